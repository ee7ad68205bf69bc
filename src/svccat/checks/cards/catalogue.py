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
        "本目录中没有编码为 {code} 的主项。",
        "this list holds no main item with the code {code}.",
    ),
    Text("主项、子项的数量要对得上。", "Main and sub-items must add up."),
    Text("请补上主项，或改正 parent。", "Add the main item, or correct `parent`."),
)

RULES = (DUPLICATE, NO_CODE, ORPHAN)
