"""Where the strings stand that findings are about, once their findings are known."""

from collections.abc import Callable

from svccat.locate.positions import TextMap
from svccat.model.finding import Finding


def finder(text: str, lines: bool) -> Callable[[Finding], int]:  # noqa: FBT001  as mending calls it
    """A function from a finding to the offset of its member's name or of its value.

    `text` is that of a whole and faultless file without its BOM; `lines` tells NDJSON.
    """
    known = TextMap(text, lines)

    def offset(finding: Finding) -> int:
        match finding.place.steps:
            case ["items", row, *inside] if row.isascii() and row.isdigit():
                spot = known.spot(int(row), inside)
            case way:
                spot = known.spot(None, way)
        return spot.key if finding.rule.at_key else spot.value

    return offset
