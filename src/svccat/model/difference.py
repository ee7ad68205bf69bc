"""What two editions of the same lists have between them (contract section 8)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from svccat.model.announced import Reconciled
from svccat.model.finding import Place
from svccat.model.source import Source
from svccat.model.text import Text


class Measure(StrEnum):
    """What the four reductions (四减) count, in the order of reports."""

    DAYS = "days"  # 工作日 of promised_limit
    CALENDAR_DAYS = "calendar_days"  # 自然日 of promised_limit
    MATERIALS = "materials"
    STEPS = "steps"
    VISITS = "visits"


class Turn(StrEnum):
    """What became of an item that did not stay one item of one holder."""

    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"


class Way(StrEnum):
    """Where a moved item went."""

    DOWN = "下放"  # to a lower level; the one who has it now 承接
    UP = "上收"
    ACROSS = "划转"  # to another authority of the same place


@dataclass(frozen=True, slots=True)
class Known:
    """An item of one edition and where it stands there; `case` is None where it has none."""

    code: str
    case: str | None
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Between:
    """A value in both editions; None, and no place, where one does not have it."""

    old: object
    new: object
    old_place: Place | None = None
    new_place: Place | None = None


@dataclass(frozen=True, slots=True)
class Renamed:
    """An item of one code under two names."""

    code: str
    case: str | None
    name: Between


@dataclass(frozen=True, slots=True)
class Recoded:
    """An item of one name and type under two codes; `name` and `case` are those of the new edition."""

    name: str
    case: str | None
    code: Between


@dataclass(frozen=True, slots=True)
class Changed:
    """One field of an item; code, case and name are those of the new edition.

    `element` is the element's key where the field is one (`type` of a power's category), else
    the member's name.
    """

    code: str
    case: str | None
    name: str
    element: str
    value: Between


@dataclass(frozen=True, slots=True)
class Holding:
    """An item in one edition with the list and authority that hold it."""

    jurisdiction: str
    level: str
    sector: str
    authority: str
    item: Known


@dataclass(frozen=True, slots=True)
class Turned:
    """Items of the old edition that are these of the new one; `way` is None unless they moved."""

    turn: Turn
    way: Way | None
    old: tuple[Holding, ...]
    new: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """The figures of one item that both editions state, where at least one of them changed."""

    code: str
    case: str | None
    name: str
    type: str
    figures: Mapping[Measure, tuple[Fraction, Fraction]]  # before, after

    @property
    def less(self) -> bool:
        """Whether anything was cut, whatever else may have risen."""
        return any(before > after for before, after in self.figures.values())


@dataclass(frozen=True, slots=True)
class Reductions:
    """四减 over the items of both editions.

    `items` have at least one cut. `cuts` and `rises` are positive sums; `bases` are the sums
    before over all items of which both editions state the figure, whether it changed or not.
    """

    items: int = 0
    cuts: Mapping[Measure, Fraction] = field(default_factory=dict)
    rises: Mapping[Measure, Fraction] = field(default_factory=dict)
    bases: Mapping[Measure, Fraction] = field(default_factory=dict)
    per_item: tuple[Cut, ...] = ()

    def base(self, measure: Measure) -> Fraction:
        """What it was before, over all items of which both editions state it."""
        return self.bases.get(measure, Fraction())

    def cut(self, measure: Measure) -> Fraction:
        """What was cut."""
        return self.cuts.get(measure, Fraction())

    def rise(self, measure: Measure) -> Fraction:
        """What was added."""
        return self.rises.get(measure, Fraction())

    def net(self, measure: Measure) -> Fraction:
        """What was cut beyond what was added; negative where more was added."""
        return self.cut(measure) - self.rise(measure)


@dataclass(frozen=True, slots=True)
class Count:
    """Items of a list other than 取消; of powers as 主项 and 子项."""

    items: int = 0
    main: int = 0
    sub: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDifference:
    """One unit (jurisdiction, sector, kind); every list is sorted by what identifies its entries.

    `changed` has one row a field; `unchanged` counts items. A list that one edition does not have
    counts as empty there.
    """

    jurisdiction: str
    name: str
    level: str
    sector: str
    kind: str
    old: Count
    new: Count
    added: tuple[Known, ...] = ()
    removed: tuple[Known, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    recoded: tuple[Recoded, ...] = ()
    changed: tuple[Changed, ...] = ()
    turned: tuple[Turned, ...] = ()  # also those that this unit only gave or took
    unchanged: int = 0
    reductions: Reductions = Reductions()

    def of(self, turn: Turn) -> tuple[Turned, ...]:
        """Items that moved, merged or were split."""
        return tuple(one for one in self.turned if one.turn is turn)

    @property
    def changed_items(self) -> int:
        """How many items the rows of `changed` are of."""
        return len({(one.code, one.case, one.name) for one in self.changed})

    @property
    def differs(self) -> bool:
        """Whether anything of the list is not as it was."""
        lists = (self.added, self.removed, self.renamed, self.recoded, self.changed, self.turned)
        return any(lists)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What `svccat diff OLD NEW` found.

    `headline` is the sentence for people. `notes` say what took no part, and which lists changed
    under an old filing. `announced` is the document of changes held against it, where there is one.
    `complete`: every input could be read.
    """

    old: str  # as the person named it
    new: str
    units: tuple[UnitDifference, ...]
    reductions: Reductions
    headline: Text
    notes: tuple[Text, ...] = ()
    announced: Reconciled | None = None
    complete: bool = True
    unread: tuple[str, ...] = ()  # the files that are why it is not complete
    sources: tuple[Source, ...] = ()

    @property
    def turned(self) -> tuple[Turned, ...]:
        """What moved, merged or was split, each once though it may stand with two units."""
        return tuple(dict.fromkeys(one for unit in self.units for one in unit.turned))


def percent(cut: Fraction, base: Fraction) -> str:
    """`36.4%` for 4 of 11, `—` where there was nothing."""
    if not base:
        return "—"
    share = Decimal(cut.numerator * base.denominator * 100) / Decimal(
        cut.denominator * base.numerator
    )
    return f"{share.quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def plain(number: Fraction) -> str:
    """A figure without needless decimals."""
    if number.denominator == 1:
        return str(number.numerator)
    return f"{float(number):.4f}".rstrip("0").rstrip(".")
