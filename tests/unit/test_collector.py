"""Room is held for the next file: small values of the largest one, never whole items."""

from svccat import collector
from svccat.collector import hold


def test_a_value_is_held_of_each_stretch_of_the_largest_file() -> None:
    collector._held.clear()
    items: list[object] = [{"code": str(number), "list": [number]} for number in range(400)]
    hold(items, 1_000_000)
    assert collector._held == [str(number) for number in range(0, 400, 40)]
    hold([{"code": "a"}], 500_000)
    assert len(collector._held) == 10
    hold([{}, None, {"code": "b"}], 2_000_000)
    assert collector._held == [None, "b"]
    collector._held.clear()


def test_nothing_is_held_of_small_files_and_of_huge_ones() -> None:
    collector._held.clear()
    hold([{"code": "a"}], 99_999)
    hold([{"code": "a"}], 32_000_001)
    hold([], 1_000_000)
    assert collector._held == []
