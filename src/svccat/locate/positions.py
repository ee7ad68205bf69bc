"""Where a value stands in a JSON text, worked out only for what is reported.

The standard library's scanner skips over values at nearly the speed of parsing; item offsets are
found once a file, the walk inside an item only for its findings. Where all items begin alike they
are found by that beginning, which no string can hold: a quote inside a string is escaped.
"""

import json
import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from json.decoder import scanstring  # type: ignore[attr-defined]  # public in fact, not in the stubs
from typing import NamedTuple

from svccat.model.pattern import pattern

_SPACE = pattern(r"[ \t\n\r]*")
_BLANK = " \t\r"
_BEGINNING = pattern(r'\{[ \t\n\r]*"[^"\\]*"')
_PLAIN = pattern(r"[A-Za-z_-]+")
_FEW = 3  # items that are quicker read one by one
_TOKEN = pattern(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]')
_ESCAPED = "\\u00"  # as a letter of a plain name would be
_REACH = 2000  # levels whose ends are kept, more than a pointer has
_DECODER = json.JSONDecoder(parse_int=str)  # int refuses what is longer than 4300 digits
_BOM = "\ufeff"
_BOM_OCTETS = "\xef\xbb\xbf"
_FOLLOWING = bytes(range(0x80, 0xC0))  # the bytes of a character in UTF-8 but its first
_BLOCK = 4096


class Spot(NamedTuple):
    """Offsets of a member's name and of its value; equal where there is no name."""

    key: int
    value: int


