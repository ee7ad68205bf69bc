"""Published code lists as translations: what the numbers and words of provinces stand for."""

from svccat.codes.items import systems_for
from svccat.codes.lists import NATIONAL, province, values

_TYPES = ("type", "category")


def code_list(member: str, codes: str, place: str) -> dict[str, str] | None:
    """From a code or word to the value of a member, None where there is no usual list.

    `codes` names a code system; without one that of the province in which `place` lies is used. Every
    usual name stands for itself.
    """
    if member in _TYPES:
        systems = systems_for(codes, place)
        return {code: name for one in reversed(systems) for code, name in one.types.items()}
    pointer = member.replace("[]", "").replace(".", "/")
    if pointer not in NATIONAL:
        return None
    usual = values(pointer, province(codes, place))
    numbers = {code: name for code, name in usual.codes.items() if name}
    return {**numbers, **usual.meant, **{name: name for name in (*usual.names, *usual.more)}}
