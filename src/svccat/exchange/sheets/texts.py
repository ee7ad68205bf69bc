"""How texts of published lists are taken apart: citations, materials, steps, codes beside names."""

import re
from collections.abc import Iterator

_NUMBER = r"(?:[0-9]{1,2}\s*[.、．)）]|[(（][0-9一二三四五六七八九十]{1,3}[)）])\s*"
# A new citation begins on a new line or behind a semicolon with a number or a title; a line that begins
# with 第…条 goes on with the one before.
BASIS = re.compile(
    rf"\A[\s;；]*{_NUMBER}(?=[^0-9])|[\s;；]*[\n\r;；][\s;；]*(?:{_NUMBER})?(?=[《【<〈])"
    rf"|[\s;；]*[\n\r;；][\s;；]*{_NUMBER}(?=[^0-9])|[;；\s]+\Z"
)
LINES = re.compile(rf"\A\s*{_NUMBER}(?=[^0-9])|[\s;；]*[\n\r;；]+\s*(?:{_NUMBER}(?=[^0-9]))?")
STEPS = re.compile(rf"\A\s*{_NUMBER}|\s*(?:→|➜|⇒|-+>|—+>|[\n\r;；、])+\s*(?:{_NUMBER})?")
# Not inside brackets: 县（市、区） is one word.
WORDS = re.compile(r"[、,，;；/^\s]+(?![^(（]*[)）])")
_CODE = re.compile(r"(?<![0-9A-Za-z])(?=[0-9A-Z.-]*[0-9]{5})[0-9A-Z](?:[0-9A-Z.-]{6,}[0-9A-Z])")
_AROUND = " \t\r\n:：,，、;；()（）[]【】-—"


def both(text: str) -> list[tuple[str, str]]:
    """Codes and names that stand in one cell, in either order, one pair or several."""
    codes = list(_CODE.finditer(text))
    if not codes:
        name = text.strip()
        return [("", name)] if name else []
    first = not text[: codes[0].start()].strip(_AROUND + "0123456789.")
    return list(_pairs(text, codes, code_first=first))


def _pairs(text: str, codes: list[re.Match[str]], *, code_first: bool) -> Iterator[tuple[str, str]]:
    ends = [0, *(code.end() for code in codes)]
    starts = [*(code.start() for code in codes), len(text)]
    for number, code in enumerate(codes):
        name = (
            text[ends[number + 1] : starts[number + 1]]
            if code_first
            else text[ends[number] : code.start()]
        )
        plain = re.sub(
            rf"\A\s*{_NUMBER}", "", name.strip(_AROUND if code_first else " \t\r\n;；,，、")
        )
        yield (
            code[0],
            plain.strip(" \t\r\n:：,，、;；-—").removesuffix("（").removesuffix("(").strip(),
        )
