"""What a `division` states: each level's share of one power (contract section 7).

Pure Python over one JSON text; the caller asks once per distinct text. Values, fields and units
are compared by `norm`; an entry without a level speaks for none.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf

import orjson

from svccat.model.jurisdiction import Level

THRESHOLD = "threshold"
# What a level states, comparable with what another unit states for it.
Claim = tuple[str, frozenset[str], str, float, float, str]


@dataclass(frozen=True, slots=True)
class Share:
    """One entry of a division; texts as written, `values` by their normal form, [low, high)."""

    entry: int
    level: str
    by: str
    values: dict[str, str]
    field: str
    low: float
    high: float
    unit: str
    field_key: str
    unit_key: str

    @property
    def claim(self) -> Claim:
        """The entry without its text and basis."""
        values = frozenset(self.values)
        return (self.by, values, self.field_key, self.low, self.high, self.unit_key)

    @property
    def is_interval(self) -> bool:
        """The entry claims the numbers of a field rather than values."""
        bounded = self.field_key or self.low > -inf or self.high < inf
        return self.by == THRESHOLD and bool(bounded or not self.values)

    @property
    def text(self) -> str:
        """The share in the file's own words: its interval or values, else its kind."""
        if self.is_interval:
            return " ".join(filter(None, (self.field, span(self.low, self.high), self.unit)))
        return self._values or self.by

    @property
    def full_text(self) -> str:
        """All that the claim consists of, where the shorter text does not tell two apart."""
        interval = span(self.low, self.high) if self.low > -inf or self.high < inf else ""
        return " ".join(filter(None, (self.by, self.field, interval, self.unit, self._values)))

    @property
    def _values(self) -> str:
        return "、".join(sorted(self.values.values()))


def parse(division: str | None, norm: Callable[[str], str]) -> list[Share]:
    """The entries of a `division` given as JSON text; none for None."""
    members = orjson.loads(division) if division else []
    return [_share(entry, member, norm) for entry, member in enumerate(members)]


def _share(entry: int, member: dict[str, object], norm: Callable[[str], str]) -> Share:
    values = member.get("values")
    written = [_text(value) for value in values] if isinstance(values, list) else []
    first: dict[str, str] = {}
    for value in written:
        if key := norm(value):
            first.setdefault(key, value)
    field, unit = _text(member.get("field")), _text(member.get("unit"))
    return Share(
        entry=entry,
        level=_text(member.get("level")),
        by=_text(member.get("by")),
        values=first,
        field=field,
        low=_number(member.get("min"), -inf),
        high=_number(member.get("max"), inf),
        unit=unit,
        field_key=norm(field),
        unit_key=norm(unit),
    )


def _text(value: object) -> str:
    if isinstance(value, int | float):
        return number(value)
    return value if isinstance(value, str) else ""


def _number(value: object, absent: float) -> float:
    return value if isinstance(value, int | float) else absent


def number(value: float) -> str:
    """A number as people write it: no `.0`, and ∞ for what has no bound."""
    return "∞" if value == inf else "-∞" if value == -inf else repr(value).removesuffix(".0")


def span(low: float, high: float) -> str:
    """A half-open interval, as in `[500, 3000)`."""
    return f"{'(' if low == -inf else '['}{number(low)}, {number(high)})"


def claims(shares: Sequence[Share]) -> frozenset[tuple[str, Claim]]:
    """What a division states, as a set: equal for two divisions that state the same."""
    return frozenset((share.level, share.claim) for share in shares)


def difference(
    upper: Sequence[Share], lower: Sequence[Share]
) -> tuple[str | None, str, str] | None:
    """The highest level for which two divisions state different things, found below, expected.

    None where they state the same; the level is None where only entries without one differ.
    """
    apart = claims(upper) ^ claims(lower)
    if not apart:
        return None
    ranks = [level.value for level in Level]
    level = min(
        (level for level, _ in apart), key=lambda one: ranks.index(one) if one else len(ranks)
    )
    own = [share for share in upper if share.level == level]
    other = [share for share in lower if share.level == level]
    expected, found = _joined(share.text for share in own), _joined(share.text for share in other)
    if expected == found:
        expected = _joined(share.full_text for share in own)
        found = _joined(share.full_text for share in other)
    return level or None, found, expected


def _joined(texts: Iterable[str]) -> str:
    return "；".join(sorted(set(texts)))
