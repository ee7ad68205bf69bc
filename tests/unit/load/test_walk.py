r"""Faulty JSON, cause by cause: the spot where an editor has to act, and what is read all the same.

A `¦` in a text marks the spot and is no part of it.
"""

import pytest

from svccat.load.walk import Walked, walk

_MARK = "¦"


def _walked(marked: str) -> tuple[Walked, int]:
    return walk(marked.replace(_MARK, "")), marked.index(_MARK)


def _first(marked: str, reason: str) -> Walked:
    walked, spot = _walked(marked)
    assert walked.flaws, marked
    slip = walked.flaws[0].slip
    assert (slip.reason, slip.at) == (reason, spot), marked
    return walked


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ('{"a": 1¦,}', {"a": 1}),
        ('{"a": 1¦, \n}', {"a": 1}),
        ('{"a": [1, 2¦,]}', {"a": [1, 2]}),
        ('{"a": 1,¦, "b": 2}', {"a": 1, "b": 2}),
        ('{¦, "b": 2}', {"b": 2}),
        ('{"a": [¦,1]}', {"a": [1]}),
        ('{"a": [{"b": 1¦,}, 2]}', {"a": [{"b": 1}, 2]}),
        ('{"a": 1¦，}', {"a": 1}),
    ],
)
def test_a_superfluous_comma(marked: str, value: object) -> None:
    marked_as = "chinese" if "，" in marked else "comma"
    assert _first(marked, marked_as).value == value


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ('{"a": 1¦ "b": 2}', {"a": 1, "b": 2}),
        ('{"a": "x"¦\n "b": 2}', {"a": "x", "b": 2}),
        ('{"a": "x"¦ "b": 2}', {"a": "x", "b": 2}),
        ('{"a": [{"b": 1}¦ {"b": 2}]}', {"a": [{"b": 1}, {"b": 2}]}),
        ('{"a": [{"b": 1}¦\n\n{"b": 2}]}', {"a": [{"b": 1}, {"b": 2}]}),
        ('{"a": ["x"¦ "y"]}', {"a": ["x", "y"]}),
        ('{"a": ["x"¦\n"y"\n]}', {"a": ["x", "y"]}),
        ('{"a": [1¦ 2]}', {"a": [1, 2]}),
        ('{"a": {}¦ "b": 2}', {"a": {}, "b": 2}),
        ('{"a": true¦ "b": 2}', {"a": True, "b": 2}),
    ],
)
def test_a_missing_comma_belongs_behind_the_value_before(marked: str, value: object) -> None:
    assert _first(marked, "missing").value == value


@pytest.mark.parametrize(
    ("marked", "found", "expected"),
    [
        ('{"a": 1¦，"b": 2}', "，", ","),
        ('{"a": 1¦、"b": 2}', "、", ","),
        ('{"a"¦： 1, "b": 2}', "：", ":"),
        ('{"a": ¦“x”, "b": 2}', "“", '"'),
        ('{"a": ¦”x”, "b": 2}', "”", '"'),
        ('{"a": ¦“x", "b": 2}', "“", '"'),
        ('{"a": "x¦”, "b": 2}', "”", '"'),
        ('{"a": "x¦”,\n "b": 2}', "”", '"'),
        ('{¦“a”: 1, "b": 2}', "“", '"'),
        ('{"a¦”: 1, "b": 2}', "”", '"'),
        ('{"a": ¦【1], "b": 2}', "【", "["),
        ('{"a": [1¦】, "b": 2}', "】", "]"),
        ('{"a": 1,¦\u3000"b": 2}', "U+3000", "U+0020"),
        ('{"a":¦\xa01, "b": 2}', "U+00A0", "U+0020"),
    ],
)
def test_chinese_punctuation(marked: str, found: str, expected: str) -> None:
    walked = _first(marked, "chinese")
    slip = walked.flaws[0].slip
    assert (slip.found, slip.expected) == (found, expected)
    assert isinstance(walked.value, dict)
    assert walked.value["b"] == 2
    assert len(walked.flaws) == 1


