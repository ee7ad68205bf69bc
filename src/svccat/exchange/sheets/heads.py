"""The heads of a sheet: which row they are in, on one line or several, and what each stands for."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from svccat.exchange.sheets.labels import LEVELS, NAMES, PARTS, RANKS, SIGNS
from svccat.model.fields import Kind
from svccat.model.sheet import Sheet, shown

_SEARCHED = 40  # rows in which heads are looked for
_DEEPEST = 3  # lines of heads
_HINT = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
_UNIT = re.compile(r"[(（]\s*(工作日|自然日)\s*[)）]")


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its number from 0, its text as shown, and what it stands for ("" for nothing known).

    `rank`: one of several columns for laws of one rank; `level`: a mark in it means that level;
    `unit`: the unit of time that the head names.
    """

    column: int
    text: str
    to: str
    rank: bool = False
    level: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a sheet: their first row and the first row of the list, from 0."""

    kind: Kind
    row: int
    first: int
    columns: tuple[Head, ...]

    @property
    def known(self) -> int:
        """How many of them stand for something."""
        return len({one.to for one in self.columns if one.to})


def find(sheet: Sheet, kind: Kind | None) -> Heads | None:
    """The heads of a list of a kind, or of the kind that its own heads speak for; None for no list."""
    filled = _filled(sheet)
    wanted = kind or _kind_of(filled)
    best: Heads | None = None
    for row in range(len(filled)):
        for depth in range(1, min(_DEEPEST, len(filled) - row) + 1):
            if depth > 1 and not _one_block(sheet, filled, row, depth):
                break
            made = _heads(filled[row : row + depth], wanted, row)
            deeper = best is not None and best.row == row and made.known >= best.known
            if best is None or made.known > best.known or deeper:
                best = made
    if best is None or best.known < 2 or not _has_a_name(best):  # noqa: PLR2004  a word alone is no head
        return None
    return best


def plain(text: str) -> str:
    """A head without what differs from one list to the next: width, spaces, marks of duty, colons."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return re.sub(r"[\s*※:。、]+", "", folded)


def _has_a_name(heads: Heads) -> bool:
    names = {"name", "main.name", "main", "sub.name", "sub"}
    return any(one.to in names or one.to.endswith("code") for one in heads.columns)


def _filled(sheet: Sheet) -> list[list[str]]:
    """The first rows as text, merged cells of a row filled with what stands in their first."""
    rows = [[shown(cell).strip() for cell in row] for row in sheet.rows[:_SEARCHED]]
    for top, left, bottom, right in sheet.merges:
        if top < len(rows) and left < len(rows[top]):
            for row in range(top, min(bottom + 1, len(rows))):
                for column in range(left, min(right + 1, len(rows[row]))):
                    rows[row][column] = rows[top][left]
    return rows


def _one_block(sheet: Sheet, filled: Sequence[Sequence[str]], row: int, depth: int) -> bool:
    """Whether the rows belong together: a head spans them, or one over others."""
    last = row + depth - 1
    for top, left, bottom, right in sheet.merges:
        if top == row and bottom >= last and right - left < len(filled[row]) // 2 + 1:
            return True
        if (
            row <= top == bottom == last - 1
            and right > left
            and right - left < len(filled[row]) - 1
        ):
            below = filled[last][left : right + 1]
            if len(set(below)) > 1 and all(len(text) < 20 for text in below):  # noqa: PLR2004  heads are short
                return True
    return False


def _heads(rows: Sequence[Sequence[str]], kind: Kind, row: int) -> Heads:
    known = _known(kind)
    has_sub = any(
        known.get(plain(text)) in {"sub.name", "sub", "sub.code"} for line in rows for text in line
    )
    found = []
    for column in range(len(rows[0])):
        texts = list(dict.fromkeys(line[column] for line in rows if line[column]))
        if texts:
            found.append(_head(column, texts, known, has_sub=has_sub))
    return Heads(kind, row, row + len(rows), tuple(_once(found)))


def _head(column: int, texts: Sequence[str], known: Mapping[str, str], *, has_sub: bool) -> Head:
    text = "/".join(" ".join(one.split()) for one in texts)
    unit = next((match[1] for one in texts if (match := _UNIT.search(one))), "")
    above = _to(texts[0], known) if len(texts) > 1 else ""
    last = plain(texts[-1])
    if last in _RANKS and above in {"legal_basis", ""}:
        return Head(column, text, "legal_basis", rank=True)
    if above == "exercise_levels" and last in _LEVELS:
        return Head(column, text, above, level=_LEVELS[last])
    to = _to("".join(texts), known) or _to(texts[-1], known) or above
    if has_sub and to == "name" and plain(texts[-1]) in _MAIN:
        to = "main.name"
    return Head(column, text, to, unit=unit)


def _to(text: str, known: Mapping[str, str]) -> str:
    return known.get(plain(text)) or known.get(plain(_HINT.sub("", text))) or ""


def _once(heads: Sequence[Head]) -> Iterator[Head]:
    """Heads whose member another column before has already are nothing known, marks and ranks apart."""
    seen: set[str] = set()
    for one in heads:
        if one.to in seen and not one.rank and not one.level:
            yield Head(one.column, one.text, "")
            continue
        seen.add(one.to)
        yield one


def _known(kind: Kind) -> dict[str, str]:
    """What each head stands for in lists of a kind; the first member that a name is given to."""
    found: dict[str, str] = {}
    for table in (NAMES.get(kind, {}), PARTS):
        for to, names in table.items():
            for name in names.split():
                found.setdefault(plain(name), to)
    return found


def _kind_of(filled: Sequence[Sequence[str]]) -> Kind:
    """The kind that the heads of a sheet speak for; service items where none does."""
    words = {plain(text) for row in filled for text in row}
    for names, kind in SIGNS:
        if words & {plain(name) for name in names.split()}:
            return kind
    return Kind.SERVICE_ITEMS


_RANKS = {plain(name) for name in RANKS.split()}
_LEVELS = {plain(name): level for level, names in LEVELS.items() for name in names.split()}
_MAIN = {plain(name) for name in PARTS["main.name"].split()}
