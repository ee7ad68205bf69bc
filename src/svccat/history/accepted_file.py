"""The file of an accepted run: JSON with one score or finding a line, sorted; no clock is in it."""

import json
from collections.abc import Callable
from pathlib import Path

from svccat.history.accepted import Accepted
from svccat.history.baseline import Baseline
from svccat.history.baseline_file import listed, read_findings
from svccat.model.accepted import Figures, Key, Measure, Scope, Score
from svccat.model.errors import SettingsError
from svccat.model.pattern import pattern
from svccat.model.rate import Rate
from svccat.model.text import Text
from svccat.settings.toml import read_text, shown
from svccat.settings.values import refuse

SUFFIX = ".accepted"
FORMAT = 1
_WHAT = Text("已认可结果文件", "accepted run")
_NAME = pattern(r"[^\W_][\w.·-]{0,79}")
_COUNTS = ("items", "main", "sub", "crossings")


def good_name(name: str) -> bool:
    """Whether a run may be called so: the name is also that of its file."""
    return _NAME.fullmatch(name) is not None


def written(run: Accepted) -> str:
    """The file's text; the same run gives the same text."""
    figures = run.figures
    scores = ",".join(f"\n  {_json(_score(score))}" for score in figures.scores)
    head = {
        "format": FORMAT,
        "name": run.name,
        "number": run.number,
        "as_of": figures.as_of,
        "profile": figures.profile,
        "settings": run.known.settings,
        "headline": {"zh": figures.headline.zh, "en": figures.headline.en},
        **{name: getattr(figures, name) for name in _COUNTS},
    }
    lines = [f"{_json(name)}: {_json(value)}" for name, value in head.items()]
    lines.append(f'"scores": [{scores}\n]' if scores else '"scores": []')
    lines.append(f'"findings": {listed(run.known)}')
    return "{" + ",\n".join(lines) + "}\n"


def read_accepted(file: Path) -> Accepted:
    """The run in a file.

    Raises:
        SettingsError: it cannot be read, or is not what `written` makes.
    """
    where = shown(file)
    try:
        whole = json.loads(read_text(file, _WHAT))
        if whole["format"] != FORMAT:
            raise _refused(where)
        figures = Figures(
            as_of=str(whole["as_of"]),
            profile=str(whole["profile"]),
            headline=Text(str(whole["headline"]["zh"]), str(whole["headline"]["en"])),
            scores=tuple(map(_read_score, whole["scores"])),
            **{name: int(whole[name]) for name in _COUNTS},
        )
        known = Baseline(read_findings(list(whole["findings"]), where), dict(whole["settings"]))
        return Accepted(str(whole["name"]), int(whole["number"]), figures, known)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _refused(where) from error


def all_accepted(folder: Path, read: Callable[[Path], Accepted] = read_accepted) -> list[Accepted]:
    """The runs of a folder in the order in which they were accepted; none where there is no folder."""
    if not folder.is_dir():
        return []
    files = sorted(one for one in folder.iterdir() if one.suffix == SUFFIX and one.is_file())
    return sorted((read(file) for file in files), key=lambda run: (run.number, run.name))


def _score(score: Score) -> list[object]:
    key = score.key
    return [key.kind, key.measure, key.scope, list(key.of), score.rate.same, score.rate.compared]


def _read_score(line: list[object]) -> Score:
    kind, measure, scope, of, same, compared = line
    if not isinstance(of, list) or not isinstance(same, int) or not isinstance(compared, int):
        raise TypeError
    key = Key(str(kind), Measure(str(measure)), Scope(str(scope)), tuple(map(str, of)))
    return Score(key, Rate(same, compared))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=isinstance(value, dict))


def _refused(where: str) -> SettingsError:
    zh = "不是本版本的已认可结果文件，请用 svccat accept 重新生成"
    return refuse(where, Text(zh, "no accepted run of this version: make one with svccat accept"))
