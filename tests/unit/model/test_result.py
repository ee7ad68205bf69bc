"""What follows from the numbers of a result."""

from svccat.model.rate import Rate
from svccat.model.result import ElementRate, Group, Horizontal, Overlap, VerticalPair
from svccat.model.sides import Side


def _pair(**counts: int) -> VerticalPair:
    numbers = dict.fromkeys(("same", "differs", "unlinked", "held", "expected"), 0) | counts
    return VerticalPair(
        "211122", "211100", "交通", "county", "city", linked=0, exempt=9, duplicates=9, **numbers
    )


def test_a_pairs_rate_is_of_what_is_compared_and_its_rest_is_missing() -> None:
    pair = _pair(same=3, differs=2, unlinked=1, held=4, expected=7)
    assert pair.rate == Rate(3, 6)
    assert pair.missing == 3
    assert _pair().rate.value is None


def test_an_elements_rate_leaves_out_what_is_excepted_or_unknown() -> None:
    assert ElementRate("name", same=3, differs=1, excepted=5, unknown=7).rate == Rate(3, 4)


def test_groups_are_added_up() -> None:
    groups = tuple(
        Group("211100", "county", sector, ("211102", "211103"), rate, 0)
        for sector, rate in (("交通", Rate(1, 2)), ("公安", Rate(2, 2)), ("民政", Rate()))
    )
    assert Horizontal(groups).overall == Rate(3, 4)
    assert Horizontal().overall == Rate()


def test_only_an_undeclared_duplication_or_overlap_is_a_crossing() -> None:
    side = Side("211100", "交通局", "1", "甲")

    def crossing(grade: str, *, declared: bool) -> bool:
        return Overlap(grade, ("same-name",), 1.0, declared, side, side).crossing

    assert crossing("duplication", declared=False)
    assert crossing("overlap", declared=False)
    assert not crossing("fragmentation", declared=False)
    assert not crossing("duplication", declared=True)
    assert not crossing("overlap", declared=True)
