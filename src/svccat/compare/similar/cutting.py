"""Words cut so that two readings can be laid beside each other: what one holds of the other stands alone."""

from collections.abc import Sequence
from functools import cache, lru_cache

from svccat.compare.similar.lexicon import FREE, NEGATION, TERM, Token, related
from svccat.compare.similar.morphemes import alike, may_shorten, shortens
from svccat.compare.similar.reading import Part

# Kinds whose words are never cut, nor cut others.
_WHOLE = frozenset((NEGATION, "except", "size", "gravity"))
# What a word may end on without saying anything else.
_ENDINGS = frozenset("业类性型期处件款项用率源")
# Characters that are written for each other by mistake: of one sound, or nearly of one shape.
_SLIPS = tuple(
    map(
        frozenset,
        (
            *(
                "录陆",
                "账帐",
                "作做",
                "坐座",
                "型形",
                "份分",
                "象像",
                "部布",
                "检捡",
                "销消",
                "须需",
                "记纪",
            ),
            *(
                "决绝",
                "定订",
                "既即",
                "付副复覆",
                "辩辨",
                "连联",
                "制治",
                "至致",
                "已己",
                "未末",
                "侯候",
                "沙砂",
            ),
            *(
                "磨摩",
                "拆折",
                "籍藉",
                "泄泻",
                "贯惯",
                "棵颗",
                "竣峻",
                "燃然",
                "蓄畜",
                "采彩踩",
                "弃器气",
                "携协",
            ),
            *(
                "废费",
                "核合",
                "驾架",
                "截载",
                "提堤",
                "坝垻",
                "签鉴",
                "准准",
                "粘黏",
                "迹绩",
                "置制",
                "权劝",
            ),
            *(
                "幅副",
                "查察",
                "厉励",
                "具俱",
                "其期",
                "带戴",
                "度渡",
                "防妨",
                "副负",
                "贩犯",
                "捕补",
                "环还",
            ),
            *(
                "籽子",
                "菌均",
                "垃拉",
                "圾极",
                "倾顷",
                "渔鱼",
                "秸桔",
                "秆杆",
                "炷柱",
                "暴爆",
                "炮泡",
                "筑祝",
            ),
        ),
    )
)
_OPPOSITES = frozenset("非无不未免")
_SPAN = 3  # words that one short form can stand for


def aligned(one: Sequence[Part], two: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """Both sides, words cut where one holds the other, and those of no list where they share something.

    医疗广告 beside 广告 is 医疗 and 广告; of two characters at least.
    """
    left, right = list(one), list(two)
    ours, theirs = {part.token for part in one}, {part.token for part in two}
    if not any(may_cut(x.text, y.text) for x in ours - theirs for y in theirs - ours):
        return left, right
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


@lru_cache(maxsize=1 << 17)
def may_cut(one: str, two: str) -> bool:
    """False only of words that aligning leaves as they are: less than two characters is never cut out."""
    return (
        alike(one, two)
        or not _couples(one).isdisjoint(_couples(two))
        or may_shorten(one, two)
        or may_shorten(two, one)
    )


@cache
def _couples(text: str) -> frozenset[str]:
    plain = text.translate(slips())
    return frozenset(plain[at : at + 2] for at in range(len(plain) - 1))


@cache
def slips() -> dict[int, str]:
    """str.translate's table from each character to one that stands for all written for each other."""
    found: dict[str, str] = {}
    for slip in _SLIPS:
        one, *others = {found.get(character, character) for character in slip}
        found |= dict.fromkeys(slip, one)
        found |= {character: one for character, known in found.items() if known in others}
    return str.maketrans(found)


def _nest(left: list[Part], right: list[Part]) -> None:
    """Cut every word of the left that begins or ends with a word of the right."""
    ours = {part.token for part in left}
    inner = [
        part.token
        for part in right
        if part.token not in ours and part.token.kind not in _WHOLE and len(part.token.text) > 1
    ]
    if not inner:
        return
    theirs = {part.token for part in right}
    at = 0
    while at < len(left):
        token = left[at].token
        kept = token in theirs or token.kind in _WHOLE
        for word in inner if not kept else ():
            cut = _halves(token, word)
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
    strange = sorted(t for t in theirs - ours if t.kind not in _WHOLE and len(t.text) > 1)
    for at in loose:
        text = left[at].token.text
        for token in strange:
            if alike(text, token.text) or _slip(text, token.text):
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
                if full[size - 1] in ours or full[size - 1].kind in _WHOLE:
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


def _slip(one: str, two: str) -> bool:
    if len(one) != len(two):
        return False
    apart = [{a, b} for a, b in zip(one, two, strict=True) if a != b]
    return len(apart) == 1 and any(apart[0] <= slip for slip in _SLIPS)


def _halves(token: Token, word: Token) -> tuple[Token, ...]:
    """The token as the word and what stands before or behind it; none where it holds no such word."""
    text, inner = token.text, word.text
    if len(text) <= len(inner):
        return ()
    if text.endswith(inner) and text[0] not in _OPPOSITES:
        return Token(text[: -len(inner)], ""), word
    if text.startswith(inner) and (token.kind in FREE or not word.kind):
        rest = text[len(inner) :]
        return (word,) if rest in _ENDINGS else (word, Token(rest, ""))
    return ()


def _longest_shared(left: list[Part], right: list[Part]) -> tuple[int, int, str] | None:
    ours, theirs = {part.token for part in left}, {part.token for part in right}
    best: tuple[int, int, str] | None = None
    for i, x in enumerate(left):
        if x.token.kind not in FREE or x.token in theirs:
            continue
        for j, y in enumerate(right):
            if y.token.kind not in FREE or y.token in ours or x.token.kind == y.token.kind == TERM:
                continue
            text = _shared(x.token.text, y.token.text)
            if len(text) > 1 and (best is None or len(text) > len(best[2])):
                best = i, j, text
    return best


def _shared(one: str, two: str) -> str:
    """The longest text of at least two characters that both contain, the first of one."""
    if len(one) > len(two):
        one, two = two, one
    for size in range(len(one), 1, -1):
        for at in range(len(one) - size + 1):
            if one[at : at + size] in two:
                return one[at : at + size]
    return ""


def _cut(part: Part, text: str) -> list[Part]:
    before, _, after = part.token.text.partition(text)
    pieces = [Part(Token(piece, ""), joined=False) for piece in (before, text, after) if piece]
    return [pieces[0]._replace(joined=part.joined), *pieces[1:]]
