"""The reference's vertical figures (contract §3, §4), each worked out by hand."""

import pytest

from tests.reference.settings import Settings
from tests.unit.reference.small import BASIS, Json, brief, figures_of, item, listing, pair

OUTCOMES = ("same", "differs", "unlinked", "exempt")
COVERAGE = ("held", "expected", "missing")


def test_same_differing_unlinked_and_exempt_items_are_told_apart() -> None:
    row = pair(
        listing("211100", item("A1"), item("A2"), item("A3")),
        listing(
            "211122",
            item("A1"),
            item("A2", legal_basis=["《道路运输条例》第九条"]),
            item("B1"),
            item("B2", scope="local", scope_basis="示例文件"),
            item("B3", scope="local"),
        ),
    )
    assert brief(row, *OUTCOMES) == [1, 1, 2, 1]
    assert brief(row, "compared", "linked", "rate") == [4, 2, 1 / 4]
    assert brief(row, *COVERAGE) == [2, 3, 1]


def test_nothing_compared_has_no_rate() -> None:
    row = pair(listing("211100", item("A1")), listing("211122"))
    assert brief(row, "compared", "rate", *COVERAGE) == [0, None, 0, 1, 1]


def test_an_empty_unit_between_hides_the_city_from_the_township() -> None:
    found = figures_of(
        listing("211100", item("A1")), listing("211122"), listing("211122001", item("A1"))
    )
    pairs = found["rates"]["service_items"]["vertical"]["pairs"]
    assert [brief(row, "lower", "upper", "unlinked") for row in pairs] == [
        ["211122", "211100", 0],
        ["211122001", "211122", 1],
    ]


def test_a_cancelled_item_is_neither_counted_nor_compared() -> None:
    city, county = listing("211100", item("A1")), listing("211122", item("A1", status="取消"))
    assert brief(pair(city, county), "compared", *COVERAGE) == [0, 0, 1, 1]
    assert [row["items"] for row in figures_of(city, county)["counts"]["service_items"]] == [1, 0]


def test_a_failing_item_is_counted_but_takes_no_part() -> None:
    city, county = listing("211100", item("A1")), listing("211122", item("A1", nmae="x"))
    assert brief(pair(city, county), "compared", *COVERAGE) == [0, 0, 1, 1]
    assert [row["items"] for row in figures_of(city, county)["counts"]["service_items"]] == [1, 1]


def test_of_duplicates_the_smallest_json_takes_part() -> None:
    row = pair(
        listing("211100", item("A1", "乙")),
        listing("211122", item("A1", "甲"), item("A1", "乙"), item("a1", "丙")),
    )
    # 丙 U+4E19 < 乙 U+4E59 < 甲 U+7532, but the member basic_code comes first: "A1" < "a1".
    assert brief(row, "same", "differs", "duplicates") == [1, 0, 2]


def test_missing_codes_are_nobodys_duplicates() -> None:
    row = pair(listing("211100", item("", "甲")), listing("211122", item("", "甲"), item("", "乙")))
    assert brief(row, *OUTCOMES, "duplicates") == [1, 0, 1, 0, 0]


def test_a_code_written_otherwise_is_the_same_key() -> None:
    row = pair(
        listing("211100", item("00Y")), listing("211122", item(" ００ｙ", "事项00Y（县级）"))
    )
    assert brief(row, *OUTCOMES) == [1, 0, 0, 0]


def test_all_cases_of_a_code_without_case_link_to_it_and_it_is_held_once() -> None:
    row = pair(
        listing("211100", item("A1")),
        listing("211122", item("A1", case="新办"), item("A1", "别名", case="变更")),
    )
    assert brief(row, *OUTCOMES, *COVERAGE) == [1, 1, 0, 0, 1, 1, 0]


def test_a_code_with_cases_above_is_not_held_by_another_case() -> None:
    row = pair(
        listing("211100", item("A1", case="新办"), item("A1")),
        listing("211122", item("A1", "别名", case="变更")),
    )
    assert brief(row, *OUTCOMES, *COVERAGE) == [0, 0, 1, 0, 0, 2, 2]


