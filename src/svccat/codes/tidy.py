"""Codes as they are meant: half-width, upper case, nothing invisible and no white space."""

import unicodedata

from svccat.model.pattern import pattern

_TIDY = pattern(r"[0-9A-Z-]*")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_UNSEEN = ("Cc", "Cf", "Zl", "Zp", "Zs")


def tidy(text: str) -> str:
    """NFKC, upper case, every dash `-`, without white space, control and format characters."""
    if _TIDY.fullmatch(text):
        return text
    folded = "".join(unicodedata.normalize("NFKC", text).translate(_DASHES).upper().split())
    if folded.isprintable():
        return folded
    return "".join(one for one in folded if unicodedata.category(one) not in _UNSEEN)
