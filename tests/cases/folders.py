"""The case folders, and what svccat says of one."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from svccat.model.fields import Kind
from svccat.model.text import Lang
from svccat.pipeline import run, validate
from svccat.report import concise
from svccat.report.look import Look
from svccat.settings import Settings
from svccat.settings.file import NAME, OVERLAPS, SUPPRESSIONS, read

HERE = Path(__file__).parent
SCHEMAS = HERE.parents[1] / "schemas"
EXPECTED = "expected.txt"
KEYWORD = "schema-"  # begins the name of a folder that is about a keyword
COMPARING = frozenset("VHOB")  # families that only `svccat check` looks for
# Keywords that say something to people and editors; a value never fails for them.
_TOLD = {
    "$schema",
    "$id",
    "$defs",
    "title",
    "description",
    "examples",
    "errorMessage",
    "enumDescriptions",
    "defaultSnippets",
}


def folders() -> list[Path]:
    """Every case, in the order of their names."""
    return sorted(one for one in HERE.iterdir() if one.is_dir() and one.name[0] not in "_.")


def subject(folder: Path) -> str:
    """The rule's code, or `schema-` and the keyword without its `$`: the name but for its ending."""
    head, _, rest = folder.name.partition("-")
    return f"{KEYWORD}{rest.partition('-')[0]}" if f"{head}-" == KEYWORD else head


def printed(folder: Path) -> str:
    """What `svccat validate --format concise .` prints in the folder; of some rules `check`."""
    comparing = folder.name[0] in COMPARING or (folder / OVERLAPS).is_file()
    job = run if comparing else validate
    # Workbooks are read where they are named.
    checked = job([folder, *sorted(folder.glob("*.xls*"))], _settings(folder))
    return concise.render(checked, Look(Lang.ZH, base=folder))


def keywords() -> set[str]:
    """The keywords that the schemas of the catalogues judge by, without `$`."""
    schemas = [SCHEMAS / f"{kind}.schema.json" for kind in Kind]
    whole = [json.loads(one.read_text(encoding="utf-8")) for one in schemas]
    return {name.removeprefix("$") for one in whole for name in _used(one)} - {""}


def _settings(folder: Path) -> Settings:
    """Those of the folder alone, wherever the repository lies."""
    own, decided, reviewed = (folder / name for name in (NAME, SUPPRESSIONS, OVERLAPS))
    settings = read(own) if own.is_file() else Settings()
    if reviewed.is_file():
        settings = replace(settings, overlaps=reviewed)
    return replace(settings, suppressions=decided) if decided.is_file() else settings


def _used(schema: Any) -> Iterator[str]:  # Any: JSON
    if not isinstance(schema, dict):
        return
    yield from schema.keys() - _TOLD
    parts = ("$defs", "properties", "patternProperties")
    held: list[Mapping[str, Any]] = [schema.get(name, {}) for name in parts]
    within = [schema.get("items"), schema.get("additionalProperties")]
    for one in [*within, *(one for group in held for one in group.values())]:
        yield from _used(one)