def test_a_name_links_what_is_left_and_its_code_differs() -> None:
    row = pair(listing("211100", item("A1", "甲")), listing("211122", item("B1", "甲（县级）")))
    assert brief(row, *OUTCOMES, "held") == [0, 1, 0, 0, 1]


def test_where_only_the_case_differs_the_code_is_the_same() -> None:
    row = pair(
        listing("211100", item("A1", "甲", case="新办")),
        listing("211122", item("A1", "甲", case="变更")),
    )
    assert brief(row, *OUTCOMES) == [1, 0, 0, 0]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ([item("A1", "甲"), item("A2", "甲")], [item("B1", "甲")]),
        ([item("A1", "甲")], [item("B1", "甲"), item("B2", "甲")]),
        ([item("A1", "甲", type="公共服务")], [item("B1", "甲")]),
    ],
)
def test_an_ambiguous_name_or_another_type_links_nothing(
    upper: list[Json], lower: list[Json]
) -> None:
    row = pair(listing("211100", *upper), listing("211122", *lower))
    assert brief(row, "same", "differs", "unlinked") == [0, 0, len(lower)]


def test_a_name_already_used_by_a_key_leaves_the_other_unique() -> None:
    row = pair(
        listing("211100", item("A1", "甲"), item("A2", "甲")),
        listing("211122", item("A1", "甲"), item("B1", "甲")),
    )
    assert brief(row, *OUTCOMES) == [1, 1, 0, 0]


def _exception(**changes: object) -> Json:
    return {"element": "legal_basis", "document": "示例文件", "expires": "2024-12-31"} | changes


@pytest.mark.parametrize(
    ("exception", "same"),
    [
        (_exception(), 1),
        (_exception(expires="2024-12-30"), 0),
        (_exception(document=" "), 0),
        (_exception(element="name"), 0),
        ({"element": "legal_basis", "document": "示例文件"}, 0),
    ],
)
def test_a_lawful_difference_needs_its_element_a_document_and_a_date(
    exception: Json, same: int
) -> None:
    lower = item("A1", legal_basis=["《公路法》"], exceptions=[exception])
    row = pair(listing("211100", item("A1")), listing("211122", lower))
    assert brief(row, "same", "differs") == [same, 1 - same]


def test_the_upper_units_exceptions_excuse_nothing() -> None:
    upper = item("A1", legal_basis=["《公路法》"], exceptions=[_exception()])
    row = pair(listing("211100", upper), listing("211122", item("A1")))
    assert brief(row, "same", "differs") == [0, 1]


def test_missing_on_both_sides_is_unknown_and_on_one_side_differs() -> None:
    city = listing("211100", item("A1", legal_basis=[]), item("A2"))
    county = listing("211122", item("A1", legal_basis=[" "]), item("A2", legal_basis=[]))
    vertical = figures_of(city, county)["rates"]["service_items"]["vertical"]
    (basis,) = [row for row in vertical["elements"] if row["element"] == "legal_basis"]
    assert brief(basis, "same", "differs", "excepted", "unknown", "rate") == [0, 1, 0, 1, 0.0]
    assert brief(vertical["pairs"][0], "same", "differs") == [1, 1]


@pytest.mark.parametrize(("depth", "same"), [("full", 0), ("article", 1), ("law", 2)])
def test_the_citation_depth_decides_what_is_the_same_basis(depth: str, same: int) -> None:
    row = pair(
        listing("211100", item("A1"), item("A2")),
        listing(
            "211122",
            item("A1", legal_basis=[f"{BASIS}第一款"]),
            item("A2", legal_basis=["《道路运输条例》"]),
        ),
        settings=Settings(citation_depth=depth),
    )
    assert row["same"] == same


def test_the_own_name_of_a_place_is_no_difference_between_bodies() -> None:
    upper = item(
        "A1", implementing_body={"name": "盘锦市交通运输局"}, competent_department="交通局"
    )
    lower = item(
        "A1", implementing_body={"name": "盘山县 交通运输局"}, competent_department="盘锦市交通局"
    )
    row = pair(listing("211100", upper), listing("211122", lower), "liuyaosu")
    assert brief(row, "same", "differs") == [0, 1]
    agreed = lower | {"competent_department": "盘山县交通局"}
    assert pair(listing("211100", upper), listing("211122", agreed), "liuyaosu")["same"] == 1


