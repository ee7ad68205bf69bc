from collections.abc import Mapping
from typing import Any

import polars as pl
import pytest

from svccat.checks.overlap import RULES, hits
from svccat.model.hits import Hits
from svccat.model.overlaps import ONE_SIDED, PAIRS, Overlaps
from svccat.model.rule import Confidence, Rule, Severity
from svccat.model.text import Lang
from tests.factories import power, powers_frame

OTHER = {"authority": "盘锦市公安局", "file": 1, "code": "000209001000", "name": "对占用公路的处罚"}
POWERS = powers_frame(
    [power(), power(**OTHER), power(code="000218013000", authority="盘锦市水利局")]
)
NAMES = {
    "authority": "盘锦市交通运输局",
    "name": "对擅自占用、挖掘公路的处罚",
    "other_authority": "盘锦市公安局",
    "other_name": "对占用公路的处罚",
    "other_code": "000209001000",
}

NO_REASONS: list[dict[str, object]] = []
NO_PLACES: list[object] = []


def pair(grade: str, *, declared: bool = False, mutual: bool = False) -> Overlaps:
    row = (0, 1, grade, ["same-basis", "same-name"], 1.0, NO_REASONS, NO_PLACES, declared, mutual)
    return Overlaps(pl.DataFrame([row], schema=PAIRS, orient="row"), pl.DataFrame(schema=ONE_SIDED))


def lone(*rows: tuple[int, int, str, int | None]) -> Overlaps:
    return Overlaps(pl.DataFrame(schema=PAIRS), pl.DataFrame(rows, schema=ONE_SIDED, orient="row"))


def rows(overlaps: Overlaps) -> dict[str, list[dict[str, Any]]]:
    """The rows of each rule that hit something."""
    return told(hits(POWERS, overlaps))


def told(found: list[Hits]) -> dict[str, list[dict[str, Any]]]:
    return {hit.rule.code: hit.rows.to_dicts() for hit in found if hit.rows.height}


@pytest.mark.parametrize(
    ("grade", "code"),
    [("duplication", "O501"), ("fragmentation", "O503")],
)
def test_an_undeclared_pair_is_a_finding_of_its_class_at_the_left_power(
    grade: str, code: str
) -> None:
    place = {"file": 0, "row": 0, "pointer": "", "other_file": 1, "other_row": 1}
    evidence = NAMES | {"signals": ["same-basis", "same-name"]}
    assert rows(pair(grade)) == {code: [place | {"other_pointer": ""} | evidence]}


def likeness(grade: str, signal: str, score: float) -> list[Hits]:
    reasons = [
        {"what": "activity", "words": ["占用"], "weight": 0.4},
        {"what": "objects", "words": ["公路"], "weight": 0.3},
        {"what": "kin", "words": ["货车", "车辆"], "weight": 0.1},
        {"what": "alone", "words": ["挖掘"], "weight": -0.1},
        {"what": "basis-article", "words": [], "weight": 0.1},
    ]
    row: tuple[object, ...] = (0, 1, grade, [signal], score, reasons, [], False, False)
    table = pl.DataFrame([row], schema=PAIRS, orient="row")
    found = hits(POWERS, Overlaps(table, pl.DataFrame(schema=ONE_SIDED)))
    return [hit for hit in found if hit.rows.height]


def test_a_likeness_is_a_warning_and_tells_the_words_for_and_against() -> None:
    (hit,) = likeness("duplication", "same-matter", 0.9)
    assert (hit.rule.code, hit.rule.severity) == ("O501", Severity.WARNING)
    assert hit.rule.confidence is Confidence.MEDIUM
    (row,) = hit.rows.to_dicts()
    assert row["signals"] == ["same-matter"]
    assert (row["alike"], row["apart"]) == (["占用", "公路"], ["货车", "车辆", "挖掘"])
    assert row["score"] == 0.9


@pytest.mark.parametrize(
    ("score", "confidence"), [(0.5, Confidence.MEDIUM), (0.49, Confidence.LOW)]
)
def test_a_distant_likeness_has_low_confidence(score: float, confidence: Confidence) -> None:
    (hit,) = likeness("overlap", "similar-name", score)
    assert (hit.rule.code, hit.rule.confidence) == ("O502", confidence)


