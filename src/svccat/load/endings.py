"""Where a string of JSON text ends that has a quote too many or too few.

That is a guess from what stands around it; one that fits nowhere is not made. A string on one line
is never looked at beyond that line.
"""

import re

from svccat.load.slips import Read, Role, Slip, piece, shown
from svccat.model.pattern import pattern

# As far as a string is faultless; possessive, so that nothing is ever tried twice.
GOOD = pattern(
    r'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+', re.ASCII
)
_QUOTES = pattern(r'\\.|(")|[\n\r]')
_NEXT_NAME = r'"(?:[^"\\\n\r]|\\.){0,200}+"[ \t\r\n]*[:：]'
# What can stand behind a string, by right or where something else is wrong.
_ENDED = pattern(r"[ \t]*(?:[,:}\]，：、；】｝］#;={\n\r]|//|/\*|\Z)")
# What must follow the quote that ends a string of a role.
_FOLLOW = {
    Role.NAME: pattern(r"[ \t]*[:：]"),
    Role.MEMBER: pattern(rf"[ \t\r\n]*(?:[}}\]]|\Z|[,，][ \t\r\n]*(?:{_NEXT_NAME}|[}}\]]))"),
    Role.ELEMENT: pattern(r'[ \t\r\n]*(?:\]|\Z|[,，][ \t\r\n]*(?:["{\[\]]|[-0-9tfn]))'),
}
_AFTER_FOREIGN = {
    Role.NAME: _FOLLOW[Role.NAME],
    Role.MEMBER: pattern(r"[ \t\r\n]*(?:[}\]]|\Z|[,，][ \t\r\n]*[\"'“”‘’\w}])|[ \t]*[\r\n]"),
    Role.ELEMENT: pattern(r"[ \t\r\n]*(?:\]|\Z|[,，][ \t\r\n]*[\"'“”‘’{\[\w\]-])|[ \t]*[\r\n]"),
}
# What follows the second of two strings between which only a comma or colon was forgotten.
_TELLING = {Role.NAME: (",", "}"), Role.MEMBER: (":", "："), Role.ELEMENT: (",", "]")}
# A new line that cannot be the rest of a text.
_ANEW = pattern(rf"\s*(?:{_NEXT_NAME}|[{{}}\[\]])")
_ANEW_ELEMENT = pattern(r'\s*"(?:[^"\\\n\r]|\\.){0,4000}+"[ \t]*(?:[,\]\r\n])')
_CLOSERS = pattern(r"[\s,{}\[\]]*\Z")
_REST_OF_NAME = pattern(r'[^"\\\n\r:]{1,60}"[ \t]*[:：]')
_REST_OF_ELEMENT = pattern(r'[^"\\\n\r]{0,200}"[ \t]*[,\]]')
_NAME_AND_COLON = pattern(r"([\w$.-]+)[”“]?[ \t]*[:：]")
_ESCAPED_END = pattern(r'\\"[ \t]*[,}\]]*[ \t]*\Z')
_FOREIGN_END = pattern(r"[”“][ \t]*[,}\]]*[ \t]*\Z")
_SCALAR = pattern(r"(?:true|false|null|-?[0-9][0-9.eE+-]*)[ \t]*(?:[,}\r\n]|\Z)")
_FAR = 20_000  # as far as the end of a string is looked for


def follows(text: str, at: int, role: Role) -> bool:
    """Whether a string of a role can have ended just before `at`."""
    return _AFTER_FOREIGN[role].match(text, at) is not None


def unclosed(text: str, at: int, end: int) -> Slip:
    """The slip of a text that begins at `at` and should have been closed at `end`."""
    found = piece(text, at, end)
    return Slip("quotes", end, found, f'"{found.strip(chr(34))}"', sure=False)


def early(text: str, at: int, stop: int, role: Role) -> Read | None:
    """A string whose quote at `stop` is not the one that should end it, None if it is."""
    if _ENDED.match(text, stop + 1):
        return None
    missing = _no_closing_quote(text, at, stop, role)
    if missing is not None:
        return missing
    if not inner(text, stop, role):
        return None
    start = max(at + 1, stop - 8)
    slip = Slip("inner", stop, piece(text, start, min(stop + 9, line_end(text, stop))), sure=False)
    for quote in _QUOTES.finditer(text, stop + 1, min(len(text), stop + _FAR)):
        if quote[0] in "\n\r":
            break
        if quote[1] and _FOLLOW[role].match(text, quote.end()):
            return Read(text[at + 1 : quote.start()], quote.end(), slip)
    return Read(None, None, slip)


