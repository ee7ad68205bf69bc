"""Suppressions as administrative acts: which findings an entry speaks of, and whether it is in force."""

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from svccat.model.finding import Finding
from svccat.model.pattern import pattern

ANY = "*"
_DAY = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Fold = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Act:
    """One entry: any of its rules, and of what else it names any in each; empty names all.

    `items` (in the form that codes compare in) and `areas` are codes and `paths` are relative to the
    entry's file, all three with `*` for any characters; `elements` are members' names as `materials`
    or `materials.name`. `line` and `column` say where the entry begins.
    """

    rules: tuple[str, ...]
    items: tuple[str, ...]
    areas: tuple[str, ...]
    paths: tuple[str, ...]
    elements: tuple[str, ...]
    reason: str
    decided_by: str
    document: str
    expires: str
    line: int
    column: int

    @property
    def short(self) -> str:
        """What it speaks of, as one text: `R121 000118001000 211122 promised_limit`."""
        named = (self.rules, self.items, self.areas, self.paths, self.elements)
        return " ".join(",".join(words) for words in named if words)

    def of_place(self, area: str, path: str) -> bool:
        """Whether it speaks of a file, told by its jurisdiction's code and its path."""
        return fits(self.areas, area) and fits(self.paths, path)


@dataclass(frozen=True, slots=True)
class Acts:
    """The entries of a file, found quickly by rule and item. `fold` makes codes comparable."""

    file: Path
    entries: Sequence[Act]
    fold: Fold
    _rules: set[str] = field(default_factory=set)
    _by_item: dict[tuple[str, str], list[Act]] = field(default_factory=dict)
    _by_rule: dict[str, list[Act]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for act in self.entries:
            self._rules.update(act.rules)
            exact = () if any(ANY in item for item in act.items) else act.items
            for rule in act.rules:
                for item in exact:
                    self._by_item.setdefault((rule, item), []).append(act)
                if not exact:
                    self._by_rule.setdefault(rule, []).append(act)

    def on(self, finding: Finding, path: str) -> list[Act]:
        """The entries that speak of a finding in the file at `path`, in their order."""
        rule = finding.rule.code
        if rule not in self._rules:
            return []
        code = self.fold(finding.item_code)
        likely = [*self._by_item.get((rule, code), ()), *self._by_rule.get(rule, ())]
        found = [
            act
            for act in likely
            if act.of_place(finding.jurisdiction, path)
            and fits(act.items, code)
            and _of_element(act.elements, finding)
        ]
        return sorted(found, key=lambda act: (act.line, act.column))


def day(text: str) -> str:
    """A date written as 2024-12-31, "" for any other text."""
    try:
        return date.fromisoformat(text).isoformat() if _DAY.fullmatch(text) else ""
    except ValueError:
        return ""


def relative(file: Path, folder: Path) -> str:
    """A file's path from a folder, both as they really lie, with forward slashes."""
    try:
        return Path(os.path.relpath(os.path.realpath(file), os.path.realpath(folder))).as_posix()
    except ValueError:  # another drive
        return file.as_posix()


def fits(patterns: Sequence[str], text: str) -> bool:
    """Whether a text is one of some, where `*` stands for any characters; no pattern fits all."""
    return not patterns or any(
        text == pattern or (ANY in pattern and _compiled(pattern).fullmatch(text) is not None)
        for pattern in patterns
    )


@lru_cache(maxsize=10_000)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, pattern.split(ANY))), re.DOTALL)


def _of_element(elements: Sequence[str], finding: Finding) -> bool:
    if not elements:
        return True
    named = {finding.evidence.get("element"), finding.evidence.get("member")}
    parts = [part for part in finding.place.pointer.split("/") if part and not part.isdigit()]
    inside = parts[1:] if parts[:1] == ["items"] else parts
    return any(
        element in named or inside[: element.count(".") + 1] == element.split(".")
        for element in elements
    )
