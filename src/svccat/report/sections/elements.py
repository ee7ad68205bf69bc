"""Which element differs most often, upward and among peers."""

from svccat.model.fields import ELEMENTS
from svccat.model.result import ElementRate, Rates, Result, weighted
from svccat.model.text import Lang, Text
from svccat.report.labels import NOTHING, PROFILES
from svccat.report.page import Column, Page

_COLUMNS = (
    Column(Text("要素", "element"), number=False),
    Column(Text("纵向一致率", "vert.")),
    Column(Text("不同", "differs")),
    Column(Text("例外", "excepted")),
    Column(Text("双方均缺", "blank")),
    Column(Text("横向一致率", "horiz.")),
    Column(Text("不同", "differs")),
)
_WEIGHT = Column(Text("权重", "weight"))


def elements(page: Page, result: Result) -> None:
    """Both kinds, each in a table of its own; elements that differ most come first."""
    titles = (Text("要素", "Elements"), Text("要素（权责清单）", "Elements of powers"))
    for title, rates in zip(titles, (result.service_items, result.powers), strict=True):
        if rates.elements_compared:
            page.heading(title)
            own = result.profile not in PROFILES
            columns = [*_COLUMNS, _WEIGHT] if own else _COLUMNS
            page.table(columns, _rows(rates, page.lang, own=own))
            if own:
                page.say(_weighted(rates))


def _weighted(rates: Rates) -> Text:
    """What the elements of an own profile come to by their weights, which the table shows."""
    up, across = weighted(rates.vertical.elements), weighted(rates.horizontal.elements)
    return Text(
        f"按权重：纵向要素一致率 {up.text}，横向 {across.text}（每处按要素的权重计次）。",
        f"by weight: elements agree upward {up.of(Lang.EN)}, among peers {across.of(Lang.EN)}.",
    )


def label(element: str) -> Text:
    """An element's name; a key that is none stands for itself."""
    known = ELEMENTS.get(element)
    return Text(element, element) if known is None else known.label


def _rows(rates: Rates, lang: Lang, *, own: bool) -> list[list[str]]:
    vertical = {one.element: one for one in rates.vertical.elements}
    horizontal = {one.element: one for one in rates.horizontal.elements}
    keys = sorted(
        vertical.keys() | horizontal.keys(),
        key=lambda key: (
            -_differs(vertical.get(key)),
            -_differs(horizontal.get(key)),
            list(ELEMENTS).index(key) if key in ELEMENTS else len(ELEMENTS),
            key,
        ),
    )
    rows = []
    for key in keys:
        row = _row(label(key).of(lang), vertical.get(key), horizontal.get(key))
        known = vertical.get(key) or horizontal.get(key)
        rows.append([*row, *([str(known.weight)] if own and known else [])])
    return rows


def _differs(rate: ElementRate | None) -> int:
    return 0 if rate is None else rate.differs


def _row(name: str, up: ElementRate | None, across: ElementRate | None) -> list[str]:
    higher = [NOTHING] * 4
    if up is not None:
        higher = [up.rate.percent, *map(str, (up.differs, up.excepted, up.unknown))]
    peers = [NOTHING] * 2
    if across is not None:
        peers = [across.rate.percent, str(across.differs)]
    return [name, *higher, *peers]
