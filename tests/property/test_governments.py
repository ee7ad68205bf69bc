"""svccat against the plain reading of the contract, over random whole governments and own profiles.

`SVCCAT_FULL=1` makes all of them; a failure names its seed.
"""

import json
import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from svccat.pipeline import run
from svccat.report.json_report import document
from svccat.settings.file import load
from tests.effort import FULL, seeds
from tests.property.test_reference import _differences
from tests.reference import branches
from tests.reference import settings as reference
from tests.reference.compare import OWN_SETTINGS
from tests.reference.figures import figures
from tests.reference.governments import random_government

GOVERNMENTS = seeds(4, 300)
PROFILES = ("own", "sitong", "liuyaosu", "shendu")


def _government(seed: int) -> dict[str, object]:
    return random_government(random.Random(seed))  # noqa: S311  reproducible test data


def _settings(seed: int) -> reference.Settings:
    return reference.Settings(
        citation_depth=("full", "full", "article", "law")[seed // 4 % 4],
        reference=("service-items", "directory")[seed // 2 % 2],
        peer_groups=("level", "class")[seed // 3 % 2],
    )


def _found(seed: int, files: Mapping[str, object], folder: Path) -> dict[str, Any]:
    folder.mkdir()
    for path, content in files.items():
        (folder / path).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    own = _settings(seed)
    profile = PROFILES[seed % 4]
    if profile == "own":
        (folder / "svccat.toml").write_text(OWN_SETTINGS, encoding="utf-8")
    settings = replace(
        load([folder]),
        profile=profile,
        citation_depth=own.citation_depth,
        reference=own.reference,
        peer_groups=own.peer_groups,
    )
    report = document(run([folder], settings), lang="zh")
    return {name: report[name] for name in ("counts", "rates")}


def test_svccat_gives_the_figures_of_the_reference_for_whole_governments(tmp_path: Path) -> None:
    failures: list[str] = []
    for seed in range(GOVERNMENTS):
        files = _government(seed)
        expected = figures(files, PROFILES[seed % 4], _settings(seed))
        differences = list(_differences(expected, _found(seed, files, tmp_path / str(seed))))
        if differences:
            more = f" (and {len(differences) - 1} more)" if len(differences) > 1 else ""
            failures.append(f"seed {seed}, {PROFILES[seed % 4]}: {differences[0]}{more}")
    assert not failures, "\n".join([f"{len(failures)} of {GOVERNMENTS} differ", *failures])


@pytest.mark.skipif(not FULL, reason="of more than are compared without SVCCAT_FULL=1")
def test_every_layer_profile_and_grouping_occurs_in_the_governments(
    capsys: pytest.CaptureFixture[str],
) -> None:
    branches.SEEN.clear()
    many = max(GOVERNMENTS, 100)
    for seed in range(many):
        figures(_government(seed), PROFILES[seed % 4], _settings(seed))
    with capsys.disabled():
        print(f"\n{many} governments\n{branches.table(branches.GOVERNMENTS)}")  # noqa: T201
    assert [name for name in branches.GOVERNMENTS if not branches.SEEN[name]] == []
