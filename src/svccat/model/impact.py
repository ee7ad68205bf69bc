"""What rests on a law or one of its articles."""

from dataclasses import dataclass

from svccat.model.finding import Place


@dataclass(frozen=True, slots=True)
class Resting:
    """A text of an item that cites the law: in its legal basis, or in that of one of its parts.

    `moved_to` is the article's number in the newest registered text where that differs, `deleted`
    tells that it is in that text no more; both are of the article asked for, else of any cited.
    """

    kind: str
    jurisdiction: str
    authority: str
    code: str
    case: str
    name: str
    text: str
    place: Place
    moved_to: str = ""
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Impact:
    """All that rests on `law` (as compared) and, where one was asked for, on `article`."""

    law: str
    article: str
    registered: bool  # the law is in the registry
    resting: tuple[Resting, ...]
    complete: bool = True
    unread: tuple[str, ...] = ()  # the files that are why it is not complete

    @property
    def items(self) -> int:
        """How many items that is."""
        return len({(one.place.path, one.place.pointer.split("/")[2]) for one in self.resting})
