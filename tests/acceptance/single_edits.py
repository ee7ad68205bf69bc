"""Faults as one slip of the hand makes them: one edit of a file's text, and the line it is on.

An edit takes the text of a finished list and a seeded choice, and gives the new text with the lines
where an editor would look: the edited line, or the line of the object that lost a member. None
where this file has no place for it.
"""

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Edited:
    """The text after the edit and the lines, from 1, any of which tells where the fault is."""

    text: str
    lines: frozenset[int]


Edit: TypeAlias = Callable[[str, random.Random], Edited | None]


def _one(pattern: str, new: Callable[[re.Match[str]], str]) -> Edit:
    """One match of a pattern replaced; any of its lines tells."""

    def edit(text: str, choose: random.Random) -> Edited | None:
        found = list(re.finditer(pattern, text))
        if not found:
            return None
        match = choose.choice(found)
        put = new(match)
        first = text.count("\n", 0, match.start() + len(match[0]) - len(match[0].lstrip())) + 1
        changed = text[: match.start()] + put + text[match.end() :]
        return Edited(changed, frozenset(range(first, first + put.strip().count("\n") + 1)))

    return edit


def _without(member: str) -> Edit:
    """A required member's line taken out of an item: the item's first line tells."""

    def edit(text: str, choose: random.Random) -> Edited | None:
        found = list(re.finditer(rf'\n      "{member}": "[^\n]*",(?=\n)', text))
        if not found:
            return None
        match = choose.choice(found)
        start = text.rindex("\n    {\n", 0, match.start() + 1) + 1
        line = text.count("\n", 0, start) + 1
        return Edited(text[: match.start()] + text[match.end() :], frozenset({line}))

    return edit


def _twice(text: str, choose: random.Random) -> Edited | None:
    """An item pasted a second time behind itself: either of the two tells."""
    items = list(re.finditer(r"\n    \{\n.*?\n    \}(?=,?\n)", text, re.DOTALL))
    if not items:
        return None
    match = choose.choice(items)
    first = text.count("\n", 0, match.start() + 1) + 1
    length = match[0].count("\n")
    changed = text[: match.end()] + "," + match[0] + text[match.end() :]
    # Some editors point at the object, some at its code: both are the item's first lines.
    return Edited(changed, frozenset({first, first + 1, first + length, first + length + 1}))


