"""The pages of the report: one file, or past `MOST` findings an index and a folder of pages."""

from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote

from svccat.report.digest.model import Digest, Entry, Place
from svccat.report.html.environment import environment
from svccat.report.html.overview import overview

MOST = 5000  # findings that one file holds
_Link = Callable[[str, str | None], str]


def render(digest: Digest, stem: str) -> Mapping[str, bytes]:
    """The report by name: "" is the file itself, others are named from its folder.

    `stem` is the file's name without its suffix; the folder of pages goes by it.
    """
    single = len(digest.entries) <= MOST
    made = environment(digest, _places(digest))
    pages = {place.code: f"{stem}.pages/{place.number}.html" for place in digest.places}
    index = made.get_template("report.html.j2")
    to = _within if single else _from_index(pages)
    seen = overview(digest, to)
    files = {"": index.render(single=single, to=to, rule=_rule(""), **seen)}
    if not single:
        template = made.get_template("place.html.j2")
        for place in digest.places:
            link = _from_page(f"{stem}.html", place.code, pages)
            files[pages[place.code]] = template.render(
                here=place, to=link, rule=_rule(f"../{quote(stem)}.html")
            )
    return {name: text.encode("utf-8") for name, text in files.items()}


def _places(digest: Digest) -> Mapping[int, str]:
    """The place on whose page each finding stands, by the finding's number."""
    return {entry.number: place.code for place in digest.places for entry in _entries(place)}


def _entries(place: Place) -> Iterator[Entry]:
    for unit in place.units:
        for block in unit.blocks.values():
            for item in block.items:
                yield from item.entries


def _within(anchor: str, place: str | None) -> str:
    del place
    return f"#{anchor}"


def _from_index(pages: Mapping[str, str]) -> _Link:
    def to(anchor: str, place: str | None) -> str:
        return f"#{anchor}" if place is None else f"{quote(pages[place])}#{anchor}"

    return to


def _from_page(index: str, here: str, pages: Mapping[str, str]) -> _Link:
    def to(anchor: str, place: str | None) -> str:
        if place == here:
            return f"#{anchor}"
        return f"../{quote(index if place is None else pages[place])}#{anchor}"

    return to


def _rule(index: str) -> Callable[[str], str]:
    return lambda code: f"{index}#r-{code}"
