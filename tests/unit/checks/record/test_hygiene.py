"""R162 to R168: characters that a text should not hold."""

import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.documents import hits, listed, places

NAME = "“事项名称”（name）"


def name(text: str, code: str) -> list[dict[str, object]]:
    return hits(listed(Kind.SERVICE_ITEMS, {"name": text}), code)


def mended(text: str, code: str, member: str = "name") -> list[object]:
    found = hits(listed(Kind.SERVICE_ITEMS, {member: text}), code)
    return [row["replacement"] for row in found]


@pytest.mark.parametrize(
    ("text", "words", "replacement"),
    [
        ("许可<br>证", ["<br>"], "许可证"),
        ("许可&nbsp;证&nbsp;", ["&nbsp;"], "许可证"),
        ("<P class='a'>许可证</P>", ["<P class='a'>", "</P>"], "许可证"),
        ("许可&lt;br/&gt;证", ["&lt;", "&gt;"], "许可证"),
        ("GPS&amp;ETC 许可", ["&amp;"], "GPS&ETC许可"),
        ("许可&#12289;备案", ["&#12289;"], "许可、备案"),
    ],
)
def test_markup_is_found_and_taken_out(text: str, words: list[str], replacement: str) -> None:
    (row,) = name(text, "R162")
    assert (row["row"], row["pointer"], row["label"]) == (0, "name", NAME)
    assert (row["words"], row["replacement"]) == (words, replacement)


def test_markup_in_prose_leaves_its_line_breaks() -> None:
    text = "<p>1.有车辆；</p><p>2.有&nbsp;场地。</p>"
    assert mended(text, "R162", "conditions") == ["1.有车辆；\n2.有场地。"]


@pytest.mark.parametrize(
    "text", ["<中华人民共和国道路运输条例>第八条", "R&D 活动", "a<b 且 c>d", "AT&T;", "3<5"]
)
def test_angle_brackets_and_ampersands_alone_are_no_markup(text: str) -> None:
    assert name(text, "R162") == []


def test_nothing_is_left_where_a_text_is_markup_alone() -> None:
    assert mended("<br>&nbsp;", "R162") == [None]


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("拖拉机\\联合收割机检验", "拖拉机、联合收割机检验"),
        ("拖拉机\\\\联合收割机", "拖拉机、联合收割机"),
        ("A\\B", "A/B"),
        ("道路\\n运输", "道路运输"),
        ('对\\"甲\\"的处罚', '对"甲"的处罚'),
    ],
)
def test_a_backslash_is_found_and_read_as_what_was_meant(text: str, replacement: str) -> None:
    assert mended(text, "R163") == [replacement]


def test_an_escape_left_in_prose_becomes_the_line_break_that_it_was() -> None:
    assert mended("一、条件\\r\\n二、材料", "R163", "conditions") == ["一、条件\n二、材料"]


@pytest.mark.parametrize("char", "\x00\x07\x1f\x7f\xad\u200b\u200e\u202e\u2060\u2066\ufeff")
def test_invisible_characters_are_named_and_taken_out(char: str) -> None:
    (row,) = name(f"道路{char}运输{char}", "R164")
    assert row["words"] == [f"U+{ord(char):04X}"]
    assert row["replacement"] == "道路运输"


@pytest.mark.parametrize(
    "text",
    [
        "道路\ufffd运输",
        "道路\ue123运输",
        "锟斤拷运输",
        "道路???运输",
        "é\x81“è·¯è¿\x90è¾“",
        "閬撹矾杩愯緭锛",
    ],
)
def test_garbled_text_is_found(text: str) -> None:
    (row,) = name(text, "R165")
    assert row["words"]


def test_text_read_in_the_wrong_encoding_is_read_again() -> None:
    latin = "，道路运输".encode().decode("latin-1")
    assert mended(latin, "R165") == ["，道路运输"]
    assert mended("，道路运输。".encode().decode("cp1252", "replace"), "R165") == [None]
    assert mended("，公".encode().decode("gbk"), "R165") == ["，公"]
    assert mended("，道路网络".encode().decode("gbk", "replace"), "R165") == [None]


@pytest.mark.parametrize("text", ["道路运输？？", "café”，道路", "ÄÖÜ", "道路（Ⅱ级）①"])
def test_foreign_letters_and_real_questions_are_not_garbled(text: str) -> None:
    assert name(text, "R165") == []


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        (" 道路运输", "道路运输"),
        ("道路运输\u3000", "道路运输"),
        ("道路 运输", "道路运输"),
        ("道路\u3000运输许可 ", "道路运输许可"),
        ("GPS  ETC", "GPS ETC"),
        ("GPS\xa0ETC", "GPS ETC"),
        ("道路\n", "道路"),
    ],
)
def test_stray_spaces_go(text: str, replacement: str) -> None:
    assert mended(text, "R166") == [replacement]


