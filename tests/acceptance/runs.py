"""The sample workspaces, what a run over them gives, and the installed command."""

import subprocess
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from svccat.pipeline import run
from svccat.report.json_report import document
from svccat.settings import Settings

Json: TypeAlias = dict[str, Any]

ROOT = Path(__file__).parents[2]
FINISHED = ROOT / "catalogs" / "panjin-transport"
DRAFT = ROOT / "catalogs" / "panjin-transport-draft"

PAIR = (
    "same",
    "differs",
    "unlinked",
    "compared",
    "linked",
    "exempt",
    "duplicates",
    "held",
    "expected",
    "missing",
)
LAYER = ("same", "compared", "held", "expected")
GROUP = ("same", "compared", "single")
POWERS = ("main", "sub", "leaves", "shared_main", "shared_sub", "clear_main", "clear_sub")


@cache
def checked(folder: Path, profile: str = "sitong") -> Json:
    """The JSON output of a run over a folder, as values; read it only."""
    return document(run([folder], Settings(profile=profile)))


def table(rows: Iterable[Json], key: str, *values: str) -> dict[str, tuple[object, ...]]:
    """Rows by one of their members, with some others of them."""
    return {row[key]: tuple(row[name] for name in values) for row in rows}


def rates_fit(rows: Sequence[Json]) -> bool:
    """Every rate is its same over its compared, unrounded."""
    return all(row["rate"] == row["same"] / row["compared"] for row in rows)


def figures(report: Json) -> Json:
    """What must not depend on how files are named and items ordered."""
    names = ("headline", "counts", "rates", "overlaps", "crossings", "summary")
    marks = sorted((one["code"], one["fingerprint"]) for one in report["findings"])
    return {name: report[name] for name in names} | {"findings": marks}


def svccat(*args: str) -> subprocess.CompletedProcess[bytes]:
    """The installed command, run in the project's folder with the language that it chooses."""
    command = Path(sys.executable).with_name("svccat")
    return subprocess.run(
        [str(command), *args], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
