"""The work list in a terminal: unit by unit, what gains most first, then what must be decided."""

from collections.abc import Sequence

from svccat.model.text import Lang, Text
from svccat.model.worklist import Figures, Mend, Row, Undecided, UnitWork, WorkList
from svccat.report.labels import PROFILES
from svccat.report.marks import bracketed
from svccat.report.page import Page
from svccat.report.work import words

_READING = Text(
    "读法：行号后是只改这一项时两个比率增加的百分点之和，括号里分开写；累计是本单位从第 1 项改到这一项。"
    "负数是单独改会与同级不一致，要和“注意”里说的一起改才有增加。方括号里是两边不同的字。",
    "How to read it: behind the line stand the percentage points that the item alone adds to the two "
    "rates together, then those of each, and of the unit's items down to it. A negative figure parts "
    "from peers that agree: it gains once done with those that the note names. Brackets hold what "
    "differs.",
)
_NOTHING = Text(
    "没有可比的清单：要有上级的同类清单，或两份以上同级清单。",
    "No lists to compare: it takes a list of the level above, or two of one level.",
)


def render(
    lists: Sequence[WorkList], profile: str, lang: str, width: int = 100, *, colour: bool = False
) -> str:
    """The lists, service items first, under how they are to be read; a list without work says so."""
    page = Page(Lang(lang), width, colour=colour)
    name = PROFILES.get(profile, Text(profile, profile))
    page.say(Text(f"整改清单　要素组：{name.zh}", f"work list  profile: {name.en}"), "dim")
    shown = [
        one
        for one in lists
        if one.now.vertical.compared or one.now.horizontal.compared or one.units
    ]
    page.say(_READING if shown else _NOTHING, "dim")
    for one in shown:
        _list(page, one)
    return page.text()


def _list(page: Page, one: WorkList) -> None:
    page.heading(words.KINDS[one.kind])
    now = words.figures(one.now)
    page.say(Text(f"现在：{now.zh}。", f"Now: {now.en}."))
    page.say(words.sums(one), "bold")
    for unit in one.units:
        _unit(page, unit, one.now)


def _unit(page: Page, one: UnitWork, now: Figures) -> None:
    name = f"{one.unit.name}（{one.unit.sector}）"
    detail = Text(
        f"照改 {len(one.rows)} 项，待定 {len(one.undecided)} 项",
        f"{len(one.rows)} to mend, {len(one.undecided)} to decide",
    ).of(page.lang)
    if one.rows:
        gain = words.points(now, one.then)
        detail += Text(f"；照改完 {gain} 个百分点", f"; {gain} points once mended").of(page.lang)
    page.heading(Text(name, name), detail)
    for number, row in enumerate(one.rows, 1):
        _row(page, number, row, now)
    if one.undecided:
        page.say(words.UNDECIDED, "bold yellow", 1)
    for asked in one.undecided:
        _asked(page, asked)


def _row(page: Page, number: int, row: Row, now: Figures) -> None:
    gain, total = words.points(now, row.alone), words.points(now, row.together)
    each = words.parts(now, row.alone)
    zh, en = f"{gain}（{each.zh}；累计 {total}）", f"{gain} ({each.en}; so far {total})"
    worth = Text(zh, en).of(page.lang)
    page.line(f"{number}. {words.place(row.place)}  {worth}", depth=1)
    page.paragraph(words.title(row), "bold", 2)
    for mend in row.mends:
        _mend(page, mend)
    for remark in words.remarks(row, now):
        page.say(Text(f"注意：{remark.zh}。", f"Note: {remark.en}."), "yellow", 2)


def _mend(page: Page, mend: Mend) -> None:
    found, adopt = words.value(mend.found, page.lang), words.value(mend.adopt, page.lang)
    name = words.element(mend, page.lang)
    if mend.source is None:
        page.paragraph(Text(f"{name}：{found}", f"{name}: {found}").of(page.lang), depth=2, hang=2)
        return
    here, there = bracketed(found, adopt)
    whence = f"{mend.source_name} {words.place(mend.source)}"
    page.paragraph(
        Text(f"{name}　现为：{here}", f"{name}, now: {here}").of(page.lang), depth=2, hang=2
    )
    page.paragraph(
        Text(f"改为：{there}　← {whence}", f"to: {there}  <- {whence}").of(page.lang),
        "green",
        3,
        hang=2,
    )


def _asked(page: Page, one: Undecided) -> None:
    page.line(f"· {words.place(one.place)}", depth=1)
    page.paragraph(words.title(one), "bold", 2)
    for mend in one.mends:
        _mend(page, mend)
    why = words.REASONS[one.reason]
    other = "" if one.other is None else f" → {words.place(one.other)}"
    page.paragraph(f"{why.of(page.lang)}{other}", depth=2, hang=2)
