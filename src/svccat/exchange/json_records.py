"""A JSON document as records: the objects at a path, with what the objects around them say."""

from collections.abc import Iterator
from dataclasses import dataclass

from svccat.exchange.paths import EACH, ROOT, joined, pointer, steps
from svccat.exchange.records import Record
from svccat.model.converted import Where
from svccat.model.errors import InputError
from svccat.model.finding import Place
from svccat.model.text import Text


@dataclass(frozen=True, slots=True)
class Source:
    """The file's name in messages, the path to its records, and the columns that a mapping reads.

    Members are columns by their path in the record, those of the objects around it by their path
    from the top (`$[].department`). A member that is read as a whole is one value; else objects are
    their members, and a list of objects is a list of each member.
    """

    path: str
    records: str
    read: frozenset[str]


def records(document: object, source: Source, extra: dict[str, object]) -> Iterator[Record]:
    """The records of a document in its order; `extra` are columns that all of them have.

    Raises:
        InputError: there are none at the path, or it cannot be told where they are.
    """
    way = _way(document, source)
    found = False
    for values, places in _walk(document, way, _Around(source, ROOT, "", extra, {})):
        found = True
        yield Record(values, _where(source.path, places, extra))
    if not found:
        zh = f"{source.path}：{source.records or ROOT} 处没有记录（对象）；请核对映射的 records"
        en = f"{source.path}: no records (objects) at {source.records or ROOT}; see records in the mapping"
        raise InputError(Text(zh, en))


@dataclass(frozen=True, slots=True)
class _Around:
    """Where the walk stands, and what the objects passed so far say."""

    source: Source
    path: str
    pointer: str
    values: dict[str, object]
    places: dict[str, str]  # pointers of the objects passed, by path


def _walk(
    node: object, way: tuple[str, ...], around: _Around
) -> Iterator[tuple[dict[str, object], dict[str, str]]]:
    if not way:
        if isinstance(node, dict):
            values = dict(around.values)
            _flatten(node, "", around.source.read, values)
            yield values, around.places | {"": around.pointer}
        return
    step, rest = way[0], way[1:]
    if step == EACH:
        for number, one in enumerate(node if isinstance(node, list) else ()):
            below = f"{around.path}{EACH}"
            place = f"{around.pointer}/{number}"
            yield from _walk(one, rest, _moved(around, below, place))
    elif isinstance(node, dict) and step in node:
        values = dict(around.values)
        others = {name: one for name, one in node.items() if name != step}
        _flatten(others, around.path, around.source.read, values)
        passed = _Around(
            around.source,
            joined(around.path, step),
            pointer(around.pointer, joined("", step)),
            values,
            around.places | {around.path: around.pointer},
        )
        yield from _walk(node[step], rest, passed)


def _moved(around: _Around, path: str, place: str) -> _Around:
    return _Around(around.source, path, place, around.values, around.places)


def _flatten(
    node: dict[str, object], base: str, read: frozenset[str], values: dict[str, object]
) -> None:
    """The members of an object as columns."""
    for name, value in node.items():
        path = joined(base, name)
        if path in read or not isinstance(value, dict | list) or not value:
            values[path] = value
        elif isinstance(value, dict):
            _flatten(value, path, read, values)
        elif all(isinstance(one, dict) for one in value):
            _columns(value, f"{path}{EACH}", read, values)
        else:
            values[f"{path}{EACH}"] = value


def _columns(
    nodes: list[dict[str, object]], base: str, read: frozenset[str], values: dict[str, object]
) -> None:
    """A list of objects as a list of each of their members, None where one lacks it."""
    rows: list[dict[str, object]] = []
    for node in nodes:
        row: dict[str, object] = {}
        _flatten(node, base, read, row)
        rows.append(row)
    for name in dict.fromkeys(name for row in rows for name in row):
        values[name] = [row.get(name) for row in rows]


def _where(path: str, places: dict[str, str], extra: dict[str, object]) -> Where:
    def where(column: str) -> Place:
        """By the nearest object that the column's path leads through."""
        if column in extra:
            return Place(path)
        around = [one for one in places if column.startswith((f"{one}.", f"{one}{EACH}")) and one]
        base = max(around, key=len, default="")
        return Place(path, pointer(places[base], column.removeprefix(base)))

    return where


def _way(document: object, source: Source) -> tuple[str, ...]:
    """The steps to the records; where the mapping does not say, the one list of objects there is."""
    if source.records:
        found = steps(source.records)
        if found is not None and source.records.startswith(ROOT):
            return found
        zh = f"{source.records} 不是路径，应写成 $[].items[] 这样"
        en = f"{source.records} is no path: write it as $[].items[]"
        raise InputError(Text(f"{source.path}：{zh}", f"{source.path}: {en}"))
    if isinstance(document, list):
        return (EACH,)
    lists = []
    if isinstance(document, dict):
        lists = [name for name, one in document.items() if _is_objects(one)]
    if len(lists) == 1:
        return (lists[0], EACH)
    listed = "、".join(lists) or "无"
    zh = f"{source.path}：看不出记录在哪里（对象列表：{listed}）；请在映射中写 records"
    en = f"{source.path}: where are the records (lists of objects: {', '.join(lists) or 'none'})? Say records"
    raise InputError(Text(zh, en))


def _is_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)
