"""`svccat overlaps` and `svccat boundaries`: what they show, and what a review changes."""

import json
from pathlib import Path
from typing import Any

import pytest

from svccat.cli import main
from tests.workspace import catalogue, power, write

TRANSPORT = {"name": "盘锦市交通运输局", "sector": "交通运输"}
POLICE = {"name": "盘锦市公安局", "sector": "公安"}
WIDE, NARROW = "对擅自占用、挖掘公路的处罚", "对擅自挖掘公路的处罚"


@pytest.fixture(autouse=True)
def no_language_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SVCCAT_LANG", raising=False)


def lists(folder: Path, name: str = NARROW) -> Path:
    one = power(code="000218001000", name=WIDE, exercise_levels=["city"])
    two = power(code="000209001000", name=name, exercise_levels=["city"])
    write(
        folder,
        {
            "transport.json": catalogue([one], "211100", "powers", authority=TRANSPORT),
            "police.json": catalogue([two], "211100", "powers", authority=POLICE),
        },
    )
    return folder


def shown(capsys: pytest.CaptureFixture[str], *args: str) -> Any:
    assert main([*args, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_pair_is_shown_with_steps_that_add_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = shown(capsys, "overlaps", str(lists(tmp_path)))
    (pair,) = found["overlaps"]
    assert (pair["class"], pair["crossing"], found["crossings"]) == ("overlap", True, 1)
    assert round(sum(step["weight"] for step in pair["evidence"]), 4) == pair["score"]
    alone = [step["words"] for step in pair["evidence"] if step["what"] == "alone"]
    assert alone == [["占用"]]
    (matter,) = found["matters"]
    assert matter["pairs"] == [0]
    for form, heading in (("text", "交叉"), ("markdown", "## 部门间权责交叉")):
        assert main(["overlaps", str(tmp_path), "--format", form]) == 0
        said = capsys.readouterr().out
        assert heading in said
        assert pair["number"] in said
        assert "只见于一方" in said


def test_a_rejected_pair_is_no_crossing_until_the_evidence_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(lists(tmp_path))
    number = shown(capsys, "overlaps", folder)["overlaps"][0]["number"]
    said = ["--reason", "前者管占用，后者管挖掘", "--by", "盘锦市委编办"]
    assert main(["overlaps", folder, "--reject", number, *said]) == 0
    capsys.readouterr()
    found = shown(capsys, "overlaps", folder)
    assert found["crossings"] == 0
    assert found["overlaps"][0]["review"] == {
        "verdict": "rejected",
        "reason": "前者管占用，后者管挖掘",
        "by": "盘锦市委编办",
        "reopened": False,
    }
    whole = json.loads(_check(capsys, folder))
    assert whole["crossings"] == 0
    assert "部门间重合的人工复核：否定 1 对，不计入权责交叉" in whole["notes"]
    assert {"O507"} == {one["code"] for one in whole["findings"] if one["code"][0] in "OX"}

    assert main(["overlaps", folder, "--confirm", number, *said]) == 0
    record = (tmp_path / "overlaps.toml").read_text("utf-8")
    assert record.count("[[review]]") == 1
    assert main(["check", folder]) == 1
    capsys.readouterr()

    lists(tmp_path, "对擅自挖掘公路用地的处罚")
    whole = json.loads(_check(capsys, folder))
    assert whole["crossings"] == 1
    assert "部门间重合的人工复核：证据已变、待重新复核 1 对" in whole["notes"]
    codes = [one["code"] for one in whole["findings"] if one["code"][0] in "OX"]
    assert sorted(codes) == ["O502", "X912"]


def _check(capsys: pytest.CaptureFixture[str], folder: str) -> str:
    main(["check", folder, "--format", "json"])
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--reject", "123", "--reason", "名称不同", "--by", "编办"], "没有编号为 123 的交叉"),
        (["--reject", "123"], "--reason"),
    ],
)
def test_a_review_that_cannot_be_noted_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], args: list[str], told: str
) -> None:
    assert main(["overlaps", str(lists(tmp_path)), *args]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "overlaps.toml").exists()


@pytest.mark.parametrize(
    ("options", "reason", "by", "told"),
    [
        (["--reject"], "无", "盘锦市委编办", "--reason"),
        (["--reject"], "前者管占用", "x", "--by"),
        (["--reject"], "。。。。。", "盘锦市委编办", "至少 4 个字"),
        (["--confirm", "--defer"], "前者管占用", "盘锦市委编办", "不止一次"),
        (["--confirm", "--confirm"], "前者管占用", "盘锦市委编办", "不止一次"),
    ],
)
def test_a_verdict_that_later_runs_would_refuse_is_not_written(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    reason: str,
    by: str,
    told: str,
) -> None:
    folder = str(lists(tmp_path))
    number = shown(capsys, "overlaps", folder)["overlaps"][0]["number"]
    verdicts = [word for option in options for word in (option, number)]
    assert main(["overlaps", folder, *verdicts, "--reason", reason, "--by", by]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "overlaps.toml").exists()