@pytest.mark.parametrize(
    ("marked", "found", "expected", "value"),
    [
        ("{¦'a': 1}", "'a'", '"a"', {"a": 1}),
        ("{\"a\": ¦'x y'}", "'x y'", '"x y"', {"a": "x y"}),
        ("{\"a\": [¦'x', 1]}", "'x'", '"x"', {"a": ["x", 1]}),
        ('{"a": ¦`x`}', "`x`", '"x"', {"a": "x"}),
        ("{¦a: 1}", "a", '"a"', {"a": 1}),
        ("{¦名称: 1}", "名称", '"名称"', {"名称": 1}),
        ('{¦a": 1}', 'a"', '"a"', {"a": 1}),
        ('{"a¦: 1, "b": 2}', '"a', '"a"', {"a": 1, "b": 2}),
        ('{"a": ¦许可证, "b": 2}', "许可证", '"许可证"', {"a": "许可证", "b": 2}),
        ('{"a": ¦许可证", "b": 2}', "许可证", '"许可证"', {"a": "许可证", "b": 2}),
        ('{"a": ¦2024-12-31}', "2024-12-31", '"2024-12-31"', {"a": "2024-12-31"}),
        ('{"a": ¦20个工作日}', "20个工作日", '"20个工作日"', {"a": "20个工作日"}),
        ('{"a": "许可证¦, "b": 2}', '"许可证', '"许可证"', {"a": "许可证", "b": 2}),
        ('{"a": "许可证¦,\n "b": 2}', '"许可证', '"许可证"', {"a": "许可证", "b": 2}),
        ('{"a": "许可证¦\n}', '"许可证', '"许可证"', {"a": "许可证"}),
        ('{"a": ["x", "y¦],\r\n "b": 2}', '"y', '"y"', {"a": ["x", "y"], "b": 2}),
        ('{"a": ["x¦,\n"y"]}', '"x', '"x"', {"a": ["x", "y"]}),
    ],
)
def test_quotes_that_are_missing_or_single(
    marked: str, found: str, expected: str, value: object
) -> None:
    walked = _first(marked, "quotes")
    slip = walked.flaws[0].slip
    assert (slip.found, slip.expected) == (found, expected)
    assert walked.value == value


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ('{"a": 1, ¦// x\n "b": 2}', "// x"),
        ('{"a": 1, ¦/* x\ny */ "b": 2}', "/* x"),
        ('{¦# 说明\n "a": 1, "b": 2}', "# 说明"),
        ('¦// 说明\n{"a": 1, "b": 2}', "// 说明"),
        ('{"a": 1, "b": 2} ¦// 完', "// 完"),
    ],
)
def test_a_comment(marked: str, found: str) -> None:
    walked = _first(marked, "comment")
    assert walked.flaws[0].slip.found == found
    assert (walked.value, walked.whole) == ({"a": 1, "b": 2}, True)


def test_a_comment_that_does_not_end_ends_the_reading() -> None:
    for text in ('{"a": 1, /* "b": 2}', '{"a": 1, // "b": 2}'):
        walked = walk(text)
        assert [one.slip.reason for one in walked.flaws] == ["comment"]
        assert (walked.value, walked.whole) == ({"a": 1}, False)


@pytest.mark.parametrize(
    ("word", "expected", "value"),
    [
        ("NaN", "null", None),
        ("Infinity", "null", None),
        ("-Infinity", "null", None),
        ("None", "null", None),
        ("NULL", "null", None),
        ("undefined", "null", None),
        ("True", "true", True),
        ("FALSE", "false", False),
    ],
)
def test_a_word_of_another_language(word: str, expected: str, value: object) -> None:
    for text in (f'{{"a": ¦{word}, "b": 1}}', f'{{"b": 1, "a": ¦{word}\n}}'):
        walked = _first(text, "word")
        assert walked.flaws[0].slip.expected == expected
        assert walked.value == {"a": value, "b": 1}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("000118", '"000118"'),
        ("+5", "5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1,000", "1000"),
        ("1，000", "1000"),
        ("１２", "12"),
        ("0x1F", '"0x1F"'),
        ("1e999", '"1e999…"'),
        ("9" * 400, f'"{"9" * 20}…"'),
    ],
)
def test_a_number_that_is_none(written: str, expected: str) -> None:
    walked = _first(f'{{"a": ¦{written}, "b": 1}}', "number")
    assert walked.flaws[0].slip.expected == expected
    assert walked.value == {"a": None, "b": 1}


@pytest.mark.parametrize(
    ("marked", "found", "expected"),
    [
        ('{"a": "x¦\ty", "b": 2}', "U+0009", "\\t"),
        ('{"a": "x¦\x00y", "b": 2}', "U+0000", "\\u0000"),
        ('{"a": "第一行¦\n第二行", "b": 2}', "U+000A", "\\n"),
        ('{"a": "第一行¦\r\n\r\n第三行", "b": 2}', "U+000D", "\\n"),
        ('{"x¦\ty": 1, "b": 2}', "U+0009", "\\t"),
    ],
)
def test_a_control_character_in_a_text(marked: str, found: str, expected: str) -> None:
    walked = _first(marked, "control")
    slip = walked.flaws[0].slip
    assert (slip.found, slip.expected) == (found, expected)
    assert isinstance(walked.value, dict)
    assert walked.value["b"] == 2


