import pytest

from svccat.codes.lists import NATIONAL, PROVINCES, Values, province, values
from svccat.model.records import LISTS, PARTS, TEXTS
from svccat.normalise.text import norm

ALL = [
    *((member, "", one) for member, one in NATIONAL.items()),
    *((member, place, one) for place, own in PROVINCES.items() for member, one in own.items()),
]


@pytest.mark.parametrize(("member", "place", "usual"), ALL)
def test_values_stand_in_their_normalised_form(member: str, place: str, usual: Values) -> None:
    words = [*usual.names, *usual.more, *usual.meant, *usual.meant.values(), *usual.codes.values()]
    assert [norm(word) for word in words] == words
    assert set(usual.codes.values()) <= {*usual.names, ""}
    assert not usual.known & usual.meant.keys() or place
    assert set(usual.meant.values()) <= usual.known


def test_every_member_is_a_column() -> None:
    parts = {f"{part}/{text}" for part, (texts, _) in PARTS.items() for text in texts}
    assert NATIONAL.keys() <= {*TEXTS, *LISTS, *parts}


def test_a_chosen_system_goes_before_the_place() -> None:
    assert province("", "211122") == "21"
    assert province("", "") == ""
    assert province("zhejiang", "211122") == "33"
    assert province("national", "331100") == ""
    assert province("no such system", "331100") == ""


def test_a_province_has_the_national_values_where_it_has_none_of_its_own() -> None:
    assert values("reach", "33") is NATIONAL["reach"]
    assert values("handling_type", "99") is NATIONAL["handling_type"]
    assert "自办件" in values("handling_type", "37").known
    assert "自办件" not in values("handling_type").known
