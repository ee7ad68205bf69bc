"""Bytes to text: UTF-8, and what files are saved in where nobody chose UTF-8."""

import codecs
import re
from typing import NamedTuple

from svccat.model.pattern import pattern

UTF_8 = "UTF-8"
GB18030 = "GB18030"
BOM = b"\xef\xbb\xbf"
_MARKS = {codecs.BOM_UTF16_LE: "UTF-16LE", codecs.BOM_UTF16_BE: "UTF-16BE"}
_MARK = "\ufeff"
_DAMAGE = "\udcff"  # stands for damaged bytes while decoding, as no text can hold it
_REPLACED = "\ufffd"
_WIDE = pattern("[\u0800-\uffff]")
_HEAD = 4096
_RARE = 50  # of so many bytes that are not UTF-8 one may not be GB18030 either


def _marked(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _DAMAGE, error.end


codecs.register_error("svccat.damage", _marked)


class Decoded(NamedTuple):
    """A file's text without its byte order mark, U+FFFD in the place of damaged bytes.

    `form` is one of UTF-8, GB18030, UTF-16LE, UTF-16BE, as codecs know them too; `damage` are the
    offsets in the text where bytes of no such character stood.
    """

    text: str
    form: str = UTF_8
    marked: bool = False
    damage: tuple[int, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file, whatever it was saved in.

    A UTF-8 file with some damaged bytes stays UTF-8: one is taken for GB18030 only where that
    explains the bytes and UTF-8 does not.
    """
    if data.startswith(BOM):
        return _as(UTF_8, data[len(BOM) :], marked=True)
    for mark, form in _MARKS.items():
        if data.startswith(mark):
            return _as(form, data[len(mark) :], marked=True)
    try:
        plain = Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        plain = None
    form = _by_zeros(data[:_HEAD])
    if form:
        return _as(form, data)
    return plain or _without_mark(data)


def certain(data: bytes) -> str | None:
    """The text of a file without its byte order mark, None where some of it is damaged."""
    decoded = decode(data)
    return None if decoded.damage else decoded.text


def _as(form: str, data: bytes, *, marked: bool = False) -> Decoded:
    text = data.decode(form, "svccat.damage")
    if _DAMAGE not in text:
        return Decoded(text.removeprefix(_MARK), form, marked)
    text = text.removeprefix(_MARK)
    damage = tuple(match.start() for match in re.finditer(_DAMAGE, text))
    return Decoded(text.replace(_DAMAGE, _REPLACED), form, marked, damage)


def _by_zeros(head: bytes) -> str:
    """UTF-16 told by the zero bytes of the ASCII that JSON is full of, "" for anything else."""
    first, second = head[0::2].count(0), head[1::2].count(0)
    if head[1:4:2] == b"\0\0" and second > 4 * first:
        return "UTF-16LE"
    if head[0:4:2] == b"\0\0" and first > 4 * second:
        return "UTF-16BE"
    return ""


def _without_mark(data: bytes) -> Decoded:
    good = data.decode("utf-8", "ignore")
    bad = len(data) - len(good.encode())
    if 3 * len(_WIDE.findall(good)) >= bad:
        return _as(UTF_8, data)
    chinese = _as(GB18030, data)
    return chinese if _RARE * len(chinese.damage) <= bad else _as(UTF_8, data)
