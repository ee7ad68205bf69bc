"""R153, R154: the grades of one penalty must join."""

from svccat.model.fields import Kind
from svccat.model.rule import Confidence, Example, Rule, Severity
from svccat.model.text import Text

_WHY = Text(
    "各阶次要首尾相接：重叠的数额两档都能罚，空出的数额哪一档都不能罚。",
    "Grades must join: an amount in two of them can be imposed by either, one in none by neither.",
)
_REMEDY = Text(
    "请改正下限（含本数）或上限（不含本数），使各阶次首尾相接；确有几套标准的，请用不同的阶次名称或单位。",
    "Correct `min` (inclusive) or `max` (exclusive) so that the grades meet; where there are several "
    "scales, name their grades differently.",
)
_GOOD = """{"discretion": [{"grade": "较轻", "min": 1000, "max": 3000, "unit": "元"}, {"grade": "一般", "min": 3000, "max": 5000, "unit": "元"}]}"""

OVERLAPPING = Rule(
    "R153",
    Severity.WARNING,
    Text("裁量阶次的幅度重叠", "grades of discretion overlap"),
    Text(
        "裁量阶次“{found}”从 {count} 起，而“{expected}”或更低的阶次已到 {other_count}，幅度重叠。",
        "the grade “{found}” begins at {count}, while “{expected}” or a grade below it reaches {other_count}.",
    ),
    _WHY,
    _REMEDY,
    Confidence.MEDIUM,
    example=Example(_GOOD.replace('"max": 3000', '"max": 4000'), _GOOD, kind=Kind.POWERS),
)
APART = Rule(
    "R154",
    Severity.WARNING,
    Text("裁量阶次之间留有空当", "a gap between grades of discretion"),
    Text(
        "裁量阶次“{expected}”到 {other_count} 为止，“{found}”从 {count} 起，中间的数额没有哪一档管。",
        "the grade “{expected}” ends at {other_count} and “{found}” begins at {count}: no grade covers what lies between.",
    ),
    _WHY,
    _REMEDY,
    Confidence.MEDIUM,
    example=Example(_GOOD.replace('"max": 3000', '"max": 2000'), _GOOD, kind=Kind.POWERS),
)

RULES = (OVERLAPPING, APART)
