from typing import Any

from svccat.compare.overlaps import find
from svccat.model.overlaps import Overlaps
from tests.factories import Row, citations_frame, power, powers_frame


def norm(text: str) -> str:
    return text.strip().replace("（", "(").replace("）", ")")


def of(authority: str, *entries: dict[str, Any] | tuple[str, str | None]) -> Row:
    """A power that every department of a test holds, and what it declares as (department, role)."""
    joint = [
        entry if isinstance(entry, dict) else {"department": entry[0], "role": entry[1]}
        for entry in entries
    ]
    return power(authority=authority, joint=joint or None)


def found(*rows: Row) -> Overlaps:
    return find(powers_frame(rows), citations_frame([]), norm)


def verdicts(*rows: Row) -> list[tuple[bool, bool]]:
    """(mutual, declared) of each pair."""
    return found(*rows).pairs.select("mutual", "declared").rows()


def one_sided(*rows: Row) -> list[tuple[Any, ...]]:
    """(id, entry, department, other_id) of each one-sided declaration."""
    return found(*rows).one_sided.rows()


def test_nothing_declared_is_a_crossing() -> None:
    assert verdicts(of("甲局"), of("乙局")) == [(False, False)]
    assert one_sided(of("甲局"), of("乙局")) == []


def test_both_sides_with_one_lead_are_declared() -> None:
    assert verdicts(of("甲局", ("乙局", "牵头")), of("乙局", ("甲局", "配合"))) == [(True, True)]
    assert verdicts(of("甲局", ("乙局", "配合")), of("乙局", ("甲局", "牵头"))) == [(True, True)]


def test_a_lead_and_a_side_that_leaves_its_role_open_are_declared() -> None:
    assert verdicts(of("甲局", ("乙局", "牵头")), of("乙局", ("甲局", None))) == [(True, True)]


def test_two_leads_are_not_declared() -> None:
    assert verdicts(of("甲局", ("乙局", "牵头")), of("乙局", ("甲局", "牵头"))) == [(True, False)]


def test_two_assistants_without_a_common_lead_are_not_declared() -> None:
    assert verdicts(of("甲局", ("乙局", "配合")), of("乙局", ("甲局", "配合"))) == [(True, False)]


def test_two_sides_without_roles_are_not_declared() -> None:
    assert verdicts(of("甲局", ("乙局", None)), of("乙局", ("甲局", None))) == [(True, False)]


def test_who_says_both_leads() -> None:
    both = of("甲局", ("乙局", "牵头"), ("乙局", "配合"))
    assert verdicts(both, of("乙局", ("甲局", "配合"))) == [(True, True)]
    assert verdicts(both, of("乙局", ("甲局", "牵头"))) == [(True, False)]


def test_names_are_matched_by_their_normal_form() -> None:
    left = power(
        authority="甲局（本部）",
        key_authority="甲局(本部)",
        joint=[{"department": "乙局", "role": "牵头"}],
    )
    right = of("乙局", (" 甲局（本部） ", "配合"))
    assert verdicts(left, right) == [(True, True)]


def test_a_declaration_of_one_side_does_not_count_and_is_reported() -> None:
    rows = of("甲局", ("丙局", "牵头"), (" 乙局 ", "牵头")), of("乙局")
    assert verdicts(*rows) == [(False, False)]
    assert one_sided(*rows) == [(0, 1, " 乙局 ", 1)]


def test_a_declaration_on_another_power_is_no_answer() -> None:
    elsewhere = power(
        authority="乙局",
        code="000218099000",
        name="别的",
        joint=[{"department": "甲局", "role": "配合"}],
    )
    rows = of("甲局", ("乙局", "牵头")), of("乙局"), elsewhere
    assert verdicts(*rows) == [(False, False)]
    assert one_sided(*rows) == [(2, 0, "甲局", None), (0, 0, "乙局", 1)]


def test_one_answering_power_of_the_department_is_enough() -> None:
    answering = power(
        authority="乙局", code="000218099000", joint=[{"department": "甲局", "role": "配合"}]
    )
    rows = of("甲局", ("乙局", "牵头")), of("乙局"), answering
    assert verdicts(*rows) == [(False, False), (True, True)]
    assert one_sided(*rows) == []


def test_a_department_that_is_not_among_the_inputs_is_not_one_sided() -> None:
    assert one_sided(of("甲局", ("丙局", "牵头")), of("乙局")) == []


def test_a_department_of_another_jurisdiction_is_not_one_sided() -> None:
    away = power(authority="乙局", jurisdiction="211122")
    assert one_sided(of("甲局", ("乙局", "牵头")), away) == []


def test_a_department_with_other_powers_only_is_one_sided() -> None:
    away = power(authority="乙局", code="000218099000", name="别的")
    assert one_sided(of("甲局", ("乙局", "牵头")), away) == [(0, 0, "乙局", None)]


