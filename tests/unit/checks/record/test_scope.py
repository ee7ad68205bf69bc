"""R185 to R191: whose an item is."""

import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.documents import hits, listed, places
from tests.workspace import Json

CITY = {"code": "211100", "name": "盘锦市", "level": "city"}
SHARED = {"exercise_levels": ["city", "county"]}


def city(*changes: Json, kind: Kind = Kind.SERVICE_ITEMS) -> Json:
    return listed(kind, *({**SHARED, **change} for change in changes), jurisdiction=CITY)


def test_a_list_exercises_what_it_lists() -> None:
    items = [{"exercise_levels": one} for one in (["province", "city"], ["county"], ["township"])]
    (first, last) = hits(listed(Kind.SERVICE_ITEMS, *items), "R185")
    assert (first["row"], first["pointer"], first["other_level"]) == (
        0,
        "exercise_levels",
        ["province", "city"],
    )
    assert (first["level"], last["row"]) == ("county", 2)
    assert places(listed(Kind.POWERS, {"exercise_levels": ["city"]}), "R185") == [
        (0, "exercise_levels")
    ]


def test_a_double_of_one_item_does_not_hide_what_another_lacks() -> None:
    items = [{"exercise_levels": ["county", "county"]}, {"exercise_levels": ["city"]}]
    assert places(listed(Kind.SERVICE_ITEMS, *items), "R185") == [(1, "exercise_levels")]


def test_a_directory_speaks_of_other_levels_and_no_levels_are_another_matter() -> None:
    assert places(listed(Kind.DIRECTORY, {"exercise_levels": ["city"]}), "R185") == []
    assert places(listed(Kind.SERVICE_ITEMS, {"exercise_levels": []}), "R185") == []


def test_doubles_in_sets_are_found_where_they_stand() -> None:
    change = {
        "exercise_levels": ["city", "county", "city", "city"],
        "exceptions": [{"element": "name"}, {"element": "code"}, {"element": "name"}],
    }
    found = hits(listed(Kind.SERVICE_ITEMS, {}, change), "R186")
    assert [(row["row"], row["pointer"], row["found"]) for row in found] == [
        (1, "exercise_levels/2", "city"),
        (1, "exercise_levels/3", "city"),
        (1, "exceptions/2/element", "name"),
    ]


def test_an_alias_is_another_name() -> None:
    law = {"name": "公路法", "aliases": ["公路法", "中华人民共和国公路法"]}
    assert places(listed(Kind.LAWS, law), "R186") == [(0, "aliases/0")]
    bundle = {"members": ["1", "2", "1"], "partners": "公安局"}
    assert places(listed(Kind.BUNDLES, bundle), "R186") == [(0, "members/2")]


@pytest.mark.parametrize(
    ("place", "right"),
    [
        ("211122", True),
        ("211122101", True),
        ("county", True),
        ("district", True),
        ("211100", False),  # the list's own
        ("210000", False),
        ("320102", False),
        ("盘山县", False),
        ("city", False),
        (" 211122", False),
        ("", False),
    ],
)
def test_an_item_applies_to_places_below(place: str, right: bool) -> None:  # noqa: FBT001
    change = {"applies_to": ["211103", place], "applies_basis": "市级直接行使"}
    expected = [] if right else [(0, "applies_to/1")]
    assert places(city(change), "R187") == expected
    assert places(city(change, kind=Kind.POWERS), "R187") == expected


def test_counties_have_no_counties_below() -> None:
    change = {"applies_to": ["county", "211122101"], "exercise_levels": ["county", "township"]}
    assert places(listed(Kind.SERVICE_ITEMS, change), "R187") == [(0, "applies_to/0")]


def test_who_applies_it_to_some_says_why() -> None:
    items: list[Json] = [
        {"applies_to": ["county"]},
        {"applies_to": ["county"], "applies_basis": " "},
        {"applies_to": ["county"], "applies_basis": "市级直接行使"},
        {"applies_to": []},
        {},
    ]
    assert places(city(*items), "R188") == [(0, "applies_to"), (1, "applies_to")]


def test_places_below_need_a_level_below() -> None:
    change = {"applies_to": ["county"], "exercise_levels": ["province", "city"]}
    (row,) = hits(city({"applies_to": ["county"]}, change), "R189")
    assert (row["row"], row["pointer"], row["level"]) == (1, "applies_to", "city")
    assert places(city({"exercise_levels": [], "applies_to": ["county"]}), "R189") == []


def test_what_is_local_has_a_basis() -> None:
    items = [
        {"scope": "local"},
        {"scope": "local", "scope_basis": "。"},
        {"scope": "local", "scope_basis": "《盘锦市公路条例》第二条"},
        {"scope": "shared"},
    ]
    assert places(listed(Kind.POWERS, *items), "R190") == [(0, "scope"), (1, "scope")]


def test_a_basis_is_for_what_is_local() -> None:
    basis = "《盘锦市公路条例》第二条"
    items = [{"scope_basis": basis}, {"scope": "shared", "scope_basis": basis}, {"scope_basis": ""}]
    document = listed(Kind.SERVICE_ITEMS, *items, {"scope": "local", "scope_basis": basis})
    assert places(document, "R191") == [(0, "scope_basis"), (1, "scope_basis")]


def test_a_list_without_a_place_is_taken() -> None:
    document = city({"applies_to": ["x"], "scope": "local"}, {"exercise_levels": ["village"]})
    document["jurisdiction"] = {"name": "某地"}
    assert [row["rule"] for row in hits(document) if row["rule"] in {"R185", "R187", "R189"}] == []
    assert places(document, "R190") == [(0, "scope")]
