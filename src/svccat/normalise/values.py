"""One canonical string per element value: equal strings are the same (contract section 2)."""

import hashlib
from collections.abc import Callable

import orjson

from svccat.model.citation import Key
from svccat.model.fields import Comparator
from svccat.normalise.citation import NO_KEY, compare_keys, expand, parse
from svccat.normalise.text import norm, norm_body, norm_code, norm_name

_BETWEEN = "\n"  # no normalised text holds one: white space is folded
Canonical = Callable[[str], str]


def canonical(comparator: Comparator, *, own: str = "", depth: str = "full") -> Canonical:
    """The function from a value as stored (`raw:KEY`) to its canonical string, "" for missing.

    `own` is the unit's jurisdiction name, which departments and bodies lose; `depth` cuts
    citations at article or law.
    """
    if comparator is Comparator.BODY:
        return lambda value: norm_body(value, own)
    if comparator is Comparator.CITATIONS:
        return lambda value: _citations(value, depth)
    return _PLAIN[comparator]


def citation_keys(value: str) -> list[Key]:
    """The readable citations of a stored `legal_basis`, sorted, ranges expanded, each once."""
    keys = {
        key
        for text in _listed(value)
        if isinstance(text, str)
        for key in expand(parse(text).citations)
    }
    return sorted(keys)


def agreeing_depth(left: str, right: str) -> str | None:
    """The depth at which two stored `legal_basis` agree that differ in full: article, law, None."""
    for depth in ("article", "law"):
        if _citations(left, depth) == _citations(right, depth):
            return depth
    return None


def stable_hash(text: str) -> int:
    """64 bits of BLAKE2b: the same on every machine and with every version of every library."""
    return int.from_bytes(
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    )


def _listed(value: str) -> list[object]:
    parsed = orjson.loads(value)
    return parsed if isinstance(parsed, list) else [parsed]


def _word(value: object) -> str:
    if isinstance(value, str):
        return norm(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else orjson.dumps(value).decode()


def _pair(first: object, second: object) -> str:
    words = (_word(first), _word(second))
    return _BETWEEN.join(words) if any(words) else ""


def _citations(value: str, depth: str) -> str:
    keys = {
        key
        for text in _listed(value)
        if isinstance(text, str)
        for key in compare_keys(text, depth)
        if key != NO_KEY
    }
    return _BETWEEN.join(sorted(keys))


def _limit(value: str) -> str:
    limit = orjson.loads(value)
    return _pair(limit.get("value"), limit.get("unit"))


def _result(value: str) -> str:
    result = orjson.loads(value)
    return _pair(result.get("type"), result.get("name"))


def _words_in_order(value: str) -> str:
    return _BETWEEN.join(word for part in _listed(value) if (word := _word(part)))


def _words(value: str) -> str:
    return _BETWEEN.join(sorted({word for part in _listed(value) if (word := _word(part))}))


_PLAIN: dict[Comparator, Canonical] = {
    Comparator.TEXT: norm,
    Comparator.NAME: norm_name,
    Comparator.CODE: norm_code,
    Comparator.SET: _words,
    Comparator.MATERIALS: _words,
    Comparator.PROCESS: _words_in_order,
    Comparator.LIMIT: _limit,
    Comparator.RESULT: _result,
}
