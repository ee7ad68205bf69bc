"""Citation strings mended: what is changed, what stays, and that nothing else is cited after."""

import pytest

from svccat.model.citation import Mended
from svccat.normalise.citation import compare_keys, parse
from svccat.normalise.citation_mend import in_style, retagged, with_title_marks
from tests.unit.normalise.test_citation_cases import GRAMMAR, REAL


def marked(text: str) -> Mended:
    return with_title_marks(text, parse(text))


def styled(text: str) -> Mended:
    return in_style(text, parse(text))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("公路法第三条", "《公路法》第三条"),
        (
            "中华人民共和国公路法第三条、港口法第五条",
            "《中华人民共和国公路法》第三条、《港口法》第五条",
        ),
        ("1、公路法第三条；2、港口法第五条", "1、《公路法》第三条；2、《港口法》第五条"),
        (
            "农村公路建设管理办法（交通运输部令2018年第4号）",
            "《农村公路建设管理办法》（交通运输部令2018年第4号）",
        ),
        ("【规章】港口经营管理规定第九条", "【规章】《港口经营管理规定》第九条"),
        ("公路法》第三条", "《公路法》第三条"),
        (
            "交通运输部关于印发《农村公路管理办法》的通知第三条",
            "《交通运输部关于印发〈农村公路管理办法〉的通知》第三条",
        ),
        ("公路养护工作手册第三条", None),  # where the name begins is a guess
        ("《公路法》第三条", None),
    ],
)
def test_title_marks_are_put_around_names(text: str, mended: str | None) -> None:
    assert marked(text).text == mended


def test_the_names_that_lack_marks_are_told() -> None:
    assert marked("公路法第三条、《港口法》第五条、航道法").words == ("公路法", "航道法")
    assert marked("公路养护工作手册第三条").words == ("公路养护工作手册",)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("《公路法》第15条", "《公路法》第十五条"),
        ("《公路法》第１５条第2款第(1)项", "《公路法》第十五条第二款第（一）项"),
        ("《公路法》第48、50条", "《公路法》第四十八条、第五十条"),
        ("《公路法》第22—34条", "《公路法》第二十二条至第三十四条"),
        ("《公路法》第五、6条", "《公路法》第五条、第六条"),
        ("《刑法》第133条之1第2款", "《刑法》第一百三十三条之一第二款"),
        ("《公路法》 第 三 条", "《公路法》第三条"),
        ("《公路法》第四十四条 第七十六条", "《公路法》第四十四条、第七十六条"),
        ("《公路法》第三条 第二款", "《公路法》第三条第二款"),
        ("（交通运输部令 2023 年第 3 号）第 15 条", "（交通运输部令2023年第3号）第十五条"),
        ("国发[2006]28号", "国发〔2006〕28号"),
        ("（财综【2017年】35号）", "（财综〔2017〕35号）"),
        ("国发﹝二〇〇六﹞28号", "国发〔2006〕28号"),
        ("<公路法>第三条", "《公路法》第三条"),
        ("〈公路法〉第3条", "《公路法》第三条"),
    ],
)
def test_notation_is_mended(text: str, mended: str) -> None:
    assert styled(text).text == mended
    assert styled(mended) == Mended()


@pytest.mark.parametrize(
    "text",
    [
        "《公路法》第三条",
        "《国务院决定》（国务院令第412号）附件第112项",
        "《中共中央 国务院关于深化改革的意见》",
        "《公路法》第三条　公路工作应当依法。",
        "《公路法》第三条 《港口法》第五条",
        "《公路法》（2017年11月4日修正）第三条",
        "按照部门职责",
        "无 法 律",
        "",
    ],
)
def test_what_is_usual_is_left_alone(text: str) -> None:
    assert styled(text) == Mended()


def test_level_tags_quotations_and_numbering_stay() -> None:
    text = (
        "1.【法律】《公路法》第7条：“公路受国家保护，违反第3条的……”；2.【规章】《港口规定》第 八 条"
    )
    assert styled(text).text == (
        "1.【法律】《公路法》第七条：“公路受国家保护，违反第3条的……”；2.【规章】《港口规定》第八条"
    )


def test_what_only_a_person_can_mend_is_told_with_its_spot() -> None:
    assert styled("《公路法》（）第三条") == Mended(("（）",), None)
    assert styled("《公路法》（国务院令第406号第三条") == Mended(("（国务院令第406",), None)
    both = styled("《公路法》（）第3条")
    assert both == Mended(("（）", "第3条"), "《公路法》（）第三条")


def test_a_blank_is_told_between_its_neighbours() -> None:
    assert styled("《公路法》 第三条").words == ("》 第",)


def test_a_lone_closing_mark_is_told_with_the_name() -> None:
    assert styled("公路法》第三条") == Mended()


def test_another_level_is_written_into_a_tag() -> None:
    for text, mended in (
        ("【行政法规】《方案》", "【规范性文件】《方案》"),
        ("[法律]《方案》", "[规范性文件]《方案》"),
        ("行政法规：《方案》", "规范性文件：《方案》"),
    ):
        tag = parse(text).citations[0].tag
        assert tag is not None
        assert retagged(text, tag, "规范性文件") == mended


@pytest.mark.parametrize("text", [raw for raw, *_ in (*REAL, *GRAMMAR)])
def test_whatever_is_mended_cites_the_same_and_needs_no_second_mend(text: str) -> None:
    for way in (marked, styled):
        mended = way(text).text
        if mended is not None:
            assert compare_keys(mended) == compare_keys(text)
            assert way(mended).text is None


@pytest.mark.parametrize(
    "text",
    [
        "第" * 10_000,
        "《公路法》第1条" + "、第2条" * 2_000,
        "《公路法》（）第1条" * 700,
        "国发[2006]28号" * 800,
        "《公路法》 第 三 条" * 700,
        "\udc00《公路法》第1条",
        "《公路法》第99999条、第0条",
        "\x00\x1f",
    ],
    ids=["ordinals", "list", "empty", "numbers", "blanks", "surrogate", "large", "control"],
)
def test_odd_input_is_read_in_a_moment(text: str) -> None:
    marked(text)
    styled(text)
