"""JSON text read as far as it can be, with everything that is wrong with it on the way.

Values that are faultless are read by the standard library's scanner; only around a fault is the
text walked token by token. A fault after which what follows can be read one way only is stepped
over; any other one, and a second one in the same item, ends the reading. Time is linear in the text.
"""

from dataclasses import dataclass, replace
from itertools import islice

from svccat.load.between import Between
from svccat.load.fast import Scanner
from svccat.load.indents import misfits, put_right
from svccat.load.reading import CLOSE, OPEN, PAIRS, Flaw, Frame, Stop
from svccat.load.scalars import ANY, read_scalar
from svccat.load.slips import Role, Slip, piece, shown
from svccat.load.texts import OPENERS, read_foreign, read_string

DEEPEST = 1024  # as deeply as orjson reads
_TRIALS = 3  # misfits that are tried
_FAST_DEPTH = 8  # a faultless part is looked for at each of these levels anew


@dataclass(frozen=True, slots=True)
class Walked:
    """What a walk brought home: the value, partly where it is not `whole`, and the flaws.

    `starts` are the offsets of the elements of the root object's `items`, `end` is where these end;
    the last one may be incomplete, with the members read before the fault.
    """

    value: object
    flaws: tuple[Flaw, ...]
    starts: tuple[int, ...]
    end: int
    whole: bool


def walk(text: str) -> Walked:
    """One value and nothing more in a text; flaws in their order there."""
    walked = _Walker(text).walk()
    last = walked.flaws[-1] if walked.flaws else None
    if last is None or not _of_brackets(last.slip):
        return walked
    for slip in islice(misfits(text, last.slip.at), _TRIALS):
        # The indentation is believed where all goes further once it has been followed.
        mended = put_right(text, slip)
        trial = _Walker(mended).walk()
        gained = len(mended) - len(text)
        if not trial.flaws or trial.flaws[-1].slip.at > last.slip.at + gained:
            better = Flaw(slip, last.way, last.row)
            return replace(walked, flaws=(*walked.flaws[:-1], better))
    return walked


def _of_brackets(slip: Slip) -> bool:
    if slip.reason == "after":
        return slip.found[:1] in {",", "}", "]"}
    return slip.reason == "cut" or (slip.reason == "other" and slip.began is not None)


class _Walker(Between):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._scanner = Scanner(text)
        self._end = len(text)

    def walk(self) -> Walked:
        whole = True
        value: object = None
        try:
            value = self._values()
            self._rest(value)
        except Stop:
            whole = False
            value = self._partly()
        if (
            self.items is None
            or not isinstance(value, dict)
            or value.get("items") is not self.items
        ):
            self.starts = []
            self.flaws = [Flaw(one.slip, one.way) for one in self.flaws]
        return Walked(value, tuple(self.flaws), tuple(self.starts), self._end, whole)

    def _values(self) -> object:
        """The root's value, read with a stack of its own: texts nest more deeply than Python calls."""
        while True:
            read, value = self._value()
            while read:
                if not self.stack:
                    return value
                self.ended = self.at
                self.stack[-1].attach(value)
                if self.another():
                    break
                value = self.stack.pop().value
                if value is self.items:
                    self._end = self.at

    def _value(self) -> tuple[bool, object]:
        """A value read, or a container opened: then whether it was empty."""
        char = self.skip()
        frame = self.stack[-1] if self.stack else None
        if frame is not None:
            frame.reading = True
            if frame.value is self.items:
                self.starts.append(self.at)
        if not char:
            self.cut()
        if char in OPEN:
            return self._container(char)
        role = Role.ELEMENT if frame is not None and frame.opener == "[" else Role.MEMBER
        if char == '"':
            return True, self.took(read_string(self.text, self.at, role))
        if char in OPENERS:
            return True, self.took(read_foreign(self.text, self.at, role))
        if frame is not None and (char in CLOSE or char in {",", "，"}):
            self._no_value(char, frame)
            return True, None
        return True, self.took(read_scalar(self.text, self.at, role))

    def _no_value(self, char: str, frame: Frame) -> None:
        if char in CLOSE and CLOSE[char] != PAIRS[frame.opener]:
            self.stop(Slip("other", self.at, shown(char), ANY))
        self.add(Slip("other", self.at, shown(char), ANY))

    def _container(self, char: str) -> tuple[bool, object]:
        if char not in PAIRS:
            self.add(Slip("chinese", self.at, char, OPEN[char]))
        inner = len(self.stack)
        if char == "[" and inner and self.stack[-1].opener == "[":
            self.stack[-1].nested = self.at
        is_list = inner == 1 and self.stack[0].name == "items"
        if 0 < inner <= _FAST_DEPTH and not is_list:
            fast = self._scanner.read(self.at)
            if fast is not None:
                value, self.at = fast
                return True, value
        if inner >= DEEPEST:
            self.stop(Slip("other", self.at, char, PAIRS[self.stack[-1].opener]))
        opener = OPEN[char]
        elements: list[object] = []
        frame = Frame(opener, self.at, {} if opener == "{" else elements)
        if is_list and opener == "[" and isinstance(self.stack[0].value, dict):
            self.flaws = [Flaw(one.slip, one.way) for one in self.flaws]  # of an earlier list
            self.items, self.starts, self._end = elements, [], len(self.text)
        self.stack.append(frame)
        self.at += 1
        if self.first(frame):
            return False, None
        return True, self.stack.pop().value

    def _rest(self, value: object) -> None:
        char = self.skip()
        if isinstance(value, str) and char in {":", "："}:
            self.add(Slip("other", 0, piece(self.text, 0), "{"))
        elif char:
            self.add(Slip("after", self.at, piece(self.text, self.at)))

    def _partly(self) -> object:
        """What was complete when the reading ended; of the item it ended in, its complete members."""
        if not self.stack:
            return None
        root = self.stack[0].value
        holds = len(self.stack) > 1 and self.stack[1].value is self.items
        if isinstance(root, dict) and self.items is not None:
            if len(self.starts) > len(self.items):
                item = self.stack[2].value if len(self.stack) > 2 else None  # noqa: PLR2004
                self.items.append(item if isinstance(item, dict) else None)
            if holds:
                root["items"] = self.items
        return root
