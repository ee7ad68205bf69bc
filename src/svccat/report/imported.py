"""What an import made and what it could not: every column, every record passed over, every value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from svccat.model.converted import Converted, Left, Passed, Problem
from svccat.model.finding import Place
from svccat.model.text import Lang, Text
from svccat.report.page import Column, Page

PLACES = 3  # of one and the same remark
_SHOWN = 40  # characters of a value in a table


@dataclass(frozen=True, slots=True)
class Import:
    """One file from elsewhere, what became of it, and the files that its catalogues go to."""

    path: str
    done: Converted
    targets: tuple[str, ...]
    notes: tuple[Text, ...] = ()


def render(imports: Sequence[Import], lang: Lang, width: int, *, columns: bool) -> str:
    """The report as text; `columns` says what each column became."""
    page = Page(lang, width, colour=False)
    for one in imports:
        page.gap()
        count = sum(len(catalogue.items) for catalogue in one.done.catalogues)
        page.say(
            Text(
                f"{one.path}：{one.done.records} 条记录，{len(one.targets)} 个目录，{count} 项",
                f"{one.path}: {one.done.records} records, {len(one.targets)} catalogues, {count} items",
            )
        )
        for note in one.notes:
            page.say(note, depth=1)
        if columns:
            _uses(page, one.done)
        for target, catalogue in zip(one.targets, one.done.catalogues, strict=True):
            items = len(catalogue.items)
            page.say(Text(f"{target}  {items} 项", f"{target}  {items} items"), depth=1)
        _left(page, _UNMAPPED, one.done.unmapped)
        _left(page, _KEPT, one.done.kept)
        _left(page, _IGNORED, one.done.ignored)
        _absent(page, one.done.absent)
        _passed(page, one.done.passed)
        _all_problems(page, one.done.problems)
    return page.text()


_UNMAPPED = Text("没有对应的列（没有导入）", "columns mapped to nothing (not imported)")
_KEPT = Text(
    "没有对应字段的列（放入 x- 字段，没有丢掉）", "columns of no known member (kept as x-… members)"
)
# With and without a mapping file: heads that are recognised leave out rows and numbers as well.
_IGNORED = Text(
    "没有导入的列（序号，或映射中注明不要）", "columns left out (row numbers, or by the mapping)"
)
_ABSENT = Text("映射提到而文件中没有的列", "columns that the mapping reads and the file lacks")
_PASSED = Text(
    "没有导入的行（不是事项，或映射中注明不要）", "rows passed over (no items, or by the mapping)"
)
_LACKING = Text("缺少或没有读入的内容", "what is missing or was not read")
_DOUBTS = Text("靠不住的单元格（已照读到的写入）", "cells in doubt (kept as they were read)")
_PROBLEMS = Text("不能转换的值（已原样写入）", "values that could not be converted (kept as found)")


def _uses(page: Page, done: Converted) -> None:
    head = (
        Column(Text("列", "column"), number=False),
        Column(Text("字段", "member"), number=False),
        Column(Text("名称", "title"), number=False),
    )
    constant = Text("（固定值）", "(constant)").of(page.lang)
    rows = [
        (
            "、".join(one.columns) or constant,
            f"header.{one.to}" if one.in_header else one.to,
            one.title,
        )
        for one in dict.fromkeys(done.uses)
    ]
    page.table(head, rows)


def _left(page: Page, title: Text, columns: Sequence[Left]) -> None:
    if not columns:
        return
    page.heading(title)
    for one in columns:
        where, found = _at(one.place), _short(one.found)
        zh = f"{one.column}：{one.count} 处有值，如 {where}“{found}”"
        page.item(Text(zh, f"{one.column}: {one.count} values, as {where} “{found}”"))


def _absent(page: Page, names: Sequence[str]) -> None:
    if names:
        page.heading(_ABSENT)
        page.paragraph("、".join(names), depth=1)


def _passed(page: Page, passed: Sequence[Passed]) -> None:
    groups: dict[str, list[Passed]] = {}
    for one in passed:
        groups.setdefault(one.reason, []).append(one)
    if groups:
        page.heading(_PASSED)
    for reason, several in groups.items():
        places = _places(one.place for one in several)
        found = _short(several[0].found)
        zh = f"{reason or '（未写原因）'}：{len(several)} 条，如“{found}”  {places}"
        page.item(
            Text(zh, f"{reason or '(no reason given)'}: {len(several)}, as “{found}”  {places}")
        )


def _all_problems(page: Page, problems: Sequence[Problem]) -> None:
    """What lacks, cells in doubt, and values: each under the head that is true of it."""
    lacking = [one for one in problems if not (one.doubt or one.found or one.to)]
    doubts = [one for one in problems if one.doubt]
    values = [one for one in problems if not one.doubt and (one.found or one.to)]
    for title, several in ((_LACKING, lacking), (_DOUBTS, doubts), (_PROBLEMS, values)):
        _problems(page, title, several)


def _problems(page: Page, title: Text, problems: Sequence[Problem]) -> None:
    groups: dict[tuple[str, str, str, str], list[Problem]] = {}
    for one in problems:
        groups.setdefault((one.column, one.to, one.found, one.text.zh), []).append(one)
    if groups:
        page.heading(title, str(len(problems)))
    for (column, to, found, _), several in groups.items():
        way = f"{column} → {to}" if to else column
        short = _short(found)
        places = _places(one.place for one in several)
        text = several[0].text.of(page.lang)
        page.item(
            Text(
                f"{way}{found and f'“{short}”'}：{text}（{len(several)} 处）  {places}",
                f"{way}{found and f' “{short}”'}: {text} ({len(several)})  {places}",
            )
        )


def _places(places: Iterable[Place]) -> str:
    known = list(dict.fromkeys(_at(one) for one in places))
    more = " …" if len(known) > PLACES else ""
    return " ".join(known[:PLACES]) + more


def _at(place: Place) -> str:
    """A place as one looks for it: by pointer in JSON, else by line and column."""
    return f"{place.path}#{place.pointer}" if place.pointer else f"{place.path}:{place.spot}"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
