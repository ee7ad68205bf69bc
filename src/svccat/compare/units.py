"""Units and what stands above or beside them (contract sections 1, 4 and 5)."""

from collections.abc import Sequence

import polars as pl

from svccat.model.errors import InputError
from svccat.model.fields import Kind
from svccat.model.jurisdiction import ancestors, county_class, parent
from svccat.model.tables import InputFile
from svccat.model.text import Text

KEY = ["kind", "jurisdiction", "key_sector"]


def whole_lists(
    files: Sequence[InputFile], items: pl.DataFrame, *, anew: bool = True
) -> pl.DataFrame:
    """The items of lists that do not break off: what the others seem to lack may only be lost.

    They are numbered `anew`, as tables are looked up by `id`, or keep their numbers.
    """
    cut = [number for number, file in enumerate(files) if file.cut]
    if not cut:
        return items
    left = items.filter(~pl.col("file").is_in(cut))
    return left.drop("id").with_row_index("id") if anew else left


def find_units(
    files: Sequence[InputFile], items: pl.DataFrame, empty: pl.DataFrame
) -> pl.DataFrame:
    """One row per unit: unit (number), KEY columns, level, sector, name, file, by_item.

    `file` writes level, sector and name so, and `by_item` that an item's own authority gives the
    sector; of several spellings the first in text order stands, so that file names decide nothing.
    A list without items is a unit too: `empty` has the rows (file, kind, jurisdiction, level,
    sector, key_sector) of files whose `items` is empty.
    """
    columns = ["file", *KEY, "level", "sector"]
    headers = pl.DataFrame(
        [
            (number, file.header.name, file.header.sector)
            for number, file in enumerate(files)
            if file.header is not None
        ],
        schema={"file": pl.UInt32(), "name": pl.String(), "headed": pl.String()},
        orient="row",
    )
    return (
        pl.concat([items.select(columns).unique(), empty.select(columns)])
        .join(headers, on="file")
        .with_columns(by_item=pl.col("sector") != pl.col("headed"), unnamed=pl.col("name") == "")
        .sort(*KEY, "level", "sector", "unnamed", "name", "by_item", "file")
        .unique(KEY, keep="first", maintain_order=True)
        .with_columns(pl.when("unnamed").then("jurisdiction").otherwise("name").alias("name"))
        .drop("headed", "unnamed")
        .with_row_index("unit")
    )


def refuse_two_editions(
    files: Sequence[InputFile], items: pl.DataFrame, empty: pl.DataFrame
) -> None:
    """Two editions of one unit in a run cannot both be right (contract, "Words").

    Raises:
        InputError: naming the unit, both editions and both files.
    """
    held = (
        pl.concat([items.select(*KEY, "file").unique(), empty.select(*KEY, "file")])
        .sort(*KEY, "file")
        .rows()
    )
    first: dict[tuple[str, ...], InputFile] = {}
    for *unit, index in held:
        file = files[index]
        if file.header is None or not file.header.edition.strip():
            continue
        other = first.setdefault(tuple(unit), file)
        if other.header is None or other.header.edition.strip() == file.header.edition.strip():
            continue
        one, two = other.header.edition, file.header.edition
        raise InputError(
            Text(
                f"{file.header.name}的同一目录出现了两个版本：{other.source.path}（{one}）与"
                f" {file.source.path}（{two}）。一次只能检查一个版本；两版之间的变化请另行比较。",
                f"two editions of one list of {file.header.name}: {other.source.path} ({one}) and"
                f" {file.source.path} ({two}). Check one edition at a time.",
            )
        )


def references(units: pl.DataFrame, kind: Kind, prefer: str) -> pl.DataFrame:
    """The pairs (pair, lower, upper) of a kind: each unit with its nearest list above it.

    For service items the list above is of service items or a directory; where the nearest
    ancestor has both, `prefer` chooses. A directory is never the lower one.
    """
    kinds = [kind.value]
    if kind is Kind.SERVICE_ITEMS:
        kinds.append(Kind.DIRECTORY.value)
        kinds.sort(key=lambda name: name != prefer)
    known = {
        (row["kind"], row["jurisdiction"], row["key_sector"]): row["unit"]
        for row in units.iter_rows(named=True)
    }
    pairs = []
    for (own, code, sector), unit in sorted(known.items()):
        if own != kind.value:
            continue
        above = (
            known.get((upper, ancestor, sector)) for ancestor in ancestors(code) for upper in kinds
        )
        reference = next((found for found in above if found is not None), None)
        if reference is not None:
            pairs.append((unit, reference))
    return pl.DataFrame(
        pairs, schema={"lower": pl.UInt32(), "upper": pl.UInt32()}, orient="row"
    ).with_row_index("pair")


def peer_groups(units: pl.DataFrame, kind: Kind, split: str) -> pl.DataFrame:
    """Groups (group, parent, level, key_sector, members) of two or more peers of a kind.

    `split` = "class" keeps 县 and 市辖区 apart.
    """
    found: dict[tuple[str, str, str, str], list[int]] = {}
    for row in units.filter(pl.col("kind") == kind.value).iter_rows(named=True):
        above = parent(row["jurisdiction"])
        if above is None:
            continue
        own_class = (county_class(row["jurisdiction"]) or "") if split == "class" else ""
        key = (above, row["level"], row["key_sector"], own_class)
        found.setdefault(key, []).append(row["unit"])
    rows = [
        (above, level, sector, members)
        for (above, level, sector, _), members in sorted(found.items())
        if len(members) > 1
    ]
    schema = {
        "parent": pl.String(),
        "level": pl.String(),
        "key_sector": pl.String(),
        "members": pl.List(pl.UInt32()),
    }
    return pl.DataFrame(rows, schema=schema, orient="row").with_row_index("group")
