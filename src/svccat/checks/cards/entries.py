"""R192 to R199: entries of lists: exceptions, divisions, joint work, duties, discretion, versions."""

from svccat.model.fields import Kind
from svccat.model.rule import Confidence, Example, Fix, Rule, Severity
from svccat.model.text import Text

UNKNOWN_ELEMENT = Rule(
    "R192",
    Severity.ERROR,
    Text("合法差异的要素不认识", "exception for no element"),
    Text(
        "{label}写的是“{found}”，没有这个要素{suggestion}，这条差异不起作用。",
        "`{member}` is “{found}”, which is no element{suggestion}; the exception has no effect.",
    ),
    Text(
        "合法差异按要素的英文字段名认定，写错名字，差异照样计为不一致。",
        "An exception names the member that differs; a wrong name leaves the difference counted.",
    ),
    Text(
        "请写要素的字段名，例如 name、legal_basis、materials。",
        "Write the member's name, such as name, legal_basis or materials.",
    ),
    example=Example(
        bad="""{"exceptions": [{"element": "依据", "reason": "地方性法规另有规定", "document": "辽政办发〔2024〕3号", "expires": "2026-12-31"}]}""",
        good="""{"exceptions": [{"element": "legal_basis", "reason": "地方性法规另有规定", "document": "辽政办发〔2024〕3号", "expires": "2026-12-31"}]}""",
    ),
    fix=Fix.UNSAFE,
)
INCOMPLETE = Rule(
    "R193",
    Severity.WARNING,
    Text("一条记录不完整", "incomplete entry"),
    Text(
        "{label}的第 {count} 条没有填写{words}。",
        "entry {count} of `{member}` lacks {words}.",
    ),
    Text(
        "合法差异缺文件或期限就不算数，分工缺层级、范围就分不清，责任、裁量缺内容就是空话。",
        "Without document and expiry an exception does not count; a division, a duty or a grade that lacks its substance settles nothing.",
    ),
    Text("请补上{words}；多余的一条请删去。", "Add {words}, or remove the entry."),
    example=Example(
        bad="""{"exceptions": [{"element": "legal_basis", "reason": "地方性法规另有规定", "expires": "2026-12-31"}]}""",
        good="""{"exceptions": [{"element": "legal_basis", "reason": "地方性法规另有规定", "document": "辽政办发〔2024〕3号", "expires": "2026-12-31"}]}""",
    ),
)
EMPTY_INTERVAL = Rule(
    "R195",
    Severity.ERROR,
    Text("下限不小于上限", "lower bound not below the upper"),
    Text(
        "{label}的下限 {found} 与上限 {expected} 颠倒或相等，没有数落在其中。",
        "in this entry of `{member}` the bounds {found} and {expected} leave nothing between them.",
    ),
    Text(
        "裁量幅度下限不能大于上限；分工的上限不含本数，下限必须小于上限。",
        "A grade's min must not exceed its max; a division's max is exclusive, so min must be below it.",
    ),
    Text("请核对下限（min）和上限（max）。", "Check `min` and `max`."),
    example=Example(
        bad="""{"discretion": [{"grade": "较轻", "when": "首次违法且及时改正", "min": 10000, "max": 3000, "unit": "元"}]}""",
        good="""{"discretion": [{"grade": "较轻", "when": "首次违法且及时改正", "min": 3000, "max": 10000, "unit": "元"}]}""",
        kind=Kind.POWERS,
    ),
)
SAME_GRADE = Rule(
    "R196",
    Severity.WARNING,
    Text("裁量阶次重复", "grade of discretion listed twice"),
    Text(
        "裁量阶次“{found}”前面已经有一条，适用情形也相同。",
        "the grade “{found}” has been listed before, for the same circumstances.",
    ),
    Text(
        "同样的情形对应两个幅度，执法人员无所适从。",
        "The same circumstances would carry two different penalties.",
    ),
    Text(
        "请合并成一条，或写明各自的适用情形（when）。",
        "Make them one, or say by `when` what tells them apart.",
    ),
    example=Example(
        bad="""{"discretion": [{"grade": "较轻", "when": "首次违法", "min": 1000, "max": 3000, "unit": "元"}, {"grade": "较轻", "when": "首次违法", "min": 3000, "max": 5000, "unit": "元"}]}""",
        good="""{"discretion": [{"grade": "较轻", "when": "首次违法", "min": 1000, "max": 3000, "unit": "元"}, {"grade": "一般", "when": "再次违法", "min": 3000, "max": 5000, "unit": "元"}]}""",
        kind=Kind.POWERS,
    ),
)
MIXED_UNITS = Rule(
    "R197",
    Severity.WARNING,
    Text("裁量基准混用金额单位", "amounts in different units"),
    Text(
        "{label}混用了{words}，幅度容易看错一万倍。",
        "`{member}` mixes {words}; an amount is easily misread.",
    ),
    Text(
        "同一项处罚的各阶次要连得上，元和万元混用，多半有一个写错。",
        "The grades of one penalty must join; where 元 and 万元 are mixed, one is mostly a slip.",
    ),
    Text("请把各阶次统一成同一个单位。", "Give all grades in one unit."),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"discretion": [{"grade": "较轻", "when": "首次违法", "min": 3000, "max": 10000, "unit": "元"}, {"grade": "严重", "when": "多次违法", "min": 1, "max": 3, "unit": "万元"}]}""",
        good="""{"discretion": [{"grade": "较轻", "when": "首次违法", "min": 3000, "max": 10000, "unit": "元"}, {"grade": "严重", "when": "多次违法", "min": 10000, "max": 30000, "unit": "元"}]}""",
        kind=Kind.POWERS,
    ),
)
OWN_DEPARTMENT = Rule(
    "R198",
    Severity.ERROR,
    Text("共同职责写的是本部门", "joint work with oneself"),
    Text(
        "{label}写的是本部门“{found}”，应写对方部门。",
        "`{member}` is this department itself, “{found}”; it should be the other one.",
    ),
    Text(
        "部门共同职责一栏列的是对方；写成自己，等于没有声明，交叉照样计算。",
        "`joint` lists the other side; naming oneself declares nothing, and the overlap still counts.",
    ),
    Text("请改成对方部门的全称。", "Write the full name of the other department."),
    example=Example(
        bad="""{"authority": {"name": "盘山县交通运输局", "sector": "交通运输"}, "joint": [{"department": "盘山县交通运输局", "role": "牵头"}]}""",
        good="""{"authority": {"name": "盘山县交通运输局", "sector": "交通运输"}, "joint": [{"department": "盘山县公安局", "role": "牵头"}]}""",
        kind=Kind.POWERS,
    ),
)
ARTICLES = Rule(
    "R199",
    Severity.ERROR,
    Text("条文数不是正整数", "number of articles not a positive whole number"),
    Text(
        "{label}写的是 {found}，应是正整数。",
        "`{member}` is {found}; it must be a positive whole number.",
    ),
    Text(
        "引用的条是否存在，要按这一版共有多少条来判断。",
        "Whether an article that is cited exists is judged by how many the version has.",
    ),
    Text(
        "请填这一版的总条数，例如 82。", "Give the number of articles of the version, such as 82."
    ),
    example=Example(
        bad="""{"versions": [{"date": "2023-07-20", "effective": "2023-07-20", "articles": 0}]}""",
        good="""{"versions": [{"date": "2023-07-20", "effective": "2023-07-20", "articles": 82}]}""",
        kind=Kind.LAWS,
    ),
)

RULES = (
    UNKNOWN_ELEMENT,
    INCOMPLETE,
    EMPTY_INTERVAL,
    SAME_GRADE,
    MIXED_UNITS,
    OWN_DEPARTMENT,
    ARTICLES,
)
