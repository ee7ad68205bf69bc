"""The table of comparable elements against the profiles of contract section 2."""

import pytest

from svccat.model.fields import ELEMENTS, POWER_EXTRAS, PROFILES, Kind, profile_elements
from svccat.schema.store import schema

SITONG = ["name", "code", "type", "legal_basis"]


@pytest.mark.parametrize(
    ("profile", "items", "powers"),
    [
        ("sitong", SITONG, SITONG),
        ("liuyaosu", [*SITONG, "competent_department", "implementing_body"], SITONG),
        (
            "shendu",
            [
                *SITONG,
                "conditions",
                "service_objects",
                "process",
                "materials",
                "statutory_limit",
                "result",
            ],
            [*SITONG, "exercise_levels", "mode"],
        ),
    ],
)
def test_a_profile_compares_what_items_of_a_kind_have(
    profile: str, items: list[str], powers: list[str]
) -> None:
    chosen, extras = PROFILES[profile], POWER_EXTRAS.get(profile, ())
    assert profile_elements(chosen, extras, Kind.SERVICE_ITEMS) == items
    assert profile_elements(chosen, extras, Kind.POWERS) == powers


def test_an_extra_that_a_profile_has_already_is_not_repeated() -> None:
    assert profile_elements(("mode", "name"), ("mode",), Kind.POWERS) == ["mode", "name"]


def test_powers_call_type_and_code_by_their_own_names() -> None:
    assert ELEMENTS["type"].field_of(Kind.POWERS) == "category"
    assert ELEMENTS["type"].field_of(Kind.ENFORCEMENT) == "category"
    assert ELEMENTS["type"].field_of(Kind.DIRECTORY) == "type"
    assert ELEMENTS["code"].field_of(Kind.POWERS) == "code"
    assert ELEMENTS["code"].field_of(Kind.SERVICE_ITEMS) == "basic_code"


@pytest.mark.parametrize("kind", [Kind.SERVICE_ITEMS, Kind.DIRECTORY, Kind.POWERS])
def test_every_element_is_a_member_of_the_schema(kind: Kind) -> None:
    members = schema(kind)["$defs"]["item"]["properties"]
    fields = {one.field_of(kind) for one in ELEMENTS.values()} - {None}
    assert fields <= members.keys()


def test_every_element_has_a_label_in_each_language_and_stands_under_its_key() -> None:
    for key, element in ELEMENTS.items():
        assert element.key == key
        assert element.label.zh
        assert element.label.en


@pytest.mark.parametrize("kind", list(Kind))
def test_registries_are_no_lists_of_a_place(kind: Kind) -> None:
    assert kind.has_units is (kind not in {Kind.LAWS, Kind.BUNDLES})