@pytest.mark.parametrize(
    ("member", "text"),
    [
        ("name", "A级 GPS 终端核查"),  # a space between scripts is a habit of print
        ("competent_department", "市交通运输局 市公安局"),  # between two names
        ("conditions", "1.有车辆；\n\u3000\u30002.有场地。"),  # an indented line
        ("case", ""),
        ("case", " "),  # as good as none
    ],
)
def test_spaces_that_may_be_meant_stay(member: str, text: str) -> None:
    assert mended(text, "R166", member) == []


def test_a_break_inside_one_line_is_found_and_in_prose_it_is_at_home() -> None:
    (row,) = name("道路\r\n\t运输", "R167")
    assert row["replacement"] == "道路运输"
    assert mended("GPS\nETC", "R167") == ["GPS ETC"]
    assert mended("道路运输\n", "R167") == []  # at the end it is a stray space
    assert mended("1.有车辆\n2.有场地", "R167", "conditions") == []


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("甲，，乙", "甲，乙"),
        ("甲。。。", "甲。"),
        ("甲;;乙,,丙", "甲;乙,丙"),
        ("甲，。", None),  # nobody can tell which one is meant
    ],
)
def test_doubled_punctuation_is_found(text: str, replacement: str | None) -> None:
    assert mended(text, "R168", "conditions") == [replacement]


def test_other_runs_of_marks_are_no_fault() -> None:
    assert mended("甲……乙——丙！”。《甲》、《乙》，8:30-17:00", "R168", "conditions") == []


def test_one_text_is_one_hit_and_every_place_is_found() -> None:
    spoilt = {
        "legal_basis": ["《公路法》第八条", "《公路\u200b法》\u200b第九条"],
        "materials": [{"name": "身份证"}, {"name": "申请\u200b表"}],
        "conditions": "有\u200b车辆",
        "implementing_body": {"name": "某\u200b局"},
    }
    assert sorted(places(listed(Kind.SERVICE_ITEMS, {}, spoilt), "R164")) == [
        (1, "conditions"),
        (1, "implementing_body/name"),
        (1, "legal_basis/1"),
        (1, "materials/1/name"),
    ]


def test_texts_of_the_header_are_looked_at() -> None:
    place = {"code": "211122", "name": "盘山县 ", "level": "county"}
    (row,) = hits(listed(Kind.SERVICE_ITEMS, jurisdiction=place), "R166")
    assert (row["row"], row["pointer"]) == (None, "jurisdiction/name")
    assert (row["label"], row["replacement"]) == ("“行政区划名称”（name）", "盘山县")


def test_a_list_within_an_entry_is_found_and_left_to_a_person() -> None:
    duties = [{"text": "受理", "basis": ["甲 ", "乙"]}, {"text": "审查", "basis": "甲 "}]
    spoilt = [{"text": "受理", "basis": ["甲", "乙 "]}]
    found = hits(listed(Kind.POWERS, {"duties": duties}, {"duties": spoilt}), "R166")
    assert [(row["row"], row["pointer"], row["replacement"]) for row in found] == [
        (0, "duties/1/basis", "甲"),
        (1, "duties/0/basis", None),
    ]


def test_codes_and_listed_values_are_left_to_their_own_rules() -> None:
    spoilt = {
        "handling_code": " 1",
        "channels": ["窗口办理 "],
        "exceptions": [{"element": "name ", "expires": "2024-12-31 "}],
    }
    assert places(listed(Kind.SERVICE_ITEMS, spoilt), "R166") == []


@pytest.mark.parametrize("code", ["R162", "R163", "R164", "R165", "R166", "R167", "R168"])
def test_odd_input_is_taken(code: str) -> None:
    runs = ("<", "\\", " ", "\n", "甲 ", "\x00", "&", "，", "<b a ", "?", "\\n")
    texts = ["", "\u200b", "。", *(run * 10_000 for run in runs), f"甲\n乙{' ' * 10_000}丙"]
    items = [{"name": one, "conditions": one, "case": one} for one in texts]
    found = hits(listed(Kind.SERVICE_ITEMS, *items), code)
    assert found == hits(listed(Kind.SERVICE_ITEMS, *items), code)
    for row in found:
        assert row["replacement"] is None or row["replacement"].strip()


def test_what_is_mended_is_not_found_again() -> None:
    texts = [
        "道路<br>运输&nbsp;&nbsp;许可",
        "拖拉机\\联合收割机\\n检验",
        "道路\u200b 运输\u200b",
        " 道路\u3000 运输  GPS\xa0 许可 ",
        "道路 \n 运输\t许可",
        "道路，，运输、、许可",
    ]
    for code in ("R162", "R163", "R164", "R166", "R167", "R168"):
        for text in texts:
            for better in mended(text, code):
                assert isinstance(better, str)
                assert mended(better, code) == []
