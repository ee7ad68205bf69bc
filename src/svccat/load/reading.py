"""Where a tolerant reading stands: the containers that are open, and the flaws seen so far."""

import re
from dataclasses import dataclass, field
from typing import NoReturn, TypeAlias

from svccat.load.scalars import ANY
from svccat.load.slips import Read, Slip, piece, shown
from svccat.model.pattern import pattern

Step: TypeAlias = str | int
_SPACE = pattern(r"[ \t\n\r]*+")
_ODD_SPACE = pattern(r"[\s\u200b-\u200d\ufeff]+")
_COMMENT = pattern(r"//[^\n\r]*|#[^\n\r]*|/\*.*?\*/", re.DOTALL)
# Brackets, also those of Chinese typing, and what they stand for.
OPEN = {"{": "{", "[": "[", "｛": "{", "【": "[", "［": "["}
CLOSE = {"}": "}", "]": "]", "｝": "}", "】": "]", "］": "]"}
PAIRS = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Flaw:
    """A slip and the way from the root of the text to the value it is in."""

    slip: Slip
    way: tuple[Step, ...] = ()
    row: int | None = None  # the item it is in; None for the header and between items


class Stop(Exception):  # noqa: N818  no error: the reading ends here
    """Nothing certain can be said of what follows."""


@dataclass(slots=True)
class Frame:
    """A container that is open: what is in it so far, and the member or element being read."""

    opener: str
    at: int
    value: dict[str, object] | list[object]
    name: str = ""
    reading: bool = False
    comma: int | None = None  # the last one between its members or elements
    nested: int | None = None  # an array directly in this one
    gap: int | None = None  # a colon with nothing behind it on its line
    names: dict[str, int] = field(default_factory=dict)

    def attach(self, value: object) -> None:
        """Put the value that was being read in its place."""
        if isinstance(self.value, dict):
            self.value[self.name] = value
        else:
            self.value.append(value)
        self.reading = False

    @property
    def step(self) -> Step:
        """The member or the index that is being read."""
        return self.name if isinstance(self.value, dict) else len(self.value)


class Reading:
    """The state of a walk through one text, with what every step of it needs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.stack: list[Frame] = []
        self.flaws: list[Flaw] = []
        self.starts: list[int] = []  # of the elements of the root object's `items`
        self.items: list[object] | None = None  # these elements
        self._doubt: tuple[Step, ...] | None = None

    def skip(self) -> str:
        """The next character that means something, "" at the end of the text."""
        while True:
            space = _SPACE.match(self.text, self.at)
            self.at = space.end() if space else self.at
            char = self.text[self.at : self.at + 1]
            if char in {"/", "#"}:
                if not self._comment():
                    return char
            elif char and (odd := _ODD_SPACE.match(self.text, self.at)):
                self.add(Slip("chinese", self.at, shown(char), "U+0020"))
                self.at = odd.end()
            else:
                return char

    def _comment(self) -> bool:
        found = _COMMENT.match(self.text, self.at)
        if found is None and not self.text.startswith("/*", self.at):
            return False
        end = found.end() if found else len(self.text)
        self.add(Slip("comment", self.at, piece(self.text, self.at, end)))
        if found is None or (end == len(self.text) and self.stack):
            raise Stop
        self.at = end
        return True

    def took(self, read: Read) -> object:
        """The value of what was read, past it."""
        if read.slip is not None and read.slip.reason == "cut":
            self.cut(read.slip.at)
        if read.end is None and read.slip is not None:
            self.stop(read.slip)
        if read.slip is not None:
            self.add(read.slip)
        self.at = read.end or self.at
        return read.value

    def add(self, slip: Slip) -> None:
        """One more flaw, unless it may be a consequence of the one before it in the same item."""
        way = tuple(frame.step for frame in self.stack if frame.reading)
        between = way[:1] == ("items",) and self.items is not None
        inside = between and self.items is not None and len(self.starts) > len(self.items)
        row = len(self.starts) - 1 if inside else None
        about = way[:2] if inside else way[:1] if between else ()
        if about == self._doubt:
            raise Stop
        self.flaws.append(Flaw(slip, way, row))
        if not slip.sure:
            self._doubt = about

    def stop(self, slip: Slip) -> NoReturn:
        """A last flaw; if the spot that it comes from can be told, it is said to be there."""
        gap = self.stack[-1].gap if self.stack else None
        if gap is not None and slip.reason == "other":  # the bracket that belongs there was lost
            slip = Slip("other", gap, piece(self.text, self.text.find("\n", gap) + 1), "[")
        nested = next((one.nested for one in self.stack[:-3:-1] if one.nested is not None), None)
        if nested is not None and slip.reason in {"other", "cut"}:
            # Catalogues have no array in an array: that bracket is one too many.
            slip = Slip("other", nested, "[", ANY)
        self.add(slip)
        raise Stop

    def cut(self, text_at: int | None = None) -> NoReturn:
        """The text ends while something is open: at best a string, else the innermost container."""
        end = len(self.text.rstrip())
        closers = "".join(PAIRS[frame.opener] for frame in reversed(self.stack))
        began = self.stack[-1].at if self.stack else 0
        if text_at is not None:
            began = text_at
            closers = ('"' if self.text[text_at] == '"' else "") + closers
        elif self.stack:
            self.stack[-1].reading = False
        found = self._opened(began)
        self.stop(Slip("cut", end, found, piece(closers, 0, len(closers)), began))

    def _opened(self, began: int) -> str:
        """The member that is not finished, as written up to where its value begins."""
        holder = next((one for one in reversed(self.stack) if one.at < began), None)
        name = f'"{holder.name[:20]}": ' if holder is not None and holder.name else ""
        is_bracket = self.text[began : began + 1] in OPEN
        return f"{name}{piece(self.text, began, began + 1 if is_bracket else None)}"
