"""Two departments of the city and one matter (O5)."""

from tests.draft.edits import Cut, Found, Info, Paste, Plant, Put
from tests.draft.places import CITY_POWERS, HOUSING, POLICE

PLANTS: tuple[Plant, ...] = (
    Plant(
        "adds a penalty that 盘锦市交通运输局 has under the same name",
        (
            Paste(
                POLICE,
                "000209007000",
                "000209006000",
                {
                    "code": "000209007000",
                    "name": "对车辆在公路上擅自超限行驶的处罚",
                    "legal_basis": ["《中华人民共和国道路交通安全法》第九十二条第二款"],
                },
            ),
        ),
        (Found("O501", "", "000209007000", CITY_POWERS, "000218011001"),),
    ),
    Plant(
        "copies a row of the transport list and changes everything but the code",
        (
            Paste(
                HOUSING,
                "000218012001",
                "000217003000",
                {
                    "code": "000218012001",
                    "name": "对未在城市道路施工现场设置明显标志的处罚",
                    "legal_basis": ["《城市道路管理条例》第四十二条第（二）项"],
                },
            ),
        ),
        (
            Found("O501", "", "000218012001", CITY_POWERS, "000218012001"),
            Found("C207", "code"),
        ),
        (Info("O503", +1, "the transport bureau's 000218012002 seems to have the same 主项"),),
    ),
    Plant(
        "claims the lead that 盘锦市交通运输局 claims as well",
        (Put(POLICE, "211009003000", "joint/0/role", "牵头"),),
        (
            Found("O501", "", "211009003000", CITY_POWERS, "211018021000"),
            Found("O506", "", "211009003000", CITY_POWERS, "211018021000"),
        ),
        (Info("O505", -1, "the work is no longer declared"),),
    ),
    Plant(
        "deletes its side of work that 盘锦市交通运输局 declares as shared",
        (Cut(HOUSING, "211017002000", "joint"),),
        (
            Found("O501", "", "211017002000", CITY_POWERS, "211018023000"),
            Found("O504", "joint/0", "盘锦市住房和城乡建设局", CITY_POWERS, "211018023000"),
        ),
        (Info("O505", -1, "the work is no longer declared"),),
    ),
    Plant(
        "declares work as shared with 盘锦市公安局, whose list has nothing like it",
        (
            Put(
                HOUSING,
                "000117002000",
                "joint",
                [
                    {
                        "department": "盘锦市公安局",
                        "sector": "公安",
                        "role": "牵头",
                        "text": "影响交通安全的，会同公安机关交通管理部门审批。",
                        "basis": "《城市道路管理条例》第三十条",
                    }
                ],
            ),
        ),
        (Found("O504", "joint/0", "盘锦市公安局"),),
    ),
)
