"""R170 to R178: how an item is called."""

import re
from collections.abc import Callable

import polars as pl

from svccat.checks.cards import names as cards
from svccat.checks.record.cells import NOTHING
from svccat.checks.record.check import Check, Context
from svccat.checks.record.sounds import CONTRADICTING, IS_PENALTY, PENALTY
from svccat.checks.record.titles import titled, words
from svccat.model.fields import Kind
from svccat.model.pattern import pattern
from svccat.model.records import Records

_ITEMS = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY, Kind.POWERS, Kind.ENFORCEMENT})
_CASED = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})
_LONGEST = 200

_HALF = "[()]"
_OPENS = {"(": "（", "（": "（", "《": "《", "〔": "〔", "【": "【", "“": "“"}
_CLOSES = {")": "（", "）": "（", "》": "《", "〕": "〔", "】": "【", "”": "“"}
_PLAIN = "[^()（）《》〔〕【】“”]*"
_PAIRED = f"[（(]{_PLAIN}[）)]|《{_PLAIN}》|〔{_PLAIN}〕|【{_PLAIN}】|“{_PLAIN}”"
_BALANCED = f"^{_PLAIN}(?:(?:{_PAIRED}){_PLAIN})*$"

_LEVEL = "[（(](?:省|市|县|区|县区|区县|市县|省市县|设区的市|乡镇|村)级?(?:行使|权限|级权限)?[）)][ 　。.]*"
_ONE_LEVEL = pattern(_LEVEL)
_NUMERAL = "一二三四五六七八九十"
_NUMBER = (
    rf"[ 　]*(?:[0-9]{{1,3}}[.．、)）]|[（(](?:[0-9]{{1,3}}|[{_NUMERAL}]{{1,3}})[）)]"
    rf"|[{_NUMERAL}]{{1,3}}、|[①-⑳])"
)
_CODE = "[0-9]{9,}|[A-Z]{2}[0-9]{5,}[0-9A-Z]{3}|[0-9]{3,}[A-Z][0-9]{5,}"
_MARK = r"[。；;.，,、：:！!？?]$"
# 一、二类 and 1.5吨 begin with no number of their own.
_ITS_NUMBER = pattern(rf"{_NUMBER}(?![0-9{_NUMERAL}])[ 　]*")

# Over the type and, on the next line, the name.
_PATTERNS = {
    "half": _HALF,
    "suffix": f"{_LEVEL}$",
    "number": f"^.*\n{_NUMBER}",
    "code": _CODE,
    "mark": _MARK,
    **CONTRADICTING,
}
_ODD = "|".join(_PATTERNS.values())
_TYPED = pl.concat_str(pl.col("type").fill_null(""), "found", separator="\n").str
_EACH = [_TYPED.contains(pattern).alias(name) for name, pattern in _PATTERNS.items()]


def _odd_names(records: Records) -> pl.DataFrame:
    """The few names that most of these rules look at, and which of _PATTERNS they have."""
    items = records.items
    typed = items["type"].fill_null("") + "\n" + items["name"]
    return _rows(records, typed.str.contains(_ODD)).with_columns(_EACH)


def _rows(records: Records, mask: pl.Series) -> pl.DataFrame:
    """Items by a mask: row, found (the name) and type."""
    items, places = records.items, mask.arg_true()
    return pl.DataFrame(
        [items["row"][places], items["name"][places].alias("found"), items["type"][places]]
    )


def _told(
    rows: pl.DataFrame,
    context: Context,
    wrong: Callable[[str], list[str]] | None = None,
    mend: Callable[[str], str] | None = None,
) -> pl.DataFrame:
    """Rows as hits; `wrong` names the words to tell, and where there are none there is no hit."""
    if rows.is_empty():
        return NOTHING
    names = rows["found"].to_list()
    columns = [rows["row"], _pointer(len(names)), rows["found"]]
    if mend is not None:
        columns.append(
            pl.Series("replacement", [mend(name) or None for name in names], dtype=pl.String())
        )
    if wrong is None:
        return titled(pl.DataFrame(columns), context)
    told = [wrong(name) for name in names]
    columns.append(words(told))
    return titled(pl.DataFrame(columns).filter([bool(one) for one in told]), context)


def _pointer(count: int) -> pl.Series:
    return pl.Series("pointer", ["name"] * count, dtype=pl.String())


