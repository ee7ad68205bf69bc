"""B609 to B613: divisions that say nothing, do not fit the rest of the power, or whose sets do not join."""

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
LEFT_OUT = Rule(
    "B612",
    Severity.WARNING,
    Text("有一部分哪一级都没有写", "a part that no level holds"),
    Text(
        "“{name}”的分工里，“{found}”没有写归哪一级。",
        "the division of “{name}” does not say whose “{found}” is.",
    ),
    Text(
        "一级写了“某某除外”，就要有另一级写上它；线路按县内、毗邻县间、县际、市际、省际排列，中间也不能缺"
        "（毗邻县间归县级，见道路运输条例第十条）。",
        "What one level excepts another has to hold; of the routes 县内, 毗邻县间, 县际, 市际 and 省际 none "
        "between two that are held may be missing (道路运输条例, article 10, gives 毗邻县间 to the county).",
    ),
    Text(
        "请核对依据的条款，把“{found}”写进负责的那一级的 values。",
        "Look into the article and add “{found}” to the `values` of the level that it belongs to.",
    ),
    Confidence.MEDIUM,
)
GIVEN_TWICE = Rule(
    "B613",
    Severity.WARNING,
    Text("两级写法不同，说的却是同一段线路", "two levels hold the same routes in different words"),
    Text(
        "“{name}”中，{level}与{other_level}都管“{found}”，只是写法不同。",
        "for “{name}” the {level} and the {other_level} both hold “{found}”, in different words.",
    ),
    Text(
        "“县际”里含有毗邻县之间的线路，“市内”里含有县内的：字不同，范围仍会重叠。",
        "县际 takes in routes between neighbouring counties, 市内 those within one: other words, yet the same routes.",
    ),
    Text(
        "请在范围大的一级注明除外，例如“县际（毗邻县间除外）”，或把“{found}”只留给一级。",
        "State the exception at the wider level, as in 县际（毗邻县间除外）, or leave “{found}” to one of the two.",
    ),
    Confidence.MEDIUM,
)

RULES: tuple[Rule, ...] = (SAYS_NOTHING, MODE, LEVEL_BESIDE, LEFT_OUT, GIVEN_TWICE)
