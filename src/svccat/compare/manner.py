"""Divisions that say nothing, contradict the mode, speak of levels beside the power's, or do not join.

None of it makes a boundary unclear by the contract's measure (section 7); a person should look.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import orjson
import polars as pl

from svccat.compare.divisions import Share, parse
from svccat.compare.reaches import given_twice, left_out
from svccat.model.boundaries import DOUBTS, Doubt
from svccat.model.jurisdiction import Level
from svccat.model.pattern import pattern
from svccat.model.tables import raw

_COMMA = ","
_SHARED = 2  # levels that make a power a shared one
# What is left of a text once these words are out says how the work is divided; nothing left, nothing said.
_EMPTY = pattern(
    "法律|法规|规章|规定|规范性文件|政策|文件|按照|依照|依据|根据|依法|法定|有关|相关|另有|从其|国家|各级|各自|权限|职权"
    "|职责|分工|范围|分级|层级|管理|负责|行使|执行|办理|实施|承担|确定|划分|进行|开展|要求|主管部门|部门|机关|政府|人民政府"
    "|省级|市级|县级|区级|乡级|省|市|县|区|乡镇|本级|内|的|由|按|照|依|对|在|和|与|及|或|等|各|应当|共同|[、，。；,;.()]"
)


def doubts(powers: pl.DataFrame, norm: Callable[[str], str]) -> pl.DataFrame:
    """DOUBTS of leaf powers that take part, by id, then in the order of Doubt.

    `powers` has ITEMS and KEYS columns, leaf and `raw:mode`; `norm` makes texts comparable. Worked out
    once per distinct division, levels and mode.
    """
    known = cache(norm)
    leaves = powers.filter("leaf").select(
        "id", "division", pl.col("levels").list.join(_COMMA).alias("exercised"), mode=raw("mode")
    )
    keys = ["division", "exercised", "mode"]
    asked = leaves.filter(pl.col("division").is_not_null() | pl.col("mode").is_not_null())
    rows = [
        (division, exercised, mode, *doubt)
        for division, exercised, mode in asked.select(keys).unique().rows()
        for doubt in _told(division, exercised.split(_COMMA), known(mode or ""), known)
    ]
    told = {name: dtype for name, dtype in DOUBTS.items() if name != "id"}
    answers = pl.DataFrame(rows, schema={**dict.fromkeys(keys, pl.String()), **told}, orient="row")
    order = pl.Enum([doubt.value for doubt in Doubt])
    return (
        asked.join(answers, on=keys, nulls_equal=True)
        .select(*DOUBTS)
        .sort(pl.col("id"), pl.col("doubt").cast(order), pl.col("entry", "found"))
    )


_Told = tuple[str, int | None, str | None, str | None, str | None]


def _told(
    division: str | None, levels: Sequence[str], mode: str, norm: Callable[[str], str]
) -> Iterator[_Told]:
    """Doubt, entry, level, other level and what was found."""
    shares = parse(division, norm)
    exercised = {level for level in levels if level}
    for share, member in zip(shares, orjson.loads(division) if division else [], strict=True):
        if len(exercised) >= _SHARED and _says_nothing(share, norm(_text(member, "text"))):
            yield Doubt.SAYS_NOTHING, share.entry, share.level or None, None, _text(member, "text")
        if len(exercised) < _SHARED and share.level and share.level not in exercised:
            yield Doubt.LEVEL_BESIDE, share.entry, share.level, None, None
    if not _fits(mode, exercised, shares):
        yield Doubt.MODE, None, None, None, mode
    if len(exercised) >= _SHARED:
        every = exercised <= {share.level for share in shares}  # else the rest may be another's
        for share, found in left_out(shares) if every else ():
            yield Doubt.LEFT_OUT, share.entry, share.level or None, None, found
        for one, other, found in given_twice(shares):
            yield Doubt.GIVEN_TWICE, other.entry, one.level, other.level, found


def _says_nothing(share: Share, text: str) -> bool:
    """An entry without values and bounds whose text only points to the law or to duties."""
    if share.by == "whole" or share.values or (share.is_interval and share.field):
        return False
    return bool(text) and not _EMPTY.sub("", text)


def _fits(mode: str, levels: set[str], shares: Sequence[Share]) -> bool:
    ways = {share.by for share in shares}
    match mode:
        case "省级直接行使":
            return levels <= {Level.PROVINCE.value}
        case "分级管理":
            return len(levels) >= _SHARED
        case "审核转报":
            return not ways or "stage" in ways
        case "属地管理为主":
            return not ways or "territory" in ways or _lowest_whole(levels, shares)
        case _:
            return True


def _lowest_whole(levels: set[str], shares: Sequence[Share]) -> bool:
    """The lowest level holds the whole."""
    ranked = [level.value for level in Level if level.value in levels]
    return any(share.by == "whole" and share.level in ranked[-1:] for share in shares)


def _text(member: object, key: str) -> str:
    value = member.get(key) if isinstance(member, dict) else None
    return value if isinstance(value, str) else ""
