"""One file through load, schema and tables: what is made of it, and what is said of it."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from svccat.intake import Intake, Wanted, take_in
from svccat.model.fields import Kind
from svccat.model.source import Source
from svccat.schema.validate import ReferenceBudget
from tests.workspace import Json, catalogue, in_lines, laid_out, power, service_item, write


def _take_in(folder: Path, name: str, content: object, *, named: bool = True) -> Intake:
    (file,) = write(folder, {name: content})
    return take_in(4, Source(file, name, named), Wanted(("name", "materials")), ReferenceBudget())


def _codes(intake: Intake) -> list[tuple[str, int | None, str]]:
    return [(hit.rule.code, hit.row, hit.pointer) for hit in intake.hits]


def test_a_good_file_is_placed_and_becomes_columns(tmp_path: Path) -> None:
    document = catalogue([service_item(name="甲"), service_item(name="乙")])
    intake = _take_in(tmp_path, "a.json", document)
    assert intake.hits == []
    assert intake.file.kind is Kind.SERVICE_ITEMS
    assert intake.file.header is not None
    assert intake.file.header.code == "211122"
    assert (intake.file.rows, intake.file.readable) == (2, True)
    assert intake.file.sha256 == sha256(laid_out(document).encode()).hexdigest()
    assert intake.items is not None
    assert intake.items.select("file", "row", "name", "valid").rows() == [
        (4, 0, "甲", True),
        (4, 1, "乙", True),
    ]


def test_ndjson_is_read_like_json(tmp_path: Path) -> None:
    document = catalogue([power(code="1"), power(code="2")], kind="powers")
    intake = _take_in(tmp_path, "a.ndjson", document)
    assert intake.hits == []
    assert intake.items is not None
    assert intake.items["code"].to_list() == ["1", "2"]


def test_a_file_that_cannot_be_opened_is_said_to_be_so(tmp_path: Path) -> None:
    source = Source(tmp_path / "gone.json", "gone.json", named=False)
    intake = take_in(4, source, Wanted(()), ReferenceBudget())
    (hit,) = intake.hits
    assert (hit.rule.code, hit.file, hit.spot) == ("S001", 4, (1, 1))
    assert hit.evidence == {"detail": "找不到文件 (No such file or directory)"}
    assert (intake.file.sha256, intake.file.readable, intake.items) == ("", False, None)


@pytest.mark.parametrize(
    ("content", "code", "evidence", "spot"),
    [
        ("名称,类型\n".encode("gb18030"), "S030", {"form": "CSV"}, (1, 1)),
        ("[1}", "S003", {"found": "}", "expected": "]"}, (1, 3)),
        ("", "S008", {}, (1, 1)),
        ("[1]", "S004", {"found": "array"}, (1, 1)),
    ],
)
def test_a_file_without_a_document_is_not_readable(
    tmp_path: Path, content: object, code: str, evidence: Json, spot: object
) -> None:
    intake = _take_in(tmp_path, "a.json", content, named=False)
    (hit,) = intake.hits
    assert (hit.rule.code, hit.row, hit.evidence, hit.spot) == (code, None, evidence, spot)
    assert (intake.file.readable, intake.file.kind, intake.items) == (False, None, None)


def test_other_json_found_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    intake = _take_in(tmp_path, "package.json", {"name": "x", "items": []}, named=False)
    assert (intake.hits, intake.items) == ([], None)
    assert (intake.file.kind, intake.file.readable) == (None, True)


def test_other_json_that_is_named_should_have_been_a_catalogue(tmp_path: Path) -> None:
    intake = _take_in(tmp_path, "package.json", {"name": "x", "items": []})
    assert _codes(intake) == [("S011", None, "")]
    assert intake.hits[0].evidence["member"] == "kind"
    assert (intake.file.kind, intake.file.readable) == (None, False)


@pytest.mark.parametrize(
    ("kind", "code", "found"),
    [("service-item", "S005", '"service-item"'), (1, "S012", "1"), (None, "S012", "null")],
)
def test_a_kind_that_is_not_known_is_told_where_it_stands(
    tmp_path: Path, kind: object, code: str, found: str
) -> None:
    document = catalogue([service_item()]) | {"kind": kind}
    intake = _take_in(tmp_path, "a.json", document, named=False)
    assert _codes(intake) == [(code, None, "kind")]
    assert intake.hits[0].evidence["found"] == found
    assert (intake.file.kind, intake.file.readable, intake.file.rows) == (None, False, 1)


def test_a_kind_that_is_nearly_right_has_a_suggestion(tmp_path: Path) -> None:
    (hit,) = _take_in(tmp_path, "a.json", catalogue() | {"kind": "权责清单"}).hits
    assert hit.evidence["suggestion"] == "powers"
    assert hit.evidence["allowed"] == [
        "service-items",
        "powers",
        "directory",
        "enforcement",
        "laws",
        "bundles",
    ]


def test_a_list_that_cannot_be_placed_is_still_validated(tmp_path: Path) -> None:
    document = catalogue([service_item(name=None)], sector="")
    intake = _take_in(tmp_path, "a.json", document)
    assert _codes(intake) == [("S011", 0, ""), ("S006", None, "jurisdiction")]
    assert (intake.file.kind, intake.file.header) == (Kind.SERVICE_ITEMS, None)
    assert (intake.file.readable, intake.items) == (False, None)


def test_registries_are_validated_and_have_no_columns(tmp_path: Path) -> None:
    laws = {"kind": "laws", "format": 1, "items": [{"name": "公路法"}]}
    laws |= {"jurisdiction": {"code": "000000", "name": "全国", "level": "country"}}
    intake = _take_in(tmp_path, "laws.json", laws)
    assert {code for code, _, _ in _codes(intake)} <= {"S011"}
    assert (intake.file.kind, intake.file.readable, intake.items) == (Kind.LAWS, True, None)


@pytest.mark.parametrize(
    ("written", "found"),
    [(1, None), (1.0, None), (2, "2"), (0, "0"), (2.5, "2.5"), (False, None), ("2", None)],
)
def test_only_another_number_is_another_format(
    tmp_path: Path, written: object, found: str | None
) -> None:
    intake = _take_in(tmp_path, "a.json", catalogue([service_item()], format=written))
    told = [hit.evidence["found"] for hit in intake.hits if hit.rule.code == "S007"]
    assert told == ([] if found is None else [found])
    assert intake.items is not None


@pytest.mark.parametrize("items", [None, {}, "x"])
def test_a_list_whose_items_are_no_array_is_not_an_empty_list(
    tmp_path: Path, items: object
) -> None:
    document = {**catalogue(), "items": items}
    intake = _take_in(tmp_path, "a.json", document)
    assert _codes(intake) == [("S012", None, "items")]
    assert (intake.file.readable, intake.file.rows) == (False, 0)


def test_items_that_fail_their_schema_are_marked_and_told(tmp_path: Path) -> None:
    items = [service_item(), service_item(scope="lokal"), service_item(), "x"]
    intake = _take_in(tmp_path, "a.json", catalogue(items))
    assert _codes(intake) == [("S014", 1, "scope"), ("S012", 3, "")]
    assert intake.file.readable
    assert intake.items is not None
    assert intake.items["valid"].to_list() == [True, False, True, False]


def test_a_broken_line_is_told_once_and_the_rest_is_read(tmp_path: Path) -> None:
    text = in_lines(catalogue([service_item(), service_item(name=1)]))
    intake = _take_in(tmp_path, "a.ndjson", text.replace("]", "", 1))
    assert _codes(intake) == [("S003", 0, "legal_basis"), ("S012", 1, "name")]
    assert not intake.file.readable
    assert intake.items is not None
    assert intake.items["valid"].to_list() == [False, False]


def test_items_in_the_header_of_ndjson_are_told_as_an_unknown_member(tmp_path: Path) -> None:
    text = json.dumps(catalogue([service_item()])) + "\n" + json.dumps(service_item())
    intake = _take_in(tmp_path, "a.ndjson", text)
    assert _codes(intake) == [("S013", None, "items")]
    assert intake.hits[0].evidence == {"member": "items"}
    assert (intake.file.readable, intake.file.rows) == (False, 1)


def test_a_value_nested_as_deeply_as_can_be_read_breaks_nothing(tmp_path: Path) -> None:
    deep = "[" * 900 + "]" * 900
    text = laid_out(catalogue([service_item(materials=[{"name": "甲", "x-a": 0}])]))
    intake = _take_in(tmp_path, "a.json", text.replace('"x-a": 0', f'"x-a": {deep}'))
    assert intake.hits == []
    assert intake.items is not None
    assert intake.items["raw:materials"].to_list() == ['["甲"]']
    broken = text.replace('"x-a": 0', f'"name": {deep}').replace('"name": "甲", ', "")
    assert _codes(_take_in(tmp_path, "a.json", broken)) == [("S012", 0, "materials/0/name")]


def test_another_encoding_is_told_and_the_file_is_read_in_full(tmp_path: Path) -> None:
    text = laid_out(catalogue([service_item(), service_item(scope="lokal")]))
    intake = _take_in(tmp_path, "a.json", text.encode("gb18030"))
    assert _codes(intake) == [("S002", None, ""), ("S014", 1, "scope")]
    assert intake.hits[0].evidence == {"form": "GB18030"}
    assert (intake.file.readable, intake.file.cut) == (True, False)
    assert intake.items is not None
    assert intake.items["valid"].to_list() == [True, False]


def test_a_name_that_says_another_format_is_told_and_the_content_counts(tmp_path: Path) -> None:
    document = catalogue([service_item()])
    intake = _take_in(tmp_path, "a.jsonl", laid_out(document))
    assert _codes(intake) == [("S021", None, "")]
    assert (intake.file.readable, intake.file.lines) == (True, False)
    intake = _take_in(tmp_path, "b.json", in_lines(document))
    assert _codes(intake) == [("S021", None, "")]
    assert (intake.file.readable, intake.file.lines) == (True, True)


def test_an_item_with_a_fault_in_it_is_named_and_not_judged(tmp_path: Path) -> None:
    items = [
        service_item(),
        service_item(name="坏的", scope="x", visits=1),
        service_item(scope="y"),
    ]
    text = laid_out(catalogue(items)).replace('"visits": 1', '"visits": 01')
    intake = _take_in(tmp_path, "a.json", text)
    assert _codes(intake) == [("S027", 1, "visits"), ("S014", 2, "scope")]
    assert (intake.file.readable, intake.file.cut, intake.file.rows) == (False, False, 3)
    assert intake.items is not None
    assert intake.items.select("name", "valid").rows()[1] == ("坏的", False)
    assert all("坏的" not in str(hits.rows.rows()) for hits in intake.records)


def test_a_fault_in_an_item_that_would_pass_without_it_takes_it_out(tmp_path: Path) -> None:
    text = laid_out(catalogue([service_item(), service_item()]))
    intake = _take_in(tmp_path, "a.json", text.replace('"}}', '"},}', 1))
    assert _codes(intake) == [("S017", 0, "")]
    assert intake.items is not None
    assert intake.items["valid"].to_list() == [False, True]


def test_a_list_that_breaks_off_is_judged_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = laid_out(catalogue([service_item(scope="x"), service_item(name="乙"), service_item()]))
    intake = _take_in(tmp_path, "a.json", whole[: whole.index("乙") + 1], named=False)
    assert _codes(intake) == [("S028", 1, "name"), ("S014", 0, "scope")]
    assert (intake.file.readable, intake.file.cut, intake.file.rows) == (False, True, 2)
    assert intake.file.header is not None
    assert intake.items is not None
    assert intake.items["valid"].to_list() == [False, False]


@pytest.mark.parametrize("member", ["kind", "format", "jurisdiction", "authority"])
def test_what_may_stand_in_the_lost_part_is_not_missed(tmp_path: Path, member: str) -> None:
    document = catalogue([service_item(), service_item()])
    names = ["kind", "format", "jurisdiction", "authority", "items", "edition"]
    names.remove(member)
    text = json.dumps({name: document[name] for name in [*names, member]}, ensure_ascii=False)
    intake = _take_in(tmp_path, "a.json", text[: text.rindex(f'"{member}"')], named=False)
    assert [code for code, _, _ in _codes(intake)] == ["S028"]
    assert (intake.file.readable, intake.file.cut) == (False, True)


def test_a_fault_in_the_header_hides_nothing_else(tmp_path: Path) -> None:
    text = laid_out(catalogue([service_item(name=1)])).replace('"format": 1,', '"format": 01,')
    intake = _take_in(tmp_path, "a.json", text)
    assert _codes(intake) == [("S027", None, "format"), ("S012", 0, "name")]
    assert (intake.file.readable, intake.file.cut) == (False, False)


def test_a_broken_file_found_in_a_folder_is_never_passed_over(tmp_path: Path) -> None:
    intake = _take_in(tmp_path, "a.json", '{"x": [1, }', named=False)
    assert [code for code, _, _ in _codes(intake)] == ["S003"]
    assert not intake.file.readable
    passed = _take_in(tmp_path, "b.json", '{"x": 1, "x": 2}', named=False)
    assert (passed.hits, passed.file.readable) == ([], True)


def test_a_member_that_stands_twice_is_told_with_both_places(tmp_path: Path) -> None:
    text = laid_out(catalogue([service_item()])).replace(
        '"name": "道路', '"name": "旧",\n "name": "道路'
    )
    intake = _take_in(tmp_path, "a.json", text)
    (hit,) = intake.hits
    assert (hit.rule.code, hit.row, hit.pointer) == ("S016", 0, "name")
    assert (hit.spot, hit.began, hit.evidence) == ((11, 2), (10, 2), {"member": "name"})
    assert intake.file.readable
