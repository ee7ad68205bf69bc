"""R170 to R178: how an item is called."""

from svccat.model.fields import Kind
from svccat.model.rule import Confidence, Example, Fix, Rule, Severity
from svccat.model.text import Text

HALF_WIDTH = Rule(
    "R170",
    Severity.INFO,
    Text("名称用了半角括号", "half-width brackets in a name"),
    Text(
        "{label}用了半角括号，宜用全角：“{found}”。",
        "`{member}` has half-width brackets: “{found}”.",
    ),
    Text(
        "比对时全角半角不分，但同一份清单里混用，查找和排版都不整齐。",
        "Widths never count, but a list that mixes them is harder to search and to print.",
    ),
    Text("请改成全角括号（）。", "Write （） instead."),
    example=Example(
        bad="""{"name": "道路旅客运输经营许可(新增)"}""",
        good="""{"name": "道路旅客运输经营许可（新增）"}""",
    ),
    fix=Fix.SAFE,
)
UNCLOSED = Rule(
    "R171",
    Severity.WARNING,
    Text("名称的括号不成对", "unpaired brackets in a name"),
    Text(
        "{label}里的括号“{words}”不成对：“{found}”。",
        "`{member}` leaves “{words}” unpaired: “{found}”.",
    ),
    Text(
        "多半是复制时少了一截，比对时就成了另一个名称。",
        "Part of the name was mostly lost in copying, and so it compares as another name.",
    ),
    Text("请对照原件补全，或删去多余的括号。", "Complete the name, or remove the bracket."),
    example=Example(
        bad="""{"name": "道路旅客运输经营许可（新增"}""",
        good="""{"name": "道路旅客运输经营许可（新增）"}""",
    ),
)
LEVEL_SUFFIX = Rule(
    "R172",
    Severity.INFO,
    Text("名称里写了层级", "level in a name"),
    Text(
        "{label}末尾写了层级{words}，层级应写在行使层级里：“{found}”。",
        "`{member}` ends with the level {words}, which `exercise_levels` says: “{found}”.",
    ),
    Text(
        "同一事项各级应当同名；末尾的层级比对时不计，但群众会以为是不同的事项。",
        "One matter has one name at every level; the suffix does not count, but misleads readers.",
    ),
    Text("请从名称中删去层级。", "Take the level out of the name."),
    example=Example(
        bad="""{"name": "道路旅客运输经营许可（县级）"}""",
        good="""{"name": "道路旅客运输经营许可"}""",
    ),
    fix=Fix.UNSAFE,
)
NUMBERED = Rule(
    "R173",
    Severity.WARNING,
    Text("名称里有序号或编码", "number or code in a name"),
    Text(
        "{label}里有序号或编码“{words}”：“{found}”。",
        "`{member}` holds a number or code, “{words}”: “{found}”.",
    ),
    Text(
        "序号随表格变动，编码另有一栏；写进名称，上下级的名称就对不上了。",
        "Numbers change with the table and codes have a place of their own; in a name they defeat comparison.",
    ),
    Text("请从名称中删去。", "Take it out of the name."),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"name": "1.道路旅客运输经营许可"}""",
        good="""{"name": "道路旅客运输经营许可"}""",
    ),
    fix=Fix.UNSAFE,
)
PENALTY_NAME = Rule(
    "R174",
    Severity.INFO,
    Text("处罚事项的名称不合惯例", "penalty not named as penalties are"),
    Text(
        "{label}没有写成“对……的处罚”：“{found}”。",
        "`{member}` does not read 对……的处罚, as penalties do: “{found}”.",
    ),
    Text(
        "行政处罚事项通常称“对××行为的处罚”，读名称就知道罚什么。",
        "A penalty is usually called by the act that it punishes.",
    ),
    Text("可改成“对……的处罚”，与上级的名称一致。", "Call it 对……的处罚, as the list above does."),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"name": "未取得道路客运经营许可擅自从事经营"}""",
        good="""{"name": "对未取得道路客运经营许可擅自从事经营的处罚"}""",
        kind=Kind.POWERS,
    ),
)
NAME_AND_TYPE = Rule(
    "R175",
    Severity.WARNING,
    Text("名称与类型矛盾", "name contradicts type"),
    Text(
        "类型写的是{words}，{label}却像是{expected}：“{found}”。",
        "the type is {words}, but `{member}` sounds like {expected}: “{found}”.",
    ),
    Text(
        "类型决定事项归入哪张清单、按什么程序办，写错会整条对不上。",
        "The type decides which list and which procedure an item belongs to.",
    ),
    Text("请核对类型和名称，改正写错的一个。", "Check type and name and correct the wrong one."),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"type": "行政许可", "name": "对未取得道路客运经营许可擅自从事经营的处罚"}""",
        good="""{"type": "行政许可", "name": "道路旅客运输经营许可"}""",
    ),
)
NAME_IS_CASE = Rule(
    "R176",
    Severity.INFO,
    Text("办理项与名称相同", "case and name are the same"),
    Text(
        "办理项“{found}”与事项名称相同，没有分出情形。",
        "the case “{found}” repeats the name and tells no case.",
    ),
    Text(
        "办理项（case）用来区分同一编码下的情形，如新办、变更、注销。",
        "`case` tells the cases of one code apart, such as 新办, 变更, 注销.",
    ),
    Text("请写明是哪一种情形；不分情形的，不填 case。", "Name the case, or leave it out."),
    example=Example(
        bad="""{"name": "道路旅客运输经营许可", "case": "道路旅客运输经营许可"}""",
        good="""{"name": "道路旅客运输经营许可", "case": "新办"}""",
    ),
)
TOO_LONG = Rule(
    "R177",
    Severity.WARNING,
    Text("名称过长", "very long name"),
    Text(
        "{label}有 {count} 个字，不像一个名称：“{found}”。",
        "`{member}` has {count} characters, more than a name needs: “{found}”.",
    ),
    Text(
        "超过 200 字的多半是把条文、条件或说明粘进了名称。",
        "Past 200 characters it is mostly an article, a condition or a remark that was pasted there.",
    ),
    Text("请只留事项名称，其余写到相应的字段。", "Leave the name; put the rest where it belongs."),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"name": "道路旅客运输经营许可（%s）"}"""
        % ("申请人应当有检测合格的车辆和合格的驾驶人员，" * 10),
        good="""{"name": "道路旅客运输经营许可"}""",
    ),
)
ENDS_WITH_MARK = Rule(
    "R178",
    Severity.INFO,
    Text("名称末尾有标点", "punctuation at the end of a name"),
    Text("{label}末尾有标点：“{found}”。", "`{member}` ends with punctuation: “{found}”."),
    Text(
        "名称不是句子，末尾不用标点。",
        "A name is no sentence and needs no mark at its end.",
    ),
    Text("请删去末尾的标点。", "Remove the mark."),
    example=Example(
        bad="""{"name": "道路旅客运输经营许可。"}""",
        good="""{"name": "道路旅客运输经营许可"}""",
    ),
    fix=Fix.SAFE,
)

RULES = (
    HALF_WIDTH,
    UNCLOSED,
    LEVEL_SUFFIX,
    NUMBERED,
    PENALTY_NAME,
    NAME_AND_TYPE,
    NAME_IS_CASE,
    TOO_LONG,
    ENDS_WITH_MARK,
)
