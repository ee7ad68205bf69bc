"""Where two values differ, character by character."""

from functools import lru_cache
from typing import TypeAlias

Pieces: TypeAlias = tuple[tuple[str, bool], ...]

_BRIDGE = 1  # agreeing characters between two differences that are marked along with them
_ALIKE = 0.3  # values less alike than this are marked whole: single letters in common say nothing


@lru_cache(8192)
def marked(found: str, expected: str) -> tuple[Pieces, Pieces]:
    """Both values in pieces; a piece is marked (True) where the other value does not have it."""
    if found == expected:
        return ((found, False),), ((expected, False),)
    from rapidfuzz.distance import Indel  # noqa: PLC0415  most reports compare no values

    if Indel.normalized_similarity(found, expected) < _ALIKE:
        return ((found, True),), ((expected, True),)
    spans: list[list[int | bool]] = []
    for one in Indel.opcodes(found, expected):
        differs = one.tag != "equal"
        short = not differs and one.src_end - one.src_start <= _BRIDGE
        inside = one.src_start > 0 and one.src_end < len(found) and one.dest_end < len(expected)
        if short and inside and spans:
            differs = True
        if spans and spans[-1][0] == differs:
            spans[-1][2], spans[-1][4] = one.src_end, one.dest_end
        else:
            spans.append([differs, one.src_start, one.src_end, one.dest_start, one.dest_end])
    left = tuple((found[span[1] : span[2]], bool(span[0])) for span in spans)
    right = tuple((expected[span[3] : span[4]], bool(span[0])) for span in spans)
    return tuple(one for one in left if one[0]), tuple(one for one in right if one[0])


def bracketed(found: str, expected: str) -> tuple[str, str]:
    """Both values with brackets around what the other one has not; as they are if little is alike."""
    left, right = marked(found, expected)
    if not any(not differs for _, differs in (*left, *right)):
        return found, expected
    return _bracketed(left), _bracketed(right)


def _bracketed(pieces: Pieces) -> str:
    return "".join(f"[{text}]" if differs else text for text, differs in pieces)
