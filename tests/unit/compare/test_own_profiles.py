"""Own profiles: elements compared by another comparator, and weights that are told."""

from pathlib import Path

from svccat.model.rate import Rate
from svccat.model.result import weighted
from svccat.pipeline import run
from svccat.report.json_report import document
from svccat.report.text import render
from svccat.settings.file import load
from tests.workspace import catalogue, service_item, write

_SETTINGS = """
profile = "mine"
[profiles.mine]
elements = [
    { name = "name", comparator = "text", weight = 3 },
    { name = "process", comparator = "set" },
    "code",
]
"""


def _steps(*names: str) -> list[dict[str, str]]:
    return [{"step": name} for name in names]


def test_an_element_is_compared_and_weighed_as_the_profile_says(tmp_path: Path) -> None:
    city = [
        service_item(basic_code="1", name="甲", process=_steps("受理", "办结")),
        service_item(basic_code="2", name="乙", process=_steps("受理")),
    ]
    county = [
        service_item(basic_code="1", name="甲（县级）", process=_steps("办结", "受理")),
        service_item(basic_code="2", name="乙", process=_steps("办结")),
    ]
    write(
        tmp_path,
        {
            "svccat.toml": _SETTINGS,
            "city.json": catalogue(city, "211100"),
            "county.json": catalogue(county, "211122"),
        },
    )
    result = run([tmp_path], load([tmp_path]))
    found = {one.element: one for one in result.service_items.vertical.elements}
    # As a text the level counts, as a set the order of steps does not.
    assert (found["name"].same, found["name"].differs, found["name"].weight) == (1, 1, 3)
    assert (found["process"].same, found["process"].differs) == (1, 1)
    assert (found["code"].same, found["code"].differs) == (2, 0)
    assert weighted(found.values()) == Rate(3 * 1 + 1 + 2, 3 * 2 + 2 + 2)
    text = render(result)
    assert "按权重：纵向要素一致率 60%（6/10）" in text
    settings = document(result)["settings"]
    assert isinstance(settings, dict)
    assert settings["weights"] == {"code": 1, "name": 3, "process": 1}
    assert settings["comparators"] == {"code": "code", "name": "text", "process": "set"}


def test_a_built_in_profile_has_no_weights_to_tell(tmp_path: Path) -> None:
    lists = {f"{code}.json": catalogue([service_item()], code) for code in ("211100", "211122")}
    write(tmp_path, lists)
    result = run([tmp_path], load([tmp_path]))
    assert "权重" not in render(result)
    assert "weights" not in result.settings
