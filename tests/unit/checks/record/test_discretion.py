"""R153, R154: intervals of grades."""

import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.documents import hits, listed, places
from tests.workspace import Json


def grades(
    *bounds: tuple[str, int | None, int | None] | tuple[str, int | None, int | None, str],
) -> Json:
    rows = [
        {"grade": name, "min": low, "max": high, "unit": (*rest, "元")[0]}
        for name, low, high, *rest in bounds
    ]
    return {"discretion": rows}


def found(
    *bounds: tuple[str, int | None, int | None] | tuple[str, int | None, int | None, str],
) -> list[str]:
    document = listed(Kind.POWERS, grades(*bounds))
    return [f"{code} {row['pointer']}" for code in ("R153", "R154") for row in hits(document, code)]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ([("较轻", 1000, 3000), ("一般", 3000, 5000)], []),
        ([("一般", 3000, 5000), ("较轻", 1000, 3000)], []),
        ([("较轻", 1000, 3001), ("一般", 3000, 5000)], ["R153 discretion/1"]),
        ([("较轻", 1000, 2999), ("一般", 3000, 5000)], ["R154 discretion/1"]),
        ([("严重", 5000, None), ("较轻", None, 5000)], []),
        ([("较轻", 0, None), ("一般", 3000, 5000)], ["R153 discretion/1"]),
        ([("较轻", 1000, 9000), ("一般", 2000, 3000), ("严重", 9000, 9500)], ["R153 discretion/1"]),
        ([("较轻", 200, 200), ("一般", 200, 500)], []),
        ([("较轻", 1, 3, "元"), ("一般", 5, 7, "倍")], []),
        ([("较轻", 1000, 2000), ("较轻", 5000, 9000), ("一般", 2000, 3000)], []),
        ([("较轻", 3000, 1000), ("一般", 3000, 5000)], []),
        ([("警告", None, None), ("罚款", 200, 500)], []),
    ],
)
def test_neighbours_must_meet(
    bounds: list[tuple[str, int | None, int | None]], expected: list[str]
) -> None:
    assert found(*bounds) == expected


def test_both_grades_and_their_bounds_are_told() -> None:
    (row,) = hits(listed(Kind.POWERS, grades(("较轻", 1000, 2500), ("一般", 3000, 5000))), "R154")
    told = {key: row[key] for key in ("found", "expected", "count", "other_count")}
    assert told == {"found": "一般", "expected": "较轻", "count": "3000", "other_count": "2500"}
    assert places(listed(Kind.POWERS, grades()), "R153") == []
