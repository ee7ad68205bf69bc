"""A registry's items to laws, for looking up what is cited."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from svccat.model.laws import Law, LawLevel, Move, Version
from svccat.model.pattern import pattern
from svccat.tables.headers import text_of
from svccat.tables.values import text_or_number

ArticleOf: TypeAlias = Callable[[object], tuple[int, int] | None]

_DAY = pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Of a version: [{"from": 69, "through": 83, "to": 68}, {"from": 68}], the last one deleted.
RENUMBERED = "x-renumbered"
_MOST = 9999  # no law has more articles; citations number no further
_LEVELS = {str(level): level for level in LawLevel}


def laws(file: int, as_of: str, items: Sequence[object], article_of: ArticleOf) -> tuple[Law, ...]:
    """The laws of file number `file`; whatever is absent or mistyped is not known.

    `article_of` reads one entry of a list of articles.
    """
    return tuple(
        _law(file, row, day(as_of), item, article_of)
        for row, item in enumerate(items)
        if isinstance(item, dict) and text_of(item, "name").strip()
    )


def day(text: str) -> str:
    """A day as 2024-12-31, "" for anything else."""
    text = text.strip()
    try:
        return date.fromisoformat(text).isoformat() if _DAY.fullmatch(text) else ""
    except ValueError:
        return ""


def _law(file: int, row: int, as_of: str, item: dict[str, object], article_of: ArticleOf) -> Law:
    aliases, versions = item.get("aliases"), item.get("versions")
    listed = aliases if isinstance(aliases, list) else [aliases]
    return Law(
        file,
        row,
        text_of(item, "name"),
        tuple(alias for alias in listed if isinstance(alias, str) and alias.strip()),
        _LEVELS.get(text_of(item, "level")),
        text_or_number(item.get("number")) or "",
        tuple(
            _version(at, one, article_of)
            for at, one in enumerate(versions if isinstance(versions, list) else [])
            if isinstance(one, dict)
        ),
        day(text_of(item, "repealed_on")),
        as_of,
    )


def _version(at: int, written: dict[str, object], article_of: ArticleOf) -> Version:
    articles = written.get("articles")
    known: frozenset[tuple[int, int]] = frozenset()
    count = None
    if isinstance(articles, list):
        read = [article_of(one) for one in articles]
        # One entry that is not understood could be any article.
        known = frozenset(one for one in read if one) if all(read) else known
        count = max((number for number, _ in known), default=None)
    elif isinstance(articles, int | float) and not isinstance(articles, bool):
        count = int(articles) if 1 <= articles <= _MOST else None
    published, effective = day(text_of(written, "date")), day(text_of(written, "effective"))
    moves = tuple(_moves(written.get(RENUMBERED), article_of))
    return Version(at, published, effective, count, known, moves)


def _moves(written: object, article_of: ArticleOf) -> Iterator[Move]:
    """What `x-renumbered` says; an entry that is not understood moves nothing."""
    for entry in written if isinstance(written, list) else []:
        if not isinstance(entry, dict):
            continue
        first = _plain(entry.get("from"), article_of)
        last = _plain(entry.get("through", entry.get("from")), article_of)
        now = _plain(entry.get("to"), article_of)
        if first and last and first <= last and (now or entry.get("to") is None):
            yield Move(first, last, now)


def _plain(article: object, article_of: ArticleOf) -> int | None:
    """An article's number, None for one with 之: those keep their place."""
    read = article_of(article)
    return read[0] if read is not None and not read[1] and read[0] <= _MOST else None
