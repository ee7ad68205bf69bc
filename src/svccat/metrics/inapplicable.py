"""Items that some lists below need not hold, as their reference says."""

from collections.abc import Callable, Mapping, Sequence

import polars as pl

from svccat.model.comparison import VerticalTables
from svccat.model.fields import Kind
from svccat.model.inapplicable import Inapplicable
from svccat.model.tables import InputFile

Objects = Callable[[Sequence[tuple[int, int]]], list[dict[str, object]]]


def inapplicable(
    down: Mapping[Kind, VerticalTables],
    spared: Callable[[VerticalTables], pl.DataFrame],
    items: pl.DataFrame,
    units: pl.DataFrame,
    files: Sequence[InputFile],
    objects: Objects,
) -> tuple[Inapplicable, ...]:
    """One row an upper item, by kind, place and code; `spared` gives (pair, upper_id) of a kind.

    `objects` reads items as they stand in their files, by (file, row).
    """
    code_of = dict(units.select("unit", "jurisdiction").rows())
    made: list[Inapplicable] = []
    for kind, tables in down.items():
        rows = (
            spared(tables)
            .join(tables.pairs, on="pair")
            .group_by("upper_id")
            .agg(pl.col("lower").unique())
            .join(items.select("id", *_COLUMNS), left_on="upper_id", right_on="id")
            .sort("upper_id")
        )
        whole = objects(rows.select("file", "row").rows())
        for row, item in zip(rows.iter_rows(named=True), whole, strict=True):
            basis = item.get("applies_basis")
            made.append(
                Inapplicable(
                    kind,
                    code_of[row["unit"]],
                    row["sector"] or "",
                    row["code"] or "",
                    row["case"] or "",
                    row["name"] or "",
                    files[row["file"]].source.path,
                    row["row"],
                    tuple(row["applies_to"]),
                    basis if isinstance(basis, str) else "",
                    tuple(sorted(code_of[number] for number in row["lower"])),
                )
            )
    return tuple(made)


_COLUMNS = ("unit", "file", "row", "sector", "code", "case", "name", "applies_to")
