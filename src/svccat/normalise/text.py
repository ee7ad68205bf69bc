r"""Text made comparable: contract section 2, step by step and in its order.

White space is the Unicode property White_Space, spelt out: `\s` of Python also takes U+001C-1F.
"""

import re
import unicodedata

from svccat.model.normal import Normal
from svccat.model.pattern import pattern

_SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_HAN = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U000323af"
)
# CJK brackets are CJK punctuation; full-width, small and vertical ones are folded by NFKC.
_RARE = (*range(0x2768, 0x2776, 2), *range(0x27E6, 0x27F0, 2), *range(0x2983, 0x298D, 2))
_PAIRS = ("()", "[]", "{}", "【】", "〖〗", "〘〙", "〚〛", "《》")
_CLOSING = {pair[0]: pair[1] for pair in (*_PAIRS, *(chr(one) + chr(one + 1) for one in _RARE))}
_OPEN, _CLOSED = re.escape("".join(_CLOSING)), re.escape("".join(_CLOSING.values()))
_SNUG = f"[{_HAN}\u3000-\u303f<>{_OPEN}{_CLOSED}]"

_PLAIN = pattern("[\u4e00-\u9fff0-9A-Za-z、]*")
_DROPPED = dict.fromkeys((0x200B, 0x200C, 0x200D, 0xFEFF))
_SPACES_SNUG = pattern(f"(?<={_SNUG})[{_SPACE}]+|[{_SPACE}]+(?={_SNUG})")
_SPACES = pattern(f"[{_SPACE}]+")
_FOLDED = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("“”‘’「」『』'", '"')
    | {"〈": "《", "<": "《", "〉": "》", ">": "》"}
)
_YEAR = pattern(f"([{_OPEN}])([0-9]{{4}})([{_CLOSED}])")
_ENDS = " 。；;."
_PLACE_ALONE = "\n"
_LEVEL_SUFFIX = pattern(
    r"\((?:省|市|县|区|县区|区县|市县|省市县|设区的市|乡镇|村)级?(?:行使|权限|级权限)?\)\Z"
)


def norm(text: str) -> str:
    """The comparable form of a text; idempotent and total on any string."""
    if _PLAIN.fullmatch(text):
        return text
    text = unicodedata.normalize("NFKC", text)
    tight = _SPACES.sub(" ", _SPACES_SNUG.sub("", text.translate(_DROPPED)))
    if tight != text:  # what is gone may have stood between a letter and its accent
        text = unicodedata.normalize("NFKC", tight)
    text = _YEAR.sub(_year, text.translate(_FOLDED))
    return text.rstrip(_ENDS).lstrip(" ")


def norm_name(text: str) -> str:
    """`norm` without trailing level qualifiers such as （县级） or （市级行使）; idempotent too."""
    name = norm(text)
    while (match := _LEVEL_SUFFIX.search(name)) is not None:
        name = name[: match.start()].rstrip(_ENDS)
    return name


def norm_code(text: str) -> str:
    """The code comparator's form: NFKC, upper case, stripped."""
    return unicodedata.normalize("NFKC", text).upper().strip()


def norm_body(text: str, own: str) -> str:
    """A department or body with the unit's own jurisdiction name removed.

    A body called like its place keeps a mark that no other text has: it is not missing.
    """
    body, place = norm(text), norm(own)
    if not body or not place:
        return body
    return body.replace(place, "") or _PLACE_ALONE


NORMAL = Normal(norm, norm_name, norm_code)


def _year(match: re.Match[str]) -> str:
    opening, digits, closing = match.groups()
    return f"〔{digits}〕" if _CLOSING[opening] == closing else match[0]
