"""R142 to R148: the rows of materials, fees and steps."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import polars as pl

from svccat.checks.cards import rows as cards
from svccat.checks.record.cells import NONE, NOTHING, are, blank, no_text, says_none
from svccat.checks.record.check import Check, Context
from svccat.checks.record.titles import titled
from svccat.checks.record.vague import BARE, LIKELY, vague_words
from svccat.model.fields import Kind
from svccat.model.records import Records

_ITEMS = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})
_NAMES = {"materials": "name", "fees": "name", "process": "step"}
_NO_MATERIAL = frozenset({"无材料", "无需材料", "无需提交", "无需提交材料", "不需要材料"})
_NO_NAME = [*_NO_MATERIAL, *NONE]
_NO_FEE = frozenset(
    {"不收费", "免费", "无收费", "不收取", "不收取费用", "不收取任何费用", "无费用", "0", "0元"}
)
_ODD = "[^一-鿿0-9A-Za-z、]"  # anything else may change when normalised
_SHORT = 16
_GROUNDS = {"standard": "收费标准", "basis": "收费依据"}


@dataclass(frozen=True, slots=True)
class _Names:
    """The distinct names of materials: those that normalising leaves alone, and the odd ones."""

    plain: pl.Series
    odd: list[str]
    _forms: dict[str, str] = field(default_factory=dict)

    def forms(self, normal: Callable[[str], str]) -> Mapping[str, str]:
        """The odd ones with their normalised forms, which are worked out once."""
        if len(self._forms) < len(self.odd):
            self._forms.update((name, normal(name)) for name in self.odd)
        return self._forms


def _names(records: Records) -> _Names:
    distinct = records.parts["materials"]["name"].unique().drop_nulls()
    odd = distinct.str.contains(_ODD)
    return _Names(distinct.filter(~odd), distinct.filter(odd).to_list())


def _nameless(records: Records, context: Context) -> pl.DataFrame:
    found = []
    for part, name in _NAMES.items():
        rows = records.parts[part]
        if part == "materials" and _all_named(records, context):
            continue
        mask = blank(rows[name])
        if not mask.any():
            continue
        mask &= rows[name].is_not_null() | _taken(rows, part, context)
        if part == "fees":
            mask &= ~_no_fee(rows, context)
        found.append(rows.filter(mask).select("row", "pointer", (pl.col("at") + 1).alias("count")))
    return titled(pl.concat(found), context) if found else NOTHING


def _taken(rows: pl.DataFrame, part: str, context: Context) -> pl.Series:
    """Rows of items all of whose part the schema took, so that nothing there is merely misspelt."""
    return ~rows["row"].is_in(sorted(context.refused.get(part, ())))


def _all_named(records: Records, context: Context) -> bool:
    names = context.once(_names, records)
    none = "" in names.forms(context.normal.text).values() or (names.plain == "").any()
    return not none and not records.parts["materials"]["name"].null_count()


def _no_fee(fees: pl.DataFrame, context: Context) -> pl.Series:
    """Fees that say there is none: by their name, or by their standard."""
    normal = context.normal.text

    def free(text: str) -> bool:
        return len(text) < _SHORT and normal(text) in _NO_FEE

    named = are(fees["name"], lambda text: free(text) or says_none(text, normal))
    return named | are(fees["standard"], free)


def _none_in_a_list(records: Records, context: Context) -> pl.DataFrame:
    normal = context.normal.text
    materials, fees = records.parts["materials"], records.parts["fees"]
    procedures = records.lists["special_procedures"]
    names = context.once(_names, records)
    none = [one for one, plain in names.forms(normal).items() if plain in _NO_NAME]
    none += names.plain.filter(names.plain.is_in(_NO_NAME)).to_list()
    found = []
    if none:
        found.append((materials, are(materials["name"], none.__contains__), pl.col("name")))
    if fees.height:
        name = pl.col("name")
        shown = pl.when(name.is_null() | (name == "")).then("standard").otherwise(name)
        found.append((fees, _no_fee(fees, context), shown))
    if procedures.height:
        mask = are(procedures["value"], lambda one: says_none(one, normal))
        found.append((procedures, mask, pl.col("value")))
    hits = [
        rows.filter(mask).select("row", "pointer", text.alias("found"))
        for rows, mask, text in found
        if mask.any()
    ]
    return titled(pl.concat(hits), context) if hits else NOTHING


def _keys(texts: pl.Series, forms: Mapping[str, str]) -> pl.Series:
    changed = {text: plain for text, plain in forms.items() if plain != text}
    return texts.replace(changed) if changed else texts


def _same_material(records: Records, context: Context) -> pl.DataFrame:
    materials = records.parts["materials"]
    forms = context.once(_names, records).forms(context.normal.text)
    return _again(materials, {"key": _keys(materials["name"], forms)})


def _same_fee(records: Records, context: Context) -> pl.DataFrame:
    fees = records.parts["fees"]
    if fees.is_empty():
        return NOTHING
    keys = {}
    for key, member in (("key", "name"), ("price", "standard")):
        distinct = fees[member].drop_nulls().unique()
        keys[key] = _keys(fees[member], {text: context.normal.text(text) for text in distinct})
    return _again(fees, keys)


def _again(rows: pl.DataFrame, keys: dict[str, pl.Series]) -> pl.DataFrame:
    """Rows whose keys an earlier row of the item has, with the place of the first such row.

    The key `key` is a name; rows without one have none in common.
    """
    mask = pl.DataFrame([rows["row"], *keys.values()]).is_duplicated()
    mask &= keys["key"] != ""
    if not mask.any():
        return NOTHING
    first = pl.col("pointer").first().over("row", *keys)
    return (
        rows.with_columns(**keys, other_row=pl.col("row"))
        .filter(mask)
        .with_columns(other_pointer=first)
        .filter(pl.col("pointer") != pl.col("other_pointer"))
        .select("row", "pointer", "other_row", "other_pointer", found="name")
    )


def _vague_material(records: Records, context: Context) -> pl.DataFrame:
    names = context.once(_names, records)
    likely = names.plain.filter(names.plain.str.contains(LIKELY) | names.plain.is_in(BARE))
    forms = {**{name: name for name in likely}, **names.forms(context.normal.text)}
    words = {name: found for name, plain in forms.items() if (found := vague_words(plain))}
    if not words:
        return NOTHING
    schema = {"name": pl.String(), "words": pl.List(pl.String())}
    lookup = pl.DataFrame({"name": list(words), "words": list(words.values())}, schema=schema)
    return (
        records.parts["materials"]
        .join(lookup, on="name", maintain_order="left")
        .select(
            "row", pl.format("{}/name", "pointer").alias("pointer"), "words", found=pl.col("name")
        )
    )


def _paper_without_sheets(records: Records, context: Context) -> pl.DataFrame:
    materials = records.parts["materials"]
    mask = (materials["originals"] == 0) & (materials["copies"] == 0)
    if not mask.any():
        return NOTHING
    mask &= are(materials["form"], lambda text: context.normal.text(text) == "纸质")
    return materials.filter(mask).select("row", "pointer", found="name")


def _fee_without_ground(records: Records, context: Context) -> pl.DataFrame:
    fees = records.parts["fees"]
    if fees.is_empty():
        return NOTHING
    lacks = {member: no_text(fees[member], context) for member in _GROUNDS}
    mask = lacks["standard"] | lacks["basis"]
    if not mask.any():
        return NOTHING
    mask &= ~blank(fees["name"]) & ~_no_fee(fees, context) & _taken(fees, "fees", context)
    told = [[member for member in _GROUNDS if lacks[member][place]] for place in mask.arg_true()]
    return fees.filter(mask).select(
        "row",
        "pointer",
        pl.col("name").alias("found"),
        pl.Series("words", [[_GROUNDS[one] for one in members] for members in told]),
        pl.Series("member", [" and ".join(members) for members in told]),
    )


CHECKS = (
    Check(cards.NAMELESS, _nameless, _ITEMS),
    Check(cards.SAME_MATERIAL, _same_material, _ITEMS),
    Check(cards.VAGUE_MATERIAL, _vague_material, _ITEMS),
    Check(cards.PAPER_WITHOUT_SHEETS, _paper_without_sheets, _ITEMS),
    Check(cards.NONE_IN_A_LIST, _none_in_a_list, _ITEMS),
    Check(cards.FEE_WITHOUT_GROUND, _fee_without_ground, _ITEMS),
    Check(cards.SAME_FEE, _same_fee, _ITEMS),
)
