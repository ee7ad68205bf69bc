"""R12x: 办结时限, the days that an authority has and promises."""

from svccat.model.rule import Confidence, Example, Rule, Severity
from svccat.model.text import Text

LONGER_THAN_THE_LAW = Rule(
    "R121",
    Severity.ERROR,
    Text("承诺时限长于法定时限", "promised limit longer than the statutory one"),
    Text(
        "承诺办结时限 {found}，比法定办结时限 {expected} 还长。",
        "{found} promised, the law allows {expected}.",
    ),
    Text(
        "承诺时限是对法定时限的压缩，不能更长。",
        "A promise shortens what the law allows; it cannot lengthen it.",
    ),
    Text(
        "请核对两个时限，把承诺时限改到法定时限以内。",
        "Check both limits and bring the promised one within the statutory one.",
    ),
    example=Example(
        bad="""{"statutory_limit": {"value": 20, "unit": "工作日"}, "promised_limit": {"value": 30, "unit": "工作日"}}""",
        good="""{"statutory_limit": {"value": 20, "unit": "工作日"}, "promised_limit": {"value": 5, "unit": "工作日"}}""",
    ),
)
UNITS_DIFFER = Rule(
    "R122",
    Severity.INFO,
    Text("两个时限单位不同", "limits in different units"),
    Text(
        "承诺办结时限 {found} 与法定办结时限 {expected} 单位不同，比不出长短。",
        "the promised {found} and the statutory {expected} cannot be compared.",
    ),
    Text(
        "工作日与自然日不能互相换算，单位不同就无法判断承诺是否超过法定。",
        "Working and calendar days are not converted, so nobody can tell whether the promise keeps to the law.",
    ),
    Text(
        "请按法律的写法统一两个时限的单位，一般用工作日。",
        "Give both limits in the unit of the law, as a rule working days.",
    ),
    example=Example(
        bad="""{"statutory_limit": {"value": 30, "unit": "自然日"}, "promised_limit": {"value": 5, "unit": "工作日"}}""",
        good="""{"statutory_limit": {"value": 20, "unit": "工作日"}, "promised_limit": {"value": 5, "unit": "工作日"}}""",
    ),
)
HALF_A_LIMIT = Rule(
    "R123",
    Severity.WARNING,
    Text("时限缺数值或单位", "limit without number or unit"),
    Text(
        "{label}只写了 {found}，数值和单位要写全。",
        "`{member}` says only {found}; a limit is a number and a unit.",
    ),
    Text(
        "只有数字不知是工作日还是自然日，只有单位不知是几天。",
        "A bare number may be working or calendar days; a bare unit says nothing.",
    ),
    Text(
        "请把数值和单位都填上，没有时限就都不填。", "Give both, or neither where there is no limit."
    ),
    example=Example(
        bad="""{"promised_limit": {"value": 5}}""",
        good="""{"promised_limit": {"value": 5, "unit": "工作日"}}""",
    ),
)
DOUBTFUL_LIMIT = Rule(
    "R124",
    Severity.WARNING,
    Text("时限数值可疑", "doubtful limit"),
    Text(
        "{label}写的是 {found}，不像办结时限。", "`{member}` is {found}, which is hardly a limit."
    ),
    Text(
        "零天、零头或长达十年的时限，多半是录入错误或用来代替“没有”。",
        "No days, odd fractions or more than ten years are mostly slips, or stand for “none”.",
    ),
    Text(
        "请核对后改正；法律没有规定期限的，整个时限不填。",
        "Check and correct it; where the law sets no limit, leave the whole limit out.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"handling_type": "承诺件", "promised_limit": {"value": 0, "unit": "工作日"}}""",
        good="""{"handling_type": "承诺件", "promised_limit": {"value": 0.5, "unit": "工作日"}}""",
    ),
)
LICENCE_WITHOUT_LIMIT = Rule(
    "R125",
    Severity.WARNING,
    Text("行政许可没有法定时限", "licence without a statutory limit"),
    Text(
        "承诺办结时限 {found}，法定办结时限却没有填。",
        "{found} promised, but no statutory limit is given.",
    ),
    Text(
        "行政许可都有法定期限，法律、法规没有另行规定的为二十个工作日（《行政许可法》第四十二条）。",
        "Every licence has a statutory limit: 20 working days unless a law says otherwise (行政许可法, article 42).",
    ),
    Text(
        "请按设定依据补上法定办结时限，没有特别规定的填 20 工作日。",
        "Add the statutory limit of the legal basis, 20 working days where it has none of its own.",
    ),
    example=Example(
        bad="""{"type": "行政许可", "statutory_limit": null, "promised_limit": {"value": 5, "unit": "工作日"}}""",
        good="""{"type": "行政许可", "statutory_limit": {"value": 20, "unit": "工作日"}, "promised_limit": {"value": 5, "unit": "工作日"}}""",
    ),
)
IMMEDIATE_WITH_DAYS = Rule(
    "R126",
    Severity.WARNING,
    Text("即办件的承诺时限超过一天", "immediate item promised in days"),
    Text(
        "办件类型是即办件，承诺办结时限却是 {found}。",
        "an 即办件 is done on the spot, yet {found} are promised.",
    ),
    Text(
        "即办件当场办结，需要几天的是承诺件，申请人会白等或白跑。",
        "An 即办件 is done while the applicant waits; what takes days is a 承诺件.",
    ),
    Text(
        "当场能办的请把承诺时限改为 1 个工作日以内，不能的把办件类型改为承诺件。",
        "Promise one working day at most, or call it a 承诺件.",
    ),
    example=Example(
        bad="""{"handling_type": "即办件", "statutory_limit": {"value": 20, "unit": "工作日"}, "promised_limit": {"value": 3, "unit": "工作日"}}""",
        good="""{"handling_type": "即办件", "statutory_limit": {"value": 20, "unit": "工作日"}, "promised_limit": {"value": 1, "unit": "工作日"}}""",
    ),
)
PROMISE_MISSING = Rule(
    "R127",
    Severity.WARNING,
    Text("承诺件没有承诺时限", "promised item without a promise"),
    Text(
        "办件类型是承诺件，承诺办结时限却没有填。",
        "the handling type is 承诺件, yet no limit is promised.",
    ),
    Text(
        "承诺件要向申请人承诺几天办结，四减统计也按承诺时限计算。",
        "A 承诺件 tells the applicant when it will be done, and cuts are counted by that figure.",
    ),
    Text("请补上承诺办结时限。", "Add the promised limit."),
    example=Example(
        bad="""{"handling_type": "承诺件", "promised_limit": null}""",
        good="""{"handling_type": "承诺件", "promised_limit": {"value": 5, "unit": "工作日"}}""",
    ),
)
IMMEDIATE_WITH_PROCEDURE = Rule(
    "R128",
    Severity.WARNING,
    Text("即办件带有特别程序", "immediate item with a special procedure"),
    Text(
        "办件类型是即办件，却有特别程序“{found}”。",
        "the handling type is 即办件, yet there is a special procedure: {found}.",
    ),
    Text(
        "听证、评审、勘验、公示这类程序当场做不完，带有它们的不是即办件。",
        "Hearings, reviews, inspections and notices cannot be done on the spot.",
    ),
    Text(
        "请把办件类型改为承诺件；程序其实不需要的，请删去。",
        "Call it a 承诺件, or take the procedure out if it is not needed.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"handling_type": "即办件", "promised_limit": {"value": 1, "unit": "工作日"}, "special_procedures": ["专家评审"]}""",
        good="""{"handling_type": "承诺件", "promised_limit": {"value": 5, "unit": "工作日"}, "special_procedures": ["专家评审"]}""",
    ),
)
CALENDAR_DAYS = Rule(
    "R129",
    Severity.INFO,
    Text("行政许可的时限按自然日计", "licence in calendar days"),
    Text(
        "行政许可的{label}写的是 {found}，一般应按工作日计。",
        "`{member}` of a licence is {found}; licences go by working days.",
    ),
    Text(
        "《行政许可法》第八十二条规定实施行政许可的期限以工作日计算。",
        "行政许可法, article 82: periods of licensing are counted in working days.",
    ),
    Text(
        "请核对设定依据；没有特别规定的请改为工作日，并核对天数。",
        "Check the legal basis; unless it says otherwise write 工作日, and check the number.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"type": "行政许可", "statutory_limit": {"value": 20, "unit": "自然日"}, "promised_limit": {"value": 5, "unit": "自然日"}}""",
        good="""{"type": "行政许可", "statutory_limit": {"value": 20, "unit": "工作日"}, "promised_limit": {"value": 5, "unit": "工作日"}}""",
    ),
)

RULES = (
    LONGER_THAN_THE_LAW,
    UNITS_DIFFER,
    HALF_A_LIMIT,
    DOUBTFUL_LIMIT,
    LICENCE_WITHOUT_LIMIT,
    IMMEDIATE_WITH_DAYS,
    PROMISE_MISSING,
    IMMEDIATE_WITH_PROCEDURE,
    CALENDAR_DAYS,
)
