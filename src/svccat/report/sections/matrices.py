"""Where the differences are: element by unit, department by unit, the matters most in dispute."""

from collections.abc import Mapping, Sequence

from svccat.model.matrices import KindMatrices, UnitDepartment, UnitElement
from svccat.model.result import Result
from svccat.model.text import Text
from svccat.report.labels import NOTHING
from svccat.report.page import Column, Page, widest
from svccat.report.places import named
from svccat.report.sections.elements import label

_ROWS = 20
_MATTERS = 5
_UNIT = Column(Text("单位", "unit"), number=False)
_SECTOR = Column(Text("条线", "sector"), number=False)
_DEPARTMENT = Column(Text("部门", "department"), number=False)
_UNITS = Text("个单位", "units")


def matrices(page: Page, result: Result, places: Mapping[str, str]) -> None:
    """The matrices of service items, as far as something differs; elements in the profile's order."""
    found = result.matrices.service_items
    _elements(page, found, [one.element for one in result.service_items.vertical.elements], places)
    _departments(page, found.departments, places)
    _contested(page, found)


def _elements(
    page: Page, found: KindMatrices, order: Sequence[str], places: Mapping[str, str]
) -> None:
    rows: dict[tuple[str, str], dict[str, UnitElement]] = {}
    for one in found.elements:
        rows.setdefault((one.jurisdiction, one.sector), {})[one.element] = one
    apart = {
        unit: count
        for unit, cells in rows.items()
        if (count := sum(one.differs for one in cells.values()))
    }
    if not apart:
        return
    shown = [key for key in order if any(rows[unit][key].differs for unit in apart)]
    sectors = len({sector for _, sector in rows}) > 1
    page.heading(
        Text("各单位各要素", "Elements by unit"), Text("不同/已关联", "differ/linked").of(page.lang)
    )
    ranked = sorted(apart, key=lambda unit: (-apart[unit], unit))
    page.table(
        [_UNIT, *([_SECTOR] if sectors else []), *(Column(label(key)) for key in shown)],
        [
            [
                named(code, places),
                *([sector] if sectors else []),
                *(_differs(rows[code, sector][key]) for key in shown),
            ]
            for code, sector in ranked[:_ROWS]
        ],
    )
    page.shown(min(_ROWS, len(ranked)), len(ranked), _UNITS)


def _differs(one: UnitElement) -> str:
    rate = one.rate
    return f"{one.differs}/{rate.compared}" if rate.compared else NOTHING


def _departments(page: Page, found: Sequence[UnitDepartment], places: Mapping[str, str]) -> None:
    """Only where there are several departments, and few enough places to stand side by side."""
    compared = [one for one in found if one.rate.compared]
    cells = {
        (one.department, one.jurisdiction): f"{one.rate.same}/{one.rate.compared}"
        for one in compared
    }
    names = sorted({department for department, _ in cells})
    codes = sorted({code for _, code in cells})
    titles = [named(code, places) for code in codes]
    sizes = [max(widest([title]), widest(list(cells.values()))) for title in titles]
    if len(names) < 2 or not page.fits([widest(names), *sizes]):  # noqa: PLR2004  one is no matrix
        return
    page.heading(
        Text("各部门各单位", "Departments by unit"), Text("一致/参比", "same/of").of(page.lang)
    )
    worst = {
        name: max(one.rate.compared - one.rate.same for one in compared if one.department == name)
        for name in names
    }
    ranked = sorted(names, key=lambda name: (-worst[name], name))
    page.table(
        [_DEPARTMENT, *(Column(Text(title, title)) for title in titles)],
        [[name, *(cells.get((name, code), NOTHING) for code in codes)] for name in ranked[:_ROWS]],
    )
    page.shown(min(_ROWS, len(ranked)), len(ranked), Text("个部门", "departments"))


def _contested(page: Page, found: KindMatrices) -> None:
    if not found.contested:
        return
    page.heading(Text("分歧最多的事项", "Matters most in dispute"))
    for one in found.contested[:_MATTERS]:
        case = f"（{one.case}）" if one.case else ""
        zh = f"{one.code}「{one.name}{case}」：{one.units}个单位、{one.cells}处"
        en = f"{one.code} {one.name}{case}: {one.units} units, {one.cells} values"
        page.item(Text(zh, en))
