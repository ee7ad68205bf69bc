"""Words cut so that two names can be laid beside each other: what one holds of the other stands alone."""

from collections.abc import Sequence
from itertools import chain
from operator import itemgetter

from svccat.compare.similar.composed import composed, pieces
from svccat.compare.similar.lexicon import TERM, Token, related
from svccat.compare.similar.morphemes import may_shorten, shortens
from svccat.compare.similar.pieces import (
    LOOSE,
    NESTED,
    READ,
    SHARED,
    SHORTENS,
    WHOLE,
    halves,
    met_by,
    shared,
    written_for,
)
from svccat.compare.similar.reading import Part

_token = itemgetter(0)  # of a part
_SPAN = 3  # words that one short form can stand for


class Side:
    """The parts of one name while they are cut, and the words among them."""

    def __init__(self, parts: Sequence[Part], tokens: frozenset[Token]) -> None:
        self.parts, self.tokens = list(parts), tokens

    def replace(self, at: int, tokens: Sequence[Token]) -> None:
        """Put tokens for the one there; the first of them continues a list where that one did."""
        first, *others = tokens
        self.parts[at : at + 1] = [
            Part(first, self.parts[at].joined),
            *(Part(one, joined=False) for one in others),
        ]
        self.recount()

    def recount(self) -> None:
        """Find the words anew, parts having changed."""
        self.tokens = words(self.parts)


def words(parts: Sequence[Part]) -> frozenset[Token]:
    """The words of these parts."""
    return frozenset(map(_token, parts))


def cut(left: Side, right: Side, met: int) -> None:
    """Cut the words of both sides; `met` is what those of one side alone have to do with those of the other.

    A step can do nothing but what two words call for that stand alone as yet.
    """
    if _may_compose(left, right) or _may_compose(right, left):
        _compose(left, right)
        _compose(right, left)
        met = _met(left, right)
    for bit, step in ((NESTED, _nest), (READ, _mend), (SHORTENS, _write_out)):
        if met & bit:
            step(left, right)
            step(right, left)
            met = _met(left, right)
    if met & SHARED:
        _share(left, right)
    _name_pieces(left, right)
    _name_pieces(right, left)


def _met(left: Side, right: Side) -> int:
    met = 0
    ours, theirs = left.tokens - right.tokens, right.tokens - left.tokens
    for x in ours:
        met_by_x = met_by(x)
        for y in theirs:
            met |= met_by_x[y]
    return met


def _may_compose(left: Side, right: Side) -> bool:
    """Whether the right has any piece of a word that the left alone has."""
    theirs = right.tokens
    return False in [pieces(word.text).isdisjoint(theirs) for word in left.tokens - theirs]


def _compose(left: Side, right: Side) -> None:
    """Put for a word of the left the words it is made of that the right has."""
    theirs = right.tokens
    for at in range(len(left.parts) - 1, -1, -1):
        token = left.parts[at].token
        if token.kind and token.kind not in WHOLE and token not in theirs:
            made = composed(token, theirs)
            if made:
                left.replace(at, made)


def _nest(left: Side, right: Side) -> None:
    """Cut every word of the left that begins or ends with a word of the right."""
    ours, theirs = left.tokens, right.tokens
    inner = [
        token
        for token, _ in right.parts
        if token not in ours and token.kind not in WHOLE and len(token.text) > 1
    ]
    at = 0
    while inner and at < len(left.parts):
        token = left.parts[at].token
        if token not in theirs and token.kind not in WHOLE:
            cut = _cut_by(token, inner, theirs)
            if cut:
                left.replace(at, cut)
                at += len(cut) - 1
        at += 1


def _cut_by(token: Token, inner: Sequence[Token], others: frozenset[Token]) -> tuple[Token, ...]:
    """The word and what it is cut from, of the first of these words that cuts it."""
    text = token.text
    for word in inner:
        cut = halves(token, word) if word.text in text else ()
        if cut and not _has_kin(token, others):
            return cut
    return ()


def _has_kin(token: Token, others: frozenset[Token]) -> bool:
    """文化市场 contains 娱乐场所, which is more than its 场所."""
    return bool(token.kind) and any(
        other.kind and other.text not in token.text and related(token.text, other.text)
        for other in others
    )


def _mend(left: Side, right: Side) -> None:
    """Write words of no list as the other side does where they are slips of it, or made of like characters."""
    theirs = right.tokens
    loose = [
        (at, token.text)
        for at, (token, _) in enumerate(left.parts)
        if not token.kind and token not in theirs
    ]
    if not loose:
        return
    strange = sorted([t for t in theirs - left.tokens if t.kind not in WHOLE and len(t.text) > 1])
    for at, text in loose:
        for token in strange:
            if written_for(text, token.text):
                left.parts[at] = left.parts[at]._replace(token=token)
    left.recount()


def _write_out(left: Side, right: Side) -> None:
    """Put for a word of no list the words of the other side of which it is the short form."""
    ours, theirs = left.tokens, right.tokens
    for at in range(len(left.parts) - 1, -1, -1):
        token = left.parts[at].token
        if token.kind or token in theirs:
            continue
        text = token.text
        for start, (word, _) in enumerate(right.parts):
            if word.text[0] != text[0] or word in ours or not may_shorten(text, word.text):
                continue
            full = [other for other, _ in right.parts[start : start + _SPAN]]
            for size in range(1, len(full) + 1):
                if full[size - 1] in ours or full[size - 1].kind in WHOLE:
                    break
                if shortens(text, [one.text for one in full[:size]]):
                    left.replace(at, full[:size])
                    return


def _share(left: Side, right: Side) -> None:
    """Cut out of words of both sides what they share, the longest first."""
    while (cut := _longest_shared(left, right)) is not None:
        i, j, text = cut
        for side, at in ((left, i), (right, j)):
            before, _, after = side.parts[at].token.text.partition(text)
            side.replace(at, [Token(piece, "") for piece in (before, text, after) if piece])


def _longest_shared(left: Side, right: Side) -> tuple[int, int, str] | None:
    mine, yours = _loose(left, right.tokens), _loose(right, left.tokens)
    best: tuple[int, int, str] | None = None
    for i, x in mine:
        for j, y in yours:
            if x.kind == y.kind == TERM:
                continue
            text = shared(x.text, y.text)
            if len(text) > 1 and (best is None or len(text) > len(best[2])):
                best = i, j, text
    return best


def _loose(side: Side, others: frozenset[Token]) -> list[tuple[int, Token]]:
    """The words of one side alone, in their places, that are cut where they share a piece."""
    return [
        (at, token)
        for at, (token, _) in enumerate(side.parts)
        if token.kind in LOOSE and token not in others
    ]


def _name_pieces(left: Side, right: Side) -> None:
    """A piece that was cut out is the word of a list that it reads like; each word stands once."""
    loose = {token.text for token in left.tokens if not token.kind}
    both = chain(right.parts, left.parts) if loose else ()
    like = [token for token, _ in both if token.text in loose and token.kind]
    if like:
        named = {token.text: token for token in like}
        left.parts[:] = [
            part if part.token.kind else part._replace(token=named.get(part.token.text, part.token))
            for part in left.parts
        ]
        left.recount()
    if len(left.tokens) < len(left.parts):
        first: dict[Token, Part] = {}
        for part in left.parts:
            first.setdefault(part.token, part)
        left.parts[:] = first.values()
