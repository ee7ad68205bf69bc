"""R142 to R148: the rows of materials, fees and steps."""

from svccat.model.rule import Confidence, Example, Rule, Severity
from svccat.model.text import Text

NAMELESS = Rule(
    "R142",
    Severity.WARNING,
    Text("没有名称的一行", "row without a name"),
    Text("{label}的第 {count} 项没有名称。", "entry {count} of `{member}` has no name."),
    Text(
        "没有名称就不知要交什么、收什么、做什么，统计时却算一项。",
        "Nobody knows what it asks for, yet it counts as one.",
    ),
    Text("请补上名称；多余的空行请删去。", "Add the name, or take the empty entry out."),
    example=Example(
        bad="""{"materials": [{"name": "", "necessity": "必要"}]}""",
        good="""{"materials": [{"name": "道路旅客运输经营申请表", "necessity": "必要"}]}""",
    ),
)
SAME_MATERIAL = Rule(
    "R143",
    Severity.WARNING,
    Text("同一材料列了两次", "material listed twice"),
    Text(
        "申请材料“{found}”前面已经列过。",
        "the material {found} has been listed before.",
    ),
    Text(
        "同一材料列两次，申请人会多交一份，材料数也虚高。",
        "Applicants would hand it in twice, and the count is too high.",
    ),
    Text(
        "请并为一项，份数写在原件份数、复印件份数里；不是同一材料的，把名称写清楚。",
        "Merge them and give the number of originals and copies, or tell them apart by name.",
    ),
    example=Example(
        bad="""{"materials": [{"name": "居民身份证", "originals": 1}, {"name": "居民 身份证", "copies": 1}]}""",
        good="""{"materials": [{"name": "居民身份证", "originals": 1, "copies": 1}]}""",
    ),
)
VAGUE_MATERIAL = Rule(
    "R144",
    Severity.WARNING,
    Text("材料名称含糊", "vague material"),
    Text(
        "申请材料“{found}”没有说清要交什么（{words}）。",
        "the material {found} does not say what to hand in ({words}).",
    ),
    Text(
        "“其他材料”“相关证明”一类的兜底要求，申请人无法准备，也给随意加要材料留了口子。",
        "Nobody can prepare “other” or “related” papers, and anything may be asked under such a name.",
    ),
    Text(
        "请逐一列出具体材料的名称；说不出是什么的，请删去。",
        "List each paper by its own name; take out what cannot be named.",
    ),
    example=Example(
        bad="""{"materials": [{"name": "法律、法规规定的其他材料"}]}""",
        good="""{"materials": [{"name": "机动车行驶证"}]}""",
    ),
)
PAPER_WITHOUT_SHEETS = Rule(
    "R145",
    Severity.WARNING,
    Text("纸质材料份数为零", "paper in no copies"),
    Text(
        "申请材料“{found}”的材料形式是纸质，原件份数和复印件份数却都是 0。",
        "the material {found} is on paper, yet neither an original nor a copy is wanted.",
    ),
    Text(
        "要交纸质材料，总得有一份原件或复印件。",
        "What is handed in on paper is an original or a copy.",
    ),
    Text(
        "请填上份数；不用交纸质的，把材料形式改为电子化。",
        "Give the number, or make the form 电子化.",
    ),
    example=Example(
        bad="""{"materials": [{"name": "营业执照", "form": "纸质", "originals": 0, "copies": 0}]}""",
        good="""{"materials": [{"name": "营业执照", "form": "纸质", "originals": 0, "copies": 1}]}""",
    ),
)
NONE_IN_A_LIST = Rule(
    "R146",
    Severity.WARNING,
    Text("列表里写“无”", "“none” written as an entry"),
    Text(
        "{label}里写的是“{found}”，没有就应留空。",
        "`{member}` holds {found}; where there is none the list stays empty.",
    ),
    Text(
        "列表按条计数，写一条“无”就多算一项，与留空的相比也成了差异。",
        "Entries are counted, so that “none” counts as one, and differs from an empty list.",
    ),
    Text("请删去这一条，没有就写空列表。", "Take the entry out and leave the list empty."),
    example=Example(
        bad="""{"fees": [{"name": "不收费"}]}""",
        good="""{"fees": []}""",
    ),
)
FEE_WITHOUT_GROUND = Rule(
    "R147",
    Severity.WARNING,
    Text("收费缺标准或依据", "fee without standard or basis"),
    Text("收费项目“{found}”没有写{words}。", "the fee {found} lacks its {member}."),
    Text(
        "没有法定依据和标准不得收费，办事指南都要公布。",
        "Nothing is charged without a legal basis and a standard, and both are published.",
    ),
    Text(
        "请补上收费标准和收费依据；已经不收的，删去这一条。",
        "Add standard and basis, or take out a fee that is no longer charged.",
    ),
    example=Example(
        bad="""{"fees": [{"name": "驾驶证工本费", "standard": "10元/证"}]}""",
        good="""{"fees": [{"name": "驾驶证工本费", "standard": "10元/证", "basis": "《中华人民共和国行政许可法》第五十九条"}]}""",
    ),
)
SAME_FEE = Rule(
    "R148",
    Severity.WARNING,
    Text("同一收费列了两次", "fee listed twice"),
    Text("收费项目“{found}”前面已经列过，标准也相同。", "the fee {found} has been listed before."),
    Text("同一收费列两次，像是要收两次。", "Listed twice it looks like charged twice."),
    Text(
        "请删去一条；不是同一收费的，把名称写清楚。",
        "Take one out, or tell them apart by name.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"fees": [{"name": "驾驶证工本费", "standard": "10元/证", "basis": "《行政许可法》第五十九条"}, {"name": "驾驶证工本费", "standard": "10元/证", "basis": "《行政许可法》第五十九条"}]}""",
        good="""{"fees": [{"name": "驾驶证工本费", "standard": "10元/证", "basis": "《行政许可法》第五十九条"}]}""",
    ),
)

RULES = (
    NAMELESS,
    SAME_MATERIAL,
    VAGUE_MATERIAL,
    PAPER_WITHOUT_SHEETS,
    NONE_IN_A_LIST,
    FEE_WITHOUT_GROUND,
    SAME_FEE,
)
