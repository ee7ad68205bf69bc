"""Words cut so that two readings can be laid beside each other: what one holds of the other stands alone."""

from collections.abc import Sequence

from svccat.compare.similar.composed import composed
from svccat.compare.similar.lexicon import TERM, Token, related
from svccat.compare.similar.morphemes import alike, may_shorten, shortens
from svccat.compare.similar.pieces import LOOSE, WHOLE, halves, lacks, may_cut, shared
from svccat.compare.similar.reading import Part
from svccat.compare.similar.slips import slip

_SPAN = 3  # words that one short form can stand for


def aligned(one: Sequence[Part], two: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """Both sides, words cut where one holds the other, and those of no list where they share something.

    医疗广告 beside 广告 is 医疗 and 广告; of two characters at least.
    """
    left, right = list(one), list(two)
    if not _touched(left, right):
        return left, right
    _compose(left, right)
    _compose(right, left)
    _nest(left, right)
    _nest(right, left)
    _mend(left, right)
    _mend(right, left)
    _write_out(left, right)
    _write_out(right, left)
    while (cut := _longest_shared(left, right)) is not None:
        i, j, text = cut
        left[i : i + 1] = _cut(left[i], text)
        right[j : j + 1] = _cut(right[j], text)
    _name_pieces(left, right)
    _name_pieces(right, left)
    return left, right


def _touched(left: list[Part], right: list[Part]) -> bool:
    """Whether anything is cut, mended or written out."""
    ours, theirs = {part.token for part in left}, {part.token for part in right}
    mine, yours = ours - theirs, theirs - ours
    return (
        any(may_cut(x, y) for x in mine for y in yours)
        or any(_written_out(x, right, ours) for x in mine if not x.kind)
        or any(_written_out(y, left, theirs) for y in yours if not y.kind)
    )


def _written_out(short: Token, parts: list[Part], known: set[Token]) -> bool:
    """Whether it can be the short form of words that stand together, none of them known."""
    for at, (token, _) in enumerate(parts):
        lacking = None if token in known else lacks(short, token)
        following = parts[at + 1].token if lacking and at + 1 < len(parts) else None
        if lacking == "" or (following and following not in known and following.text[0] == lacking):
            return True
    return False


def _compose(left: list[Part], right: list[Part]) -> None:
    """Put for a word of the left the words it is made of that the right has."""
    theirs = {part.token for part in right}
    for at in range(len(left) - 1, -1, -1):
        token = left[at].token
        made = () if token in theirs or token.kind in WHOLE else composed(token, theirs)
        if made:
            pieces = [Part(one, joined=False) for one in made]
            left[at : at + 1] = [pieces[0]._replace(joined=left[at].joined), *pieces[1:]]


def _nest(left: list[Part], right: list[Part]) -> None:
    """Cut every word of the left that begins or ends with a word of the right."""
    ours = {part.token for part in left}
    inner = [
        part.token
        for part in right
        if part.token not in ours and part.token.kind not in WHOLE and len(part.token.text) > 1
    ]
    if not inner:
        return
    theirs = {part.token for part in right}
    at = 0
    while at < len(left):
        token = left[at].token
        kept = token in theirs or token.kind in WHOLE
        for word in inner if not kept else ():
            cut = halves(token, word)
            if cut and not _has_kin(token, theirs):
                pieces = [Part(piece, joined=False) for piece in cut]
                left[at : at + 1] = [pieces[0]._replace(joined=left[at].joined), *pieces[1:]]
                at += len(pieces) - 1
                break
        at += 1


def _has_kin(token: Token, others: set[Token]) -> bool:
    """文化市场 contains 娱乐场所, which is more than its 场所."""
    return bool(token.kind) and any(
        other.kind and other.text not in token.text and related(token.text, other.text)
        for other in others
    )


def _mend(left: list[Part], right: list[Part]) -> None:
    """Write words of no list as the other side does where they are slips of it, or made of like characters."""
    theirs = {part.token for part in right}
    loose = [at for at, part in enumerate(left) if not part.token.kind and part.token not in theirs]
    if not loose:
        return
    ours = {part.token for part in left}
    strange = sorted(t for t in theirs - ours if t.kind not in WHOLE and len(t.text) > 1)
    for at in loose:
        text = left[at].token.text
        for token in strange:
            if alike(text, token.text) or slip(text, token.text):
                left[at] = left[at]._replace(token=token)


def _write_out(left: list[Part], right: list[Part]) -> None:
    """Put for a word of no list the words of the other side of which it is the short form."""
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
                    pieces = [Part(one, joined=False) for one in full[:size]]
                    left[at : at + 1] = [
                        pieces[0]._replace(joined=left[at].joined),
                        *pieces[1:],
                    ]
                    return


def _name_pieces(left: list[Part], right: list[Part]) -> None:
    """A piece that was cut out is the word of a list that it reads like; each word stands once."""
    named = {part.token.text: part.token for part in (*right, *left) if part.token.kind}
    seen: set[Token] = set()
    for at, part in enumerate(left):
        if not part.token.kind:
            left[at] = part._replace(token=named.get(part.token.text, part.token))
    kept = []
    for part in left:
        if part.token not in seen:
            seen.add(part.token)
            kept.append(part)
    left[:] = kept


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


def _cut(part: Part, text: str) -> list[Part]:
    before, _, after = part.token.text.partition(text)
    pieces = [Part(Token(piece, ""), joined=False) for piece in (before, text, after) if piece]
    return [pieces[0]._replace(joined=part.joined), *pieces[1:]]