@dataclass(slots=True)
class TextMap:
    """A file's text with the offsets of its items and lines.

    `lines` tells NDJSON, where the header and each item have a line of their own; `rows` is how
    many items there are, where that is known, `starts` where they begin, for text that cannot be
    parsed, `items` where they were found to begin in this very text. Works on text that orjson has
    parsed, elsewhere as far as it can be followed; where a member stands twice the last one counts,
    as it does there.

    `octets` tells that `text` has a character for each byte of UTF-8, and no member twice: to find
    some values in a sound file nothing else of it needs to be decoded.
    """

    text: str
    lines: bool
    rows: int | None = None
    starts: Sequence[int] | None = None
    octets: bool = False
    items: "array[int] | None" = None
    _items: Sequence[int] = ()
    _starts: list[int] = field(default_factory=list)
    _ends: dict[int, int] = field(default_factory=dict)
    _blocks: list[int] = field(default_factory=lambda: [0])  # characters before each block

    def __post_init__(self) -> None:
        self.text = self.text.removeprefix(_BOM_OCTETS if self.octets else _BOM)
        self._starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        if self.items is not None:
            self._items = self.items
        elif self.starts is not None and not self.lines:
            self._items = [start for start in self.starts if start < len(self.text)]
        else:
            self._items = self._line_offsets()[1:] if self.lines else self._item_offsets()
        self.items = array("Q", self._items)

    def spot(self, row: int | None, path: Sequence[str]) -> Spot:
        """The value at a path inside item `row`, or inside the file's object.

        Where the path ends early (a missing member) it is the deepest object or array there is.
        """
        if row is None:
            start = next(iter(self._line_offsets()), 0) if self.lines else self._skip(0)
        elif row < len(self._items):
            start = self._items[row]
        else:
            start = 0
        spot = Spot(start, start)
        for depth, part in enumerate(path):
            try:
                end = self._plain(row, part) if row is not None and not depth else None
                if end is None:
                    inner = self._child(spot.value, part)
                else:
                    inner = self._named(spot.value, end, part)
            except (ValueError, IndexError):  # the text breaks off, or is not the one parsed
                break
            if inner is None:
                break
            spot = inner
        return spot

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column from 1, the column in characters."""
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        before = self._characters(start, offset) if self.octets else offset - start
        return line, before + 1

    def _characters(self, start: int, end: int) -> int:
        """How many characters the octets of a line's part are; long lines are counted once."""
        if end - start <= _BLOCK:
            return _characters(self.text[start:end])
        while len(self._blocks) <= end // _BLOCK:
            at = len(self._blocks) * _BLOCK
            self._blocks.append(self._blocks[-1] + _characters(self.text[at - _BLOCK : at]))
        return self._before(end) - self._before(start)

    def _before(self, offset: int) -> int:
        block = offset // _BLOCK
        return self._blocks[block] + _characters(self.text[block * _BLOCK : offset])

    def _skip(self, offset: int) -> int:
        if self.text[offset : offset + 1] > " ":
            return offset
        match = _SPACE.match(self.text, offset)
        return match.end() if match else offset

    def _end(self, offset: int) -> int:
        try:
            return _DECODER.raw_decode(self.text, offset)[1]
        except RecursionError:
            return self._deep_end(offset)

    def _deep_end(self, offset: int) -> int:
        """Brackets counted, where Python's scanner goes not so deep; ends on the way are kept."""
        if offset not in self._ends:
            opened: list[int] = []
            depth = 0
            for token in _TOKEN.finditer(self.text, offset):
                if token[0] in "[{":
                    depth += 1
                    if depth <= _REACH:
                        opened.append(token.start())
                elif token[0] in "]}":
                    if depth <= _REACH:
                        self._ends[opened.pop()] = token.end()
                    depth -= 1
                    if depth == 0:
                        break
            self._ends.update(dict.fromkeys(opened, len(self.text)))
        return self._ends[offset]

    def _line_offsets(self) -> list[int]:
        filled = []
        for start, end in zip(self._starts, [*self._starts[1:], len(self.text) + 1], strict=True):
            if self.text[start : end - 1].strip(_BLANK):
                filled.append(self._skip(start))
        return filled

    def _item_offsets(self) -> list[int]:
        spot = self._child(self._skip(0), "items")
        if spot is None or self.text[spot.value] != "[":
            return []
        return self._alike(spot.value) or self._elements(spot.value)

    def _alike(self, start: int) -> list[int]:
        """Item offsets by the beginning that items share, [] unless there are `rows` of them.

        Objects inside an item may begin like items: then what lies between two offsets is not
        closed in itself.
        """
        if self.rows is None or self.rows < _FEW:
            return []
        first, second = self._elements(start, 2)
        begin = _BEGINNING.match(self.text, first)
        if begin is None:
            return []
        between = self.text[self._end(first) : second]
        # An item may lack the member that the others begin with, but never a first quote; that will
        # do where items begin on lines of their own.
        ways = [begin[0], begin[0][: begin[0].index('"') + 1]]
        if "\n" in between:
            ways.reverse()
        return self._after(first, between, ways[0]) or self._after(first, between, ways[1])

    def _after(self, first: int, between: str, begin: str) -> list[int]:
        pattern = "}" + between + begin
        offsets, at, shift = [first], first, 1 + len(between)
        while (at := self.text.find(pattern, at)) >= 0:
            at += shift
            offsets.append(at)
        whole = len(offsets) == self.rows and all(map(self._closed, offsets, offsets[1:]))
        return offsets if whole else []

    def _closed(self, start: int, end: int) -> bool:
        return self.text.count("{", start, end) == self.text.count("}", start, end)

    def _elements(self, start: int, most: int | None = None) -> list[int]:
        offsets: list[int] = []
        at = self._skip(start + 1)
        while self.text[at] != "]" and (most is None or len(offsets) < most):
            offsets.append(at)
            at = self._skip(self._end(at))
            if self.text[at] == ",":
                at = self._skip(at + 1)
        return offsets

    def _plain(self, row: int, name: str) -> int | None:
        """Where the item ends if it is an object in sound text whose members are found by their own text.

        The offset is one between its end and what comes next.
        """
        if self.starts is not None or row >= len(self._items) or not _PLAIN.fullmatch(name):
            return None
        start, following = self._items[row], row + 1
        end = self._items[following] if following < len(self._items) else self._end(start)
        plain = self.text[start] == "{" and self.text.find(_ESCAPED, start, end) < 0
        return end if plain else None

    def _named(self, start: int, end: int, name: str) -> Spot | None:
        """The member of a plain item without a walk: strings aside, the brackets before it tell its level."""
        text, quoted, found = self.text, f'"{name}"', None
        counted, objects, arrays = start, 0, 0
        at = text.find(quoted, start, end)
        while at >= 0:
            after = at + len(quoted)
            value = after if text[after] == ":" else self._skip(after)
            before = text[at - 1]
            inside = before == "{" and at - 1 > start  # the first member of what it holds
            if text[value] == ":" and before != "\\" and not inside:
                between = _outside(text[counted:at])
                objects += between.count("{") - between.count("}")
                arrays += between.count("[") - between.count("]")
                counted = at
                if objects == 1 and not arrays:
                    found = Spot(at, self._skip(value + 1))
            at = text.find(quoted, after, end)
        return found

    def _child(self, start: int, part: str) -> Spot | None:
        if start >= len(self.text):
            return None
        if self.text[start] == "[" and part.isascii() and part.isdigit():
            offsets = self._elements(start, int(part) + 1)
            return Spot(offsets[-1], offsets[-1]) if len(offsets) > int(part) else None
        return self._member(start, part) if self.text[start] == "{" else None

    def _member(self, start: int, name: str) -> Spot | None:
        found = None
        at = self._skip(start + 1)
        while self.text[at] == '"':
            key, after = self._key(at)
            value = self._skip(self._skip(after) + 1)
            if key == name:
                found = Spot(at, value)
                if not self._again(name, value):
                    break
            at = self._skip(self._end(value))
            if self.text[at] == ",":
                at = self._skip(at + 1)
        return found

    def _key(self, at: int) -> tuple[str, int]:
        key, after = scanstring(self.text, at + 1)
        if self.octets and not (written := self.text[at:after]).isascii():
            key = json.loads(written.encode("latin-1"))
        return key, after

    def _again(self, name: str, after: int) -> bool:
        """Whether a member of this name could come up again in the same item or header."""
        if self.octets:
            return False
        number = bisect_right(self._items, after)
        inside = 0 < number < len(self._items)
        end = self._items[number] if inside else len(self.text)
        ways = (f'"{name}"', "\\u")  # a plain name has no other way to be written
        plain = _PLAIN.fullmatch(name) is not None
        return not plain or any(self.text.find(way, after, end) >= 0 for way in ways)


def _characters(octets: str) -> int:
    return len(octets.encode("latin-1").translate(None, _FOLLOWING))


def _outside(text: str) -> str:
    """What of a text stands outside its strings; it begins outside of one."""
    if "\\" in text:
        text = text.replace("\\\\", "").replace('\\"', "")
    return "".join(text.split('"')[::2])
