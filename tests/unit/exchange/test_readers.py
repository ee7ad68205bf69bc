"""JSON, scripts and text in columns as records, each value with its place."""

import json

import pytest

from svccat.exchange import csv_records, json_records
from svccat.exchange.json_text import of_json, of_script
from svccat.exchange.paths import joined, pointer, steps
from svccat.model.errors import InputError


def _objects(
    document: object, records: str = "", *read: str
) -> list[tuple[dict[str, object], str]]:
    """Each record, and where its first column stands."""
    source = json_records.Source("x.json", records, frozenset(read))
    return [
        (dict(one.values), one.where(next(iter(one.values))).pointer)
        for one in json_records.records(document, source, {})
    ]


def test_objects_know_what_those_around_them_say() -> None:
    document = {"date": "d", "list": [{"dept": "甲", "items": [{"n": 1}, {"n": 2}]}, {"items": []}]}
    source = json_records.Source("x.json", "$.list[].items[]", frozenset())
    found = list(json_records.records(document, source, {"$file": "x.json"}))
    assert [one.values for one in found] == [
        {"$file": "x.json", "$.date": "d", "$.list[].dept": "甲", "n": 1},
        {"$file": "x.json", "$.date": "d", "$.list[].dept": "甲", "n": 2},
    ]
    columns = ("n", "$.list[].dept", "$.date", "$file", "gone.x")
    assert [found[1].where(one).pointer for one in columns] == [
        "/list/0/items/1/n",
        "/list/0/dept",
        "/date",
        "",
        "/list/0/items/1/gone/x",
    ]


def test_members_in_members_and_lists_of_objects_are_columns() -> None:
    document = [
        {
            "a": {"b": 1, "c/d": 2},
            "m": [{"n": "x", "f": ["p", "q"]}, {"n": "y"}],
            "t": [1, 2],
            "e": [],
        }
    ]
    assert _objects(document) == [
        (
            {
                "a.b": 1,
                "a.c/d": 2,
                "m[].n": ["x", "y"],
                "m[].f[]": [["p", "q"], None],
                "t[]": [1, 2],
                "e": [],
            },
            "/0/a/b",
        )
    ]
    whole, place = _objects(document, "$[]", "m")[0]
    assert whole["m"] == document[0]["m"]
    assert place == "/0/a/b"


def test_names_that_are_hard_to_write() -> None:
    for name in ("a.b", "a[]", "$", 'say "x"', "", " ", "~/"):
        path = joined("$[]", name)
        assert steps(path) == ("[]", name)
        assert pointer("/0", joined("", name)) == "/0/" + name.replace("~", "~0").replace("/", "~1")
    assert steps("$[]x]") is None
    assert _objects({"x.y": [{"a.b": 1}]}) == [({'"a.b"': 1}, "/x.y/0/a.b")]


@pytest.mark.parametrize(
    ("document", "records", "said"),
    [
        ([], "", "没有记录"),
        (3, "", "看不出记录"),
        ({"a": [{}], "b": [{}]}, "", "a、b"),
        ([{"a": 1}], "$[].b[]", "没有记录"),
        ([{"a": 1}], "items[]", "不是路径"),
    ],
)
def test_no_records(document: object, records: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        _objects(document, records)
    assert said in caught.value.text.zh


def test_a_script_is_read_and_never_run() -> None:
    text = """/* x = [9] */ // y = {
      const s = "z = [", o = `w = {`;
      let first = [{"a": "//;"}] ; // and
      window.second = {"b": 1};"""
    read = of_script(text, "x.js", "")
    assert read.value == [{"a": "//;"}]
    assert [(one.place.line, one.place.column, one.found[:13]) for one in read.problems] == [
        (4, 7, "window.second")
    ]
    assert of_script(text, "x.js", "second").value == {"b": 1}
    assert of_script(text, "x.js", "second").problems == ()
    assert of_script('export default [{"a": 1}];', "x.js", "").value == [{"a": 1}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("let x = 3", "没有给任何名称赋值"),
        ("", "没有给任何名称赋值"),
        ("const x = [{a: 1}]", "x.js:1:13"),
        ("const x = [{\n'a': 1}]", "x.js:2:1"),
        ("const x = [" + "[" * 100_000, "嵌套过深"),
        ("const x = [NaN]", "NaN"),
    ],
)
def test_scripts_that_hold_no_data(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        of_script(text, "x.js", "")
    assert said in caught.value.text.zh


def test_json_says_where_it_goes_wrong() -> None:
    assert of_json(' {"a": [1]} \n', "x.json").value == {"a": [1]}
    for text, said in (("{]", "x.json:1:2"), ("[]\n[]", "x.json:2:1"), ("", "x.json:1:1")):
        with pytest.raises(InputError) as caught:
            of_json(text, "x.json")
        assert said in caught.value.text.zh
    twice = of_json('[{"a": 1, "b": 2, "a": 3}]', "x.json")
    assert twice.value == [{"a": 3, "b": 2}]
    assert [one.column for one in twice.problems] == ["a"]


def test_rows_of_text() -> None:
    text = '\n名称,编码,名称,\n"甲,\n乙",007,丙,丁,戊\n\n短\n'
    found = list(csv_records.records(text, "x.csv", "", {}))
    assert [one.values for one in found] == [
        {"名称": "甲,\n乙", "编码": "007", "名称#2": "丙", "#4": "丁", "#5": "戊"},
        {"名称": None, "编码": None, "名称#2": None, "#4": None},
        {"名称": "短", "编码": None, "名称#2": None, "#4": None},
    ]
    assert [
        (place.line, place.column) for place in (found[0].where("编码"), found[2].where("#4"))
    ] == [
        (3, 2),
        (6, 4),
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_mark_between_columns_is_found(mark: str) -> None:
    text = f"a{mark}b\r\n1{mark}2\r\n"
    (record,) = csv_records.records(text, "x.csv", "", {})
    assert record.values == {"a": "1", "b": "2"}
    (as_one,) = csv_records.records(text, "x.csv", "^", {})
    assert list(as_one.values.values()) == [f"1{mark}2"]


def test_large_cells_and_broken_quotes() -> None:
    (record,) = csv_records.records("a\n" + "x" * 300_000, "x.csv", "", {})
    assert record.values == {"a": "x" * 300_000}
    with pytest.raises(InputError) as caught:
        list(csv_records.records('a,b\n"x"y,2\n', "x.csv", "", {}))
    assert "x.csv:2:1" in caught.value.text.zh
    assert list(csv_records.records("", "x.csv", "", {})) == []


def test_what_is_read_as_json_is_what_json_says() -> None:
    document = [{"n": "😀 \"'\\", "big": 10**20, "f": 1.5, "no": None}]
    assert _objects(of_json(json.dumps(document), "x").value)[0][0] == document[0]


def test_broken_json_is_told_by_line_and_column_without_python_words() -> None:
    with pytest.raises(InputError) as caught:
        of_json('{\n"a": 1,}', "x.json")
    assert caught.value.text.zh.startswith("x.json:2:")
    assert "不是 JSON：第 2 行第 " in caught.value.text.zh
    assert "property" not in caught.value.text.zh
