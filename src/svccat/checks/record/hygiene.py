"""R162 to R168: characters that a text should not hold; one hit a text and rule."""

import re
from collections.abc import Callable, Sequence
from functools import cache

import polars as pl

from svccat.checks.cards import hygiene as cards
from svccat.checks.record import marks
from svccat.checks.record.cells import NOTHING, blank
from svccat.checks.record.check import Check, Context
from svccat.checks.record.texts import LISTED, PROSE, suspects
from svccat.checks.record.titles import titled, words
from svccat.model.pattern import pattern
from svccat.model.records import Records

_NAMES = ("name", "case", "materials/name")  # no space is at home between their characters
_MOST = 20  # words shown of one text
_TURNS = 4  # how deeply markup may be escaped within itself

_HIDDEN = pattern(marks.HIDDEN)
_HTML = pattern(marks.HTML)
_TAG = pattern(marks.TAG)
_NEW_LINE = pattern(r"(?i:<br[ \t]*/?>|</(?:p|div|li|tr|h[1-6])>)")
_ESCAPED = pattern(r"\\(?:r\\n|[rnt])")
_SPACE = pattern(f"[{marks.SPACES}]+")
_BACKSLASH = pattern(marks.BACKSLASH)
_BREAK = pattern(marks.BREAK)
_WIDE = pattern(marks.WIDE)
_INSIDE = pattern(f"(?<={marks.BESIDE}) +(?={marks.BESIDE})")
_HAN = pattern(marks.HAN)
_RUN = pattern(marks.DOUBLED)
_GARBLED = pattern(marks.GARBLED)

# From a text and its member to the text as it should be; None where nobody can tell.
_Mend = Callable[[str, str], str | None]


def _holding(name: str, records: Records, context: Context) -> pl.DataFrame:
    rows = context.once(suspects, records)
    return rows.filter(rows[name]) if rows[name].any() else NOTHING


def _hits(
    rows: pl.DataFrame,
    context: Context,
    mend: _Mend,
    wrong: Callable[[str], Sequence[str]] | None = None,
) -> pl.DataFrame:
    """Suspects as hits, with what would mend them and the words that are `wrong`."""
    if rows.is_empty():
        return NOTHING
    values = rows["value"].to_list()
    members = rows["member"].to_list()
    fit = [
        one if one and one != value and not (member in LISTED and "\n" in value) else None
        for one, value, member in zip(
            map(cache(mend), values, members), values, members, strict=True
        )
    ]
    columns = [rows["row"], rows["pointer"], rows["value"].alias("found")]
    columns.append(pl.Series("replacement", fit, dtype=pl.String()))
    if wrong is not None:
        columns.append(words(wrong(value)[:_MOST] for value in values))
    return titled(pl.DataFrame(columns), context)


def _around(source: str) -> Callable[[str], Sequence[str]]:
    """What a pattern finds, with a few characters on both sides."""
    around = pattern(f".{{0,6}}(?:{source}).{{0,6}}")

    def found(text: str) -> Sequence[str]:
        return around.findall(text)

    return found


def _beside_han(match: re.Match[str]) -> str:
    """Nothing in the place of white space next to Chinese, else one space."""
    text = match.string
    neighbours = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    return "" if _HAN.search(neighbours) else " "


def _one_line(text: str) -> str:
    return _SPACE.sub(_beside_han, text).strip(" ")


def _markup(records: Records, context: Context) -> pl.DataFrame:
    return _hits(_holding("html", records, context), context, _without_markup, _tags)


def _tags(text: str) -> Sequence[str]:
    return _HTML.findall(text)


def _without_markup(text: str, member: str) -> str:
    import html  # noqa: PLC0415  its table of entities is long, and few texts have markup

    for _ in range(_TURNS):
        if not _HTML.search(text):
            break
        text = html.unescape(_TAG.sub("", _NEW_LINE.sub("\n", text)))
    lines = _HIDDEN.sub("", text).split("\n")
    return ("\n" if member in PROSE else "").join(filter(None, map(_one_line, lines)))


