"""Items to columns: what plain items have comes from the columns of their members."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, TypeVar

import polars as pl

from svccat.model.fields import ELEMENTS
from svccat.model.pattern import pattern
from svccat.model.source import Header
from svccat.model.tables import ITEMS, InputFile, raw
from svccat.tables.elements import element_column
from svccat.tables.headers import text_of
from svccat.tables.plain import Item, Members, members, nothing, unread
from svccat.tables.values import compact, text_or_number, texts

CANCELLED = "取消"
_TEXTS = ("code", "case", "name", "type", "parent")
_DATE = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ALIASES = {"basic_code": "code", "category": "type"}
_OF_UNIT = ("file", "kind", "jurisdiction", "level", "authority", "sector")
_COMPARED = ("local", "levels", "applies_to", "excepted", "lapsed", "division", "joint")
_BLANK = r"(?:^|\x1f)[\s\x1c-\x1e]*(?:\x1f|$)"  # one of several joined texts says nothing
_BETWEEN = "\x1f"  # between the texts of a list; a text that holds it is no code, level or element
Norm: TypeAlias = Callable[[str], str]
Made = TypeVar("Made")


def item_columns(  # noqa: PLR0913  all that is known of a file
    file: int,
    header: Header,
    judged: Sequence[tuple[object, bool]],
    elements: Sequence[str],
    norm: Norm,
    *,
    compared: bool = True,
    found: Members | None = None,
) -> pl.DataFrame:
    """The ITEMS columns but `id`, and `raw:KEY` per element, of one file's items in their order.

    `judged` pairs each item with the schema's verdict, `found` are their members as far as known;
    `norm` tells what counts as missing. An item that is not an object has empty columns and is not
    valid. Where nothing is `compared`, what only comparisons read is null.
    """
    rows: list[Item] = [item if isinstance(item, dict) else {} for item, _ in judged]
    kind = header.kind
    found = found or members(unread(kind, rows), rows)
    member_of = {name: ELEMENTS[name].field_of(kind) for name in ("code", "name", "type")}
    columns = [
        _authority_column("authority", "authority/name", header.authority, rows, norm, found),
        _authority_column("sector", "authority/sector", header.sector, rows, norm, found),
        pl.Series("valid", [valid for _, valid in judged], dtype=pl.Boolean()),
        pl.Series("active", [row.get("status") != CANCELLED for row in rows], dtype=pl.Boolean()),
        *(_text(name, member_of.get(name) or name, rows, found) for name in _TEXTS),
    ]
    if compared:
        columns += _for_comparisons(rows, header, norm, found)
    columns += [
        element_column(raw(element), ELEMENTS[element], kind, rows, found) for element in elements
    ]
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
        .with_columns(
            pl.when(pl.col("applies_to").list.len() > 0).then("applies_to"),
            pl.when(pl.col("parent") != "").then("parent"),
        )
        .select(name for name in (*ITEMS, *map(raw, elements)) if name != "id")
    )


def _text(name: str, member: str, rows: Sequence[Item], found: Members) -> pl.Series:
    """A member as text."""
    column = found.main(member)
    return found.patched(name, column, lambda row: text_or_number(rows[row].get(member)))


def _authority_column(
    name: str, pointer: str, above: str, rows: Sequence[Item], norm: Norm, found: Members
) -> pl.Series:
    """What each item says of its own authority, what the header says where it says nothing."""
    member, _, inner = pointer.partition("/")

    def read(row: int) -> str:
        own = rows[row].get(member)
        text = text_of(own, inner) if isinstance(own, dict) else ""
        return text if norm(text) else above

    own = found.main(pointer)
    if own is None:
        own = nothing(pl.String(), len(rows))
    empty = [one for one in own.unique() if one is not None and not norm(one)]
    filled = own.to_frame("own").select(
        pl.when(pl.col("own").is_in(empty)).then(pl.lit(above)).otherwise("own").fill_null(above)
    )
    return found.patched(name, filled.to_series(), read)


def _for_comparisons(
    rows: Sequence[Item], header: Header, norm: Norm, found: Members
) -> list[pl.Series]:
    """The columns of `_COMPARED`."""

    def some(member: str, read: Callable[[Item], Made], nothing: Made) -> list[Made]:
        """What is read of items that have a member, `nothing` for the others."""
        made = [nothing] * len(rows)
        for row in found.having(member):
            made[row] = read(rows[row])
        return made

    def excepted(item: Item) -> tuple[str, str]:
        in_force, lapsed = _exceptions(item, header.as_of, norm)
        return _joined(in_force), _joined(lapsed)

    exceptions = some("exceptions", excepted, ("", ""))
    return [
        _local(rows, norm, found),
        _lists("levels", _texts_of("exercise_levels", rows, found)),
        _lists("applies_to", _texts_of("applies_to", rows, found)),
        _lists("excepted", _texts("excepted", [in_force for in_force, _ in exceptions])),
        _lists("lapsed", _texts("lapsed", [lapsed for _, lapsed in exceptions])),
        _texts("division", some("division", lambda row: compact(row.get("division")), None)),
        _texts("joint", some("joint", lambda row: compact(row.get("joint")), None)),
    ]


def _local(rows: Sequence[Item], norm: Norm, found: Members) -> pl.Series:
    """Whether each item is of one place alone, with a basis for it."""
    scope = found.main("scope")
    told = [] if scope is None else (scope == "local").arg_true().to_list()
    local = [False] * len(rows)
    for row in (*told, *found.others):
        local[row] = _is_local(rows[row], norm)
    return pl.Series("local", local, dtype=pl.Boolean())


def _texts_of(member: str, rows: Sequence[Item], found: Members) -> pl.Series:
    """The texts that say something in a list of them, joined; null or "" where there are none."""
    listed = found.of_type(member, pl.List)
    if listed is None:
        return found.patched(member, None, lambda row: _joined(texts(rows[row].get(member))))
    joined = listed.list.join(_BETWEEN)
    apart = joined.str.count_matches(_BETWEEN, literal=True) + 1 != listed.list.len()
    odd = ((apart | joined.str.contains(_BLANK)) & (listed.list.len() > 0)).fill_null(value=False)
    again = odd.arg_true().to_list()
    return found.patched(member, joined, lambda row: _joined(texts(rows[row].get(member))), again)


def _joined(listed: Iterable[str]) -> str:
    return _BETWEEN.join(one for one in listed if one.strip() and _BETWEEN not in one)


def _texts(name: str, values: Sequence[str | None]) -> pl.Series:
    return pl.Series(name, values, dtype=pl.String())


def _lists(name: str, joined: pl.Series) -> pl.Series:
    """Lists of texts by way of one joined text each: a tenth of the cost of lists of objects."""
    none = pl.Series(name, [[]], dtype=pl.List(pl.String()))
    said = joined.is_not_null() & (joined != "")
    return pl.select(
        pl.when(said).then(joined.str.split(_BETWEEN)).otherwise(none).alias(name)
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


def _is_local(item: Item, norm: Norm) -> bool:
    return item.get("scope") == "local" and bool(norm(text_of(item, "scope_basis")))


def _exceptions(item: Item, as_of: str, norm: Norm) -> tuple[list[str], list[str]]:
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
