"""实施清单 items that are missing, doubled, unknown above or out of their list (C2, V302, V303, V307)."""

from tests.draft.edits import Cut, Found, Info, Paste, Plant, Put
from tests.draft.places import CITY, DAWA, PANSHAN, SHUANGTAIZI
from tests.draft.plants_items import local

PLANTS: tuple[Plant, ...] = (
    Plant(
        "takes code and name from an old list; neither is the city's",
        (
            Put(SHUANGTAIZI, "212018004000", "basic_code", "212018040400"),
            Put(SHUANGTAIZI, "212018004000", "name", "汽车修理企业名单查询"),
        ),
        (
            Found("V302", ""),
            Found("V303", "exercise_levels", "双台子区", CITY),
            Found("R107", "basic_code"),
        ),
    ),
    Plant(
        "marks a service as local and gives no basis for it",
        (
            local(
                DAWA,
                "212018903000",
                "辽河口渡口候船信息查询",
                "《中华人民共和国政府信息公开条例》第二十条",
            ),
        ),
        (Found("V302", ""), Found("R190", "scope")),
    ),
    Plant(
        "loses a row when the table is sorted",
        (Cut(PANSHAN, "000118002002 转入"),),
        (Found("V303", "exercise_levels", "盘山县", CITY),),
    ),
    Plant(
        "sets an item to 取消 before the city has cancelled it",
        (Put(SHUANGTAIZI, "212018021000", "status", "取消"),),
        (Found("V308", "exercise_levels", "双台子区", CITY),),
    ),
    Plant(
        "pastes a row twice and completes the address of the second only",
        (
            Paste(
                PANSHAN,
                "212018001000 again",
                "212018001000",
                {"address": "盘山县政务服务中心交通运输窗口（示例路2号）一楼东侧"},
            ),
        ),
        (Found("C201", "basic_code"),),
        (Info("L803", +1, "the row's citation is written that way twice"),),
    ),
    Plant(
        "leaves the bureau's former name and sector in one item",
        (Put(DAWA, "212018014000", "authority", {"name": "大洼区交通局", "sector": "交通"}),),
        (
            Found("V307", "authority/sector", "交通"),
            Found("V303", "exercise_levels", "大洼区", CITY),
        ),
        (Info("V304", -1, "the name with a space in it is no longer compared"),),
    ),
)
