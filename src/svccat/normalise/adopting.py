"""Another list's value as it would stand in one's own."""

from svccat.model.fields import ELEMENTS, Comparator
from svccat.normalise.text import norm, norm_body


def adopted(element: str, value: str, theirs: str, ours: str) -> str:
    """A value as stored (`raw:KEY`); `theirs` and `ours` are the names of the two jurisdictions.

    Departments and bodies lose the other place's name and get one's own: 盘锦市交通运输局 is adopted by
    盘山县 as 盘山县交通运输局. Where that would not compare as equal they are adopted without a place.
    """
    if ELEMENTS[element].comparator is not Comparator.BODY:
        return value
    bare, place = norm_body(value, theirs), norm(theirs)
    renamed = norm(value).replace(place, norm(ours)) if place else value
    return renamed if norm_body(renamed, ours) == bare else bare
