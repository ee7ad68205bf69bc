"""The doors from lists that were read to lists side by side: normalise and compare, kind by kind."""

from dataclasses import dataclass

import polars as pl

from svccat.compare.duplicates import ranked, same_keys, taking_part
from svccat.compare.provinces import compare_by_province
from svccat.compare.units import (
    KEY,
    find_units,
    peer_groups,
    references,
    refuse_two_editions,
    whole_lists,
)
from svccat.load.files import canonical_items
from svccat.model.comparison import HorizontalTables, VerticalTables
from svccat.model.fields import ELEMENTS, Kind, profile_elements
from svccat.model.tables import InputFile, raw
from svccat.normalise.columns import Spread, add_hashes
from svccat.reading import Lists
from svccat.settings import Settings

# What items say of themselves is looked up by id: a copy for those that take part would be most of a run's memory.
_TOLD_ONLY = ["name", "division", "joint", "lapsed", *map(raw, ELEMENTS)]
KINDS = (Kind.SERVICE_ITEMS, Kind.POWERS)


@dataclass(frozen=True, slots=True)
class Aligned:
    """The lists of a run side by side (contract sections 2 to 5).

    `items` are all items of whole lists with keys, hashes and `unit`, in the order of `id`; `able`
    those that take part, with `rank` and without what is only told of them; `shared` says who answers to a key that several items of a
    unit have (id, kept_id, rank). `down` and `across` have no table of a kind that the profile
    compares nothing of.
    """

    files: tuple[InputFile, ...]
    items: pl.DataFrame
    units: pl.DataFrame
    able: pl.DataFrame
    shared: pl.DataFrame
    down: dict[Kind, VerticalTables]
    across: dict[Kind, HorizontalTables]

    @property
    def doubles(self) -> pl.DataFrame:
        """The duplicates that take no part: id, kept_id, rank."""
        return self.shared.filter(pl.col("id") != pl.col("kept_id"))


def hash_items(
    lists: Lists, elements: tuple[str, ...], settings: Settings, spread: Spread = map
) -> pl.DataFrame:
    """The items of whole lists with the hashes of `elements`, those that have columns."""
    items = whole_lists(lists.files, lists.items)
    places = [one.header.name if one.header else "" for one in lists.files]
    depth, comparators = settings.citation_depth, settings.comparators
    return add_hashes(items, elements, places, depth, comparators, spread)


def align(
    lists: Lists,
    elements: tuple[str, ...],
    settings: Settings,
    hashed: pl.DataFrame | None = None,
) -> Aligned:
    """Whose lists there are, who takes part, how they agree; `hashed` is from `hash_items`.

    Raises:
        InputError: two editions of one unit.
    """
    files, empty = lists.files, lists.empty
    items = hash_items(lists, elements, settings) if hashed is None else hashed
    refuse_two_editions(files, items, empty)
    units = find_units(files, items, empty)
    # Joins of whole tables copy all of their columns: what is joined is the key alone.
    of_unit = items.select(KEY).join(units.select("unit", *KEY), on=KEY, maintain_order="left")
    items = items.with_columns(of_unit["unit"])
    able = taking_part(items.drop(_TOLD_ONLY, strict=False))
    same = same_keys(able)
    shared = ranked(same, canonical_items(files, same.select("file", "row").rows()))
    out = shared.filter(pl.col("id") != pl.col("kept_id"))["id"]
    ranks = able.select("id").join(
        shared.select("id", "rank"), on="id", how="left", maintain_order="left"
    )
    able = able.with_columns(ranks["rank"])
    if len(out):
        able = able.filter(~pl.col("id").is_in(out.implode()))
    aligned = Aligned(files, items, units, able, shared, {}, {})
    for kind in KINDS:
        compared = profile_elements(settings.elements, settings.power_extras, kind)
        if not compared:  # an own profile may have no element of powers: nothing to agree on
            continue
        part = of_kind(able, kind)
        pairs = references(units, kind, settings.reference)
        groups = peer_groups(units, kind, settings.peer_groups)
        aligned.down[kind], aligned.across[kind] = compare_by_province(
            part, units, pairs, groups, compared
        )
    return aligned


def of_kind(items: pl.DataFrame, kind: Kind) -> pl.DataFrame:
    """The items that stand against each other: a directory is a reference of service items."""
    kinds = [kind.value]
    if kind is Kind.SERVICE_ITEMS:
        kinds.append(Kind.DIRECTORY.value)
    return items.filter(pl.col("kind").is_in(kinds))
