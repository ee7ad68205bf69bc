"""The corridor of `todo --apply`: the adoptions of a unit's plain elements, put into copies of its files."""

import json
from dataclasses import dataclass
from typing import Any

import polars as pl

from svccat.fix.documents import BOM, utf_8
from svccat.fix.members import Member, replaced
from svccat.load.files import canonical_items, read_bytes
from svccat.locate.positions import TextMap
from svccat.model.fields import ELEMENTS, Comparator, Kind
from svccat.model.tables import InputFile
from svccat.model.text import Text
from svccat.model.worklist import Unit
from svccat.normalise.adopting import adopted
from svccat.worklist import BY_HAND, Todo

_NOT_UTF_8 = Text(
    "不是 UTF-8 编码的 JSON，先用 svccat validate --fix 转换",
    "is no JSON in UTF-8: convert it first with `svccat validate --fix`",
)
_CHANGED = Text(
    "采自的文件刚刚被别的程序改过，请再运行一次",
    "a file that is adopted from was changed meanwhile: run it again",
)
_UNPROVEN = Text(
    "改动会影响别处，没有改；请先改正文件的写法",
    "the change would reach further than meant and was not made: mend the file's syntax first",
)


@dataclass(frozen=True, slots=True)
class Adopted:
    """A file's old and new bytes; how many elements were adopted, and how many are left to a person."""

    file: InputFile
    old: bytes
    new: bytes
    made: int
    by_hand: int


@dataclass(frozen=True, slots=True)
class Applied:
    """The files of a unit that change, and sentences by path on those that cannot."""

    files: tuple[Adopted, ...]
    refused: tuple[tuple[str, Text], ...]


def adopt(made: Todo, units: list[Unit]) -> Applied:
    """Every decided row of the units, as far as its elements are plain; nothing is written."""
    rows = pl.concat([_placed(made, kind) for kind in made.adopted])
    ours = {(one.jurisdiction, one.sector, one.kind.value) for one in units}
    numbers = [
        row["unit"]
        for row in made.aligned.units.iter_rows(named=True)
        if (row["jurisdiction"], row["sector"], row["kind"]) in ours
    ]
    files, refused = [], []
    wanted = rows.filter(pl.col("unit").is_in(numbers)).sort("file", "row")
    for (number,), part in wanted.partition_by("file", as_dict=True, maintain_order=True).items():
        file = made.aligned.files[int(str(number))]
        outcome = _file(made, file, part)
        if isinstance(outcome, Text):
            refused.append((file.source.path, outcome))
        else:
            files.append(outcome)
    return Applied(tuple(files), tuple(refused))


def _placed(made: Todo, kind: Kind) -> pl.DataFrame:
    """ADOPTIONS with the file and row of both items and the names of their places."""
    names = made.aligned.units.select("unit", "name")
    items = made.aligned.items.select("id", "file", "row", "unit").join(names, on="unit")
    theirs = items.select(source_id="id", from_file="file", from_row="row", theirs="name")
    return (
        made.adopted[kind]
        .join(items, on="id")
        .join(theirs, on="source_id")
        .with_columns(pl.lit(kind.value).alias("kind"))
    )


def _file(made: Todo, file: InputFile, rows: pl.DataFrame) -> Adopted | Text:
    data = read_bytes(file.source)
    text = utf_8(data) if isinstance(data, bytes) else None
    if text is None or not isinstance(data, bytes):
        return _NOT_UTF_8
    known = _text_map(text, file)
    if known is None:
        return _NOT_UTF_8
    places = [(row["from_file"], row["from_row"]) for row in rows.iter_rows(named=True)]
    sources = dict(zip(places, canonical_items(made.aligned.files, places), strict=True))
    if not all(sources.values()):
        return _CHANGED
    members: list[Member] = []
    by_hand = 0
    for row in rows.iter_rows(named=True):
        if ELEMENTS[row["element"]].comparator in BY_HAND:
            by_hand += 1
            continue
        source = json.loads(sources[row["from_file"], row["from_row"]])
        members.append(_member(known, row, source))
    new = replaced(text, members, lines=file.lines)
    if new is None:
        return _UNPROVEN
    bom = BOM if data.startswith(BOM.encode()) else ""
    return Adopted(file, data, (bom + new).encode(), len(members), by_hand)


def _text_map(text: str, file: InputFile) -> TextMap | None:
    try:
        return TextMap(text, file.lines, file.rows, file.starts)
    except (ValueError, IndexError):
        return None


def _member(known: TextMap, row: dict[str, Any], source: dict[str, Any]) -> Member:
    """Where an element stands, and its new value; a body that is an object keeps all but its name."""
    element = ELEMENTS[row["element"]]
    name = element.field_of(Kind(row["kind"])) or ""
    value = source[name]
    inside = [name]
    if element.comparator is Comparator.BODY:
        if isinstance(value, dict):
            value = value["name"]
            inside.append("name")
        value = adopted(element.key, value, row["theirs"], row["name"])
    item = known.spot(row["row"], []).value
    holder = known.spot(row["row"], inside[:-1]).value
    if len(inside) > 1 and holder == item:  # the whole body is missing
        return Member(("items", str(row["row"]), name), item, None, {"name": value})
    spot = known.spot(row["row"], inside)
    return Member(
        ("items", str(row["row"]), *inside),
        holder,
        spot.value if spot.value != holder else None,
        value,
    )
