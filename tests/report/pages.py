"""A page as a reader of its markup sees it: elements, links, names, tables."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from svccat.cli.parts import override

_VOID = frozenset({"meta", "input", "br", "img", "link", "rect", "path", "circle"})


@dataclass
class Element:
    """A start tag with the text inside it."""

    tag: str
    attributes: dict[str, str]
    chunks: list[str] = field(default_factory=list)
    parts: list["Element"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside."""
        return "".join(self.chunks)

    def all(self, tag: str) -> list["Element"]:
        """All elements of a tag inside, in their order."""
        found = []
        for part in self.parts:
            if part.tag == tag:
                found.append(part)
            found += part.all(tag)
        return found

    def marked(self, name: str) -> list["Element"]:
        """All elements of a class inside."""
        found = []
        for part in self.parts:
            if name in part.attributes.get("class", "").split():
                found.append(part)
            found += part.marked(name)
        return found

    def named(self, name: str) -> "Element":
        """The element of an id."""
        (only,) = [one for one in self.every() if one.attributes.get("id") == name]
        return only

    def every(self) -> list["Element"]:
        """All elements inside."""
        found = []
        for part in self.parts:
            found += [part, *part.every()]
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(made)
        if tag not in _VOID:
            self.open.append(made)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].parts.append(Element(tag, {name: value or "" for name, value in attrs}))

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
            self.open.pop()

    @override
    def handle_data(self, data: str) -> None:
        for one in self.open:
            one.chunks.append(data)


def page(data: bytes) -> Element:
    """The document; an error where tags do not match."""
    reader = _Reader()
    reader.feed(data.decode())
    reader.close()
    assert len(reader.open) == 1
    return reader.open[0]


def rows(table: Element) -> list[list[str]]:
    """The text of a table's body."""
    (body,) = table.all("tbody")
    return [
        [cell.text.strip() for cell in row.parts if cell.tag in {"td", "th"}]
        for row in body.all("tr")
    ]
