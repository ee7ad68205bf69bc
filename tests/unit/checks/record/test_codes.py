"""R10x: each rule hits where it must, and one fault is told once."""

from typing import Any

import pytest

from svccat.checks.cards import codes as cards
from svccat.checks.record import codes
from svccat.checks.record.code_parts import Scene
from svccat.codes.items import systems_for
from svccat.model.fields import Kind
from svccat.model.rule import Rule
from tests.unit.checks.record.code_hits import CITY, USCC, evidence, hits, item, of, told
from tests.unit.checks.templates import assert_complete, assert_filled
from tests.workspace import Json, catalogue, power, service_item

SICHUAN: dict[str, Any] = {"code": "511602", "name": "广安区", "level": "county"}
CHENGDU_BODY = "11511301008778386B"


@pytest.mark.parametrize(
    "rule",
    dict.fromkeys([*cards.RULES, *cards.FORMS.values()]),
    ids=lambda rule: f"{rule.code} {rule.message.en}",
)
def test_a_card_is_complete(rule: Rule) -> None:
    assert_complete(rule)


def test_codes_in_order_have_no_finding() -> None:
    assert told(of(item(), item(implementation_code=None, handling_code=None))) == []
    assert told(of(service_item(basic_code="212018001000", type="公共服务"))) == []
    assert told(of(service_item(basic_code="219964005000", type="行政奖励"))) == []  # 99
    assert told(of(service_item(basic_code="00011805N00A"))) == []
    assert told(of(item(handling_code=None, exercise_levels=["city", "county"]))) == []


def test_an_empty_code_is_another_rule_s_matter() -> None:
    blank = {"implementation_code": " ", "handling_code": "\u3000"}
    assert told(of(service_item(basic_code=""), service_item(basic_code=" ", **blank))) == []


@pytest.mark.parametrize(
    "written",
    [
        "０００１１８００１０００",
        " 000118001000",
        "000118001000\u200b",
        "0001 18 001 000",
        "000118001000\n",
    ],
)
def test_a_code_written_untidily(written: str) -> None:
    document = of(item(basic_code=written, implementation_code=None, handling_code=None))
    assert told(document) == ["0 basic_code R101"]
    row = evidence(document, "R101")
    assert (row["found"], row["replacement"]) == (written, "000118001000")
    assert row["label"] == "“基本编码”（basic_code）"


def test_each_place_of_a_lower_case_letter_is_told() -> None:
    low = USCC.lower()
    body = {"name": "盘山县交通运输局", "uscc": low}
    document = of(item(implementing_body=body, implementation_code=f"{low}4000118001000"))
    assert told(document) == ["0 implementation_code R101", "0 implementing_body/uscc R101"]
    assert all(hit.rule.fix == "safe" for hit in hits(document))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("abc-1", []),
        (" abc-1", ["R101"]),
        ("ａｂｃ", ["R101"]),
        ("00021801200o", []),
        ("0002 1", []),
    ],
)
def test_codes_of_powers_are_free_but_for_width_and_outer_blanks(
    code: str, expected: list[str]
) -> None:
    document = catalogue([power(code=code)], kind="powers")
    assert [hit.rule.code for hit in hits(document)] == expected


def test_a_parent_is_written_like_a_code() -> None:
    document = catalogue([power(code="000218012001", parent=" 00021801200y")], kind="powers")
    assert told(document) == ["0 parent R101"]
    assert evidence(document, "R101")["replacement"] == "00021801200Y"


