"""The two editions of the sample give the published figures."""

import json
from collections import Counter
from typing import Any

import pytest

from svccat.cli import main
from svccat.pipeline import run
from svccat.settings import Settings
from tests.earlier.make import FOLDER, made

NEW = FOLDER.with_name("panjin-transport")


@pytest.fixture
def found(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["diff", str(FOLDER), str(NEW), "--format", "json"]) == 0
    whole: dict[str, Any] = json.loads(capsys.readouterr().out)
    return whole


def test_the_earlier_edition_is_what_its_maker_makes() -> None:
    written = {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in FOLDER.rglob("*")
        if path.is_file()
    }
    assert written == made()


def test_the_reductions_are_those_of_the_published_report(found: dict[str, Any]) -> None:
    (city,) = [
        unit
        for unit in found["units"]
        if (unit["kind"], unit["jurisdiction"]) == ("service-items", "211100")
    ]
    published = {"items": 44, "days": 86, "materials": 43, "steps": 25, "visits": 21}
    for reductions in (found["totals"]["reductions"], city["reductions"]):
        assert {name: reductions[name] for name in published} == published
        assert set(reductions["rises"].values()) == {0}
        assert reductions["net"]["days"] == 86
    assert len(city["reductions"]["per_item"]) == 44


def test_the_powers_after_it_are_those_of_the_published_report(found: dict[str, Any]) -> None:
    counts = {
        (unit["jurisdiction"], unit["sector"]): unit["counts"]
        for unit in found["units"]
        if unit["kind"] == "powers"
    }
    assert counts["211100", "交通运输"] == {
        "old": {"main": 107, "sub": 172},
        "new": {"main": 107, "sub": 170},
    }


def test_what_else_changed_is_what_the_readme_lists(found: dict[str, Any]) -> None:
    lists = ("added", "removed", "renamed", "recoded")
    assert {name: found["totals"][name] for name in lists} == {
        "added": 4,
        "removed": 6,
        "renamed": 3,
        "recoded": 2,
    }
    turned: Counter[tuple[str, str]] = Counter()
    for unit in found["units"]:
        turned.update(
            {
                (name, row.get("way", "")): 1
                for name in ("moved", "merged", "split")
                for row in unit[name]
            }
        )
    # What moved stands with the list that gave it and with the one that took it.
    assert turned == {("moved", "上收"): 4, ("moved", "划转"): 2, ("merged", ""): 1}


def test_the_sentence_is_that_of_the_published_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(FOLDER), str(NEW)]) == 0
    out = "".join(capsys.readouterr().out.split())
    assert "44个依申请事项压缩时限86个工作日、精简材料43项、环节25项、减少跑动21次" in out
    assert "调整后主项107个、子项170个（调整前107个、172个）" in out


def test_the_earlier_edition_has_nothing_to_mend() -> None:
    result = run([FOLDER], Settings())
    assert {one.rule.severity for one in result.findings} == {"info"}
    assert [rate.same for rate in result.headline_rates] == [479, 92]
