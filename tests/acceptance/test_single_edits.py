"""Slips of the hand in the finished sample, one at a time: each is found where it was made."""

import random
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from svccat.model.finding import Finding
from svccat.pipeline import validate
from svccat.settings import Settings
from tests.acceptance.runs import FINISHED
from tests.acceptance.single_edits import (
    EDITS,
    Edited,
    other_line_ends,
    reordered,
    spread_out,
)
from tests.effort import seeds

LISTS = ("211102", "211103", "211104")
EDITS_IN_ALL = seeds(50, 200)
LEAST = 0.99


@cache
def _original(name: str) -> str:
    return (FINISHED / "service-items" / f"{name}.json").read_text(encoding="utf-8")


def _findings(folder: Path, text: str) -> Sequence[Finding]:
    """What is found in one list, with the sample's laws beside it."""
    file = folder / "list.json"
    file.write_bytes(text.encode())
    return validate([file, FINISHED / "laws.json"], Settings()).findings


@pytest.mark.slow
def test_every_slip_is_found_on_its_line(tmp_path: Path) -> None:
    choose = random.Random(20241231)  # noqa: S311  a seed, no secret
    known = {
        name: {(one.rule.code, one.place.line) for one in _findings(tmp_path, _original(name))}
        for name in LISTS
    }
    missed = []
    made = 0
    while made < EDITS_IN_ALL:
        slip = list(EDITS)[made % len(EDITS)]
        name = choose.choice(LISTS)
        edited = EDITS[slip](_original(name), choose)
        assert isinstance(edited, Edited), f"the sample has no place for: {slip}"
        made += 1
        found = _findings(tmp_path, edited.text)
        if not any(
            one.place.line in edited.lines and (one.rule.code, one.place.line) not in known[name]
            for one in found
        ):
            new = [(one.rule.code, one.place.line) for one in found]
            fresh = [pair for pair in new if pair not in known[name]]
            missed.append((slip, name, sorted(edited.lines), fresh[:5]))
    rate = 1 - len(missed) / made
    assert rate >= LEAST, "\n".join(map(str, missed))


@pytest.mark.parametrize("edit", [spread_out, reordered, other_line_ends])
@pytest.mark.parametrize("name", LISTS)
def test_what_says_the_same_makes_no_finding(tmp_path: Path, edit: object, name: str) -> None:
    assert callable(edit)
    text = _original(name)
    before = Counter(one.fingerprint for one in _findings(tmp_path, text))
    for seed in range(3):
        after = _findings(tmp_path, edit(text, random.Random(seed)))  # noqa: S311  as above
        assert Counter(one.fingerprint for one in after) == before
