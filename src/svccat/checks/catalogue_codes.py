"""C2, of codes: what the codes of one list say of each other.

Sub-items share all but the last three characters with their main item, in the national codes and
in those of Guizhou, which end a main item alike.
"""

import polars as pl

from svccat.checks.cards import catalogue_codes as cards
from svccat.checks.places import at, code_member, hit_columns, other, same_pointer
from svccat.codes import national, provinces
from svccat.model.fields import Kind
from svccat.model.hits import Hits

_LAYERED = f"^(?:{national.BASE}|{provinces.LETTERED})$"
_LAYERED_LISTS = [Kind.DIRECTORY.value, Kind.POWERS.value]
_SUB = 3  # characters that tell sub-items of one main item apart
_IS_POWER = pl.col("kind") == Kind.POWERS.value
_IS_MAIN = pl.col("sub").is_in([national.MAIN_ALONE, national.MAIN_WITH_SUBS])
_FAMILY = ["unit", "stem"]


def hits(items: pl.DataFrame, taking_part: pl.DataFrame) -> list[Hits]:
    """What of the codes of one list contradicts itself.

    Items that are listed and take no part are there all the same: they are at fault themselves.
    """
    listed, told = _layers(items, "active"), _layers(taking_part)
    powers = items.filter(_IS_POWER, "active")
    children = taking_part.filter(_IS_POWER).drop_nulls("key_parent")
    return [
        _renumbered(items, taking_part),
        _main_missing(listed, told),
        _parent_missing(listed, told),
        _no_sub_items(listed, told, children),
        _main_alone(items, listed, told),
        _categories(items, powers, children),
        *_parents(items, powers, children),
    ]


def _layers(items: pl.DataFrame, *among: str) -> pl.DataFrame:
    """The items of lists with main and sub-items whose codes tell them apart: `stem` and `sub`."""
    code = pl.col("key_code")
    return items.filter(
        *among, pl.col("kind").is_in(_LAYERED_LISTS), code.str.contains(_LAYERED)
    ).with_columns(code.str.head(-_SUB).alias("stem"), code.str.tail(_SUB).alias("sub"))


def _renumbered(items: pl.DataFrame, taking_part: pl.DataFrame) -> Hits:
    """One name and type under several codes; a directory's main item may lend its sub-item its name."""
    is_heading = pl.col("key_code").str.ends_with(national.MAIN_WITH_SUBS)
    same = ["unit", "key_authority", "key_name", "type", "key_case", "key_parent"]
    able = (
        taking_part.select("id", "kind", "key_code", *same)
        .filter((pl.col("kind") != Kind.DIRECTORY.value) | ~is_heading)
        .drop_nulls(["key_code", "key_name"])
        .filter(pl.struct(same).hash().is_duplicated())  # all but a few are out of question
    )
    rows = able.with_columns(pl.col("id").min().over(same).alias("first_id")).filter(
        pl.col("id") != pl.col("first_id")
    )
    rows = other(items, at(items, rows, "name"), "first_id", other_code="code")
    rows = rows.with_columns(code_member())
    return Hits(
        cards.RENUMBERED,
        hit_columns(rows.with_columns(same_pointer("first_id")), "name", "other_code"),
    )


def _main_missing(listed: pl.DataFrame, told: pl.DataFrame) -> Hits:
    """In a directory, where nothing but the code names the main item."""
    rows = (
        told.filter(~_IS_MAIN, ~_IS_POWER)
        .join(listed.filter(_IS_MAIN), on=_FAMILY, how="anti", maintain_order="left")
        .with_columns(code_member(), pl.col("stem").alias("expected"))
    )
    return Hits(cards.MAIN_MISSING, hit_columns(rows, "code", "expected"))


def _parent_missing(listed: pl.DataFrame, told: pl.DataFrame) -> Hits:
    """In powers, where a main item is what names no other."""
    mains = listed.filter(_IS_MAIN, _IS_POWER).group_by(_FAMILY).agg(pl.col("key_code").min())
    rows = (
        told.filter(~_IS_MAIN, _IS_POWER, pl.col("key_parent").is_null())
        .join(
            mains.rename({"key_code": "suggestion"}), on=_FAMILY, how="left", maintain_order="left"
        )
        .with_columns(code_member())
    )
    return Hits(cards.ELSEWHERE["no-parent"], hit_columns(rows, "code", "suggestion"))


