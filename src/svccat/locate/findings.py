"""Hits with their places worked out: the findings of a run, in their order."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from json.encoder import encode_basestring
from pathlib import PurePosixPath
from typing import NamedTuple, TypeAlias

import polars as pl

from svccat.locate.places import Address, ReadText, Spread, alone, places
from svccat.locate.values import readable
from svccat.model.finding import EvidenceValue, Finding, Place
from svccat.model.hits import EVIDENCE, Hits
from svccat.model.tables import InputFile

# At most this many findings are written out; all are counted (contract section 9, `notes`).
LISTED = 1_000_000
_VALUES = ("found", "expected")
_TOLD = ("code", "case", "name", "authority", "sector")  # of an item
_NOTHING = ("",) * len(_TOLD)
_Described: TypeAlias = Mapping[tuple[int, int], tuple[str, ...]]
_NOWHERE = Place("")
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def findings(
    hits: Sequence[Hits],
    files: Sequence[InputFile],
    items: pl.DataFrame,
    read: ReadText,
    spread: Spread = alone,
) -> list[Finding]:
    """The findings of all hits, sorted by path, line, column and code.

    `items` gives an item's code, name and authority by (file, row); `read` a file's text, None
    where it cannot be read; `spread` does one function on many tasks, whose bytes
    it is told, in this process or in several.
    """
    listed = _listed(hits)
    addresses = {address for part in listed for address in part.addresses()}
    spots = places(addresses, files, read, spread)
    described = _described(addresses, items)
    lists = [_list_of(file) for file in files]
    made = [one for part in listed for one in _findings(part, lists, spots, described)]
    return sorted(made, key=lambda finding: finding.order)


def addresses(hits: Sequence[Hits]) -> set[Address]:
    """Where the values are that hits point at."""
    return {address for part in _listed(hits) for address in part.addresses()}


class _Part(NamedTuple):
    """Hits of one rule, with their addresses; `others` has None where there is no other place."""

    hit: Hits
    own: list[Address]
    others: list[Address | None]

    def addresses(self) -> Iterator[Address]:
        """All of them."""
        yield from self.own
        yield from (other for other in self.others if other is not None)


def _listed(hits: Sequence[Hits]) -> list[_Part]:
    left = LISTED
    parts: list[_Part] = []
    for hit in sorted(hits, key=lambda hit: (hit.rule.severity.rank, hit.rule.code)):
        taken = hit.rows.sort("file", "row", "pointer", maintain_order=True).head(left)
        left -= taken.height
        if taken["file"].null_count():
            raise TypeError(f"{hit.rule.code}: not a file number: None")
        at_key = [hit.rule.at_key] * taken.height
        own = list(map(Address, taken["file"], taken["row"], taken["pointer"], at_key))
        others: list[Address | None] = [None] * taken.height
        if "other_file" in taken.columns:
            inside = taken.select(
                "other_file",
                "other_row" if "other_row" in taken.columns else pl.lit(None),
                pl.col("other_pointer").fill_null("")
                if "other_pointer" in taken.columns
                else pl.lit(""),
            )
            others = [
                None if number is None else Address(number, row, pointer)
                for number, row, pointer in inside.iter_rows()
            ]
        parts.append(_Part(replace(hit, rows=taken), own, others))
    return parts


def _described(addresses: set[Address], items: pl.DataFrame) -> _Described:
    """Code, case, name, authority and sector of items by (file, row); "" where they have none."""
    wanted = pl.DataFrame(
        {
            "file": [one.file for one in addresses if one.row is not None],
            "row": [one.row for one in addresses if one.row is not None],
        },
        schema={"file": pl.UInt32(), "row": pl.UInt32()},
    ).unique()
    told = [pl.col(name).fill_null("") for name in _TOLD]  # joined whole tables would be copied
    rows = items.select("file", "row", *told).join(wanted, on=["file", "row"], how="semi")
    return {(file, row): tuple(texts) for file, row, *texts in rows.iter_rows()}


class _List(NamedTuple):
    """What a finding says of the file it is in; `name` stays where a path depends on the folder given."""

    kind: str
    jurisdiction: str
    authority: str
    name: str
    placed: bool


def _list_of(file: InputFile) -> _List:
    header = file.header
    return _List(
        str(file.kind),
        header.code if header else "",
        header.authority if header else "",
        PurePosixPath(file.source.path).name,
        header is not None,
    )


def _findings(
    part: _Part,
    lists: Sequence[_List],
    spots: Mapping[Address, Place],
    described: _Described,
) -> Iterator[Finding]:
    rule, rows = part.hit.rule, part.hit.rows
    own_places = _spots([spots[one] for one in part.own], rows)
    others = [_NOWHERE if one is None else spots[one] for one in part.others]
    other_places = _spots(others, rows, "other_")
    evidences = _evidence(rows)
    texts = _Texts()
    heads = [f"{texts[one.kind]}, {texts[one.jurisdiction or one.name]}" for one in lists]
    beside = [f"[{texts[one.jurisdiction]}]" if one.placed else "[]" for one in lists]
    steps = {
        one: texts.of([step for step in one.split("/") if not step.isdigit()])
        for one in {own.pointer for own in part.own}
    }
    for own, other, place, further, evidence in zip(
        part.own, part.others, own_places, other_places, evidences, strict=True
    ):
        known = described.get((own.file, own.row), _NOTHING) if own.row is not None else _NOTHING
        code, case, name, own_authority, sector = known
        authority = own_authority or lists[own.file].authority
        # EVIDENCE is sorted, and so is this.
        said = [
            f"[{texts[key]}, {texts[one] if type(one) is str else texts.of(one)}]"
            for key, one in evidence.items()
            if one is not None
        ]
        identity = (
            f"[{texts[rule.code]}, {heads[own.file]}, {texts[authority]}, {texts[sector]}, "
            f"{beside[other.file] if other else '[]'}, {texts[code or name]}, {texts[case]}, "
            f"{steps[own.pointer]}, [{', '.join(said)}]]"
        )
        yield Finding(
            rule=rule,
            place=place,
            item_code=code,
            item_name=name,
            jurisdiction=lists[own.file].jurisdiction,
            authority=authority,
            evidence=evidence,
            related=() if other is None else (further,),
            fingerprint=hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        )


class _Texts(dict[str, str]):
    """Texts as JSON writes them, each worked out once: most are said of many findings."""

    def __missing__(self, text: str) -> str:
        self[text] = written = encode_basestring(text)
        return written

    def of(self, value: EvidenceValue | list[str]) -> str:
        """A value as JSON writes it."""
        if isinstance(value, str):
            return self[value]
        if isinstance(value, tuple):
            return f"[{', '.join([self[one] for one in value])}]"
        return _ENCODER.encode(value)


def _spots(places: Sequence[Place], rows: pl.DataFrame, which: str = "") -> Sequence[Place]:
    """The places, put right where a parser has said line and column itself."""
    line, column = f"{which}line", f"{which}column"
    if line not in rows.columns or column not in rows.columns:
        return places
    sheets = rows["sheet"] if not which and "sheet" in rows.columns else [None] * rows.height
    said = zip(places, rows[line], rows[column], sheets, strict=True)
    return [
        one
        if there is None or across is None
        else Place(one.path, one.pointer, there, across, sheet or one.sheet)
        for one, there, across, sheet in said
    ]


def _is_told(kind: pl.DataType) -> bool:
    plain = (pl.String, pl.Categorical, pl.Enum, pl.Boolean, pl.Null, pl.List)
    return isinstance(kind, plain) or kind.is_numeric()


def _evidence(rows: pl.DataFrame) -> list[dict[str, EvidenceValue]]:
    """The evidence of each row, in the order of EVIDENCE."""
    names = [name for name in EVIDENCE if name in rows.columns and _is_told(rows.schema[name])]
    elements = rows["element"] if "element" in rows.columns else None
    columns: list[list[EvidenceValue]] = []
    for name in names:
        values = rows[name].to_list()
        if name in _VALUES and elements is not None and rows.schema[name] == pl.String():
            pairs = zip(elements, values, strict=True)
            values = [readable(element, one) if element else one for element, one in pairs]
        elif isinstance(rows.schema[name], pl.List):
            values = [None if one is None else tuple(map(str, one)) for one in values]
        columns.append(values)
    if not names:
        return [{} for _ in range(rows.height)]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
