"""`svccat.toml`: found near the first input, read strictly, overridden by options."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from svccat.model.text import Text
from svccat.settings.choices import Settings
from svccat.settings.shapes import shapes
from svccat.settings.toml import read_text, shown, table
from svccat.settings.values import FILES, READERS, REVIEWS, meant, profile, refuse

NAME = "svccat.toml"
SUPPRESSIONS = "suppressions.toml"
OVERLAPS = "overlaps.toml"
KEYS = ("profile", *READERS)
_WHAT = Text("设置文件", "settings file")


def find(inputs: Sequence[Path], name: str = NAME) -> Path | None:
    """The nearest file of a name: in the first input's folder or its parents.

    The search ends at a folder that holds `.git`, else at the root of the file system.
    """
    if not inputs:
        return None
    first = Path(os.path.realpath(inputs[0]))  # a link to itself is no error here
    folder = first if first.is_dir() else first.parent
    for place in (folder, *folder.parents):
        if (place / name).is_file():
            return place / name
        if (place / ".git").exists():
            return None
    return None


def load(inputs: Sequence[Path], config: Path | None = None, *, search: bool = True) -> Settings:
    """The settings of a file: the one named, else the one found, else the defaults.

    Unless they name a list of suppressions, it is the one beside that file, else the nearest; so is
    the record of reviewed overlaps.

    Raises:
        SettingsError: the file cannot be read or says something that is not understood.
    """
    file = config if config is not None else find(inputs) if search else None
    settings = Settings() if file is None else read(file)
    return replace(
        settings,
        suppressions=settings.suppressions or _near(SUPPRESSIONS, inputs, file),
        overlaps=settings.overlaps or _near(OVERLAPS, inputs, file),
    )


def _near(name: str, inputs: Sequence[Path], file: Path | None) -> Path | None:
    """The file of a name beside the settings, else the nearest to the inputs."""
    beside = file.parent / name if file is not None else None
    return beside if beside is not None and beside.is_file() else find(inputs, name)


def read(file: Path) -> Settings:
    """A file's settings, every key and value checked; files that it names lie beside it."""
    where = shown(file)
    values = table(read_text(file, _WHAT), where)
    for key in values:
        if key not in KEYS:
            hint = meant(key, KEYS)
            known = " | ".join(KEYS)
            zh = f"不认识的设置 {key}，可用 {known}{hint.zh}"
            raise refuse(where, Text(zh, f"unknown setting {key}, known: {known}{hint.en}"))
    for key in (*FILES, REVIEWS):
        if isinstance(named := values.get(key), str) and named:
            values[key] = file.parent / named
    if (listed := values.get("laws")) is not None:
        values["laws"] = [
            file.parent / one if isinstance(one, str) and one else one
            for one in (listed if isinstance(listed, list) else [listed])
        ]
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
    if "profiles" in values:
        changed["shapes"] = shapes(origins["profiles"], values["profiles"])
    new = replace(settings, **changed)  # type: ignore[arg-type]  # each reader returns its type
    if "profile" in values:
        name = profile(origins["profile"], values["profile"], new.profiles)
        new = replace(new, profile=name)
    return new
