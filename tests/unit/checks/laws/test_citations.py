"""How a citation is written."""

import pytest

from tests.unit.checks.laws.bases import codes, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《道路运输条例》第八条", []),
        ("《中华人民共和国公路法》第七条、第八条第一款第（二）项", []),
        ("【规范性文件】《优抚对象医疗保障办法》（退役军人部发〔2022〕49号）", []),
        ("《国务院对确需保留的行政审批项目设定行政许可的决定》（国务院令第412号）附件第112项", []),
        ("交运便字〔2014〕181号", []),
        ("《公路法》第三条：“公路工作应当依法进行。”", []),
        ("按照本部门工作职责办理", ["L801"]),
        ("三定方案", ["L801"]),
        ("道路运输条例第八条", ["L802"]),
        ("《道路运输条例》第8条", ["L803"]),
        ("《公路法》 第七条", ["L803"]),
        ("《某办法》（辽政发【2017】33号）", ["L803"]),
        ("《某意见》（）第三条", ["L803"]),
        ("《某意见》（国发〔2006〕28号", ["L803"]),
        ("《道路运输条例》第二款", ["L805"]),
        ("《道路运输条例》第百二十条", ["L805"]),
        ("《道路运输条例》第九条至第三条", ["L805"]),
        ("第八条第一款", ["L821"]),
        ("第8条", ["L803", "L821"]),
        ("第二款", ["L805"]),
        ("《公路法》", ["L811"]),
        ("《中华人民共和国立法法》", ["L811"]),
        ("《辽宁省公路条例》", ["L811"]),
        ("《客运规定》（交通运输部令2023年第18号）", ["L811"]),
        ("《公路法》；《公路法》第三条", []),
        ("《港口经营管理规定》", []),  # its texts are registered, their articles are not known
        ("《某地客运管理办法》", []),
        ("《公路法》第四章", []),
    ],
)
def test_what_is_said_of_one_text(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", " \n", "无", "暂无", "没有", "略", "同上", "详见附件", "——", "待补充。", "（无）", "/"],
)
def test_words_for_no_basis_are_not_a_matter_of_citing(text: str) -> None:
    assert codes(text) == []


def test_what_can_be_mended_brings_the_whole_string() -> None:
    marks, notation = said("1.公路法第三条", "《公路法》第4条、第 五 条")
    assert (marks["pointer"], marks["words"]) == ("legal_basis/0", ["“公路法”"])
    assert marks["replacement"] == "1.《公路法》第三条"
    assert notation["pointer"] == "legal_basis/1"
    assert notation["replacement"] == "《公路法》第四条、第五条"


def test_what_only_a_person_can_mend_brings_none() -> None:
    (one,) = said("《某意见》（）第三条")
    assert (one["words"], one["replacement"]) == (["“（）”"], None)


def test_the_places_that_make_no_sense_are_told() -> None:
    (one,) = said("《道路运输条例》第百二十条、第八条至第三条")
    assert one["words"] == ["第百二十条", "第八条至第三条"]


def test_an_article_of_no_law_is_told_as_written_in_laws() -> None:
    (one,) = (row for row in said("第26条第9项") if row["code"] == "L821")
    assert one["article"] == "第二十六条第（九）项"


def test_the_same_place_twice_is_told_at_the_later_one() -> None:
    (one,) = said("《道路运输条例》第八条", "《中华人民共和国道路运输条例》第八条、第九条")
    assert one["code"] == "L813"
    assert (one["pointer"], one["other_pointer"]) == ("legal_basis/1", "legal_basis/0")
    assert (one["other_file"], one["other_row"]) == (0, 0)
    assert one["words"] == ["《道路运输条例》第八条"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["《公路法》第八条、第八条"], ["L813"]),
        (["《公路法》第八条", "《公路法》第八条"], ["L813"]),
        (["《公路法》第八条", "《公路法》第八条第一款"], []),
        (["《公路法》第八条", "《道路运输条例》第八条"], []),
        (["《公路法》第八条至第十条", "《公路法》第八条"], []),
        (["第八条", "第八条"], ["L821", "L821"]),
    ],
)
def test_only_equal_places_of_one_law_are_doubles(texts: list[str], expected: list[str]) -> None:
    assert codes(*texts) == expected
