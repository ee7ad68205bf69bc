"""How items are served, counted as they are listed."""

import pytest

from svccat.metrics.services import service_totals
from svccat.model.fields import Kind
from svccat.model.services import ServiceCount
from svccat.model.source import Header
from svccat.tables.services import bundles, service_counts

HEADER = Header(Kind.SERVICE_ITEMS, "211122", "盘山县", "county", "盘山县交通运输局", "交通运输")


@pytest.mark.parametrize(
    ("written", "counted"),
    [(True, 1), ("是", 1), ("支持", 1), (False, 0), ("否", 0), ("", 0), (None, 0), (1, 0), ([], 0)],
)
def test_what_says_yes(written: object, counted: int) -> None:
    (count,) = service_counts(
        HEADER, [{"one_window": written, "cross_province": written}], str.strip
    )
    assert (count.one_window, count.cross_province) == (counted, counted)


def test_items_that_are_cancelled_or_no_objects_are_not_counted() -> None:
    items = [{"one_window": True, "status": "取消"}, 3, None, {"bundles": ["a"]}, {"bundles": []}]
    (count,) = service_counts(HEADER, items, str.strip)
    assert (count.one_window, count.bundled) == (0, 1)


def test_an_item_counts_for_its_own_sector_and_files_add_up() -> None:
    own = {"authority": {"name": "盘山县公安局", "sector": "公安"}, "one_window": True}
    counts = service_counts(HEADER, [own, {"one_window": True}], str.strip)
    again = service_counts(HEADER, [{"one_window": True}], str.strip)
    assert service_totals([*counts, *again]) == (
        ServiceCount("211122", "盘山县", "交通运输", 2, 0, 0),
        ServiceCount("211122", "盘山县", "公安", 1, 0, 0),
    )


def test_a_bundle_of_odd_values_is_still_one() -> None:
    (one,) = bundles(3, None, [{"members": "a", "materials": [1, "b"], "limit": {"value": True}}])
    assert (one.members, one.materials, one.limit, one.mode) == (("a",), ("b",), None, "")
    assert bundles(3, None, [1, None]) == ()
