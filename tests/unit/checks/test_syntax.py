"""S0, how a file is written: each cause has its rule, its spot and its words."""

from pathlib import Path

import pytest

from svccat.checks.cards import form, syntax
from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.text import Lang
from svccat.pipeline import validate
from svccat.report.wording import message
from svccat.settings import Settings
from tests.workspace import catalogue, in_lines, laid_out, service_item, write

RULES = (*form.RULES, *syntax.RULES)
ITEMS = [service_item(), service_item(basic_code="000118002000", name="道路货运经营许可")]


def _checked(folder: Path, content: object, name: str = "a.json") -> Checked:
    return validate(write(folder, {name: content}), Settings())


def _found(checked: Checked) -> list[Finding]:
    return [one for one in checked.findings if one.rule.code.startswith("S")]


def _said(checked: Checked) -> list[str]:
    return [f"{one.place.line}:{one.place.column} {one.rule.code}" for one in _found(checked)]


def test_every_reason_has_a_rule_of_its_own() -> None:
    reasons = form.BY_REASON | syntax.BY_REASON
    assert len(reasons) == len(RULES) == len(form.BY_REASON) + len(syntax.BY_REASON)
    assert {rule.code for rule in reasons.values()} == {rule.code for rule in RULES}


@pytest.mark.parametrize(
    ("old", "new", "said", "sentence"),
    [
        ('局"}}', '局"},}', "14:40 S017", "这个逗号是多余的。"),
        (
            '"000118001000",',
            '"000118001000"',
            "9:30 S018",
            '这里少了一个英文逗号，后面接着“"name": "道路旅客运输经营许可",”。',
        ),
        ('"type":', '"type"：', "11:8 S019", "这里写的是「：」，应是英文的「:」。"),
        ('"type":', "type:", "11:2 S020", 'type 应放在英文双引号里，写成 "type"。'),
        ('"type":', '// 类型\n "type":', "11:2 S022", "这里写了注释“// 类型”，JSON 不能有注释。"),
        ('"行政许可"', "None", "11:10 S023", "None 不是 JSON 的写法，应写 null。"),
        (
            "道路旅客运输",
            "道路\t旅客运输",
            "10:13 S024",
            "文字中直接写了换行、制表符之类看不见的字符（U+0009），应写成 \\t。",
        ),
        (
            "道路旅客运输",
            '道路"旅客"运输',
            "10:13 S025",
            '文字在这个引号处提前结束了：道路"旅客"运输经营许。',
        ),
        (
            "道路旅客运输",
            "道路旅客\\(运输\\)",
            "10:15 S026",
            "这里的 \\( 在 JSON 里不成立：反斜杠有特殊含义。",
        ),
        (
            '"000118001000"',
            "000118001000",
            "9:16 S027",
            '000118001000 不是 JSON 的数字，应写 "000118001000"。',
        ),
    ],
)
def test_a_slip_in_an_item_is_told_and_the_other_items_are_checked(
    tmp_path: Path, old: str, new: str, said: str, sentence: str
) -> None:
    bad = service_item(basic_code="3", name="丙", scope="x")
    text = laid_out(catalogue([*ITEMS, bad])).replace(old, new, 1)
    checked = _checked(tmp_path, text)
    first, second = _found(checked)
    assert f"{first.place.line}:{first.place.column} {first.rule.code}" == said
    assert message(first, Lang.ZH) == sentence
    assert (second.rule.code, second.item_name) == ("S014", "丙")
    assert text.split("\n")[second.place.line - 1].startswith(' "scope": "x"')
    assert not checked.complete


def test_an_item_is_named_by_what_was_read_before_its_fault(tmp_path: Path) -> None:
    text = laid_out(catalogue(ITEMS)).replace('"type": "行政许可"', '"type": 行政许可', 1)
    (found,) = _found(_checked(tmp_path, text))
    assert (found.item_code, found.item_name) == ("000118001000", "道路旅客运输经营许可")
    assert found.place.pointer == "/items/0/type"


def test_a_file_that_breaks_off_says_what_is_open_and_where_it_began(tmp_path: Path) -> None:
    whole = laid_out(catalogue([service_item(scope="x"), *ITEMS]))
    checked = _checked(tmp_path, whole[: whole.rindex("货运") + 1])
    assert _said(checked) == ["15:11 S014", "23:14 S028"]
    cut = _found(checked)[-1]
    assert message(cut, Lang.ZH) == '内容到这里就断了：“"name": "道路货”还没有结束，缺“"}]}”。'
    assert [(one.line, one.column) for one in cut.related] == [(23, 10)]
    assert not checked.complete


def test_other_encodings_are_read_with_the_same_places(tmp_path: Path) -> None:
    text = laid_out(catalogue([*ITEMS, service_item(basic_code="3", scope="独")]))
    plain = _said(_checked(tmp_path, text))
    assert [one.split()[1] for one in plain] == ["S014"]
    for number, codec in enumerate(("gb18030", "utf-16", "utf-16-le", "utf-16-be")):
        checked = _checked(tmp_path / str(number), text.encode(codec))
        assert _said(checked) == ["1:1 S002", *plain]
        assert checked.complete
    marked = _checked(tmp_path / "bom", b"\xef\xbb\xbf" + text.encode())
    assert _said(marked) == ["1:1 S015", *plain]
    assert marked.complete


def test_damaged_characters_are_told_and_the_other_items_are_checked(tmp_path: Path) -> None:
    text = laid_out(catalogue([*ITEMS, service_item(basic_code="3", scope="独")]))
    data = text.encode().replace("货运".encode(), b"\xe8\xb4\xff\xbf\x90", 1)
    checked = _checked(tmp_path, data)
    assert [one.split()[1] for one in _said(checked)] == ["S010", "S014"]
    damage = _found(checked)[0]
    assert (damage.place.line, damage.place.column) == (16, 13)
    assert damage.item_code == "000118002000"
    assert not checked.complete


def test_a_line_of_ndjson_is_told_by_itself(tmp_path: Path) -> None:
    lines = in_lines(catalogue([*ITEMS, service_item(name=1)])).replace('"type"', "type", 1)
    checked = _checked(tmp_path, lines.replace('"name": "道路货', '"name" "道路货'), "a.ndjson")
    assert _said(checked) == ["2:54 S020", "3:38 S003", "4:40 S012"]


def test_a_fingerprint_does_not_depend_on_the_line(tmp_path: Path) -> None:
    text = laid_out(catalogue([service_item()])).replace('"type"', "type")
    again = "\n\n" + text.replace('"format"', '\n\n"format"')
    first, second = (_found(_checked(tmp_path, one))[0] for one in (text, again))
    assert first.place != second.place
    assert first.fingerprint == second.fingerprint


def test_a_list_that_breaks_off_says_nothing_of_what_it_lacks(tmp_path: Path) -> None:
    twice = [service_item(), service_item(), service_item(basic_code="")]
    whole = laid_out(catalogue(twice))
    assert {"C201", "C202"} <= {one.rule.code for one in _checked(tmp_path, whole).findings}
    cut = _checked(tmp_path, whole[: whole.rindex("]") - 1])
    assert {one.rule.code for one in cut.findings if one.rule.code[0] in "SC"} == {"S028"}
