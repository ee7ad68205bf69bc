"""R192 to R199: entries of lists: exceptions, divisions, joint work, duties, discretion, versions."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

import polars as pl

from svccat.checks.cards import entries as cards
from svccat.checks.record.cells import NOTHING, blank, number
from svccat.checks.record.check import Check, Context
from svccat.checks.record.titles import titled
from svccat.model.fields import ELEMENTS, Kind
from svccat.model.records import Records

_UNITED = frozenset(kind for kind in Kind if kind.has_units)
_POWERS = frozenset({Kind.POWERS})
_ALSO = ("basic_code", "category")  # members by which the elements code and type are known too
# What people write for an element, beside its own title.
_WORDS = {
    "事项名称": "name",
    "编码": "code",
    "事项编码": "code",
    "职权编码": "code",
    "类型": "type",
    "职权类别": "type",
    "依据": "legal_basis",
    "法律依据": "legal_basis",
    "实施依据": "legal_basis",
    "条件": "conditions",
    "流程": "process",
    "材料": "materials",
    "法定时限": "statutory_limit",
    "承诺时限": "promised_limit",
    "收费": "fees",
    "结果": "result",
    "层级": "exercise_levels",
}
_MONEY = ("元", "千元", "万元", "百万元", "亿元")
_VALUED = ("territory", "object", "route", "stage")  # ways to divide that need values
# Members without which an entry says nothing, whatever the rest of it says.
_NEEDED = {
    "exceptions": ("element", "reason", "document", "expires"),
    "joint": ("department", "role"),
    "duties": ("text",),
    "discretion": ("grade",),
    "division": ("level", "by"),
}


def _unknown_element(records: Records, context: Context) -> pl.DataFrame:
    exceptions = records.parts["exceptions"]
    if exceptions.is_empty():
        return NOTHING
    named = exceptions["element"]
    known = [key for key, one in ELEMENTS.items() if one.field_of(records.kind)]
    wrong = exceptions.filter(~named.str.strip_chars().is_in([*known, *_ALSO]) & ~blank(named))
    if wrong.is_empty():
        return NOTHING
    meant = [_element_meant(text.strip(), tuple(known)) for text in wrong["element"]]
    rows = wrong.select(
        "row",
        (pl.col("pointer") + "/element").alias("pointer"),
        pl.col("element").alias("found"),
        pl.Series("suggestion", meant, dtype=pl.String()),
        pl.Series("replacement", [one or None for one in meant], dtype=pl.String()),
    )
    return titled(rows, context)


@cache
def _element_meant(text: str, known: tuple[str, ...]) -> str:
    """The element that a text most likely stands for, "" for none."""
    titles = {ELEMENTS[key].label.zh: key for key in known} | {
        word: key for word, key in _WORDS.items() if key in known
    }
    if text in titles:
        return titles[text]
    near = get_close_matches(text.lower().replace("-", "_").replace(" ", "_"), known, n=1)
    return near[0] if near else ""


def _incomplete(records: Records, context: Context) -> pl.DataFrame:
    found = [
        rows.filter(mask).select("row", "at", "pointer", lacking=pl.col("pointer") + f"/{member}")
        for rows, member, mask in _lacking(records, context)
        if mask.any()
    ]
    if not found:
        return NOTHING
    spoken = titled(pl.concat(found), context, "lacking")
    entries = spoken.group_by("row", "at", "pointer", maintain_order=True).agg(words="label")
    return titled(entries.with_columns(count=pl.col("at") + 1).drop("at"), context)


def _lacking(records: Records, context: Context) -> Iterator[tuple[pl.DataFrame, str, pl.Series]]:
    """Entries, a member that they need, and which of them lack it."""
    for part, members in _NEEDED.items():
        rows = _entries(part, records, context)
        if not rows.is_empty():
            yield from ((rows, member, blank(rows[member])) for member in members)
    division = _entries("division", records, context)
    if not division.is_empty():
        unbounded = division["min"].is_null() & division["max"].is_null()
        listed = ~blank(division["values"])
        threshold = division["by"] == "threshold"
        measured = threshold & (~unbounded | ~listed)
        yield division, "field", measured & blank(division["field"])
        yield division, "unit", threshold & ~unbounded & blank(division["unit"])
        yield division, "min", measured & unbounded
        yield division, "values", division["by"].is_in(_VALUED) & ~listed


def _entries(part: str, records: Records, context: Context) -> pl.DataFrame:
    """The entries of items of which the schema has taken all."""
    rows, refused = records.parts[part], context.refused.get(part)
    return rows.filter(~rows["row"].is_in(sorted(refused))) if refused else rows


def _empty_interval(records: Records, context: Context) -> pl.DataFrame:
    found = []
    for part in ("discretion", "division"):
        rows = records.parts[part]
        if rows.is_empty():
            continue
        empty = rows["min"] > rows["max"] if part == "discretion" else rows["min"] >= rows["max"]
        if empty.any():
            found.append(
                rows.filter(empty).select(
                    "row", "pointer", number("min").alias("found"), number("max").alias("expected")
                )
            )
    return titled(pl.concat(found), context) if found else NOTHING


def _same_grade(records: Records, _: Context) -> pl.DataFrame:
    grades = records.parts["discretion"]
    if grades.is_empty():
        return NOTHING
    named = grades.filter(~blank(grades["grade"]))
    again = named.filter(~pl.struct("row", "grade", "when", "unit").is_first_distinct())
    return again.select("row", "pointer", pl.col("grade").alias("found"))


def _mixed_units(records: Records, context: Context) -> pl.DataFrame:
    grades = records.parts["discretion"]
    if grades.is_empty():
        return NOTHING
    money = grades.filter(grades["unit"].str.strip_chars().is_in(_MONEY))
    if money["unit"].n_unique() < 2:  # noqa: PLR2004  it takes two to be mixed
        return NOTHING
    units = money.group_by("row", maintain_order=True).agg(
        pl.col("unit").str.strip_chars().unique(maintain_order=True).alias("words")
    )
    mixed = units.filter(pl.col("words").list.len() > 1)
    return titled(mixed.with_columns(pl.lit("discretion").alias("pointer")), context)


def _own_department(records: Records, context: Context) -> pl.DataFrame:
    if records.parts["joint"].is_empty():
        return NOTHING
    joint = records.parts["joint"].drop_nulls("department")
    listed = records.header.authority if records.header else ""
    norm = cache(context.normal.text)
    own = dict(records.items.select("row", "authority/name").rows())
    same = [
        norm(department) in {norm(own[row] or "") or norm(listed)} - {""}
        for row, department in joint.select("row", "department").rows()
    ]
    rows = joint.filter(pl.Series(same, dtype=pl.Boolean())).select(
        "row",
        (pl.col("pointer") + "/department").alias("pointer"),
        pl.col("department").alias("found"),
    )
    return titled(rows, context)


def _articles(records: Records, context: Context) -> pl.DataFrame:
    versions = records.parts["versions"]
    count = versions["articles"]
    wrong = (count <= 0) | (count != count.floor())
    if not wrong.any():
        return NOTHING
    rows = versions.filter(wrong).select(
        "row",
        (pl.col("pointer") + "/articles").alias("pointer"),
        number("articles").alias("found"),
    )
    return titled(rows, context)


CHECKS = (
    Check(cards.UNKNOWN_ELEMENT, _unknown_element, _UNITED),
    Check(cards.INCOMPLETE, _incomplete, _UNITED),
    Check(cards.EMPTY_INTERVAL, _empty_interval, _POWERS),
    Check(cards.SAME_GRADE, _same_grade, _POWERS),
    Check(cards.MIXED_UNITS, _mixed_units, _POWERS),
    Check(cards.OWN_DEPARTMENT, _own_department, _POWERS),
    Check(cards.ARTICLES, _articles, frozenset({Kind.LAWS})),
)
