"""B609 to B611: divisions that say nothing, or do not fit the rest of the power."""

from svccat.model.rule import Confidence, Rule, Severity
from svccat.model.text import Text

SAYS_NOTHING = Rule(
    "B609",
    Severity.WARNING,
    Text("分工说明等于没说", "a text that divides nothing"),
    Text(
        "“{name}”对{level}的分工写的是“{found}”，没有说出哪些归这一级。",
        "for “{name}” the {level}'s part is “{found}”, which does not say what is its own.",
    ),
    Text(
        "“按法律法规规定”“按职责分工”对哪一级都成立，分不出边界。",
        "“As the law provides” is true of every level and so divides nothing.",
    ),
    Text(
        "请写出具体的地域、数额、对象、线路或环节，并注明依据的条款。",
        "Name the territory, threshold, object, route or stage, and the article it rests on.",
    ),
)
MODE = Rule(
    "B610",
    Severity.WARNING,
    Text("行使方式与层级、分工不符", "the mode does not fit levels or division"),
    Text(
        "“{name}”的行使方式是“{found}”，与所写的行使层级或分工不符。",
        "“{name}” is to be exercised by “{found}”, which its levels or its division do not fit.",
    ),
    Text(
        "省级直接行使只有省级；分级管理至少两级；审核转报要写明各级的环节；属地管理为主要按地域划分。",
        "省级直接行使 has the province alone, 分级管理 two levels or more, 审核转报 divides by stage, "
        "属地管理为主 by territory.",
    ),
    Text(
        "请核对 mode、exercise_levels 和 division，改正写错的一处。",
        "Check `mode`, `exercise_levels` and `division` and correct the one that is wrong.",
    ),
    Confidence.MEDIUM,
)
LEVEL_BESIDE = Rule(
    "B611",
    Severity.WARNING,
    Text("只有一级行使，却写了别级的分工", "a power of one level divided for another"),
    Text(
        "“{name}”的行使层级中没有{level}，却写有{level}的分工。",
        "“{name}” states what the {level} does, but is not exercised by the {level}.",
    ),
    Text(
        "写了分工就是承认那一级也有份；行使层级漏写，承接率和边界都算不对。",
        "An entry for a level says that it takes part; a level left out makes coverage and boundaries wrong.",
    ),
    Text(
        "请在 exercise_levels 中补上{level}，或删去{level}的分工。",
        "Add the {level} to `exercise_levels`, or remove its entry.",
    ),
)

RULES: tuple[Rule, ...] = (SAYS_NOTHING, MODE, LEVEL_BESIDE)
