"""Types of items in a sheet: the words of the closed list pass, others are told with those there are."""

from svccat.exchange.sheets.reading import Given
from svccat.model.fields import Kind
from tests.unit.exchange.sheets import items, read

_HEADS = ["基本编码", "事项名称", "事项类型"]
_GIVEN = Given(Kind.SERVICE_ITEMS)


def test_a_word_of_the_closed_list_needs_no_code_list() -> None:
    rows = [_HEADS, ["002018001000", "公交卡办理", "公共服务"], ["000118001000", "客运", "许可"]]
    done = read(rows, given=_GIVEN)
    assert [item["type"] for item in items(done)] == ["公共服务", "行政许可"]
    assert not [one for one in done.problems if one.to == "type"]


def test_an_unknown_word_is_told_with_the_list_in_its_order_and_how_many_there_are() -> None:
    done = read([_HEADS, ["000118001000", "客运", "行政乱写"]], given=_GIVEN)
    (problem,) = [one for one in done.problems if one.to == "type"]
    assert "有 其他权力 | 其他 | 其它 | 许可 | 处罚 | 强制" in problem.text.zh
    assert "种；请改成其中之一" in problem.text.zh


def test_a_code_that_lost_its_zeros_as_a_number_is_doubted_at_its_cell() -> None:
    rows: list[list[object]] = [
        [*_HEADS],
        [118007000, "客运", "行政许可"],
        ["000118008000", "货运", "行政许可"],
    ]
    done = read(rows, given=_GIVEN)
    assert [item["basic_code"] for item in items(done)] == ["118007000", "000118008000"]
    (doubt,) = [one for one in done.problems if one.doubt]
    assert "编码存成了数字，开头的 0 可能已丢失" in doubt.text.zh
    assert (doubt.place.sheet, doubt.place.line, doubt.place.column) == ("清单", 2, 1)
    assert doubt.found == "118007000"
