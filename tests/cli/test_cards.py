"""`svccat rules`, `explain` and `schema`."""

import json

import pytest

from svccat.checks.cards import RULES
from svccat.cli import main
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
    assert set(card) == {"code", "severity", "confidence", "title", "message", "why", "remedy"}


def test_explain_shows_a_card_whatever_the_case_of_the_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "v301"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("V301 与上级不一致\n\n级别        错误\n把握        高\n消息        ")
    assert "{" not in out
    assert "改法        请按上级的写法改正" in out


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
