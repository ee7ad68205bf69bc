"""Text to a JSON value: a JSON file, or the data that a script assigns; no script is ever run."""

import json
import re
from dataclasses import dataclass
from typing import NoReturn

from svccat.model.converted import Problem
from svccat.model.errors import InputError
from svccat.model.finding import Place
from svccat.model.text import Text

# What may stand in a script before the data: comments and strings, which are passed over, and an
# assignment of an array or object.
_TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`"""
    r"""|(?:(?P<name>[\w$.]+)\s*=|export\s+default)\s*(?=[\[{])""",
    re.DOTALL,
)
_REST = re.compile(r"(?:[\s;]|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Read:
    """A value, and what of the text is not in it."""

    value: object
    problems: tuple[Problem, ...]


def of_json(text: str, path: str) -> Read:
    """The value that a JSON text is.

    Raises:
        InputError: it is none; the sentence says where it goes wrong.
    """
    return _read(text, 0, path, to_end=True)


def of_script(text: str, path: str, variable: str) -> Read:
    """The array or object that a script assigns, to the variable named or to the first one.

    Raises:
        InputError: there is none, or it is not written as JSON.
    """
    for match in _TOKEN.finditer(text):
        name = match["name"] or ""
        given = match[0].endswith("=") or match[0][-1:].isspace() or match[0].endswith("default")
        wanted = variable in {name, name.rpartition(".")[2]} if variable else True
        if text[match.end() : match.end() + 1] in {"[", "{"} and given and wanted:
            return _read(text, match.end(), path, to_end=False)
    named = f" {variable}" if variable else ""
    zh = f"{path}：脚本中没有给{named or '任何名称'}赋值的数组或对象"
    raise InputError(
        Text(zh, f"{path}: the script assigns no array or object{named and f' to{named}'}")
    )


def _read(text: str, start: int, path: str, *, to_end: bool) -> Read:
    doubled: list[str] = []

    def members(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) != len(pairs):
            names = [name for name, _ in pairs]
            doubled.extend(dict.fromkeys(name for name in names if names.count(name) > 1))
        return found

    decoder = json.JSONDecoder(object_pairs_hook=members, parse_constant=_constant)
    start += len(text[start:]) - len(text[start:].lstrip())
    try:
        value, end = decoder.raw_decode(text, start)
    except json.JSONDecodeError as error:
        line, column = error.lineno, error.colno
        zh = f"不是 JSON：第 {line} 行第 {column} 列写法有误"
        _refuse(path, line, column, zh, f"no JSON ({error.msg})")
    except RecursionError:
        _refuse(path, 1, 1, "嵌套过深", "nested too deeply")
    except _WordError as error:
        _refuse(path, 1, 1, f"不是 JSON：不能写 {error}", f"no JSON ({error})")
    except ValueError as error:  # a number with too many digits
        _refuse(path, 1, 1, "不是 JSON：有的数字位数过多", f"no JSON ({error})")
    problems = [Problem(Place(path), name, "", name, _TWICE) for name in dict.fromkeys(doubled)]
    rest = _REST.match(text, end)
    stop = rest.end() if rest else end
    if stop < len(text):
        line = text.count("\n", 0, stop) + 1
        column = stop - text.rfind("\n", 0, stop)
        if to_end:
            _refuse(path, line, column, "数据之后还有别的内容", "something follows the data")
        found = text[stop : stop + _SHOWN]
        problems.append(Problem(Place(path, line=line, column=column), "", "", found, _GOES_ON))
    return Read(value, tuple(problems))


_TWICE = Text(
    "同一对象中写了两次，只取了后一个",
    "stands twice in one object; the later one was taken",
)
_GOES_ON = Text(
    "脚本在数据之后还有内容，没有读；要读另一个变量请在映射中写 variable",
    "the script goes on after the data and was not read further; name another one by variable",
)


class _WordError(ValueError):
    """A word for a number that JSON has not."""


def _constant(word: str) -> NoReturn:
    raise _WordError(word)


def _refuse(path: str, line: int, column: int, zh: str, en: str) -> NoReturn:
    where = f"{path}:{line}:{column}"
    raise InputError(Text(f"{where}: {zh}", f"{where}: {en}"))
