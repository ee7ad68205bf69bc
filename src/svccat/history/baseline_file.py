"""The baseline's file: JSON with one finding a line, sorted, so that editions differ where findings do."""

import json
from dataclasses import replace
from pathlib import Path

from svccat.history.acts import day
from svccat.history.baseline import Baseline, Known
from svccat.model.errors import SettingsError
from svccat.model.rule import Severity
from svccat.model.text import Text
from svccat.settings.toml import read_text, shown
from svccat.settings.values import refuse

FORMAT = 1
_WHAT = Text("基线文件", "baseline file")
# Members in the order in which they are written; what has its default is left out.
_MEMBERS = ("path", "rule", "severity", "item", "name", "area", "since", "count", "fingerprint")
_DEFAULTS: dict[str, object] = {"item": "", "name": "", "area": "", "since": "", "count": 1}


def written(baseline: Baseline) -> str:
    """The file's text; the same findings give the same text."""
    head = [f'"format": {FORMAT}']
    if baseline.settings is not None:
        head.append(f'"settings": {_json(baseline.settings)}')
    return "{" + ",\n".join([*head, f'"findings": {listed(baseline)}']) + "}\n"


def listed(baseline: Baseline) -> str:
    """The findings as JSON, one a line."""
    lines = ",".join(f"\n  {_json(_members(entry))}" for entry in sorted(baseline.entries))
    return f"[{lines}\n]" if lines else "[]"


def read_baseline(file: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        SettingsError: it cannot be read, or is not what `written` makes.
    """
    where = shown(file)
    text = read_text(file, _WHAT)
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        zh = f"JSON 写法有误（第 {error.colno} 列），请用 svccat baseline write 重新生成"
        en = f"JSON syntax: {error.msg}; make it anew with svccat baseline write"
        raise refuse(f"{where}:{error.lineno}", Text(zh, en)) from error
    except (ValueError, RecursionError) as error:
        raise _no_baseline(where) from error
    if not isinstance(whole, dict) or not isinstance(whole.get("findings"), list):
        raise _no_baseline(where)
    if whole.get("format") != FORMAT:
        zh = f"format 是 {whole.get('format')!r}，本版本只认识 {FORMAT}，请更新 svccat"
        en = f"format is {whole.get('format')!r}, this version knows {FORMAT}: update svccat"
        raise refuse(where, Text(zh, en))
    settings = whole.get("settings")
    entries = read_findings(whole["findings"], where)
    return Baseline(entries, settings if isinstance(settings, dict) else None)


def read_findings(lines: list[object], where: str) -> tuple[Known, ...]:
    """What `listed` wrote, each fingerprint once.

    Raises:
        SettingsError: a line is not what `listed` makes.
    """
    found: dict[str, Known] = {}
    for number, members in enumerate(lines, 1):
        entry = _entry(members, where, number)
        known = found.get(entry.fingerprint)
        if known is not None:  # as when two editions of the file were merged
            entry = replace(known, count=known.count + entry.count)
        found[entry.fingerprint] = entry
    return tuple(sorted(found.values()))


def _members(entry: Known) -> dict[str, object]:
    members = {name: getattr(entry, name) for name in _MEMBERS}
    return {name: value for name, value in members.items() if _DEFAULTS.get(name) != value}


def _entry(members: object, where: str, number: int) -> Known:
    if not isinstance(members, dict):
        raise _no_entry(where, number)
    given = _DEFAULTS | members
    texts = {name: given.get(name) for name in _MEMBERS if name != "count"}
    count = given["count"]
    plain = all(isinstance(text, str) for text in texts.values())
    if set(given) - set(_MEMBERS) or not plain or not texts["rule"] or not texts["fingerprint"]:
        raise _no_entry(where, number)
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        raise _no_entry(where, number)
    since, severity = str(texts["since"]), texts["severity"]
    if severity not in list(Severity) or since != day(since):
        raise _no_entry(where, number)
    named = {name: str(text) for name, text in texts.items() if name != "severity"}
    return Known(severity=Severity(str(severity)), count=count, **named)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _no_baseline(where: str) -> SettingsError:
    zh = "不是基线文件，请用 svccat baseline write 生成"
    return refuse(where, Text(zh, "no baseline: make one with svccat baseline write"))


def _no_entry(where: str, number: int) -> SettingsError:
    zh = f"findings 的第 {number} 条看不懂，请用 svccat baseline write 重新生成"
    en = f"entry {number} of findings is not understood; make it anew with svccat baseline write"
    return refuse(where, Text(zh, en))