def _no_sub_items(listed: pl.DataFrame, told: pl.DataFrame, children: pl.DataFrame) -> Hits:
    named = children.select("unit", pl.col("key_parent").alias("key_code"))
    rows = (
        told.filter(pl.col("sub") == national.MAIN_WITH_SUBS)
        .join(listed.filter(~_IS_MAIN), on=_FAMILY, how="anti", maintain_order="left")
        .join(named, on=["unit", "key_code"], how="anti", maintain_order="left")
        .with_columns(code_member())
    )
    return Hits(cards.NO_SUB_ITEMS, hit_columns(rows, "code"))


def _main_alone(items: pl.DataFrame, listed: pl.DataFrame, told: pl.DataFrame) -> Hits:
    subs = listed.filter(~_IS_MAIN).group_by(_FAMILY).agg(pl.col("id").min().alias("sub_id"))
    rows = told.filter(pl.col("sub") == national.MAIN_ALONE).join(
        subs, on=_FAMILY, maintain_order="left"
    )
    rows = other(items, rows, "sub_id", other_code="code").with_columns(code_member())
    return Hits(
        cards.MAIN_ALONE,
        hit_columns(rows.with_columns(same_pointer("sub_id")), "code", "other_code"),
    )


def _categories(items: pl.DataFrame, powers: pl.DataFrame, children: pl.DataFrame) -> Hits:
    """Where a code contradicts its own item's category that is told of the item, and not here."""
    mains = _named(powers.filter(pl.col("key_parent").is_null()))
    rows = children.join(mains, on=["unit", "key_authority", "key_parent"], maintain_order="left")
    rows = other(items, rows, "main_id", other_name="name", expected="type", main_code="key_code")
    odd = rows.filter(
        pl.col("type") != pl.col("expected"),
        ~_contradicts("key_code", "type"),
        ~_contradicts("main_code", "expected"),
    ).with_columns(pl.lit(Kind.POWERS.type_member).alias("pointer"), pl.col("type").alias("found"))
    return Hits(
        cards.CATEGORIES,
        hit_columns(odd.with_columns(same_pointer("main_id")), "found", "expected", "other_name"),
    )


def _contradicts(code: str, category: str) -> pl.Expr:
    """Whether a national code names another type than the item does."""
    is_national = pl.col(code).str.contains(f"^(?:{national.BASE})$")
    digits = pl.col(code).str.slice(2, 2)
    meant = digits.replace_strict(dict(national.TYPES), default=None, return_dtype=pl.String())
    return (is_national & (meant != pl.col(category))).fill_null(value=False)


def _parents(items: pl.DataFrame, powers: pl.DataFrame, children: pl.DataFrame) -> list[Hits]:
    """Parents that are listed and are no main items."""
    key = ["unit", "key_authority", "key_parent"]
    mains = _named(powers.filter(pl.col("key_parent").is_null()))
    subs = _named(powers.drop_nulls("key_parent"))
    rows = children.join(mains, on=key, how="anti", maintain_order="left").join(
        subs, on=key, maintain_order="left"
    )
    rows = other(items, rows, "main_id", other_code="parent", above="key_parent").with_columns(
        pl.lit("parent").alias("pointer"), pl.col("parent").alias("code")
    )
    own = pl.col("key_code") == pl.col("key_parent")
    # A parent that names itself is at fault by itself.
    told = own | (pl.col("above") == pl.col("key_parent"))
    others = rows.filter(~told.fill_null(value=False)).with_columns(same_pointer("main_id"))
    return [
        Hits(
            cards.ELSEWHERE["own-parent"],
            hit_columns(rows.filter(own).drop("other_file", "other_row"), "code"),
        ),
        Hits(cards.PARENT_IS_SUB, hit_columns(others, "code", "other_code")),
    ]


def _named(powers: pl.DataFrame) -> pl.DataFrame:
    """The first power of each code as what a `parent` may name: unit, key_authority, key_parent, main_id."""
    code = pl.col("key_code").alias("key_parent")
    return (
        powers.drop_nulls("key_code")
        .group_by("unit", "key_authority", code)
        .agg(pl.col("id").min().alias("main_id"))
    )