@pytest.mark.parametrize(
    ("code", "card", "words"),
    [
        ("21201801200", cards.FORMS["length"], {"count": 11, "expected": "12"}),
        ("2120180120000", cards.FORMS["length"], {"count": 13, "expected": "12"}),
        ("470118001000", cards.FORMS["part"], {"words": "47"}),
        ("0001180010OO", cards.FORMS["part"], {"words": "O", "suggestion": "000118001000"}),
        ("交通-001", cards.FORM, {"suggestion": ""}),
        (
            "２１２０１８０１２００",
            cards.FORMS["length"],
            {"count": 11, "found": "２１２０１８０１２００"},
        ),
        ("000118001000 000118002000", cards.FORM, {}),
        ("x" * 10_000, cards.FORM, {}),
        ("\ufffd\x00", cards.FORM, {}),
    ],
)
@pytest.mark.parametrize("kind", ["service-items", "directory"])
def test_a_code_of_no_known_form(kind: str, code: str, card: Rule, words: Json) -> None:
    document = catalogue([service_item(basic_code=code)], kind=kind)
    assert told(document) == ["0 basic_code R102"]
    (hit,) = hits(document)
    assert hit.rule is card
    assert evidence(document, "R102").items() >= words.items()


def test_what_was_lost_is_named_from_the_implementation_code() -> None:
    document = of(item(basic_code="00011800100", handling_code=None))
    assert told(document) == ["0 basic_code R102"]
    assert evidence(document, "R102")["suggestion"] == "000118001000"


@pytest.mark.parametrize(
    ("code", "suggestion"),
    [
        (f"{USCC}4000118001000", "000118001000"),
        (f"{USCC}400011800100001", "000118001000"),
    ],
)
def test_a_longer_code_in_the_place_of_the_basic_one(code: str, suggestion: str) -> None:
    document = of(service_item(basic_code=code))
    assert told(document) == ["0 basic_code R102"]
    assert evidence(document, "R102")["suggestion"] == suggestion


@pytest.mark.parametrize(
    ("whole", "card", "suggestion"),
    [
        (f"{USCC}000118001000", cards.FORMS["length"], f"{USCC}4000118001000"),
        (f"{USCC}400011800100001", cards.FORMS["length"], f"{USCC}4000118001000"),
        (f"{USCC}9000118001000", cards.FORMS["part"], f"{USCC}4000118001000"),
        ("无", cards.FORM, f"{USCC}4000118001000"),
    ],
)
def test_an_implementation_code_of_no_known_form(whole: str, card: Rule, suggestion: str) -> None:
    document = of(item(implementation_code=whole, handling_code=None))
    assert told(document) == ["0 implementation_code R102"]
    (hit,) = hits(document)
    assert hit.rule is card
    assert evidence(document, "R102")["suggestion"] == suggestion


def test_a_handling_code_alone_must_have_its_form() -> None:
    document = of(item(implementation_code=None, handling_code=f"{USCC}4000118001000"))
    assert told(document) == ["0 handling_code R102"]


@pytest.mark.parametrize(
    ("code", "kind", "rule"),
    [
        ("000118001000", "行政处罚", "R103"),
        ("000618001000", "行政确认", "R103"),
        ("001018001000", "行政确认", "R103"),
        ("000118001000", "公共服务", "R103"),
        ("210118302000", "其他行政权力", "R104"),  # a province's own number
        ("212018001000", "行政许可", None),  # 20 is not the same everywhere
        ("219918001000", "行政许可", None),
        ("000118001000", "政务服务", None),  # no type at all: the schema has said so
    ],
)
def test_type_digits_against_the_type(code: str, kind: str, rule: str | None) -> None:
    document = of(service_item(basic_code=code, type=kind))
    assert told(document) == ([f"0 type {rule}"] if rule else [])
    if rule:
        row = evidence(document, rule)
        assert (row["found"], row["words"], row["code"]) == (kind, code[2:4], code)


def test_type_digits_hold_in_every_list_with_units() -> None:
    powers = catalogue([power(code="000118012000")], kind="powers")
    assert told(powers) == ["0 category R103"]
    assert evidence(powers, "R103")["label"] == "“职权类别”（category）"
    executed = {"code": "000318012000", "name": "扣押", "category": "行政处罚", "legal_basis": []}
    enforcement = catalogue([executed], kind="enforcement")
    assert told(enforcement) == ["0 category R103"]
    assert evidence(enforcement, "R103")["label"] == "“执法类别”（category）"
    directory = catalogue([service_item(type="行政确认")], kind="directory")
    assert told(directory) == ["0 type R103"]


