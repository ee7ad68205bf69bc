"""One frozen result, built once and rendered many times (contract section 9)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from svccat.model.accepted import Since
from svccat.model.borders import Boundary
from svccat.model.checked import Checked
from svccat.model.clusters import Cluster
from svccat.model.evidence import Evidence, Review
from svccat.model.inapplicable import Inapplicable
from svccat.model.itemised import Itemised, nothing_itemised
from svccat.model.matrices import Matrices
from svccat.model.rate import Rate
from svccat.model.services import ServiceCount
from svccat.model.sides import Side
from svccat.model.text import Text
from svccat.model.worklist import WorkList


@dataclass(frozen=True, slots=True, order=True)
class ItemCount:
    """A service-items unit and its items other than 取消."""

    jurisdiction: str
    name: str
    level: str
    sector: str
    items: int


@dataclass(frozen=True, slots=True, order=True)
class PowerCount:
    """A department's powers and its shared leaves (contract section 7)."""

    jurisdiction: str
    authority: str
    sector: str
    main: int
    sub: int
    leaves: int
    shared_main: int
    shared_sub: int
    clear_main: int
    clear_sub: int


@dataclass(frozen=True, slots=True)
class VerticalPair:
    """A lower unit against its reference (contract section 4); codes name jurisdictions."""

    lower: str
    upper: str
    sector: str
    lower_level: str
    upper_level: str
    same: int
    differs: int
    unlinked: int
    linked: int
    exempt: int
    duplicates: int
    held: int
    expected: int

    @property
    def rate(self) -> Rate:
        """Same / (same + differs + unlinked)."""
        return Rate(self.same, self.same + self.differs + self.unlinked)

    @property
    def missing(self) -> int:
        """Expected items that the lower unit does not hold."""
        return self.expected - self.held


@dataclass(frozen=True, slots=True)
class Layer:
    """All vertical pairs between two levels, numerators and denominators added."""

    lower_level: str
    upper_level: str
    rate: Rate
    held: int
    expected: int


@dataclass(frozen=True, slots=True)
class ElementRate:
    """One element over linked pairs or compared clusters."""

    element: str
    same: int
    differs: int
    excepted: int
    unknown: int
    weight: int = 1

    @property
    def rate(self) -> Rate:
        """Same / (same + differs); excepted and unknown are counted apart."""
        return Rate(self.same, self.same + self.differs)


def weighted(elements: Iterable[ElementRate]) -> Rate:
    """The elements' rates by their weights: each value counts as often as its element weighs."""
    return sum(
        (Rate(one.weight * one.rate.same, one.weight * one.rate.compared) for one in elements),
        Rate(),
    )


@dataclass(frozen=True, slots=True)
class Group:
    """Peer units under one parent (contract section 5)."""

    parent: str
    level: str
    sector: str
    members: tuple[str, ...]
    rate: Rate
    single: int


@dataclass(frozen=True, slots=True)
class HorizontalPair:
    """Two peers: clusters both hold, and of those the ones that agree."""

    left: str
    right: str
    sector: str
    rate: Rate


@dataclass(frozen=True, slots=True)
class Vertical:
    """Vertical uniformity of one kind."""

    pairs: tuple[VerticalPair, ...] = ()
    layers: tuple[Layer, ...] = ()
    elements: tuple[ElementRate, ...] = ()


@dataclass(frozen=True, slots=True)
class Horizontal:
    """Horizontal consistency of one kind."""

    groups: tuple[Group, ...] = ()
    elements: tuple[ElementRate, ...] = ()
    pairs: tuple[HorizontalPair, ...] = ()

    @property
    def overall(self) -> Rate:
        """All groups, numerators and denominators added."""
        return sum((group.rate for group in self.groups), Rate())


@dataclass(frozen=True, slots=True)
class Rates:
    """Both comparisons of one kind."""

    vertical: Vertical = Vertical()
    horizontal: Horizontal = Horizontal()

    @property
    def elements_compared(self) -> bool:
        """Whether any element of any two items was compared, upward or among peers."""
        return any(
            one.rate.compared for one in (*self.vertical.elements, *self.horizontal.elements)
        )


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two departments' powers with something in common (contract section 6).

    `grade` is the class: duplication, overlap or fragmentation. The weights of `evidence` add up to
    the score. `number` names the evidence: it is another when class, signals, names, codes or shared
    places are ("" for a fragmentation). `review` is what people said of the pair, if anything.
    """

    grade: str
    signals: tuple[str, ...]
    score: float
    declared: bool
    left: Side
    right: Side
    evidence: tuple[Evidence, ...] = ()
    number: str = ""
    review: Review | None = None

    @property
    def crossing(self) -> bool:
        """An undeclared duplication or overlap that nobody has found to be none."""
        return self.grade != "fragmentation" and not self.declared and not self.dismissed

    @property
    def dismissed(self) -> bool:
        """A person rejected it on this very evidence; equal codes or names are beyond that."""
        review = self.review
        if review is None or review.reopened or {"same-code", "same-name"} & set(self.signals):
            return False
        return review.verdict == "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Checked):
    """Everything a comparison found; reports render it and recompute nothing."""

    profile: str
    item_counts: tuple[ItemCount, ...]
    power_counts: tuple[PowerCount, ...]
    service_items: Rates
    powers: Rates
    overlaps: tuple[Overlap, ...]
    headline: Text
    headline_rates: tuple[Rate, Rate]  # 市县纵向统一率, 县区横向一致率
    itemised: Callable[[], Itemised] = nothing_itemised  # made when asked for
    inapplicable: Callable[[], tuple[Inapplicable, ...]] = tuple  # lawful absence, when asked for
    work: Callable[[], tuple[WorkList, ...]] = tuple  # of all lists; made when asked for
    services: tuple[ServiceCount, ...] = ()  # 一窗, 跨省通办, 一件事 by unit
    since: Since | None = None  # beside the accepted run that it is held against, if any
    boundaries: Callable[[], tuple[Boundary, ...]] = tuple  # every shared leaf; made when asked for
    matrices: Matrices = field(default_factory=Matrices)
    clusters: Callable[[], tuple[Cluster, ...]] = tuple  # all pairs but fragmentations, by matter

    @property
    def crossings(self) -> int:
        """Undeclared duplication and overlap pairs."""
        return sum(overlap.crossing for overlap in self.overlaps)