@pytest.mark.parametrize(
    ("marked", "found", "text"),
    [
        ('{"a": "对¦"三无"车辆的处罚"}', '对"三无"车辆的处罚', '对"三无"车辆的处罚'),
        ('{"a": "对¦"三无"", "b": 1}', '对"三无"", "b', '对"三无"'),
        ('{"a": "¦"三无"车辆"\n}', '"三无"车辆"', '"三无"车辆'),
        ('{"a": "见¦"甲"、"乙"。",\n"b": 1}', '见"甲"、"乙"。"', '见"甲"、"乙"。'),
        ('{"a": "文号¦"[2020]"1号"}', '文号"[2020]"1', '文号"[2020]"1号'),
        ('{"a": ["x", "对¦"三无"车辆"]}', '对"三无"车辆"]}', ""),
        ('{"名¦"称": 1}', '名"称": 1}', ""),
    ],
)
def test_a_quote_inside_a_text(marked: str, found: str, text: str) -> None:
    walked = _first(marked, "inner")
    assert walked.flaws[0].slip.found == found
    assert walked.whole
    if text:
        assert isinstance(walked.value, dict)
        assert walked.value["a"] == text


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ('{"a": "申请书¦\\(一式两份\\)", "b": 2}', "\\("),
        ('{"a": "D:¦\\资料\\表.docx", "b": 2}', "\\资"),
        ('{"a": "D:¦\\资料\\",\n "b": 2}', "\\资"),
        ('{"a": "D:\\\\x¦\\",\n "b": 2}', '\\"'),
        ('{"a": "¦\\u12", "b": 2}', "\\u"),
        ('{"a": "¦\\ud800", "b": 2}', "\\ud800"),
        ('{"a": "\\ud83d\\ude00¦\\udc00", "b": 2}', "\\udc00"),
    ],
)
def test_a_wrong_escape(marked: str, found: str) -> None:
    walked = _first(marked, "escape")
    assert walked.flaws[0].slip.found == found
    assert isinstance(walked.value, dict)
    assert walked.value["b"] == 2


@pytest.mark.parametrize(
    ("text", "found", "expected", "began"),
    [
        ('{"a": 1, "items": [{"x": 1}', '"items": [', "]}", 18),
        ('{"items": [{"name": "道路旅', '"name": "道路旅', '"}]}', 20),
        ('{"items": [{"m": ["x", "y', '"y', '"]}]}', 23),
        ('{"items": [{"m": [\n', '"m": [', "]}]}", 17),
        ('{"items": [{"m": ', "{", "}]}", 11),
        ('{"items": [{"na', '"na', '"}]}', 12),
        ('{"items": [{"name"', "{", "}]}", 11),
        ('{"items": [{"v": tru', '"v": tru', "}]}", 17),
        ('{"items": [{"v": -', '"v": -', "}]}", 17),
        ('{"a": "x\\', '"a": "x\\', '"}', 6),
        ('{"a": "x\\u4e', '"a": "x\\u4e', '"}', 6),
        ("{", "{", "}", 0),
        ('{"a": 1,', "{", "}", 0),
    ],
)
def test_a_text_that_breaks_off(text: str, found: str, expected: str, began: int) -> None:
    walked = walk(f"{text}\n ")
    (flaw,) = walked.flaws
    slip = flaw.slip
    assert (slip.reason, slip.at) == ("cut", len(text.rstrip()))
    assert (slip.found, slip.expected, slip.began) == (found, expected, began)
    assert not walked.whole


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ('{"a": 1}\n¦{"b": 2}', '{"b": 2}'),
        ('{"a": 1}¦}', "}"),
        ('{"a": 1}\n¦x\n', "x"),
        ('{"a": 1}¦,', ","),
    ],
)
def test_something_after_the_end(marked: str, found: str) -> None:
    walked = _first(marked, "after")
    assert walked.flaws[0].slip.found == found
    assert (walked.value, walked.whole) == ({"a": 1}, True)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ('{"a"¦ 1}', ":"),
        ('{"a"¦ "x", "b": 1}', ":"),
        ('{"a" ¦= 1}', ":"),
        ('{"a": ¦}', '"…"'),
        ('{"a": ¦, "b": 1}', '"…"'),
        ('{"a": 1¦; "b": 2}', ","),
        ('{"a": [1, 2¦}', "]"),
        ('{"a": {"b": 1¦], "c": 2}', "}"),
        ('{"a": [1, 2¦, "b": 3}', "]"),
        ('{"items": [{"a": 1¦, {"a": 2}]}', "}"),
        ('¦"kind": "x", "items": []}', "{"),
        ('{"a": ¦\\}', '"…"'),
        ('{"a": ¦:}', '"…"'),
    ],
)
def test_anything_else(marked: str, expected: str) -> None:
    assert _first(marked, "other").flaws[0].slip.expected == expected


