"""Which item of the reference answers an item of the lower list (contract section 3)."""

from pathlib import Path

from tests.unit.compare.two_lists import by_sector, compared, elements, item, pair, states
from tests.workspace import Json, catalogue, checked, power

# What links and what does not, a sector each: upper items, lower items, states of the lower ones.
_CASES: dict[str, tuple[list[Json], list[Json], tuple[int, int, int, int]]] = {
    "another case of the same code is another item": (
        [item("1", "甲", case="新办"), item("1", "乙", case="延续")],
        [item("1", "甲", case="新办"), item("1", "丙", case="变更")],
        (1, 0, 1, 0),
    ),
    "a code held with and without case is not held only without": (
        [item("1", "甲"), item("1", "乙", case="新办")],
        [item("1", "丙", case="延续"), item("1", "甲"), item("1", "乙", case="新办")],
        (2, 0, 1, 0),
    ),
    "an item without case does not link to the cases above": (
        [item("1", "甲", case="新办")],
        [item("1", "乙")],
        (0, 0, 1, 0),
    ),
    "a name of another type is another matter": (
        [item("1", "甲", type="行政许可")],
        [item("2", "甲", type="行政检查")],
        (0, 0, 1, 0),
    ),
    "a name that is left over twice below links nothing": (
        [item("1", "甲")],
        [item("2", "甲"), item("3", "甲")],
        (0, 0, 2, 0),
    ),
    "a name that is left over twice above links nothing": (
        [item("2", "甲"), item("3", "甲")],
        [item("1", "甲")],
        (0, 0, 1, 0),
    ),
    "names are counted among what is left over only": (
        [item("1", "甲"), item("2", "甲"), item("5", "甲", status="取消")],
        [item("1", "甲"), item("3", "甲"), item("6", "甲", scope="no such scope")],
        (1, 1, 0, 0),
    ),
    "what is linked already is not linked by name": (
        [item("1", "甲")],
        [item("1", "乙"), item("3", "甲")],
        (0, 1, 1, 0),
    ),
    "a suspended item takes part": ([item("1", status="暂停")], [item("1")], (1, 0, 0, 0)),
}


def test_each_item_links_as_the_contract_says(tmp_path: Path) -> None:
    found = by_sector(
        tmp_path, {name: (upper, lower) for name, (upper, lower, _) in _CASES.items()}
    )
    assert {name: states(one) for name, one in found.items()} == {
        name: expected for name, (_, _, expected) in _CASES.items()
    }


def test_items_of_one_code_and_case_are_linked_however_they_are_called(tmp_path: Path) -> None:
    found = compared(tmp_path, [item("1", case="新 办。")], [item("１ ", "别名", case="新办")])
    assert elements(found)["name"] == (0, 1, 0, 0)
    assert elements(found)["code"] == (1, 0, 0, 0)


def test_every_case_of_a_code_links_to_the_reference_that_holds_it_without_case(
    tmp_path: Path,
) -> None:
    lower = [item("1", "甲", case="新办"), item("1", "甲", case="延续")]
    found = pair(tmp_path, [item("1", "甲"), item("2")], lower)
    assert states(found) == (2, 0, 0, 0)
    assert (found.linked, found.held, found.expected) == (2, 1, 2)


def test_what_is_left_over_links_by_name_and_type_and_differs_in_code(tmp_path: Path) -> None:
    found = compared(tmp_path, [item("1", "甲 事项")], [item("2", "甲事项（县级）")])
    assert elements(found)["code"] == (0, 1, 0, 0)
    assert elements(found)["name"] == (1, 0, 0, 0)


def test_linked_by_name_where_only_the_case_differs_the_code_is_the_same(tmp_path: Path) -> None:
    found = compared(tmp_path, [item("1", "甲", case="新办")], [item("1", "甲", case="首次办理")])
    assert states(found.service_items.vertical.pairs[0]) == (1, 0, 0, 0)
    assert elements(found)["code"] == (1, 0, 0, 0)


def test_items_without_a_code_link_by_name_alone(tmp_path: Path) -> None:
    upper = [item(" ", "甲"), item("", "乙"), item("3", "丙")]
    lower = [item("", "甲"), item("", "丁"), item("", "丙")]
    found = compared(tmp_path, upper, lower)
    assert states(found.service_items.vertical.pairs[0]) == (1, 1, 1, 0)
    assert elements(found)["code"] == (0, 1, 0, 1)


def test_items_without_a_name_link_by_code_alone(tmp_path: Path) -> None:
    upper = [item("1", "（县级）"), item("2", " ")]
    lower = [item("1", "。"), item("3", " ")]
    found = compared(tmp_path, upper, lower)
    assert states(found.service_items.vertical.pairs[0]) == (1, 0, 1, 0)
    assert elements(found)["name"] == (0, 0, 0, 1)


def test_cancelled_and_invalid_items_take_no_part(tmp_path: Path) -> None:
    upper = [item("1"), item("2", status="取消"), item("3", legal_basis="x"), item("4")]
    lower = [item("1", status="取消"), item("2"), item("3"), item("4", type=4), item("5")]
    found = pair(tmp_path, upper, lower)
    assert states(found) == (0, 0, 3, 0)
    assert (found.held, found.expected) == (0, 2)


def test_each_list_is_linked_with_its_own_reference(tmp_path: Path) -> None:
    files = {
        "1.json": catalogue([item("1"), item("2")], "210000"),
        "2.json": catalogue([item("1")], "211100"),
        "3.json": catalogue([item("1"), item("2")], "211122"),
        "4.json": catalogue([item("2")], "211104"),
    }
    pairs = checked(tmp_path, files).service_items.vertical.pairs
    assert [(one.lower, one.upper, *states(one)) for one in pairs] == [
        ("211100", "210000", 1, 0, 0, 0),
        ("211104", "211100", 0, 0, 1, 0),
        ("211122", "211100", 1, 0, 1, 0),
    ]


def test_two_authorities_that_hold_one_power_both_link(tmp_path: Path) -> None:
    bureau = {"name": "盘山县公路局", "sector": "交通运输"}
    lower = [power(code="1"), power(code="1", authority=bureau)]
    files = {
        "1.json": catalogue([power(code="1")], "211100", "powers"),
        "2.json": catalogue(lower, "211122", "powers"),
    }
    (found,) = checked(tmp_path, files).powers.vertical.pairs
    assert (found.same, found.linked, found.duplicates) == (2, 2, 0)


def test_which_of_two_authorities_answers_does_not_depend_on_the_order(tmp_path: Path) -> None:
    bureau = {"name": "盘锦市公路局", "sector": "交通运输"}
    one, two = power(code="1", name="甲"), power(code="1", name="乙", authority=bureau)
    lower = catalogue([power(code="1", name="乙")], "211122", "powers")
    found = [
        checked(
            tmp_path / str(number),
            {"1.json": catalogue(upper, "211100", "powers"), "2.json": lower},
        ).powers.vertical.pairs[0]
        for number, upper in enumerate([[one, two], [two, one]])
    ]
    assert found[0] == found[1]
    assert found[0].linked == 1