def _odd(records: Records, context: Context, *patterns: str) -> pl.DataFrame:
    rows = context.once(_odd_names, records)
    mask = rows[patterns[0]]
    for other in patterns[1:]:
        mask |= rows[other]
    return rows.filter(mask) if mask.any() else NOTHING


def _half_width(records: Records, context: Context) -> pl.DataFrame:
    def mend(name: str) -> str:
        return name.replace("(", "（").replace(")", "）")

    return _told(_odd(records, context, "half"), context, mend=mend)


def _unclosed(records: Records, context: Context) -> pl.DataFrame:
    odd = ~records.items["name"].str.contains(_BALANCED)
    return _told(_rows(records, odd), context, wrong=_unpaired) if odd.any() else NOTHING


def _unpaired(name: str) -> list[str]:
    """The brackets of a name that have no partner; their widths do not matter."""
    waiting: list[str] = []
    lost = []
    for one in name:
        if one in _OPENS:
            waiting.append(one)
        elif one in _CLOSES:
            if waiting and _OPENS[waiting[-1]] == _CLOSES[one]:
                waiting.pop()
            else:
                lost.append(one)
    return lost + waiting


def _level_suffix(records: Records, context: Context) -> pl.DataFrame:
    def wrong(name: str) -> list[str]:
        return [name[len(_without_level(name)) :].rstrip(" 　。.")]

    return _told(_odd(records, context, "suffix"), context, wrong, _without_level)


def _without_level(name: str) -> str:
    end = len(name)
    while (at := max(name.rfind("（", 0, end), name.rfind("(", 0, end))) >= 0:
        if not _ONE_LEVEL.fullmatch(name, at, end):
            break
        end = at
    return name[:end]


def _numbered(records: Records, context: Context) -> pl.DataFrame:
    code = re.compile(_CODE)

    def wrong(name: str) -> list[str]:
        number = _ITS_NUMBER.match(name)
        return ([number[0].strip(" 　")] if number else []) + code.findall(name)

    def mend(name: str) -> str:
        number = _ITS_NUMBER.match(name)
        return name[number.end() :] if number and not code.search(name) else ""

    return _told(_odd(records, context, "number", "code"), context, wrong, mend)


def _ends_with_mark(records: Records, context: Context) -> pl.DataFrame:
    def mend(name: str) -> str:
        return name.rstrip("。；;.，,、：:！!？? 　")

    return _told(_odd(records, context, "mark"), context, mend=mend)


def _penalty_name(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    mask = items["type"] == PENALTY
    if mask.any():
        mask &= ~items["name"].str.contains(IS_PENALTY)
    return _told(_rows(records, mask), context) if mask.any() else NOTHING


def _name_and_type(records: Records, context: Context) -> pl.DataFrame:
    rows = _odd(records, context, *CONTRADICTING)
    if rows.is_empty():
        return NOTHING
    expected = pl.coalesce(pl.when(name).then(pl.lit(name)) for name in CONTRADICTING)
    told = rows.select("row", "found", expected.alias("expected"), words=pl.concat_list("type"))
    return titled(told.hstack([_pointer(rows.height)]), context)


def _name_is_case(records: Records, _: Context) -> pl.DataFrame:
    items = records.items
    mask = (items["case"] == items["name"]) & (items["case"] != "")
    if not mask.any():
        return NOTHING
    return items.filter(mask).select(
        "row", pl.lit("case").alias("pointer"), pl.col("case").alias("found")
    )


def _too_long(records: Records, context: Context) -> pl.DataFrame:
    count = records.items["name"].str.len_chars()
    if not (count > _LONGEST).any():
        return NOTHING
    rows = _told(_rows(records, count > _LONGEST), context)
    return rows.with_columns(rows["found"].str.len_chars().alias("count"))


CHECKS = (
    Check(cards.HALF_WIDTH, _half_width, _ITEMS),
    Check(cards.UNCLOSED, _unclosed, _ITEMS),
    Check(cards.LEVEL_SUFFIX, _level_suffix, _ITEMS),
    Check(cards.NUMBERED, _numbered, _ITEMS),
    Check(cards.PENALTY_NAME, _penalty_name, _ITEMS),
    Check(cards.NAME_AND_TYPE, _name_and_type, _ITEMS),
    Check(cards.NAME_IS_CASE, _name_is_case, _CASED),
    Check(cards.TOO_LONG, _too_long, _ITEMS),
    Check(cards.ENDS_WITH_MARK, _ends_with_mark, _ITEMS),
)
