import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.guides import guide, said

WORKING, CALENDAR = "工作日", "自然日"
STATUTORY, PROMISED = "“法定办结时限”（statutory_limit）", "“承诺办结时限”（promised_limit）"


def limit(value: object, unit: str | None = WORKING) -> dict[str, object]:
    return {"value": value, "unit": unit}


def limits(statutory: object, promised: object, **changes: object) -> dict[str, object]:
    return guide(statutory_limit=statutory, promised_limit=promised, **changes)


def test_a_promise_longer_than_the_law_is_found_with_both_limits_as_people_write_them() -> None:
    assert said("R121", limits(limit(20), limit(30))) == [
        (
            0,
            "promised_limit",
            {
                "found": "30工作日",
                "expected": "20工作日",
                "other_row": 0,
                "other_pointer": "statutory_limit",
            },
        )
    ]
    ((_, _, evidence),) = said("R121", limits(limit(2), limit(2.5)))
    assert evidence["found"] == "2.5工作日"


@pytest.mark.parametrize(
    ("statutory", "promised"),
    [
        (limit(20), limit(20)),
        (limit(20), limit(5)),
        (limit(20), limit(30, CALENDAR)),  # not the same unit
        (limit(20, None), limit(30)),
        (limit(0), limit(5)),  # no days stand for none
        (limit("20"), limit(30)),  # the schema's business
        (limit(None), limit(30)),
        (None, limit(30)),
        (limit(20), None),
        ("20工作日", "30工作日"),
    ],
)
def test_no_promise_is_said_to_be_longer_that_cannot_be_told(
    statutory: object, promised: object
) -> None:
    assert said("R121", limits(statutory, promised)) == []


def test_limits_in_two_units_are_pointed_out() -> None:
    ((row, pointer, evidence),) = said("R122", limits(limit(90, CALENDAR), limit(60)))
    assert (row, pointer, evidence["found"], evidence["expected"]) == (
        0,
        "promised_limit",
        "60工作日",
        "90自然日",
    )
    assert said("R122", limits(limit(20), limit(5))) == []
    assert said("R122", limits(limit(20, "天"), limit(5))) == []
    assert said("R122", limits(limit(20, None), limit(5))) == []
    assert said("R122", limits(limit(None, CALENDAR), limit(5))) == []


def test_a_limit_needs_a_number_and_a_unit() -> None:
    found = said("R123", limits(limit(None), limit(5, None)))
    assert [(pointer, one["label"], one["found"]) for _, pointer, one in found] == [
        ("statutory_limit", STATUTORY, "工作日"),
        ("promised_limit", PROMISED, "5"),
    ]
    assert said("R123", limits(limit(20), limit(5))) == []
    assert said("R123", limits({}, None)) == []


def test_what_the_schema_refused_is_not_called_missing() -> None:
    quoted = limits(limit("20"), "5个工作日")
    refused = {"statutory_limit": frozenset({0}), "promised_limit": frozenset({0})}
    assert said("R123", quoted, refused=refused) == []
    assert said("R127", quoted, refused=refused) == []
    assert said("R127", quoted, quoted, refused=refused) == [(1, "handling_type", {})]
    assert said("R125", limits("20天", limit(5)), refused=refused) == []


@pytest.mark.parametrize(
    ("statutory", "promised", "handling", "pointer", "found"),
    [
        (limit(0), limit(5), None, "statutory_limit/value", "0工作日"),
        (limit(0), None, "承诺件", "statutory_limit/value", "0工作日"),
        (limit(20), limit(0), "承诺件", "promised_limit/value", "0工作日"),
        (limit(20.5), limit(5), None, "statutory_limit/value", "20.5工作日"),
        (limit(20), limit(0.3), None, "promised_limit/value", "0.3工作日"),
        (limit(20245, CALENDAR), None, None, "statutory_limit/value", "20245自然日"),
        (limit(3000), None, None, "statutory_limit/value", "3000工作日"),
    ],
)
def test_a_doubtful_number_of_days_is_found(
    statutory: object, promised: object, handling: str | None, pointer: str, found: str
) -> None:
    item = limits(statutory, promised, handling_type=handling)
    ((row, where, evidence),) = said("R124", item)
    assert (row, where, evidence["found"]) == (0, pointer, found)
    assert evidence["label"] == (STATUTORY if "statutory" in pointer else PROMISED)


