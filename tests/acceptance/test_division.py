"""道路运输条例, articles 10 and 24: divided as the law does, and what is said where a list departs from it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from svccat.cli import main
from svccat.model.result import Result
from svccat.model.text import Lang
from svccat.pipeline import run
from svccat.report.borders import FORMATS
from svccat.report.look import Look
from svccat.settings import Settings
from tests.acceptance.runs import ROOT
from tests.workspace import PLACES

SAMPLE = ROOT / "catalogs" / "road-transport-division"
ROUTES, GOODS = 0, 1
Json = dict[str, Any]
Told = tuple[str, str | None, str | None, str]


def shown(result: Result) -> list[Json]:
    found: list[Json] = json.loads(FORMATS["json"](result, Look(Lang.ZH)))["boundaries"]
    return found


def over(folder: Path) -> Result:
    return run([folder], Settings())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(SAMPLE, tmp_path / "lists")


def departing(
    folder: Path,
    item: int,
    values: dict[str, list[str]],
    levels: tuple[str, ...] = ("city", "county"),
) -> None:
    """Every list gives the levels these values; what is not named stays."""
    for path in (folder / "powers").glob("*.json"):
        document = json.loads(path.read_bytes())
        power = document["items"][item]
        by = power["division"][0]["by"]
        held = {one["level"]: one for one in power["division"]}
        power["division"] = [
            held.get(level, {"level": level, "by": by})
            | ({"values": values[level]} if level in values else {})
            for level in levels
        ]
        power["exercise_levels"] = list(levels)
        path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")


def told(boundary: Json) -> tuple[bool, list[Told], list[Told]]:
    """Clear, the reasons and the doubts, each with its levels and what was found."""
    return (
        boundary["clear"],
        [(one["reason"], one["level"], one["other_level"], one["found"]) for one in boundary["reasons"]],
        [(one["doubt"], one["level"], one["other_level"], one["found"]) for one in boundary["doubts"]],
    )  # fmt: skip


def test_the_sample_divides_both_articles_as_the_law_does() -> None:
    result = over(SAMPLE)
    rows = shown(result)
    assert len(rows) == 6
    assert all(told(one) == (True, [], []) for one in rows)
    city = [one for one in rows if one["jurisdiction"] == "211100"]
    assert [[(c["level"], c["by"], c["values"]) for c in one["claims"]] for one in city] == [
        [
            ("city", "route", ["省际", "市际", "县际（毗邻县间除外）"]),
            ("county", "route", ["县内", "毗邻县间"]),
        ],
        [("city", "object", ["危险货物"]), ("county", "object", ["危险货物以外的货物"])],
    ]
    assert [[(s["jurisdiction"], s["same"]) for s in one["lower"]] for one in city] == [
        [("211104", True), ("211122", True)]
    ] * 2
    assert result.findings == ()
    assert [(row.shared_main, row.clear_main) for row in result.power_counts] == [(2, 2)] * 3


@pytest.mark.parametrize(
    ("item", "values", "clear", "reasons", "doubts"),
    [
        pytest.param(
            ROUTES,
            {"county": ["县内"]},
            True,
            [],
            [("left-out", "city", None, "毗邻县间")],
            id="毗邻县间-missing",
        ),
        pytest.param(
            ROUTES,
            {"city": ["省际", "市际", "县际"]},
            True,
            [],
            [("given-twice", "city", "county", "毗邻县间")],
            id="县际-without-exception",
        ),
        pytest.param(
            ROUTES,
            {"city": ["省际", "市际"], "county": ["县内"]},
            True,
            [],
            [("left-out", "city", None, "县际")],
            id="县际-missing",
        ),
        pytest.param(
            ROUTES,
            {"city": ["省际", "市际", "毗邻县间", "县际（毗邻县间除外）"]},
            False,
            [("value-in-common", "city", "county", "毗邻县间")],
            [],
            id="毗邻县间-at-both",
        ),
        pytest.param(
            GOODS,
            {"city": ["剧毒化学品"]},
            True,
            [],
            [("left-out", "county", None, "危险货物")],
            id="危险货物-missing",
        ),
        pytest.param(
            GOODS,
            {"county": ["普通货物", "危险货物"]},
            False,
            [("value-in-common", "city", "county", "危险货物")],
            [],
            id="危险货物-at-both",
        ),
    ],
)
def test_what_lists_leave_out_or_give_twice_is_told_as_a_set(
    copy: Path,
    item: int,
    values: dict[str, list[str]],
    clear: bool,  # noqa: FBT001  a row of the table
    reasons: list[Told],
    doubts: list[Told],
) -> None:
    departing(copy, item, values)
    result = over(copy)
    rows = shown(result)
    assert [told(one) for one in rows] == [
        (clear, reasons, doubts) if place % 2 == item else (True, [], [])
        for place in range(len(rows))
    ]
    for form in ("text", "markdown"):
        said = FORMATS[form](result, Look(Lang.ZH)).replace("\\", "")
        assert f"{{{[*reasons, *doubts][0][3]}}}" in said
    kinds = {"left-out": "B612", "given-twice": "B613", "value-in-common": "B604"}
    codes = {one.rule.code for one in result.findings}
    assert codes == {kinds[one[0]] for one in (*reasons, *doubts)}


def test_the_command_shows_what_is_not_as_it_should_be(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    departing(copy, ROUTES, {"county": ["县内"]})
    assert main(["boundaries", str(copy)]) == 0
    assert "? 哪一级都没有写（市级） {毗邻县间}" in capsys.readouterr().out


def test_the_text_before_2022_gave_the_province_what_the_city_has_now(
    copy: Path,
) -> None:
    three = ("province", "city", "county")
    old = {"province": ["省际", "市际"], "city": ["市内跨县"], "county": ["县内"]}
    departing(copy, ROUTES, old, three)
    assert all(told(one) == (True, [], []) for one in shown(over(copy)))
    mixed = old | {"city": ["省际", "市际", "县际（毗邻县间除外）"], "county": ["县内", "毗邻县间"]}
    departing(copy, ROUTES, mixed, three)
    reasons: list[Told] = [("value-in-common", "province", "city", "市际、省际")]
    assert [told(one) for one in shown(over(copy))][::2] == [(False, reasons, [])] * 3


def test_a_neighbour_that_keeps_to_other_words_is_told(copy: Path) -> None:
    path = copy / "powers" / "211122.json"
    document = json.loads(path.read_bytes())
    document["items"][ROUTES]["division"][1]["values"] = ["县内"]
    path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    rows = {(one["jurisdiction"], one["code"]): one for one in shown(over(copy))}
    (reason,) = rows["211100", "000118001000"]["reasons"]
    assert (reason["reason"], reason["level"]) == ("lower-unit-differs", "county")
    assert (reason["found"], reason["expected"]) == ("县内", "县内、毗邻县间")
    assert reason["lower"]["jurisdiction"] == "211122"
    assert PLACES["211122"][0] in reason["lower"]["authority"]
    assert told(rows["211122", "000118001000"])[2] == [("left-out", "city", None, "毗邻县间")]