@pytest.mark.parametrize(
    ("system", "code", "kind", "expected"),
    [
        ("guangdong", "442018001000", "公共服务", ["0 type R104"]),
        ("guangdong", "442118001000", "公共服务", []),
        ("auto", "442018001000", "公共服务", []),
        ("national", "442018001000", "公共服务", []),
        ("national", "442018001000", "其他行政权力", ["0 type R104"]),
    ],
)
def test_a_chosen_system_settles_what_provinces_use_differently(
    system: str, code: str, kind: str, expected: list[str]
) -> None:
    document = of(
        service_item(basic_code=code, type=kind), code="440100", level="city", name="广州市"
    )
    assert told(document, system) == expected


def test_letters_of_sichuan_against_the_type() -> None:
    wrong = service_item(basic_code="511A18278001", type="其他行政权力")
    right = service_item(basic_code="512B0159000000", type="公共服务")
    free = service_item(basic_code="513A0128100000", type="行政确认")
    assert told(of(wrong, right, free, **SICHUAN)) == ["0 type R104"]


def test_a_main_item_is_not_carried_out() -> None:
    main = {"basic_code": "00011800200Y", "implementation_code": None, "handling_code": None}
    assert told(of(item(**main))) == ["0 basic_code R105"]
    assert told(catalogue([service_item(basic_code="00011800200Y")], kind="directory")) == []
    assert told(catalogue([power(code="00021801200Y")], kind="powers")) == []


def test_the_sub_item_is_named_from_the_implementation_code() -> None:
    document = of(
        item(
            basic_code="00011800200Y",
            implementation_code=f"{USCC}4000118002003",
            handling_code=None,
        )
    )
    assert told(document) == ["0 basic_code R105"]
    assert evidence(document, "R105")["suggestion"] == "000118002003"


@pytest.mark.parametrize(
    ("code", "place", "expected"),
    [
        ("440118001000", "211122", ["0 basic_code R106"]),
        ("440118001000", "441322", []),
        ("440118001000", "000000", []),
        ("000118001000", "211122", []),
    ],
)
def test_a_code_of_another_province(code: str, place: str, expected: list[str]) -> None:
    level = "country" if place == "000000" else "county"
    document = of(service_item(basic_code=code), code=place, level=level, name="某地")
    assert told(document) == expected


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ("511602000000", []),
        ("510000000000", ["0 implementation_code R106"]),
        ("511603000000", ["0 implementation_code R106"]),
    ],
)
def test_the_area_within_a_code_of_sichuan(area: str, expected: list[str]) -> None:
    whole = f"511A18398001-{area}-000-{CHENGDU_BODY}-1-00"
    one = service_item(basic_code="511A18398001", implementation_code=whole)
    assert told(of(one, **SICHUAN)) == expected


def test_the_area_within_a_basic_code_may_lie_above() -> None:
    place = {"code": "620524", "name": "武山县", "level": "county"}
    codes = ["62052400MZ-XK-0001", "62000000MZ-XK-0001", "62050300MZ-XK-0001"]
    document = of(*(service_item(basic_code=code) for code in codes), **place)
    assert told(document) == ["2 basic_code R106"]