@pytest.mark.parametrize(
    ("statutory", "promised", "handling"),
    [
        (limit(20), limit(0), "即办件"),  # done while one waits
        (limit(0), limit(0), "即办件"),
        (limit(20), limit(0.5), "承诺件"),
        (limit(20), limit(1.5), "承诺件"),
        (limit(3650, CALENDAR), limit(2500), None),
        (limit(-1), limit(-1), None),  # R130
        (None, None, "承诺件"),
    ],
)
def test_days_that_may_well_be_meant_are_left_alone(
    statutory: object, promised: object, handling: str | None
) -> None:
    assert said("R124", limits(statutory, promised, handling_type=handling)) == []


def test_a_licence_with_a_promise_has_a_statutory_limit() -> None:
    found = said("R125", limits(None, limit(5)), limits(limit(None, None), limit(5)))
    assert [(row, pointer, one["found"]) for row, pointer, one in found] == [
        (0, "promised_limit", "5工作日"),
        (1, "promised_limit", "5工作日"),
    ]
    assert said("R125", limits(None, limit(5), type="公共服务")) == []
    assert said("R125", limits(None, None)) == []
    assert said("R125", limits(limit(20), limit(5))) == []


def test_what_is_done_on_the_spot_takes_no_days() -> None:
    found = said(
        "R126",
        limits(limit(20), limit(3), handling_type="即办件"),
        limits(limit(20), limit(2, CALENDAR), handling_type=" 即 办件"),
        limits(limit(20), limit(1), handling_type="即办件"),
        limits(limit(20), limit(0), handling_type="即办件"),
        limits(limit(20), limit(3), handling_type="承诺件"),
        limits(limit(20), limit(3), handling_type=None),
        limits(limit(20), None, handling_type="即办件"),
    )
    assert [(row, pointer, one["found"]) for row, pointer, one in found] == [
        (0, "promised_limit", "3工作日"),
        (1, "promised_limit", "2自然日"),
    ]


def test_a_promised_item_has_a_promise() -> None:
    assert said("R127", limits(limit(20), None)) == [(0, "handling_type", {})]
    assert said("R127", limits(limit(20), limit(None, None))) == [(0, "handling_type", {})]
    assert said("R127", limits(limit(20), limit(5))) == []
    assert said("R127", limits(limit(20), limit(None))) == []  # R123 has said it
    assert said("R127", limits(limit(20), None, handling_type="即办件")) == []
    assert said("R127", limits(limit(20), None), kind=Kind.DIRECTORY) == []


def test_what_is_done_on_the_spot_has_no_special_procedure() -> None:
    now = {"handling_type": "即办件"}
    found = said(
        "R128",
        guide(special_procedures=["无", "专家评审", "公示"], **now),
        guide(special_procedures="现场勘查", **now),
        guide(special_procedures=["无"], **now),
        guide(special_procedures=[], **now),
        guide(special_procedures=["公示"]),
    )
    assert found == [
        (0, "special_procedures/1", {"found": "专家评审"}),
        (1, "special_procedures", {"found": "现场勘查"}),
    ]


def test_a_licence_goes_by_working_days() -> None:
    found = said(
        "R129",
        limits(limit(20, CALENDAR), limit(5, CALENDAR)),
        limits(limit(20), limit(5, CALENDAR)),
        limits(limit(20), limit(5)),
        limits(limit(90, CALENDAR), None, type="行政处罚"),
    )
    assert [(row, pointer, one["found"]) for row, pointer, one in found] == [
        (0, "statutory_limit/unit", "20自然日"),
        (1, "promised_limit/unit", "5自然日"),
    ]
