"""权责清单: powers that are doubled, missing or different, and unclear divisions (C2, V3, H4, B6)."""

from tests.draft.edits import Cut, Found, Info, Paste, Plant, Put
from tests.draft.places import (
    CITY_POWERS,
    DAWA_POWERS,
    PANSHAN_POWERS,
    SHUANGTAIZI_POWERS,
    XINGLONGTAI_POWERS,
)

PLANTS: tuple[Plant, ...] = (
    Plant(
        "pastes a 子项 twice, once for each squad of the enforcement team",
        (
            Paste(
                XINGLONGTAI_POWERS,
                "000218013002 again",
                "000218013002",
                {"office": "盘锦市交通运输综合行政执法队驻兴隆台区大队二中队"},
            ),
        ),
        (Found("C201", "code"),),
    ),
    Plant(
        "swaps two digits of the 主项 that the 子项 belongs to",
        (Put(SHUANGTAIZI_POWERS, "000218004001", "parent", "00021800040Y"),),
        (Found("C203", "parent"),),
    ),
    Plant(
        "deletes a 主项 and leaves its two 子项",
        (Cut(DAWA_POWERS, "00101800200Y"),),
        (
            Found("C203", "parent", item="001018002001"),
            Found("C203", "parent", item="001018002002"),
            Found("V303", "exercise_levels", "大洼区", CITY_POWERS),
        ),
        (Info("V304", -1, "the numbered citations of the 主项 are gone"),),
    ),
    Plant(
        "does not fill in the levels",
        (Cut(PANSHAN_POWERS, "000218010001", "exercise_levels"),),
        (
            Found("S011", "", "exercise_levels"),
            Found("V308", "exercise_levels", "盘山县", CITY_POWERS),
        ),
    ),
    Plant(
        "files a 行政强制 under 行政处罚",
        (Put(DAWA_POWERS, "000318001001", "category", "行政处罚"),),
        (
            Found("V301", "category", "type"),
            Found("H401", "category", "type"),
            Found("R103", "category"),
        ),
        (Info("R174", +1, "a 处罚 whose name says 暂扣"),),
    ),
    Plant(
        "keeps the city's part of the division and deletes its own",
        (Cut(PANSHAN_POWERS, "000118007000", "division/1"),),
        (
            Found("B601", "division", "county"),
            Found("B608", "division", "盘山县交通运输局", CITY_POWERS),
        ),
    ),
    Plant(
        "leaves out the division altogether",
        (Cut(XINGLONGTAI_POWERS, "001018004000", "division"),),
        (
            Found("B601", "exercise_levels", "city"),
            Found("B601", "exercise_levels", "county"),
            Found("B608", "division", "兴隆台区交通运输局", CITY_POWERS),
        ),
    ),
    Plant(
        "gives the townships a part of a power that they do not exercise",
        (
            Put(
                SHUANGTAIZI_POWERS,
                "000118002001",
                "division/2",
                {"level": "township", "by": "stage", "values": ["受理"], "text": "由镇街代为受理"},
            ),
        ),
        (
            Found("B602", "division/2", "township"),
            Found("B608", "division", "双台子区交通运输局", CITY_POWERS),
        ),
    ),
    Plant(
        "claims the whole power for the district",
        (
            Put(
                DAWA_POWERS,
                "000218005000",
                "division/1",
                {"level": "county", "by": "whole", "text": "全部由区级负责"},
            ),
        ),
        (
            Found("B603", "division/1"),
            Found("B608", "division", "大洼区交通运输局", CITY_POWERS),
        ),
    ),
    Plant(
        "lets the city claim the 四级以上航道 that it leaves to the province in the same breath",
        (Put(CITY_POWERS, "000118021000", "division/1/values", ["四级以上航道", "五级以下航道"]),),
        (Found("B604", "division/1"),),
    ),
    Plant(
        "raises the district's threshold to 5000万元; the city starts at 3000万元",
        (
            Put(XINGLONGTAI_POWERS, "000118008001", "division/1/max", 5000),
            Put(
                XINGLONGTAI_POWERS,
                "000118008001",
                "division/1/text",
                "项目总投资不足5000万元的由县级负责",
            ),
        ),
        (
            Found("B605", "division/1"),
            Found("B608", "division", "兴隆台区交通运输局", CITY_POWERS),
        ),
    ),
    Plant(
        "states the same threshold in 元 where the city's part has 万元",
        (
            Put(PANSHAN_POWERS, "000118008002", "division/1/max", 30000000),
            Put(PANSHAN_POWERS, "000118008002", "division/1/unit", "元"),
            Put(
                PANSHAN_POWERS,
                "000118008002",
                "division/1/text",
                "项目总投资不足30000000元的由县级负责",
            ),
        ),
        (
            Found("B606", "division/1"),
            Found("B608", "division", "盘山县交通运输局", CITY_POWERS),
        ),
    ),
    Plant(
        "raises the city's threshold to 5000万元 in the city's list; the counties stop at 3000万元",
        (
            Put(CITY_POWERS, "000618003001", "division/0/min", 5000),
            Put(
                CITY_POWERS,
                "000618003001",
                "division/0/text",
                "项目总投资5000万元以上的由市级负责",
            ),
        ),
        (
            Found("B607", "division/0"),
            Found("B608", "division", "双台子区交通运输局"),
            Found("B608", "division", "兴隆台区交通运输局"),
            Found("B608", "division", "大洼区交通运输局"),
            Found("B608", "division", "盘山县交通运输局"),
        ),
    ),
    Plant(
        "moves 二级客运站 to the district: clear in itself, and not what the city states",
        (
            Put(SHUANGTAIZI_POWERS, "000118003000", "division/0/values", ["一级客运站"]),
            Put(SHUANGTAIZI_POWERS, "000118003000", "division/0/text", "一级客运站由市级负责"),
            Put(
                SHUANGTAIZI_POWERS,
                "000118003000",
                "division/1/values",
                ["二级客运站", "三级客运站", "便捷车站", "招呼站"],
            ),
            Put(
                SHUANGTAIZI_POWERS,
                "000118003000",
                "division/1/text",
                "二级、三级客运站、便捷车站和招呼站由区级负责",
            ),
        ),
        (Found("B608", "division", "双台子区交通运输局", CITY_POWERS),),
    ),
)
