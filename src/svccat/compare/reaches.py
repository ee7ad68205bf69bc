"""The values of a division as sets: what they leave to nobody, or give to two levels in different words.

Contract section 7 compares values as they stand, and so do the faults of a division. Two things more
can be read out of the words: an exception leaves its part to another level (县际（毗邻县间除外）, 危险货物
以外的货物), and a route reaches from within a county to between provinces, as in 道路运输条例, article 10.
Where a value cannot be read so, nothing is told of it.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from svccat.compare.divisions import Share
from svccat.model.jurisdiction import Level
from svccat.model.pattern import pattern

# Journeys by their reach, each apart from the others; 县际 as people write it is the second and third.
REACHES = ("县内", "毗邻县间", "县际（毗邻县间除外）", "市际", "省际")
_ADJACENT = {1, 2}  # 县际 without an exception
_ROUTE = "route"
_READ = (
    (pattern("本?(?:县区|区县|县|区)[域境]?内"), {0}),
    (pattern("(?:[本市]?市[域境]?内)?[毗相]邻县(?:区|市区)?[间际]?"), {1}),
    (pattern("(?:[本全]?市[域境]?内)?(?:跨县区?|县际|县间)"), _ADJACENT),
    (pattern("[本全]?市[域境]?内"), {0, 1, 2}),
    (pattern("(?:省[域境]?内)?(?:跨市|市际)"), {3}),
    (pattern("跨省|省际"), {4}),
)
# What is left out, and of what.
_EXCEPT = (
    pattern(r"(?P<whole>[^()]+)\((?P<out>[^()]+?)(?:除外|[以之]外)\)[^()]*"),
    pattern(r"(?P<whole>[^()]+)\(除(?P<out>[^()]+?)[以之]?外\)[^()]*"),
    pattern(r"除(?P<out>[^()]+?)[以之]?外的?(?P<whole>[^()]+)"),
    pattern(r"(?P<out>[^()]+?)[以之]外的?(?P<whole>[^()]+)"),
)
_IDLE = pattern(
    "行政区域|范围|(?<=省)、自治区、直辖市|设区|从事|旅客|客运|班线|包车|线路|运输|经营|道路|级|[的之()]"
)
_IDLE_OF_THINGS = pattern("从事|运输|经营|[的之]")
_PARTS = pattern("[、,，;；/和及与]")
_REST = pattern("其他|其余|其它")


def left_out(shares: Sequence[Share]) -> Iterator[tuple[Share, str]]:
    """What no level holds though it is excepted from one, or lies between routes that are held.

    With the entry that it is missed at; several things are joined by 、.
    """
    missed: dict[int, list[str]] = {}
    held = _reaches(shares)
    for share, between in _between(held or ()):
        missed.setdefault(share.entry, []).append(_named(between))
    for share, value, out in _exceptions(shares):
        if held is not None and _reach(out) is not None:
            continue  # what is missed of it was told as lying between
        others = ((one, other) for one in shares for other in one.values or ("",))
        if not any(_holds(other, out) for one, other in others if (one, other) != (share, value)):
            missed.setdefault(share.entry, []).append(out)
    for share in shares:
        if share.entry in missed:
            yield share, "、".join(missed[share.entry])


def given_twice(shares: Sequence[Share]) -> Iterator[tuple[Share, Share, str]]:
    """Routes of two levels that no common value names; the higher level first."""
    routes = [share for share in shares if share.level and share.by == _ROUTE]
    ranked = sorted(routes, key=lambda share: (Level(share.level).rank, share.entry))
    for one, other in combinations(ranked, 2):
        if one.level != other.level:
            common = one.values.keys() & other.values.keys()
            both = _own(one, common) & _own(other, common)
            if both:
                yield one, other, _named(both)


def _own(share: Share, common: set[str]) -> set[int]:
    read = [_reach(value) for value in share.values if value not in common]
    return set().union(*(reach for reach in read if reach is not None))


def _reaches(shares: Sequence[Share]) -> list[tuple[Share, set[int]]] | None:
    """Each entry's reach; None where one is no route, or says something that cannot be read."""
    found = []
    for share in shares:
        read = [_reach(value) for value in share.values]
        if share.by != _ROUTE or not read or None in read:
            return None
        found.append((share, set().union(*(reach for reach in read if reach is not None))))
    return found


def _between(held: Sequence[tuple[Share, set[int]]]) -> Iterator[tuple[Share, set[int]]]:
    """Reaches between two that are held, at the entry that holds the next one."""
    every = set().union(*(reach for _, reach in held))
    for above in sorted(every):
        between = set(range(max((one for one in every if one < above), default=above) + 1, above))
        if between:
            yield next(share for share, own in held if above in own), between


def _named(reaches: set[int]) -> str:
    """A set of reaches in words; 县际 where neighbouring counties are in it."""
    whole = reaches >= _ADJACENT
    named = [
        "县际" if whole and one == max(_ADJACENT) else REACHES[one]
        for one in sorted(reaches)
        if not (whole and one == min(_ADJACENT))
    ]
    return "、".join(named)


def _reach(value: str) -> frozenset[int] | None:
    """The journeys that a value in normal form takes in; None where it is not about reach alone."""
    whole, out = _parted(value)
    found: set[int] = set()
    for part in _PARTS.split(_IDLE.sub("", whole)):
        read = next((reach for known, reach in _READ if known.fullmatch(part)), None)
        if read is None:
            return None
        found |= read
    if not out:
        return frozenset(found)
    without = _reach(out)
    return None if without is None else frozenset(found - without)


def _parted(value: str) -> tuple[str, str]:
    for form in _EXCEPT:
        if (match := form.fullmatch(value)) is not None:
            return match["whole"], match["out"]
    return value, ""


def _thing(text: str) -> str:
    return _IDLE_OF_THINGS.sub("", text)


def _exceptions(shares: Sequence[Share]) -> Iterator[tuple[Share, str, str]]:
    """Entry, value and each thing that the value excepts."""
    for share in shares:
        for value in share.values:
            for out in _PARTS.split(_parted(value)[1]):
                if len(_thing(out)) > 1:
                    yield share, value, out


def _holds(value: str, out: str) -> bool:
    """Whether a value may take in what is excepted elsewhere: rather too often than too seldom.

    It does where one is in the other, or where they share two characters before the last two of the
    exception, which say what kind of thing it is (货物, 项目); where it is the rest, or says nothing.
    """
    held, out = _thing(_parted(value)[0]), _thing(out)
    pairs = (out[place : place + 2] for place in range(max(len(out) - 2, 1)))
    return held in out or any(pair in held for pair in pairs) or bool(_REST.search(value))
