"""R10x: 事项编码. What is wholly in order is told by columns, the rest item by item."""

from collections import defaultdict
from collections.abc import Mapping
from functools import partial

import polars as pl

from svccat.checks.cards import codes as cards
from svccat.checks.cards import credit
from svccat.checks.record.cells import NOTHING
from svccat.checks.record.check import Check, Context
from svccat.checks.record.code_hit import CodeHit, tables
from svccat.checks.record.code_item import judge
from svccat.checks.record.code_parts import (
    PRESCRIBED,
    ItemCodes,
    Scene,
    code_of,
    misread,
    untidy,
)
from svccat.codes import areas, national
from svccat.codes.items import systems_for
from svccat.codes.system import Role
from svccat.model.fields import Kind
from svccat.model.jurisdiction import Level
from svccat.model.records import Records
from svccat.model.rule import Rule

_COLUMNS = {
    "code": "code",
    "type": "type",
    "implementation": "implementation_code",
    "handling": "handling_code",
    "parent": "parent",
    "uscc": "implementing_body/uscc",
}
_BASE = f"^(?:{national.BASE})$"


def _found(records: Records, codes: str) -> Mapping[Rule, pl.DataFrame]:
    """The hits of every card of these rules that has any."""
    header = records.header
    place, level = (header.code, header.level) if header else ("", "")
    scene = Scene(records.kind, systems_for(codes, place), place, level)
    members = _members if records.kind is Kind.BUNDLES else _items
    return tables(members(records, scene))


def _items(records: Records, scene: Scene) -> list[tuple[int | None, CodeHit]]:
    items = records.items
    doubtful = items.filter(~in_order(items, scene))
    if doubtful.is_empty():
        return []
    levels: dict[int, list[str]] = defaultdict(list)
    listed = records.lists["exercise_levels"]
    near = listed["row"].is_in(doubtful["row"].implode())
    for row, level in listed.filter(near).select("row", "value").iter_rows():
        levels[row].append(level)
    written = doubtful.select(pl.col(column).fill_null("") for column in _COLUMNS.values())
    return [
        (row, hit)
        for row, texts in zip(doubtful["row"], written.iter_rows(), strict=True)
        for hit in judge(
            ItemCodes(**dict(zip(_COLUMNS, texts, strict=True)), levels=levels[row]), scene
        )
    ]


def in_order(items: pl.DataFrame, scene: Scene) -> pl.Series:
    """Whether an item's codes are certainly without fault; where this is false, none is certain.

    Only national codes are told so: of one of the ten types, or of a type that means nothing to
    the systems, of the own province or the nation, and repeated exactly by the other codes.
    """
    code = pl.col("code")
    types = dict(scene.systems[-1].types)
    meant = code.str.slice(2, 2).replace_strict(types, default=None, return_dtype=pl.String())
    fits = meant == pl.col("type")
    if len(scene.systems) == 1:
        fits = fits.fill_null(value=True)
    own = code.str.slice(0, 2).is_in(["00", areas.province(scene.place)])
    parent = pl.col("parent")
    good = fits & own & code.str.contains(_BASE)
    good &= parent.is_null() | parent.str.contains(_BASE)
    if scene.kind is Kind.SERVICE_ITEMS:
        good &= ~code.str.ends_with(national.MAIN_WITH_SUBS)
    if scene.kind in PRESCRIBED:
        good &= _repeated(scene)
    return items.select(good.fill_null(value=False)).to_series()


def _repeated(scene: Scene) -> pl.Expr:
    """Whether the longer codes are made of the item's other members, where it has them."""
    whole, handling = pl.col("implementation_code"), pl.col("handling_code")
    uscc = pl.col("implementing_body/uscc")
    digit = str(Level(scene.level).rank + 1) if scene.level in set(Level) else None
    made = pl.concat_str(uscc, pl.lit(digit), "code")
    serial = handling.str.slice(31).str.contains("^[0-9]{2}$")
    return (whole.is_null() | ((whole == made) & uscc.str.contains("^[0-9A-Z]+$"))) & (
        handling.is_null() | ((handling.str.slice(0, 31) == whole) & serial)
    )


def _members(records: Records, scene: Scene) -> list[tuple[int | None, CodeHit]]:
    """The items that a 一件事 is made of."""
    found: list[tuple[int | None, CodeHit]] = []
    listed = records.lists["members"].filter(~pl.col("value").str.contains(_BASE))
    for row, pointer, value in listed.select("row", "pointer", "value").iter_rows():
        code = code_of("members", value, Role.BASIC, scene)
        hits = [*untidy(code, scene)]
        if code.text and not code.right:
            hits.append(misread(code, scene))
        found += [(row, CodeHit(hit.rule, pointer, hit.evidence)) for hit in hits]
    return found


def _of(rule: Rule, records: Records, context: Context) -> pl.DataFrame:
    return context.once(_found, records, context.codes).get(rule, NOTHING)


_LISTS = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY, Kind.POWERS, Kind.ENFORCEMENT})
_CARDS = (
    cards.UNTIDY,
    *cards.FORMS.values(),
    cards.TYPE,
    cards.OWN_TYPE,
    cards.MAIN_ITEM,
    cards.PLACE,
    cards.BASE,
    cards.HANDLING,
    cards.LEVEL,
    cards.BODY,
    *credit.BY_FAULT.values(),  # the body within a code, where the item names none
)
CHECKS = tuple(Check(card, partial(_of, card), _LISTS | {Kind.BUNDLES}) for card in _CARDS)
