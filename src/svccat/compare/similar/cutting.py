"""Words cut so that two readings can be laid beside each other: what one holds of the other stands alone."""

from collections.abc import Sequence
from itertools import chain

from svccat.compare.similar.composed import composed, compositions
from svccat.compare.similar.lexicon import TERM, Token, related
from svccat.compare.similar.morphemes import alike, may_shorten, shortens
from svccat.compare.similar.pieces import (
    CUTS,
    LOOSE,
    NESTED,
    READ,
    SHARED,
    WHOLE,
    halves,
    lacks,
    meets,
    shared,
)
from svccat.compare.similar.reading import Part
from svccat.compare.similar.slips import slip

_SPAN = 3  # words that one short form can stand for


def aligned(one: Sequence[Part], two: Sequence[Part]) -> tuple[list[Part], list[Part], int]:
    """Both sides, words cut where one holds the other, and those of no list where they share something.

    医疗广告 beside 广告 is 医疗 and 广告; of two characters at least. With what words of one side alone
    have to do with those of the other, as bits (pieces.meets).
    """
    left, right = list(one), list(two)
    ours, theirs = {part.token for part in one}, {part.token for part in two}
    mine, yours = ours - theirs, theirs - ours
    may = _met(mine, yours)
    shortened = _any_short(mine, right, ours) or _any_short(yours, left, theirs)
    if not (may & CUTS or shortened):
        return left, right, may
    # A step is of no use before anything is cut unless two words that stand alone call for it.
    cut = any(compositions(t.text) for t in chain(mine, yours)) and (
        _compose(left, right) | _compose(right, left)
    )
    if cut or may & NESTED:
        cut |= _nest(left, right) | _nest(right, left)
    if cut or may & READ:
        cut |= _mend(left, right) | _mend(right, left)
    if cut or shortened:
        cut |= _write_out(left, right) | _write_out(right, left)
    if cut or may & SHARED:
        _share(left, right)
    _name_pieces(left, right)
    _name_pieces(right, left)
    ours, theirs = {part.token for part in left}, {part.token for part in right}
    return left, right, _met(ours - theirs, theirs - ours)


def _met(mine: set[Token], yours: set[Token]) -> int:
    met = 0
    for x in mine:
        for y in yours:
            met |= meets(x, y)
    return met


def _any_short(alone: set[Token], parts: list[Part], known: set[Token]) -> bool:
    return any(_written_out(token, parts, known) for token in alone if not token.kind)


def _written_out(short: Token, parts: list[Part], known: set[Token]) -> bool:
    """Whether it can be the short form of words that stand together, none of them known."""
    for at, (token, _) in enumerate(parts):
        lacking = None if token in known else lacks(short, token)
        following = parts[at + 1].token if lacking and at + 1 < len(parts) else None
        if lacking == "" or (following and following not in known and following.text[0] == lacking):
            return True
    return False


def _compose(left: list[Part], right: list[Part]) -> bool:
    """Put for a word of the left the words it is made of that the right has; whether there is any."""
    found = False
    theirs = {part.token for part in right}
    for at in range(len(left) - 1, -1, -1):
        token = left[at].token
        made = () if token in theirs or token.kind in WHOLE else composed(token, theirs)
        if made:
            _replace(left, at, made)
            found = True
    return found


def _nest(left: list[Part], right: list[Part]) -> bool:
    """Cut every word of the left that begins or ends with a word of the right; whether there is any."""
    ours = {part.token for part in left}
    inner = [
        part.token
        for part in right
        if part.token not in ours and part.token.kind not in WHOLE and len(part.token.text) > 1
    ]
    if not inner:
        return False
    theirs = {part.token for part in right}
    found = False
    at = 0
    while at < len(left):
        token = left[at].token
        kept = token in theirs or token.kind in WHOLE
        for word in inner if not kept else ():
            cut = halves(token, word)
            if cut and not _has_kin(token, theirs):
                _replace(left, at, cut)
                at += len(cut) - 1
                found = True
                break
        at += 1
    return found


def _has_kin(token: Token, others: set[Token]) -> bool:
    """文化市场 contains 娱乐场所, which is more than its 场所."""
    return bool(token.kind) and any(
        other.kind and other.text not in token.text and related(token.text, other.text)
        for other in others
    )


def _mend(left: list[Part], right: list[Part]) -> bool:
    """Write words of no list as the other side does where they are slips of it, or made of like characters.

    Whether there is any.
    """
    theirs = {part.token for part in right}
    loose = [at for at, part in enumerate(left) if not part.token.kind and part.token not in theirs]
    if not loose:
        return False
    found = False
    ours = {part.token for part in left}
    strange = sorted(t for t in theirs - ours if t.kind not in WHOLE and len(t.text) > 1)
    for at in loose:
        text = left[at].token.text
        for token in strange:
            if alike(text, token.text) or slip(text, token.text):
                left[at] = left[at]._replace(token=token)
                found = True
    return found


def _write_out(left: list[Part], right: list[Part]) -> bool:
    """Put for a word of no list the words of the other side of which it is the short form; whether there is any."""
    ours, theirs = {part.token for part in left}, {part.token for part in right}
    for at in range(len(left) - 1, -1, -1):
        token = left[at].token
        if token.kind or token in theirs:
            continue
        for start, part in enumerate(right):
            if part.token in ours or not may_shorten(token.text, part.token.text):
                continue
            full = [other.token for other in right[start : start + _SPAN]]
            for size in range(1, len(full) + 1):
                if full[size - 1] in ours or full[size - 1].kind in WHOLE:
                    break
                if shortens(token.text, [one.text for one in full[:size]]):
                    _replace(left, at, full[:size])
                    return True
    return False


def _replace(parts: list[Part], at: int, tokens: Sequence[Token]) -> None:
    """Put tokens for the one there; the first of them continues a list where that one did."""
    first, *others = tokens
    parts[at : at + 1] = [
        Part(first, joined=parts[at].joined),
        *(Part(one, joined=False) for one in others),
    ]


def _share(left: list[Part], right: list[Part]) -> None:
    """Cut out of words of both sides what they share, the longest first."""
    while (cut := _longest_shared(left, right)) is not None:
        i, j, text = cut
        for parts, at in ((left, i), (right, j)):
            before, _, after = parts[at].token.text.partition(text)
            _replace(parts, at, [Token(piece, "") for piece in (before, text, after) if piece])


def _name_pieces(left: list[Part], right: list[Part]) -> None:
    """A piece that was cut out is the word of a list that it reads like; each word stands once."""
    loose = [at for at, part in enumerate(left) if not part.token.kind]
    if loose:
        named = {part.token.text: part.token for part in chain(right, left) if part.token.kind}
        for at in loose:
            token = named.get(left[at].token.text)
            if token:
                left[at] = left[at]._replace(token=token)
    first: dict[Token, Part] = {}
    for part in left:
        first.setdefault(part.token, part)
    left[:] = first.values()


def _longest_shared(left: list[Part], right: list[Part]) -> tuple[int, int, str] | None:
    ours, theirs = {part.token for part in left}, {part.token for part in right}
    best: tuple[int, int, str] | None = None
    for i, x in enumerate(left):
        if x.token.kind not in LOOSE or x.token in theirs:
            continue
        for j, y in enumerate(right):
            if y.token.kind not in LOOSE or y.token in ours or x.token.kind == y.token.kind == TERM:
                continue
            text = shared(x.token.text, y.token.text)
            if len(text) > 1 and (best is None or len(text) > len(best[2])):
                best = i, j, text
    return best
