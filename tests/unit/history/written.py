"""Lists of suppressions and findings as the tests of this folder write them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from svccat.history.act_file import read_acts
from svccat.history.acts import Acts
from svccat.history.coverage import Coverage
from svccat.model.fields import Kind
from svccat.model.finding import Finding, Place
from svccat.model.rule import Rule, Severity
from svccat.model.source import Header, Source
from svccat.model.tables import InputFile
from svccat.model.text import Text

_ANY = Text("某", "some")
RULES = {
    code: Rule(code, severity, _ANY, _ANY, _ANY, _ANY)
    for code, severity in (
        ("S003", Severity.ERROR),
        ("S014", Severity.ERROR),
        ("R121", Severity.ERROR),
        ("R101", Severity.WARNING),
        ("C201", Severity.ERROR),
        ("V301", Severity.ERROR),
        ("H401", Severity.ERROR),
        ("O501", Severity.ERROR),
        ("L801", Severity.WARNING),
    )
}
ENTRY = {
    "rule": '"R121"',
    "area": '"211122"',
    "reason": '"省厅正在修订，暂按旧版执行"',
    "decided_by": '"盘锦市营商局"',
    "document": '"盘交〔2024〕5号"',
    "expires": "2025-12-31",
}


def upper(text: str) -> str:
    """A code in the form that codes compare in, for tests."""
    return text.upper()


def entry(**changes: str | None) -> str:
    """An entry of the file in TOML; values are TOML, None leaves a member out."""
    members = {key: value for key, value in {**ENTRY, **changes}.items() if value is not None}
    return "\n".join(["[[suppress]]", *(f"{key} = {value}" for key, value in members.items()), ""])


def acts(folder: Path, *entries: str) -> Acts:
    """What a file with these entries says."""
    file = folder / "suppressions.toml"
    folder.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(entries), encoding="utf-8")
    return read_acts(file, RULES, upper)


def input_file(
    path: str = "a.json",
    code: str = "211122",
    *,
    folder: Path = Path("/lists"),
    named: bool = False,
    readable: bool = True,
    as_of: str = "2024-12-31",
    kind: Kind = Kind.SERVICE_ITEMS,
) -> InputFile:
    """An input of one place; without a code it has no header."""
    header = Header(kind, code, "某地", "county", "某局", "交通运输", as_of=as_of) if code else None
    return InputFile(Source(folder / path, path, named), "", kind, header, 1, readable)


def coverage(*inputs: InputFile, families: str = "SRCLVHOB", **changes: Any) -> Coverage:
    """A run over some inputs, each of them named, unless told another path."""
    paths = [one.source.file for one in inputs]
    compared = frozenset({"name", "legal_basis"})
    plain = Coverage(inputs, paths, frozenset(families), compared, {"x": 1})
    return replace(plain, **changes)


def finding(
    code: str = "R121", pointer: str = "/items/0/promised_limit", **changes: Any
) -> Finding:
    """A finding on an item of 盘山县."""
    plain = Finding(
        RULES[code],
        Place("a.json", pointer, 12, 3),
        item_code="000118001000",
        item_name="道路旅客运输经营许可",
        jurisdiction="211122",
        authority="盘山县交通运输局",
        fingerprint="f1",
    )
    return replace(plain, **changes)
