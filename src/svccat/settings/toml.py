"""TOML files for people to write: read as UTF-8, refused with one sentence that names the file."""

import os
import tomllib
from pathlib import Path

from svccat.model.errors import SettingsError
from svccat.model.pattern import pattern
from svccat.model.reasons import reason
from svccat.model.text import Text
from svccat.settings.values import refuse

_AT = pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
# What the parser says in English only, of the slips that a person makes.
_SLIPS = {
    "Invalid value": "值不对，文字要放在英文双引号里",
    "Invalid statement": "每行应写成 名称 = 值",
    "Invalid initial character for a key part": "名称只用英文字母、数字、- 和 _，别的要放在英文双引号里",
    "Expected '=' after a key in a key/value pair": "名称后面缺英文等号",
    "Expected newline or end of document after a statement": "一行只能写一项",
    "Cannot overwrite a value": "同一项写了两次",
    "Illegal character '\\n'": "这一行的文字缺结尾的英文双引号",
    "Unterminated string": "文字缺结尾的英文双引号",
    "Unclosed array": "缺结尾的 ]",
}


def shown(file: Path) -> str:
    """The file as a person would name it: from the working folder where it lies below it."""
    try:
        return Path(os.path.realpath(file)).relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError):
        return str(file)


def read_text(file: Path, what: Text) -> str:
    """The file's text; `what` is its name in a sentence.

    Raises:
        SettingsError: it is not there, cannot be read, or is not UTF-8.
    """
    where = shown(file)
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise refuse(where, Text(f"{what.zh}不存在", f"no such {what.en}")) from None
    except UnicodeDecodeError as error:
        zh = f"不是 UTF-8 编码（第 {error.start + 1} 字节）"
        raise refuse(where, Text(zh, f"not UTF-8 (byte {error.start + 1})")) from error
    except (OSError, ValueError) as error:  # a path may hold what no file name can
        why = reason(error)
        raise refuse(where, Text(f"无法读取：{why.zh}", f"cannot be read: {why.en}")) from error


def table(text: str, where: str) -> dict[str, object]:
    """What a text says; `where` names the file.

    Raises:
        SettingsError: the text is no TOML.
    """
    try:
        return tomllib.loads(text)
    except ValueError as error:  # also a number with too many digits
        raise _syntax(where, str(error)) from error
    except RecursionError:
        raise refuse(where, Text("嵌套过深", "nested too deeply")) from None


def _syntax(where: str, said: str) -> SettingsError:
    """The parser's sentence, its place told as that of a finding is."""
    at = _AT.search(said)
    what = said[: at.start()] if at else said
    if at is not None and at[1]:
        where = f"{where}:{at[1]}:{at[2]}"
    return refuse(where, Text(f"TOML 写法有误：{_SLIPS.get(what, what)}", f"TOML syntax: {what}"))
