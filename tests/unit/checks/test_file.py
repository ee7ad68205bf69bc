"""S0: each rule hits where it must, and only there."""

from pathlib import Path

import pytest

from svccat.checks.cards import file as cards
from svccat.checks.file import FileHit, hits, schema_hit
from svccat.intake import Wanted, take_in
from svccat.load.discover import discover
from svccat.load.files import read_text
from svccat.locate.findings import findings
from svccat.model.rule import Rule
from svccat.model.schema_hit import SchemaHit, SchemaKeyword
from svccat.model.text import Lang
from svccat.report.wording import message
from svccat.schema.validate import ReferenceBudget
from svccat.tables.items import empty_items
from tests.unit.checks.templates import assert_complete, placeholders
from tests.workspace import (
    Json,
    catalogue,
    checked,
    finding,
    laid_out,
    places,
    service_item,
    write,
)


def _item(**changes: object) -> Json:
    return catalogue([service_item(), service_item(basic_code="2", **changes)])


def _said(folder: Path, content: object, name: str = "a.json") -> list[str]:
    """What the first stages have against one file: the same hits as in a whole run."""
    sources = discover(write(folder, {name: content}))
    (taken,) = [take_in(0, source, Wanted(()), ReferenceBudget()) for source in sources]
    items = empty_items([]) if taken.items is None else taken.items
    return [
        f"{found.place.path}:{found.place.line}:{found.place.column} {found.rule.code}"
        for found in findings(hits(taken.hits), [taken.file], items, read_text)
    ]


@pytest.mark.parametrize("rule", cards.RULES, ids=lambda rule: rule.code)
def test_a_card_is_complete(rule: Rule) -> None:
    assert_complete(rule)


@pytest.mark.parametrize(
    "content",
    [
        _item(),
        _item(**{"x-own": [1, {"y": None}]}),
        {"$schema": "../schemas/service-items.schema.json", "x-own": 1, **catalogue()},
        {**catalogue(), "items": []},
    ],
)
def test_a_good_file_has_no_finding(tmp_path: Path, content: object) -> None:
    assert _said(tmp_path / "1", content) == []
    assert _said(tmp_path / "2", laid_out(content).replace("\n", "\r\n")) == []  # type: ignore[arg-type]  # a dict


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "gone.json").symlink_to(tmp_path / "nowhere")
    result = checked(tmp_path, {"a.json": catalogue()})
    assert places(result) == ["gone.json:1:1 S001"]
    assert message(finding(result, "S001"), Lang.ZH) == (
        "文件打不开：找不到文件 (No such file or directory)。"
    )
    assert not result.complete


@pytest.mark.parametrize("text", ["[]", '"x"', "null"])
def test_a_file_that_is_no_object(tmp_path: Path, text: str) -> None:
    assert _said(tmp_path, text) == ["a.json:1:1 S004"]


def test_a_kind_that_is_not_known(tmp_path: Path) -> None:
    result = checked(tmp_path, {"a.json": catalogue(kind="service_items")})
    assert places(result) == ["a.json:2:9 S005"]
    said = message(finding(result, "S005"), Lang.ZH)
    assert said.startswith(
        'kind 写的是 "service_items"，应是 service-items（实施清单）、powers（权责清单）、'
    )
    assert said.endswith("（是否想写“service-items”）。")


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (catalogue(sector=""), ["a.json:4:17 S006"]),
        (catalogue(level="县"), ["a.json:4:17 S006", "a.json:4:60 S014"]),
        (catalogue(jurisdiction=None), ["a.json:1:1 S006", "a.json:1:1 S011"]),
    ],
)
def test_a_list_of_nobody(tmp_path: Path, document: object, said: list[str]) -> None:
    assert _said(tmp_path, document) == said


def test_another_format(tmp_path: Path) -> None:
    result = checked(tmp_path, {"a.json": catalogue(format=2)})
    assert places(result) == ["a.json:3:11 S007"]
    assert message(finding(result, "S007"), Lang.EN) == "format is 2; it was read as 1."
    assert result.complete


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (_item(name=None), ["a.json:15:1 S011"]),
        (_item(name=None, type=None), ["a.json:15:1 S011", "a.json:15:1 S011"]),
        (_item(exceptions=[{"element": "name"}]), []),
        (catalogue(authority={"sector": "交通运输"}), ["a.json:5:14 S011"]),
        (catalogue(format=None), ["a.json:1:1 S011"]),
        ({name: one for name, one in catalogue().items() if name != "items"}, ["a.json:1:1 S011"]),
        ({"name": "x", "authority": {}, "items": []}, ["a.json:1:1 S011"]),
    ],
)
def test_a_required_member_that_is_missing(
    tmp_path: Path, document: object, said: list[str]
) -> None:
    assert _said(tmp_path, document) == said


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (_item(name=5), ["a.json:16:10 S012"]),
        (_item(legal_basis="《公路法》"), ["a.json:18:17 S012"]),
        (_item(legal_basis=["x", 5]), ["a.json:18:23 S012"]),
        (catalogue([None]), ["a.json:9:1 S012"]),
        (catalogue(edition=2024), ["a.json:6:12 S012"]),
        ({**catalogue(), "items": {}}, ["a.json:8:10 S012"]),
    ],
)
def test_a_value_of_a_wrong_type(tmp_path: Path, document: object, said: list[str]) -> None:
    assert _said(tmp_path, document) == said


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (_item(nmae="x"), ["a.json:21:2 S013"]),
        (_item(X_own="x"), ["a.json:21:2 S013"]),
        (_item(implementing_body={"name": "局", "code": "1"}), ["a.json:20:37 S013"]),
        (catalogue(nmae="x", items=[]), ["a.json:8:1 S013"]),
    ],
)
def test_a_member_that_is_not_known_is_told_at_its_name(
    tmp_path: Path, document: object, said: list[str]
) -> None:
    assert _said(tmp_path, document) == said


