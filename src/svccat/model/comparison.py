"""What the comparisons hand on: rates and findings are both read from these tables."""

from dataclasses import dataclass

import polars as pl

from svccat.model.fields import Kind
from svccat.model.jurisdiction import ancestors

OUTCOMES = ("same", "differs", "excepted", "unknown")
OUTCOME = pl.Enum(OUTCOMES)
STATES = ("same", "differs", "unlinked", "exempt")
STATE = pl.Enum(STATES)


def outcome(element: str) -> str:
    """The column of an element's outcome (contract section 2): one of OUTCOMES."""
    return f"o:{element}"


@dataclass(frozen=True, slots=True)
class VerticalTables:
    """Lower units against their references, for one kind (contract section 4).

    `pairs`: pair, lower, upper (unit numbers). `cells`: one row per item of a lower unit that
    takes part: id, pair, upper_id (null = not linked), how (key, case, name), state (STATE) and
    `o:KEY` per element (OUTCOME, null where not linked). `coverage`: pair, upper_id, held for
    every item that the lower unit should hold.
    """

    elements: tuple[str, ...]
    pairs: pl.DataFrame
    cells: pl.DataFrame
    coverage: pl.DataFrame


def without_reference(kind: Kind, pairs: pl.DataFrame, units: pl.DataFrame) -> list[int]:
    """The units of a kind in none of the `pairs` as the lower one, though lists stand above them."""
    kinds = [kind.value] + ([Kind.DIRECTORY.value] if kind is Kind.SERVICE_ITEMS else [])
    above = set(units.filter(pl.col("kind").is_in(kinds))["jurisdiction"])
    unpaired = units.filter(pl.col("kind") == kind.value).join(
        pairs, left_on="unit", right_on="lower", how="anti"
    )
    return [
        unit
        for unit, code in unpaired.select("unit", "jurisdiction").rows()
        if above.intersection(ancestors(code))
    ]


@dataclass(frozen=True, slots=True)
class HorizontalTables:
    """Peers against each other, for one kind (contract section 5).

    `groups`: group, parent, level, key_sector, members (unit numbers). `members`: one row per
    item: id, unit, group, cluster. `clusters`: cluster, group, by_name, holders (units), state
    (same or differs; null for a single) and `o:KEY` per element (same, differs, unknown).
    `deviants`: cluster, element, id, expected_id (an item that has the value to be found; null
    on a tie) for every holder that departs from it. `pairs`: left, right (units), same, compared.
    """

    elements: tuple[str, ...]
    groups: pl.DataFrame
    members: pl.DataFrame
    clusters: pl.DataFrame
    deviants: pl.DataFrame
    pairs: pl.DataFrame
