"""L8, of the rank: what a law's level says, and what a law of that level may create."""

from svccat.model.fields import Kind
from svccat.model.rule import Confidence, Example, Fix, Rule, Severity
from svccat.model.text import Text

_MAY_CREATE = Text(
    "行政许可法第十四至十七条、行政处罚法第十至十六条、行政强制法第十条规定了哪一级的法可以设定。",
    "行政许可法 14–17, 行政处罚法 10–16 and 行政强制法 10 say which laws may create such a power.",
)
_ADD_THE_LAW = Text(
    "请补上设定它的法律、法规；确实没有的，事项应当取消或者改变类型。",
    "Add the law that creates it; without one the item is to be cancelled or its type changed.",
)

WRONG_TAG = Rule(
    "L804",
    Severity.WARNING,
    Text("效力级别标错", "wrong level tag"),
    Text(
        "“{law}”标为{found}，与它的名称、文号或法律法规库不符{suggestion}。",
        "“{law}” is tagged {found}, against its name, number or the registry{suggestion}.",
    ),
    Text(
        "级别决定能不能设定这项权力，标错会让没有依据的事项看上去有依据。",
        "The level decides whether it may create the power; a wrong tag hides that it may not.",
    ),
    Text("请改正级别标签。", "Correct the tag."),
    example=Example(
        bad="""{"legal_basis": ["【行政法规】《盘锦市实施方案》（盘政发〔2017〕33号）"]}""",
        good="""{"legal_basis": ["【规范性文件】《盘锦市实施方案》（盘政发〔2017〕33号）", "《道路运输条例》第八条"]}""",
    ),
    fix=Fix.UNSAFE,
)
MAY_NOT_CREATE = Rule(
    "L812",
    Severity.ERROR,
    Text("依据的级别不能设定这类权力", "a basis that may not create such a power"),
    Text(
        "{found}的依据只有{words}，都不能设定{found}；能设定的是{allowed}。",
        "the only basis of this {found} is {words}, which may not create one; {allowed} may.",
    ),
    _MAY_CREATE,
    _ADD_THE_LAW,
    example=Example(
        bad="""{"type": "行政许可", "legal_basis": ["《关于加强客运管理的通知》（盘政发〔2017〕33号）"]}""",
        good="""{"type": "行政许可", "legal_basis": ["《关于加强客运管理的通知》（盘政发〔2017〕33号）", "《道路运输条例》第八条"]}""",
    ),
)
MAY_HARDLY_CREATE = Rule(
    "L820",
    Severity.WARNING,
    Text("依据的级别多半不能设定这类权力", "a basis that probably may not create such a power"),
    Text(
        "{found}的依据只有{words}，看名称多半不能设定{found}；能设定的是{allowed}。",
        "the only basis of this {found} is {words}, which by its name may hardly create one; {allowed} may.",
    ),
    _MAY_CREATE,
    _ADD_THE_LAW,
    Confidence.MEDIUM,
    example=Example(
        bad="""{"type": "行政许可", "legal_basis": ["《关于加强客运管理的通知》"]}""",
        good="""{"type": "行政许可", "legal_basis": ["《关于加强客运管理的通知》", "《道路运输条例》第八条"]}""",
    ),
)
REGISTERED_LEVEL = Rule(
    "L815",
    Severity.WARNING,
    Text("法律法规库中的级别不对", "a wrong level in the registry"),
    Text(
        "《{law}》登记为{found}，按名称和文号应是{expected}。",
        "《{law}》 is registered as {found}; by name and number it is {expected}.",
    ),
    Text(
        "事项能否设定按这里的级别判断，登记错了会误报或漏报。",
        "Whether a law may create a power is judged by this level.",
    ),
    Text("请改正法律法规库中的效力级别。", "Correct the level in the registry."),
    example=Example(
        bad="""{"name": "中华人民共和国公路法", "level": "行政法规"}""",
        good="""{"name": "中华人民共和国公路法", "level": "法律"}""",
        kind=Kind.LAWS,
    ),
    fix=Fix.UNSAFE,
)

RULES = (WRONG_TAG, MAY_NOT_CREATE, REGISTERED_LEVEL, MAY_HARDLY_CREATE)
