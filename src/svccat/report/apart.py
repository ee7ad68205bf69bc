"""Two texts with the characters in which they differ marked."""

from collections.abc import Iterator
from difflib import SequenceMatcher

OPEN, CLOSE = "[", "]"
_LONGEST = 4000  # characters that are held against each other one by one


def parts(one: str, other: str) -> list[tuple[str, str, bool]]:
    """Runs of both texts in order: of the one, of the other, and whether they are the same."""
    if max(len(one), len(other)) > _LONGEST:
        return list(_ends(one, other))
    found = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(one[a:b], other[c:d], tag == "equal") for tag, a, b, c, d in found]


def marked(one: str, other: str) -> tuple[str, str]:
    """Both texts with brackets around what the other one has not, unless nothing is alike."""
    runs = parts(one, other)
    if not any(same for _, _, same in runs):
        return one, other
    left = "".join(a if same else _bracketed(a) for a, _, same in runs)
    right = "".join(b if same else _bracketed(b) for _, b, same in runs)
    return left, right


def _bracketed(run: str) -> str:
    return f"{OPEN}{run}{CLOSE}" if run else ""


def _ends(one: str, other: str) -> Iterator[tuple[str, str, bool]]:
    """Long texts: what they begin and end with alike, and the middle as a whole."""
    least = min(len(one), len(other))
    lead = next((n for n in range(least) if one[n] != other[n]), least)
    tail = next((n for n in range(least - lead) if one[-1 - n] != other[-1 - n]), least - lead)
    yield one[:lead], other[:lead], True
    yield one[lead : len(one) - tail], other[lead : len(other) - tail], False
    yield one[len(one) - tail :], other[len(other) - tail :], True
