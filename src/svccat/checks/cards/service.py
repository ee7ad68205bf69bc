"""R138 to R141: what an applicant is told of the result, whom to ask, and who acts."""

from svccat.model.rule import Example, Rule, Severity
from svccat.model.text import Text

RESULT_WITHOUT_NAME = Rule(
    "R138",
    Severity.WARNING,
    Text("审批结果没有名称", "result without a name"),
    Text(
        "审批结果类型是“{found}”，审批结果名称却没有填。",
        "the result is of type {found}, but has no name.",
    ),
    Text(
        "申请人要知道办完拿到的是哪一种证照或文件。",
        "Applicants want to know which licence or document they will get.",
    ),
    Text(
        "请补上审批结果名称；办完没有结果物的，把类型写为“无”。",
        "Add the name, or write the type 无 where nothing is issued.",
    ),
    example=Example(
        bad="""{"result": {"type": "证照"}}""",
        good="""{"result": {"type": "证照", "name": "道路运输经营许可证"}}""",
    ),
)
NOBODY_TO_ASK = Rule(
    "R139",
    Severity.WARNING,
    Text("没有咨询和投诉方式", "nobody to ask or complain to"),
    Text(
        "咨询方式和监督投诉方式都没有填。",
        "neither a way to ask nor a way to complain is given.",
    ),
    Text(
        "办事指南必须让申请人问得到、投诉得到。",
        "A guide must say where to ask and where to complain.",
    ),
    Text(
        "请补上咨询方式和监督投诉方式，如窗口、电话或网址。",
        "Add `consult` and `complaint`: a window, a telephone or an address.",
    ),
    example=Example(
        bad="""{"channels": ["窗口办理"], "consult": null, "complaint": null}""",
        good="""{"channels": ["窗口办理"], "consult": "0427-12345", "complaint": "12328"}""",
    ),
)
RESULT_WITHOUT_TYPE = Rule(
    "R140",
    Severity.INFO,
    Text("审批结果没有类型", "result without a type"),
    Text(
        "审批结果名称是“{found}”，审批结果类型却没有填。",
        "the result is called {found}, but has no type.",
    ),
    Text(
        "同一结果有的写类型、有的不写，比对时会成为差异。",
        "Where some lists give the type and some do not, the comparison shows a difference.",
    ),
    Text("请补上类型：证照、批文或其他。", "Add the type: 证照, 批文 or 其他."),
    example=Example(
        bad="""{"result": {"name": "道路运输经营许可证"}}""",
        good="""{"result": {"type": "证照", "name": "道路运输经营许可证"}}""",
    ),
)
ENTRUSTED_TO_NOBODY = Rule(
    "R141",
    Severity.WARNING,
    Text("受委托组织没有写明", "entrusted body not named"),
    Text(
        "实施主体性质是“{found}”，受委托机关却没有填。",
        "the body's nature is {found}, but who is entrusted is not said.",
    ),
    Text(
        "委托办理的，受委托机关及委托内容应当公告（《行政许可法》第二十四条）。",
        "Who is entrusted must be made public (行政许可法, article 24).",
    ),
    Text(
        "请补上受委托机关；并非委托办理的，改正实施主体性质。",
        "Name the entrusted body, or correct the nature.",
    ),
    example=Example(
        bad="""{"implementing_body": {"name": "盘山县交通运输局", "nature": "受委托组织"}}""",
        good="""{"implementing_body": {"name": "盘山县交通运输局", "nature": "受委托组织", "entrusted_to": "太平街道办事处"}}""",
    ),
)

RULES = (RESULT_WITHOUT_NAME, NOBODY_TO_ASK, RESULT_WITHOUT_TYPE, ENTRUSTED_TO_NOBODY)
