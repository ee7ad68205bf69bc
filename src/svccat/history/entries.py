"""The entries of a TOML file that people write, each with the lines where it and its members stand."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from svccat.model.errors import SettingsError
from svccat.model.text import Text
from svccat.settings.toml import table
from svccat.settings.values import meant, refuse


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry's members, and the lines where it and they are written."""

    where: str
    members: Mapping[str, object]
    line: int
    column: int
    lines: Mapping[str, int]

    def refuse(self, key: str, text: Text) -> SettingsError:
        """The error for one member, or for the entry where the member is not there."""
        return refuse(f"{self.where}:{self.lines.get(key, self.line)}", text)

    def known(self, labels: Mapping[str, str]) -> None:
        """That every member is one of `labels`, which are their names with what they are called.

        Raises:
            SettingsError: one is not; the nearest is named.
        """
        for key in self.members:
            if key not in labels:
                raise self.refuse(key, _unknown(key, labels))

    def sentence(self, key: str, label: str, least: int) -> str:
        """A text of at least so many letters, characters and digits.

        Raises:
            SettingsError: it is shorter, or no text.
        """
        value = self.members.get(key)
        text = value.strip() if isinstance(value, str) else ""
        if not enough(text, least):
            zh = f"{key}（{label}）要写清楚，至少 {least} 个字"
            en = f"{key} must be a text of at least {least} letters or digits"
            raise self.refuse(key, Text(zh, en))
        return text


def enough(text: str, least: int) -> bool:
    """Whether a text has so many letters, characters and digits."""
    return sum(map(str.isalnum, text)) >= least


def entries(where: str, text: str, name: str) -> Iterator[Entry]:
    """The tables [[name]] of a text, the only thing that may stand in it.

    Raises:
        SettingsError: something else does, or the text is no TOML.
    """
    values = table(text, where)
    for key in values:
        if key != name:
            hint = meant(key, [name])
            zh = f"不认识的 {key}，只能写 [[{name}]]{hint.zh}"
            raise refuse(where, Text(zh, f"unknown {key}; only [[{name}]] may stand here{hint.en}"))
    listed = values.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise refuse(where, Text(f"每条应以 [[{name}]] 开头", f"entries begin with [[{name}]]"))
    return _placed(where, text, listed, name)


def _placed(where: str, text: str, listed: list[dict[str, object]], name: str) -> Iterator[Entry]:
    """Each entry with its lines; an entry without a heading of its own stands at the file's begin."""
    spots: list[tuple[int, int, dict[str, int]]] = []
    line, before = 1, 0
    for token in _tokens(name).finditer(text):
        word = (token["entry"] or token["key"] or "").lstrip()
        start = token.end() - len(word)
        line, before = line + text.count("\n", before, start), start
        if token["entry"]:
            spots.append((line, start - text.rfind("\n", 0, start), {}))
        elif word and spots:
            spots[-1][2][word] = line
    if len(spots) != len(listed):
        spots = [(1, 1, {})] * len(listed)
    for members, (line, column, lines) in zip(listed, spots, strict=True):
        yield Entry(where, members, line, column, lines)


@cache
def _tokens(name: str) -> "re.Pattern[str]":
    """What can stand at the level of a file's lines.

    Strings and comments are known so that nothing inside them is taken for an entry.
    """
    return re.compile(
        r"#[^\n]*|\"\"\"(?:\\.|[^\\])*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'"
        rf"|(?P<entry>^[ \t]*\[\[[ \t]*{name}[ \t]*\]\])|(?P<key>^[ \t]*[A-Za-z_-]+(?=[ \t]*=))",
        re.DOTALL | re.MULTILINE,
    )


def _unknown(key: str, labels: Mapping[str, str]) -> Text:
    named = {label: name for name, label in labels.items()}
    if key in named:
        return Text(f"请写 {named[key]} 而不是 {key}", f"write {named[key]} instead of {key}")
    hint = meant(key, labels)
    known = " | ".join(labels)
    return Text(f"不认识的 {key}，可用 {known}{hint.zh}", f"unknown {key}, known: {known}{hint.en}")
