"""What the figures are without, said beside them (contract sections 3 and 9)."""

from pathlib import Path

import polars as pl

from svccat.metrics.notes import law_notes, notes
from svccat.model.fields import Kind
from svccat.model.source import Source
from svccat.model.tables import InputFile
from svccat.model.text import Text
from tests.workspace import catalogue, checked, service_item

_COLUMNS = {
    "id": pl.UInt32(),
    "file": pl.UInt32(),
    "row": pl.UInt32(),
    "code": pl.String(),
    "name": pl.String(),
    "valid": pl.Boolean(),
    "active": pl.Boolean(),
}
_NONE = pl.DataFrame(schema=_COLUMNS)
_NO_DOUBLES = _NONE.select("id")


def _file(name: str, kind: Kind | None = Kind.POWERS, *, readable: bool = True) -> InputFile:
    return InputFile(Source(Path(name), name, named=False), "", kind, None, 0, readable)


def _items(*rows: tuple[object, ...]) -> pl.DataFrame:
    return pl.DataFrame([(number, *row) for number, row in enumerate(rows)], _COLUMNS, orient="row")


def test_a_complete_run_has_no_notes() -> None:
    items = _items((0, 0, "1", "甲", True, True))
    assert notes([_file("a.json")], items, _NO_DOUBLES, 0) == ()
    assert notes([], _NONE, _NO_DOUBLES, 0) == ()


def test_files_that_were_not_read_in_full_are_named() -> None:
    files = [
        _file("a.json", readable=False),
        _file("b.json"),
        _file("c.json", None, readable=False),
    ]
    assert notes(files, _NONE, _NO_DOUBLES, 0) == (
        Text(
            "2 个文件未能读全，其余照常检查：a.json、c.json",
            "2 files could not be read in full: a.json, c.json",
        ),
    )


def test_items_that_fail_their_schema_are_named_unless_cancelled() -> None:
    items = _items(
        (1, 0, "1", "甲", False, True),
        (1, 1, None, None, False, True),
        (1, 2, "3", "丙", False, False),
        (0, 4, "4", "丁", True, True),
    )
    assert notes([_file("a.json"), _file("b.json")], items, _NO_DOUBLES, 0) == (
        Text(
            "2 条事项不符合格式，未参与比对：b.json#1 1 甲、b.json#2 — —",
            "2 items fail their schema and take no part: b.json#1 1 甲, b.json#2 — —",
        ),
    )


def test_duplicates_that_take_no_part_are_named() -> None:
    items = _items((0, 0, "1", "甲", True, True), (0, 1, "1", "乙", True, True))
    doubles = pl.DataFrame({"id": [1], "kept_id": [0]}, schema_overrides={"id": pl.UInt32()})
    assert notes([_file("a.json")], items, doubles, 0) == (
        Text(
            "1 条重复事项未参与比对：a.json#2 1 乙", "1 duplicate items take no part: a.json#2 1 乙"
        ),
    )


def test_files_that_are_no_catalogues_are_named() -> None:
    assert notes([_file("package.json", None)], _NONE, _NO_DOUBLES, 0) == (
        Text(
            "1 个 JSON 文件不是目录，已略过：package.json",
            "1 JSON files are no catalogues and were passed over: package.json",
        ),
    )


def test_findings_that_are_not_listed_are_counted() -> None:
    assert notes([], _NONE, _NO_DOUBLES, 7) == (
        Text("另有 7 条检查结果只计数、未列出", "7 further findings are counted but not listed"),
    )


def test_past_twenty_the_rest_is_counted() -> None:
    files = [_file(f"{number:02}.json", readable=False) for number in range(23)]
    (note,) = notes(files, _NONE, _NO_DOUBLES, 0)
    assert note.zh.startswith("23 个文件未能读全，其余照常检查：00.json、01.json、")
    assert note.zh.endswith("、18.json、19.json 等")
    assert note.en.endswith(", 18.json, 19.json and 3 more")
    (exact,) = notes(files[:20], _NONE, _NO_DOUBLES, 0)
    assert exact.zh.endswith("、19.json")


def test_long_codes_and_names_are_cut() -> None:
    items = _items((0, 0, "1" * 61, "甲" * 61, False, True))
    (note,) = notes([_file("a.json")], items, _NO_DOUBLES, 0)
    assert note.zh.endswith(f"：a.json#1 {'1' * 60}… {'甲' * 60}…")


def test_the_notes_stand_in_a_fixed_order(tmp_path: Path) -> None:
    items = [service_item(), service_item(name="乙"), service_item(name=None)]
    files = {
        "a.json": catalogue(items),
        "b.json": "{",
        "c.json": {"name": "x"},
    }
    assert [note.en for note in checked(tmp_path, files).notes] == [
        "1 files could not be read in full: b.json",
        "1 items fail their schema and take no part: a.json#3 000118001000 —",
        "1 duplicate items take no part: a.json#1 000118001000 道路旅客运输经营许可",
        "1 JSON files are no catalogues and were passed over: c.json",
        (
            "there is no registry of laws (a file of kind laws): whether the cited articles exist and"
            " the laws are in force was not checked"
        ),
    ]


def test_a_registry_among_the_inputs_that_has_all_laws_needs_no_note() -> None:
    assert law_notes([], [], 3, registered=True) == ()
    assert law_notes([], [], 0, registered=False) == ()


def test_a_registry_on_loan_and_laws_that_it_lacks_are_named() -> None:
    lent, unknown = law_notes(["../laws.json", "b.json"], ["甲法"], 3, registered=True)
    assert lent == Text(
        "所引法律按 ../laws.json、b.json 核对", "cited laws were looked up in ../laws.json, b.json"
    )
    assert unknown == Text(
        "1 部所引法律、文件不在法律法规库中，未作核对：《甲法》",
        "1 cited laws and documents are in no registry and were not checked: 《甲法》",
    )
