"""The work list against the plain reading of the contract, over seeded random workspaces.

Each row done alone, each unit's rows down to one, and all rows together give the announced rates.
`SVCCAT_FULL=1` makes all of them; a failure names its seed.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from svccat.model.fields import Kind
from svccat.model.worklist import Figures, Reason, WorkList
from svccat.settings import Settings
from svccat.worklist import todo
from tests.effort import seeds
from tests.property.test_reference import _profile, _settings, _workspace
from tests.reference.figures import figures as reference
from tests.todo.applying import Files, done, figures
from tests.workspace import write

SEEDS = seeds(9, 200)


def _rates(seed: int, files: Files, kind: Kind) -> Figures:
    return figures(reference(files, _profile(seed), _settings(seed))["rates"], kind)


def _lists(seed: int, files: Files, folder: Path) -> tuple[WorkList, ...]:
    own = _settings(seed)
    write(folder, files)
    settings = Settings(
        profile=_profile(seed),
        citation_depth=own.citation_depth,
        reference=own.reference,
        peer_groups=own.peer_groups,
    )
    return todo([folder], settings).lists


def _wrong(seed: int, files: Files, one: WorkList) -> Iterator[str]:
    if _rates(seed, files, one.kind) != one.now:
        yield "now"
    if _rates(seed, done(files, one.rows), one.kind) != one.then:
        yield "all rows"
    for unit in one.units:
        for number, row in enumerate(unit.rows, 1):
            if _rates(seed, done(files, [row]), one.kind) != row.alone:
                yield f"{row.place} alone"
            before = unit.rows[:number]
            if number > 1 and _rates(seed, done(files, before), one.kind) != row.together:
                yield f"{row.place} with those before it"


def test_every_announced_gain_is_what_the_row_gives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts: Counter[str] = Counter()
    failures: list[str] = []
    for seed in range(SEEDS):
        files: Files = dict(_workspace(seed))
        for one in _lists(seed, files, tmp_path / str(seed)):
            failures += [f"seed {seed}, {one.kind}: {wrong}" for wrong in _wrong(seed, files, one)]
            counts["rows"] += len(one.rows)
            counts.update(f"undecided: {row.reason}" for row in one.undecided)
            gains = [one.now.points_to(row.alone) for row in one.rows]
            counts.update(
                "gain" if gain > 0 else "loss" if gain < 0 else "neither" for gain in gains
            )
            counts["with others"] += sum(row.with_others > 0 for row in one.rows)
    with capsys.disabled():
        table = "\n".join(f"{name:<24}{count:>8}" for name, count in sorted(counts.items()))
        print(f"\n{SEEDS} workspaces\n{table}")  # noqa: T201  what this test has met
    assert not failures, "\n".join(failures)
    assert min(counts[name] for name in ("gain", "loss", "neither", "with others")) > 0
    assert {f"undecided: {one}" for one in (Reason.TIE, Reason.UNLINKED, Reason.MISSING)} <= set(
        counts
    )
