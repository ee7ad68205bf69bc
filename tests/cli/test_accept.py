"""Runs are kept, later ones are held against them, and what only changed its name or code stays known."""

import json
from pathlib import Path

import pytest

from svccat.accepted import beside, chosen, folder
from svccat.cli import main
from svccat.history.accepted_file import read_accepted, written
from svccat.model.accepted import Since
from svccat.pipeline import run
from svccat.settings import Settings
from tests.workspace import Json, catalogue, service_item, write


def _lists(folder: Path, county: list[Json], city: list[Json] | None = None) -> None:
    city = city or [service_item(basic_code=code, name=f"事项{code}") for code in "123456"]
    write(folder, {"city.json": catalogue(city, "211100"), "county.json": catalogue(county)})


def _items(codes: str, **changes: object) -> list[Json]:
    return [service_item(basic_code=code, name=f"事项{code}") | changes for code in codes]


def _since(place: Path, name: str = "") -> Since:
    result = run([place], Settings())
    accepted = chosen(folder([place]), name)
    assert accepted is not None
    found = beside(result, accepted, [place], Settings(), folder([place])).since
    assert found is not None
    return found


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A workspace whose run was accepted: one of four items differs, one is not in the city's list."""
    items = [*_items("123"), *_items("4", type="公共服务"), *_items("9")]
    _lists(tmp_path, items)
    assert main(["accept", "第一次", str(tmp_path)]) == 0
    return tmp_path


def test_the_file_is_small_and_the_same_for_the_same_run(kept: Path) -> None:
    file = kept / "accepted" / "第一次.accepted"
    before = file.read_bytes()
    assert len(before) < 4000
    assert main(["accept", "第一次", str(kept), "--force"]) == 0
    assert file.read_bytes() == before
    assert written(read_accepted(file)).encode() == before


def test_it_is_not_replaced_without_being_asked_to(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (kept / "accepted" / "第一次.accepted").read_bytes()
    assert main(["accept", "第一次", str(kept)]) == 2
    assert "--force" in capsys.readouterr().err
    assert (kept / "accepted" / "第一次.accepted").read_bytes() == before


def test_nothing_changed(kept: Path) -> None:
    found = _since(kept)
    assert (found.new, found.gone, found.carried, found.fallen) == ((), (), 0, ())
    assert found.stayed > 0
    assert all(shift.before == shift.after for shift in found.rates)


def test_rates_and_findings_that_came_and_went(kept: Path) -> None:
    _lists(kept, [*_items("1234"), *_items("5", type="公共服务"), *_items("6")])
    found = _since(kept)
    rates = {(one.key.measure, one.key.scope): one for one in found.rates}
    vertical = rates["vertical", "layer"]  # type: ignore[index]  # words equal their members
    assert vertical.before is not None
    assert vertical.after is not None
    assert (vertical.before.same, vertical.before.compared) == (3, 5)
    assert (vertical.after.same, vertical.after.compared) == (5, 6)
    assert found.fallen == ()
    new = {(one.rule.code, one.item_code) for one in found.new if one.rule.family == "V"}
    assert new == {("V301", "5")}
    assert ("V302", "9") in {(one.rule, one.item_code) for one in found.gone}
    assert ("V301", "4") in {(one.rule, one.item_code) for one in found.gone}


def test_an_item_renamed_or_recoded_keeps_its_history(kept: Path) -> None:
    _lists(kept, [*_items("123"), *_items("4", type="公共服务"), *_items("9", basic_code="99")])
    recoded = _since(kept)
    assert (recoded.new, recoded.gone) == ((), ())
    assert recoded.carried >= 1
    _lists(kept, [*_items("123"), *_items("4", type="公共服务"), *_items("9", name="事项九")])
    renamed = _since(kept)
    assert (renamed.new, renamed.gone) == ((), ())


def test_another_profile_is_not_compared(kept: Path) -> None:
    settings = Settings(profile="shendu")
    accepted = chosen(folder([kept]), "")
    assert accepted is not None
    found = beside(run([kept], settings), accepted, [kept], settings, folder([kept])).since
    assert found is not None
    assert (found.comparable, found.rates) == (False, ())
    assert main(["check", str(kept), "--profile", "shendu", "--no-worse-than", "第一次"]) == 2


def test_a_rate_that_fell_fails_the_run(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    same = ["check", str(kept), "--fail-on", "never", "--no-worse-than", "第一次"]
    assert main(same) == 0
    _lists(kept, [*_items("12"), *_items("34", type="公共服务"), *_items("9")])
    capsys.readouterr()
    assert main(same) == 1
    told = capsys.readouterr()
    assert "市县纵向统一率 由 60%（3/5） 降为 40%（2/5）" in told.err
    assert "与已认可的结果相比" in told.out


def test_the_json_of_check_says_nothing_of_it(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    main(["check", str(kept), "--format", "json"])
    with_one = capsys.readouterr().out
    (kept / "accepted" / "第一次.accepted").unlink()
    main(["check", str(kept), "--format", "json"])
    assert capsys.readouterr().out == with_one


def test_the_trend_shows_the_runs_in_their_order(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _lists(kept, _items("123456"))
    assert main(["accept", "a-second", str(kept)]) == 0
    capsys.readouterr()
    assert main(["trend", str(kept), "--format", "json"]) == 0
    runs = json.loads(capsys.readouterr().out)["runs"]
    assert [one["name"] for one in runs] == ["第一次", "a-second"]
    headline = [
        [(rate["same"], rate["compared"]) for rate in one["rates"] if rate["scope"] == "headline"]
        for one in runs
    ]
    assert headline == [[(0, 0), (3, 5)], [(0, 0), (6, 6)]]
    assert main(["trend", str(kept)]) == 0
    assert "██████░░░░" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["../outside", ".hidden", "a/b", "", "x" * 81])
def test_a_name_is_no_path(kept: Path, name: str) -> None:
    assert main(["accept", name, str(kept)]) == 2
    assert len(list((kept / "accepted").iterdir())) == 1


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"format": 1, "scores": [[1]]}', "\x00"])
def test_a_file_that_is_no_run_is_refused_by_name(
    kept: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (kept / "accepted" / "第二次.accepted").write_text(content, encoding="utf-8")
    capsys.readouterr()
    assert main(["trend", str(kept)]) == 2
    assert "第二次.accepted" in capsys.readouterr().err


def test_a_run_that_is_not_there_is_told_with_those_that_are(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["check", str(kept), "--since", "没有"]) == 2
    assert "第一次" in capsys.readouterr().err


def test_a_trend_of_a_folder_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trend", str(tmp_path / "没有")]) == 2
    out, err = capsys.readouterr()
    assert (out, "找不到" in err) == ("", True)
