"""The work list of the draft sample: done row by row, done whole, and decided to the end."""

import json
from functools import cache
from pathlib import Path

import pytest

from svccat.alignment import align
from svccat.compare import worlds
from svccat.crew import Crew
from svccat.intake import Wanted
from svccat.metrics.headline import headline_rates
from svccat.metrics.rates import horizontal_rates, vertical_rates
from svccat.model.fields import Kind
from svccat.model.rate import Rate
from svccat.model.result import Rates
from svccat.model.worklist import Figures, Row, Undecided, WorkList
from svccat.pipeline import run
from svccat.reading import found, read
from svccat.report.json_report import document
from svccat.settings import Settings
from svccat.worklist import todo
from tests.acceptance.runs import DRAFT
from tests.draft.workspace import finished
from tests.effort import FULL
from tests.todo.applying import Files, decided, done, figures
from tests.workspace import write


@cache
def draft() -> Files:
    return {
        path.relative_to(DRAFT).as_posix(): json.loads(path.read_bytes())
        for path in sorted(DRAFT.rglob("*.json"))
    }


@cache
def lists() -> dict[Kind, WorkList]:
    return {one.kind: one for one in todo([DRAFT], Settings()).lists}


def checked(folder: Path, files: Files) -> dict[Kind, Figures]:
    """What `check` says of documents."""
    write(folder, files)
    rates = document(run([folder], Settings()))["rates"]
    return {kind: figures(rates, kind) for kind in lists()}  # type: ignore[arg-type]  # an object


def compared(folder: Path, files: Files, kind: Kind) -> Figures:
    """The rates of one kind as `check` works them out, without the rules of records and laws."""
    own = {path: one for path, one in files.items() if one["kind"] == kind.value}
    write(folder, own)
    settings = Settings()
    with Crew() as crew:
        wanted = Wanted(settings.elements)
        lists = read([folder], found([folder], settings), settings, wanted, crew)
    aligned = align(lists, settings.elements, settings)
    upward = vertical_rates(aligned.down[kind], aligned.units, aligned.doubles.with_columns(unit=0))
    return Figures(
        *headline_rates(Rates(upward, horizontal_rates(aligned.across[kind], aligned.units)))
    )


def test_the_list_begins_with_the_rates_of_check() -> None:
    assert lists()[Kind.SERVICE_ITEMS].now == Figures(Rate(457, 473), Rate(87, 94))
    assert lists()[Kind.POWERS].now == Figures(Rate(481, 482), Rate(120, 121))


def test_doing_every_decided_row_gives_the_announced_rates(tmp_path: Path) -> None:
    rates = checked(tmp_path, done(draft(), [row for one in lists().values() for row in one.rows]))
    assert rates == {kind: one.then for kind, one in lists().items()}
    assert lists()[Kind.SERVICE_ITEMS].then == Figures(Rate(470, 473), Rate(93, 94))


def test_deciding_the_rest_as_the_finished_sample_does_gives_all(tmp_path: Path) -> None:
    files = done(draft(), [row for one in lists().values() for row in one.rows])
    asked = [row for one in lists().values() for row in one.undecided]
    rates = checked(tmp_path, decided(files, finished(), asked))
    for one in rates.values():
        assert one.vertical.percent == one.horizontal.percent == "100%"
    assert rates[Kind.SERVICE_ITEMS].vertical.compared == 479


@pytest.mark.parametrize("kind", [Kind.SERVICE_ITEMS, Kind.POWERS])
def test_each_row_alone_gains_what_it_announces(kind: Kind, tmp_path: Path) -> None:
    assert lists()[kind].rows
    for row in lists()[kind].rows[:: 1 if FULL else 3]:
        assert compared(tmp_path, done(draft(), [row]), kind) == row.alone, row.place


def test_the_rows_of_a_unit_add_up_as_announced(tmp_path: Path) -> None:
    for unit in lists()[Kind.SERVICE_ITEMS].units:
        if unit.rows:
            figures_then = compared(tmp_path, done(draft(), unit.rows), Kind.SERVICE_ITEMS)
            assert figures_then == unit.rows[-1].together == unit.then


def test_rows_stand_by_what_they_gain_and_say_what_they_need() -> None:
    one = lists()[Kind.SERVICE_ITEMS]
    for unit in one.units:
        gains = [one.now.points_to(row.alone) for row in unit.rows]
        assert gains == sorted(gains, reverse=True)
    renamed = [row for row in one.rows if row.code == "212018010000"]
    # The city's new name parts each county from its peers, until all four have it.
    assert [row.alone.horizontal for row in renamed] == [Rate(86, 94)] * 4
    assert [row.joint for row in renamed] == [Figures(Rate(461, 473), Rate(87, 94))] * 4


def test_worlds_in_pieces_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worlds, "LIMIT", 7)
    assert {one.kind: one for one in todo([DRAFT], Settings()).lists} == lists()


def test_rows_name_the_line_of_the_item_in_its_file() -> None:
    for one in lists().values():
        rows: list[Row | Undecided] = [*one.rows, *one.undecided]
        for row in rows:
            lines = (DRAFT / row.place.path).read_text(encoding="utf-8").split("\n")
            assert lines[row.place.line - 1].strip() == "{"
            near = "\n".join(lines[row.place.line : row.place.line + 12])
            assert json.dumps(row.name, ensure_ascii=False) in near
