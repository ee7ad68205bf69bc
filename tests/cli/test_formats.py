"""`--format` of `svccat validate` and `check`, from files to bytes."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from svccat.cli import main
from svccat.report.formats import FORMATS
from svccat.schema.store import schema
from tests.documents import xml
from tests.unit.report.sarif_schema import SCHEMA
from tests.workspace import catalogue, service_item, write

TOO_LONG = {
    "statutory_limit": {"value": 20, "unit": "工作日"},
    "promised_limit": {"value": 30, "unit": "工作日"},
}


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list with one promise too long and a code in full-width digits, seen from two levels up."""
    monkeypatch.delenv("SVCCAT_LANG", raising=False)
    items = [
        service_item(**TOO_LONG),
        service_item(basic_code="０００１１８００２０００", name="道路货物运输经营许可"),
    ]
    write(tmp_path / "目录", {"panshan.json": catalogue(items)})
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _out(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str]:
    code = main([*args])
    return code, capsys.readouterr().out


@pytest.mark.parametrize("command", ["validate", "check"])
@pytest.mark.parametrize("form", list(FORMATS))
def test_every_format_ends_with_the_code_of_its_findings(
    workspace: Path, capsys: pytest.CaptureFixture[str], command: str, form: str
) -> None:
    code, out = _out(capsys, command, "目录", "--format", form)
    assert code == 1
    assert "R121" in out
    assert str(workspace) not in out
    assert _out(capsys, command, "目录", "--format", form, "--fail-on", "never")[0] == 0


def test_concise_places_can_be_opened_from_where_one_stands(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out = _out(capsys, "validate", "目录", "--format", "concise")
    line = next(line for line in out.splitlines() if " R121 " in line)
    assert line.startswith("目录/panshan.json:")
    assert line.endswith("[000118001000 道路旅客运输经营许可]")
    _, named = _out(capsys, "validate", str(workspace / "目录/panshan.json"), "--format", "concise")
    assert line in named.splitlines()


def test_the_json_of_validate_follows_its_schema(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out = _out(capsys, "validate", "目录", "--format", "json")
    document = json.loads(out)
    jsonschema.Draft202012Validator(schema("validate-result")).validate(document)
    assert {one["path"] for one in document["findings"]} == {"panshan.json"}


def test_sarif_carries_the_mend_at_its_place(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out = _out(capsys, "validate", "目录", "--format", "sarif")
    document = json.loads(out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    (run,) = document["runs"]
    shown = next(one for one in run["results"] if "fixes" in one)
    place = shown["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%E7%9B%AE%E5%BD%95/panshan.json"
    (change,) = shown["fixes"][0]["artifactChanges"]
    (edit,) = change["replacements"]
    region, start = edit["deletedRegion"], place["region"]
    lines = (workspace / "目录/panshan.json").read_text(encoding="utf-8").split("\n")
    line = lines[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == '"０００１１８００２０００"'
    assert (region["startLine"], region["startColumn"]) == (
        start["startLine"],
        start["startColumn"],
    )
    assert edit["insertedContent"] == {"text": '"000118002000"'}
    assert run["invocations"][0]["exitCode"] == 1


def test_a_file_that_breaks_off_is_told_in_every_format(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "目录/broken.json").write_text('{"kind": "service-items", ', encoding="utf-8")
    for form in FORMATS:
        code, out = _out(capsys, "validate", "目录", "--format", form)
        assert code == 2
        assert re.search(r"\bS0\d\d\b", out)
        assert "broken.json" in out
    document = json.loads(_out(capsys, "validate", "目录", "--format", "sarif")[1])
    (invocation,) = document["runs"][0]["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)


def test_a_report_in_a_file_is_the_report(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out = _out(capsys, "validate", "目录", "--format", "junit")
    code, nothing = _out(capsys, "validate", "目录", "--format", "junit", "-o", "report.xml")
    assert (code, nothing) == (1, "")
    text = (workspace / "report.xml").read_text(encoding="utf-8")
    assert text == out
    assert xml(text).tag == "testsuites"


def test_hostile_names_in_a_file_do_no_harm(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "甲\n::error::乙\u202e|</failure>]]>\x1b[2J\udcff"
    text = json.dumps(catalogue([service_item(name=name, **TOO_LONG)]))
    (workspace / "目录/panshan.json").write_text(text, encoding="utf-8")
    for form in FORMATS:
        code, out = _out(capsys, "validate", "目录", "--format", form)
        assert code in {1, 2}
        assert "\x1b" not in out
        if form == "github":
            assert all(line.startswith("::") for line in out.splitlines())
        if form == "junit":
            xml(out)
