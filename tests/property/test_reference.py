"""svccat against the plain-Python reading of the contract, over seeded random workspaces.

A failure names its seed; `random_workspace(random.Random(seed))` makes the workspace again.
"""

import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from svccat.pipeline import run
from svccat.report.json_report import document
from svccat.settings import Settings
from tests.effort import FULL, seeds
from tests.reference import branches
from tests.reference import settings as reference
from tests.reference.figures import figures
from tests.reference.workspaces import random_workspace

ALL = 300
SEEDS = seeds(15, ALL)
BATCH = seeds(15, 30)
PROFILES = ("sitong", "liuyaosu", "shendu")

Json = dict[str, Any]


def _workspace(seed: int) -> dict[str, object]:
    return random_workspace(random.Random(seed))  # noqa: S311  reproducible test data, nothing secret


def _profile(seed: int) -> str:
    return PROFILES[seed % 3]


def _settings(seed: int) -> reference.Settings:
    return reference.Settings(
        citation_depth=("full", "full", "article", "law")[seed % 4],
        reference=("service-items", "directory")[seed // 2 % 2],
        peer_groups=("level", "level", "class")[seed // 3 % 3],
    )


def _expected(seed: int, files: Mapping[str, object]) -> Json:
    return figures(files, _profile(seed), _settings(seed))


def _found(seed: int, files: Mapping[str, object], folder: Path) -> Json:
    """The same two members as svccat reports them."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    own = _settings(seed)
    settings = Settings(
        profile=_profile(seed),
        citation_depth=own.citation_depth,
        reference=own.reference,
        peer_groups=own.peer_groups,
    )
    report = document(run([folder], settings), lang="zh")
    return {name: report[name] for name in ("counts", "rates")}


def _differences(expected: object, found: object, at: str = "") -> Iterator[str]:
    """Where the two part, as `path: expected …, found …`; members and rows one by one."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for name in sorted(expected.keys() | found.keys()):
            if name not in expected or name not in found:
                yield f"{at}.{name}: only {'expected' if name in expected else 'found'}"
            else:
                yield from _differences(expected[name], found[name], f"{at}.{name}")
    elif isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            yield f"{at}: expected {len(expected)} rows, found {len(found)}: {expected} / {found}"
        for number, (left, right) in enumerate(zip(expected, found, strict=False)):
            yield from _differences(left, right, f"{at}[{number}{_label(left)}]")
    elif expected != found or type(expected) is not type(found):
        yield f"{at}: expected {expected!r}, found {found!r}"


def _label(row: object) -> str:
    names = ("lower", "left", "right", "parent", "jurisdiction", "authority", "sector", "element")
    return (
        "".join(f" {row[name]}" for name in names if name in row) if isinstance(row, dict) else ""
    )


def _shuffled(seed: int, files: Mapping[str, object]) -> dict[str, object]:
    """The same documents under each other's paths, their items and members in another order."""
    rng = random.Random(f"shuffle {seed}")  # noqa: S311  reproducible test data, nothing secret
    documents = rng.sample(list(files.values()), k=len(files))
    return {path: _reordered(rng, content) for path, content in zip(files, documents, strict=True)}


def _reordered(rng: random.Random, content: object) -> object:
    assert isinstance(content, dict)
    items = [
        dict(rng.sample(list(item.items()), k=len(item)))
        for item in rng.sample(content["items"], k=len(content["items"]))
    ]
    return content | {"items": items}


@pytest.mark.parametrize("first", range(0, SEEDS, BATCH))
def test_svccat_gives_the_figures_of_the_reference(first: int, tmp_path: Path) -> None:
    failures: list[str] = []
    for seed in range(first, first + BATCH):
        files = _workspace(seed)
        found = _found(seed, files, tmp_path / str(seed))
        differences = list(_differences(_expected(seed, files), found))
        if differences:
            more = f" (and {len(differences) - 1} more)" if len(differences) > 1 else ""
            failures.append(
                f"seed {seed}, {_profile(seed)}, {_settings(seed)}\n    {differences[0]}{more}"
            )
    assert not failures, "\n".join([f"{len(failures)} of {BATCH} workspaces differ", *failures])


def test_the_order_of_files_and_items_changes_no_figure_of_svccat(tmp_path: Path) -> None:
    for seed in range(0, SEEDS, BATCH):
        files = _workspace(seed)
        straight = _found(seed, files, tmp_path / f"{seed}")
        turned = _found(seed, _shuffled(seed, files), tmp_path / f"{seed}-shuffled")
        assert list(_differences(straight, turned)) == [], f"seed {seed}"


def test_the_order_of_files_and_items_changes_no_figure_of_the_reference() -> None:
    for seed in range(SEEDS):
        files = _workspace(seed)
        straight, turned = _expected(seed, files), _expected(seed, _shuffled(seed, files))
        assert list(_differences(straight, turned)) == [], f"seed {seed}"


@pytest.mark.skipif(not FULL, reason="of all workspaces, which SVCCAT_FULL=1 compares")
def test_every_case_of_the_contract_occurs_in_the_workspaces(
    capsys: pytest.CaptureFixture[str],
) -> None:
    branches.SEEN.clear()
    for seed in range(ALL):
        _expected(seed, _workspace(seed))
    with capsys.disabled():
        print(f"\n{ALL} workspaces\n{branches.table()}")  # noqa: T201  the table is what this test shows
    assert [name for name in branches.NAMES if not branches.SEEN[name]] == []
