"""Matrices: worked out by hand on a small workspace, and adding up to the rates on the draft sample."""

from collections import Counter
from pathlib import Path

import pytest

from svccat.model.matrices import Contested, KindMatrices, UnitDepartment, UnitElement
from svccat.model.result import Rates, Result
from svccat.pipeline import run
from svccat.report.text import render
from svccat.settings import Settings
from tests.acceptance.runs import DRAFT
from tests.workspace import catalogue, checked, service_item

POLICE = {"name": "盘锦市公安局", "sector": "交通运输"}


def _department(place: str) -> dict[str, str]:
    return {"name": f"{place}公安局", "sector": "交通运输"}


@pytest.fixture
def small(tmp_path: Path) -> Result:
    """A city and two counties; the police of one county has an item of its own making."""
    city = [
        service_item(basic_code="1", name="甲"),
        service_item(basic_code="2", name="乙"),
        service_item(basic_code="3", name="丙", authority=POLICE),
    ]
    one = [
        service_item(basic_code="1", name="甲一", type="行政检查"),
        service_item(basic_code="2", name="乙"),
    ]
    other = [
        service_item(basic_code="1", name="甲"),
        service_item(basic_code="3", name="丙三", authority=_department("兴隆台区")),
        service_item(basic_code="9", name="独一份"),
    ]
    files = {
        "0.json": catalogue(city, "211100"),
        "1.json": catalogue(one, "211102"),
        "2.json": catalogue(other, "211103"),
    }
    return checked(tmp_path, files)


def test_an_element_of_a_unit_is_counted_upward_and_among_peers(small: Result) -> None:
    found = {(one.element, one.jurisdiction): one for one in small.matrices.service_items.elements}
    sector = "交通运输"
    assert found["name", "211102"] == UnitElement(
        "name", "211102", sector, same=1, differs=1, common=1, departs=1
    )
    assert found["name", "211103"] == UnitElement(
        "name", "211103", sector, same=1, differs=1, common=1, departs=0
    )
    assert found["type", "211103"].differs == 0
    assert found["type", "211103"].peers.text == "100%（1/1）"


def test_departments_are_named_without_their_place(small: Result) -> None:
    found = {(o.department, o.jurisdiction): o for o in small.matrices.service_items.departments}
    assert sorted(found) == [
        ("交通运输局", "211102"),
        ("交通运输局", "211103"),
        ("公安局", "211102"),
        ("公安局", "211103"),
    ]
    assert found["公安局", "211102"] == UnitDepartment("公安局", "211102", held=0, expected=1)
    assert found["公安局", "211103"] == UnitDepartment(
        "公安局", "211103", differs=1, held=1, expected=1
    )
    assert found["交通运输局", "211103"] == UnitDepartment(
        "交通运输局", "211103", same=1, unlinked=1, held=1, expected=2, common=1
    )


def test_the_matter_most_in_dispute_has_most_departing_units_and_values(small: Result) -> None:
    found = small.matrices.service_items
    assert found.contested == (
        Contested("1", "", "甲", "交通运输", units=1, cells=2),
        Contested("3", "", "丙", "交通运输", units=1, cells=1),
    )
    assert found.worst_unit == ("211103", "交通运输")
    assert found.worst_element == "name"


def test_where_nothing_differs_nothing_is_worst(tmp_path: Path) -> None:
    files = {f"{code}.json": catalogue([service_item()], code) for code in ("211100", "211102")}
    found = checked(tmp_path, files).matrices.service_items
    assert (found.contested, found.worst_unit, found.worst_element) == ((), None, None)
    assert all(one.differs == 0 for one in found.elements)


def _adds_up(found: KindMatrices, rates: Rates) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for one in found.elements:
        for name in ("same", "differs", "excepted", "unknown"):
            counted[one.element, name] += getattr(one, name)
    for rate in rates.vertical.elements:
        for name in ("same", "differs", "excepted", "unknown"):
            assert counted[rate.element, name] == getattr(rate, name)
    for name in ("same", "differs", "unlinked", "exempt", "held", "expected"):
        over_departments = sum(getattr(one, name) for one in found.departments)
        assert over_departments == sum(getattr(pair, name) for pair in rates.vertical.pairs)


def test_the_matrices_of_the_draft_add_up_to_its_rates() -> None:
    result = run([DRAFT], Settings(profile="shendu"))
    _adds_up(result.matrices.service_items, result.service_items)
    _adds_up(result.matrices.powers, result.powers)


def test_the_text_report_shows_them(small: Result) -> None:
    text = render(small)
    assert "各单位各要素" in text
    assert "各部门各单位" in text
    assert "1「甲」：1个单位、2处" in text
