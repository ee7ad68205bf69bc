"""Values of JSON text that are neither strings nor containers, read with tolerance."""

import math
import unicodedata

from svccat.load.endings import follows
from svccat.load.slips import Read, Role, Slip, piece, shown
from svccat.model.pattern import pattern

ANY = '"…"'  # stands for any value
_NUMBER = pattern(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_GROUPED = pattern(r"-?[1-9][0-9]{0,2}(?:[,，][0-9]{3})+(?=[ \t]*(?:[,}\r\n]|\Z))")
_AFTER = pattern(r"[ \t\r\n,}\]，、；;】｝］#]|//|/\*|\Z")
_WORD = pattern(r"[^\s,:\"'{}\[\]，：；、;“”‘’】｝］]+")
_BARE = pattern(r'[^,\]}\n\r"，]*')
_NAME = pattern(r"[^\s:\"'{}\[\],，：“”]+")
_COLON = pattern(r"[ \t]*[:：]")
_NUMBER_LIKE = pattern(r"[+-]?(?:0[xX][0-9a-fA-F]+|(?=.*[0-9])[0-9]*\.?[0-9]*(?:[eE][+-]?[0-9]*)?)")
_LITERALS: dict[str, object] = {"true": True, "false": False, "null": None}
# Words of other languages and programs, in small letters.
_WORDS = {
    "nan": "null",
    "infinity": "null",
    "inf": "null",
    "none": "null",
    "null": "null",
    "nil": "null",
    "undefined": "null",
    "true": "true",
    "false": "false",
}
_LAST = pattern(r"\s*\Z")
_DIGITS = 308  # integers of more digits are beyond what a JSON number can hold here


def number(written: str) -> int | float:
    """A JSON number as orjson reads it.

    Raises:
        ValueError: it is too large to be one.
    """
    digits = written.lstrip("-")
    if len(digits) < 19 and digits.isdigit():  # noqa: PLR2004  within 64 bits
        return int(written)
    if digits.isdigit() and len(digits) <= 20:  # noqa: PLR2004  perhaps within 64 bits
        exact = int(written)
        if -(2**63) <= exact < 2**64:
            return exact
    value = math.inf if digits.isdigit() and len(digits) > _DIGITS + 1 else float(written)
    if math.isinf(value):
        raise ValueError(written[:20])
    return value


def read_scalar(text: str, at: int, role: Role) -> Read:
    """The number or word at `at`, or whatever stands in its place."""
    grouped = _GROUPED.match(text, at) if role is Role.MEMBER else None
    if grouped is not None:
        plain = grouped[0].replace(",", "").replace("，", "")
        return Read(None, grouped.end(), Slip("number", at, grouped[0], plain))
    good = _NUMBER.match(text, at)
    if good is not None and _AFTER.match(text, good.end()):
        try:
            return Read(number(good[0]), good.end())
        except ValueError:
            slip = Slip("number", at, piece(text, at, good.end()), f'"{good[0][:20]}…"')
            return Read(None, good.end(), slip)
    found = _WORD.match(text, at)
    word, end = (found[0], found.end()) if found else ("", at)
    if word in _LITERALS and _AFTER.match(text, end):
        return Read(_LITERALS[word], end)
    if _begun(word) and _LAST.match(text, end):
        return Read(None, None, Slip("cut", at))
    return _odd(text, at, word, end, role)


def read_bare_name(text: str, at: int) -> Read:
    """A member's name without quotes, or with one of them only."""
    found = _NAME.match(text, at)
    if found is None:
        return Read(None, None, Slip("other", at, shown(text[at]), '"'))
    end = found.end() + (text[found.end() : found.end() + 1] == '"')
    slip = Slip("quotes", at, piece(text, at, end), f'"{found[0]}"')
    if _COLON.match(text, end) is None:
        return Read(None, None, Slip("other", at, piece(text, at, end), '"'))
    return Read(found[0], end, slip)


def _odd(text: str, at: int, word: str, end: int, role: Role) -> Read:
    """What is no JSON value: a foreign word or number, a text without quotes, or nothing."""
    known = _WORDS.get(word.lstrip("+-").lower())
    if known is not None and _AFTER.match(text, end):
        return Read(_LITERALS[known], end, Slip("word", at, word, known))
    plain = unicodedata.normalize("NFKC", word) if len(word) < _DIGITS else word
    if plain and _NUMBER_LIKE.fullmatch(plain) and _AFTER.match(text, end):
        return Read(None, end, Slip("number", at, piece(text, at, end), _mended(plain)))
    bare = _BARE.match(text, at)
    end = bare.end() if bare else at
    while end > at and text[end - 1].isspace():
        end -= 1
    if not any(char.isalnum() or char in "-—" for char in text[at:end]):
        return Read(None, None, Slip("other", at, shown(text[at]), ANY))
    slip = Slip("quotes", at, piece(text, at, end), f'"{piece(text, at, end)}"', sure=False)
    if text[end : end + 1] == '"' and follows(text, end + 1, role):
        return Read(text[at:end], end + 1, slip)
    return Read(text[at:end], end, slip)


def _begun(word: str) -> bool:
    """Whether a word at the text's end could have become a value."""
    started = any(literal.startswith(word) for literal in _LITERALS)
    return started or _NUMBER_LIKE.fullmatch(word) is not None or word == "-"


def _mended(word: str) -> str:
    """What was probably meant: codes begin with zeros, and codes are texts."""
    if len(word) > 1 and word.isdigit():
        return f'"{word}"' if word[0] == "0" else word
    try:
        value = float(word)
    except ValueError:
        return f'"{word}"'
    return f'"{word}"' if math.isinf(value) else f"{value:g}"
