"""Members put in at byte spans: what stood there goes, every other byte stays."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svccat.fix.members import Member, replaced
from svccat.locate.positions import TextMap

ITEM = {"code": "1", "name": "甲", "basis": ["一", "二"], "body": {"name": "局", "uscc": "x"}}
STYLES: list[dict[str, Any]] = [
    {"indent": 2},
    {"indent": 4},
    {"indent": "\t"},
    {},
    {"separators": (",", ":")},
]


def _text(items: list[Any], **style: Any) -> str:
    return json.dumps({"kind": "x", "items": items}, ensure_ascii=False, **style)


def _member(text: str, row: int, way: list[str], new: object, *, lines: bool = False) -> Member:
    known = TextMap(text, lines)
    holder, spot = known.spot(row, way[:-1]).value, known.spot(row, way)
    value = spot.value if spot.value != holder else None
    return Member(("items", str(row), *way), holder, value, new)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("way", "new"),
    [
        (["name"], "乙"),
        (["basis"], ["三"]),
        (["basis"], "三"),
        (["body", "name"], "另一局"),
        (["levels"], ["city", "county"]),
        (["limit"], {"value": 5, "unit": "工作日"}),
    ],
)
def test_a_member_is_replaced_or_put_in_and_the_rest_stays(
    style: dict[str, Any], way: list[str], new: object
) -> None:
    text = _text([{"code": "0"}, ITEM], **style)
    done = replaced(text, [_member(text, 1, way, new)], lines=False)
    assert done is not None
    item = json.loads(done)["items"][1]
    for step in way:
        item = item[step]
    assert item == new
    start = text.index("{", text.index('"0"')) + 1
    assert done[:start] == text[:start]
    assert done.endswith(text[text.rindex("uscc") :])


@given(name=st.text(), basis=st.lists(st.text()))
def test_any_text_can_be_adopted(name: str, basis: list[str]) -> None:
    text = _text([ITEM], indent=2)
    edits = [_member(text, 0, ["name"], name), _member(text, 0, ["basis"], basis)]
    done = replaced(text, edits, lines=False)
    assert done is not None
    assert json.loads(done)["items"] == [ITEM | {"name": name, "basis": basis}]


def test_several_members_that_are_missing_stand_behind_each_other() -> None:
    text = _text([ITEM], indent=2)
    edits = [_member(text, 0, ["a"], 1), _member(text, 0, ["b"], "二")]
    done = replaced(text, edits, lines=False)
    assert done is not None
    assert done == text.replace('      "code"', '      "a": 1,\n      "b": "二",\n      "code"')


def test_line_ends_and_lines_of_ndjson_stay_as_they_are() -> None:
    text = _text([ITEM], indent=2).replace("\n", "\r\n")
    done = replaced(text, [_member(text, 0, ["basis"], ["三", "四"])], lines=False)
    assert done == text.replace("一", "三").replace("二", "四")
    lines = f'{{"kind": "x"}}\n{json.dumps(ITEM, ensure_ascii=False)}\n'
    one = _member(lines, 0, ["basis"], ["三"], lines=True)
    assert replaced(lines, [one], lines=True) == lines.replace('["一", "二"]', '["三"]')


def test_what_cannot_be_proven_is_not_made() -> None:
    twice = '{"kind": "x", "items": [{"name": "甲", "name": "乙"}]}'
    first = Member(("items", "0", "name"), twice.index("[") + 1, twice.index('"甲"'), "丙")
    assert replaced(twice, [first], lines=False) is None
    assert replaced("{", [], lines=False) is None
