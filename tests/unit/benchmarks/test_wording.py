import re
from collections import Counter

import pytest

from benchmarks.generator.laws import LAWS, chinese
from benchmarks.generator.places import uscc
from benchmarks.generator.words import SECTORS
from benchmarks.workspaces import Workspace
from tests.unit.benchmarks.written import Json, catalogues

CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CITATION = re.compile(r"《(.+?)》 ?(?:（\d{4}年修订）)? ?第(\w+?)条")
ITEM_CODES = {
    "行政许可": "01",
    "行政给付": "05",
    "行政确认": "07",
    "行政奖励": "08",
    "行政裁决": "09",
    "其他行政权力": "10",
    "公共服务": "20",
}


def _items(workspace: Workspace, kind: str) -> list[Json]:
    return [item for read in catalogues(workspace.path, kind).values() for item in read["items"]]


@pytest.mark.parametrize(
    ("department", "code"),
    [
        ("18", "11216100216100182H"),
        ("03", "112161002161000350"),  # organisation code ends in 5, the whole in 0
        ("06", "1121610021610006XD"),  # a check value of 10 is written X
        ("27", "112161002161002700"),  # a check value of 11 is written 0
    ],
)
def test_credit_codes_have_both_check_characters(department: str, code: str) -> None:
    assert uscc("216100", department) == code


def test_every_credit_code_written_passes_gb_32100(bureau: Workspace) -> None:
    codes = {item["implementing_body"]["uscc"] for item in _items(bureau, "service-items")}
    assert len(codes) > 5
    for code in codes:
        total = sum(CHARACTERS.index(code[place]) * pow(3, place, 31) for place in range(18))
        check = CHARACTERS.index(code[17])
        assert (total - check * pow(3, 17, 31) + check) % 31 == 0


def test_codes_say_who_at_which_level_does_what(bureau: Workspace) -> None:
    lists = catalogues(bureau.path, "service-items")
    for path, read in lists.items():
        place = read["jurisdiction"]
        level = {"city": "3", "county": "4"}[place["level"]]
        for item in read["items"]:
            code = item["basic_code"]
            assert re.fullmatch(r"(00|21)(01|05|07|08|09|10|20)18[0-9]{6}", code), path
            body = item["implementing_body"]
            assert item["implementation_code"] == body["uscc"] + level + code
            assert body["name"].startswith(place["name"])
            if "case" in item:
                assert re.fullmatch("0[1-5]", item["handling_code"][31:])


def test_types_agree_with_codes_but_where_a_difference_was_planted(bureau: Workspace) -> None:
    items = _items(bureau, "service-items")
    agree = sum(ITEM_CODES[item["type"]] == item["basic_code"][2:4] for item in items)
    assert agree / len(items) > 0.95


def test_no_list_has_two_items_of_one_key(bureau: Workspace) -> None:
    for read in catalogues(bureau.path, "service-items").values():
        keys = Counter((item["basic_code"], item.get("case")) for item in read["items"])
        assert max(keys.values()) == 1


def test_districts_are_told_from_counties_by_code_and_name(bureau: Workspace) -> None:
    places = [read["jurisdiction"] for read in catalogues(bureau.path, "service-items").values()]
    assert [place["code"] for place in places] == ["216100", "216102", "216103", "216104", "216121"]
    assert [place["name"][-1] for place in places] == ["市", "区", "区", "区", "县"]


def test_promised_limits_are_kept_by_the_steps_and_within_the_statutory(bureau: Workspace) -> None:
    for item in _items(bureau, "service-items"):
        promised = item["promised_limit"]["value"]
        assert promised <= item["statutory_limit"]["value"]
        assert sum(step["days"] for step in item["process"]) == promised
        assert (item["handling_type"] == "即办件") == (promised == 1)
        assert ("visits_reason" in item) == (item["visits"] > 0)


def test_every_cited_article_is_one_of_a_registered_law(bureau: Workspace) -> None:
    registry: dict[str, int] = {}
    for law in _items(bureau, "laws"):
        for name in (law["name"], *law.get("aliases", [])):
            registry[name] = law["versions"][-1]["articles"]
    numbers = {chinese(number): number for number in range(1, 200)}
    cited = 0
    for item in (*_items(bureau, "service-items"), *_items(bureau, "powers")):
        for text in item["legal_basis"]:
            found = CITATION.findall(text)
            assert found, text
            for name, article in found:
                number = int(article) if article.isdigit() else numbers[article]
                assert 1 <= number <= registry[name], text
                cited += 1
    assert cited > 2_000


def test_a_licence_rests_on_more_than_ministry_rules(bureau: Workspace) -> None:
    ministry = {law["name"] for law in _items(bureau, "laws") if law["level"] == "部门规章"}
    assert ministry
    for item in _items(bureau, "service-items"):
        if item["basic_code"][2:4] == "01":
            cited = CITATION.findall("；".join(item["legal_basis"]))
            assert {name for name, _ in cited} - ministry


def test_no_noun_and_no_law_belongs_to_two_sectors() -> None:
    nouns = Counter(noun for sector in SECTORS for kind in sector.nouns.values() for noun in kind)
    laws = Counter(law.name for sector in LAWS.values() for law in sector)
    assert [noun for noun, count in nouns.items() if count > 1] == []
    assert [law for law, count in laws.items() if count > 1] == []
    assert LAWS.keys() == {sector.code for sector in SECTORS}


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "一"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (119, "一百一十九"),
        (155, "一百五十五"),
    ],
)
def test_articles_are_numbered_in_chinese(number: int, numeral: str) -> None:
    assert chinese(number) == numeral
