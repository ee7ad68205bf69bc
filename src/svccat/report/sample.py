"""A rule's example as people read it: JSON, one member a line where one line is too long."""

from collections.abc import Iterator

from svccat.model.rule import Example, Reach
from svccat.model.text import Lang, Text
from svccat.report.columns import width
from svccat.report.labels import KINDS

LONGEST = 76
_REACH: dict[Reach, Text] = {
    Reach.ITEM: Text("事项中的字段", "members of an item"),
    Reach.ITEMS: Text("几个事项中的字段", "members of several items"),
    Reach.HEADER: Text("文件头中的字段", "members of the header"),
    Reach.FILE: Text("整个文件", "a whole file"),
    Reach.ENTRY: Text(
        "suppressions.toml 中的一条，目录的 as_of 为 2024-12-31",
        "an entry of suppressions.toml, the catalogue as of 2024-12-31",
    ),
}


def shows(example: Example, lang: Lang) -> str:
    """What an example is a part of."""
    if example.reach is Reach.ENTRY:
        return _REACH[example.reach].of(lang)
    comma = Text("，", ", ").of(lang)
    return f"{KINDS[example.kind].of(lang)}{comma}{_REACH[example.reach].of(lang)}"


def laid_out(text: str) -> list[str]:
    """The lines of a JSON text: as written where they fit, else broken at the outer commas.

    It is never parsed and written anew: a fault of writing is what some examples are of.
    """
    if "\n" in text or width(text) <= LONGEST:
        return text.split("\n")
    return list(_broken(text))


def _broken(text: str) -> Iterator[str]:
    depth, quoted, escaped, line = 0, False, False, ""
    for character in text:
        line += character
        if quoted:
            quoted = escaped or character != '"'
            escaped = not escaped and character == "\\"
        elif character == '"':
            quoted = True
        elif character in "{[":
            depth += 1
        elif character in "}]":
            depth -= 1
        elif character == "," and depth == 1:
            yield line.rstrip()
            line = " "
    yield line
