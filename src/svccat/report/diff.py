"""What mending would change, as a unified diff.

Lines that people can read are whole, so that `patch` can use them; of longer ones the spots are
shown. Whatever a line hides is written out, but for the tabs and line ends that no mend touches.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, takewhile

from svccat.model.mending import Mended, MendedFile
from svccat.model.pattern import pattern
from svccat.model.text import Text
from svccat.report.addresses import Addresses
from svccat.report.look import Look
from svccat.report.visible import visible

_AROUND = 3  # lines
_LONGEST = 400  # characters of a line that is shown whole
_BESIDE = 40  # characters on both sides of a spot in a longer one
_BOM = "\ufeff"
_STRINGS = pattern(r'("[^"\\]*(?:\\.[^"\\]*)*")')
_NO_END = "\\ No newline at end of file"
_COLOURS = {"-": "31", "+": "32", "@": "36"}
_CONVERTED = Text("编码改为 UTF-8，文字不变", "encoding changed to UTF-8, the text is the same")
_NO_BOM = Text("去掉文件开头的 BOM", "byte order mark taken away")


def render(mended: Mended, look: Look) -> str:
    """All files that change, by path; empty where none does."""
    addresses = Addresses(mended.checked, look.base)
    lines = [line for file in mended.files for line in _file(file, addresses, look)]
    return "".join(f"{_coloured(line) if look.colour else line}\n" for line in lines)


def _file(file: MendedFile, addresses: Addresses, look: Look) -> Iterator[str]:
    path = visible(addresses.path(file.source.path))
    before, after, text = file.old.decode("utf-8", "replace"), file.new.decode(), _bare(file.text)
    if _bare(before) != text:
        yield f"# {path}: {_CONVERTED.of(look.lang)}"
    elif before.startswith(_BOM) and not after.startswith(_BOM):
        yield f"# {path}: {_NO_BOM.of(look.lang)}"
    old, new = text.split("\n"), _bare(after).split("\n")
    open_end = bool(old[-1])
    if not open_end:  # what follows the final line end is no line
        old, new = old[:-1], new[:-1]
    changed = [at for at, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
    if changed:
        yield f"--- {path}"
        yield f"+++ {path}"
    for hunk in _hunks(changed, len(old)):
        size = f"{hunk.start + 1},{len(hunk)}"
        yield f"@@ -{size} +{size} @@"
        for at in hunk:
            for line in _line(old[at], new[at]):
                yield line
                if open_end and at == len(old) - 1:
                    yield _NO_END


def _bare(text: str) -> str:
    return text.removeprefix(_BOM)


def _hunks(changed: Sequence[int], count: int) -> Iterator[range]:
    """The changed lines with those around them, in as few runs as can be."""
    gap = 2 * _AROUND + 1
    after_gap = (at for at, (one, other) in enumerate(pairwise(changed), 1) if other - one > gap)
    for first, last in pairwise([0, *after_gap, len(changed)]) if changed else ():
        start, end = changed[first] - _AROUND, changed[last - 1] + _AROUND + 1
        yield range(max(start, 0), min(end, count))


def _line(old: str, new: str) -> Iterator[str]:
    if old == new:
        yield f" {_shown(old if len(old) <= _LONGEST else old[:_BESIDE] + '…')}"
    elif max(len(old), len(new)) <= _LONGEST:
        yield from (f"-{_shown(old)}", f"+{_shown(new)}")
    else:
        yield from _spots(old, new)


def _spots(old: str, new: str) -> Iterator[str]:
    """The strings that differ in a line, each with a little of what stands beside it."""
    olds, news = _STRINGS.split(old), _STRINGS.split(new)
    ends = [0, *accumulate(map(len, olds))]
    for at, (before, after) in enumerate(zip(olds, news, strict=True)):
        if before != after:
            lead = _alike(before, after)
            tail = _alike(before[lead:][::-1], after[lead:][::-1])
            start, end = ends[at] + lead, ends[at + 1] - tail
            for sign, text in (("-", before), ("+", after)):
                spot = _cut(text[lead : len(text) - tail])
                yield f"{sign}{_shown(_end(old[:start]) + spot + _begin(old[end:]))}"


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _end(text: str) -> str:
    return text if len(text) <= _BESIDE else "…" + text[-_BESIDE:]


def _begin(text: str) -> str:
    return text if len(text) <= _BESIDE else text[:_BESIDE] + "…"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _shown(text: str) -> str:
    """A line without its line end, nothing in it hidden but tabs."""
    return "\t".join(map(visible, text.removesuffix("\r").split("\t")))


def _coloured(line: str) -> str:
    colour = "1" if line.startswith(("---", "+++", "#")) else _COLOURS.get(line[0])
    return line if colour is None else f"\x1b[{colour}m{line}\x1b[0m"
