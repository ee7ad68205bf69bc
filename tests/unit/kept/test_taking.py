"""Cold runs and runs from what is kept say the same, to the byte."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import polars as pl
import pytest

from svccat import pipeline
from svccat.crew import Crew
from svccat.intake import Intake, Wanted, take
from svccat.kept import folder as kept_folder
from svccat.kept import taking
from svccat.kept.entries import parts, written
from svccat.kept.intakes import from_bytes, to_bytes
from svccat.load.discover import discover
from svccat.model.source import Source
from svccat.model.text import Lang
from svccat.report import json_report, validate_json
from svccat.settings import Settings
from tests.effort import FULL
from tests.reference.workspaces import random_workspace
from tests.workspace import catalogue, power, service_item, write

ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "catalogs").glob("panjin-*"))
CHECKING = Wanted(("name", "legal_basis", "materials", "mode"))
BROKEN = '{"kind": "service-items", "format": 1, "items": [{"name": "甲", "name": "乙"}, {"name": '


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that takes files of any size."""
    monkeypatch.setenv(kept_folder.VARIABLE, str(tmp_path / "kept"))
    monkeypatch.setattr(taking, "WORTHWHILE", 1)
    return tmp_path / "kept"


def _both(paths: list[Path], *, cache: bool) -> tuple[bytes, bytes]:
    settings = Settings(cache=cache)
    checked = pipeline.validate(paths, settings)
    return (
        json_report.render(pipeline.run(paths, settings)),
        validate_json.render(checked, Lang.ZH),
    )


def test_a_sample_says_the_same_from_what_is_kept(kept: Path) -> None:
    sample = ROOT / "catalogs" / "panjin-transport-draft"
    plain = json_report.render(pipeline.run([sample], Settings(cache=False)))
    assert not kept.exists()
    assert json_report.render(pipeline.run([sample], Settings())) == plain
    made = {one.name: one.stat().st_ino for one in kept.iterdir()}
    assert made
    assert json_report.render(pipeline.run([sample], Settings())) == plain
    assert {one.name: one.stat().st_ino for one in kept.iterdir()} == made


@pytest.mark.parametrize("seed", range(1))
def test_random_workspaces_say_the_same_from_what_is_kept(
    seed: int, tmp_path: Path, kept: Path
) -> None:
    folder = tmp_path / "in"
    write(folder, random_workspace(random.Random(seed)))  # noqa: S311  reproducible test data
    plain = json_report.render(pipeline.run([folder], Settings(cache=False)))
    for _ in range(2):
        assert json_report.render(pipeline.run([folder], Settings())) == plain


def test_what_is_kept_of_every_case_is_what_was_taken_in(tmp_path: Path) -> None:
    """Of each rule's own files."""
    write(tmp_path, {"broken.json": BROKEN, "other.json": "[1]", "empty.json": ""})
    sources = discover([tmp_path, ROOT / "tests" / "cases"])
    for source in sources[:: 1 if FULL else 3]:
        made = take((3, source, CHECKING))
        entry = to_bytes(made)
        assert entry is not None, source.path
        _assert_same(from_bytes(entry, 3, source), made)
    assert len(sources) > 100


@pytest.mark.parametrize("wanted", [CHECKING, replace(CHECKING, compared=False, rules=False)])
def test_number_and_place_are_those_of_the_later_run(tmp_path: Path, wanted: Wanted) -> None:
    item = service_item(name="", materials=[{"name": "甲"}, {"name": "甲"}])
    (file,) = write(tmp_path, {"a.json": catalogue([item, item, service_item(type=1)])})
    source = Source(file, "a.json", named=True)
    other = replace(source, path="b/c.json")
    entry = to_bytes(take((3, source, wanted)))
    assert entry is not None
    _assert_same(from_bytes(entry, 7, other), take((7, other, wanted)))


def _assert_same(found: Intake, made: Intake) -> None:
    assert found.file == made.file
    assert found.hits == made.hits
    for ours, theirs in ((found.items, made.items), (found.bases, made.bases)):
        assert (ours is None) == (theirs is None)
        assert ours is None or theirs is None or _same(ours, theirs)
    assert [one.rule for one in found.records] == [one.rule for one in made.records]
    pairs = zip(found.records, made.records, strict=True)
    assert all(_same(one.rows, other.rows) for one, other in pairs)
    assert found.laws == made.laws
    assert found.bodies == made.bodies
    assert found.bundles == made.bundles
    assert found.services == made.services