OTHER = f"{USCC}4000118002000"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # two codes that disagree, nothing to choose between them
        ({"implementation_code": OTHER, "handling_code": None}, ["0 implementation_code R107"]),
        # the handling code agrees with the basic one
        ({"implementation_code": OTHER}, ["0 implementation_code R107"]),
        # the two longer ones agree
        ({"basic_code": "000118002000"}, ["0 basic_code R107"]),
        # the type agrees with the longer one
        ({"basic_code": "000218001000", "handling_code": None}, ["0 basic_code R107"]),
        # the handling code stands alone
        ({"handling_code": OTHER + "01"}, ["0 handling_code R108"]),
        ({"handling_code": f"{USCC}4000118001000"}, ["0 handling_code R108"]),
        ({"handling_code": f"{USCC}40001180010001"}, ["0 handling_code R108"]),
        ({"handling_code": f"{USCC}4000118001000A1"}, ["0 handling_code R108"]),
        ({"implementation_code": None, "handling_code": OTHER + "01"}, ["0 handling_code R107"]),
        # the implementation code is damaged, the handling code keeps it whole
        ({"implementation_code": f"{USCC}400011800100"}, ["0 implementation_code R102"]),
        # three codes, three matters
        (
            {"implementation_code": OTHER, "handling_code": f"{USCC}400011800300001"},
            ["0 handling_code R108", "0 implementation_code R107"],
        ),
    ],
)
def test_the_code_that_stands_alone_is_at_fault(changes: Json, expected: list[str]) -> None:
    assert told(of(item(**changes))) == expected


def test_what_is_told_of_codes_that_disagree() -> None:
    row = evidence(of(item(implementation_code=OTHER, handling_code=None)), "R107")
    assert (row["found"], row["expected"]) == ("000118002000", "000118001000")
    row = evidence(of(item(handling_code=OTHER + "01")), "R108")
    assert (row["found"], row["expected"]) == (OTHER + "01", f"{USCC}4000118001000")


@pytest.mark.parametrize(
    ("digit", "levels", "expected"),
    [
        ("4", ["county"], []),
        ("3", ["county"], ["R109"]),
        ("3", ["city", "county"], []),
        ("4", ["city"], []),  # the unit's own level
        ("2", [], ["R109"]),
        ("6", ["county"], []),  # village, or 分级管理
    ],
)
def test_the_level_digit(digit: str, levels: list[str], expected: list[str]) -> None:
    whole = f"{USCC}{digit}000118001000"
    document = of(item(implementation_code=whole, handling_code=None, exercise_levels=levels))
    assert [hit.rule.code for hit in hits(document)] == expected


def test_what_is_told_of_a_level() -> None:
    whole = f"{USCC}2000118001000"
    row = evidence(of(item(implementation_code=whole, handling_code=None)), "R109")
    assert (row["words"], row["level"], row["other_level"]) == ("2", "province", ["county"])


def test_the_body_within_the_code() -> None:
    copied = f"{CITY}3000118001000"  # from the city, level and all
    document = of(item(implementation_code=copied, handling_code=f"{copied}01"))
    assert told(document) == ["0 implementation_code R110"]
    row = evidence(document, "R110")
    assert (row["found"], row["expected"]) == (CITY, USCC)


def test_an_organisation_code_within_a_code_is_the_body_s_own() -> None:
    body = {"name": "广安区教育局", "uscc": "115113010833722043"}
    codes = {
        "basic_code": "511A18398001",
        "implementation_code": "511A18398001-511602000000-000-083372204-1-00",
    }
    assert told(of(service_item(implementing_body=body, **codes), **SICHUAN)) == []


def test_a_body_that_is_itself_at_fault_is_told_once() -> None:
    bad = "11211122007776407K"
    body = {"name": "盘山县交通运输局", "uscc": bad}
    repeated: Json = {
        "implementation_code": f"{bad}4000118001000",
        "handling_code": f"{bad}400011800100001",
    }
    assert told(of(item(implementing_body=body, **repeated))) == ["0 implementing_body/uscc R112"]
    assert told(of(item(implementing_body=body))) == ["0 implementing_body/uscc R112"]
    short = {"name": "盘山县交通运输局", "uscc": "1121112200776047K"}
    repeated = {"implementation_code": "1121112200776047K4000118001000", "handling_code": None}
    assert told(of(item(implementing_body=short, **repeated))) == ["0 implementing_body/uscc R111"]


def test_a_damaged_basic_code_that_is_repeated_is_told_once() -> None:
    codes = {
        "basic_code": "00011800100",
        "implementation_code": f"{USCC}400011800100",
        "handling_code": f"{USCC}40001180010001",
    }
    assert told(of(item(**codes))) == ["0 basic_code R102"]
    codes = {
        "basic_code": "A-005818-5818",
        "implementation_code": "A-005818-5818-511602000000-000-115113010087783353-1-00",
    }
    assert told(of(service_item(**codes), **SICHUAN)) == ["0 basic_code R102"]