def test_a_pair_with_one_name_cannot_be_rejected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(lists(tmp_path, WIDE))
    number = shown(capsys, "overlaps", folder)["overlaps"][0]["number"]
    said = ["--reason", "前者管占用", "--by", "盘锦市委编办"]
    assert main(["overlaps", folder, "--reject", number, *said]) == 2
    assert "不能只凭复核否定" in capsys.readouterr().err
    assert not (tmp_path / "overlaps.toml").exists()
    assert main(["overlaps", folder, "--confirm", number, *said]) == 0


def test_a_record_that_entries_cannot_be_put_among_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(lists(tmp_path))
    number = shown(capsys, "overlaps", folder)["overlaps"][0]["number"]
    said = ["--reason", "前者管占用\n后者管挖掘", "--by", "盘锦市委编办"]
    assert main(["overlaps", folder, "--reject", number, *said]) == 0
    record = tmp_path / "overlaps.toml"
    written = record.read_text("utf-8")
    assert "前者管占用\\n后者管挖掘" in written
    members = ", ".join(line for line in written.splitlines()[1:])
    record.write_text(f"review = [{{ {members} }}]\n", "utf-8")
    before = record.read_bytes()
    assert main(["overlaps", folder, "--confirm", number, *said]) in {0, 2}
    capsys.readouterr()
    assert main(["overlaps", folder]) == 0
    assert record.read_bytes() == before or record.read_text("utf-8").count("[[review]]") == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('verdict = "maybe"', "confirmed | rejected | deferred"),
        ('codes = ["1"]', "两个文本"),
        ('by = "x"', "至少 2 个字"),
        ("colour = 1", "不认识的 colour"),
    ],
)
def test_a_record_that_is_not_understood_is_one_sentence_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, told: str
) -> None:
    members = {
        "area": '"211100"',
        "departments": '["盘锦市交通运输局", "盘锦市公安局"]',
        "codes": '["1", "2"]',
        "verdict": '"rejected"',
        "reason": '"不是一回事"',
        "by": '"编办"',
        "evidence": '"0123456789ab"',
    }
    key, _, value = line.partition(" = ")
    text = "".join(f"{name} = {one}\n" for name, one in (members | {key: value}).items())
    lists(tmp_path)
    (tmp_path / "overlaps.toml").write_text(f"[[review]]\n{text}", "utf-8")
    assert main(["check", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert told in said
    assert "overlaps.toml:" in said
    assert "Traceback" not in said


def test_boundaries_are_shown_level_by_level(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = {"by": "threshold", "field": "总质量", "unit": "千克"}
    division = [
        entry | {"level": "city", "min": 4500},
        entry | {"level": "county", "max": 3500},
    ]
    shared = power(exercise_levels=["city", "county"], division=division)
    write(tmp_path, {"a.json": catalogue([shared], "211100", "powers", authority=TRANSPORT)})
    (one,) = shown(capsys, "boundaries", str(tmp_path))["boundaries"]
    assert (one["clear"], [claim["level"] for claim in one["claims"]]) == (
        False,
        ["city", "county"],
    )
    (gap,) = one["reasons"]
    assert (gap["reason"], gap["found"]) == ("gap", "[3500, 4500)")
    for form in ("text", "markdown"):
        assert main(["boundaries", str(tmp_path), "--format", form]) == 0
        said = capsys.readouterr().out
        assert "区间有空当" in said
        assert "[4500, ∞)" in said.replace("\\", "")


def test_what_a_lower_list_divides_otherwise_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    levels = ["city", "county"]
    upper = [
        {"level": "city", "by": "object", "values": ["国道"]},
        {"level": "county", "by": "object", "values": ["乡道"]},
    ]
    lower = [upper[0], {"level": "county", "by": "whole"}]
    for name, area, division in (("a", "211100", upper), ("b", "211122", lower)):
        item = power(exercise_levels=levels, division=division)
        write(tmp_path, {f"{name}.json": catalogue([item], area, "powers")})
    main(["check", str(tmp_path), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    (told,) = (one["message"] for one in found if one["code"] == "B608")
    assert "下级写“全部”" in told
    assert main(["boundaries", str(tmp_path), "--all"]) == 0
    assert "下级清单写法不同（县级）全部 ≠ 乡道" in capsys.readouterr().out
    write(tmp_path, {"b.json": catalogue([power(exercise_levels=levels)], "211122", "powers")})
    assert main(["boundaries", str(tmp_path), "--all"]) == 0
    assert "— ≠ " in capsys.readouterr().out
