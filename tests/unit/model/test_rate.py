"""A rate is a pair of integers, and its text never says more than they do."""

import math

import pytest

from svccat.model.rate import Rate
from svccat.model.text import Lang


@pytest.mark.parametrize(
    ("same", "compared", "percent"),
    [
        (0, 0, "—"),
        (0, 1, "0%"),
        (1, 1, "100%"),
        (479, 479, "100%"),
        (477, 479, "99.58%"),
        (8, 12, "66.66%"),
        (1, 4, "25%"),
        (1, 8, "12.5%"),
        (1, 1000, "0.1%"),
        (1, 10_000, "0.01%"),
        (1, 10_001, "0%"),
        (9_999, 10_000, "99.99%"),
        (99_999, 100_000, "99.99%"),
        (10**15 - 1, 10**15, "99.99%"),
        (10, 100, "10%"),
        (1005, 10_000, "10.05%"),
        (101, 1000, "10.1%"),
    ],
)
def test_a_percentage_is_cut_toward_zero(same: int, compared: int, percent: str) -> None:
    assert Rate(same, compared).percent == percent


def test_a_rates_text_has_its_pair() -> None:
    assert Rate(477, 479).text == "99.58%（477/479）"
    assert Rate().text == Rate().of(Lang.ZH) == "—（0/0）"
    assert Rate(477, 479).of(Lang.EN) == "99.58% (477/479)"


def test_the_value_is_not_rounded() -> None:
    assert Rate(1, 3).value == 1 / 3
    assert Rate(0, 3).value == 0.0
    assert Rate().value is None


def test_rates_add_their_numerators_and_denominators() -> None:
    assert Rate(1, 2) + Rate(3, 4) == Rate(4, 6)
    assert sum((Rate(1, 2), Rate(0, 0)), Rate()) == Rate(1, 2)


@pytest.mark.parametrize(("same", "compared"), [(2, 1), (-1, 1), (0, -1), (1, 0)])
def test_what_is_no_rate_is_refused(same: int, compared: int) -> None:
    with pytest.raises(ValueError, match=f"{same} of {compared} is not a rate"):
        Rate(same, compared)


@pytest.mark.parametrize(
    ("rate", "percent", "below"),
    [
        (Rate(99, 100), 99, False),
        (Rate(99, 100), 99.01, True),
        (Rate(477, 479), 99.58, False),
        (Rate(0, 1), 0, False),
        (Rate(0, 1), 0.1, True),
        (Rate(1, 1), 100, False),
        (Rate(), 100, False),
        (Rate(1, 2), math.nan, False),
    ],
)
def test_only_a_rate_can_be_below_a_bound(rate: Rate, percent: float, below: object) -> None:
    assert rate.below(percent) is below
