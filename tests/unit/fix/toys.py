"""Toy rules over every string of a catalogue, and the doors that mending needs to work with them."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from svccat.fix.attempt import Doors
from svccat.load.documents import BOM, parse
from svccat.locate.strings import finder
from svccat.model.checked import Checked
from svccat.model.finding import Finding, Place
from svccat.model.rule import Fix, Rule, Severity
from svccat.model.source import Source
from svccat.model.tables import InputFile
from svccat.model.text import Text

Judge = Callable[[str], str | None]


def card(code: str, fix: Fix | None = Fix.SAFE, *, at_key: bool = False) -> Rule:
    """A rule's card that says nothing."""
    word = Text(code, code)
    return Rule(code, Severity.ERROR, word, word, word, word, at_key=at_key, fix=fix)


NOT_UTF_8 = card("S090")
HAS_BOM = card("S091")


@dataclass(slots=True)
class Toys:
    """Files by path, and rules that give another text for one that is at fault, None for others.

    `encodings` adds rules against what is not UTF-8 or has a BOM; `checks` counts how often the
    whole is checked.
    """

    files: dict[str, bytes]
    rules: dict[Rule, Judge]
    encodings: bool = False
    checks: int = field(default=0)

    def check(self, instead: Mapping[str, bytes]) -> Checked:
        """The findings of all rules, as the corridor would give them."""
        self.checks += 1
        inputs, findings = [], []
        for path, old in sorted(self.files.items()):
            data = instead.get(path, old)
            digest = hashlib.sha256(data).hexdigest()
            source = Source(Path(path), path, named=True)
            lines = path.lower().endswith(".ndjson")
            inputs.append(InputFile(source, digest, None, None, 0, readable=True, lines=lines))
            findings += list(self._in_file(path, data))
        findings.sort(key=lambda one: one.order)
        return Checked(settings={}, inputs=tuple(inputs), findings=tuple(findings), totals={})

    def _in_file(self, path: str, data: bytes) -> Iterator[Finding]:
        text = decode(data)
        if self.encodings and data.startswith(BOM):
            yield Finding(HAS_BOM, Place(path))
        if self.encodings and text is not None and text.encode() != data:
            yield Finding(NOT_UTF_8, Place(path))
        parsed = parse((text or "").encode(), lines=path.lower().endswith(".ndjson"))
        if parsed.document is None:
            return
        for pointer, name, value in strings(parsed.document.header):
            for rule, judge in self.rules.items():
                found = name if rule.at_key else value
                better = None if found is None else judge(found)
                if better is not None:
                    yield Finding(rule, Place(path, pointer), evidence={"replacement": better})

    def doors(self) -> Doors:
        """Everything that mending asks for."""
        return Doors(self.check, lambda file: self.files.get(file.source.path), decode, finder)


def decode(data: bytes) -> str | None:
    """UTF-8, else GB18030 where that can be."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def strings(value: object, pointer: str = "") -> Iterator[tuple[str, str | None, str | None]]:
    """Pointer, member name and text of every value; None for what it has not."""
    below: list[tuple[str, object]] = []
    if isinstance(value, dict):
        below = list(value.items())
    elif isinstance(value, list):
        below = [(str(number), one) for number, one in enumerate(value)]
    for name, one in below:
        way = f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"
        yield way, name if isinstance(value, dict) else None, one if isinstance(one, str) else None
        yield from strings(one, way)


def instead(old: str, new: str) -> Judge:
    """A rule against one piece of text, which it would replace wherever it stands."""
    return lambda found: found.replace(old, new) if old in found else None
