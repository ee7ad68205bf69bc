"""What rules of single records ask of a column.

Masks are made of whole series: on the few thousand rows of a file each expression costs more to
plan than to do, and most rules find nothing and end there. No mask holds nulls.
"""

from collections.abc import Callable

import polars as pl

from svccat.checks.record.check import Context
from svccat.model.records import Records

NOTHING = pl.DataFrame(schema={"row": pl.UInt32(), "pointer": pl.String()})
_NO = pl.Series([False])
NONE = frozenset(  # ways to say that there is none
    {"无", "没有", "否", "不涉及", "不需要", "无需", "暂无", "/", "\\", "-", "--", "---"}
)
_FEW = 8  # distinct texts that are found faster one by one
_SHORT = 24  # characters; what says that there is none is shorter
_FILLED = r"[^\s\x{200B}-\x{200D}\x{FEFF}。；;.．｡]"


def blank(texts: pl.Series) -> pl.Series:
    """Whether each text is absent, or empty once normalised."""
    return texts.is_null() | ~texts.str.contains(_FILLED)


def are(texts: pl.Series, test: Callable[[str], bool]) -> pl.Series:
    """Whether each text passes a test, which is asked once a distinct text; null does not."""
    wanted = [text for text in texts.unique() if text is not None and test(text)]
    if len(wanted) > _FEW:
        return texts.is_in(wanted).fill_null(value=False)
    mask = _NO.new_from_index(0, len(texts))
    for text in wanted:
        mask |= texts.eq_missing(text)
    return mask


def given(records: Records, member: str) -> pl.Series:
    """Whether each item has a text in a member that is a text or a list of texts."""
    texts = records.lists[member]
    return records.items["row"].is_in(texts["row"].filter(~blank(texts["value"])).implode())


def taken(records: Records, context: Context, *members: str) -> pl.Series:
    """Whether the schema took all of these members of each item, so that none means none."""
    rows = frozenset[int]().union(*(context.refused.get(member, ()) for member in members))
    found = records.items["row"]
    return ~found.is_in(sorted(rows)) if rows else ~_NO.new_from_index(0, len(found))


def says_none(text: str, normal: Callable[[str], str]) -> bool:
    """Whether a text says that there is none; an empty one says nothing."""
    return len(text) < _SHORT and normal(text) in NONE


def no_text(texts: pl.Series, context: Context) -> pl.Series:
    """Whether each text is absent, or empty, or says that there is none; for few distinct texts."""
    normal = context.normal.text

    def none(text: str) -> bool:
        return text.isspace() or (len(text) < _SHORT and normal(text) in {"", *NONE})

    return texts.is_null() | are(texts, none)


def label(title: str, member: str) -> str:
    """A member as messages name it, by its Chinese title and its name in the file."""
    return f"“{title}”（{member}）"


def number(column: str) -> pl.Expr:
    """A number as people write it: 20, not 20.0."""
    value = pl.col(column)
    whole = value.cast(pl.Int64, strict=False)
    return pl.when(whole == value).then(whole.cast(pl.String)).otherwise(value.cast(pl.String))
