"""`svccat.toml`: found near the first input, read strictly, overridden by options."""

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from svccat.model.text import Text
from svccat.settings.choices import Settings
from svccat.settings.values import READERS, meant, profile, refuse

NAME = "svccat.toml"
KEYS = ("profile", *READERS)


def find(inputs: Sequence[Path]) -> Path | None:
    """The nearest `svccat.toml`: in the first input's folder or its parents.

    The search ends at a folder that holds `.git`, else at the root of the file system.
    """
    if not inputs:
        return None
    first = Path(os.path.realpath(inputs[0]))  # a link to itself is no error here
    folder = first if first.is_dir() else first.parent
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
        if (place / ".git").exists():
            return None
    return None


def load(inputs: Sequence[Path], config: Path | None = None, *, search: bool = True) -> Settings:
    """The settings of a file: the one named, else the one found, else the defaults.

    Raises:
        SettingsError: the file cannot be read or says something that is not understood.
    """
    file = config if config is not None else find(inputs) if search else None
    return Settings() if file is None else read(file)


def read(file: Path) -> Settings:
    """A file's settings, every key and value checked."""
    where = _shown(file)
    values = _parse(file, where)
    for key in values:
        if key not in KEYS:
            hint = meant(key, KEYS)
            known = " | ".join(KEYS)
            zh = f"不认识的设置 {key}，可用 {known}{hint.zh}"
            raise refuse(where, Text(zh, f"unknown setting {key}, known: {known}{hint.en}"))
    origins = {key: f"{where}: {key}" for key in values}
    return override(Settings(), values, origins)


def override(
    settings: Settings, values: Mapping[str, object], origins: Mapping[str, str]
) -> Settings:
    """Settings with some values replaced; `origins` says where each value was written.

    Raises:
        SettingsError: a value of the wrong type or outside its list; both are named.
    """
    changed: dict[str, object] = {
        key: READERS[key](origins[key], value) for key, value in values.items() if key in READERS
    }
    new = replace(settings, **changed)  # type: ignore[arg-type]  # each reader returns its type
    if "profile" in values:
        name = profile(origins["profile"], values["profile"], new.profiles)
        new = replace(new, profile=name)
    return new


def _parse(file: Path, where: str) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise refuse(where, Text("设置文件不存在", "no such settings file")) from None
    except UnicodeDecodeError as error:
        zh = f"不是 UTF-8 编码（第 {error.start + 1} 字节）"
        raise refuse(where, Text(zh, f"not UTF-8 (byte {error.start + 1})")) from error
    except OSError as error:
        reason = error.strerror
        raise refuse(where, Text(f"无法读取：{reason}", f"cannot be read: {reason}")) from error
    except tomllib.TOMLDecodeError as error:
        raise refuse(where, Text(f"TOML 语法错误：{error}", f"TOML syntax: {error}")) from error
    except RecursionError:
        raise refuse(where, Text("嵌套过深", "nested too deeply")) from None


def _shown(file: Path) -> str:
    """The file as a person would name it: from the working folder where it lies below it."""
    try:
        return Path(os.path.realpath(file)).relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError):
        return str(file)
