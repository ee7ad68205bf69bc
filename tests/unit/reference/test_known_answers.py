"""The reference against the worked example that comes with the contract."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.reference.figures import figures

MINI = Path(__file__).parents[4] / "shared" / "examples" / "mini"

Figures = tuple[dict[str, Any], dict[str, Any]]


@pytest.fixture
def mini() -> Figures:
    if not MINI.is_dir():
        pytest.skip("the worked example is not beside this checkout")
    files = {path.name: json.loads(path.read_bytes()) for path in MINI.glob("*-*.json")}
    return figures(files), json.loads((MINI / "expected.json").read_bytes())


def test_the_counts_are_those_of_the_example(mini: Figures) -> None:
    found, expected = mini
    items = {row["jurisdiction"]: row["items"] for row in found["counts"]["service_items"]}
    assert items == expected["counts"]["service_items"]
    powers = {row["authority"]: row for row in found["counts"]["powers"]}
    assert len(powers) == len(expected["counts"]["powers"])
    for row in expected["counts"]["powers"]:
        own = powers[row["authority"]]
        assert {name: own[name] for name in row} == row


def test_the_vertical_figures_are_those_of_the_example(mini: Figures) -> None:
    found, expected = mini
    vertical, answer = found["rates"]["service_items"]["vertical"], expected["vertical"]
    pairs = [{name: pair[name] for name in pair if name != "rate"} for pair in vertical["pairs"]]
    assert pairs == answer["pairs"]
    (layer,) = vertical["layers"]
    assert {name: layer[name] for name in answer["layer"]} == answer["layer"]
    assert layer["rate"] == 8 / 12
    cells = {row["element"]: [row["same"], row["differs"]] for row in vertical["elements"]}
    assert cells == answer["elements"]


def test_the_horizontal_figures_are_those_of_the_example(mini: Figures) -> None:
    found, expected = mini
    horizontal, answer = found["rates"]["service_items"]["horizontal"], expected["horizontal"]
    (group,) = horizontal["groups"]
    assert [group[name] for name in ("same", "compared", "single")] == [
        answer[name] for name in ("same", "compared", "single")
    ]
    assert horizontal["overall"] == {"same": 1, "compared": 4, "rate": 1 / 4}
    cells = {row["element"]: [row["same"], row["differs"]] for row in horizontal["elements"]}
    assert cells == answer["elements"]
    pairs = {
        f"{row['left']}-{row['right']}": [row["same"], row["compared"]]
        for row in horizontal["pairs"]
    }
    assert pairs == answer["pairs"]
