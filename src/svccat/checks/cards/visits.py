"""R130 to R137: numbers that cannot be, and what an applicant is told of visits and channels."""

from svccat.model.rule import Confidence, Example, Rule, Severity
from svccat.model.text import Text

NEGATIVE = Rule(
    "R130",
    Severity.ERROR,
    Text("数字是负数", "negative number"),
    Text("{label}写的是 {found}，不能是负数。", "`{member}` is {found}; it cannot be negative."),
    Text(
        "天数、次数、份数没有负的，负数会使四减统计出错。",
        "Days, visits and sheets are never negative; such a figure spoils every count.",
    ),
    Text("请核对后改正。", "Check and correct it."),
    example=Example(
        bad="""{"visits": -1, "visits_reason": null}""",
        good="""{"visits": 0, "visits_reason": null}""",
    ),
)
NOT_WHOLE = Rule(
    "R131",
    Severity.ERROR,
    Text("次数、份数不是整数", "visits or sheets not whole"),
    Text("{label}写的是 {found}，应是整数。", "`{member}` is {found}; it must be a whole number."),
    Text("不能跑半次，也不能交半份。", "Nobody visits or submits half."),
    Text("请核对后改为整数。", "Check and make it a whole number."),
    example=Example(
        bad="""{"materials": [{"name": "申请表", "originals": 1.5}]}""",
        good="""{"materials": [{"name": "申请表", "originals": 1}]}""",
    ),
)
VISIT_WITHOUT_REASON = Rule(
    "R132",
    Severity.WARNING,
    Text("要到现场却没写原因", "visit without a reason"),
    Text(
        "到现场次数是 {count}，必须到现场的原因却没有填。",
        "`visits` is {count}, but no reason is given.",
    ),
    Text(
        "要申请人跑现场，须说明为什么网上办不了。",
        "Who asks people to come must say why it cannot be done online.",
    ),
    Text(
        "请补上必须到现场的原因；其实不用到现场的，把到现场次数改为 0。",
        "Add the reason, or write 0 visits if none is needed.",
    ),
    example=Example(
        bad="""{"visits": 1, "visits_reason": null}""",
        good="""{"visits": 1, "visits_reason": "需要现场核验原件"}""",
    ),
)
REASON_WITHOUT_VISIT = Rule(
    "R133",
    Severity.WARNING,
    Text("不用到现场却写了原因", "reason without a visit"),
    Text(
        "到现场次数是 0，却写了必须到现场的原因“{found}”。",
        "no visit is needed, yet a reason for one is given: {found}.",
    ),
    Text(
        "次数与原因互相矛盾，申请人不知道要不要跑。",
        "The two contradict each other; applicants cannot tell whether to come.",
    ),
    Text(
        "请核对：不用到现场的删去原因，要到现场的改正次数。",
        "Take the reason out, or correct the number of visits.",
    ),
    example=Example(
        bad="""{"visits": 0, "visits_reason": "需要现场核验原件"}""",
        good="""{"visits": 0, "visits_reason": null}""",
    ),
)
NO_VISIT_BUT_WINDOW = Rule(
    "R134",
    Severity.WARNING,
    Text("只能窗口办却不用到现场", "window only, yet no visit"),
    Text(
        "到现场次数是 0，办理形式却只有“{found}”。",
        "no visit is needed, yet the only channel is {found}.",
    ),
    Text(
        "只能在窗口办，申请人至少要到现场一次。",
        "What is done at a window alone takes one visit at least.",
    ),
    Text(
        "请补全网上、快递等办理形式，或改正到现场次数。",
        "Add the other channels, or correct the number of visits.",
    ),
    example=Example(
        bad="""{"visits": 0, "visits_reason": null, "channels": ["窗口办理"]}""",
        good="""{"visits": 0, "visits_reason": null, "channels": ["窗口办理", "网上办理"]}""",
    ),
)
MANY_VISITS = Rule(
    "R135",
    Severity.WARNING,
    Text("到现场次数多得可疑", "suspiciously many visits"),
    Text("到现场次数是 {count}，多得可疑。", "`visits` is {count}, which is suspiciously many."),
    Text("这样的次数多半是录入错误。", "Such a number is mostly a slip of the keyboard."),
    Text("请核对到现场次数。", "Check the number of visits."),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"visits": 11, "visits_reason": "需要现场核验原件"}""",
        good="""{"visits": 1, "visits_reason": "需要现场核验原件"}""",
    ),
)
ONLINE_BUT_VISIT = Rule(
    "R136",
    Severity.WARNING,
    Text("全程网办却要到现场", "wholly online, yet a visit"),
    Text(
        "网上办理深度是“{found}”，到现场次数却是 {count}。",
        "online depth is {found}, yet `visits` is {count}.",
    ),
    Text(
        "全程网办就是一次都不用跑，两处必有一处写错。",
        "Wholly online means that nobody comes; one of the two is wrong.",
    ),
    Text(
        "请核对：确实全程网办的把到现场次数改为 0，否则改正网上办理深度。",
        "Write 0 visits if it is wholly online, else correct the online depth.",
    ),
    example=Example(
        bad="""{"online_depth": "全程网办", "visits": 1, "visits_reason": "需要现场核验原件"}""",
        good="""{"online_depth": "全程网办", "visits": 0, "visits_reason": null}""",
    ),
)
ONLINE_WITHOUT_CHANNEL = Rule(
    "R137",
    Severity.WARNING,
    Text("全程网办却没有网上办理", "wholly online without an online channel"),
    Text(
        "网上办理深度是“{found}”，办理形式里却没有网上办理。",
        "online depth is {found}, yet no channel is online.",
    ),
    Text(
        "两处互相矛盾，申请人找不到网上办理的入口。",
        "The two contradict each other; applicants find no way in.",
    ),
    Text(
        "请在办理形式中加上“网上办理”，或改正网上办理深度。",
        "Add 网上办理 to the channels, or correct the online depth.",
    ),
    example=Example(
        bad="""{"online_depth": "全程网办", "visits": 0, "visits_reason": null, "channels": ["快递申请"]}""",
        good="""{"online_depth": "全程网办", "visits": 0, "visits_reason": null, "channels": ["网上办理", "快递申请"]}""",
    ),
)

RULES = (
    NEGATIVE,
    NOT_WHOLE,
    VISIT_WITHOUT_REASON,
    REASON_WITHOUT_VISIT,
    NO_VISIT_BUT_WINDOW,
    MANY_VISITS,
    ONLINE_BUT_VISIT,
    ONLINE_WITHOUT_CHANNEL,
)
