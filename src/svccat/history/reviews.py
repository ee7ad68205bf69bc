"""`overlaps.toml`: what people said of pairs of powers, remembered until the evidence is another."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from svccat.history.entries import Entry, enough, entries
from svccat.model.evidence import Review
from svccat.model.result import Overlap
from svccat.model.sides import Side
from svccat.model.suppression import Flaw, Remark
from svccat.model.text import Text
from svccat.settings.toml import read_text, shown
from svccat.settings.values import one_of

LIST = "review"
CONFIRMED, REJECTED, DEFERRED = VERDICTS = ("confirmed", "rejected", "deferred")
_WHAT = Text("交叉复核记录", "record of reviewed overlaps")
_LABELS = {
    "area": "行政区划代码",
    "departments": "部门",
    "codes": "职权编码",
    "verdict": "结论",
    "reason": "理由",
    "by": "复核单位",
    "evidence": "证据编号",
}
_LEAST = {"area": 1, "reason": 4, "by": 2, "evidence": 8}
_TWO = 2
_EXACT = frozenset(("same-code", "same-name"))
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}  # as people write them; the rest by number
_GRADE = "fragmentation"
Fold = Callable[[str], str]
# Jurisdiction, and of both sides department and code as they compare.
Key = tuple[str, frozenset[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Entered:
    """One entry: the pair, what was said of it, and the evidence that was seen."""

    key: Key
    review: Review
    evidence: str
    short: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The pairs with what was said of them, and the entries that decide nothing."""

    overlaps: tuple[Overlap, ...]
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reviews:
    """The entries of a file; `fold` makes names, codes and departments comparable."""

    file: Path
    entries: Sequence[Entered]
    fold: Fold

    def on(self, overlaps: Sequence[Overlap], present: Collection[tuple[str, str]]) -> Reviewed:
        """The pairs with their reviews.

        `present` are the jurisdictions and departments whose lists the run looked at: an entry about
        others is not held to be stale. Fragmentations are information and are not reviewed.
        """
        known = {entry.key: entry for entry in self.entries}
        met: dict[Key, Flaw | None] = {}
        told = []
        for one in overlaps:
            key = self.key(one) if known and one.grade != _GRADE else None
            entry = known.get(key) if key else None
            if entry is None or key is None:
                told.append(one)
                continue
            reopened = entry.evidence != one.number
            told.append(replace(one, review=replace(entry.review, reopened=reopened)))
            met[key] = _flaw(one, entry, reopened=reopened)
        held = {(area, self.fold(name)) for area, name in present}
        remarks = []
        for entry in self.entries:
            area, sides = entry.key
            looked_at = all((area, department) in held for department, _ in sides)
            flaw = met.get(entry.key, Flaw.NO_PAIR if looked_at else None)
            if flaw is not None:
                remarks.append(Remark(flaw, entry.line, entry.column, entry.short))
        return Reviewed(tuple(told), remarks)

    def key(self, one: Overlap) -> Key:
        """What a pair is remembered by."""
        return key_of(one, self.fold)


def key_of(one: Overlap, fold: Fold) -> Key:
    """What a pair is remembered by; `fold` makes names, codes and departments comparable."""
    return _key(one.left.jurisdiction, (one.left, one.right), fold)


def read_reviews(file: Path, fold: Fold) -> Reviews:
    """The entries of a file.

    Raises:
        SettingsError: it cannot be read, or an entry says something that is not understood.
    """
    return parsed(file, read_text(file, _WHAT), fold)


def parsed(file: Path, text: str, fold: Fold) -> Reviews:
    """The entries of a text that is, or is to be, the file's.

    Raises:
        SettingsError: an entry says something that is not understood.
    """
    where = shown(file)
    found: dict[Key, Entered] = {}
    for entry in entries(where, text, LIST):
        one = _entered(entry, fold)
        if one.key in found:
            zh = f"这两项职权在第 {found[one.key].line} 行已有结论，请只留一条"
            en = f"these two powers are reviewed in line {found[one.key].line} already: keep one"
            raise entry.refuse("", Text(zh, en))
        found[one.key] = one
    return Reviews(file, list(found.values()), fold)


def wanting(reason: str, by: str) -> Text | None:
    """What is amiss with the words of an entry, by the rules that it is read with."""
    for key, text in (("reason", reason), ("by", by)):
        if not enough(text, _LEAST[key]):
            zh = f"--{key}（{_LABELS[key]}）要写清楚，至少 {_LEAST[key]} 个字"
            en = f"--{key} must be a text of at least {_LEAST[key]} letters or digits"
            return Text(zh, en)
    return None


def is_exact(one: Overlap) -> bool:
    """Whether code or name are the same: that is no likeness which a person could find wanting."""
    return bool(_EXACT & set(one.signals))


def written(one: Overlap, verdict: str, reason: str, by: str) -> str:
    """An entry for a pair, as it stands in the file."""
    sides = sorted((one.left, one.right))
    lines = {
        "area": _quoted(one.left.jurisdiction),
        "departments": _array(side.authority for side in sides),
        "codes": _array(side.code for side in sides),
        "verdict": _quoted(verdict),
        "reason": _quoted(reason),
        "by": _quoted(by),
        "evidence": _quoted(one.number),
    }
    return f"[[{LIST}]]\n" + "".join(f"{name} = {value}\n" for name, value in lines.items())


def _flaw(one: Overlap, entry: Entered, *, reopened: bool) -> Flaw | None:
    if one.declared:
        return Flaw.NO_PAIR  # settled by the lists themselves
    if reopened:
        return Flaw.REOPENED
    return Flaw.EXACT if entry.review.verdict == REJECTED and is_exact(one) else None


def _key(area: str, sides: Sequence[Side], fold: Fold) -> Key:
    return area, frozenset((fold(side.authority), fold(side.code)) for side in sides)


def _entered(entry: Entry, fold: Fold) -> Entered:
    entry.known(_LABELS)
    for key, label in _LABELS.items():
        if key not in entry.members:
            raise entry.refuse(key, Text(f"缺少 {key}（{label}）", f"{key} is missing"))
    departments, codes = _two(entry, "departments"), _two(entry, "codes")
    words = {key: entry.sentence(key, _LABELS[key], least) for key, least in _LEAST.items()}
    place = f"{entry.where}:{entry.lines.get('verdict', entry.line)}: verdict"
    verdict = one_of(place, entry.members["verdict"], VERDICTS)
    sides = [Side("", *one, "") for one in zip(departments, codes, strict=True)]
    return Entered(
        _key(words["area"], sides, fold),
        Review(verdict, words["reason"], words["by"]),
        words["evidence"],
        " / ".join(f"{name} {code}" for name, code in zip(departments, codes, strict=True)),
        entry.line,
        entry.column,
    )


def _two(entry: Entry, key: str) -> list[str]:
    value = entry.members[key]
    texts = (
        [one for one in value if isinstance(one, str) and one.strip()]
        if isinstance(value, list)
        else []
    )
    if len(texts) != _TWO or not isinstance(value, list) or len(value) != _TWO:
        zh = f"{key}（{_LABELS[key]}）应是两个文本的列表，顺序与另一个列表一致"
        raise entry.refuse(
            key, Text(zh, f"{key} must be a list of two texts, in the order of the other list")
        )
    return texts


def _array(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _quoted(text: str) -> str:
    """A TOML string on one line."""
    plain = "".join(
        one if one.isprintable() else _SHORT.get(one, f"\\U{ord(one):08x}")
        for one in text.replace("\\", "\\\\")
    )
    return '"' + plain.replace('"', '\\"') + '"'
