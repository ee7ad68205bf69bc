"""The annex to the headline: how many items of each unit are served together or across provinces."""

from svccat.model.result import Result
from svccat.model.text import Text
from svccat.report.page import Column, Page

_ROWS = 20
_COLUMNS = (
    Column(Text("单位", "unit"), number=False),
    Column(Text("条线", "sector"), number=False),
    Column(Text("事项", "items")),
    Column(Text("一窗", "one window")),
    Column(Text("跨省通办", "cross-province")),
    Column(Text("一件事", "in bundles")),
)


def services(page: Page, result: Result) -> None:
    """One row a unit; nothing where no item says anything of it."""
    told = any(
        (one.one_window, one.cross_province, one.bundled) != (0, 0, 0) for one in result.services
    )
    if not told:
        return
    items = {(one.jurisdiction, one.sector): one.items for one in result.item_counts}
    page.heading(Text("一窗、跨省通办、一件事", "One window, cross-province, bundles"))
    rows = [
        [
            one.name,
            one.sector,
            str(items.get((one.jurisdiction, one.sector), "")),
            str(one.one_window),
            str(one.cross_province),
            str(one.bundled),
        ]
        for one in result.services[:_ROWS]
    ]
    page.table(_COLUMNS, rows)
    page.shown(len(rows), len(result.services), Text("个单位", "units"))
