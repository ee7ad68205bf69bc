"""Two editions read for a difference: their lists in the same tables, told apart by side."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import polars as pl

from svccat.compare.duplicates import ranked, same_keys, taking_part
from svccat.compare.units import KEY, find_units, refuse_two_editions
from svccat.crew import Crew
from svccat.intake import Wanted
from svccat.kept.taking import take_all
from svccat.load.discover import discover
from svccat.load.files import canonical_items
from svccat.load.revisions import at_revision, is_revision
from svccat.metrics.notes import notes
from svccat.model.errors import InputError
from svccat.model.source import Source
from svccat.model.tables import InputFile
from svccat.model.text import Text
from svccat.normalise.columns import add_keys
from svccat.reading import with_books
from svccat.settings import Settings
from svccat.tables.items import empty_items, empty_lists

Item = dict[str, object]


@dataclass(frozen=True)
class Editions:
    """The lists of both editions.

    The files before `first_new` are the old edition's. `items` are all items of whole lists with
    KEYS, `unit` and `is_new`; `able` are those that take part, with `rank`; `units` are those of
    either edition.
    """

    files: tuple[InputFile, ...]
    first_new: int
    items: pl.DataFrame
    able: pl.DataFrame
    units: pl.DataFrame
    notes: tuple[Text, ...]

    @property
    def complete(self) -> bool:
        """Every input could be read in full."""
        return all(one.readable for one in self.files)

    @cached_property
    def texts(self) -> Mapping[int, str]:
        """Canonical JSON of each item that takes part, by id."""
        places = self.able.select("file", "row").rows()
        return dict(zip(self.able["id"], canonical_items(self.files, places), strict=True))

    def item(self, number: int) -> Item:
        """An item as an object; an item that its file has lost meanwhile is empty."""
        text = self.texts[number]
        found = json.loads(text) if text else {}
        return found if isinstance(found, dict) else {}


def read(old: str, new: str, settings: Settings, crew: Crew) -> Editions:
    """Both editions, each a folder, a file or a git revision's (`HEAD~1:catalogs/x`).

    A unit of which a file breaks off or cannot be read to its end is left out of both, and so is
    one that only one edition has where the other has a file of which nothing is known.

    Raises:
        InputError: one of them is not there or holds no list, or two editions of one unit.
    """
    sides = [_sources(old), _sources(new)]
    sources = [one for side in sides for one in side]
    wanted = Wanted(("legal_basis",), settings.codes, compared=False, rules=False)
    tasks = [(number, source, wanted) for number, source in enumerate(sources)]
    taken = take_all(tasks, crew, cache=settings.cache)
    files = tuple(intake.file for intake in taken)
    first_new = len(sides[0])
    for name, own in ((old, files[:first_new]), (new, files[first_new:])):
        if not any(one.kind is not None and one.kind.has_units for one in own) and all(
            one.readable for one in own
        ):
            raise InputError(
                Text(
                    f"{name} 中没有清单：应有实施清单、权责清单、基本目录或行政执法事项清单文件。",
                    f"{name} holds no list of service items, powers, directory or enforcement.",
                )
            )
    frames = [intake.items for intake in taken if intake.items is not None]
    items = add_keys(pl.concat([empty_items(wanted.elements), *frames]).with_row_index("id"))
    items = items.with_columns(is_new=pl.col("file") >= first_new)
    empty = add_keys(empty_lists(files))
    items, empty, broken = _whole(files, items, empty)
    items, empty, unsure = _told(files, first_new, items, empty)
    for is_new in (False, True):
        side = pl.col("file") >= first_new if is_new else pl.col("file") < first_new
        refuse_two_editions(files, items.filter(side), empty.filter(side))
    units = find_units(files, items, empty)
    items = items.join(units.select("unit", *KEY), on=KEY, maintain_order="left")
    able, out = _able(files, items)
    return Editions(
        files, first_new, items, able, units, (*notes(files, items, out, 0), *broken, *unsure)
    )


def _sources(name: str) -> list[Source]:
    """The files of an edition, named so that they can be found from where the person stands."""
    if is_revision(name):
        return at_revision(name)
    folder = Path(name)
    found = discover([folder])
    if not folder.is_dir():
        return with_books([replace(one, path=name) for one in found])
    base = name.rstrip("/")
    return [replace(one, path=f"{base}/{one.path}") for one in found]


def _whole(
    files: Sequence[InputFile], items: pl.DataFrame, empty: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame, list[Text]]:
    """Without the units of which a part was not read: what they lack may only be lost."""
    lost = []
    told = []
    for one in files:
        header = one.header
        if header is None or not (one.cut or not one.readable):
            continue
        lost.append((str(header.kind), header.code))
        name, path = header.name or header.code, one.source.path
        zh = f"{path} 没有读全，{name}的这类清单两版都未作比较"
        told.append(Text(zh, f"{path} was cut: {name} is compared in no edition"))
    if not lost:
        return items, empty, []
    schema = {"kind": pl.String(), "jurisdiction": pl.String()}
    units = pl.DataFrame(lost, schema=schema, orient="row").unique()
    on = ["kind", "jurisdiction"]
    left = items.join(units, on=on, how="anti", maintain_order="left")
    return (
        left.drop("id").with_row_index("id"),
        empty.join(units, on=on, how="anti", maintain_order="left"),
        told,
    )


def _told(
    files: Sequence[InputFile], first_new: int, items: pl.DataFrame, empty: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame, list[Text]]:
    """Without the units that may stand in a file of the other edition that says not even whose it is.

    To tell them as removed or added would be to tell what was not read.
    """
    found = []
    for is_new, name in ((False, Text("旧版", "old")), (True, Text("新版", "new"))):
        unknown = [
            one.source.path
            for number, one in enumerate(files)
            if (number >= first_new) is is_new and one.header is None and not one.readable
        ]
        if not unknown:
            continue
        new = pl.col("file") >= first_new
        here, there = (new, ~new) if is_new else (~new, new)
        held = pl.concat([frame.filter(here).select(KEY) for frame in (items, empty)])
        alone = (
            pl.concat([frame.filter(there).select(KEY) for frame in (items, empty)])
            .unique()
            .join(held, on=KEY, how="anti", nulls_equal=True)
        )
        items, empty = (
            frame.join(alone, on=KEY, how="anti", nulls_equal=True, maintain_order="left")
            for frame in (items, empty)
        )
        items = items.drop("id").with_row_index("id")
        listed = "、".join(unknown)
        zh = f"{name.zh}的 {listed} 读不出是哪个单位的清单"
        en = f"{name.en} edition: {', '.join(unknown)} does not even say whose list it is"
        if not alone.is_empty():
            zh += f"，另一版独有的 {alone.height} 份清单因此不算作{'取消' if is_new else '新增'}，未作比较"
            en += f": {alone.height} lists that only the other edition has are not compared"
        found.append(Text(zh, en))
    return items, empty, found


def _able(files: Sequence[InputFile], items: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The items that take part (contract section 3), each side for itself, and the duplicates."""
    able = taking_part(items)
    # A unit's two editions are two lists: what they share is no duplicate.
    sided = able.with_columns(unit=pl.col("unit") * 2 + pl.col("is_new").cast(pl.UInt32()))
    shared = same_keys(sided)
    answering = ranked(shared, canonical_items(files, shared.select("file", "row").rows()))
    out = answering.filter(pl.col("id") != pl.col("kept_id"))
    able = able.join(out, on="id", how="anti", maintain_order="left")
    ranks = answering.select("id", "rank")
    return able.join(ranks, on="id", how="left", maintain_order="left"), out
