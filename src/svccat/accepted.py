"""Accepted runs at work: where they lie, which one a run is held against, and what came of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from svccat.decisions import COMPARING, seen
from svccat.history.accepted import Accepted, figures, since, told
from svccat.history.accepted_file import SUFFIX, all_accepted, good_name
from svccat.history.baseline import Baseline, recorded, unmet
from svccat.load.discover import common_folder
from svccat.model.errors import InputError
from svccat.model.result import Result
from svccat.model.text import Text
from svccat.normalise.text import norm_name
from svccat.settings import Settings
from svccat.settings.file import find

FOLDER = "accepted"


def folder(paths: Sequence[Path]) -> Path:
    """Where the runs over these inputs are kept: beside `svccat.toml`, else in the inputs' folder."""
    settings = find(paths)
    return (settings.parent if settings is not None else common_folder(paths)) / FOLDER


def file_of(place: Path, name: str) -> Path:
    """The file of a run.

    Raises:
        InputError: the name is not fit for a file.
    """
    if not good_name(name):
        zh = f"名称 {name!r} 不能用：只用文字、数字、点和连字符，不超过 80 个字符。"
        en = f"{name!r} is no name for a run: letters, digits, dots and hyphens, at most 80."
        raise InputError(Text(zh, en))
    return place / f"{name}{SUFFIX}"


def accept(result: Result, name: str, place: Path) -> Accepted:
    """A run as it is to be kept; one that is accepted again keeps its number.

    Raises:
        InputError: the run is not complete, or has too many findings to be listed.
    """
    if not result.complete or result.severities.total() > len(result.findings):
        raise InputError(
            Text(
                "有输入读不出，或问题太多没有全部列出，这样的结果不能认可。",
                "a run is not accepted that could not read all inputs or list all findings.",
            )
        )
    file = file_of(place, name)
    runs = all_accepted(place)
    own = [run.number for run in runs if run.name == name]
    number = own[0] if own else max((run.number for run in runs), default=0) + 1
    known = recorded(told(result.findings), result.inputs, file, result.settings, Baseline())
    return Accepted(name, number, figures(result), known)


def chosen(place: Path, name: str) -> Accepted | None:
    """The run of a name, without one the last that was accepted; None where there is none.

    Raises:
        InputError: there is no run of that name.
        SettingsError: a file is not an accepted run.
    """
    runs = all_accepted(place)
    if not name:
        return runs[-1] if runs else None
    found = next((run for run in runs if run.name == name), None)
    if found is None:
        known = "、".join(run.name for run in runs) or "—"
        zh = f"{place} 中没有名为 {name} 的已认可结果，已有：{known}。先用 svccat accept 认可一次。"
        en = f"no run called {name} in {place}, there are: {known}. Make one with svccat accept."
        raise InputError(Text(zh, en))
    return found


def beside(
    result: Result, run: Accepted, paths: Sequence[Path], settings: Settings, place: Path
) -> Result:
    """The result with what changed since an accepted run."""
    met = Counter(one.fingerprint for one in result.findings)
    looked_at = seen(result.inputs, paths, settings, COMPARING)
    gone = unmet(run.known, met, looked_at, file_of(place, run.name))
    return replace(result, since=since(run, result, gone, norm_name))
