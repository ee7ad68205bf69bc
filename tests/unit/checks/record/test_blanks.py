"""R160, R161: members that are there and say nothing."""

import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.documents import BASES, hits, listed, places
from tests.workspace import Json


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("name", ""),
        ("name", " \u3000"),
        ("name", "\u200b"),
        ("name", "。"),
        ("legal_basis", []),
        ("legal_basis", ["", " "]),
        ("exercise_levels", []),
        ("implementing_body", {}),
        ("implementing_body", {"name": None}),
        ("implementing_body", {"name": " ", "nature": "法定机关"}),
    ],
)
def test_a_required_member_that_is_empty_is_found(member: str, value: object) -> None:
    assert places(listed(Kind.SERVICE_ITEMS, {}, {member: value}), "R160") == [(1, member)]


@pytest.mark.parametrize(
    "change",
    [
        {"legal_basis": ["", "《公路法》第八条"]},
        {"case": "", "conditions": []},  # nobody has to give them
        {"legal_basis": None, "name": None},  # the schema's business
        {"legal_basis": "《公路法》第八条", "exercise_levels": "county"},  # the schema's too
        {"name": 5},
        {"status": "取消", "name": ""},
    ],
)
def test_what_is_filled_optional_or_refused_is_not(change: dict[str, object]) -> None:
    assert places(listed(Kind.SERVICE_ITEMS, change), "R160") == []


def test_absent_members_are_the_schemas_business() -> None:
    document = listed(Kind.SERVICE_ITEMS)
    document["items"] = [{"basic_code": "1"}, "甲", None]
    assert places(document, "R160") == []


def test_one_item_without_a_list_does_not_hide_another() -> None:
    items: list[Json] = [{"legal_basis": "《公路法》第八条"}, {"legal_basis": []}]
    assert places(listed(Kind.SERVICE_ITEMS, *items), "R160") == [(1, "legal_basis")]


@pytest.mark.parametrize(
    ("kind", "members"),
    [
        (Kind.POWERS, ["name", "legal_basis", "exercise_levels"]),
        (Kind.DIRECTORY, ["name", "legal_basis", "exercise_levels"]),
        (Kind.ENFORCEMENT, ["name", "legal_basis"]),
        (Kind.LAWS, ["name"]),
        (Kind.BUNDLES, ["code", "name"]),
    ],
)
def test_each_kind_has_required_members_of_its_own(kind: Kind, members: list[str]) -> None:
    empty: Json = {"name": "", "code": "", "legal_basis": [], "exercise_levels": []}
    change = {name: empty.get(name, {}) for name in (*empty, "implementing_body")}
    expected = [(0, member) for member in members]
    assert sorted(places(listed(kind, change), "R160")) == sorted(expected)


def test_the_header_has_names_too() -> None:
    place = {"code": "211122", "name": " ", "level": "county"}
    authority = {"name": "", "sector": "交通运输"}
    document = listed(Kind.SERVICE_ITEMS, jurisdiction=place, authority=authority)
    assert places(document, "R160") == [(None, "jurisdiction/name"), (None, "authority/name")]
    del place["name"]
    del authority["name"]
    document = listed(Kind.SERVICE_ITEMS, jurisdiction=place, authority=authority)
    assert places(document, "R160") == []


def test_the_message_names_the_member() -> None:
    (row,) = hits(listed(Kind.POWERS, {"legal_basis": []}), "R160")
    assert (row["label"], row["member"]) == ("“设定依据”（legal_basis）", "legal_basis")


@pytest.mark.parametrize(
    "text",
    [
        "无",
        " 无。",
        "（无）",
        "见备注",
        "/",
        "——",
        "TBD",
        "N/A",
        "xxx",
        "？？",
        "同上",
        "略",
        "待定",
    ],
)
def test_a_placeholder_is_no_content(text: str) -> None:
    (row,) = hits(listed(Kind.SERVICE_ITEMS, {"consult": text}), "R161")
    assert (row["pointer"], row["found"]) == ("consult", text)


@pytest.mark.parametrize(
    "text",
    ["无犯罪记录", "略图", "0427-12345", "12328", "无障碍窗口", "见备注栏所列窗口", "X", "A/B"],
)
def test_words_that_only_begin_so_are_content(text: str) -> None:
    assert places(listed(Kind.SERVICE_ITEMS, {"consult": text}), "R161") == []


def test_where_none_is_an_answer_it_is_none() -> None:
    said = {"special_procedures": ["无"], "result": {"type": "无", "name": "无"}, "case": "无"}
    assert places(listed(Kind.SERVICE_ITEMS, said), "R161") == []


def test_placeholders_are_found_in_every_list_and_entry() -> None:
    change = {
        "legal_basis": ["《公路法》第八条", "无"],
        "duties": [{"text": "略"}],
        "scope": "local",
        "scope_basis": "无",
    }
    assert sorted(places(listed(Kind.POWERS, change), "R161")) == [
        (0, "duties/0/text"),
        (0, "legal_basis/1"),
        (0, "scope_basis"),
    ]


def test_faultless_lists_have_neither() -> None:
    for kind in BASES:
        assert places(listed(kind), "R160") == places(listed(kind), "R161") == []
