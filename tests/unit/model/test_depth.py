"""Values cut where they are nested more deeply than can be written."""

from svccat.model.depth import shallow


def test_what_lies_below_a_depth_is_emptied() -> None:
    value = {"a": [1, {"b": [2, [3]]}], "c": "x", "d": None}
    assert shallow(value, 5) == value
    assert shallow(value, 3) == {"a": [1, {"b": []}], "c": "x", "d": None}
    assert shallow(value, 1) == {"a": [], "c": "x", "d": None}
    assert shallow(value, 0) == {}
    assert shallow([[1]], 0) == []
    assert shallow("x", 0) == "x"
