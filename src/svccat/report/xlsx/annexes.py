"""A sheet for each annex; a rate stands with its two counts."""

from collections.abc import Iterator

from svccat.model.rate import Rate
from svccat.report.digest.annexes import COLUMNS
from svccat.report.digest.model import Annex, Digest
from svccat.report.digest.words import Words
from svccat.report.xlsx.sheet import Column, Sheet, Value

_COUNT = 12


def annex(sheet: Sheet, one: Annex, digest: Digest) -> None:
    """The whole annex."""
    words = Words(digest.lang)
    rated = [
        any(isinstance(row.cells[place], Rate) for row in one.rows)
        for place in range(len(one.heads))
    ]
    columns = []
    for head, (_, width), is_rate in zip(one.heads, COLUMNS[one.key], rated, strict=True):
        if is_rate:
            columns += [Column(f"{head} · {words(key)}", _COUNT) for key in ("same", "compared")]
        columns.append(Column(head, _COUNT if is_rate else width))
    sheet.table(columns, ([*_values(row.cells)] for row in one.rows))


def _values(cells: tuple[str | int | Rate, ...]) -> Iterator[Value]:
    for cell in cells:
        if isinstance(cell, Rate):
            yield from (cell.same, cell.compared)
        yield cell