def _cut(text: str, choose: random.Random) -> Edited | None:
    """The file ends in the middle of an item, behind a whole line."""
    ends = [match.start() for match in re.finditer("\n", text)]
    at = choose.choice(ends[len(ends) // 4 : -4])
    last = text.count("\n", 0, at) + 1
    return Edited(text[:at], frozenset({last, last + 1}))


def _digit_changed(match: re.Match[str]) -> str:
    place = match.start(1) - match.start() + 3
    whole = match[0]
    return f"{whole[:place]}{(int(whole[place]) + 1) % 10}{whole[place + 1 :]}"


# Every slip, and the file kinds (of the sample's folders) that have a place for it.
EDITS: dict[str, Edit] = {
    # the schema's
    "name missing": _without("name"),
    "type missing": _without("type"),
    "member mistyped": _one(r'"conditions":', lambda _: '"condition":'),
    "type unknown": _one(r'"type": "行政许可"', lambda _: '"type": "许可"'),
    "level in Chinese": _one(r'        "county"(?=,?\n)', lambda _: '        "县级"'),
    "number as text": _one(r'"visits": (\d+)', lambda m: f'"visits": "{m[1]}"'),
    "days of another unit": _one(r'"unit": "工作日"', lambda _: '"unit": "天"'),
    "text as list": _one(r'"hours": ("[^\n]*")(?=,\n)', lambda m: f'"hours": {{"a": {m[1]}}}'),
    "status unknown": _one(r'"status": "在用"', lambda _: '"status": "有效"'),
    # syntax
    "comma missing": _one(r'("case": "[^"\n]*"),(?=\n)', lambda m: m[1]),
    "comma too many": _one(r'("uscc": "[^"\n]*",\n +"nature": "[^"\n]*")(?=\n)', lambda m: m[1] + ","),
    "Chinese comma": _one(r'("power_source": "[^"\n]*"),', lambda m: m[1] + "，"),
    "Chinese quotes": _one(r'"在用"', lambda _: "“在用”"),
    "quote inside a text": _one(r'("conditions": "[^"\n]{2})', lambda m: m[1] + '"'),
    "colon missing": _one(r'"handling_type": ', lambda _: '"handling_type" '),
    "value unquoted": _one(r'"承诺件"', lambda _: "承诺件"),
    "code as number": _one(r'"basic_code": "(0\d+)"', lambda m: f'"basic_code": {m[1]}'),
    "bracket missing": _one(r"(        \})\n      \],", lambda m: m[1] + "\n      ,"),
    "comment": _one(r'("status": "在用",)', lambda m: m[1] + " // 待核"),
    "cut off": _cut,
    "member twice": _one(
        r'( +)("address": "[^"\n]*",)', lambda m: f"{m[1]}{m[2]}\n{m[1]}{m[2]}"
    ),
    # codes
    "code too short": _one(r'"basic_code": "(\d{11})\d"', lambda m: f'"basic_code": "{m[1]}"'),
    "code full-width": _one(r'"basic_code": "0(\d{11})"', lambda m: f'"basic_code": "０{m[1]}"'),
    "credit code misread": _one(r'"uscc": "(\d{8}[0-9A-Z]{10})"', _digit_changed),
    "credit code lost a digit": _one(
        r'"uscc": "(\d{7})\d([0-9A-Z]{10})"', lambda m: f'"uscc": "{m[1]}{m[2]}"'
    ),
    "implementation code of another item": _one(
        r'("implementation_code": "[0-9A-Z]{28})(\d{2})(\d)"',
        lambda m: f'{m[1]}{m[2]}{(int(m[3]) + 1) % 10}"',
    ),
    "item twice": _twice,
    # limits, visits, fees, materials, lists
    "promise too long": _one(
        r'("promised_limit": \{\s+"value": )\d+', lambda m: f"{m[1]}90"
    ),
    "visits negative": _one(r'"visits": \d+', lambda _: '"visits": -1'),
    "visits halved": _one(r'"visits": \d+', lambda _: '"visits": 1.5'),
    "material vague": _one(
        r'("name": )"[^"\n]*"(,\n +"type": "其他")', lambda m: f'{m[1]}"其他相关材料"{m[2]}'
    ),
    "copies negative": _one(r'"copies": \d+', lambda _: '"copies": -2'),
    "kind of handling unknown": _one(r'"承诺件"', lambda _: '"普通件"'),
    "channel unknown": _one(r'"网上办理"', lambda _: '"网上申请办"'),
    "result without a name": _one(r'("result": \{\s+"type": "证照"),\s+"name": "[^"\n]*"', lambda m: m[1]),
    # text and names
    "HTML": _one(r'("conditions": "[^"\n]{4})', lambda m: m[1] + "<br>"),
    "backslash": _one(r'("conditions": "[^"\n]{4})', lambda m: m[1] + r"\\"),
    "mojibake": _one(r'("conditions": "[^"\n]{4})', lambda m: m[1] + "锟斤拷"),
    "zero width": _one(r'("name": "[^"\n]{2})', lambda m: m[1] + "\u200b"),
    "vague words": _one(r'("conditions": "[^"\n]*)"', lambda m: m[1] + '符合有关规定。"'),
    "local only": _one(r'("conditions": "[^"\n]*)"', lambda m: m[1] + '限本地户籍。"'),
    "name empty": _one(r'(\n      "name": )"[^"\n]*"', lambda m: m[1] + '""'),
    "placeholder": _one(r'(\n      "conditions": )"[^"\n]*"', lambda m: m[1] + '"见备注"'),
    # dates and scope
    "date impossible": _one(r'"as_of": "2024-12-31"', lambda _: '"as_of": "2024-02-30"'),
    "date as spoken": _one(r'"as_of": "2024-12-31"', lambda _: '"as_of": "2024年12月31日"'),
    # laws
    "article beyond the law": _one(
        r"(《中华人民共和国道路运输条例》)第[^\"，、（]*", lambda m: m[1] + "第九十条"
    ),
    "law's name mistyped": _one(r"《中华人民共和国道路运输条例》", lambda _: "《中华人民共和国道路运轮条例》"),
    "no title marks": _one(
        r'"《(中华人民共和国道路运输条例)》(第[一二三四五六七八九十]+条)"',
        lambda m: f'"{m[1]}{m[2]}"',
    ),
    "basis is none": _one(r'"《[^"\n]*》第[一二三四五六七八九十]+条"', lambda _: '"无"'),
}  # fmt: skip


# Edits that say the same in another way: none may make a finding.
def spread_out(text: str, choose: random.Random) -> str:
    """Other white space between the tokens."""
    return json.dumps(
        json.loads(text), ensure_ascii=False, indent=choose.choice([None, 1, 4, "\t"])
    )


def reordered(text: str, choose: random.Random) -> str:
    """The members of every object in another order."""

    def shuffled(value: object) -> object:
        if isinstance(value, dict):
            keys = list(value)
            choose.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(one) for one in value] if isinstance(value, list) else value

    return json.dumps(shuffled(json.loads(text)), ensure_ascii=False, indent=2)


def other_line_ends(text: str, _: random.Random) -> str:
    """As Windows writes them."""
    return text.replace("\n", "\r\n")
