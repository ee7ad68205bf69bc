"""What the schemas reject, in headers and in items (S0); a rejected item takes no part."""

from tests.draft.edits import Cut, Found, Info, Plant, Put, Rename
from tests.draft.places import (
    BUNDLES,
    CITY,
    EMERGENCY,
    HOUSING,
    PANSHAN,
    POLICE,
    SHUANGTAIZI,
    XINGLONGTAI,
)

PLANTS: tuple[Plant, ...] = (
    Plant(
        "takes the file from a template that calls itself format 2",
        (Put(HOUSING, "", "format", 2),),
        (Found("S007", "format"),),
    ),
    Plant(
        "names the city without its 市 in one of its files",
        (Put(POLICE, "", "jurisdiction/name", "盘锦"),),
        (Found("C205", "jurisdiction/name"),),
    ),
    Plant(
        "forgets who implements the item",
        (Cut(SHUANGTAIZI, "212018007000", "implementing_body"),),
        (
            Found("S011", "", "implementing_body"),
            Found("V308", "exercise_levels", "双台子区", CITY),
        ),
        (Info("V304", -1, "the short law name is no longer compared"),),
    ),
    Plant(
        "writes the number of visits as a text, with its unit",
        (Put(XINGLONGTAI, "212018006000", "visits", "0次"),),
        (
            Found("S012", "visits"),
            Found("V308", "exercise_levels", "兴隆台区", CITY),
        ),
    ),
    Plant(
        "writes the one level as a text and not as a list",
        (Put(EMERGENCY, "000225006000", "exercise_levels", "city"),),
        (Found("S012", "exercise_levels"),),
    ),
    Plant(
        "mistypes a member: statutory_limits",
        (Rename(PANSHAN, "000218002004", "statutory_limit", "statutory_limits"),),
        (
            Found("S013", "statutory_limits"),
            Found("V308", "exercise_levels", "盘山县", CITY),
        ),
        (Info("V304", -1, "the name with （县级） is no longer compared"),),
    ),
    Plant(
        "chooses a type that there is not: 政务服务",
        (Put(XINGLONGTAI, "212018005000", "type", "政务服务"),),
        (
            Found("S014", "type"),
            Found("V308", "exercise_levels", "兴隆台区", CITY),
        ),
    ),
    Plant(
        "gives the city's item a status that there is not; the county's then has nothing above it",
        (Put(CITY, "212018032000", "status", "有效"),),
        (
            Found("S014", "status"),
            Found("V309", "", "", PANSHAN),
        ),
    ),
    Plant(
        "writes the mode of a 一件事 in Chinese",
        (Put(BUNDLES, "YJS-211100-001", "mode", "并联"),),
        (Found("S014", "mode"),),
    ),
)
