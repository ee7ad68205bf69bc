"""One setting's value: the right type, one of what is allowed, or a sentence that says so."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from svccat.codes.names import AUTO, NAMES
from svccat.model.errors import SettingsError
from svccat.model.fields import ELEMENTS, PROFILES, TYPES, Kind
from svccat.model.pattern import pattern
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.settings.choices import (
    CITATION_DEPTHS,
    FAIL_ON,
    LANGS,
    NEVER,
    PEER_GROUPS,
    REFERENCES,
)

Reader: TypeAlias = Callable[[str, object], object]
_PERCENT = 100
_CODES = pattern(r"[SRCHVOBDLX][0-9]{0,3}")
_COMPARED = {
    Kind.SERVICE_ITEMS: Text("实施清单", "service items"),
    Kind.POWERS: Text("权责清单", "powers"),
}


def meant(word: str, known: Iterable[str]) -> Text:
    """`; did you mean …?` for the nearest known word, empty where none is near."""
    near = get_close_matches(word, sorted(known), n=1)
    if not near:
        return Text("", "")
    return Text(f"；是否想写 {near[0]}？", f"; did you mean {near[0]}?")


def refuse(where: str, text: Text) -> SettingsError:
    """The error for one place: a file and key, or an option."""
    return SettingsError(Text(f"{where}: {text.zh}", f"{where}: {text.en}"))


def one_of(where: str, value: object, allowed: Iterable[str]) -> str:
    """A word of a closed list."""
    words = list(allowed)
    if isinstance(value, str) and value in words:
        return value
    hint = meant(value, words) if isinstance(value, str) else Text("", "")
    shown = " | ".join(words)
    text = Text(
        f"不接受 {value!r}，可取 {shown}{hint.zh}",
        f"{value!r} is not accepted, allowed: {shown}{hint.en}",
    )
    raise refuse(where, text)


def fail_on(where: str, value: object) -> Severity | None:
    """The mildest severity that fails a run; None for `never`."""
    word = one_of(where, value, FAIL_ON)
    return None if word == NEVER else Severity(word)


def fail_under(where: str, value: object) -> float:
    """A percentage from 0 to 100."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _PERCENT:
        return float(value)  # a comparison with NaN is false
    text = Text(f"不接受 {value!r}，应为 0 到 100 的数", f"{value!r} is not a number from 0 to 100")
    raise refuse(where, text)


def file_name(where: str, value: object) -> Path:
    """The path of a file, which need not be there."""
    if isinstance(value, Path) or (isinstance(value, str) and value):
        return Path(value)
    text = Text(f"不接受 {value!r}，应为文件路径", f"{value!r} is not the path of a file")
    raise refuse(where, text)


def file_names(where: str, value: object) -> tuple[Path, ...]:
    """The paths of files; one may stand alone."""
    listed = value if isinstance(value, list | tuple) else [value]
    return tuple(file_name(where, one) for one in listed)


def lang(where: str, value: object) -> Lang:
    """A language of messages and reports."""
    return Lang(one_of(where, value, LANGS))


def codes(where: str, value: object) -> str:
    """The name of a code system, "" for the province's own."""
    word = one_of(where, value, NAMES)
    return "" if word == AUTO else word


def profile(where: str, value: object, own: Iterable[str]) -> str:
    """The name of a profile, built in or own."""
    return one_of(where, value, [*PROFILES, *own])


def profiles(where: str, value: object) -> Mapping[str, tuple[str, ...]]:
    """Own profiles: tables with the one key `elements`."""
    if not isinstance(value, dict):
        raise refuse(where, Text("应为表，如 [profiles.NAME]", "must be a table: [profiles.NAME]"))
    return MappingProxyType(
        {name: _own(f"{where}.{name}", name, table) for name, table in value.items()}
    )


