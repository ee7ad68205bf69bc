"""Which figure a finding stands behind."""

from svccat.model.finding import Finding
from svccat.model.rule import Severity

# The figure of the vertical comparison, by rule; the items of these are listed one by one.
_VERTICAL = {
    "V301": "differs",
    "V305": "differs",
    "V302": "unlinked",
    "V309": "unlinked",
    "V303": "missing",
    "V308": "missing",
    "V306": "excepted",
}
_FAMILIES = {"H": "peers", "B": "boundary", "O": "overlap"}
# Where a unit's blocks stand: what counts against its rate, what else is wrong, what is well.
ORDER = (
    "differs",
    "unlinked",
    "missing",
    "peers",
    "boundary",
    "overlap",
    "faults",
    "excepted",
    "hints",
    "duplicate",
    "exempt",
    "same",
)
STATES = ("differs", "unlinked", "missing", "duplicate", "exempt", "same")


def topic(one: Finding) -> str:
    """One of ORDER."""
    known = _VERTICAL.get(one.rule.code) or _FAMILIES.get(one.rule.family)
    if known is not None:
        return known
    return "hints" if one.rule.severity is Severity.INFO else "faults"
