"""The Parquet form says what the JSON says, and a damaged one is a finding."""

import datetime as dt
import io
import json
import random
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from svccat.cli import main
from svccat.exchange.parquet import to_parquet
from svccat.load.documents import parse
from svccat.model.fields import Kind
from svccat.model.parquet import EXACT, HEADER
from svccat.schema.shapes import shapes
from tests.unit.exchange.values import Dice
from tests.workspace import Json, many_findings, write


def canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def there_and_back(document: Json) -> Json:
    header = {name: one for name, one in document.items() if name != "items"}
    shape = shapes(Kind(document["kind"])).item
    read = parse(to_parquet(header, document["items"], shape), lines=None)
    assert read.faults == ()
    assert read.document is not None
    assert read.document.items == read.document.header["items"]
    return read.document.header


@pytest.mark.parametrize("kind", list(Kind))
def test_what_comes_back_is_what_was_written(kind: Kind) -> None:
    for seed in range(25):
        document = Dice(seed).catalogue(kind, items=seed % 7)
        assert canonical(there_and_back(document)) == canonical(document)


def test_null_empty_and_absent_are_three_things() -> None:
    items: list[object] = [
        {"materials": None, "result": None},
        {"materials": [], "result": {}},
        {},
        {"materials": [{}], "result": {"name": None}},
        {"materials": [{"name": ""}, None], "result": {"name": "", "x-a": [None]}},
        None,
        [1],
        {"name": "\ud800", "x-\udfff": "\ud800"},
        {"~/": 1, "/": {"": 2}, "": 3},
        {"visits": 1, "promised_limit": {"value": 1.0}, "statutory_limit": {"value": "1"}},
        {"visits": True, "exercise_levels": ["city", None, 3], "legal_basis": "x"},
    ]
    document = {"kind": "service-items", "format": 1, "items": items}
    assert canonical(there_and_back(document)) == canonical(document)


def test_columns_are_those_of_the_schema_and_nested() -> None:
    item = {
        "name": "甲",
        "materials": [{"name": "表", "copies": 2}],
        "promised_limit": {"value": 20, "unit": "工作日"},
        "service_objects": ["自然人"],
        "legal_basis": ["《公路法》第一条"],
        "conditions": ["a"],
    }
    shape = shapes(Kind.SERVICE_ITEMS).item
    data = to_parquet({"kind": "service-items", "edition": "一"}, [item], shape)
    table = pl.read_parquet(io.BytesIO(data))
    assert table.columns == [*shape.members, EXACT]
    assert table.select(pl.col("materials").list.get(0).struct.field("copies")).item() == 2
    assert table.select(pl.col("promised_limit").struct.field("unit")).item() == "工作日"
    assert table.get_column("legal_basis").to_list() == [["《公路法》第一条"]]
    assert table.get_column("service_objects").to_list() == [["自然人"]]
    assert table.get_column(EXACT).to_list() == ['{"/conditions": ["a"]}']
    assert json.loads(pl.read_parquet_metadata(data)[HEADER]) == {
        "kind": "service-items",
        "edition": "一",
    }
    other = to_parquet({"kind": "service-items"}, [], shape)
    assert pl.read_parquet(io.BytesIO(other)).schema == table.schema


def test_tables_that_others_made_are_read_as_they_come() -> None:
    table = pl.DataFrame(
        {
            "name": pl.Series(["甲", None], dtype=pl.Categorical()),
            "service_objects": [["自然人"], []],
            "promised_limit": [{"value": 20, "unit": "工作日"}, None],
            "visits": [Decimal("1.50"), Decimal("2.00")],
            "x-day": [dt.date(2024, 1, 2), None],
            "x-when": [dt.datetime(2024, 1, 2, 3, 4), None],  # noqa: DTZ001  as files have them
            "x-flag": [True, False],
            "x-small": pl.Series([1, 2], dtype=pl.Int8()),
            "x-nothing": [None, None],
        }
    )
    file = io.BytesIO()
    table.write_parquet(file, metadata={HEADER: '{"kind": "service-items"}'})
    read = parse(file.getvalue(), lines=None)
    assert read.document is not None
    assert read.document.items == [
        {
            "name": "甲",
            "service_objects": ["自然人"],
            "promised_limit": {"value": 20, "unit": "工作日"},
            "visits": 1.5,
            "x-day": "2024-01-02",
            "x-when": "2024-01-02T03:04:00",
            "x-flag": True,
            "x-small": 1,
        },
        {"service_objects": [], "visits": 2, "x-flag": False, "x-small": 2},
    ]
    assert str(read.document.items[1]["visits"]) == "2"  # type: ignore[index]  # an object


def _bytes(table: pl.DataFrame, **metadata: str) -> bytes:
    file = io.BytesIO()
    table.write_parquet(
        file, metadata={name.replace("_", "."): one for name, one in metadata.items()}
    )
    return file.getvalue()


