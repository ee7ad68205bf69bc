"""Mending by toy rules: what changes, what never does, and what is left as it was."""

import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svccat.fix.attempt import CHANGED, UNCERTAIN, Doors
from svccat.fix.rounds import REFUSED, ROUNDS, mend
from svccat.fix.turn import NOT_JSON, NOT_TEXT, TAKEN, UNPROVEN
from svccat.model.checked import Checked
from svccat.model.mending import Mended
from svccat.model.rule import Fix, Rule
from tests.unit.fix.toys import HAS_BOM, NOT_UTF_8, Judge, Toys, card, instead
from tests.unit.locate.texts import objects, written

X, Y = card("R101"), card("R102")
KEY = card("S013", Fix.UNSAFE, at_key=True)


def mended(toys: Toys, *, unsafe: bool = False) -> Mended:
    return mend(toys.doors(), unsafe=unsafe)


def _typo(name: str) -> str | None:
    return "name" if name == "nmae" else None


def after(data: bytes | str, path: str = "a.json", **rules: Judge) -> str:
    """The text of one file after rules of these codes, all of them safe."""
    content = data.encode() if isinstance(data, str) else data
    toys = Toys({path: content}, {card(code): judge for code, judge in rules.items()})
    result = mended(toys)
    return (result.files[0].new if result.files else content).decode()


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "甲[x]乙"}',
        '{\r\n\t"a" :\t"甲[x]乙"  ,\r\n\r\n   "b":[1.50,1e2,-0,"[x]"]\r\n}\r\n\r\n',
        '{"z":1,"a":"[x]","m":{"k":[["[x]"],{"[y]":"[x]","q":null}]}} \n ',
        r'{"plain": "\u4e2d\/[x]", "other": "\u4E2D\u6587\/ \" \\ [y]"}',
        '{"n": 12345678901234567890, "f": 0.1000, "t": "[x]\\n[x]"}',
        '\ufeff{"a": "[x]"}\n',
        '{"a": "[x]"}',
    ],
)
def test_nothing_but_the_mended_strings_changes(text: str) -> None:
    assert after(text, R101=instead("[x]", "(y)")) == text.replace("[x]", "(y)")


def test_of_a_member_that_stands_twice_the_one_that_counts_is_mended() -> None:
    text = '{"a": "[x]1", "a": "[x]2", "items": [{"n": "[x]3", "n": 4, "n": "[x]5"}]}'
    assert after(text, R101=instead("[x]", "")) == (
        '{"a": "[x]1", "a": "2", "items": [{"n": "[x]3", "n": 4, "n": "5"}]}'
    )


def test_lines_of_ndjson_are_mended_each_at_its_place() -> None:
    text = '\n{"kind": "[x]"}\r\n{"name": "[x]"}\n\n \t{"name":  "甲", "l": ["", "[x]"]}\n[1]\n'
    assert after(text, "a.NDJSON", R101=instead("[x]", "y")) == text.replace("[x]", "y")


def test_each_round_makes_one_mend_a_string_in_the_order_of_codes() -> None:
    seen: list[str] = []

    def watch(found: str) -> str | None:
        seen.append(found)
        return None

    text = after('{"a": "0 1"}', R103=instead("1", "2"), R102=instead("0", "1"), R199=watch)
    assert text == '{"a": "2 2"}'
    assert seen == ["0 1", "1 1", "2 2"]


def test_several_findings_of_one_rule_in_one_string_are_mended_one_after_the_other() -> None:
    def each(place: int) -> Judge:
        return lambda found: found.replace(f"x{place}", "") if f"x{place}" in found else None

    one, two = card("R101"), card("R101")
    object.__setattr__(two, "severity", "warning")  # another card of the same code
    toys = Toys({"a.json": b'{"a": "x1x2!"}'}, {one: each(1), two: each(2)})
    result = mended(toys)
    assert result.files[0].new == b'{"a": "!"}'
    assert result.files[0].counts == {"R101": 2}


def test_a_name_is_mended_where_no_other_member_has_it() -> None:
    text = '{"nmae": "甲", "x": {"nmae": 1, "name": 2}, "items": [{"naem": 1, "nmae": 2, "k": 3}]}'
    toys = Toys(
        {"a.json": text.encode()},
        {KEY: lambda name: "name" if name in {"nmae", "naem"} else None},
    )
    result = mended(toys, unsafe=True)
    assert result.files[0].new.decode() == (
        '{"name": "甲", "x": {"nmae": 1, "name": 2}, "items": [{"name": 1, "nmae": 2, "k": 3}]}'
    )
    assert {one.place.pointer: one.reason for one in result.left} == {
        "/items/0/nmae": TAKEN,
        "/x/nmae": TAKEN,
    }
    assert mended(toys).files == ()


