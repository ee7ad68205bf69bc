"""JSON documents whose findings are written some at a time: the bytes of one that is written whole."""

from dataclasses import replace

import pytest

from svccat.model.finding import Place
from svccat.model.text import Lang
from svccat.report import annexed_json, json_parts, json_report, validate_json
from tests.unit.report.results import finding, result

_NAMES = ['甲"findings": []', "\n  \"findings\": [],", "\udcff", "\u2028", "庚"]  # fmt: skip


@pytest.mark.parametrize("at_once", [1, 2, 5, 100])
@pytest.mark.parametrize("count", [0, 1, 5])
def test_the_parts_make_the_whole(
    monkeypatch: pytest.MonkeyPatch, at_once: int, count: int
) -> None:
    monkeypatch.setattr(json_parts, "_AT_ONCE", at_once)
    found = tuple(
        replace(finding(), place=Place(name, line=9 - number), item_name=name)
        for number, name in enumerate(_NAMES[:count])
    )
    told = result(findings=found)
    whole = json_report.document(told)
    assert len(whole["findings"]) == count  # type: ignore[arg-type]
    assert json_report.render(told) == json_parts.dumps(whole).encode()
    annexed = {**whole, "annex": annexed_json.annex(told)}
    assert annexed_json.render(told, "zh") == json_parts.dumps(annexed).encode()
    validated = validate_json.document(told, Lang.EN)
    assert validate_json.render(told, Lang.EN) == json_parts.dumps(validated).encode()
