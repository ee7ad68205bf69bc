"""Items to columns: one list comprehension a column, never a frame of dicts."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

import orjson
import polars as pl

from svccat.model.depth import shallow
from svccat.model.fields import ELEMENTS, Comparator, Element, Kind
from svccat.model.pattern import pattern
from svccat.model.source import Header
from svccat.model.tables import ITEMS, InputFile, raw
from svccat.tables.headers import text_of

CANCELLED = "取消"
_DATE = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLAIN_TEXT = frozenset({Comparator.TEXT, Comparator.NAME, Comparator.CODE, Comparator.BODY})
_ALIASES = {"basic_code": "code", "category": "type"}
_OF_UNIT = ("file", "kind", "jurisdiction", "level", "authority", "sector")
# Of a structured value, what is compared: the member of each part, or the members of the object.
_PARTS = {Comparator.MATERIALS: "name", Comparator.PROCESS: "step"}
_MEMBERS = {Comparator.LIMIT: ("value", "unit"), Comparator.RESULT: ("type", "name")}
_COMPARED = ("local", "levels", "applies_to", "excepted", "lapsed", "division", "joint")
_BETWEEN = "\x1f"  # between the texts of a list; a text that holds it is no code, level or element
_DEEP = 16  # deeper than anything that is read here
_Item = dict[str, object]
Norm: TypeAlias = Callable[[str], str]


def item_columns(
    file: int,
    header: Header,
    judged: Sequence[tuple[object, bool]],
    elements: Sequence[str],
    norm: Norm,
    *,
    compared: bool = True,
) -> pl.DataFrame:
    """The ITEMS columns but `id`, and `raw:KEY` per element, of one file's items in their order.

    `judged` pairs each item with the schema's verdict; `norm` tells what counts as missing. An
    item that is not an object has empty columns and is not valid. Where nothing is `compared`,
    what only comparisons read is null.
    """
    rows: list[_Item] = [item if isinstance(item, dict) else {} for item, _ in judged]
    kind = header.kind
    own = [_authority(row, header, norm) for row in rows]
    columns: dict[str, pl.Series] = {}

    def put(name: str, values: Sequence[object]) -> None:
        columns[name] = pl.Series(name, values, dtype=ITEMS[name], strict=True)

    put("authority", [name for name, _ in own])
    put("sector", [sector for _, sector in own])
    put("valid", [valid for _, valid in judged])
    put("active", [row.get("status") != CANCELLED for row in rows])
    for name in ("code", "case", "name", "type"):
        known = ELEMENTS.get(name)
        member = (known.field_of(kind) if known else None) or name
        put(name, [text_or_number(row.get(member)) for row in rows])
    put("parent", [text_or_number(row.get("parent")) or None for row in rows])
    if compared:
        columns |= _for_comparisons(rows, header, norm)
    for element in elements:
        read = reader(ELEMENTS[element], kind)
        columns[raw(element)] = pl.Series(
            raw(element), [read(row) for row in rows], dtype=pl.String()
        )
    same = {
        "file": file,
        "kind": kind.value,
        "jurisdiction": header.code,
        "level": header.level,
    } | {name: None for name in _COMPARED if not compared}
    return (
        pl.DataFrame(columns)
        .with_row_index("row")
        .with_columns(pl.lit(value, ITEMS[name]).alias(name) for name, value in same.items())
        .with_columns(pl.when(pl.col("applies_to").list.len() > 0).then("applies_to"))
        .select(name for name in (*ITEMS, *map(raw, elements)) if name != "id")
    )


def _for_comparisons(rows: Sequence[_Item], header: Header, norm: Norm) -> dict[str, pl.Series]:
    """The columns of `_COMPARED`."""
    exceptions = [_exceptions(row, header.as_of, norm) for row in rows]
    texts = {
        "division": [_compact(row.get("division")) for row in rows],
        "joint": [_compact(row.get("joint")) for row in rows],
    }
    lists: dict[str, Iterable[list[str]]] = {
        "levels": (_texts(row.get("exercise_levels")) for row in rows),
        "applies_to": (_texts(row.get("applies_to")) for row in rows),
        "excepted": (excepted for excepted, _ in exceptions),
        "lapsed": (lapsed for _, lapsed in exceptions),
    }
    local = pl.Series([_is_local(row, norm) for row in rows], dtype=pl.Boolean())
    return {
        "local": local,
        **{name: pl.Series(values, dtype=pl.String()) for name, values in texts.items()},
        **{name: _lists(name, values) for name, values in lists.items()},
    }


def _lists(name: str, values: Iterable[list[str]]) -> pl.Series:
    """Lists of texts by way of one joined text each: a tenth of the cost of lists of objects."""
    whole = ([one for one in value if one.strip() and _BETWEEN not in one] for value in values)
    joined = pl.Series(name, [_BETWEEN.join(value) for value in whole], dtype=pl.String())
    none = pl.Series(name, [[]], dtype=pl.List(pl.String()))
    return pl.select(
        pl.when(joined == "").then(none).otherwise(joined.str.split(_BETWEEN)).alias(name)
    ).to_series()


def empty_items(elements: Sequence[str]) -> pl.DataFrame:
    """The columns of `item_columns` without rows."""
    schema = {name: kind for name, kind in ITEMS.items() if name != "id"}
    return pl.DataFrame(schema=schema | {raw(element): pl.String() for element in elements})


def empty_lists(files: Sequence[InputFile]) -> pl.DataFrame:
    """A row of ITEMS columns for each list without items that was read: it is a unit all the same."""
    rows = [
        {
            "file": number,
            "kind": header.kind.value,
            "jurisdiction": header.code,
            "level": header.level,
            "authority": header.authority,
            "sector": header.sector,
        }
        for number, file in enumerate(files)
        if (header := file.header) is not None
        and header.kind.has_units
        and file.readable
        and not file.rows
    ]
    frame = pl.DataFrame(rows, schema={name: ITEMS[name] for name in _OF_UNIT})
    return frame.with_columns(
        pl.lit(None, kind).alias(name) for name, kind in ITEMS.items() if name not in _OF_UNIT
    )


def _authority(item: _Item, header: Header, norm: Norm) -> tuple[str, str]:
    own = item.get("authority")
    if not isinstance(own, dict):
        return header.authority, header.sector
    name, sector = text_of(own, "name"), text_of(own, "sector")
    return (
        name if norm(name) else header.authority,
        sector if norm(sector) else header.sector,
    )


def _is_local(item: _Item, norm: Norm) -> bool:
    return item.get("scope") == "local" and bool(norm(text_of(item, "scope_basis")))


def _exceptions(item: _Item, as_of: str, norm: Norm) -> tuple[list[str], list[str]]:
    """Element keys whose lawful difference is in force, and those whose is not (section 2)."""
    listed = item.get("exceptions")
    in_force: list[str] = []
    lapsed: list[str] = []
    for exception in listed if isinstance(listed, list) else []:
        if not isinstance(exception, dict):
            continue
        element = text_of(exception, "element").strip()
        expires = text_of(exception, "expires").strip()
        good = (
            bool(norm(text_of(exception, "document")))
            and _DATE.fullmatch(as_of) is not None
            and _DATE.fullmatch(expires) is not None
            and expires >= as_of
        )
        (in_force if good else lapsed).append(_ALIASES.get(element, element))
    return in_force, [element for element in lapsed if element not in in_force]


def reader(element: Element, kind: Kind) -> Callable[[_Item], str | None]:
    """A function from an item to its value of an element as columns hold it (`raw:KEY`)."""
    member = element.field_of(kind)
    if member is None:
        return lambda _: None
    if element.comparator is Comparator.BODY:
        return lambda item: _named(item.get(member))
    if element.comparator in _PLAIN_TEXT:
        return lambda item: text_or_number(item.get(member))
    if part := _PARTS.get(element.comparator):
        return lambda item: _compact(_each(item.get(member), part))
    if members := _MEMBERS.get(element.comparator):
        return lambda item: _compact(_some(item.get(member), members))
    return lambda item: _compact(item.get(member))


def text_or_number(value: object) -> str | None:
    """A text or a number as written, the texts of a list each on a line; None for anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(_texts(value)) or None
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)


def _compact(value: object) -> str | None:
    if value is None or value in ([], {}):
        return None
    try:
        return orjson.dumps(value).decode()
    except orjson.JSONEncodeError:  # nested more deeply than orjson writes
        return orjson.dumps(shallow(value, _DEEP)).decode()


def _each(value: object, member: str) -> list[object]:
    parts = value if isinstance(value, list) else []
    return [one for part in parts if isinstance(part, dict) and (one := part.get(member))]


def _some(value: object, members: Sequence[str]) -> _Item:
    found = {name: value.get(name) for name in members} if isinstance(value, dict) else {}
    return found if any(one is not None for one in found.values()) else {}


def _named(value: object) -> str | None:
    return text_or_number(value.get("name")) if isinstance(value, dict) else text_or_number(value)


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
