"""A difference as tables: what Markdown and the workbook show, one row an entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from svccat.model.difference import (
    Changed,
    Difference,
    Known,
    Measure,
    Recoded,
    Renamed,
    UnitDifference,
    percent,
    plain,
)
from svccat.model.text import Lang, Text
from svccat.report.difference import words
from svccat.report.labels import NOTHING

_UNIT = Text("清单", "list")
_CODE = Text("编码", "code")
_CASE = Text("办理项", "case")
_NAME = Text("名称", "name")
_FROM = Text("调整前", "before")
_TO = Text("调整后", "after")
_OLD = Text("旧版位置", "place before")
_NEW = Text("新版位置", "place after")
_PLACE = Text("位置", "place")


@dataclass(frozen=True, slots=True)
class Table:
    """A title, heads, and rows of as many cells."""

    title: Text
    heads: tuple[Text, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(difference: Difference, lang: Lang) -> Iterator[Table]:
    """The tables that have rows, the lists first, then what was added, and so on."""
    for table in (
        _lists(difference, lang),
        _reductions(difference, lang),
        *_entries(difference.units, lang),
        _turned(difference, lang),
        _per_item(difference.units, lang),
        *_announced(difference, lang),
    ):
        if table.rows:
            yield table


def _lists(difference: Difference, lang: Lang) -> Table:
    heads = (
        _UNIT,
        Text("数量", "how many"),
        Text("新增", "added"),
        Text("取消", "removed"),
        Text("更名", "renamed"),
        Text("换码", "recoded"),
        Text("要素变更（项）", "items changed"),
        Text("要素变更（处）", "fields changed"),
        Text("移交合并拆分", "moved, merged, split"),
        Text("不变", "unchanged"),
    )
    rows = [
        (
            words.unit(one, lang),
            words.counts(one).of(lang),
            *map(str, _numbers_of(one)),
            str(one.unchanged),
        )
        for one in difference.units
    ]
    return Table(Text("清单", "Lists"), heads, tuple(rows))


def _numbers_of(one: UnitDifference) -> Iterator[int]:
    yield from map(len, (one.added, one.removed, one.renamed, one.recoded))
    yield from (one.changed_items, len(one.changed), len(one.turned))


def _reductions(difference: Difference, lang: Lang) -> Table:
    whole = difference.reductions
    heads = (
        Text("四减", "reductions"),
        Text("原有", "before"),
        Text("减少", "cut"),
        Text("减少比例", "share cut"),
        Text("增加", "added"),
        Text("净减", "net"),
    )
    rows = [
        (
            words.MEASURES[measure].of(lang),
            plain(whole.base(measure)),
            plain(whole.cut(measure)),
            percent(whole.cut(measure), whole.base(measure)),
            plain(whole.rise(measure)),
            plain(whole.net(measure)),
        )
        for measure in Measure
        if whole.cut(measure) or whole.rise(measure)
    ]
    return Table(Text("四减合计", "Reductions"), heads, tuple(rows))


def _entries(units: Iterable[UnitDifference], lang: Lang) -> Iterator[Table]:
    units = list(units)
    of_one = (_UNIT, _CODE, _CASE, _NAME, _PLACE)
    for title, name in ((Text("新增", "Added"), "added"), (Text("取消", "Removed"), "removed")):
        yield Table(
            title,
            of_one,
            tuple(
                (words.unit(unit, lang), *_known(one))
                for unit in units
                for one in getattr(unit, name)
            ),
        )
    for title, name, heads in (
        (Text("更名", "Renamed"), "renamed", (_CODE, _CASE)),
        (Text("换码", "Recoded"), "recoded", (_NAME, _CASE)),
        (
            Text("要素变更", "Changed"),
            "changed",
            (_CODE, _CASE, _NAME, Text("要素", "field")),
        ),
    ):
        yield Table(
            title,
            (_UNIT, *heads, _FROM, _TO, _OLD, _NEW),
            tuple(
                (words.unit(unit, lang), *_between(one, lang))
                for unit in units
                for one in getattr(unit, name)
            ),
        )


def _known(one: Known) -> tuple[str, ...]:
    return one.code, one.case or "", one.name, words.place(one.place)


def _between(one: Renamed | Recoded | Changed, lang: Lang) -> tuple[str, ...]:
    first: tuple[str, ...]
    if isinstance(one, Renamed):
        first, between = (one.code, one.case or ""), one.name
    elif isinstance(one, Recoded):
        first, between = (one.name, one.case or ""), one.code
    else:
        element = words.element(one.element).of(lang)
        first, between = (one.code, one.case or "", one.name, element), one.value
    places = (words.place(between.old_place), words.place(between.new_place))
    return (*first, *words.values(between, lang), *places)


def _turned(difference: Difference, lang: Lang) -> Table:
    heads = (
        Text("方式", "what"),
        Text("原由", "held by"),
        Text("原事项", "was"),
        Text("现由", "now held by"),
        Text("现事项", "is"),
        _OLD,
        _NEW,
    )
    rows = []
    for one in difference.turned:
        before, after = words.holders(one, lang)
        old, new = ([held.item for held in side] for side in (one.old, one.new))
        rows.append(
            (
                words.turn(one).of(lang),
                before,
                _lines(words.item(item.code, item.case, item.name) for item in old),
                after,
                _lines(words.item(item.code, item.case, item.name) for item in new),
                _lines(words.place(item.place) for item in old),
                _lines(words.place(item.place) for item in new),
            )
        )
    return Table(Text("移交、合并、拆分", "Moved, merged, split"), heads, tuple(rows))


def _lines(texts: Iterable[str]) -> str:
    return "； ".join(texts)


def _per_item(units: Iterable[UnitDifference], lang: Lang) -> Table:
    heads = (
        _UNIT,
        _CODE,
        _CASE,
        _NAME,
        Text("指标", "figure"),
        _FROM,
        _TO,
        Text("减少", "cut"),
        Text("比例", "share"),
    )
    rows = [
        (
            words.unit(unit, lang),
            one.code,
            one.case or "",
            one.name,
            words.MEASURES[measure].of(lang),
            plain(before),
            plain(after),
            plain(before - after),
            percent(before - after, before),
        )
        for unit in units
        for one in unit.reductions.per_item
        for measure, (before, after) in one.figures.items()
    ]
    return Table(Text("四减明细", "Reductions by item"), heads, tuple(rows))


def _announced(difference: Difference, lang: Lang) -> Iterator[Table]:
    held = difference.announced
    if held is None:
        return
    change, shown = Text("方式", "change"), Text("清单所示", "the lists show")
    yield Table(
        Text("公布而清单未见", "Announced, not in the lists"),
        (Text("条", "entry"), change, _CODE, _NAME, Text("地区", "area"), shown),
        tuple(
            (
                str(row.row),
                row.change,
                row.code,
                row.name,
                row.area,
                Text("、", ", ").of(lang).join(found) or NOTHING,
            )
            for row, found in held.not_shown
        ),
    )
    yield Table(
        Text("清单有而未公布", "In the lists, not announced"),
        (change, _CODE, _NAME, Text("地区", "area")),
        tuple(
            (one.words[0], *(_lines(part) for part in (one.codes, one.names, one.areas)))
            for one in held.not_announced
        ),
    )
