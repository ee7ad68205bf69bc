r"""Strings of JSON text as people write them: read rightly, or with what is wrong about them."""

from json.decoder import scanstring  # type: ignore[attr-defined]  # public in fact, not in the stubs

from svccat.load.endings import GOOD, early, follows, inner, line_end, over_lines
from svccat.load.slips import Read, Role, Slip, piece, shown
from svccat.model.pattern import pattern

_LOOSE = pattern(r'[^"\\\n\r]*+(?:\\[^\n\r][^"\\\n\r]*+)*+')
_CUT = pattern(r"(?:\\(?:u[0-9a-fA-F]{0,3})?)?\s*\Z")
_LONE = pattern("[\ud800-\udfff]")
_ESCAPES = pattern(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\."
)
_FOREIGN = {"'": "'", "“": "”“", "”": "”“", "‘": "’‘", "’": "’‘", "＂": "＂", "「": "」", "`": "`"}
OPENERS = frozenset(_FOREIGN)


def read_string(text: str, at: int, role: Role) -> Read:
    """The string that begins with the straight quote at `at`.

    Its end is None where it cannot be told, or where the text ends first (slip `cut`).
    """
    good = GOOD.match(text, at)
    stop = good.end() if good else at + 1
    if _CUT.match(text, stop):
        return Read(None, None, Slip("cut", at))
    if text[stop] == '"':
        return early(text, at, stop, role) or _plain(text, at, stop)
    if text[stop] in "\n\r":
        return over_lines(text, at, stop, role, None)
    return _faulty(text, at, stop, role)


def read_foreign(text: str, at: int, role: Role) -> Read:
    """The text that begins with a quote which is not JSON's: Chinese, single or a backtick."""
    opener = text[at]
    line = line_end(text, at)
    end = None
    for place in range(at + 1, line):
        char = text[place]
        if (char in _FOREIGN[opener] or char == '"') and follows(text, place + 1, role):
            end = place
            break
    if opener in "'`":
        found = piece(text, at, line if end is None else end + 1)
        slip = Slip("quotes", at, found, f'"{found[1:-1]}"', sure=False)
    else:
        slip = Slip("chinese", at, opener, '"', sure=False)
    return Read(None, None, slip) if end is None else Read(text[at + 1 : end], end + 1, slip)


def _faulty(text: str, at: int, stop: int, role: Role) -> Read:
    """A string with a wrong escape or a control character at `stop`."""
    if text[stop] == "\\":
        slip = Slip("escape", stop, piece(text, stop, stop + 2))
    else:
        slip = Slip("control", stop, shown(text[stop]), _escaped(text[stop]))
    loose = _LOOSE.match(text, stop + (slip.reason == "control"))
    end = loose.end() if loose else stop
    if end >= len(text):
        return Read(None, None, slip)
    if text[end] != '"':
        return over_lines(text, at, end, role, slip)
    if inner(text, end, role):
        return Read(None, None, slip)
    return Read(text[at + 1 : end], end + 1, slip)


def _plain(text: str, at: int, stop: int) -> Read:
    raw = text[at + 1 : stop]
    if "\\" not in raw:
        return Read(raw, stop + 1)
    value = scanstring(text, at + 1)[0]
    if _LONE.search(value) is None:
        return Read(value, stop + 1)
    lone = next(match for match in _ESCAPES.finditer(text, at + 1, stop) if match[1])
    return Read(raw, stop + 1, Slip("escape", lone.start(), lone[0]))


def _escaped(char: str) -> str:
    return {"\t": "\\t", "\b": "\\b", "\f": "\\f"}.get(char, f"\\u{ord(char):04x}")