def _same(one: pl.DataFrame, other: pl.DataFrame) -> bool:
    return one.schema == other.schema and one.equals(other)


def _task(file: Path, **changes: object) -> taking.Task:
    source = Source(file, file.name, named=True, size=file.stat().st_size)
    return (0, replace(source, **changes), CHECKING)  # type: ignore[arg-type]  # its members


def _entries(kept: Path, *tasks: taking.Task) -> int:
    with Crew(1) as crew:
        taking.take_all(tasks, crew, cache=True)
    return len(list(kept.iterdir()))


def test_what_an_intake_depends_on_makes_another_entry(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = write(
        tmp_path, {"a.json": catalogue([service_item()]), "b.json": catalogue([service_item()])}
    )
    assert _entries(kept, _task(file)) == 1
    assert _entries(kept, _task(other)) == 1  # of the same content
    number, source, wanted = _task(file)
    assert _entries(kept, (number, replace(source, named=False), wanted)) == 2
    assert _entries(kept, (number, replace(source, path="a.ndjson"), wanted)) == 3
    assert _entries(kept, (number, source, replace(wanted, codes="sichuan"))) == 4
    assert _entries(kept, (number, source, replace(wanted, elements=("name",)))) == 5
    assert _entries(kept, (number, source, replace(wanted, compared=False))) == 6
    assert _entries(kept, (number, source, replace(wanted, rules=False))) == 7
    file.write_bytes(file.read_bytes().replace(b"2024-12-31", b"2024-12-30"))  # as long as before
    assert _entries(kept, _task(file)) == 8
    monkeypatch.setattr(taking, "basis", lambda: "another version")
    assert _entries(kept, _task(file)) == 9


def test_damaged_entries_are_made_anew(tmp_path: Path, kept: Path) -> None:
    folder = tmp_path / "in"
    write(
        folder,
        {
            "a.json": catalogue([service_item(name="")]),
            "b.json": catalogue([power()], kind="powers"),
        },
    )
    plain = _both([folder], cache=True)
    entries = {one: one.read_bytes() for one in kept.iterdir()}
    for damage in (b"", b"x" * 100, next(iter(entries.values()))):
        for file in entries:
            file.write_bytes(damage)
        assert _both([folder], cache=True) == plain
        assert {one: one.read_bytes() for one in kept.iterdir()} == entries


def test_an_entry_of_another_form_under_the_right_digest_is_made_anew(
    tmp_path: Path, kept: Path
) -> None:
    folder = tmp_path / "in"
    write(folder, {"a.json": catalogue([service_item()])})
    plain = _both([folder], cache=True)
    entries = {one.stem: one.read_bytes() for one in kept.iterdir()}
    for content in (b"", b"\0" * 8, b"\1" + b"\0" * 7 + b"\2" + b"\0" * 7 + b"{}", b"\1" * 99):
        for name in entries:
            kept_folder.Folder(kept).put(name, content)
        assert _both([folder], cache=True) == plain
        assert {one.stem: one.read_bytes() for one in kept.iterdir()} == entries


Change: TypeAlias = Callable[[list[pl.DataFrame]], list[pl.DataFrame]]
CHANGES: list[Change] = [
    lambda _: [],
    lambda tables: [one.drop("row") for one in tables],
    lambda tables: [
        one.with_columns(line=pl.lit(None, pl.UInt32())) if "line" in one.columns else one
        for one in tables
    ],
]


def test_an_entry_with_other_tables_is_made_anew(tmp_path: Path, kept: Path) -> None:
    folder = tmp_path / "in"
    write(folder, {"a.json": catalogue([service_item(name="")])})
    plain = _both([folder], cache=True)
    entries = {one.stem: one.read_bytes() for one in kept.iterdir()}
    for change in CHANGES:
        for name in entries:
            whole = kept_folder.Folder(kept).get(name)
            assert whole is not None
            values, tables = parts(whole)
            other = written(values, change(tables))
            assert other is not None
            kept_folder.Folder(kept).put(name, other)
        assert _both([folder], cache=True) == plain
        assert {one.stem: one.read_bytes() for one in kept.iterdir()} == entries


def test_nothing_is_kept_of_small_files_or_without_cache(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    write(folder, {"a.json": catalogue([service_item()])})
    _both([folder], cache=False)
    monkeypatch.setattr(taking, "WORTHWHILE", 500_000)
    _both([folder], cache=True)
    assert not kept.exists()
