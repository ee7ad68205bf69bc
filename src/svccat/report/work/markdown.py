"""The work list as Markdown: one table a unit, to be sent to it."""

from collections.abc import Iterator, Sequence

from svccat.model.text import Lang, Text
from svccat.model.worklist import Figures, Mend, Row, Undecided, UnitWork, WorkList
from svccat.report.labels import NOTHING
from svccat.report.markdown import escaped, table
from svccat.report.work import words

_ROWS = (
    Text("序号", "no."),
    Text("位置", "place"),
    Text("事项", "item"),
    Text("要素", "element"),
    Text("现为", "now"),
    Text("改为", "to adopt"),
    Text("采自", "from"),
    Text("增加（百分点）", "points"),
    Text("累计", "so far"),
    Text("注意", "note"),
)
_ASKED = (
    Text("位置", "place"),
    Text("事项", "item"),
    Text("要素", "element"),
    Text("现为", "now"),
    Text("要决定什么", "what to decide"),
    Text("另一处", "other place"),
)


def render(lists: Sequence[WorkList], lang: Lang) -> str:
    """All lists and units, none cut."""
    return "\n\n".join(part for one in lists for part in _list(one, lang)) + "\n"


def _list(one: WorkList, lang: Lang) -> Iterator[str]:
    now = words.figures(one.now)
    yield f"## {Text('整改清单：', 'Work list: ').of(lang)}{words.KINDS[one.kind].of(lang)}"
    yield escaped(Text(f"现在：{now.zh}。", f"Now: {now.en}.").of(lang))
    yield escaped(words.sums(one).of(lang))
    for unit in one.units:
        yield from _unit(unit, one.now, lang)


def _unit(one: UnitWork, now: Figures, lang: Lang) -> Iterator[str]:
    yield f"### {escaped(f'{one.unit.name}（{one.unit.sector}）')}"
    if one.rows:
        rows = [cells for n, row in enumerate(one.rows, 1) for cells in _row(n, row, now, lang)]
        yield table(_ROWS, rows, lang)
    if one.undecided:
        yield f"**{words.UNDECIDED.of(lang)}**"
        yield table(_ASKED, [_asked(row, lang) for row in one.undecided], lang)


def _row(number: int, row: Row, now: Figures, lang: Lang) -> Iterator[Sequence[str]]:
    """One line an element; what is of the whole item stands in its first."""
    for place, mend in enumerate(row.mends):
        first = not place
        remarks = "；".join(text.of(lang) for text in words.remarks(row, now))
        yield (
            str(number) if first else "",
            words.place(row.place) if first else "",
            words.title(row) if first else "",
            *_mend(mend, lang),
            words.points(now, row.alone) if first else "",
            words.points(now, row.together) if first else "",
            remarks if first else "",
        )


def _mend(mend: Mend, lang: Lang) -> tuple[str, str, str, str]:
    source = NOTHING if mend.source is None else f"{mend.source_name} {words.place(mend.source)}"
    return (
        words.element(mend, lang),
        words.value(mend.found, lang),
        words.value(mend.adopt, lang),
        source,
    )


def _asked(one: Undecided, lang: Lang) -> Sequence[str]:
    return (
        words.place(one.place),
        words.title(one),
        "、".join(words.element(mend, lang) for mend in one.mends) or NOTHING,
        "；".join(words.value(mend.found, lang) for mend in one.mends) or NOTHING,
        words.REASONS[one.reason].of(lang),
        NOTHING if one.other is None else words.place(one.other),
    )
