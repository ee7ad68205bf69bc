"""Boundaries by threshold as pictures."""

from svccat.model.borders import Boundary, Claim, Stated
from svccat.model.sides import Side
from svccat.model.text import Lang
from svccat.report.html.intervals import Axis, axes

SIDE = Side("211100", "交通运输局", "1", "许可")


def _claim(level: str, low: float | None, high: float | None, unit: str = "万元") -> Claim:
    return Claim(
        level, "threshold", f"[{low}, {high})", field="投资", low=low, high=high, unit=unit
    )


def _drawn(*claims: Claim, lower: tuple[Stated, ...] = ()) -> tuple[Axis, ...]:
    levels = ("city", "county")
    one = Boundary(SIDE, "交通", False, True, levels, "", False, claims, (), lower)  # noqa: FBT003
    return axes(one, Lang.ZH, {"211102": "双台子区"}.get)  # type: ignore[arg-type]  # known names only


def test_neighbours_meet_at_one_stop() -> None:
    (axis,) = _drawn(_claim("city", 3000, None), _claim("county", None, 3000))
    city, county = axis.bars
    assert (axis.field, axis.unit) == ("投资", "万元")
    assert [stop.text for stop in axis.stops] == ["3000"]
    assert county.x + county.width == city.x == axis.stops[0].x
    assert (city.low_open, city.high_open) == (False, True)
    assert (county.low_open, county.high_open) == (True, False)
    assert axis.zones == ()
    assert [name for _, name in axis.lanes] == ["市级", "县级"]


def test_what_both_claim_and_what_nobody_claims_is_shown() -> None:
    (both,) = _drawn(_claim("city", 3000, None), _claim("county", None, 5000))
    (zone,) = both.zones
    assert (zone.kind, zone.text) == ("both", "重叠")
    low, high = both.stops
    assert (zone.x, zone.x + zone.width) == (low.x, high.x)
    (gap,) = _drawn(_claim("city", 5000, None), _claim("county", None, 3000))
    assert [(zone.kind, zone.text) for zone in gap.zones] == [("gap", "空白")]


def test_a_lower_list_that_says_otherwise_has_lanes_of_its_own() -> None:
    other = Side("211102", "交通运输局", "1", "许可")
    stated = Stated(other, (_claim("county", None, 5000),), same=False)
    (axis,) = _drawn(_claim("city", 3000, None), _claim("county", None, 3000), lower=(stated,))
    assert [name for _, name in axis.lanes] == ["市级", "县级", "双台子区 · 县级"]
    assert [bar.own for bar in axis.bars] == [True, True, False]
    assert axis.zones == ()


def test_units_are_never_drawn_on_one_axis() -> None:
    found = _drawn(_claim("city", 3000, None), _claim("county", None, 30_000_000, "元"))
    assert [(axis.unit, [stop.text for stop in axis.stops]) for axis in found] == [
        ("万元", ["3000"]),
        ("元", ["30000000"]),
    ]
