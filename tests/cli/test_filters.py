"""`--unit`, `--sector`, `--type` and `--only`: what is asked for alone, and what is said of the rest."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from svccat.cli import main
from tests.acceptance.runs import DRAFT
from tests.workspace import catalogue, power, service_item, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two sectors, two counties and two types; every county departs in one item of each."""

    def items(name: str) -> list[dict[str, Any]]:
        return [
            service_item(basic_code="1", name=f"甲{name}"),
            service_item(basic_code="2", name=f"乙{name}", type="行政检查"),
            service_item(basic_code="3", name="丙"),
        ]

    files: dict[str, object] = {}
    for sector in ("交通运输", "民政"):
        for code, name in (("211100", ""), ("211102", "一"), ("211122", "二")):
            files[f"{sector}-{code}.json"] = catalogue(items(name), code, sector=sector)
    files["powers.json"] = catalogue([power()], "211100", "powers")
    write(tmp_path, files)
    return tmp_path


def _report(folder: Path, capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, Any]:
    main(["check", str(folder), "--format", "json", *args])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def _pairs(report: dict[str, Any]) -> list[tuple[str, str, int, int]]:
    rows = report["rates"]["service_items"]["vertical"]["pairs"]
    return [(one["lower"], one["sector"], one["same"], one["compared"]) for one in rows]


def _codes(report: dict[str, Any], family: str = "") -> list[str]:
    return sorted(one["code"] for one in report["findings"] if one["code"].startswith(family))


def test_without_filters_nothing_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = _report(folder, capsys)
    assert "未计" not in report["headline"]["zh"]
    assert len(_pairs(report)) == 4
    assert not {"only", "unit", "sector", "type"} & report["settings"].keys()


def test_a_unit_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = _report(folder, capsys, "--unit", "盘山县")
    assert _pairs(report) == [("211122", "交通运输", 1, 3), ("211122", "民政", 1, 3)]
    assert report["headline"]["zh"].startswith("盘山县6项；市县纵向统一率33.33%（2/6）")
    assert report["headline"]["zh"].endswith(
        "（只计单位盘山县；未计政务服务事项12项、权责事项1项）"
    )
    assert {one["jurisdiction"] for one in report["findings"]} == {"211122"}
    assert report["settings"]["unit"] == ["盘山县"]
    assert report == _report(folder, capsys, "--unit", "211122") | {
        name: report[name] for name in ("headline", "settings")
    }


def test_a_sector_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = _report(folder, capsys, "--sector", "民政")
    assert [sector for _, sector, _, _ in _pairs(report)] == ["民政", "民政"]
    (group,) = report["rates"]["service_items"]["horizontal"]["groups"]
    assert (group["same"], group["compared"]) == (1, 3)
    assert report["counts"]["powers"] == []
    assert "未计政务服务事项9项、权责事项1项" in report["headline"]["zh"]


def test_a_type_alone_also_where_one_side_has_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # One county has the city's inspection as a licence: it counts for either type.
    wrong = [service_item(basic_code="2", name="乙", type="行政许可")]
    write(folder, {"民政-211122.json": catalogue(wrong, "211122", sector="民政")})
    report = _report(folder, capsys, "--type", "行政检查")
    assert _pairs(report) == [
        ("211102", "交通运输", 0, 1),
        ("211102", "民政", 0, 1),
        ("211122", "交通运输", 0, 1),
        ("211122", "民政", 0, 1),
    ]
    assert _codes(report, "V3") == ["V301"] * 4
    assert sum(one["items"] for one in report["counts"]["service_items"]) == 5


def test_rules_alone_are_listed_and_decide_the_ending(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = _report(folder, capsys, "--only", "H4")
    assert set(_codes(report)) == {"H401"}
    whole = _report(folder, capsys)
    rest = sum(whole["summary"].values()) - sum(report["summary"].values())
    assert report["headline"]["zh"].endswith(f"（只列规则H4的问题，另有{rest}条未列）")
    assert report["rates"] == whole["rates"]
    assert main(["check", str(folder), "--only", "O5"]) == 0
    assert main(["check", str(folder), "--only", "H401"]) == 1


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--unit", "盘山"], "各份目录中没有单位 盘山；是否想写 盘山县？"),
        (["--sector", "交通运"], "各份目录中没有条线 交通运；是否想写 交通运输？"),
        (["--type", "许可"], "--type: 不接受 '许可'"),
        (["--only", "Z9"], "--only: 不接受 'Z9'"),
    ],
)
def test_what_is_not_there_is_refused(
    folder: Path, args: Sequence[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(folder), *args]) == 2
    assert sentence in capsys.readouterr().err


def test_the_units_of_the_draft_add_up_to_its_rate(capsys: pytest.CaptureFixture[str]) -> None:
    reports = [_report(DRAFT, capsys, "--unit", code) for code in ("211102", "211122")]
    assert [_pairs(one) for one in reports] == [
        [("211102", "交通运输", 81, 85)],
        [("211122", "交通运输", 207, 211)],
    ]


def test_entries_of_a_list_of_suppressions_are_no_staler_for_a_filter(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = """
[[suppress]]
rule = "H402"
reason = "省厅正在修订，暂按旧版执行"
decided_by = "盘锦市营商环境建设局"
document = "盘营商〔2024〕5号"
expires = 2030-01-01
path = "民政-211122.json"
"""
    (folder / "suppressions.toml").write_text(entry, encoding="utf-8")
    assert _codes(_report(folder, capsys), "X9") == ["X902"]
    assert _codes(_report(folder, capsys, "--sector", "交通运输"), "X9") == []
