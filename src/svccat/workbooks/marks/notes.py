"""Comments of a worksheet: the part with their texts and the drawing that shows them."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from svccat.model.cells import letters
from svccat.workbooks.container import broken

Notes = Mapping[tuple[int, int], str]  # texts by row and column from 0
AUTHOR = "svccat"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_AUTHORS = re.compile(r"<((?:\w+:)?)authors\s*(/>|>)")
_LIST = re.compile(r"<((?:\w+:)?)commentList\s*(/>|>)")
_COMMENT = re.compile(
    r"""<((?:\w+:)?)comment\s[^>]*?ref=["']([A-Z]+[0-9]+)["'][^>]*>.*?</(?:\w+:)?comment>""",
    re.DOTALL,
)
_AUTHOR = re.compile(r"<(?:\w+:)?author\s*(?:/>|>)")
_TEXT_END = re.compile(r"</(?:\w+:)?text>")
_INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHAPE_ID = re.compile(r"_x0000_s([0-9]+)")
_WIDE, _LINE, _MOST = 380, 17, 360  # points: width, a line, the tallest


def name_of(place: tuple[int, int]) -> str:
    """A cell as A1."""
    return f"{letters(place[1])}{place[0] + 1}"


def comments(xml: str | None, notes: Notes) -> str:
    """The part of a sheet's comments with ours; a cell that has one already keeps it, ours behind it."""
    if xml is None:
        xml = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<comments xmlns="{_MAIN}"><authors/><commentList/></comments>'
        )
    left = {name_of(place): text for place, text in sorted(notes.items())}

    def longer(match: re.Match[str]) -> str:
        text = left.pop(match[2], None)
        end = _TEXT_END.search(match[0])
        if text is None or end is None:
            return match[0]
        run = _run(match[1], f"\n{text}")
        return match[0][: end.start()] + run + match[0][end.start() :]

    xml = _COMMENT.sub(longer, xml)
    authors, listed = _AUTHORS.search(xml), _LIST.search(xml)
    if authors is None or listed is None:
        broken()
    number = len(_AUTHOR.findall(xml))
    prefix = listed[1]
    more = "".join(
        f'<{prefix}comment ref="{ref}" authorId="{number}"><{prefix}text>{_run(prefix, text)}'
        f"</{prefix}text></{prefix}comment>"
        for ref, text in left.items()
    )
    xml = _into(xml, "commentList", listed, more)
    return _into(xml, "authors", authors, f"<{prefix}author>{AUTHOR}</{prefix}author>")


def drawing(xml: str | None, notes: Notes, known: set[str]) -> str:
    """The drawing of a sheet's comments with a box for each of ours; `known` cells have one."""
    if xml is None:
        xml = (
            '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
            ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
            '<o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
        )
    end = xml.rfind("</xml>")
    if end < 0:
        broken()
    first = max((int(number) for number in _SHAPE_ID.findall(xml)), default=1024) + 1
    kind = "" if 'id="_x0000_t202"' in xml else _KIND
    places = sorted(place for place in notes if name_of(place) not in known)
    boxes = "".join(_box(first + at, place, notes[place]) for at, place in enumerate(places))
    return xml[:end] + kind + boxes + xml[end:]


def refs(xml: str | None) -> set[str]:
    """The cells that have a comment."""
    return set() if xml is None else {match[2] for match in _COMMENT.finditer(xml)}


def _into(xml: str, name: str, match: re.Match[str], more: str) -> str:
    """Put something at the end of an element that `match` opens."""
    if not more:
        return xml
    if match[2] == "/>":
        whole = f"<{match[1]}{name}>{more}</{match[1]}{name}>"
        return xml[: match.start()] + whole + xml[match.end() :]
    end = xml.index(f"</{match[1]}{name}>", match.end())
    return xml[:end] + more + xml[end:]


def _run(prefix: str, text: str) -> str:
    return f'<{prefix}r><{prefix}t xml:space="preserve">{escape(_INVALID.sub("", text))}</{prefix}t></{prefix}r>'


def _box(number: int, place: tuple[int, int], text: str) -> str:
    row, column = place
    height = min(_LINE * (2 + text.count("\n") + len(text) // 26), _MOST)
    look = f"position:absolute;margin-left:60pt;margin-top:2pt;width:{_WIDE}pt;height:{height}pt;z-index:{number};visibility:hidden"
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style={quoteattr(look)} fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{column + 1}, 15, {row}, 2, {column + 6}, 15, {row + 2 + height // 18}, 4</x:Anchor>"
        f"<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )


_KIND = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
