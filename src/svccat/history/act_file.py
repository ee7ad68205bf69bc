"""`suppressions.toml`, read strictly: an entry says what it leaves out, why, who decided, until when."""

from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path

from svccat.history.acts import Act, Acts, Fold, day, fits
from svccat.history.entries import Entry, entries
from svccat.model.pattern import pattern
from svccat.model.text import Text
from svccat.settings.toml import read_text, shown
from svccat.settings.values import meant

_WHAT = Text("屏蔽清单", "list of suppressions")
_LIST = "suppress"
_OWN = "X"  # the family that speaks of this file itself
# Members by name, with what they are called in Chinese.
_MUST = {
    "rule": "规则",
    "reason": "理由",
    "decided_by": "决定单位",
    "document": "文号",
    "expires": "到期日",
}
_SCOPES = {"item": "事项编码", "area": "行政区划代码", "path": "文件"}
_LABELS = {**_MUST, **_SCOPES, "element": "字段"}
_LEAST = {"reason": 6, "decided_by": 2, "document": 2}  # letters, characters and digits
_ANYWHERE = ("\0", "\0.json", "\0.ndjson")  # what only a pattern that fits everything fits
_AREA = pattern(r"[0-9*]+")


def read_acts(file: Path, rules: Collection[str], fold: Fold) -> Acts:
    """The entries of a file; `rules` are the codes there are, `fold` makes codes comparable.

    Raises:
        SettingsError: the file cannot be read, or an entry says something that is not understood.
    """
    where = shown(file)
    text = read_text(file, _WHAT)
    found = entries(where, text, _LIST)
    return Acts(file, [_act(entry, rules, fold) for entry in found], fold)


def _act(entry: Entry, rules: Collection[str], fold: Fold) -> Act:
    entry.known(_LABELS)
    for key, label in _MUST.items():
        if key not in entry.members:
            raise entry.refuse(key, Text(f"缺少 {key}（{label}）", f"{key} is missing"))
    if not _SCOPES.keys() & entry.members.keys():
        zh = "要写明 item（事项编码）、area（行政区划代码）或 path（文件），不能屏蔽整条规则"
        en = "name an item, an area or a path: no rule is suppressed everywhere"
        raise entry.refuse("", Text(zh, en))
    return Act(
        rules=_rules(entry, rules),
        items=tuple(fold(item) for item in _patterns(entry, "item", fold)),
        areas=_areas(entry),
        paths=tuple(path.removeprefix("./") for path in _patterns(entry, "path")),
        elements=_words(entry, "element"),
        reason=_sentence(entry, "reason"),
        decided_by=_sentence(entry, "decided_by"),
        document=_sentence(entry, "document"),
        expires=_expires(entry),
        line=entry.line,
        column=entry.column,
    )


def _words(entry: Entry, key: str) -> tuple[str, ...]:
    """A text or several, each once; () where the member is absent."""
    if key not in entry.members:
        return ()
    value = entry.members[key]
    words = value if isinstance(value, list) else [value]
    if not words or not all(isinstance(word, str) and word.strip() for word in words):
        zh = f"{key}（{_LABELS[key]}）应是一个文本，或几个文本的列表"
        raise entry.refuse(key, Text(zh, f"{key} must be a text or a list of texts"))
    return tuple(dict.fromkeys(str(word).strip() for word in words))


def _rules(entry: Entry, known: Collection[str]) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(code.upper() for code in _words(entry, "rule")))
    for code in codes:
        if code.startswith(_OWN):
            zh = f"{code} 说的是屏蔽清单和基线自身，不能屏蔽"
            text = Text(zh, f"{code} speaks of suppressions themselves and stays")
            raise entry.refuse("rule", text)
        if code not in known:
            hint = meant(code, known)
            zh = f"没有规则 {code}，要写完整的规则编号，全部规则见 svccat rules{hint.zh}"
            en = f"no such rule: {code}; whole codes only, see svccat rules{hint.en}"
            raise entry.refuse("rule", Text(zh, en))
    return codes


def _patterns(entry: Entry, key: str, fold: Fold = str) -> tuple[str, ...]:
    words = _words(entry, key)
    for word in words:
        if any(fits((fold(word).removeprefix("./"),), text) for text in _ANYWHERE):
            zh = f"{key}（{_LABELS[key]}）写成 {word} 等于全部，请写得具体些"
            raise entry.refuse(
                key, Text(zh, f"{key} = {word!r} means everything: be more specific")
            )
    return words


def _areas(entry: Entry) -> tuple[str, ...]:
    areas = _patterns(entry, "area")
    for area in areas:
        if _AREA.fullmatch(area) is None:
            zh = f"area 应是行政区划代码，如 211122 或 2111*，这里写的是 {area}"
            text = Text(zh, f"area must be a jurisdiction code, as 211122 or 2111*: {area}")
            raise entry.refuse("area", text)
    return areas


def _sentence(entry: Entry, key: str) -> str:
    return entry.sentence(key, _LABELS[key], _LEAST[key])


def _expires(entry: Entry) -> str:
    value = entry.members["expires"]
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str) and day(value.strip()):
        return value.strip()
    zh = f"expires（到期日）不是一个日期：{value}，应如 2025-12-31"
    raise entry.refuse("expires", Text(zh, f"expires is no date: {value}; write 2025-12-31"))