def test_the_first_of_several_paired_powers_is_the_other_place() -> None:
    later = power(authority="乙局", code="000218012001")
    assert one_sided(later, of("乙局"), of("甲局", ("乙局", "牵头"))) == [(2, 0, "乙局", 1)]


def test_a_department_listed_twice_is_reported_once() -> None:
    rows = of("甲局", ("乙局", "牵头"), ("乙局", "牵头")), of("乙局")
    assert one_sided(*rows) == [(0, 0, "乙局", 1)]


def test_entries_without_a_department_or_with_its_own_say_nothing() -> None:
    rows = of("甲局", {"role": "牵头"}, ("  ", "牵头"), ("甲局", "牵头")), of("乙局")
    assert verdicts(*rows) == [(False, False)]
    assert one_sided(*rows) == []


def test_the_declarations_of_a_main_item_with_subs_say_nothing() -> None:
    main = power(
        code="00021801200Y", authority="甲局", joint=[{"department": "乙局", "role": "牵头"}]
    )
    sub = power(code="000218012001", parent="00021801200Y", authority="甲局")
    assert one_sided(main, sub, of("乙局")) == []


def test_departments_under_one_lead_are_declared_without_listing_each_other() -> None:
    rows = (
        of("甲局", ("乙局", "牵头"), ("丙局", "牵头")),
        of("乙局", ("甲局", "配合")),
        of("丙局", ("甲局", "配合")),
    )
    # 丙 (U+4E19), 乙 (U+4E59), 甲 (U+7532): the pairs are 丙乙, 丙甲, 乙甲.
    assert verdicts(*rows) == [(False, True), (True, True), (True, True)]
    assert one_sided(*rows) == []


def test_departments_under_one_lead_may_also_list_each_other_as_assistants() -> None:
    rows = (
        of("甲局", ("乙局", "牵头"), ("丙局", "牵头")),
        of("乙局", ("甲局", "配合"), ("丙局", "配合")),
        of("丙局", ("甲局", "配合"), ("乙局", "配合")),
    )
    assert verdicts(*rows) == [(True, True), (True, True), (True, True)]


def test_a_lead_that_lists_only_one_of_them_declares_only_that_one() -> None:
    rows = (
        of("甲局", ("乙局", "牵头")),
        of("乙局", ("甲局", "配合")),
        of("丙局", ("甲局", "配合")),
    )
    assert verdicts(*rows) == [(False, False), (False, False), (True, True)]
    assert one_sided(*rows) == [(2, 0, "甲局", 0)]


def test_an_assistant_must_say_that_it_assists_the_common_lead() -> None:
    rows = (
        of("甲局", ("乙局", "牵头"), ("丙局", "牵头")),
        of("乙局", ("甲局", "配合")),
        of("丙局", ("甲局", None)),
    )
    assert verdicts(*rows) == [(False, False), (True, True), (True, True)]


def test_a_common_lead_must_lead() -> None:
    rows = (
        of("甲局", ("乙局", "牵头"), ("丙局", "配合")),
        of("乙局", ("甲局", "配合")),
        of("丙局", ("甲局", "配合")),
    )
    assert verdicts(*rows) == [(False, False), (True, False), (True, True)]


def test_who_claims_to_lead_the_other_does_not_stand_under_the_common_lead() -> None:
    rows = (
        of("甲局", ("乙局", "牵头"), ("丙局", "牵头")),
        of("乙局", ("甲局", "配合")),
        of("丙局", ("甲局", "配合"), ("乙局", "牵头")),
    )
    assert verdicts(*rows) == [(False, False), (True, True), (True, True)]
    assert one_sided(*rows) == [(2, 1, "乙局", 1)]


def test_a_common_lead_without_a_power_of_the_matter_declares_nothing() -> None:
    lead = power(
        authority="甲局",
        code="000218099000",
        name="别的",
        joint=[{"department": "乙局", "role": "牵头"}, {"department": "丙局", "role": "牵头"}],
    )
    rows = lead, of("乙局", ("甲局", "配合")), of("丙局", ("甲局", "配合"))
    assert verdicts(*rows) == [(False, False)]


def test_a_common_lead_that_is_not_among_the_inputs_declares_nothing() -> None:
    assert verdicts(of("乙局", ("甲局", "配合")), of("丙局", ("甲局", "配合"))) == [(False, False)]


def test_a_fragmentation_can_be_declared_too() -> None:
    left = power(
        authority="甲局",
        code="000218010001",
        name="一",
        joint=[{"department": "乙局", "role": "牵头"}],
    )
    right = power(
        authority="乙局",
        code="000218010002",
        name="二",
        joint=[{"department": "甲局", "role": "配合"}],
    )
    assert found(left, right).pairs.select("grade", "declared").rows() == [("fragmentation", True)]