@pytest.mark.parametrize(
    ("upper", "lower", "same"),
    [
        ({"materials": [{"name": "营业执照"}]}, {"materials": [{"name": "营业执照副本"}]}, 0),
        (
            {"materials": [{"name": "甲"}, {"name": "乙"}]},
            {"materials": [{"name": "乙"}, {"name": "甲。"}]},
            1,
        ),
        (
            {"process": [{"step": "受理"}, {"step": "决定"}]},
            {"process": [{"step": "决定"}, {"step": "受理"}]},
            0,
        ),
        (
            {"statutory_limit": {"value": 20, "unit": "工作日"}},
            {"statutory_limit": {"value": 20, "unit": "自然日"}},
            0,
        ),
        (
            {"service_objects": ["自然人", "企业法人"]},
            {"service_objects": ["企业法人", "自然人"]},
            1,
        ),
        ({"result": {"type": "证照", "name": "证"}}, {"result": {"type": "批文", "name": "证"}}, 0),
        ({"conditions": None}, {"conditions": "。"}, 1),
    ],
)
def test_the_deep_profile_compares_each_element_in_its_way(
    upper: Json, lower: Json, same: int
) -> None:
    city, county = listing("211100", item("A1", **upper)), listing("211122", item("A1", **lower))
    assert pair(city, county, "shendu")["same"] == same


@pytest.mark.parametrize(
    ("applies_to", "county", "district"),
    [
        (None, 1, 1),
        ([], 1, 1),
        (["211122"], 1, 0),
        (["county"], 1, 0),
        (["district"], 0, 1),
        (["211103"], 0, 0),
    ],
)
def test_an_item_is_expected_of_those_it_names(
    applies_to: list[str] | None, county: int, district: int
) -> None:
    city = listing("211100", item("A1", applies_to=applies_to))
    assert pair(city, listing("211122"))["expected"] == county
    assert pair(city, listing("211102"))["expected"] == district


def test_a_link_to_an_item_of_another_level_is_compared_but_not_held() -> None:
    city = listing("211100", item("A1", exercise_levels=["city"]))
    assert brief(pair(city, listing("211122", item("A1"))), "same", *COVERAGE) == [1, 0, 0, 0]


@pytest.mark.parametrize(("chosen", "same"), [("service-items", 0), ("directory", 1)])
def test_the_settings_choose_between_list_and_directory(chosen: str, same: int) -> None:
    standard = {name: value for name, value in item("A1").items() if name != "implementing_body"}
    found = figures_of(
        listing("211100", item("A1", "别名")),
        listing("211100", standard, kind="directory"),
        listing("211122", item("A1")),
        settings=Settings(reference=chosen),
    )
    (row,) = found["rates"]["service_items"]["vertical"]["pairs"]
    assert brief(row, "lower", "upper", "same") == ["211122", "211100", same]


def test_layers_add_numerators_and_denominators() -> None:
    found = figures_of(
        listing("211100", item("A1"), item("A2"), item("A3")),
        listing("211122", item("A1"), item("A2", "别名"), item("B1")),
        listing("211102", item("A1")),
    )
    assert found["rates"]["service_items"]["vertical"]["layers"] == [
        {"lower_level": "county", "upper_level": "city", "same": 2, "compared": 4}
        | {"held": 3, "expected": 6, "rate": 0.5}
    ]


def test_an_items_own_authority_puts_it_into_another_unit() -> None:
    police = {"name": "盘山县公安局", "sector": "公安"}
    found = figures_of(
        listing("211100", item("A1")), listing("211122", item("A1"), item("A1", authority=police))
    )
    assert [
        brief(row, "jurisdiction", "sector", "items") for row in found["counts"]["service_items"]
    ] == [
        ["211100", "交通运输", 1],
        ["211122", "交通运输", 1],
        ["211122", "公安", 1],
    ]
    assert len(found["rates"]["service_items"]["vertical"]["pairs"]) == 1