def test_items_in_the_header_of_ndjson(tmp_path: Path) -> None:
    text = '{"kind": "service-items", "items": []}\n{}\n'
    assert "a.ndjson:1:27 S013" in _said(tmp_path, text, "a.ndjson")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"type": "许可"}, ["a.json:17:10 S014"]),
        ({"status": "停用"}, ["a.json:21:12 S014"]),
        ({"scope": "独有"}, ["a.json:21:11 S014"]),
        ({"exercise_levels": ["city", "县级"]}, ["a.json:19:30 S014"]),
        ({"statutory_limit": {"value": 5, "unit": "天"}}, ["a.json:21:42 S014"]),
    ],
)
def test_a_value_outside_its_closed_list(tmp_path: Path, changes: Json, said: list[str]) -> None:
    assert _said(tmp_path, _item(**changes)) == said


def test_a_message_names_what_was_found_and_what_would_do(tmp_path: Path) -> None:
    items = [service_item(exercise_levels=["县级"]), service_item(prcess="x"), service_item(name=1)]
    result = checked(tmp_path, {"a.json": catalogue([*items, service_item(name=None)])})
    assert message(finding(result, "S014"), Lang.ZH) == (
        '“行使层级”（exercise_levels）写的是 "县级"，应是 country（国家级）、province（省级）、city（市级）、county（县级）、township（乡镇级）、village（村级） 之一'
        "（是否想写“county”）。"
    )
    assert message(finding(result, "S013"), Lang.EN) == (
        "there is no member `prcess` (did you mean “process”?)."
    )
    assert (
        message(finding(result, "S012"), Lang.ZH)
        == "“事项名称”（name）应是文本（写在英文双引号里），这里写的是 1。"
    )
    assert message(finding(result, "S011"), Lang.ZH) == "缺少必填的“事项名称”（name）。"


def _no_title(_: object) -> str:
    return ""


def test_a_schemas_word_becomes_a_hit_at_the_value() -> None:
    unknown = SchemaHit(("a/b", 0, "x~y"), SchemaKeyword.UNKNOWN, "x~y", (), "1", "xy")
    assert schema_hit(3, 5, unknown, _no_title) == FileHit(
        cards.UNKNOWN_MEMBER,
        3,
        5,
        "a~1b/0/x~0y",
        {
            "label": "“x~y”",
            "member": "x~y",
            "found": "1",
            "allowed": [],
            "suggestion": "xy",
            "replacement": "xy",
        },
    )
    at_root = SchemaHit((), SchemaKeyword.TYPE, "", ("object",), "1")
    assert schema_hit(3, 0, at_root, _no_title).evidence["member"] == "items[]"
    in_list = SchemaHit(("legal_basis", 2), SchemaKeyword.TYPE, "", ("string",), "1")
    assert schema_hit(3, 0, in_list, _no_title).evidence["member"] == "legal_basis"


def test_a_hit_is_labelled_by_the_title_of_what_is_wrong_or_missing() -> None:
    def label(path: tuple[str | int, ...]) -> str:
        return {("name",): "事项名称", ("result", "type"): "结果类型"}[path]  # type: ignore[index]  # names only

    wrong = SchemaHit(("name",), SchemaKeyword.TYPE, "", ("string", "null"), "1")
    assert schema_hit(0, 0, wrong, label).evidence["label"] == "“事项名称”（name）"
    assert schema_hit(0, 0, wrong, label).evidence["allowed"] == ["string"]
    missing = SchemaHit(("result",), SchemaKeyword.REQUIRED, "type", ("string",))
    assert schema_hit(0, 0, missing, label).evidence["label"] == "“结果类型”（type）"


def test_the_hits_of_a_rule_are_one_table_with_the_evidence_its_texts_need() -> None:
    one, two = (SchemaHit(("name",), SchemaKeyword.TYPE, "", ("string",), n) for n in "12")
    found = [
        schema_hit(0, 1, one, _no_title),
        FileHit(cards.UNREADABLE, 0, None, "", {"detail": "x"}, (3, 4)),
        schema_hit(2, None, two, _no_title),
    ]
    closed, types = hits(found)
    assert (closed.rule, types.rule) == (cards.UNREADABLE, cards.TYPE)
    assert closed.rows.select("file", "row", "line", "column", "detail").rows() == [
        (0, None, 3, 4, "x")
    ]
    assert types.rows["found"].to_list() == ["1", "2"]
    assert types.rows["line"].to_list() == [None, None]
    assert placeholders(cards.TYPE) <= set(types.rows.columns)
    assert hits([]) == []