def test_a_body_within_the_code_is_looked_at_where_the_item_names_none() -> None:
    whole = "11211122007776407K4000118001000"
    document = of(
        item(
            implementing_body={"name": "交通运输局"}, implementation_code=whole, handling_code=None
        )
    )
    assert told(document) == ["0 implementation_code R112"]
    row = evidence(document, "R112")
    assert row["found"] == "11211122007776407K"
    assert row["suggestion"] == USCC
    assert row["label"] == "“实施编码”（implementation_code）中的统一社会信用代码"


def test_the_members_of_a_bundle_are_basic_codes() -> None:
    bundle = {
        "code": "YJS-211100-001",
        "name": "一件事",
        "members": ["000118002001", " 000118002002", "00011800200", "", "盘"],
    }
    document = {"kind": "bundles", "items": [bundle]}
    assert told(document) == ["0 members/1 R101", "0 members/2 R102", "0 members/4 R102"]


def test_odd_values_are_no_trouble() -> None:
    odd = [
        "\x00",
        "x" * 10_000,
        "１" * 10_000,
        "\ufffd",
        "🚗",
        "-",
        "'",
        '"',
        "{}",
        "{found}",
        "%s",
    ]
    items = [
        item(
            basic_code=one,
            implementation_code=two,
            handling_code=one,
            type=two,
            exercise_levels=[one],
            implementing_body={"name": two, "uscc": one},
            authority={"name": one, "sector": one, "uscc": two},
        )
        for one in odd
        for two in odd
    ]
    items += [{}, {"basic_code": 5, "type": [], "implementing_body": "x"}, {"basic_code": None}]
    for kind in ("service-items", "directory", "powers", "enforcement"):
        for system in ("", "sichuan"):
            document = catalogue(items, kind=kind)
            assert_filled(hits(document, system))
            assert told(document, system) == told(document, system)
    assert hits({"kind": "service-items", "items": items}) != []  # a list that cannot be placed


VALUES: dict[str, list[object]] = {
    "basic_code": ["000118001000", "00011800100Y", "440118001000", "212018001000", "511A18398001"],
    "type": ["行政许可", "公共服务", "行政处罚"],
    "implementation_code": [None, f"{USCC}4000118001000", f"{USCC}3000118001000", USCC.lower()],
    "handling_code": [None, f"{USCC}400011800100001", f"{USCC}3000118001000"],
    "implementing_body": [{"name": "x"}, {"name": "x", "uscc": USCC}, {"name": "x", "uscc": CITY}],
}


@pytest.mark.parametrize("system", ["", "national", "sichuan", "guangdong"])
@pytest.mark.parametrize("kind", ["service-items", "directory", "powers"])
def test_what_columns_find_in_order_has_no_hit_item_by_item(
    kind: str, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    items: list[Json] = [{}]
    for member, values in VALUES.items():
        items = [{**one, member: value} for one in items for value in values]
    if kind == "powers":
        items = [{**one, "code": one["basic_code"], "category": one["type"]} for one in items]
    document = catalogue([service_item(**one) for one in items], kind=kind)
    quick = told(document, system)
    monkeypatch.setattr(codes, "in_order", lambda items, _: items["row"] < 0)
    assert told(document, system) == quick


def test_only_doubtful_items_are_looked_at_one_by_one() -> None:
    good = item()
    scene = Scene(Kind.SERVICE_ITEMS, systems_for("", "211122"), "211122", "county")
    frame = _frame(of(good, item(type="行政处罚"), item(handling_code=None)))
    assert codes.in_order(frame, scene).to_list() == [True, False, True]


def _frame(document: Json) -> Any:
    from svccat.tables.records import records

    return records(Kind.SERVICE_ITEMS, None, document, document["items"]).items