def _backslash(records: Records, context: Context) -> pl.DataFrame:
    rows = _holding("backslash", records, context)
    return _hits(rows, context, _without_backslash, _around(marks.BACKSLASH))


def _without_backslash(text: str, member: str) -> str:
    lines = (line.strip(marks.SPACES) for line in _ESCAPED.sub("\n", text).split("\n"))
    text = ("\n" if member in PROSE else "").join(filter(None, lines))
    return _BACKSLASH.sub(_instead, text)


def _instead(match: re.Match[str]) -> str:
    """What a backslash stands for between its neighbours."""
    text = match.string
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if after and after in "\"'/":
        return ""
    return "、" if _HAN.match(before) and _HAN.match(after) else "/"


def _hidden(records: Records, context: Context) -> pl.DataFrame:
    return _hits(
        _holding("hidden", records, context),
        context,
        lambda text, _: _HIDDEN.sub("", text),
        lambda text: [f"U+{ord(one):04X}" for one in _HIDDEN.findall(text)],
    )


def _garbled(records: Records, context: Context) -> pl.DataFrame:
    rows = _holding("garbled", records, context)
    return _hits(rows, context, _read_again, _around(marks.GARBLED))


def _read_again(text: str, _: str) -> str | None:
    """The text read as UTF-8 after all, where that makes sense of it."""
    for encode in (_as_latin, lambda text: text.encode("gbk")):
        try:
            again = encode(text).decode()
        except UnicodeError:
            continue
        if _HAN.search(again) and not _GARBLED.search(again):
            return again
    return None


def _as_latin(text: str) -> bytes:
    """Windows-1252 as programs read it: what that leaves undefined is Latin-1."""
    return b"".join(one.encode("latin-1" if one <= "\xff" else "cp1252") for one in text)


def _stray_space(records: Records, context: Context) -> pl.DataFrame:
    rows = context.once(suspects, records)
    odd = rows["ends"] | (rows["wide"] & ~rows["prose"])
    odd |= rows["inside"] & rows["member"].is_in(_NAMES)
    return _hits(rows.filter(odd & ~blank(rows["value"])), context, _without_spaces)


def _without_spaces(text: str, member: str) -> str:
    text = re.sub("\xa0+", _beside_han, text.strip(marks.SPACES))
    if member in PROSE:
        return text
    text = _SPACE.sub(lambda run: _beside_han(run) if _WIDE.search(run[0]) else run[0], text)
    return _INSIDE.sub("", text) if member in _NAMES and " " in text else text


def _broken_line(records: Records, context: Context) -> pl.DataFrame:
    rows = _holding("broken", records, context)
    if rows.is_empty():
        return NOTHING
    return _hits(rows.filter(~rows["prose"]), context, _without_breaks)


def _without_breaks(text: str, _: str) -> str:
    return _SPACE.sub(lambda run: _beside_han(run) if _BREAK.search(run[0]) else run[0], text)


def _doubled_mark(records: Records, context: Context) -> pl.DataFrame:
    rows = _holding("doubled", records, context)
    return _hits(rows, context, _with_one_mark, _around(marks.DOUBLED))


def _with_one_mark(text: str, _: str) -> str:
    """One mark for several of a kind; which of different marks is meant nobody can tell."""
    return _RUN.sub(lambda match: match[0][0] if len(set(match[0])) == 1 else match[0], text)


CHECKS = (
    Check(cards.MARKUP, _markup),
    Check(cards.BACKSLASH, _backslash),
    Check(cards.HIDDEN, _hidden),
    Check(cards.GARBLED, _garbled),
    Check(cards.STRAY_SPACE, _stray_space),
    Check(cards.BROKEN_LINE, _broken_line),
    Check(cards.DOUBLED_MARK, _doubled_mark),
)