def over_lines(text: str, at: int, stop: int, role: Role, before: Slip | None) -> Read:
    """A string that is not closed on its line: cut by the break at `stop`, or its quote was forgotten.

    `before` is a slip earlier in the string, which is then the one that counts.
    """
    line = text[at + 1 : stop]
    escaped = _ESCAPED_END.search(line[-200:])
    if escaped is not None:
        place = at + 1 + max(0, len(line) - 200) + escaped.start()
        slip = before or Slip("escape", place, '\\"', sure=False)
        return Read(text[at + 1 : place], place + 2, slip)
    anew = _ANEW.match(text, stop)
    if anew is None and role is Role.ELEMENT:
        anew = _ANEW_ELEMENT.match(text, stop)
    if anew is not None:
        foreign = _FOREIGN_END.search(line[-200:])
        if foreign is not None and before is None and "“" not in line:
            return _ended(text, at, at + 1 + max(0, len(line) - 200) + foreign.start())
        end = at + 1 + len(line.rstrip(" \t\r,{}[]"))
        return Read(text[at + 1 : end], end, before or unclosed(text, at, end))
    slip = before or Slip("control", stop, shown(text[stop]), "\\n", sure=False)
    for quote in _QUOTES.finditer(text, stop, min(len(text), stop + _FAR)):
        if quote[1]:
            good = _FOLLOW[role].match(text, quote.end())
            return Read(text[at + 1 : quote.start()], quote.end() if good else None, slip)
    return Read(None, None, slip)


def inner(text: str, stop: int, role: Role) -> bool:
    """Whether the quote at `stop` stands inside a text: neither its end nor a comma forgotten."""
    line = text[stop + 1 : line_end(text, stop)]
    rest = line.lstrip(" \t")
    if '"' not in rest or _ENDED.match(rest):
        return False
    if rest[0] == "[":
        return line[0] == "["
    if rest[0] != '"':
        return role is not Role.NAME or _SCALAR.match(rest) is None
    next_ = stop + 1 + len(line) - len(rest)
    good = GOOD.match(text, next_)
    if good is None or text[good.end() : good.end() + 1] != '"':
        return True
    after = text[good.end() + 1 : good.end() + 200].lstrip()[:1]
    return after not in _TELLING[role]


def _no_closing_quote(text: str, at: int, stop: int, role: Role) -> Read | None:
    """A text on whose end the quote was forgotten, so that the next one took it up."""
    if role is Role.NAME:
        named = _NAME_AND_COLON.match(text, at + 1, stop)
        return None if named is None else _ended(text, at, named.end(1))
    run = _CLOSERS.search(text, max(at + 1, stop - 40), stop)
    if run is None or not run[0].lstrip().startswith((",", "}", "]")) or "," not in run[0]:
        return None
    rest = _REST_OF_NAME.match(text, stop + 1)
    if rest is None and role is Role.ELEMENT:
        rest = _REST_OF_ELEMENT.match(text, stop + 1)
    return None if rest is None else _ended(text, at, run.start())


def _ended(text: str, at: int, end: int) -> Read:
    """A string that ends at `end` without a straight quote, perhaps with a Chinese one."""
    if text[end : end + 1] in {"”", "“"}:
        return Read(text[at + 1 : end], end + 1, Slip("chinese", end, text[end], '"', sure=False))
    if text[end - 1] in "”“" and end - 1 > at and text.count("“", at, end - 1) == 0:
        slip = Slip("chinese", end - 1, text[end - 1], '"', sure=False)
        return Read(text[at + 1 : end - 1], end, slip)
    return Read(text[at + 1 : end], end, unclosed(text, at, end))


def line_end(text: str, at: int) -> int:
    """Where the line of `at` ends, or as far from there as is ever looked."""
    far = min(len(text), at + _FAR)
    ends = [place for char in "\n\r" if (place := text.find(char, at, far)) >= 0]
    return min(ends, default=far)