def test_a_code_in_common_makes_a_duplication_certain_whatever_the_names() -> None:
    (hit,) = rows_of_both_signals()
    assert hit.rule.severity is Severity.ERROR


def rows_of_both_signals() -> list[Hits]:
    row = (
        0,
        1,
        "duplication",
        ["same-code", "same-matter"],
        1.0,
        NO_REASONS,
        NO_PLACES,
        False,
        False,
    )
    table = pl.DataFrame([row], schema=PAIRS, orient="row")
    found = hits(POWERS, Overlaps(table, pl.DataFrame(schema=ONE_SIDED)))
    return [hit for hit in found if hit.rows.height]


@pytest.mark.parametrize("grade", ["duplication", "overlap", "fragmentation"])
def test_a_declared_pair_is_shown_as_lawful_shared_work_only(grade: str) -> None:
    found = rows(pair(grade, declared=True, mutual=True))
    assert list(found) == ["O505"]
    assert found["O505"][0]["other_name"] == "对占用公路的处罚"


def test_a_mutual_pair_that_is_not_declared_lacks_one_lead() -> None:
    found = rows(pair("duplication", mutual=True))
    assert list(found) == ["O501", "O506"]
    place = {"file": 0, "row": 0, "pointer": "", "other_file": 1, "other_row": 1}
    assert found["O506"] == [place | {"other_pointer": ""} | NAMES]


def test_a_one_sided_declaration_stands_at_its_entry_beside_the_paired_power() -> None:
    assert rows(lone((0, 2, " 盘锦市公安局", 1))) == {
        "O504": [
            {"file": 0, "row": 0, "pointer": "joint/2", "other_file": 1, "other_row": 1}
            | {"other_pointer": ""}
            | NAMES
            | {"other_authority": " 盘锦市公安局"}
        ]
    }


def test_a_one_sided_declaration_without_a_paired_power_has_no_other_place() -> None:
    (row,) = rows(lone((0, 0, "盘锦市公安局", None)))["O504"]
    assert [row[name] for name in ("other_file", "other_row", "other_pointer")] == [None] * 3
    assert row["other_authority"] == "盘锦市公安局"
    assert row["other_name"] is None


def test_hits_are_sorted_by_place() -> None:
    pairs = [(2, 1), (0, 2), (0, 1)]
    table = [
        (left, right, "duplication", ["same-code"], 1.0, NO_REASONS, NO_PLACES, False, False)
        for left, right in pairs
    ]
    overlaps = Overlaps(
        pl.DataFrame(table, schema=PAIRS, orient="row"), pl.DataFrame(schema=ONE_SIDED)
    )
    found = [(row["row"], row["other_row"]) for row in rows(overlaps)["O501"]]
    assert found == [(0, 2), (0, 1), (2, 1)]


def test_every_rule_has_its_hits_even_without_any() -> None:
    found = hits(POWERS.clear(), lone())
    assert sorted({hit.rule.code for hit in found}) == [rule.code for rule in RULES]
    assert all(hit.rows.is_empty() for hit in found)


def test_the_cards_keep_their_codes_and_severities() -> None:
    assert [(rule.code, rule.severity, rule.confidence) for rule in RULES] == [
        ("O501", Severity.ERROR, Confidence.HIGH),
        ("O502", Severity.WARNING, Confidence.MEDIUM),
        ("O503", Severity.INFO, Confidence.MEDIUM),
        ("O504", Severity.WARNING, Confidence.HIGH),
        ("O505", Severity.INFO, Confidence.HIGH),
        ("O506", Severity.WARNING, Confidence.HIGH),
        ("O507", Severity.INFO, Confidence.HIGH),
        ("O508", Severity.INFO, Confidence.HIGH),
        ("O509", Severity.INFO, Confidence.MEDIUM),
    ]


