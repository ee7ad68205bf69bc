import polars as pl

from svccat.compare.borders import borders
from svccat.compare.boundaries import judge
from svccat.compare.manner import doubts
from svccat.model.borders import Boundary, Claim, Stated, Unclear
from svccat.model.sides import Side
from svccat.model.tables import raw
from tests.factories import Row, power, powers_frame

CITY = {
    "level": "city",
    "by": "threshold",
    "field": "总质量",
    "min": 4500,
    "unit": "千克",
    "text": "四吨半以上",
    "basis": "道路运输条例第二十四条",
}
COUNTY = {"level": "county", "by": "threshold", "field": "总质量", "max": 4500, "unit": "千克"}
BOTH = ["county", "city"]


def norm(text: str) -> str:
    return text.strip()


def shown(rows: list[Row]) -> tuple[Boundary, ...]:
    powers = powers_frame(rows).with_columns(pl.lit("分级管理").alias(raw("mode")))
    return borders(powers, judge(powers, norm), doubts(powers, norm), norm)()


def side(**changes: str) -> Side:
    row = power(**changes)
    return Side(row["jurisdiction"], row["authority"], row["code"], row["name"])


def test_a_clear_boundary_shows_each_level_from_the_highest_down() -> None:
    (one,) = shown([power(levels=BOTH, division=[COUNTY, CITY]), power(code="B", levels=["city"])])
    assert one == Boundary(
        side=side(),
        sector="交通运输",
        is_sub=False,
        city_county=True,
        levels=("city", "county"),
        mode="分级管理",
        clear=True,
        claims=(
            Claim(
                "city",
                "threshold",
                "总质量 [4500, ∞) 千克",
                field="总质量",
                low=4500,
                unit="千克",
                text="四吨半以上",
                basis="道路运输条例第二十四条",
            ),
            Claim(
                "county",
                "threshold",
                "总质量 (-∞, 4500) 千克",
                field="总质量",
                high=4500,
                unit="千克",
            ),
        ),
        reasons=(),
        lower=(),
    )


def test_a_lower_list_stands_beside_it_whether_it_says_the_same_or_not() -> None:
    below = {"jurisdiction": "211122", "level": "county", "authority": "盘山县交通运输局"}
    other = [CITY, COUNTY | {"max": 3500}]
    rows = [power(levels=BOTH, division=[CITY, COUNTY]), power(**below, division=other)]
    (one,) = shown(rows)
    assert not one.clear
    found, expected = "总质量 (-∞, 3500) 千克", "总质量 (-∞, 4500) 千克"
    assert one.reasons == (
        Unclear(
            "lower-unit-differs", "county", found=found, expected=expected, other=side(**below)
        ),
    )
    ((stated),) = one.lower
    assert (stated.side, stated.same) == (side(**below), False)
    assert [claim.shown for claim in stated.claims] == ["总质量 [4500, ∞) 千克", found]

    same = power(**below, division=[COUNTY, CITY | {"text": "other words"}])
    (one,) = shown([rows[0], same])
    assert one.clear
    assert [(each.side, each.same) for each in one.lower] == [(side(**below), True)]
    assert isinstance(one.lower[0], Stated)


def test_a_shared_power_without_a_division_has_no_claims() -> None:
    (one,) = shown([power(levels=BOTH)])
    assert (one.claims, one.clear) == ((), False)
    assert [reason.level for reason in one.reasons] == ["city", "county"]
