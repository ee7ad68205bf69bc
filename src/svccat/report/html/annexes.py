"""The annexes as the first page shows them: rows as far as there is room, departments as a picture."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from svccat.model.rate import Rate
from svccat.model.text import Lang
from svccat.report.digest.annexes import COLUMNS, NUMBERS
from svccat.report.digest.model import Annex, Digest, Row
from svccat.report.html.grids import Grid, grid

_OPEN = 25  # rows that stand open
_ROWS = 300  # that the first page has room for; the workbook has all
_WIDEST, _TALLEST = 16, 40  # places and departments that a picture has room for
_LINKED = {
    "departments": "department",
    "services": "place",
    "matters": "name",
}  # what leads to the items
_Link = Callable[[str, str | None], str]


@dataclass(frozen=True, slots=True)
class AnnexView:
    """An annex, its heads with whether numbers stand below, the rows shown, and pictures of it."""

    annex: Annex
    heads: tuple[tuple[str, bool], ...]
    rows: tuple[Row, ...]
    linked: int  # the column that leads to a row's items, -1 for none
    grids: tuple[tuple[str, Grid], ...]

    @property
    def folded(self) -> bool:
        """Whether it is too long to stand open among the figures."""
        return self.annex.items or len(self.annex.rows) > _OPEN


def annex_views(digest: Digest, to: _Link) -> Iterator[AnnexView]:
    """All annexes in their order."""
    for one in digest.annexes:
        keys = [key for key, _ in COLUMNS[one.key]]
        linked = _LINKED.get(one.key)
        yield AnnexView(
            one,
            tuple((head, key in NUMBERS) for key, head in zip(keys, one.heads, strict=True)),
            one.rows[:_ROWS],
            keys.index(linked) if linked else -1,
            tuple(_pictures(one, to, digest.lang)) if one.key == "departments" else (),
        )


def _pictures(one: Annex, to: _Link, lang: Lang) -> Iterator[tuple[str, Grid]]:
    """Departments by place, one picture for each kind of list."""
    kinds: dict[str, list[Row]] = {}
    for row in one.rows:
        kinds.setdefault(str(row.cells[0]), []).append(row)
    for kind, rows in kinds.items():
        departments = _order(rows, 1)
        places = _order(rows, 2)
        if len(places) > _WIDEST or len(departments) > _TALLEST:
            continue
        cells = {
            (departments.index(str(row.cells[1])), places.index(str(row.cells[2]))): (
                rate,
                to(*row.at) if row.at else "",
            )
            for row in rows
            if isinstance(rate := row.cells[3], Rate) and rate.compared
        }
        if cells:
            yield kind, grid(departments, places, cells, lang)


def _order(rows: Sequence[Row], column: int) -> list[str]:
    return list(dict.fromkeys(str(row.cells[column]) for row in rows))
