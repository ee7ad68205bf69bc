"""All pairs of powers of one category whose names speak of one matter, or of parts of one."""

import polars as pl

from svccat.compare.similar.candidates import candidates
from svccat.compare.similar.judging import Basis, compare
from svccat.compare.similar.reading import read
from svccat.model.overlaps import REASONS

FOUND: dict[str, pl.DataType] = {
    "left": pl.UInt32(),
    "right": pl.UInt32(),
    "signal": pl.String(),
    "score": pl.Float64(),
    "reasons": REASONS,
}
_KEY = ["key_name", "type"]


def similar(leaves: pl.DataFrame, citations: pl.DataFrame) -> pl.DataFrame:
    """FOUND: pairs (left < right) of numbers, of different holders in one jurisdiction.

    `leaves` has number, holder, jurisdiction, type, key_name and `raw:legal_basis`, in the order of number;
    equal names are none of its business. `citations` has the CITATIONS columns.
    """
    named = leaves.drop_nulls(_KEY)
    texts = named.select(_KEY).unique(maintain_order=True)
    readings = [read(name, category) for name, category in texts.rows()]
    texts = texts.with_row_index("text").join(_features(readings), on="text", how="left")
    names = named.select(
        "number", "holder", *_KEY, group=pl.struct("jurisdiction", "type").rank("dense")
    ).join(texts.select("text", *_KEY).unique("text"), on=_KEY)
    words = (
        names.select("number", "text")
        .join(texts.drop(*_KEY).drop_nulls("word"), on="text")
        .drop("text")
    )
    cited = _cited(named, citations)
    pairs = candidates(names.select("number", "group", "holder"), words)
    pairs = _with_basis(
        pairs.join(names.select(left="number", one="text"), on="left")
        .join(names.select(right="number", two="text"), on="right")
        .filter(pl.col("one") != pl.col("two")),
        cited,
    )
    distinct = pairs.select("one", "two", "basis").unique(maintain_order=True)
    rows = []
    for one, two, basis in distinct.iter_rows():
        verdict = compare(readings[one], readings[two], Basis(basis))
        if verdict.signal is not None:
            reasons = [reason._asdict() for reason in verdict.reasons]
            rows.append((one, two, basis, verdict.signal, verdict.score, reasons))
    schema = {**distinct.schema, **{n: FOUND[n] for n in ("signal", "score", "reasons")}}
    judged = pl.DataFrame(rows, schema=schema, orient="row")
    return pairs.join(judged, on=["one", "two", "basis"]).select(list(FOUND)).sort("left", "right")