def _own(where: str, profile_name: str, table: object) -> tuple[str, ...]:
    if profile_name in PROFILES:
        raise refuse(
            where, Text("内置要素集的名称不能重新定义", "is built in, choose another name")
        )
    if not isinstance(table, dict) or set(table) != {"elements"}:
        text = Text('应只有一行 elements = ["name", …]', 'must hold only elements = ["name", …]')
        raise refuse(where, text)
    listed = table["elements"]
    place = f"{where}.elements"
    if not isinstance(listed, list) or not listed:
        raise refuse(place, Text("应为非空的要素列表", "must be a list of one or more elements"))
    keys = tuple(_element(place, key) for key in listed)
    if len(set(keys)) < len(keys):
        raise refuse(place, Text("同一要素写了两次", "names an element twice"))
    for kind, name in _COMPARED.items():
        # A list compared by nothing would agree in everything.
        if not any(ELEMENTS[key].field_of(kind) for key in keys):
            zh = f"没有一个是{name.zh}具有的要素，请加上 name 等"
            text = Text(zh, f"has no element that {name.en} have; add one, such as name")
            raise refuse(place, text)
    return keys


def _element(where: str, key: object) -> str:
    """An element's name; a table says more of it (see `svccat.settings.shapes`)."""
    if isinstance(key, dict):
        key = key.get("name")
    if not isinstance(key, str):
        raise refuse(
            where, Text(f"不接受 {key!r}，应为要素名", f"{key!r} is not an element's name")
        )
    labels = {element.label.zh: element.key for element in ELEMENTS.values()}
    if key in labels:
        text = Text(f"请写 {labels[key]} 而不是 {key}", f"write {labels[key]} instead of {key}")
        raise refuse(where, text)
    return one_of(where, key, ELEMENTS)


def words(where: str, value: object) -> tuple[str, ...]:
    """Names; one may stand alone."""
    found = []
    for one in value if isinstance(value, list | tuple) else [value]:
        if not isinstance(one, str) or not one.strip():
            raise refuse(where, Text(f"不接受 {one!r}，应为名称", f"{one!r} is not a name"))
        found.append(one.strip())
    return tuple(found)


def rules(where: str, value: object) -> tuple[str, ...]:
    """Codes of rules, or how these begin: V301, V3, V."""
    codes = words(where, value)
    for one in codes:
        if not _CODES.fullmatch(one):
            text = Text(
                f"不接受 {one!r}，应为规则编号或其开头，如 V301、V3",
                f"{one!r} is not the code of a rule or its beginning, such as V301 or V3",
            )
            raise refuse(where, text)
    return codes


def types(where: str, value: object) -> tuple[str, ...]:
    """Types of items and categories of powers."""
    return tuple(one_of(where, one, TYPES) for one in words(where, value))


def yes_or_no(where: str, value: object) -> bool:
    """True or false."""
    if isinstance(value, bool):
        return value
    text = Text(f"不接受 {value!r}，应为 true 或 false", f"{value!r} is neither true nor false")
    raise refuse(where, text)


def _word(allowed: tuple[str, ...]) -> Reader:
    return lambda where, value: one_of(where, value, allowed)


# Keys whose value is a path: those that every run heeds, and those of comparisons.
FILES = ("suppressions", "baseline")
REVIEWS = "overlaps"

# How each key of `svccat.toml`, and the option of the same name, is read. A profile's name can
# only be checked once the own profiles are known.
READERS: dict[str, Reader] = {
    "citation_depth": _word(CITATION_DEPTHS),
    "reference": _word(REFERENCES),
    "peer_groups": _word(PEER_GROUPS),
    "fail_on": fail_on,
    "fail_under": fail_under,
    "lang": lang,
    "profiles": profiles,
    "codes": codes,
    **dict.fromkeys((*FILES, REVIEWS), file_name),
    "laws": file_names,
    "only": rules,
    "unit": words,
    "sector": words,
    "type": types,
    "cache": yes_or_no,
}
