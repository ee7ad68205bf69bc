"""A difference for people at a terminal: what changed list by list, and last the sentence."""

from collections.abc import Sequence

from svccat.model.difference import (
    Between,
    Changed,
    Difference,
    Known,
    Measure,
    Recoded,
    Renamed,
    Turned,
    UnitDifference,
    percent,
    plain,
)
from svccat.model.text import Lang, Text
from svccat.report.difference import words
from svccat.report.labels import NOTHING
from svccat.report.page import Column, Page

LIMIT = 30
_ENTRIES = Text("条", "entries")
_FIGURES = (
    Column(Text("四减", "reductions"), number=False),
    Column(Text("原有", "before")),
    Column(Text("减少", "cut")),
    Column(Text("比例", "share")),
    Column(Text("增加", "added")),
    Column(Text("净减", "net")),
)


def render(
    difference: Difference, lang: Lang, width: int, *, colour: bool = False, limit: int = LIMIT
) -> str:
    """The report; `limit` entries of each list of each unit, then how many there are."""
    page = Page(lang, width, colour=colour)
    page.line(f"{difference.old} → {difference.new}", "dim")
    for one in difference.units:
        if one.differs:
            _unit(page, one, limit)
    _turned(page, difference.turned, limit)
    _figures(page, difference)
    _announced(page, difference, limit)
    page.heading(Text("结论", "Summary"))
    page.say(difference.headline, "bold")
    same = [one for one in difference.units if not one.differs]
    if same:
        zh = f"没有变化的清单 {len(same)} 份，共 {sum(one.unchanged for one in same)} 项。"
        items = sum(one.unchanged for one in same)
        page.say(Text(zh, f"Lists without a change: {len(same)}, of {items} items."), "dim")
    for note in difference.notes:
        page.say(Text(f"注：{note.zh}", f"Note: {note.en}"), "dim")
    return page.text()


def _unit(page: Page, one: UnitDifference, limit: int) -> None:
    title = words.unit(one, page.lang)
    page.heading(Text(title, title), words.counts(one).of(page.lang))
    _list(page, Text("新增", "Added"), one.added, limit, "green")
    _list(page, Text("取消", "Removed"), one.removed, limit, "red")
    _list(page, Text("更名", "Renamed"), one.renamed, limit, "yellow")
    _list(page, Text("换码", "Recoded"), one.recoded, limit, "yellow")
    items, fields = one.changed_items, len(one.changed)
    both = Text(f"{items} 项、{fields} 处", f"{items} items, {fields} fields")
    _list(page, Text("要素变更", "Changed"), one.changed, limit, "cyan", both)


def _list(
    page: Page,
    title: Text,
    entries: Sequence[Known | Renamed | Recoded | Changed],
    limit: int,
    style: str,
    counted: Text | None = None,  # in the place of how many entries there are
) -> None:
    if not entries:
        return
    count = str(len(entries)) if counted is None else counted.of(page.lang)
    page.paragraph(f"{title.of(page.lang)} {count}", f"bold {style}", 1)
    before = ""
    for one in entries[:limit]:
        match one:
            case Known():
                page.paragraph(words.item(one.code, one.case, one.name), depth=2)
                page.line(f"--> {words.place(one.place)}", "dim", 3)
            case Renamed():
                page.paragraph(f"{one.code}" + (f"（{one.case}）" if one.case else ""), depth=2)
                _between(page, Text("名称", "name"), one.name)
            case Recoded():
                page.paragraph(words.item("", one.case, one.name).strip(), depth=2)
                _between(page, Text("编码", "code"), one.code)
            case Changed():
                about = words.item(one.code, one.case, one.name)
                if about != before:
                    page.paragraph(about, depth=2)
                before = about
                _between(page, words.element(one.element), one.value)
    page.shown(min(limit, len(entries)), len(entries), _ENTRIES)


def _between(page: Page, label: Text, between: Between) -> None:
    old, new = words.values(between, page.lang)
    page.paragraph(f"{label.of(page.lang)}：{old} → {new}", depth=3)
    places = [words.place(one) for one in (between.old_place, between.new_place)]
    page.line("--> " + "  ->  ".join(place or NOTHING for place in places), "dim", 3)


def _turned(page: Page, found: Sequence[Turned], limit: int) -> None:
    if not found:
        return
    page.heading(Text("移交、合并、拆分", "Moved, merged, split"), str(len(found)))
    for one in found[:limit]:
        before, after = words.holders(one, page.lang)
        page.paragraph(f"{words.turn(one).of(page.lang)}：{before} → {after}", "bold yellow", 1)
        for sign, side in (("-", one.old), ("+", one.new)):
            for held in side:
                item = held.item
                page.paragraph(f"{sign} {words.item(item.code, item.case, item.name)}", depth=2)
                page.line(f"--> {words.place(item.place)}", "dim", 3)
    page.shown(min(limit, len(found)), len(found), _ENTRIES)


def _figures(page: Page, difference: Difference) -> None:
    whole = difference.reductions
    rows = [
        [
            words.MEASURES[measure].of(page.lang),
            plain(whole.base(measure)),
            plain(whole.cut(measure)),
            percent(whole.cut(measure), whole.base(measure)),
            plain(whole.rise(measure)),
            plain(whole.net(measure)),
        ]
        for measure in Measure
        if whole.cut(measure) or whole.rise(measure)
    ]
    if rows:
        page.heading(Text("四减", "Reductions"))
        page.table(_FIGURES, rows)


def _announced(page: Page, difference: Difference, limit: int) -> None:
    held = difference.announced
    if held is None:
        return
    page.heading(Text("与调整文件核对", "Against the document of changes"), held.document)
    left, more = len(held.not_shown), len(held.not_announced)
    page.say(
        Text(
            f"公布的 {held.borne_out + left} 项中 {held.borne_out} 项与清单一致，{left} 项清单未见；"
            f"清单另有 {more} 项变化未公布。",
            f"{held.borne_out} of {held.borne_out + left} announced changes are in the lists; {more} "
            "changes in the lists were not announced.",
        )
    )
    for row, shown in held.not_shown[:limit]:
        listed = Text("、", ", ").of(page.lang).join(shown)
        found = (
            Text(f"清单所示：{listed}", f"the lists show: {listed}")
            if shown
            else Text("清单未见", "not in the lists")
        )
        about = f"{row.row}. {row.change} {row.code} {row.name}".rstrip()
        page.paragraph(f"- {about}：{found.of(page.lang)}", "red", 1)
    page.shown(min(limit, left), left, _ENTRIES)
    for one in held.not_announced[:limit]:
        about = f"{one.words[0]} {'、'.join(one.codes)} {'、'.join(one.names)}"
        page.paragraph(f"+ {about}（{'、'.join(one.areas)}）", "yellow", 1)
    page.shown(min(limit, more), more, _ENTRIES)
