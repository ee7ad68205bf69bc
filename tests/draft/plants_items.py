"""Elements of 实施清单 items that differ from the city's or the neighbours' (V301, V305, H4)."""

from tests.draft.edits import Found, Info, Paste, Plant, Put
from tests.draft.places import CITY, DAWA, PANSHAN, SHUANGTAIZI, XINGLONGTAI

# What every implementation code of a unit begins with: its bureau's credit code and level.
_ISSUERS = {
    SHUANGTAIZI: "1121110200777612784",
    XINGLONGTAI: "1121110300777621554",
    DAWA: "11211104MB1F24040B4",
}
_COMPLAINTS = "212018012000"  # 交通运输服务质量投诉受理: what the local items are copied from


def local(file: str, code: str, name: str, basis: str, scope_basis: str = "") -> Paste:
    """A public service that only one district offers, with a `scope_basis` where there is one."""
    issued = _ISSUERS[file] + code
    changes: dict[str, object] = {
        "basic_code": code,
        "implementation_code": issued,
        "handling_code": f"{issued}01",
        "name": name,
        "legal_basis": [basis],
        "exercise_levels": ["county"],
        "conditions": "自然人、法人和其他组织均可提出，说明时间、地点和具体情况。",
        "reach": "全区",
        "scope": "local",
    }
    if scope_basis:
        changes["scope_basis"] = scope_basis
    return Paste(file, code, _COMPLAINTS, changes)


_NIGHT = "《中华人民共和国道路运输条例》第五十七条"
_SHELTER = "《公路安全保护条例》第四十七条第三款"

