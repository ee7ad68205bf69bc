"""`svccat rules`, `explain` and `schema`."""

import json

import pytest

from svccat.checks.cards import RULES
from svccat.cli import main
from svccat.model.rule import Fix
from svccat.schema.store import schema_text


@pytest.fixture(autouse=True)
def no_language_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SVCCAT_LANG", raising=False)


def test_rules_lists_every_rule_under_its_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("S0 文件与格式\n  S001  错误     文件打不开\n")
    assert "\n\nV3 纵向比对\n  V301  错误     与上级不一致\n" in out
    assert all(f"  {rule.code}  " in out for rule in RULES)


def test_rules_are_data_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    cards = json.loads(capsys.readouterr().out)
    assert len(cards) == len(RULES)
    card = next(one for one in cards if one["code"] == "V301")
    assert card["severity"] == "error"
    assert card["confidence"] == "high"
    assert card["title"] == {"zh": "与上级不一致", "en": "differs from the reference"}
    assert set(card) == {
        "code",
        "severity",
        "confidence",
        "fix",
        "title",
        "message",
        "why",
        "remedy",
        "example",
    }


def test_rules_as_data_have_their_examples_and_how_they_are_mended(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["rules", "--format", "json"])
    cards = {one["code"]: one for one in json.loads(capsys.readouterr().out)}
    for rule in RULES:
        card = cards[rule.code]
        assert card["fix"] == (None if rule.fix is None else str(rule.fix))
        assert (card["example"] is None) == (rule.example is None)
    limit = cards["R121"]
    assert limit["fix"] is None
    assert limit["example"]["reach"] == "item"
    assert limit["example"]["kind"] == "service-items"
    assert json.loads(limit["example"]["bad"])["promised_limit"]["value"] == 30


def test_rules_that_mend_themselves_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    main(["rules"])
    lines = capsys.readouterr().out.splitlines()
    shown = {line.split()[0]: line for line in lines if line.startswith("  ")}
    for rule in RULES:
        assert ("〔可自动改正〕" in shown[rule.code]) == (rule.fix is Fix.SAFE)
        assert ("〔可代为改正〕" in shown[rule.code]) == (rule.fix is Fix.UNSAFE)


def test_explain_shows_a_card_whatever_the_case_of_the_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "v301"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("V301 与上级不一致\n\n级别        错误\n把握        高\n消息        ")
    assert "{" not in out.split("错误示例")[0]
    assert "改法        请按上级的写法改正" in out


def test_explain_shows_a_wrong_and_a_right_example(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "R121"])
    out = capsys.readouterr().out
    assert "\n\n错误示例（实施清单，事项中的字段）\n  {" in out
    wrong, right = out.split("错误示例")[1].split("正确示例")
    assert '"promised_limit": {"value": 30, "unit": "工作日"}' in wrong
    assert '"promised_limit": {"value": 5, "unit": "工作日"}' in right
    main(["explain", "R121", "--lang", "en"])
    assert "\n\nright (service items, members of an item)\n" in capsys.readouterr().out


def test_explain_says_what_mends_itself(capsys: pytest.CaptureFixture[str]) -> None:
    safe = next(rule for rule in RULES if rule.fix is Fix.SAFE)
    main(["explain", safe.code])
    assert "自动改正    svccat validate --fix 可以改正\n" in capsys.readouterr().out


def test_explain_speaks_english_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "V301", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("V301 differs from the reference\n\nseverity    error\n")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_card_can_be_explained_in_both_languages(
    rule: object, capsys: pytest.CaptureFixture[str]
) -> None:
    code = getattr(rule, "code", "")
    assert main(["explain", code]) == 0
    assert main(["explain", code, "--lang", "en"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("kind", ["service-items", "powers", "laws", "check-result"])
def test_schema_prints_the_published_file(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", kind]) == 0
    assert capsys.readouterr().out == schema_text(kind)
