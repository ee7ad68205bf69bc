"""Differences of form alone: the value is written otherwise and stays the same under contract §2.

Each function changes a value for certain, and may be applied again to what it returned.
"""

import re
from dataclasses import dataclass
from random import Random
from typing import Final

from benchmarks.generator.content import Item
from benchmarks.generator.laws import NUMERALS, STATE

SPACES: Final = (" ", "\u3000", "\u200b")
_NO_SPACES: Final = str.maketrans("", "", "".join(SPACES))
ARTICLE: Final = re.compile("第([一二三四五六七八九十百零]+|[0-9]+)条")
_HAN: Final = re.compile("[\u4e00-\u9fff](?=.)")
_LEVELS: Final = {"city": "（市级）", "county": "（县级）"}


@dataclass(frozen=True, slots=True)
class Context:
    """Whose list a value is changed for: its level and its province's prefix of basic codes."""

    level: str
    prefix: str
    rng: Random


def spaced(text: str, rng: Random) -> str:
    """The text with one white space after a Han character."""
    place = rng.choice([match.end() for match in _HAN.finditer(text)])
    return text[:place] + rng.choice(SPACES) + text[place:]


def unspaced(text: str) -> str:
    """The text without the white space that `spaced` puts in."""
    return text.translate(_NO_SPACES)


def text(value: str, context: Context) -> str:
    """Half-width punctuation, a closing full stop or a space."""
    draw = context.rng.random()
    if draw < 0.4 and ("，" in value or "；" in value):
        return value.replace("，", ",", 1).replace("；", ";", 1)
    if draw < 0.6 and not value.endswith("。"):
        return value + "。"
    return spaced(value, context.rng)


def name(value: str, context: Context) -> str:
    """A level qualifier behind the name, or a space in it."""
    if context.rng.random() < 0.5:
        return value + _LEVELS[context.level]
    return spaced(value, context.rng)


def department(value: str, context: Context) -> str:
    """A space in the name."""
    return spaced(value, context.rng)


def citations(value: list[str], context: Context) -> list[str]:
    """Two citations in one text, another order, Arabic numerals, a short law name, or a space."""
    changed = list(value)
    position = context.rng.randrange(len(value))
    draw = context.rng.random()
    if draw < 0.25:
        changed = ["；".join(value)]
    elif draw < 0.5:
        changed.reverse()
    elif draw < 0.75:
        changed[position] = ARTICLE.sub(_arabic, value[position], count=1)
    elif draw < 0.9:
        changed[position] = value[position].replace(f"《{STATE}", "《", 1)
    if changed == value:
        changed[position] = value[position].replace("》", "》 ", 1)
    return changed


def _arabic(match: re.Match[str]) -> str:
    return f"第{NUMERALS.get(match[1], match[1])}条"


def objects(value: list[str], context: Context) -> list[str]:
    """Another order, or one object named twice."""
    turned = value[::-1]
    return turned if turned != value else [*value, value[0]]


def steps(value: list[Item], context: Context) -> list[Item]:
    """A space in one step's name."""
    return _renamed(value, "step", context.rng)


def materials(value: list[Item], context: Context) -> list[Item]:
    """Another order, or a space in one name."""
    if len(value) > 1 and context.rng.random() < 0.5:
        return value[::-1]
    return _renamed(value, "name", context.rng)


def _renamed(value: list[Item], member: str, rng: Random) -> list[Item]:
    position = rng.randrange(len(value))
    entry = value[position]
    renamed = entry | {member: spaced(str(entry[member]), rng)}
    return [*value[:position], renamed, *value[position + 1 :]]


def result(value: Item, context: Context) -> Item:
    """A space in the result's name."""
    return value | {"name": spaced(str(value["name"]), context.rng)}
