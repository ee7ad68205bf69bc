"""The work list as an Excel workbook: all rows on one sheet to filter, what is to decide on another."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from svccat.model.text import Lang, Text
from svccat.model.worklist import Mend, Row, Undecided, WorkList
from svccat.report.addresses import Addresses
from svccat.report.labels import KINDS
from svccat.report.visible import visible
from svccat.report.work import words

ROWS = (
    (Text("单位", "unit"), 12),
    (Text("条线", "sector"), 12),
    (Text("清单", "list"), 12),
    (Text("序号", "no."), 6),
    (Text("文件:行", "file:line"), 34),
    (Text("编码", "code"), 16),
    (Text("事项", "item"), 34),
    (Text("办理项", "case"), 12),
    (Text("要素", "element"), 10),
    (Text("现为", "now"), 44),
    (Text("改为", "to adopt"), 44),
    (Text("采自", "from"), 40),
    (Text("增加（百分点）", "points"), 12),
    (Text("累计（百分点）", "so far"), 12),
    (Text("注意", "note"), 40),
)
ASKED = (
    *ROWS[:3],
    *ROWS[4:9],
    (Text("现为", "now"), 44),
    (Text("要决定什么", "what to decide"), 60),
    (Text("另一处", "other place"), 40),
)
_LONGEST = 32_767  # characters of a cell
_NO_CLOCK = datetime(2000, 1, 1)  # noqa: DTZ001  the same list gives the same bytes
_COMMA, _SEMICOLON = Text("、", ", "), Text("；", "; ")
_GIVEN = Addresses()  # paths as in all outputs
_Cell = str | int | float


def render(lists: Sequence[WorkList], lang: Lang) -> bytes:
    """Three sheets: what to mend, what to decide, the rates; every text is a text, never a formula."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"created": _NO_CLOCK})
        head = book.add_format({"bold": True, "bg_color": "#DDE6F0", "text_wrap": True})
        cell = book.add_format({"text_wrap": True, "valign": "top"})
        number = book.add_format({"num_format": "+0.00;-0.00;0.00", "valign": "top"})
        looks = (head, cell, number)
        name = Text("整改", "to mend").of(lang)
        _sheet(book.add_worksheet(name), ROWS, rows(lists, lang), lang, looks)
        _sheet(book.add_worksheet(words.UNDECIDED.of(lang)), ASKED, asked(lists, lang), lang, looks)
        sums = book.add_worksheet(Text("说明", "rates").of(lang))
        sums.set_column(0, 0, 100, cell)
        for place, line in enumerate(_sums(lists, lang)):
            sums.write_string(place, 0, line, cell)
    return stream.getvalue()


def _sheet(
    sheet: Worksheet,
    columns: Sequence[tuple[Text, int]],
    rows: Sequence[Sequence[_Cell]] | Iterator[Sequence[_Cell]],
    lang: Lang,
    looks: tuple[Format, Format, Format],
) -> None:
    head, cell, number = looks
    for place, (title, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, title.of(lang), head)
    last = 0
    for last, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(last, place, _fitting(value), cell)
            else:
                whole = isinstance(value, int)
                sheet.write_number(last, place, value, cell if whole else number)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def _fitting(text: str) -> str:
    shown = visible(text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def rows(
    lists: Sequence[WorkList], lang: Lang, addresses: Addresses = _GIVEN
) -> Iterator[Sequence[_Cell]]:
    """One line an element; the points stand in the first of an item, so that they can be added."""
    for one in lists:
        for unit in one.units:
            for number, row in enumerate(unit.rows, 1):
                for place, mend in enumerate(row.mends):
                    yield [
                        *_unit(row, lang),
                        number,
                        *_item(row, addresses),
                        *_mend(mend, lang, addresses),
                        *(_worth(one, row, lang) if not place else ("", "", "")),
                    ]


def _mend(mend: Mend, lang: Lang, addresses: Addresses) -> Sequence[_Cell]:
    source = mend.source
    return [
        words.element(mend, lang),
        words.value(mend.found, lang),
        words.value(mend.adopt, lang),
        "" if source is None else f"{mend.source_name} {words.place(source, addresses)}",
    ]


def _worth(one: WorkList, row: Row, lang: Lang) -> Sequence[_Cell]:
    return [
        words.cut(one.now.points_to(row.alone)),
        words.cut(one.now.points_to(row.together)),
        _SEMICOLON.of(lang).join(text.of(lang) for text in words.remarks(row, one.now)),
    ]


def asked(
    lists: Sequence[WorkList], lang: Lang, addresses: Addresses = _GIVEN
) -> Iterator[Sequence[_Cell]]:
    """One line an item that a person must decide on."""
    for one in lists:
        for row in one.undecided:
            yield _asked(row, lang, addresses)


def _asked(row: Undecided, lang: Lang, addresses: Addresses) -> Sequence[_Cell]:
    return [
        *_unit(row, lang),
        *_item(row, addresses),
        _COMMA.of(lang).join(words.element(mend, lang) for mend in row.mends),
        _SEMICOLON.of(lang).join(words.value(mend.found, lang) for mend in row.mends),
        words.REASONS[row.reason].of(lang),
        "" if row.other is None else words.place(row.other, addresses),
    ]


def _unit(row: Row | Undecided, lang: Lang) -> tuple[str, str, str]:
    return row.unit.name, row.unit.sector, KINDS[row.unit.kind].of(lang)


def _item(row: Row | Undecided, addresses: Addresses) -> tuple[str, str, str, str]:
    return words.place(row.place, addresses), row.code, row.name, row.case


def _sums(lists: Sequence[WorkList], lang: Lang) -> Iterator[str]:
    for one in lists:
        yield words.KINDS[one.kind].of(lang)
        now = words.figures(one.now)
        yield Text(f"现在：{now.zh}。", f"Now: {now.en}.").of(lang)
        yield words.sums(one).of(lang)
