import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
from jsonschema import Draft202012Validator

from benchmarks.generate import (
    BUREAU,
    CITY,
    NATION,
    PROVINCE,
    Layout,
    Scale,
    Shares,
    generate,
    main,
    parse_scale,
)
from benchmarks.generator.sizes import city_totals, sizes
from benchmarks.workspaces import Workspace, Workspaces
from tests.unit.benchmarks.written import catalogues, digests, document

ROOT = Path(__file__).resolve().parents[3]


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path, bureau: Workspace) -> None:
    generate(tmp_path, BUREAU)
    assert digests(tmp_path) == digests(bureau.path)


def test_another_seed_gives_other_items_and_as_many(tmp_path: Path, bureau: Workspace) -> None:
    summary = generate(tmp_path, BUREAU, seed=1)
    first, second = digests(bureau.path), digests(tmp_path)
    lists = [path for path in first if "service-items" in path or "powers" in path]
    assert len(lists) == 8
    assert first.keys() == second.keys()
    assert not [path for path in lists if first[path] == second[path]]
    assert summary.items == 850


def test_the_bytes_do_not_depend_on_pythons_hash_seed(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, str(ROOT / "benchmarks/generate.py"), seed, "--scale", "100"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
    assert digests(tmp_path / "1") == digests(tmp_path / "2")


def test_a_bureau_has_850_items_in_five_lists(bureau: Workspace) -> None:
    lists = catalogues(bureau.path, "service-items")
    assert {path: len(read["items"]) for path, read in lists.items()} == {
        "210000/216100/service-items-216100.json": 374,
        "210000/216100/service-items-216102.json": 88,
        "210000/216100/service-items-216103.json": 88,
        "210000/216100/service-items-216104.json": 88,
        "210000/216100/service-items-216121.json": 212,
    }
    assert bureau.summary.items == 850
    assert bureau.summary.by_file == {path: len(read["items"]) for path, read in lists.items()}


@pytest.mark.parametrize(
    ("scale", "items", "files"),
    [
        pytest.param(BUREAU, 850, 5, id="bureau"),
        pytest.param(CITY, 30_000, 15, id="city"),
        pytest.param(PROVINCE, 300_000, 150, id="province"),
        pytest.param(NATION, 5_000_000, 2_550, id="nation"),
        pytest.param(parse_scale("40"), 40, 4, id="40"),
        pytest.param(parse_scale("9_999"), 9_999, 5, id="9999"),
        pytest.param(parse_scale("100000"), 100_000, 45, id="100000"),
    ],
)
def test_the_lists_of_a_scale_add_up_exactly(scale: Scale, items: int, files: int) -> None:
    lengths = [sizes(total, scale, Shares()) for total in city_totals(scale)]
    districts = sum(length.district.items for length in lengths) * scale.districts
    counties = sum(length.county.items for length in lengths) * scale.counties
    assert sum(length.city for length in lengths) + districts + counties == items
    assert scale.files == files


@pytest.mark.parametrize("kind", ["service-items", "powers", "laws"])
def test_every_file_is_valid_by_its_schema(bureau: Workspace, kind: str) -> None:
    schema = orjson.loads((ROOT / "schemas" / f"{kind}.schema.json").read_bytes())
    found = catalogues(bureau.path, kind)
    assert len(found) == {"service-items": 5, "powers": 3, "laws": 1}[kind]
    for path, read in found.items():
        errors = [error.message for error in Draft202012Validator(schema).iter_errors(read)]
        assert not errors, path


def test_items_are_as_long_and_as_full_as_the_benchmarks_expect(bureau: Workspace) -> None:
    items = [
        item for read in catalogues(bureau.path, "service-items").values() for item in read["items"]
    ]
    size = sum(map(len, map(orjson.dumps, items))) / len(items)
    assert 2_200 < size < 2_400
    assert 6 < sum(len(item["materials"]) for item in items) / len(items) < 7
    assert 1.8 < sum(len(item["legal_basis"]) for item in items) / len(items) < 2.2


def test_layouts_hold_the_same_items(workspaces: Workspaces) -> None:
    scale = parse_scale("100")
    plain, lines, indented = (
        workspaces.get(scale, layout=layout).path
        for layout in (Layout(), Layout(ndjson=True), Layout(indent=True))
    )
    expected = [*catalogues(plain, "service-items").values(), document(plain / "laws.json")]
    assert len(expected) == 5
    for folder, suffix in ((lines, "ndjson"), (indented, "json")):
        read = [*catalogues(folder, "service-items").values(), document(folder / f"laws.{suffix}")]
        assert read == expected


def test_indented_files_are_indented_throughout(workspaces: Workspaces) -> None:
    folder = workspaces.get(parse_scale("100"), layout=Layout(indent=True)).path
    data = (folder / "laws.json").read_bytes()
    assert data == orjson.dumps(orjson.loads(data), option=orjson.OPT_INDENT_2) + b"\n"


def test_plain_json_has_one_item_a_line(bureau: Workspace) -> None:
    text = (bureau.path / "laws.json").read_text(encoding="utf-8")
    laws = len(orjson.loads(text)["items"])
    assert text.count("\n") == laws + 2


def test_the_command_says_in_one_line_what_it_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "new"), "--scale", "100", "--overlaps", "0"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    assert "8 files" in printed
    assert "100 service items" in printed
    assert "0 overlaps" in printed


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--scale", "many"], "'many' is neither bureau, city, seventeen, province, nation"),
        (["--scale", "30"], "30 items are too few for 4 lists"),
        (["--scale", "1000000000"], "more places than there are"),
        (["--noise", "0.6", "--differences", "0.6"], "noise and differences together exceed 1"),
        (["--faults", "1.5"], "faults: 1.5 is not between 0 and 1"),
        (["--missing", "0.6"], "missing: 0.6 is not between 0 and 0.5"),
        (["--ndjson", "--indent"], "NDJSON cannot be indented"),
    ],
)
def test_the_command_refuses_what_it_cannot_generate(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    complaint: str,
) -> None:
    assert main([str(tmp_path / "new"), *arguments]) == 2
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_the_command_does_not_write_over_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kept.txt").write_text("kept", encoding="utf-8")
    assert main([str(tmp_path)]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]
