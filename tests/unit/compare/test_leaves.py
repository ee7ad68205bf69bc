from svccat.compare.leaves import with_leaf
from tests.factories import Row, power, powers_frame


def leaves(*rows: Row) -> list[tuple[bool, bool]]:
    """(is_sub, leaf) of each row."""
    return with_leaf(powers_frame(rows)).select("is_sub", "leaf").rows()


def test_a_main_item_without_subs_is_a_leaf() -> None:
    assert leaves(power()) == [(False, True)]


def test_a_main_item_with_a_sub_is_no_leaf_and_the_sub_is() -> None:
    rows = power(code="00021801000Y"), power(code="000218010001", parent="00021801000Y")
    assert leaves(*rows) == [(False, False), (True, True)]


def test_a_sub_of_another_department_or_place_leaves_the_main_item_a_leaf() -> None:
    main = power(code="00021801000Y")
    assert leaves(main, power(parent="00021801000Y", authority="盘锦市公安局"))[0] == (False, True)
    assert leaves(main, power(parent="00021801000Y", jurisdiction="211122"))[0] == (False, True)


def test_the_parent_is_matched_by_its_normal_form() -> None:
    main = power(code="00021801000Y")
    sub = power(code="000218010001", parent=" 00021801000y ", key_parent="00021801000Y")
    assert leaves(main, sub) == [(False, False), (True, True)]


def test_a_sub_whose_main_item_is_not_listed_is_a_leaf() -> None:
    assert leaves(power(parent="00021801000Y")) == [(True, True)]


def test_a_sub_that_is_named_as_a_parent_is_still_a_leaf() -> None:
    rows = (
        power(code="A", parent="M"),
        power(code="B", parent="A"),
    )
    assert leaves(*rows) == [(True, True), (True, True)]


def test_main_items_without_a_code_are_leaves() -> None:
    assert leaves(power(code="", key_code=None), power(code="", key_code=None)) == [
        (False, True),
        (False, True),
    ]


def test_the_order_of_the_rows_is_kept() -> None:
    rows = [power(code=str(number), parent="7" if number % 2 else None) for number in range(50)]
    assert with_leaf(powers_frame(rows))["id"].to_list() == list(range(50))
