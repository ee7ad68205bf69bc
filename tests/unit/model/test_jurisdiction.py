"""What follows from a GB/T 2260 code (contract section 1 and 4)."""

import pytest

from svccat.model.jurisdiction import LEVEL_LABELS, Level, ancestors, county_class, parent


@pytest.mark.parametrize(
    ("code", "above"),
    [
        ("211122100001", "211122100"),
        ("211122100", "211122"),
        ("211122", "211100"),
        ("211100", "210000"),
        ("210000", "000000"),
        ("000000", None),
        ("110101", "110100"),
        ("419001", "419000"),
        ("2111", None),
        ("", None),
        ("2111221", None),
    ],
)
def test_the_parent_follows_from_the_code(code: str, above: str | None) -> None:
    assert parent(code) == above


def test_ancestors_are_listed_nearest_first() -> None:
    assert ancestors("211122100001") == ["211122100", "211122", "211100", "210000", "000000"]
    assert ancestors("000000") == []


@pytest.mark.parametrize(
    ("code", "own_class"),
    [
        ("211101", "district"),
        ("211120", "district"),
        ("211121", "county"),
        ("211180", "county"),
        ("211181", "county"),
        ("211199", "county"),
        ("211100", None),
        ("210000", None),
        ("211122100", None),
        ("21112x", None),
        ("２１１１２２", None),
    ],
)
def test_the_class_of_a_county_is_in_its_last_digits(code: str, own_class: str | None) -> None:
    assert county_class(code) == own_class


def test_levels_rank_from_the_country_down_and_have_labels() -> None:
    assert [level.rank for level in Level] == [0, 1, 2, 3, 4, 5]
    assert min(Level, key=lambda level: level.rank) is Level.COUNTRY
    assert LEVEL_LABELS.keys() == set(Level)
