"""Hits become findings: their places, their evidence, their order and their fingerprints."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from svccat.locate import findings as module
from svccat.locate.findings import findings
from svccat.model.fields import Kind
from svccat.model.finding import Finding, Place
from svccat.model.hits import OTHER, OTHER_SPOT, PLACE, SPOT, Hits
from svccat.model.rule import Rule, Severity
from svccat.model.source import Header, Source
from svccat.model.tables import InputFile
from svccat.model.text import Text
from svccat.pipeline import run, validate
from svccat.settings import Settings
from tests.workspace import (
    Json,
    catalogue,
    checked,
    in_lines,
    laid_out,
    many_findings,
    service_item,
    write,
)

_T = Text("", "")
ERROR = Rule("R100", Severity.ERROR, _T, _T, _T, _T)
INFO = Rule("R200", Severity.INFO, _T, _T, _T, _T)
AT_KEY = Rule("R300", Severity.ERROR, _T, _T, _T, _T, at_key=True)
_TYPES = PLACE | OTHER | SPOT | {"found": pl.String(), "score": pl.Float64()}
DOCUMENT = catalogue([service_item(), service_item(name="乙", case="新办")])


def _hits(rule: Rule, *rows: Json) -> Hits:
    names = [name for name in _TYPES if any(name in row for row in rows)] or list(PLACE)
    schema = {name: _TYPES[name] for name in {**PLACE, **dict.fromkeys(names)}}
    return Hits(
        rule, pl.DataFrame([{"row": None, "pointer": ""} | row for row in rows], schema=schema)
    )


def _items(*rows: tuple[object, ...]) -> pl.DataFrame:
    columns = ("file", "row", "code", "case", "name", "authority")
    schema = {name: PLACE.get(name, pl.String()) for name in columns}
    frame = pl.DataFrame(rows, schema=schema, orient="row")
    return frame.with_columns(pl.lit("交通运输").alias("sector"))


def _files(*names: str, header: bool = True, lines: bool = False) -> list[InputFile]:
    place = Header(Kind.SERVICE_ITEMS, "211122", "盘山县", "county", "盘山县交通运输局", "交通运输")
    return [
        InputFile(
            Source(Path(name), name, named=False),
            "",
            Kind.SERVICE_ITEMS,
            place if header else None,
            2,
            readable=True,
            lines=lines,
        )
        for name in names
    ]


def _found(
    hits: Sequence[Hits], text: str | None = laid_out(DOCUMENT), **files: Any
) -> list[Finding]:
    names = files.pop("names", ("a.json",))
    items = _items((0, 1, "000118001000", "新办", "乙", "盘山县公路局"))
    return findings(hits, _files(*names, **files), items, lambda _: text)


def _places(found: Sequence[Finding]) -> list[Place]:
    return [one.place for one in found]


def test_a_hit_on_the_file_an_item_a_value_or_a_part_of_it_is_placed() -> None:
    hits = _hits(
        ERROR,
        {"file": 0},
        {"file": 0, "pointer": "authority/sector"},
        {"file": 0, "row": 1},
        {"file": 0, "row": 1, "pointer": "name"},
        {"file": 0, "row": 1, "pointer": "legal_basis/0"},
        {"file": 0, "row": 1, "pointer": "materials/3/name"},
    )
    found = _places(_found([hits]))
    assert sorted(found, key=lambda place: (place.line, place.pointer)) == [
        Place("a.json", "", 1, 1),
        Place("a.json", "/authority/sector", 5, 45),
        Place("a.json", "/items/1", 15, 1),
        Place("a.json", "/items/1/materials/3/name", 15, 1),
        Place("a.json", "/items/1/name", 16, 10),
        Place("a.json", "/items/1/legal_basis/0", 18, 18),
    ]


def test_a_rule_may_point_at_the_members_name() -> None:
    hits = _hits(AT_KEY, {"file": 0, "row": 1, "pointer": "name"})
    assert _places(_found([hits])) == [Place("a.json", "/items/1/name", 16, 2)]


def test_ndjson_has_its_items_on_their_lines() -> None:
    hits = _hits(
        ERROR,
        {"file": 0, "pointer": "kind"},
        {"file": 0, "row": 1, "pointer": "basic_code"},
    )
    found = _found([hits], in_lines(DOCUMENT), names=("a.txt",), lines=True)
    assert _places(found) == [
        Place("a.txt", "/kind", 1, 10),
        Place("a.txt", "/items/1/basic_code", 3, 16),
    ]


@pytest.mark.parametrize("lines", [False, True])
def test_a_text_that_is_no_longer_the_one_that_was_read_breaks_nothing(*, lines: bool) -> None:
    hits = _hits(
        ERROR,
        {"file": 0, "pointer": "jurisdiction/code"},
        {"file": 0, "row": 1, "pointer": "implementing_body/name"},
    )
    whole = in_lines(DOCUMENT) if lines else laid_out(DOCUMENT)
    for text in (*(whole[:end] for end in range(0, len(whole), 7)), "]}{", "\x00", "{" * 2000):
        found = _found([hits], text, lines=lines)
        assert [one.place.pointer for one in found] != []
        assert all(one.place.line >= 1 and one.place.column >= 1 for one in found)


def test_the_place_of_what_stands_before_may_be_known_already() -> None:
    rows = [{"file": 0, "row": 1, "pointer": "name", "line": 5, "column": 9, "other_file": 0}]
    schema = PLACE | SPOT | OTHER | OTHER_SPOT
    more = {"other_row": 1, "other_pointer": "name", "other_line": 4, "other_column": 2}
    frame = pl.DataFrame([one | more for one in rows], schema=schema)
    (found,) = _found([Hits(ERROR, frame)], None)
    assert found.place == Place("a.json", "/items/1/name", 5, 9)
    assert found.related == (Place("a.json", "/items/1/name", 4, 2),)


def test_a_pointer_is_unescaped_to_find_its_member() -> None:
    text = '{"a/b~": 1,\n "items": []}'
    hits = _hits(AT_KEY, {"file": 0, "pointer": "a~1b~0"})
    assert _places(_found([hits], text)) == [Place("a.json", "/a~1b~0", 1, 2)]


def test_a_place_that_a_parser_has_said_is_kept() -> None:
    hits = _hits(ERROR, {"file": 0, "line": 7, "column": 9}, {"file": 0, "row": 1})
    assert _places(_found([hits])) == [
        Place("a.json", "", 7, 9),
        Place("a.json", "/items/1", 15, 1),
    ]


@pytest.mark.parametrize("text", [None, "", "{", '{"items": [1, 2', "no json"])
def test_without_a_text_to_look_at_a_finding_stands_at_the_beginning(text: str | None) -> None:
    hits = _hits(ERROR, {"file": 0, "row": 1, "pointer": "name"})
    assert _places(_found([hits], text)) == [Place("a.json", "/items/1/name", 1, 1)]


def test_the_other_place_of_a_comparison_is_related() -> None:
    other = {"other_file": 1, "other_row": 0, "other_pointer": "name"}
    hits = _hits(ERROR, {"file": 0, "row": 1, "pointer": "name"} | other, {"file": 0, "row": 0})
    one, two = _found([hits], names=("a.json", "b.json"))
    assert one.related == ()
    assert two.related == (Place("b.json", "/items/0/name", 10, 10),)


def test_an_item_gives_its_code_name_and_authority() -> None:
    (found,) = _found([_hits(ERROR, {"file": 0, "row": 1})])
    assert (found.item_code, found.item_name) == ("000118001000", "乙")
    assert (found.jurisdiction, found.authority) == ("211122", "盘山县公路局")


def test_a_file_gives_its_header_where_it_has_one() -> None:
    (found,) = _found([_hits(ERROR, {"file": 0})])
    assert (found.item_code, found.item_name) == ("", "")
    assert (found.jurisdiction, found.authority) == ("211122", "盘山县交通运输局")
    (found,) = _found([_hits(ERROR, {"file": 0})], header=False)
    assert (found.jurisdiction, found.authority) == ("", "")


def test_evidence_keeps_its_kind() -> None:
    rows = _hits(ERROR, {"file": 0}).rows.with_columns(
        pl.lit(0.5).alias("score"),
        pl.lit(3).alias("count"),
        pl.lit(None, pl.String()).alias("expected"),
        pl.lit("legal_basis").alias("element"),
        pl.lit('["甲"]').alias("found"),
        pl.Series("signals", [["a", "b"]]),
        pl.Series("detail", [b"x"]),
    )
    (found,) = _found([Hits(ERROR, rows)])
    assert found.evidence == {
        "count": 3,
        "element": "legal_basis",
        "expected": None,
        "found": ("甲",),
        "score": 0.5,
        "signals": ("a", "b"),
    }


def test_findings_are_sorted_by_path_line_column_and_code() -> None:
    hits = [
        _hits(INFO, {"file": 1, "row": 1}, {"file": 0, "row": 1}, {"file": 0, "row": 0}),
        _hits(ERROR, {"file": 0, "row": 1}, {"file": 0, "row": 1, "pointer": "name"}),
    ]
    found = _found(hits, names=("b.json", "a.json"))
    assert [(one.place.path, one.place.line, one.rule.code) for one in found] == [
        ("a.json", 15, "R200"),
        ("b.json", 9, "R200"),
        ("b.json", 15, "R100"),
        ("b.json", 15, "R200"),
        ("b.json", 16, "R100"),
    ]


def test_past_the_limit_the_gravest_findings_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LISTED", 3)
    hits = [
        _hits(INFO, {"file": 0, "row": 0}, {"file": 0, "row": 1}),
        _hits(AT_KEY, {"file": 0, "row": 1}),
        _hits(ERROR, {"file": 0, "row": 1}),
    ]
    assert [one.rule.code for one in _found(hits)] == ["R200", "R100", "R300"]


def test_no_hits_are_no_findings() -> None:
    assert _found([]) == []
    assert _found([_hits(ERROR)]) == []


def test_a_place_must_have_a_file() -> None:
    with pytest.raises(TypeError, match="not a file number: None"):
        _found([_hits(ERROR, {"file": None})])


def _of(rule: Rule = ERROR, **row: object) -> str:
    (found,) = _found([_hits(rule, {"file": 0, "row": 1} | row)])
    return found.fingerprint


def test_a_fingerprint_is_of_the_rule_the_item_the_member_and_the_evidence() -> None:
    own = _of(pointer="materials/1/name", found="x")
    assert own == _of(pointer="materials/2/name", found="x", score=None)
    assert len(own) == 16
    others = {
        _of(INFO, pointer="materials/1/name", found="x"),
        _of(pointer="materials/1/type", found="x"),
        _of(pointer="materials/1/name", found="y"),
        _of(pointer="materials/1/name"),
        _of(pointer="materials/1/name", found="x", row=0),
    }
    assert len(others - {own}) == 5


def _fingerprints(folder: Path, files: dict[str, object]) -> list[tuple[str, str]]:
    return sorted((one.rule.code, one.fingerprint) for one in checked(folder, files).findings)


def test_fingerprints_outlive_another_order_another_layout_and_another_file_name(
    tmp_path: Path,
) -> None:
    documents = many_findings()
    straight = _fingerprints(
        tmp_path / "1", {f"{number}.json": one for number, one in enumerate(documents)}
    )
    turned: dict[str, object] = {}
    for number, document in enumerate(reversed(documents)):
        mirrored = {name: document[name] for name in reversed(document)}
        mirrored["items"] = [dict(reversed(item.items())) for item in document["items"][::-1]]
        turned[f"x/{number}.ndjson" if number % 2 else f"{number}.json"] = mirrored
    assert _fingerprints(tmp_path / "2", turned) == straight
    assert len({code for code, _ in straight}) >= 12


def test_fingerprints_outlive_another_fault_beside_them(tmp_path: Path) -> None:
    documents = many_findings()
    before = Counter(
        _fingerprints(tmp_path / "1", {f"{n}.json": d for n, d in enumerate(documents)})
    )
    worse = service_item(basic_code="77", name="", scpoe="x", materials=[{"nmae": "b"}])
    documents[2]["items"].insert(0, worse)
    after = Counter(
        _fingerprints(tmp_path / "2", {f"{n}.json": d for n, d in enumerate(documents)})
    )
    assert before < after


def test_without_a_place_a_fingerprint_goes_by_the_files_own_name(tmp_path: Path) -> None:
    """So that one file by itself and the same in its folder have the same ones."""
    files: dict[str, object] = {"deep/a.json": "[]", "b.json": catalogue()}
    write(tmp_path, files)
    both = run([tmp_path], Settings()), validate([tmp_path / "deep" / "a.json"], Settings())
    of_file = [
        [one.fingerprint for one in each.findings if one.rule.code == "S004"] for each in both
    ]
    assert of_file[0] == of_file[1] != []
