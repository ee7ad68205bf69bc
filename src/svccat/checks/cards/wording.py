"""R180, R181: what conditions and bases must not leave open, and whom they must not shut out."""

from svccat.model.rule import Confidence, Example, Rule, Severity
from svccat.model.text import Text

VAGUE = Rule(
    "R180",
    Severity.WARNING,
    Text("用语含糊", "vague words"),
    Text(
        "{label}里的“{words}”说得含糊，申请人无从准备。",
        "`{member}` leaves open what is meant by “{words}”.",
    ),
    Text(
        "“符合有关规定”“其他条件”“等材料”“良好的信用记录”一类兜底用语，各窗口理解不同，同一事项就办不成一个样。",
        "Words such as 符合有关规定, 其他条件, 等材料 or 良好的信用记录 are read differently at every window.",
    ),
    Text(
        "请写明是哪部法律第几条的什么要求，或逐项列出。",
        "Say which article of which law asks for what, or list it item by item.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"conditions": "1.有检测合格的车辆；2.法律法规规定的其他条件。"}""",
        good="""{"conditions": "1.有检测合格的车辆；2.驾驶人员取得相应的从业资格证。"}""",
    ),
)
LOCALS_ONLY = Rule(
    "R181",
    Severity.WARNING,
    Text("限定本地户籍或本地企业", "locals only"),
    Text(
        "{label}里的“{words}”把外地的个人或企业排除在外。",
        "`{member}` shuts out people or firms from elsewhere: “{words}”.",
    ),
    Text(
        "设定许可不得限制其他地区的个人或者企业到本地从事生产经营（《行政许可法》第十五条第二款），"
        "《优化营商环境条例》也禁止这类歧视。",
        "A licence must not keep people or firms of other places from doing business (行政许可法, "
        "article 15; 优化营商环境条例).",
    ),
    Text(
        "请删去这一条件；法律、行政法规确有规定的，请在设定依据中写明条款。",
        "Take the condition out, or cite the law or regulation that sets it.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"type": "行政许可", "conditions": "1.具有本市户籍；2.取得从业资格证。"}""",
        good="""{"type": "行政许可", "conditions": "取得相应的从业资格证。"}""",
    ),
)

RULES = (VAGUE, LOCALS_ONLY)
