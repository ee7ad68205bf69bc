"""TOML files for people to write: read as UTF-8, refused with one sentence that names the file."""

import os
import tomllib
from pathlib import Path

from svccat.model.text import Text
from svccat.settings.values import refuse


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
        reason = getattr(error, "strerror", None) or str(error)
        raise refuse(where, Text(f"无法读取：{reason}", f"cannot be read: {reason}")) from error


def table(text: str, where: str) -> dict[str, object]:
    """What a text says; `where` names the file.

    Raises:
        SettingsError: the text is no TOML.
    """
    try:
        return tomllib.loads(text)
    except ValueError as error:  # also a number with too many digits
        raise refuse(where, Text(f"TOML 语法错误：{error}", f"TOML syntax: {error}")) from error
    except RecursionError:
        raise refuse(where, Text("嵌套过深", "nested too deeply")) from None
