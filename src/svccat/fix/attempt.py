"""One attempt at mending all files: their bytes as they change, round by round."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from svccat.fix.documents import BOM, utf_8
from svccat.fix.turn import NOT_JSON, Turn, Where, turn
from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.tables import InputFile
from svccat.model.text import Text

CHANGED = Text("文件刚刚被别的程序改过", "the file was changed meanwhile by something else")
NO_TEXT = Text(
    "不是文本文件（工作簿、Parquet），请在原来的程序里改",
    "no text (a workbook, Parquet): mend it in the program that made it",
)
UNCERTAIN = Text(
    "有损坏的字符，转换会丢失内容", "some characters are damaged: converting would lose them"
)

Bytes: TypeAlias = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Doors:
    """What mending needs of other stages.

    `check`: the findings where these bytes stand in the place of some files' own, by path. `read`:
    a file's bytes, None where it cannot be read any more. `decode`: the text of bytes in whatever
    encoding, None where some of it is damaged. `where`: a text without its BOM, whether it is NDJSON,
    to the offsets of findings in it.
    """

    check: Callable[[Bytes], Checked]
    read: Callable[[InputFile], bytes | None]
    decode: Callable[[bytes], str | None]
    where: Callable[[str, bool], Where]


@dataclass(frozen=True, slots=True)
class String:
    """What a mend is made in: a member's name or its value; with pointer "" the whole file."""

    path: str
    pointer: str
    name: bool

    @classmethod
    def of(cls, finding: Finding) -> "String":
        """The string that a finding is about."""
        return cls(finding.place.path, finding.place.pointer, finding.rule.at_key)


def matter(finding: Finding) -> tuple[String, str]:
    """What a finding says of which string; several findings may say the same."""
    return String.of(finding), finding.rule.code


@dataclass(slots=True)
class Attempt:
    """What is found now, the bytes of changed files, and what was and was not mended.

    `failed` are strings that must not be touched: the attempt was in vain.
    """

    checked: Checked
    now: dict[str, bytes] = field(default_factory=dict)
    old: dict[str, bytes] = field(default_factory=dict)
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    left: dict[tuple[String, str], Text] = field(default_factory=dict)
    failed: set[String] = field(default_factory=set)

    def leave(self, findings: Sequence[Finding], reason: Text) -> None:
        """Not mended, and why; the last reason counts."""
        self.left |= {matter(one): reason for one in findings}

    def mend(self, file: InputFile, findings: Sequence[Finding], doors: Doors) -> Sequence[Finding]:
        """The findings that are mended in one file: those on the whole of it, else on strings."""
        path = file.source.path
        if not file.has_text:
            self.leave(findings, NO_TEXT)
            return []
        data = self._bytes(file, doors)
        if data is None:
            self.leave(findings, CHANGED)
            return []
        whole = [one for one in findings if not one.place.pointer]
        if whole:
            text = doors.decode(data)
            if text is not None:
                self._keep(path, text.removeprefix(BOM).encode(), whole)
                return whole
            self.leave(whole, UNCERTAIN)
        strings = [one for one in findings if one.place.pointer]
        made = _turn(data, strings, doors, lines=file.lines)
        for one, reason in made.left:
            self.leave([one], reason)
        if made.done:
            bom = BOM if data.startswith(BOM.encode()) else ""
            self._keep(path, (bom + made.text).encode(), made.done)
        return made.done

    def _bytes(self, file: InputFile, doors: Doors) -> bytes | None:
        """What the findings speak of; None where the file has changed since."""
        path = file.source.path
        if path not in self.old:
            data = doors.read(file)
            if data is None or hashlib.sha256(data).hexdigest() != file.sha256:
                return None
            self.old[path] = data
        return self.now.get(path, self.old[path])

    def _keep(self, path: str, data: bytes, done: Sequence[Finding]) -> None:
        self.now[path] = data
        self.counts[path].update(one.rule.code for one in done)


def _turn(data: bytes, findings: Sequence[Finding], doors: Doors, *, lines: bool) -> Turn:
    text = utf_8(data)
    if text is None:
        return Turn("", left=tuple((one, NOT_JSON) for one in findings))
    return turn(text, findings, lambda: doors.where(text, lines), lines=lines)
