"""C2, of codes: 主项 and 子项, renumbered items, bodies with two codes."""

from dataclasses import replace

from svccat.model.fields import Kind
from svccat.model.rule import Confidence, Example, Reach, Rule, Severity
from svccat.model.text import Text

_ADD_UP = Text(
    "主项、子项的数量要对得上：末三位 000 是没有子项的主项，00Y 是下设子项的主项。",
    "Main and sub-items must add up: 000 ends a main item without sub-items, 00Y one that has some.",
)

RENUMBERED = Rule(
    "C206",
    Severity.WARNING,
    Text("同名事项有两个编码", "one name, two codes"),
    Text(
        "“{name}”在本目录中另有编码 {other_code}，名称和类型都相同。",
        "“{name}” stands in this list under {other_code} as well, with the same type.",
    ),
    Text(
        "多半是重新编号后新旧编码并存，同一事项被计作两项。",
        "Usually an item that was renumbered and is listed under both codes, and counted twice.",
    ),
    Text(
        "请删去旧编码的一条；确是两个事项的，请在名称或办理项（case）中写明区别。",
        "Remove the one with the old code; tell two matters apart by their names or by `case`.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""[{"basic_code": "000118001000", "name": "道路旅客运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}, {"basic_code": "000118901000", "name": "道路旅客运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}]""",
        good="""[{"basic_code": "000118001000", "name": "道路旅客运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}, {"basic_code": "000118901000", "name": "道路旅客运输站经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}]""",
        reach=Reach.ITEMS,
    ),
)
MAIN_MISSING = Rule(
    "C207",
    Severity.WARNING,
    Text("子项编码没有对应的主项", "sub-item code without its main item"),
    Text(
        "{code} 是子项的编码，本目录中却没有它的主项（{expected}00Y）。",
        "{code} is a sub-item's code, but its main item ({expected}00Y) is not listed.",
    ),
    _ADD_UP,
    Text(
        "请补上主项；没有主项的，编码末三位应为 000。",
        "Add the main item; a code without one ends in 000.",
    ),
    example=Example(
        bad="""[{"basic_code": "000118002001", "name": "道路普通货物运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}]""",
        good="""[{"basic_code": "00011800200Y", "name": "道路货物运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}, {"basic_code": "000118002001", "name": "道路普通货物运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}]""",
        reach=Reach.ITEMS,
        kind=Kind.DIRECTORY,
    ),
)
NO_SUB_ITEMS = Rule(
    "C208",
    Severity.WARNING,
    Text("下设子项的主项没有子项", "main item without the sub-items that its code promises"),
    Text(
        "{code} 以 00Y 结尾，应下设子项，本目录中却没有它的子项。",
        "{code} ends in 00Y, but none of its sub-items is listed.",
    ),
    _ADD_UP,
    Text(
        "请补上子项；没有子项的主项，编码末三位应为 000。",
        "Add the sub-items; the code of a main item without any ends in 000.",
    ),
    example=Example(
        bad="""[{"basic_code": "00011800200Y", "name": "道路货物运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}]""",
        good="""[{"basic_code": "000118002000", "name": "道路货物运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}]""",
        reach=Reach.ITEMS,
        kind=Kind.DIRECTORY,
    ),
)
MAIN_ALONE = Rule(
    "C209",
    Severity.WARNING,
    Text("不设子项的主项却有子项", "main item without sub-items has some"),
    Text(
        "{code} 以 000 结尾，不应有子项，本目录中却另有它的子项 {other_code}。",
        "{code} ends in 000 and should have no sub-items, yet {other_code} is listed.",
    ),
    _ADD_UP,
    Text(
        "有子项的，请把主项编码末三位改为 00Y；并为一项的，请删去多余的编码。",
        "Write 00Y for 000 if there are sub-items; remove the surplus code if there are not.",
    ),
    example=Example(
        bad="""[{"basic_code": "000118002000", "name": "道路货物运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}, {"basic_code": "000118002001", "name": "道路普通货物运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}]""",
        good="""[{"basic_code": "00011800200Y", "name": "道路货物运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}, {"basic_code": "000118002001", "name": "道路普通货物运输经营许可", "type": "行政许可", "implementation_code": null, "handling_code": null}]""",
        reach=Reach.ITEMS,
        kind=Kind.DIRECTORY,
    ),
)
CATEGORIES = Rule(
    "C210",
    Severity.ERROR,
    Text("子项与主项类别不同", "sub-item of another category than its main item"),
    Text(
        "“职权类别”（category）是{found}，它的主项“{other_name}”却是{expected}。",
        "`category` is {found}; that of its main item “{other_name}” is {expected}.",
    ),
    Text(
        "子项是从主项分出来的，类别必须相同，否则各类职权的数量都会算错。",
        "A sub-item is a part of its main item; a different category spoils the counts of both.",
    ),
    Text(
        "请改正类别，或改正“所属主项编码”（parent）。",
        "Correct the category, or `parent`.",
    ),
    example=Example(
        bad="""[{"code": "00021801000Y", "name": "对违反公路管理规定行为的处罚", "category": "行政处罚"}, {"code": "000318001001", "parent": "00021801000Y", "name": "对违法超限运输车辆的扣押", "category": "行政强制"}]""",
        good="""[{"code": "00021801000Y", "name": "对违反公路管理规定行为的处罚", "category": "行政处罚"}, {"code": "000218010001", "parent": "00021801000Y", "name": "对擅自占用、挖掘公路的处罚", "category": "行政处罚"}]""",
        reach=Reach.ITEMS,
        kind=Kind.POWERS,
    ),
)
PARENT_IS_SUB = Rule(
    "C211",
    Severity.ERROR,
    Text("所属主项不是主项", "parent is no main item"),
    Text(
        "“所属主项编码”（parent）写的 {code} 本身也是子项，它的主项是 {other_code}。",
        "`parent` {code} is a sub-item itself; its main item is {other_code}.",
    ),
    Text(
        "权责清单只有主项、子项两层，子项之下不再分子项，也不能互为主项。",
        "Lists of powers have two layers: a sub-item has no sub-items, and none is its own main item.",
    ),
    Text(
        "请改为主项的编码；本是主项的，请删去 parent。", "Name the main item, or take `parent` out."
    ),
    example=Example(
        bad="""[{"code": "00021801000Y", "name": "对违反公路管理规定行为的处罚", "category": "行政处罚"}, {"code": "000218010001", "parent": "00021801000Y", "name": "对擅自占用公路的处罚", "category": "行政处罚"}, {"code": "000218010002", "parent": "000218010001", "name": "对擅自挖掘公路的处罚", "category": "行政处罚"}]""",
        good="""[{"code": "00021801000Y", "name": "对违反公路管理规定行为的处罚", "category": "行政处罚"}, {"code": "000218010001", "parent": "00021801000Y", "name": "对擅自占用公路的处罚", "category": "行政处罚"}, {"code": "000218010002", "parent": "00021801000Y", "name": "对擅自挖掘公路的处罚", "category": "行政处罚"}]""",
        reach=Reach.ITEMS,
        kind=Kind.POWERS,
    ),
)
TWO_CODES = Rule(
    "C212",
    Severity.WARNING,
    Text("同一机构的信用代码不一致", "one body, two credit codes"),
    Text(
        "“{name}”在这里的统一社会信用代码是 {found}，其他地方是 {expected}。",
        "the credit code of “{name}” is {found} here and {expected} elsewhere.",
    ),
    Text(
        "一个机构只有一个统一社会信用代码，一个代码也只属于一个机构，不一致必有一处抄错。",
        "A body has one credit code and a code one body; where they disagree one was miscopied.",
    ),
    Text("请对照统一社会信用代码证书，改正写错的一处。", "Compare both with the certificate."),
    Confidence.MEDIUM,
    example=Example(
        bad="""[{"basic_code": "000118001000", "name": "道路旅客运输经营许可", "type": "行政许可", "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": null, "handling_code": null}, {"basic_code": "000118003000", "name": "道路旅客运输站经营许可", "type": "行政许可", "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211100007775036C"}, "implementation_code": null, "handling_code": null}]""",
        good="""[{"basic_code": "000118001000", "name": "道路旅客运输经营许可", "type": "行政许可", "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": null, "handling_code": null}, {"basic_code": "000118003000", "name": "道路旅客运输站经营许可", "type": "行政许可", "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": null, "handling_code": null}]""",
        reach=Reach.ITEMS,
    ),
)

# The same faults as they show elsewhere.
ELSEWHERE: dict[str, Rule] = {
    "no-parent": replace(
        MAIN_MISSING,
        message=Text(
            "{code} 是子项的编码，却没有填写“所属主项编码”（parent）{suggestion}。",
            "{code} is a sub-item's code, but `parent` is not given{suggestion}.",
        ),
        remedy=Text(
            "请填写所属主项编码；本是主项的，编码末三位应为 000。",
            "Give `parent`; the code of a main item ends in 000.",
        ),
    ),
    "own-parent": replace(
        PARENT_IS_SUB,
        message=Text(
            "“所属主项编码”（parent）写的是本条自己的编码 {code}。",
            "`parent` is the item's own code {code}.",
        ),
    ),
    "two-names": replace(
        TWO_CODES,
        message=Text(
            "统一社会信用代码 {code} 在这里属于“{found}”，其他地方属于“{expected}”。",
            "credit code {code} belongs to “{found}” here and to “{expected}” elsewhere.",
        ),
    ),
}

RULES = (
    RENUMBERED,
    MAIN_MISSING,
    NO_SUB_ITEMS,
    MAIN_ALONE,
    CATEGORIES,
    PARENT_IS_SUB,
    TWO_CODES,
)
