"""What a comparison does with powers: overlaps, what people said of them, boundaries, counts."""

from collections.abc import Callable
from dataclasses import dataclass, field

import polars as pl

from svccat.checks import boundary, manner, overlap
from svccat.compare.borders import borders
from svccat.compare.boundaries import judge
from svccat.compare.clusters import clusters
from svccat.compare.leaves import with_leaf
from svccat.compare.manner import doubts
from svccat.compare.overlaps import find
from svccat.compare.spreading import Spread
from svccat.history.reviews import Reviewed, Reviews
from svccat.metrics.overlaps import overlap_rows
from svccat.metrics.powers import power_counts
from svccat.model.borders import Boundary
from svccat.model.clusters import Cluster
from svccat.model.fields import Kind
from svccat.model.hits import Hits
from svccat.model.result import Overlap, PowerCount
from svccat.model.suppression import Remark
from svccat.narrowing import Narrowed
from svccat.normalise.citing import CITING
from svccat.normalise.columns import citations_of
from svccat.normalise.text import norm, norm_name

_HOLDER = ["kind", "jurisdiction", "authority", "sector", "key_authority", "key_sector"]


@dataclass(frozen=True, slots=True)
class Duties:
    """The powers of a run, compared; `remarks` are on the entries of `overlaps.toml`."""

    counts: tuple[PowerCount, ...]
    overlaps: tuple[Overlap, ...]
    boundaries: Callable[[], tuple[Boundary, ...]]
    clusters: Callable[[], tuple[Cluster, ...]]
    hits: list[Hits]
    remarks: list[Remark] = field(default_factory=list)

    @property
    def crossings(self) -> int:
        """Undeclared duplications and overlaps."""
        return sum(one.crossing for one in self.overlaps)


def compare_powers(
    narrowed: Narrowed, empty: pl.DataFrame, reviews: Reviews | None, spread: Spread
) -> Duties:
    """Contract sections 6 and 7 over the lists of a run, of which what was asked for is told.

    `empty` are the lists without items. An entry of `overlaps.toml` is held to be stale only where
    all pairs were asked for. `spread` shares the comparison of names out.
    """
    items, able = narrowed.aligned.items, narrowed.aligned.able
    is_power = pl.col("kind") == Kind.POWERS.value
    if reviews is None and Kind.POWERS.value not in {*items["kind"].unique(), *empty["kind"]}:
        return Duties((), (), tuple, tuple, [])  # most runs of editors
    listed = with_leaf(items.filter("active", is_power))
    powers = listed.join(able, on="id", how="semi", maintain_order="left")
    citations = citations_of(powers)
    overlaps = find(powers, citations, norm, spread=spread)
    rows = Reviewed(overlap_rows(overlaps, powers, CITING.place, norm_name))
    own = narrowed.of(items).select(_HOLDER)
    holders = pl.concat([own, empty.select(_HOLDER) if narrowed.told is None else own.clear()])
    if reviews is not None:
        present = pl.concat([items.select(_HOLDER), empty.select(_HOLDER)]).filter(is_power)
        rows = reviews.on(
            rows.overlaps, present.select("jurisdiction", "authority").unique().rows()
        )
    boundaries = judge(powers, norm)
    doubtful = doubts(powers, norm)
    asked = narrowed.of_overlaps(overlaps)
    shown = narrowed.of_boundaries(boundaries)
    places = overlaps.pairs.with_row_index("place").join(
        asked.pairs, on=["left_id", "right_id"], how="semi", maintain_order="left"
    )["place"]
    return Duties(
        power_counts(holders.filter(is_power), narrowed.of(listed), narrowed.of(powers), shown),
        tuple(rows.overlaps[place] for place in places),
        borders(powers, shown, doubtful, norm),
        clusters(powers, citations, asked),
        overlap.hits(items, overlaps, [one.review for one in rows.overlaps])
        + boundary.hits(items, boundaries)
        + manner.hits(items, doubtful),
        rows.remarks if narrowed.told is None else [],
    )
