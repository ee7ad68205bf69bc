"""Runs that were accepted (`svccat accept NAME`), and what a later run is beside one of them."""

from dataclasses import dataclass
from enum import StrEnum

from svccat.model.finding import Finding
from svccat.model.rate import Rate
from svccat.model.rule import Severity
from svccat.model.text import Text


class Measure(StrEnum):
    """What a score counts."""

    VERTICAL = "vertical"  # same / compared, contract section 4
    HORIZONTAL = "horizontal"  # same / compared, contract section 5
    COVERAGE = "coverage"  # held / expected, contract section 4


class Scope(StrEnum):
    """Over what a score counts, the widest first."""

    HEADLINE = "headline"  # of: nothing
    LAYER = "layer"  # of: lower level, upper level
    GROUP = "group"  # of: parent's code, level, sector, and each member's code
    PAIR = "pair"  # of: lower code, upper code, sector


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """Which rate of a run: `kind` is service-items or powers, `of` names the units, see Scope."""

    kind: str
    measure: Measure
    scope: Scope
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """A rate of a run by its key."""

    key: Key
    rate: Rate


@dataclass(frozen=True, slots=True)
class Figures:
    """What a run came to, without its findings: scores by key, and plain counts.

    `as_of` is the latest date of a catalogue, "" where none has one. `items` are service items,
    `main` and `sub` powers of all lists of the run.
    """

    as_of: str
    profile: str
    headline: Text
    scores: tuple[Score, ...]
    items: int
    main: int
    sub: int
    crossings: int


@dataclass(frozen=True, slots=True)
class Shift:
    """One rate then and now; None on the side that has no such rate."""

    key: Key
    before: Rate | None
    after: Rate | None

    @property
    def fell(self) -> bool:
        """Whether the rate is lower than it was; a rate that is gone, or of nothing, is not."""
        before, after = self.before, self.after
        if before is None or after is None or not before.compared or not after.compared:
            return False
        return after.same * before.compared < before.same * after.compared


@dataclass(frozen=True, slots=True)
class Gone:
    """A finding of the accepted run that is no longer made, or `count` alike."""

    rule: str
    severity: Severity
    jurisdiction: str
    item_code: str
    item_name: str
    count: int


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since the run accepted as `name`.

    `rates` has every rate of either run by key. `new` are the findings that the accepted run had
    not, `gone` those that it had; both are without findings whose item was only renamed or
    recoded: `carried` counts these. `stayed` counts all that both have, the carried ones too.
    Where `comparable` is false the runs had different settings: `rates` is empty.
    """

    name: str
    before: Figures
    after: Figures
    rates: tuple[Shift, ...]
    new: tuple[Finding, ...]
    gone: tuple[Gone, ...]
    stayed: int
    carried: int
    comparable: bool = True

    @property
    def fallen(self) -> tuple[Shift, ...]:
        """The rates that fell."""
        return tuple(shift for shift in self.rates if shift.fell)
