"""Another list's value in one's own words."""

import pytest

from svccat.normalise.adopting import adoptable, adopted


@pytest.mark.parametrize(
    ("value", "ours"),
    [
        ("盘锦市交通运输局（港航）", "盘山县交通运输局（港航）"),
        ("盘锦 市交通运输局", "盘山县交通运输局"),
        ("交通运输局", "交通运输局"),
        ("盘锦市", "盘山县"),
    ],
)
def test_a_body_takes_the_name_of_its_own_place(value: str, ours: str) -> None:
    assert adopted("implementing_body", value, "盘锦市", "盘山县") == ours
    assert adoptable("implementing_body", value, "盘锦市", "盘山县")


def test_a_body_whose_name_holds_ones_own_place_cannot_be_adopted() -> None:
    assert not adoptable("implementing_body", "盘锦市盘山县交通运输局", "盘锦市", "盘山县")
    assert adoptable("name", "盘锦市盘山县交通运输局", "盘锦市", "盘山县")


def test_without_a_place_and_of_other_elements_nothing_is_changed() -> None:
    assert adopted("implementing_body", "交通运输局", "", "盘山县") == "交通运输局"
    assert adopted("name", "盘锦市候车亭报修", "盘锦市", "盘山县") == "盘锦市候车亭报修"
