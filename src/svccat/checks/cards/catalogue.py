"""C2: one catalogue by itself."""

from svccat.model.rule import Rule, Severity
from svccat.model.text import Text

DUPLICATE = Rule(
    "C201",
    Severity.ERROR,
    Text("同一目录中重复的事项", "duplicate item"),
    Text(
        "基本编码 {code} 在本目录中出现不止一次，本条不参与比对。",
        "code {code} occurs more than once in this list; this one takes no part.",
    ),
    Text(
        "编码与办理项都相同的事项是同一事项，重复会使数量虚高。",
        "Items with one code and case are one item; doubles inflate the counts.",
    ),
    Text(
        "请删去多余的一条；编码写错的请改正；本是同一事项不同情形的，请用 case 写明办理项。",
        "Remove one, correct a wrong code, or tell the cases of one item apart by `case`.",
    ),
)
NO_CODE = Rule(
    "C202",
    Severity.WARNING,
    Text("没有编码", "no code"),
    Text("编码为空，只能按名称关联。", "the code is empty; the item can only be linked by name."),
    Text("编码是上下级、各地之间对应的依据。", "Codes are what lists are matched by."),
    Text("请补上基本编码。", "Add the code."),
)
ORPHAN = Rule(
    "C203",
    Severity.ERROR,
    Text("子项没有主项", "sub-item without its main item"),
    Text(
        "“所属主项编码”（parent）写的是 {code}，本目录中没有这个主项。",
        "`parent` is {code}; this list holds no such main item.",
    ),
    Text("主项、子项的数量要对得上。", "Main and sub-items must add up."),
    Text("请补上主项，或改正“所属主项编码”。", "Add the main item, or correct `parent`."),
)

CODE_AND_LEVEL = Rule(
    "C204",
    Severity.ERROR,
    Text("行政区划代码与层级不符", "jurisdiction code does not fit its level"),
    Text(
        "行政区划代码 {code} 不是{level}的代码。",
        "{code} is not the code of a {level}.",
    ),
    Text(
        "上下级、同级都按行政区划代码认定，代码或层级写错，比对就找错对象。",
        "Who stands above and beside a list follows from the code; a wrong one compares the wrong lists.",
    ),
    Text(
        "请核对 code 与 level：省级后四位为 0，市级后两位为 0，县级六位，乡镇九位，村十二位。",
        "Check code and level: provinces end in 0000, cities in 00, counties have 6 digits,"
        " townships 9, villages 12.",
    ),
)
TWO_NAMES = Rule(
    "C205",
    Severity.ERROR,
    Text("同一代码有两个地名", "one code, two names"),
    Text(
        "行政区划代码 {code} 在这里叫“{found}”，在另一份文件中叫“{expected}”。",
        "{code} is called “{found}” here and “{expected}” in another file.",
    ),
    Text(
        "代码相同的目录并作一份，写错代码会把两个地方的事项混在一起。",
        "Lists of one code are one list; a wrong code mixes the items of two places.",
    ),
    Text("请核对两份文件的 code 与 name。", "Check code and name of both files."),
)

RULES = (DUPLICATE, NO_CODE, ORPHAN, CODE_AND_LEVEL, TWO_NAMES)