@pytest.mark.parametrize(
    "marked",
    [
        '{\n "items": [\n  {\n   "a": [\n    1¦\n  },\n  {\n   "a": []\n  }\n ]\n}',
        '{\n "a": {\n  "b": 1¦\n ,\n "items": [\n  {\n   "c": 1\n  }\n ]\n}\n',
        '{\n "a": {\n  "b": 1\n }\n¦}, "c": 1,\n "items": [\n ]\n}\n',
        '{\n "a":¦ \n  "x",\n  "y"\n ],\n "b": 1\n}',
        '{\n "a": ¦[[\n  "x",\n  "y"\n ],\n "b": 1\n}'.replace("¦[[", "[¦["),
        '{\n "items": [\n ¦[{\n   "a": 1\n  },\n  {\n   "a": 2\n  }\n ]\n}',
    ],
)
def test_brackets_that_do_not_pair_are_told_by_indentation(marked: str) -> None:
    walked, spot = _walked(marked)
    text = marked.replace(_MARK, "")
    line = text.count("\n", 0, walked.flaws[-1].slip.at)
    assert abs(line - text.count("\n", 0, spot)) <= 1


def test_nothing_is_wrong_with_good_texts() -> None:
    for text in ('{"a": [1, 2.5, "x\\n", {"b": null}]}', " [] ", '"x"', "-0.5e-3", "\n{ }\r\n"):
        walked = walk(text)
        assert (walked.flaws, walked.whole) == ((), True)


def test_a_flaw_says_in_which_item_and_where_in_it() -> None:
    text = '{"x": NaN, "items": [{"a": 1}, {"m": [{"n": "x", "o": [1,]}]}, 5,], "y": {"z": 1,}}'
    walked = walk(text)
    assert [(one.row, one.way) for one in walked.flaws] == [
        (None, ("x",)),
        (1, ("items", 1, "m", 0, "o")),
        (None, ("items",)),
        (None, ("y",)),
    ]
    assert walked.starts == (21, 31, 63)
    assert walked.end == text.index('], "y"') + 1


def test_a_second_fault_in_an_item_may_be_due_to_the_first_and_ends_the_reading() -> None:
    walked = walk('{"items": [{"a": "x "y" z", "b": 01}, {"c": 1}]}')
    assert [one.slip.reason for one in walked.flaws] == ["inner"]
    assert not walked.whole
    assert walked.value == {"items": [{"a": 'x "y" z'}]}


def test_faults_in_several_items_are_all_told() -> None:
    walked = walk('{"items": [{"a": "x "y" z"}, {"a": "x "y" z"}, {"b": 1}]}')
    assert [(one.row, one.slip.reason) for one in walked.flaws] == [(0, "inner"), (1, "inner")]
    assert walked.whole


def test_of_a_list_that_stands_twice_the_last_one_has_the_rows() -> None:
    walked = walk('{"items": [{"a": 1,}, 2], "items": [{"b": 1}, {"b": 2,}]}')
    assert [(one.row, one.slip.reason) for one in walked.flaws] == [
        (None, "comma"),
        (None, "double"),
        (1, "comma"),
    ]
    assert walked.value == {"items": [{"b": 1}, {"b": 2}]}


def test_a_list_that_is_replaced_by_something_else_has_no_items() -> None:
    walked = walk('{"items": [{"a": 1,}], "items": 5}')
    assert (walked.starts, walked.value) == ((), {"items": 5})
    assert [one.row for one in walked.flaws] == [None, None]


def test_values_are_those_of_the_parser() -> None:
    text = '{"x": [18446744073709551615, 18446744073709551616, -9223372036854775808, 1.50, -0.0],}'
    walked = walk(text)
    assert walked.value == {
        "x": [18446744073709551615, 1.8446744073709552e19, -9223372036854775808, 1.5, -0.0]
    }
