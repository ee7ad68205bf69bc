"""Text out of catalogues made fit for every document: nothing hidden, nothing without end."""

from svccat.model.pattern import pattern
from svccat.model.text import Lang, Text
from svccat.report.visible import visible

LONGEST = 2000  # characters of one value that are shown
NAME = 120  # characters of a name that are shown
# What is left of hidden characters that no XML may hold: the noncharacters.
_ILLEGAL = pattern("[\ufdd0-\ufdef\ufffe\uffff]")
_REST = Text("…（共 {count} 字，显示前 {most} 字）", "… ({most} of {count} characters shown)")


def shown(text: str, lang: Lang, most: int = LONGEST) -> str:
    """The text on one line, hidden characters written out; of a longer one `most` and its length."""
    if len(text) > most:
        return _clear(text[:most]) + _REST.of(lang).format(count=len(text), most=most)
    return _clear(text)


def _clear(text: str) -> str:
    if text.isprintable():
        return text
    return _ILLEGAL.sub(lambda one: f"\\u{ord(one[0]):04x}", visible(text))
