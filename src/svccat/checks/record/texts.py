"""Every text of a file in one pass: the few that a rule of texts may have something against.

All columns together are one long column, and all patterns one pattern: a text costs some 50 ns,
where a column and a pattern by themselves would cost a call each.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

import polars as pl

from svccat.checks.record import marks, words
from svccat.model.records import LISTS, PARTS, TEXTS, Records

# Line breaks are at home in these; every other text is one line.
PROSE = frozenset(
    {
        "accountability",
        "address",
        "applies_basis",
        "complaint",
        "conditions",
        "consult",
        "discretion/when",
        "division/basis",
        "division/text",
        "division/values",
        "duties/basis",
        "duties/text",
        "exceptions/reason",
        "fees/basis",
        "fees/standard",
        "hours",
        "joint/basis",
        "joint/text",
        "legal_basis",
        "materials/basis",
        "scope_basis",
        "special_procedures",
        "visits_reason",
    }
)
# Members of parts that are a text or a list: what is read of a list is its texts, each on a line.
LISTED = frozenset(
    {
        "discretion/when",
        "division/basis",
        "division/values",
        "duties/basis",
        "fees/basis",
        "joint/basis",
        "materials/basis",
    }
)
# Codes, dates and lists of values: other rules compare them with what they should be.
_ELSEWHERE = frozenset(
    {
        "applies_to",
        "authority/uscc",
        "bundles",
        "channels",
        "division/by",
        "division/level",
        "exceptions/element",
        "exceptions/expires",
        "exercise_levels",
        "handling_code",
        "handling_type",
        "implementation_code",
        "implementing_body/nature",
        "implementing_body/uscc",
        "joint/role",
        "level",
        "materials/form",
        "materials/necessity",
        "materials/source",
        "materials/type",
        "members",
        "mode",
        "online_depth",
        "parent",
        "power_source",
        "promised_limit/unit",
        "reach",
        "repealed_on",
        "result/type",
        "scope",
        "service_objects",
        "statutory_limit/unit",
        "status",
        "versions/date",
        "versions/effective",
    }
)
_OF_HEAD = ("jurisdiction/name", "authority/name", "authority/sector", "edition", "filing/number")
# What a text may have against it, by the name of a column of `suspects`.
PATTERNS: dict[str, str] = {
    "html": marks.HTML,
    "backslash": marks.BACKSLASH,
    "hidden": marks.HIDDEN,
    "garbled": marks.GARBLED,
    "doubled": marks.DOUBLED,
    "ends": f"{marks.ENDS}|\xa0",
    "wide": marks.WIDE,
    "inside": marks.INSIDE,
    "broken": marks.BROKEN,
    "placeholder": words.PLACEHOLDER,
    "vague": words.VAGUE,
    "vague_basis": words.VAGUE_BASIS,
    "locals_only": words.LOCALS_ONLY,
    "no_word": r"^[^\p{L}\p{N}]*$",
}
_SUSPECT = "|".join(PATTERNS.values())
_EACH = [pl.col("value").str.contains(pattern).alias(name) for name, pattern in PATTERNS.items()]
_SCHEMA: dict[str, pl.DataType] = {
    "row": pl.UInt32(),
    "pointer": pl.String(),
    "member": pl.String(),
    "value": pl.String(),
    "prose": pl.Boolean(),
}


class _Column(NamedTuple):
    """The texts of one member, such as `materials/name` of every item and place.

    `pointers` is None where the member is the pointer; `inner` is what it adds to them.
    """

    member: str
    texts: pl.Series
    rows: pl.Series
    pointers: pl.Series | None = None
    inner: str = ""

    def at(self, places: pl.Series) -> list[tuple[object, ...]]:
        """The texts at some places, as rows of suspects."""
        rows, values = self.rows[places].to_list(), self.texts[places].to_list()
        pointers = [self.member] * len(rows)
        if self.pointers is not None:
            pointers = [pointer + self.inner for pointer in self.pointers[places].to_list()]
        prose = self.member in PROSE
        return [
            (row, pointer, self.member, value, prose)
            for row, pointer, value in zip(rows, pointers, values, strict=True)
        ]


def suspects(records: Records) -> pl.DataFrame:
    """Texts that may break a rule, in the order of members, then of the file.

    row (null for the header), pointer, member (the pointer without places in lists), value, prose,
    and for each of PATTERNS whether the text has it.
    """
    columns = [one for one in _columns(records) if one.texts.null_count() < len(one.texts)]
    found: list[tuple[object, ...]] = []
    if columns:
        whole = pl.concat([column.texts.alias("") for column in columns], rechunk=False)
        hits = whole.str.contains(_SUSPECT).arg_true()
        places = hits.to_list()
        start = 0
        for column in columns:
            end = start + len(column.texts)
            first, last = bisect_left(places, start), bisect_left(places, end)
            if first < last:
                found += column.at(hits[first:last] - start)
            start = end
    return pl.DataFrame(found, schema=_SCHEMA, orient="row").with_columns(_EACH)


def _columns(records: Records) -> Iterator[_Column]:
    nowhere = pl.Series([None], dtype=pl.UInt32())
    for pointer in _OF_HEAD:
        if pointer in records.head_given:
            yield _Column(pointer, pl.Series([records.head[pointer]]), nowhere)
    for name in TEXTS:
        if name not in _ELSEWHERE:
            yield _Column(name, records.items[name], records.items["row"])
    for name in LISTS:
        if name not in _ELSEWHERE:
            texts = records.lists[name]
            yield _Column(name, texts["value"], texts["row"], texts["pointer"])
    for name, (members, _) in PARTS.items():
        part = records.parts[name]
        for member in members:
            pattern = f"{name}/{member}"
            if pattern not in _ELSEWHERE:
                yield _Column(pattern, part[member], part["row"], part["pointer"], f"/{member}")
