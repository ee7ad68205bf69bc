"""Values in a mapping file: the right type, or a sentence that says what is expected."""

import re
from collections.abc import Iterator, Sequence
from typing import NoReturn

from svccat.model.text import Text
from svccat.settings.values import meant, refuse


def keys(where: str, values: dict[str, object], known: Sequence[str]) -> None:
    """Refuses a key that is not known."""
    for key in values:
        if key not in known:
            hint = meant(key, known)
            listed = " | ".join(known)
            zh = f"不认识的 {key}，可用 {listed}{hint.zh}"
            raise refuse(where, Text(zh, f"unknown key {key}, known: {listed}{hint.en}"))


def text(where: str, value: object, *, most: int | None = None) -> str:
    """A text of at most so many characters."""
    if not isinstance(value, str):
        _expected(where, value, Text("文字", "text"))
    if most is not None and len(value) > most:
        _expected(where, value, Text(f"至多 {most} 个字符", f"at most {most} character"))
    return value


def texts(where: str, value: object) -> tuple[str, ...]:
    """Texts; one may stand alone."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list | tuple) or not all(isinstance(one, str) for one in listed):
        _expected(where, value, Text("文字或文字的列表", "text or a list of texts"))
    return tuple(listed)


def mapping(where: str, value: object) -> dict[str, object]:
    """A table; dates in it become their text."""
    if not isinstance(value, dict):
        _expected(where, value, Text("表", "a table"))
    return {name: plain(one) for name, one in value.items()}


def translation(where: str, value: object) -> dict[str, object]:
    """A table from codes to values: texts, numbers, Booleans or lists of texts."""
    found = mapping(where, value)
    for name, one in found.items():
        if isinstance(one, dict):
            _expected(f"{where}.{name}", one, Text("值或值的列表", "a value or a list of values"))
    return {name: None if one == "" else one for name, one in found.items()}


def tables(where: str, value: object) -> Iterator[tuple[str, dict[str, object]]]:
    """An array of tables, each with its place as a person counts."""
    if not isinstance(value, list | tuple):
        _expected(where, value, Text("表的列表", "an array of tables"))
    for number, one in enumerate(value, 1):
        place = f"{where}[{number}]"
        yield place, mapping(place, one)


def pattern(where: str, value: object) -> re.Pattern[str]:
    """A regular expression."""
    try:
        return re.compile(text(where, value))
    except re.error as error:
        zh = f"正则表达式写法有误：{error}"
        raise refuse(where, Text(zh, f"not a regular expression: {error}")) from error


def plain(value: object) -> object:
    """A TOML value as JSON has it: days and times are text."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return str(value)


def _expected(where: str, value: object, what: Text) -> NoReturn:
    zh = f"不接受 {value!r}，应为{what.zh}"
    raise refuse(where, Text(zh, f"{value!r} is not accepted, expected {what.en}"))