@pytest.mark.parametrize(
    ("table", "header", "said"),
    [
        (pl.DataFrame({"name": ["甲"]}), "{", HEADER),
        (pl.DataFrame({"name": ["甲"]}), "[]", HEADER),
        (pl.DataFrame({"name": [b"x"]}), "{}", "Binary"),
        (pl.DataFrame({EXACT: ["{"]}), "{}", EXACT),
        (pl.DataFrame({EXACT: ["[]"]}), "{}", EXACT),
        (pl.DataFrame({EXACT: ['{"/a/b": 1}']}), "{}", "/a/b"),
        (pl.DataFrame({"a": [[1]], EXACT: ['{"/a/x": 1}']}), "{}", "/a/x"),
        (pl.DataFrame({EXACT: [3]}), "{}", ""),
        (pl.DataFrame({"name": pl.repeat("甲", 200_000, eager=True)}), "{}", "200000"),
        (pl.DataFrame({"x": [pl.repeat(1, 2_000_000, eager=True)]}), "{}", "2000000"),
        (pl.DataFrame({"x": [pl.repeat("甲" * 999, 30_000, eager=True)]}), "{}", "too large"),
    ],
)
def test_tables_that_cannot_be_read_say_why(table: pl.DataFrame, header: str, said: str) -> None:
    read = parse(_bytes(table, svccat_header=header), lines=None)
    assert read.document is None
    (fault,) = read.faults
    assert fault.reason == "parquet"
    assert said in str(fault.evidence["detail"])


def test_a_file_without_header_is_no_catalogue() -> None:
    read = parse(_bytes(pl.DataFrame({"name": ["甲"]})), lines=None)
    assert read.document is not None
    assert "kind" not in read.document.header


def test_damaged_bytes_never_break_the_reading(capfd: pytest.CaptureFixture[str]) -> None:
    document = Dice(5).catalogue(Kind.POWERS, items=4)
    whole = to_parquet(document, document["items"], shapes(Kind.POWERS).item)
    roll = random.Random(1)  # noqa: S311  test data
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(roll.randrange(1, 8)):
            damaged[roll.randrange(4, len(damaged))] = roll.randrange(256)
        cut = roll.randrange(4, len(damaged)) if roll.random() < 0.2 else len(damaged)
        read = parse(bytes(damaged[:cut]), lines=None)
        assert (read.document is None) == any(one.reason == "parquet" for one in read.faults)
    assert capfd.readouterr() == ("", "")


def _check(folder: Path, capsys: pytest.CaptureFixture[str]) -> Json:
    code = main(["check", str(folder), "--format", "json"])
    assert code in {0, 1}
    found: Json = json.loads(capsys.readouterr().out)
    return found


def test_a_run_over_parquet_finds_what_a_run_over_json_finds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = many_findings()
    write(tmp_path / "json", {f"{number}.json": one for number, one in enumerate(documents)})
    assert (
        main(["export", str(tmp_path / "json"), "--to", "parquet", "-o", str(tmp_path / "p")]) == 0
    )
    capsys.readouterr()
    text, table = _check(tmp_path / "json", capsys), _check(tmp_path / "p", capsys)
    assert text["rates"] == table["rates"]
    assert text["counts"] == table["counts"]
    assert text["overlaps"] == table["overlaps"]
    assert len(text["findings"]) > 20
    assert _told(text) == _told(table)
    for one in table["findings"]:
        steps = one["pointer"].split("/")
        row = int(steps[2]) if steps[1:2] == ["items"] and len(steps) > 2 else 0
        assert (one["line"], one["column"]) == (row + 1, 1)
    assert main(["export", str(tmp_path / "p"), "--to", "json", "-o", str(tmp_path / "back")]) == 0
    back = [json.loads(one.read_text("utf-8")) for one in (tmp_path / "back").rglob("*.json")]
    assert _lists(back) == _lists(documents)


def _lists(documents: list[Json]) -> dict[str, list[str]]:
    """Items by the header that they stand under; files of one list are one."""
    found: dict[str, list[str]] = {}
    for one in documents:
        header = canonical({name: value for name, value in one.items() if name != "items"})
        found.setdefault(header, []).extend(map(canonical, one["items"]))
    return found


def _told(run: Json) -> list[tuple[str, str, str]]:
    return sorted((one["fingerprint"], one["pointer"], one["message"]) for one in run["findings"])


def test_parquet_is_not_mended_in_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item = {"basic_code": "000118001000", "name": " 甲 事项", "type": "公共服务"}
    data = to_parquet({"kind": "service-items"}, [item], shapes(Kind.SERVICE_ITEMS).item)
    file = tmp_path / "x.parquet"
    file.write_bytes(data)
    main(["validate", str(file)])
    assert "可自动改正" not in capsys.readouterr().out
    main(["validate", str(file), "--fix"])
    assert "Traceback" not in capsys.readouterr().err
    assert file.read_bytes() == data
