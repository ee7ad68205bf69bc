"""The corridor of `svccat impact`: which items cite a law, and what became of the articles they cite."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson
import polars as pl

from svccat.checks.cards.laws import MOVED, VANISHED
from svccat.checks.laws.force import Force
from svccat.checks.laws.told import Cited, Read, Reader
from svccat.crew import Crew
from svccat.intake import Wanted
from svccat.laws import Registry
from svccat.load.files import read_text
from svccat.locate.places import Address, places
from svccat.model.citation import Citation
from svccat.model.errors import InputError
from svccat.model.impact import Impact, Resting
from svccat.model.laws import Law
from svccat.model.tables import raw, unread
from svccat.model.text import Text
from svccat.normalise.citing import CITING
from svccat.reading import found, read
from svccat.settings import Settings
from svccat.tables.laws import day

_BASIS = "legal_basis"


def article_of(written: str) -> Citation | None:
    """The place that a word names: 68, 第六十八条, 第六十三条第一款; None where it names none."""
    text = written.strip()
    text = text if text.startswith("第") else f"第{text}" + ("" if "条" in text else "条")
    citations = CITING.parse(text).citations
    one = citations[0] if len(citations) == 1 else None
    return one if one is not None and one.article and not one.law and one.end is None else None


def impact(
    law: str,
    article: Citation | None,
    paths: Sequence[Path],
    settings: Settings,
    crew: Crew | None = None,
) -> Impact:
    """Everything in the inputs that rests on a law, or on one place of it.

    Raises:
        InputError: the name is none, or there is nothing to read.
    """
    title = CITING.title(law)
    if not title:
        raise InputError(Text(f"{law!r} 不是法律名称。", f"{law!r} is no law's name."))
    with Crew() as own:
        wanted = Wanted((_BASIS,), settings.codes, compared=False)
        lists = read(paths, found(paths, settings), settings, wanted, crew or own)
    registry = Registry(lists.law.laws, CITING.title)
    entries = registry.find(title)
    reader = Reader(registry, CITING)
    days = [day(one.header.as_of) if one.header else "" for one in lists.files]
    force = {one: Force(one, registry, CITING) for one in dict.fromkeys(days)}
    rows = []
    for file, row, pointer, text in _texts(lists.items, lists.law.bases):
        known = reader.read(text)
        if any(_cites(one, title, entries, article) for one in known.cited):
            rows.append((Address(file, row, pointer), text, known))
    spots = places({address for address, *_ in rows}, lists.files, read_text)
    items: dict[tuple[int, int], dict[str, Any]] = {
        (one["file"], one["row"]): one for one in lists.items.iter_rows(named=True)
    }
    resting = []
    for address, text, known in rows:
        one = items[address.file, address.row or 0]
        moved, deleted = _became(known, force[days[address.file]], title, entries, article)
        resting.append(
            Resting(
                kind=one["kind"],
                jurisdiction=one["jurisdiction"],
                authority=one["authority"],
                code=one["code"] or "",
                case=one["case"] or "",
                name=one["name"] or "",
                text=text,
                place=spots[address],
                moved_to=moved,
                deleted=deleted,
            )
        )
    resting.sort(key=lambda one: (one.place.path, one.place.line, one.place.column))
    asked = "" if article is None else CITING.place(article.locator.numbers())
    complete = all(one.readable for one in lists.files)
    return Impact(title, asked, bool(entries), tuple(resting), complete, unread(lists.files))


def _texts(items: pl.DataFrame, bases: pl.DataFrame) -> Iterator[tuple[int, int, str, str]]:
    """Every text that says what something rests on: file, row, pointer in the item, text."""
    for file, row, basis in (
        items.filter("active").select("file", "row", raw(_BASIS)).drop_nulls().iter_rows()
    ):
        value = orjson.loads(basis)
        if isinstance(value, str):
            yield file, row, _BASIS, value
        for at, text in enumerate(value if isinstance(value, list) else []):
            if isinstance(text, str):
                yield file, row, f"{_BASIS}/{at}", text
    known = items.select("file", "row")
    placed = bases.join(known, on=["file", "row"], how="semi", maintain_order="left")
    yield from placed.select("file", "row", "pointer", "text").iter_rows()


def _cites(one: Cited, title: str, entries: Sequence[Law], article: Citation | None) -> bool:
    if one.law != title and not any(entry in entries for entry in one.entries):
        return False
    return article is None or _covers(one.citation, article)


def _covers(cited: Citation, wanted: Citation) -> bool:
    """The same article, or a range with it; deeper places agree where both name them."""
    if cited.article is None or cited.part:
        return False
    if cited.end is not None and cited.end.article:
        return cited.article <= (wanted.article or 0) <= cited.end.article
    pairs = zip(cited.locator.numbers(), wanted.locator.numbers(), strict=True)
    return cited.article == wanted.article and all(
        left == right for left, right in pairs if left and right
    )


def _became(
    known: Read, force: Force, title: str, entries: Sequence[Law], article: Citation | None
) -> tuple[str, bool]:
    """What a later text did with the article: its new number, and whether it is gone."""
    asked = "" if article is None else CITING.place((article.article or 0, 0, 0, 0, 0))
    laws = {one.law for one in known.cited if _cites(one, title, entries, None)}
    told = [
        one
        for one in force.told(known)
        if one.rule in {MOVED, VANISHED}
        and one.evidence["law"] in laws
        and asked in {"", one.evidence["article"]}
    ]
    moved = "、".join(str(one.evidence["expected"]) for one in told if one.rule is MOVED)
    return moved, any(one.rule is VANISHED for one in told)