def test_a_name_that_stands_twice_stays() -> None:
    text = '{"nmae": "甲", "nmae": "乙", "a": "[x]"}'
    rules = {KEY: _typo, X: instead("[x]", "y")}
    result = mended(Toys({"a.json": text.encode()}, rules), unsafe=True)
    assert result.files[0].new.decode() == text.replace("[x]", "y")
    assert [(one.place.pointer, one.reason) for one in result.left] == [("/nmae", UNPROVEN)]


def test_what_lies_under_a_mended_name_is_mended_later() -> None:
    text = '{"nmae": {"nmae": ["[x]"]}, "b": "[x]"}'
    rules = {KEY: _typo, card("X901"): instead("[x]", "y")}
    result = mended(Toys({"a.json": text.encode()}, rules), unsafe=True)
    assert result.files[0].new.decode() == '{"name": {"name": ["y"]}, "b": "y"}'
    assert result.left == ()
    assert result.fixed == 4


def test_unsafe_mends_are_made_only_when_asked_for() -> None:
    rules = {X: instead("[x]", "y"), card("R102", Fix.UNSAFE): instead("[z]", "q")}
    toys = Toys({"a.json": b'{"a": "[x][z]", "b": "[z]"}'}, rules)
    assert mended(toys).files[0].new == b'{"a": "y[z]", "b": "[z]"}'
    assert mended(toys, unsafe=True).files[0].new == b'{"a": "yq", "b": "q"}'


def test_a_mend_that_does_not_help_is_taken_back_and_the_others_stay() -> None:
    rules: dict[Rule, Judge] = {
        X: lambda found: f"{found}+" if found.startswith("!") else None,
        Y: instead("[x]", "y"),
    }
    toys = Toys(
        {"a.json": b'{"a": "![x]", "b": "[x]"}', "b.json": b'{"a": "!", "b": "[x]"}'}, rules
    )
    result = mended(toys)
    assert [one.new for one in result.files] == [
        b'{"a": "![x]", "b": "y"}',
        b'{"a": "!", "b": "y"}',
    ]
    assert [(one.place.path, one.rule.code, one.reason) for one in result.left] == [
        ("a.json", "R101", REFUSED),
        ("a.json", "R102", REFUSED),
        ("b.json", "R101", REFUSED),
    ]


def test_two_rules_that_contradict_each_other_leave_the_string_as_it_was() -> None:
    rules = {X: instead("a", "b"), Y: instead("b", "a"), card("R103"): instead("[x]", "y")}
    toys = Toys({"a.json": b'{"k": "a", "l": "[x]"}'}, rules)
    result = mended(toys)
    assert result.files[0].new == b'{"k": "a", "l": "y"}'
    assert [one.reason for one in result.left] == [REFUSED]


def test_what_takes_too_many_rounds_is_left_and_what_takes_just_enough_is_made() -> None:
    chain = {
        card(f"R{number}"): instead(chr(number), chr(number + 1)) for number in range(965, 976)
    }  # Greek letters, each mended to the next by a rule of its own
    start = 976 - ROUNDS
    toys = Toys({"a.json": f'{{"k": "{chr(start)}", "l": "{chr(start - 1)}"}}'.encode()}, chain)
    result = mended(toys)
    assert result.files[0].new.decode() == f'{{"k": "{chr(976)}", "l": "{chr(start - 1)}"}}'


def test_it_ends_soon_however_many_strings_fail_one_after_the_other() -> None:
    names = [f"k{number}" for number in range(40)]
    old = json.dumps({name: name for name in names}).encode()
    rules: dict[Rule, Judge] = {
        X: lambda found: f"{found}!" if found.startswith("k") else None,
        Y: instead("[x]", "y"),
    }
    toys = Toys({"a.json": old, "b.json": b'{"a": "[x]"}'}, rules)

    def check(instead: Mapping[str, bytes]) -> Checked:
        """A mended string is at fault no more, unless the one before it is as it was."""
        text = json.loads(instead.get("a.json", old))
        good = {f"/{b}" for a, b in pairwise(names) if text[a] != a and text[b] != b}
        checked = toys.check(instead)
        kept = [one for one in checked.findings if one.place.pointer not in good]
        return replace(checked, findings=tuple(kept))

    doors = toys.doors()
    result = mend(Doors(check, doors.read, doors.decode, doors.where), unsafe=False)
    assert [(one.source.path, one.new) for one in result.files] == [("b.json", b'{"a": "y"}')]
    assert toys.checks < 10


