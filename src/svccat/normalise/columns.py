"""Keys and hashes beside the raw columns; every distinct value is worked on once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

import polars as pl

from svccat.model.fields import ELEMENTS, Comparator
from svccat.model.tables import CITATIONS, hashed, raw
from svccat.normalise.text import norm, norm_code, norm_name
from svccat.normalise.values import canonical, citation_keys, stable_hash

_PORTION = 500  # texts of citations that are read at a time
_Hashes: TypeAlias = list[int | None]
Spread: TypeAlias = Callable[[Callable[[list[str]], _Hashes], list[list[str]]], Iterable[_Hashes]]


def add_keys(items: pl.DataFrame) -> pl.DataFrame:
    """Items with the KEYS columns; a missing code or name is null and so links to nothing."""
    return items.with_columns(
        _mapped(items["code"], norm_code).replace("", None).alias("key_code"),
        _mapped(items["case"], norm).fill_null("").alias("key_case"),
        _mapped(items["name"], norm_name).replace("", None).alias("key_name"),
        _mapped(items["parent"], norm_code).replace("", None).alias("key_parent"),
        _mapped(items["authority"], norm).alias("key_authority"),
        _mapped(items["sector"], norm).alias("key_sector"),
    )


def add_hashes(
    items: pl.DataFrame,
    elements: Sequence[str],
    places: Sequence[str],
    depth: str,
    comparators: Mapping[str, Comparator] | None = None,
    spread: Spread = map,
) -> pl.DataFrame:
    """Items with `h:KEY` (UInt64, null = missing) for each element; citations are read by `spread`.

    `places` gives each file's own jurisdiction name by file index, which departments and bodies
    lose; `depth` is the citation depth, `comparators` by element how a profile compares it otherwise.
    """
    columns = []
    for element in elements:
        comparator = (comparators or {}).get(element, ELEMENTS[element].comparator)
        values = items[raw(element)]
        if comparator is Comparator.BODY:
            columns.append(_bodies(items["file"], values, places).alias(hashed(element)))
        elif comparator is Comparator.CITATIONS:
            read_all = partial(_cited, spread, depth)
            columns.append(_replaced(values, read_all, pl.UInt64()).alias(hashed(element)))
        else:
            read = canonical(comparator, depth=depth)
            columns.append(_mapped(values, _hash_of(read), pl.UInt64()).alias(hashed(element)))
    return items.with_columns(columns)


def citations_of(powers: pl.DataFrame) -> pl.DataFrame:
    """The CITATIONS of each distinct `raw:legal_basis`, at full depth; unreadable ones have none."""
    rows = [
        (basis, *key)
        for basis in powers[raw("legal_basis")].drop_nulls().unique(maintain_order=True)
        for key in citation_keys(basis)
    ]
    return pl.DataFrame(rows, schema=CITATIONS, orient="row")


def _hash_of(read: Callable[[str], str]) -> Callable[[str], int | None]:
    def hash_or_missing(value: str) -> int | None:
        text = read(value)
        return stable_hash(text) if text else None

    return hash_or_missing


def _mapped(
    values: pl.Series, work: Callable[[str], object], dtype: pl.DataType | None = None
) -> pl.Series:
    """`work` once per distinct value; nulls stay null."""
    return _replaced(values, lambda distinct: list(map(work, distinct)), dtype or pl.String())


def _cited(spread: Spread, depth: str, distinct: list[str]) -> _Hashes:
    starts = range(0, len(distinct), _PORTION)
    portions = [distinct[start : start + _PORTION] for start in starts]
    return [one for made in spread(partial(_cited_hashes, depth), portions) for one in made]


def _cited_hashes(depth: str, portion: list[str]) -> _Hashes:
    """For a worker process."""
    return list(map(_hash_of(canonical(Comparator.CITATIONS, depth=depth)), portion))


def _replaced(
    values: pl.Series, work: Callable[[list[str]], Sequence[object]], dtype: pl.DataType
) -> pl.Series:
    """What `work` makes of all distinct values in their places; nulls stay null."""
    distinct = values.drop_nulls().unique()
    if not len(distinct):
        return pl.Series(values.name, [None] * len(values), dtype=dtype)
    made = pl.Series(work(distinct.to_list()), dtype=dtype)
    return values.replace_strict(distinct, made, default=None, return_dtype=dtype)


def _bodies(files: pl.Series, values: pl.Series, places: Sequence[str]) -> pl.Series:
    own = pl.Series(places, dtype=pl.String())
    frame = pl.DataFrame({"own": own.gather(files), "value": values})
    distinct = frame.unique().drop_nulls()
    made = [
        _hash_of(canonical(Comparator.BODY, own=place))(value)
        for place, value in distinct.iter_rows()
    ]
    table = distinct.with_columns(pl.Series("hash", made, dtype=pl.UInt64()))
    return frame.join(table, on=["own", "value"], how="left", maintain_order="left")["hash"]
