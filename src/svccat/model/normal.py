"""The comparable forms that rules may ask for, handed to them by the corridor."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from svccat.model.citation import Citation, Mended, Numbers, Parsed, Tag
from svccat.model.laws import LawLevel, Rank


class Normal(NamedTuple):
    """Contract section 2: `norm`, `norm_name` and the code comparator's form."""

    text: Callable[[str], str]
    name: Callable[[str], str]
    code: Callable[[str], str]


class Citing(NamedTuple):
    """How citations are read, ranked and mended.

    `law` gives the law as compared, `title` the same of a title as a registry writes it; `rank`
    takes a law's name, number and tag, `tagged` gives what a tag may stand for, nothing where it
    says nothing. `marked` and `styled` mend 书名号 and notation, `retagged` writes another level
    into a tag; `place` writes a locator, `written` several citations as one text.
    """

    parse: Callable[[str], Parsed]
    law: Callable[[Citation], str]
    title: Callable[[str], str]
    rank: Callable[[str, str, str], Rank]
    tagged: Callable[[str], frozenset[LawLevel]]
    marked: Callable[[str, Parsed], Mended]
    styled: Callable[[str, Parsed], Mended]
    retagged: Callable[[str, Tag, str], str]
    place: Callable[[Numbers], str]
    written: Callable[[Iterable[Citation]], str]