EVIDENCE: Mapping[str, str] = NAMES | {
    "signals": "同名",
    "alike": "占用、公路",
    "apart": "挖掘",
    "reason": "两回事",
}
MESSAGES = {
    "O509": (
        "“对擅自占用、挖掘公路的处罚”与本部门的“对占用公路的处罚”（000209001000）写法不同，读来是同一职权。",
        "“对擅自占用、挖掘公路的处罚” and “对占用公路的处罚” (000209001000) of the same department are worded differently and read as one power.",
    ),
    "O501": (
        "盘锦市交通运输局的“对擅自占用、挖掘公路的处罚”与盘锦市公安局的“对占用公路的处罚”（000209001000）是同一职权（同名），双方没有写明谁牵头、谁配合。",
        "“对擅自占用、挖掘公路的处罚” of 盘锦市交通运输局 and “对占用公路的处罚” (000209001000) of 盘锦市公安局 are one power (同名), and the two sides do not declare who leads.",
    ),
    "O502": (
        "盘锦市交通运输局的“对擅自占用、挖掘公路的处罚”与盘锦市公安局的“对占用公路的处罚”（000209001000）看来部分重合（共同的词：占用、公路；只见于一方：挖掘），双方没有写明谁牵头、谁配合。",
        "“对擅自占用、挖掘公路的处罚” of 盘锦市交通运输局 and “对占用公路的处罚” (000209001000) of 盘锦市公安局 seem to overlap in part (words in common: 占用、公路; on one side only: 挖掘), and the two sides do not declare who leads.",
    ),
    "O503": (
        "盘锦市交通运输局的“对擅自占用、挖掘公路的处罚”与盘锦市公安局的“对占用公路的处罚”（000209001000）有共同之处（同名），但职权不同，仅供参考。",
        "“对擅自占用、挖掘公路的处罚” of 盘锦市交通运输局 and “对占用公路的处罚” (000209001000) of 盘锦市公安局 have something in common (同名) and are different powers; for information.",
    ),
    "O504": (
        "盘锦市交通运输局写明“对擅自占用、挖掘公路的处罚”与盘锦市公安局共同承担，但对方的清单里没有相应的职权写明本部门。",
        "盘锦市交通运输局 declares that it shares “对擅自占用、挖掘公路的处罚” with 盘锦市公安局, whose list holds no corresponding power that names this department.",
    ),
    "O505": (
        "盘锦市交通运输局的“对擅自占用、挖掘公路的处罚”与盘锦市公安局的“对占用公路的处罚”（000209001000）已写明分工（同名），不计入交叉。",
        "“对擅自占用、挖掘公路的处罚” of 盘锦市交通运输局 and “对占用公路的处罚” (000209001000) of 盘锦市公安局 are declared shared work (同名) and are no crossing.",
    ),
    "O506": (
        "盘锦市交通运输局的“对擅自占用、挖掘公路的处罚”与盘锦市公安局的“对占用公路的处罚”（000209001000）互相写明共同承担，但不是恰有一方牵头。",
        "“对擅自占用、挖掘公路的处罚” of 盘锦市交通运输局 and “对占用公路的处罚” (000209001000) of 盘锦市公安局 list each other as sharing the work, but not exactly one of them leads.",
    ),
    "O507": (
        "盘锦市交通运输局的“对擅自占用、挖掘公路的处罚”与盘锦市公安局的“对占用公路的处罚”（000209001000）名称相近，已复核认定不是交叉（两回事），不计数。",
        "“对擅自占用、挖掘公路的处罚” of 盘锦市交通运输局 and “对占用公路的处罚” (000209001000) of 盘锦市公安局 have like names and were found to be no overlap (两回事); not counted.",
    ),
    "O508": (
        "盘锦市交通运输局的“对擅自占用、挖掘公路的处罚”与盘锦市公安局的“对占用公路的处罚”（000209001000）可能交叉（同名），复核时决定暂缓（两回事），仍计入交叉。",
        "“对擅自占用、挖掘公路的处罚” of 盘锦市交通运输局 and “对占用公路的处罚” (000209001000) of 盘锦市公安局 may overlap (同名); the review put it off (两回事). It is still counted.",
    ),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_messages_name_both_departments_and_powers_in_both_languages(rule: Rule) -> None:
    sentences = (rule.message.zh.format(**EVIDENCE), rule.message.en.format(**EVIDENCE))
    assert sentences == MESSAGES[rule.code]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("lang", list(Lang))
def test_every_card_says_why_and_how_to_mend_it(rule: Rule, lang: Lang) -> None:
    texts = [text.of(lang) for text in (rule.title, rule.why, rule.remedy)]
    assert all(text.format(**EVIDENCE) for text in texts)
    assert (
        all(any("\u4e00" <= sign <= "\u9fff" for sign in text) for text in texts) or lang is Lang.EN
    )
