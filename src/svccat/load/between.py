"""What stands between the values of a container: commas, brackets, names and colons."""

from typing import NoReturn

from svccat.load.reading import CLOSE, OPEN, PAIRS, Frame, Reading
from svccat.load.scalars import read_bare_name
from svccat.load.slips import Role, Slip, piece, shown
from svccat.load.texts import OPENERS, read_foreign, read_string
from svccat.model.pattern import pattern

_NOTHING = pattern(r"[ \t]*[\n\r]")


class Between(Reading):
    """The steps of a reading from one value of a container to the next."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.ended = 0  # where the last value did

    def first(self, frame: Frame) -> bool:
        """Whether there is anything in a container that was just opened."""
        while (char := self.skip()) in {",", "，"}:
            self.add(Slip("comma", self.at, char))
            self.at += 1
        if CLOSE.get(char) == PAIRS[frame.opener]:
            self._close(char)
            return False
        if frame.opener == "{":
            self._name(frame)
        return True

    def another(self) -> bool:
        """Past what separates a value from the next one; False where the container ends."""
        frame = self.stack[-1]
        char = self.skip()
        right = PAIRS[frame.opener]
        if CLOSE.get(char) == right:
            self._close(char)
            return False
        comma = self.at
        if char == ",":
            self.at += 1
        else:
            self._separator(char, frame)
        frame.comma = comma
        while (char := self.skip()) in {",", "，"}:
            self.add(Slip("comma", self.at, char))
            self.at += 1
        if CLOSE.get(char) == right:
            self.add(Slip("comma", comma, self.text[comma]))
            self._close(char)
            return False
        if char in CLOSE:
            self.stop(Slip("other", self.at, shown(char), right, frame.at))
        if frame.opener == "{":
            self._name(frame)
        return True

    def _close(self, char: str) -> None:
        if char not in PAIRS.values():
            self.add(Slip("chinese", self.at, char, CLOSE[char]))
        self.at += 1

    def _separator(self, char: str, frame: Frame) -> None:
        """Something else where a comma should stand: stepped over, or the end."""
        if not char:
            self.cut()
        if char in "，、；":
            self.add(Slip("chinese", self.at, char, ","))
            self.at += 1
        elif char in CLOSE:
            self.stop(Slip("other", self.at, shown(char), PAIRS[frame.opener], frame.at))
        elif char in ":：" and isinstance(frame.value, list) and isinstance(frame.value[-1], str):
            self._member_in_array(frame, char)
        elif char in ";:：":
            self.add(Slip("other", self.at, shown(char), ",", sure=False))
            self.at += 1
        elif char in OPEN or char == '"' or char in OPENERS or char.isalnum() or char == "-":
            sure = char in OPEN or (frame.opener == "{" and char == '"')
            found = piece(self.text, self.at)
            self.add(Slip("missing", self.ended, found, ",", sure=sure))
        else:
            self.stop(Slip("other", self.at, shown(char), ","))

    def _member_in_array(self, frame: Frame, char: str) -> NoReturn:
        """A name and its value among the elements: a bracket is missing before them."""
        if frame.comma is None:
            self.stop(Slip("other", frame.at + 1, piece(self.text, frame.at + 1), "{"))
        self.stop(Slip("other", frame.comma, shown(char), "]"))

    def _name(self, frame: Frame) -> None:
        """A member's name and the colon behind it."""
        frame.name = ""
        char = self.skip()
        start = self.at
        if not char:
            self.cut()
        if char in OPEN and frame.comma is not None:
            self.stop(Slip("other", self.ended, shown(char), "}", frame.at))
        if char in CLOSE or char in OPEN:
            self.stop(Slip("other", start, shown(char), '"'))
        if char == '"':
            read = read_string(self.text, start, Role.NAME)
        elif char in OPENERS:
            read = read_foreign(self.text, start, Role.NAME)
        else:
            read = read_bare_name(self.text, start)
        frame.name = str(self.took(read))
        self._colon()
        first = frame.names.setdefault(frame.name, start)
        if first != start:
            frame.reading = True
            self.add(Slip("double", start, frame.name, began=first))

    def _colon(self) -> None:
        end = self.at
        char = self.skip()
        if char == ":":
            self.at += 1
            frame = self.stack[-1]
            frame.gap = self.at if _NOTHING.match(self.text, self.at) else None
        elif char == "：":
            self.add(Slip("chinese", self.at, char, ":"))
            self.at += 1
        elif not char:
            self.cut()
        elif char in "=;；":
            self.add(Slip("other", self.at, shown(char), ":", sure=False))
            self.at += 1
        elif char in OPEN or char == '"' or char.isalnum():
            self.add(Slip("other", end, piece(self.text, self.at), ":", sure=False))
        else:
            self.stop(Slip("other", self.at, shown(char), ":"))
