"""B6: whether the levels that share a power know who does what (contract section 7)."""

from svccat.model.rule import Rule, Severity
from svccat.model.text import Text

_SETTLED = Text(
    "几级共有的职权，每一级负责什么都要写明，既不重叠也不留空，边界才算清晰。",
    "A power that several levels share is clear only if each level's part is stated, without "
    "overlaps and without gaps.",
)

LEVEL_WITHOUT_RULE = Rule(
    "B601",
    Severity.ERROR,
    Text("有一级没有写明分工", "a level without a rule"),
    Text(
        "“{name}”由几级共同行使，但没有写明{level}负责什么。",
        "several levels exercise “{name}”, but nothing says what the {level} does.",
    ),
    _SETTLED,
    Text(
        "请在 division 中为{level}补写一条；{level}不行使的，请从 exercise_levels 中删去。",
        "Add an entry for the {level} to `division`, or take the {level} out of `exercise_levels`.",
    ),
)
RULE_FOR_OTHER_LEVEL = Rule(
    "B602",
    Severity.ERROR,
    Text("给不行使的层级写了分工", "a rule for a level that does not exercise it"),
    Text(
        "“{name}”写有{level}的分工，但它的行使层级中没有{level}。",
        "“{name}” states what the {level} does, but the {level} is not among its levels.",
    ),
    _SETTLED,
    Text(
        "请删去{level}的分工，或在 exercise_levels 中补上{level}。",
        "Remove the {level}'s entry, or add the {level} to `exercise_levels`.",
    ),
)
WHOLE_COLLIDES = Rule(
    "B603",
    Severity.ERROR,
    Text("一级写“全部”，与另一级重叠", "“whole” collides with another level"),
    Text(
        "“{name}”在{level}与{other_level}之间没有分开：有一级写的是“全部”（whole），另一级也写有分工。",
        "“{name}” is not divided between the {level} and the {other_level}: one of them claims the "
        "whole, and the other claims a part as well.",
    ),
    _SETTLED,
    Text(
        "请把“全部”改成具体的地域、数额、对象、线路或环节。",
        "Replace `whole` by a territory, threshold, object, route or stage.",
    ),
)
VALUE_IN_COMMON = Rule(
    "B604",
    Severity.ERROR,
    Text("两级写了同一个范围", "two levels claim the same value"),
    Text(
        "“{name}”中，{level}与{other_level}都写有“{found}”，分不清归哪一级。",
        "for “{name}” both the {level} and the {other_level} claim “{found}”.",
    ),
    _SETTLED,
    Text(
        "请把“{found}”只留给其中一级。",
        "Leave “{found}” to one of the two levels.",
    ),
)
INTERVALS_OVERLAP = Rule(
    "B605",
    Severity.ERROR,
    Text("两级的数额区间重叠", "two levels' intervals overlap"),
    Text(
        "“{name}”按“{field}”划分，{level}与{other_level}在区间 {found}（含下限、不含上限，单位：{unit}）重叠。",
        "“{name}” is divided by “{field}”: the {level} and the {other_level} both claim {found} "
        "(unit: {unit}).",
    ),
    _SETTLED,
    Text(
        "请改正下限（含本数）或上限（不含本数），使两级首尾相接。",
        "Correct `min` (inclusive) or `max` (exclusive) so that the levels meet.",
    ),
)
UNIT_MISMATCH = Rule(
    "B606",
    Severity.ERROR,
    Text("同一指标用了不同单位", "one field in different units"),
    Text(
        "“{name}”的“{field}”单位不一：{level}用“{found}”，{other_level}用“{expected}”，无法比较。",
        "“{name}” states “{field}” in different units: the {level} in “{found}”, the {other_level} "
        "in “{expected}”; they cannot be compared.",
    ),
    _SETTLED,
    Text(
        "请把“{field}”换算成同一单位；单位不会自动换算。",
        "State “{field}” in one unit; units are never converted.",
    ),
)
GAP = Rule(
    "B607",
    Severity.ERROR,
    Text("两级的数额区间之间留有空当", "a gap between intervals"),
    Text(
        "“{name}”按“{field}”划分，{level}与{other_level}之间的 {found}（含下限、不含上限，单位：{unit}）没有哪一级负责。",
        "“{name}” is divided by “{field}”: between the {level} and the {other_level}, nobody is "
        "responsible for {found} (unit: {unit}).",
    ),
    _SETTLED,
    Text(
        "请改正下限（含本数）或上限（不含本数），使两级首尾相接。",
        "Correct `min` (inclusive) or `max` (exclusive) so that the levels meet.",
    ),
)
LOWER_UNIT_DIFFERS = Rule(
    "B608",
    Severity.ERROR,
    Text("下级清单写的分工不同", "the lower list divides it differently"),
    Text(
        "“{name}”的分工与下级{other_authority}的清单不一致：对{level}，下级写“{found}”，"
        "本级写“{expected}”。",
        "“{name}” is divided differently by {other_authority} below: for the {level} it states "
        "“{found}”, this list “{expected}”.",
    ),
    Text(
        "上下级各写各的，边界就没有写清；两级清单对同一职权的分工应当相同。",
        "If the two levels state different parts, neither boundary holds.",
    ),
    Text(
        "请上下级商定后写成一样（说明文字和依据可以不同）。",
        "Agree on one division and state it in both lists; text and basis may differ.",
    ),
)

RULES: tuple[Rule, ...] = (
    LEVEL_WITHOUT_RULE,
    RULE_FOR_OTHER_LEVEL,
    WHOLE_COLLIDES,
    VALUE_IN_COMMON,
    INTERVALS_OVERLAP,
    UNIT_MISMATCH,
    GAP,
    LOWER_UNIT_DIFFERS,
)