def test_what_is_no_text_is_left() -> None:
    toys = Toys({"a.json": b'{"n": "[x]"}'}, {X: instead("[x]", "y")})
    doors = toys.doors()
    at_brace = Doors(toys.check, doors.read, doors.decode, lambda *_: lambda _: 0)
    result = mend(at_brace, unsafe=False)
    assert result.files == ()
    assert [one.reason for one in result.left] == [NOT_TEXT]


def test_a_place_that_is_not_the_findings_own_is_left() -> None:
    toys = Toys({"a.json": b'{"m": "[y]", "n": "[x]"}'}, {X: instead("[x]", "y")})
    doors = toys.doors()
    astray = Doors(toys.check, doors.read, doors.decode, lambda *_: lambda _: 6)
    assert mend(astray, unsafe=False).files == ()


def test_encoding_comes_first_and_strings_after_it() -> None:
    text = '{\r\n  "a": "许可[x]"\r\n}'
    toys = Toys({"a.json": text.encode("gb18030")}, {X: instead("[x]", "（新）")}, encodings=True)
    result = mended(toys)
    assert result.files[0].new.decode() == text.replace("[x]", "（新）")
    assert result.files[0].counts == {"R101": 1, "S090": 1}
    assert [rule.code for rule in (NOT_UTF_8, HAS_BOM)] == ["S090", "S091"]


def test_a_byte_order_mark_is_taken_away_and_nothing_else() -> None:
    text = ' \r\n{"a":\t1 }\r\n'
    result = mended(Toys({"a.json": f"\ufeff{text}".encode()}, {}, encodings=True))
    assert result.files[0].new == text.encode()
    assert result.files[0].counts == {"S091": 1}


def test_a_broken_text_is_converted_and_otherwise_left_alone() -> None:
    text = '{"a": "许可[x]", '
    toys = Toys({"a.json": text.encode("gb18030")}, {}, encodings=True)
    assert mended(toys).files[0].new == text.encode()
    toys = Toys({"a.ndjson": b'{"a": 1}\n{"n": "[x]"}\n{"n": \n'}, {X: instead("[x]", "y")})
    result = mended(toys)
    assert result.files == ()
    assert [one.reason for one in result.left] == [NOT_JSON]


def test_bytes_in_no_certain_encoding_stay() -> None:
    toys = Toys({"a.json": '{"a": "许可"}'.encode("gb18030")}, {}, encodings=True)
    doors = toys.doors()
    result = mend(Doors(toys.check, doors.read, lambda _: None, doors.where), unsafe=False)
    assert result.files == ()
    assert [one.reason for one in result.left] == [UNCERTAIN]


def test_a_file_that_changed_since_it_was_checked_is_left() -> None:
    toys = Toys({"a.json": b'{"a": "[x]"}', "b.json": b'{"a": "[x]"}'}, {X: instead("[x]", "y")})
    doors = toys.doors()
    other: Mapping[str, bytes | None] = {"a.json": b'{"a": "[x]" }', "b.json": None}
    late = Doors(toys.check, lambda file: other[file.source.path], doors.decode, doors.where)
    result = mend(late, unsafe=False)
    assert result.files == ()
    assert [one.reason for one in result.left] == [CHANGED, CHANGED]


def test_where_nothing_is_to_be_mended_the_files_are_checked_once() -> None:
    toys = Toys({"a.json": b'{"a": "b"}'}, {X: instead("[x]", "y")})
    assert mended(toys).files == ()
    assert toys.checks == 1
    toys = Toys({"a.json": b'{"a": "[x]"}'}, {X: instead("[x]", "y")})
    assert mended(toys).files != ()
    assert toys.checks == 2


_RULES: dict[str, Judge] = {
    "R101": instead("a", "b"),
    "R102": instead("\t", ""),
    "R103": lambda found: found.strip() if found != found.strip() else None,
    "R104": instead("b:", "：甲"),
    "R105": lambda found: f"{found}!" if "{" in found else None,  # never comes to rest
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(objects.flatmap(written), st.booleans(), st.sampled_from(["utf-8", "gb18030"]))
def test_mending_twice_changes_nothing(text: str, bom: bool, encoding: str) -> None:  # noqa: FBT001  drawn
    rules = {card(code): judge for code, judge in _RULES.items()}
    rules[KEY] = lambda name: name.strip("a ") or None if name != name.strip("a ") else None
    data = ("\ufeff" * bom + text).encode(encoding)
    first = mended(Toys({"a.json": data}, rules, encodings=True), unsafe=True)
    new = first.files[0].new if first.files else data
    again = mended(Toys({"a.json": new}, rules, encodings=True), unsafe=True)
    assert again.files == ()
    assert [one.fingerprint for one in again.checked.findings] == [
        one.fingerprint for one in first.checked.findings
    ]
