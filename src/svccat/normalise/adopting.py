"""Another list's value as it would stand in one's own."""

from svccat.model.fields import ELEMENTS, Comparator
from svccat.normalise.text import norm, norm_body


def adoptable(element: str, value: str, theirs: str, ours: str) -> bool:
    """Whether what is adopted compares as equal: not of a body whose name holds one's own place."""
    if ELEMENTS[element].comparator is not Comparator.BODY:
        return True
    own = adopted(element, value, theirs, ours)
    return norm_body(own, ours) == norm_body(value, theirs)


def adopted(element: str, value: str, theirs: str, ours: str) -> str:
    """A value as stored (`raw:KEY`); `theirs` and `ours` are the names of the two jurisdictions.

    Departments and bodies lose the other place's name and get one's own: 盘锦市交通运输局 is adopted by
    盘山县 as 盘山县交通运输局. Where that would not compare as equal they are adopted without a place.
    """
    if ELEMENTS[element].comparator is not Comparator.BODY:
        return value
    bare = norm_body(value, theirs)
    if not norm(theirs):
        return value
    ways = (value.replace(theirs, ours), norm(value).replace(norm(theirs), norm(ours)))
    return next((way for way in ways if norm_body(way, ours) == bare), bare)
