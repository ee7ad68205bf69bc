"""What each item would adopt from where, and what only a person can decide.

An item that links to its reference follows the reference and nothing else; only one that does not
follows its peers, where most of them agree. So no adoption makes an item differ that did not.
"""

import polars as pl

from svccat.model.comparison import HorizontalTables, VerticalTables, outcome
from svccat.model.tables import hashed
from svccat.model.worklist import ADOPTIONS, OPEN, Reason


def adoptions(
    down: VerticalTables, across: HorizontalTables, able: pl.DataFrame, shared: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """ADOPTIONS and OPEN of one kind, by id and in the order of elements.

    `able` are the items that take part, `shared` those whose key several items of a unit have: they
    adopt nothing, as it would settle by chance which of them answers to the key.
    """
    linked = down.cells.drop_nulls("upper_id")
    upward = pl.concat(_upward(linked, element, able) for element in down.elements)
    adopted = upward.filter("known").drop("known")
    lost = upward.filter(~pl.col("known")).select("id", "element", _because(Reason.NO_VALUE))
    free = across.deviants.join(linked, on="id", how="anti")
    sideways = free.drop_nulls("expected_id").select(
        "id", pl.col("element").cast(pl.String()), pl.col("expected_id").alias("source_id")
    )
    ties = free.filter(pl.col("expected_id").is_null()).select(
        "id", "element", _because(Reason.TIE)
    )
    adopted = pl.concat([adopted, sideways]).cast(pl.Schema(ADOPTIONS))
    doubled = adopted.join(shared.select("id"), on="id", how="semi")
    taken = _taken(adopted, able)
    clash = adopted.join(taken, on="id", how="semi")
    asked = [
        lost,
        ties,
        doubled.select("id", "element", _because(Reason.SHARED_KEY)),
        clash.select("id", "element", _because(Reason.TAKEN)),
    ]
    undecided = pl.concat([one.cast(pl.Schema(OPEN)) for one in asked]).unique(
        ["id", "element"], keep="first", maintain_order=True
    )
    blocked = pl.concat([doubled.select("id"), taken])
    places = {name: place for place, name in enumerate(down.elements)}
    rank = pl.col("element").replace_strict(places, return_dtype=pl.UInt32())
    decided = adopted.join(blocked, on="id", how="anti")
    return decided.sort("id", rank), undecided.sort("id", rank)


def _because(reason: Reason) -> pl.Expr:
    return pl.lit(reason.value).alias("reason")


def _upward(linked: pl.DataFrame, element: str, able: pl.DataFrame) -> pl.DataFrame:
    """The items that differ in an element: id, element, source_id, and whether the reference has it."""
    value = pl.col(hashed(element)).is_not_null().alias("known")
    above = able.select(pl.col("id").alias("source_id"), value)
    return (
        linked.filter(pl.col(outcome(element)) == "differs")
        .select("id", pl.lit(element).alias("element"), pl.col("upper_id").alias("source_id"))
        .join(above, on="source_id", how="left")
    )


def _taken(adopted: pl.DataFrame, able: pl.DataFrame) -> pl.DataFrame:
    """Items whose new code another item of their unit has already, or adopts as well."""
    key = ["unit", "key_code", "key_case"]
    own = able.select("id", "unit", "key_case")
    codes = able.select(pl.col("id").alias("source_id"), "key_code")
    recoded = (
        adopted.filter(pl.col("element") == "code").join(own, on="id").join(codes, on="source_id")
    )
    held = able.select(*key).join(recoded.select("id", *key), on=key)
    twice = recoded.filter(pl.len().over(key) > 1)
    return pl.concat([held.select("id"), twice.select("id")]).unique()