PLANTS: tuple[Plant, ...] = (
    Plant(
        "writes 道路旅客运输 where the city writes 道路客运; the other cases keep the right name",
        (Put(PANSHAN, "000118001001 新办", "name", "道路旅客运输经营许可"),),
        (Found("V301", "name", "name"),),
    ),
    Plant(
        "writes 道路客运 where everybody else writes 道路旅客运输",
        (Put(SHUANGTAIZI, "000118006001 换证", "name", "经营性道路客运驾驶员从业资格证核发"),),
        (Found("V301", "name", "name"), Found("H401", "name", "name")),
    ),
    Plant(
        "shortens the name in the city's own list, so that all four lower lists differ from it",
        (Put(CITY, "212018010000", "name", "道路运输证件遗失登记"),),
        (
            Found("V301", "name", "name", SHUANGTAIZI),
            Found("V301", "name", "name", XINGLONGTAI),
            Found("V301", "name", "name", DAWA),
            Found("V301", "name", "name", PANSHAN),
        ),
        (Info("V304", -1, "大洼区's （区级行使） was the same name in another spelling"),),
    ),
    Plant(
        "takes the filing of an end of business for a 行政确认",
        (Put(DAWA, "001018003000 终止", "type", "行政确认"),),
        (
            Found("V301", "type", "type"),
            Found("H401", "type", "type"),
            Found("R103", "type"),
        ),
    ),
    Plant(
        "renumbers the article: 第六十九条 for 第六十八条",
        (Put(PANSHAN, "000218011004", "legal_basis", ["《公路安全保护条例》第六十九条"]),),
        (Found("V301", "legal_basis", "legal_basis"),),
    ),
    Plant(
        "adds a paragraph to the article that all others cite whole",
        (
            Put(
                SHUANGTAIZI,
                "000118007000",
                "legal_basis",
                ["《中华人民共和国公路法》第二十五条第一款"],
            ),
        ),
        (Found("V301", "legal_basis", "legal_basis"), Found("H401", "legal_basis", "legal_basis")),
    ),
    Plant(
        "loses one digit of the code; the name still leads to the city's item",
        (Put(DAWA, "212018012000", "basic_code", "21201801200"),),
        (Found("V301", "basic_code", "code"), Found("R102", "basic_code")),
    ),
    Plant(
        "leaves the code empty until somebody looks it up",
        (Put(XINGLONGTAI, "212018019000", "basic_code", ""),),
        (Found("C202", "basic_code"), Found("V301", "basic_code", "code")),
    ),
    Plant(
        "cites the province's regulation as well, by an exception that ran out in June",
        (
            Put(
                DAWA,
                "000118009000",
                "legal_basis",
                [
                    "《中华人民共和国公路法》第三十三条第一款",
                    "《收费公路管理条例》第二十五条第一款",
                    "《辽宁省公路条例》第三十条",
                ],
            ),
            Put(
                DAWA,
                "000118009000",
                "exceptions",
                [
                    {
                        "element": "legal_basis",
                        "reason": "省条例另有规定",
                        "document": "示例发〔2022〕41号",
                        "expires": "2024-06-30",
                    }
                ],
            ),
        ),
        (
            Found("V301", "legal_basis", "legal_basis"),
            Found("V305", "exceptions", "legal_basis"),
            Found("H401", "legal_basis", "legal_basis"),
        ),
    ),
    Plant(
        "drops a citation and records an exception without the document that permits it",
        (
            Put(
                XINGLONGTAI,
                "000118012000",
                "legal_basis",
                ["《中华人民共和国公路法》第四十二条第二款"],
            ),
            Put(
                XINGLONGTAI,
                "000118012000",
                "exceptions",
                [{"element": "legal_basis", "reason": "按区里惯例", "expires": "2025-12-31"}],
            ),
        ),
        (
            Found("V301", "legal_basis", "legal_basis"),
            Found("V305", "exceptions", "legal_basis"),
            Found("H401", "legal_basis", "legal_basis"),
            Found("R193", "exceptions/0"),
        ),
    ),
    Plant(
        "names a local service otherwise than the neighbour does, and no list above settles it",
        (
            local(
                SHUANGTAIZI,
                "212018901000",
                "夜间出租汽车候客点投诉受理",
                _NIGHT,
                "示例发〔2023〕8号",
            ),
            local(
                XINGLONGTAI,
                "212018901000",
                "出租汽车夜间候客点投诉受理",
                _NIGHT,
                "示例发〔2023〕8号",
            ),
        ),
        (
            Found("H402", "name", "name"),
            Found("H402", "name", "name", XINGLONGTAI),
        ),
    ),
    Plant(
        "cites 第二款 for a local service for which both neighbours cite 第三款",
        (
            local(
                DAWA,
                "212018902000",
                "公路沿线候车亭损坏报修受理",
                "《公路安全保护条例》第四十七条第二款",
                "示例发〔2023〕9号",
            ),
            local(
                SHUANGTAIZI,
                "212018902000",
                "公路沿线候车亭损坏报修受理",
                _SHELTER,
                "示例发〔2023〕9号",
            ),
            local(
                XINGLONGTAI,
                "212018902000",
                "公路沿线候车亭损坏报修受理",
                _SHELTER,
                "示例发〔2023〕9号",
            ),
        ),
        (Found("H401", "legal_basis", "legal_basis"),),
    ),
    Plant(
        "adds a citation by an exception that is documented and in force",
        (
            Put(
                PANSHAN,
                "000118013000 新办",
                "legal_basis",
                [
                    "《中华人民共和国公路法》第五十四条",
                    "《辽宁省公路条例》第二十九条",
                    "《公路安全保护条例》第二十七条第（五）项",
                ],
            ),
            Put(
                PANSHAN,
                "000118013000 新办",
                "exceptions",
                [
                    {
                        "element": "legal_basis",
                        "reason": "跨公路设施较多，一并受理",
                        "document": "示例发〔2024〕3号",
                        "expires": "2025-12-31",
                    }
                ],
            ),
        ),
        infos=(Info("V306", +1, "a difference that a document in force permits"),),
    ),
    Plant(
        "types the code in full-width digits, which are the same code",
        (Put(SHUANGTAIZI, "212018013000", "basic_code", "２１２０１８０１３０００"),),
        (Found("R101", "basic_code"),),
        infos=(Info("V304", +1, "the code in another spelling"),),
    ),
)
