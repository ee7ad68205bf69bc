"""`norm` and its kin, clause by clause of contract section 2, expected values written by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svccat.normalise.text import norm, norm_body, norm_code, norm_name

# Characters that the clauses speak of, so that random texts meet them in every combination.
_CHARACTERS = (
    "县级中文省市权限行使ABab09 \t\n\r\xa0\u3000\u2003\u2028\u200b\u200c\u200d\ufeff()（）﹙﹚[]［］{}｛｝【】"
    "〖〗〔〕﹝﹞〘〙⟨⟩❨❩《》〈〉<>＜＞“”‘’「」『』'\"＂-‐‑‒–—―−－。．.；;;，、：e\u0301\u0308\u3099ﬁ①㎡Ⅷ½\ue000\ue001\ud800"
)
_texts = st.text(st.sampled_from(_CHARACTERS), max_size=24) | st.text(
    st.characters(codec=None), max_size=12
)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        # 1. NFKC
        ("ＡＢＣ１２３", "ABC123"),
        ("（甲）", "(甲)"),
        ("﹙甲﹚", "(甲)"),
        ("［甲］｛乙｝", "[甲]{乙}"),
        ("︵甲︶︻乙︼", "(甲)【乙】"),
        ("㎡ Ⅷ ①", "m2 VIII 1"),
        ("：，！", ":,!"),
        ("ﾃﾞｰﾀ", "データ"),
        # 2. zero-width characters are dropped
        ("公\u200b路\u200c局\u200d站\ufeff", "公路局站"),
        ("\ufeff公路", "公路"),
        # 3. white space next to a Han character, CJK punctuation or a bracket goes
        ("公 路", "公路"),
        ("公\xa0路\u3000局\t站\n段", "公路局站段"),
        ("公\r\n路\u2003局\u2028站\x0b段\x85道\u202f口", "公路局站段道口"),
        ("A 级", "A级"),
        ("级 A", "级A"),
        ("A 、 B", "A、B"),
        ("A 《 B 》 C", "A《B》C"),
        ("A ( B ) C", "A(B)C"),
        ("A [ B ] C { D } E", "A[B]C{D}E"),
        ("A （ B ） C", "A(B)C"),
        ("A < B > C", "A《B》C"),
        ("A ⟨ B ⟩ C", "A⟨B⟩C"),
        ("\U00020000 A \U000323af", "\U00020000A\U000323af"),
        ("〇 A 々", "〇A々"),
        # 4. the rest of it folds to one space
        ("Road   Transport", "Road Transport"),
        ("Road\t\n\u3000\xa0Transport", "Road Transport"),
        ("1 2", "1 2"),
        # 5. dashes
        ("A‐B‑C‒D–E—F―G−H", "A-B-C-D-E-F-G-H"),
        ("8:30——17:00", "8:30--17:00"),
        ("A－B", "A-B"),
        # 6. quotes
        ("“甲”‘乙’「丙」『丁』'戊'\"己\"", '"甲""乙""丙""丁""戊""己"'),
        ("＂甲＂｢乙｣", '"甲""乙"'),
        # 7. book title marks
        ("〈公路法〉", "《公路法》"),
        ("<公路法>", "《公路法》"),
        ("＜公路法＞", "《公路法》"),
        ("《公路法》", "《公路法》"),
        # 8. any bracket pair around exactly four digits
        ("国发(2019)6号", "国发〔2019〕6号"),
        ("国发（2019）6号", "国发〔2019〕6号"),
        ("国发[2019]6号", "国发〔2019〕6号"),
        ("国发［２０１９］6号", "国发〔2019〕6号"),
        ("国发{2019}6号", "国发〔2019〕6号"),
        ("国发【2019】6号", "国发〔2019〕6号"),
        ("国发〖2019〗6号", "国发〔2019〕6号"),
        ("国发〘2019〙6号", "国发〔2019〕6号"),
        ("国发﹝2019﹞6号", "国发〔2019〕6号"),
        ("国发〔2019〕6号", "国发〔2019〕6号"),
        ("国发<2019>6号", "国发〔2019〕6号"),
        ("国发⟨2019⟩6号", "国发〔2019〕6号"),
        ("国发❨2019❩6号", "国发〔2019〕6号"),
        ("国发( 2019 )6号", "国发〔2019〕6号"),
        ("国发((2019))6号", "国发(〔2019〕)6号"),
        ("国发(201)6号", "国发(201)6号"),
        ("国发(20190)6号", "国发(20190)6号"),
        ("国发(2019年)6号", "国发(2019年)6号"),
        ("国发(2019]6号", "国发(2019]6号"),
        ("国发(二〇一九)6号", "国发(二〇一九)6号"),
        # 9. both ends, and trailing 。；;.
        ("  Road  ", "Road"),
        ("\u3000公路\n", "公路"),
        ("公路。", "公路"),
        ("公路；", "公路"),
        ("公路;", "公路"),
        ("公路.", "公路"),
        ("公路．", "公路"),
        ("公路 。 ; . ； ", "公路"),
        ("A . ", "A"),
        ("。公路", "。公路"),
        ("公路。养护。", "公路。养护"),
        ("公路，", "公路,"),
        # nothing is left
        ("", ""),
        (" \u3000\t\n", ""),
        ("。；;.", ""),
        ("…", ""),
        ("\u200b", ""),
        # nothing to do
        ("道路、水路运输", "道路、水路运输"),
        ("000118001000", "000118001000"),
    ],
)
def test_norm_reads(written: str, normal: str) -> None:
    assert norm(written) == normal


@pytest.mark.parametrize("separator", ["\x1c", "\x1d", "\x1e", "\x1f", "\u180e", "\u2060"])
def test_what_unicode_does_not_call_white_space_stays(separator: str) -> None:
    assert norm(f"公{separator}路") == f"公{separator}路"


def test_what_is_dropped_leaves_no_letter_apart_from_its_accent() -> None:
    assert norm("cafe\u200d\u0301") == "caf\u00e9"


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("道路旅客运输经营许可（县级）", "道路旅客运输经营许可"),
        ("许可(省)", "许可"),
        ("许可(市)", "许可"),
        ("许可(县)", "许可"),
        ("许可(区)", "许可"),
        ("许可(县区)", "许可"),
        ("许可(区县级)", "许可"),
        ("许可(市县)", "许可"),
        ("许可(省市县级)", "许可"),
        ("许可(设区的市级)", "许可"),
        ("许可(乡镇)", "许可"),
        ("许可(村级)", "许可"),
        ("许可（市级行使）", "许可"),
        ("许可（县行使）", "许可"),
        ("许可（省级权限）", "许可"),
        ("许可（县权限）", "许可"),
        ("许可（市级级权限）", "许可"),
        ("许可 ( 市级 )", "许可"),
        ("许可（县级）。", "许可"),
        ("许可（市级行使）（县级）", "许可"),
        ("许可（县级权限）（市）（省级）", "许可"),
        ("许可。（县级）", "许可"),
        ("（县级）", ""),
        ("许可（县级）初审", "许可(县级)初审"),
        ("许可（县级初审）", "许可(县级初审)"),
        ("许可（国家级）", "许可(国家级)"),
        ("许可（地市级）", "许可(地市级)"),
        ("许可[县级]", "许可[县级]"),
        ("许可（县级", "许可(县级"),
        ("许可（2019）", "许可〔2019〕"),
    ],
)
def test_a_name_loses_its_trailing_level_qualifiers(written: str, normal: str) -> None:
    assert norm_name(written) == normal


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("00011800100y", "00011800100Y"),
        ("\u3000０００１１８ ", "000118"),
        (" ab-cd\n", "AB-CD"),
        ("a b", "A B"),
        ("", ""),
        (" \t", ""),
    ],
)
def test_a_code_is_folded_upper_case_and_stripped(written: str, normal: str) -> None:
    assert norm_code(written) == normal


@pytest.mark.parametrize(
    ("body", "own", "normal"),
    [
        ("盘山县交通运输局", "盘山县", "交通运输局"),
        ("盘山县交通运输局。", "盘 山 县", "交通运输局"),
        ("盘锦市盘山县交通运输局", "盘山县", "盘锦市交通运输局"),
        ("交通运输局", "盘山县", "交通运输局"),
        ("交通运输局", "", "交通运输局"),
        ("", "盘山县", ""),
        (" 。", "盘山县", ""),
    ],
)
def test_a_body_loses_the_name_of_its_own_place(body: str, own: str, normal: str) -> None:
    assert norm_body(body, own) == normal


def test_a_body_called_like_its_place_is_not_missing() -> None:
    alone = norm_body("高升街道", "高升街道")
    assert alone
    assert alone == norm_body("盘山县", "盘山县")
    assert alone != norm_body("盘山县", "盘锦市")


@settings(deadline=None)
@given(_texts)
def test_norm_takes_any_string_and_changes_nothing_the_second_time(text: str) -> None:
    once = norm(text)
    assert norm(once) == once


@settings(deadline=None)
@given(_texts)
def test_norm_name_takes_any_string_and_changes_nothing_the_second_time(text: str) -> None:
    once = norm_name(text)
    assert norm_name(once) == once


@settings(deadline=None)
@given(_texts)
def test_no_normalised_text_holds_a_line_break(text: str) -> None:
    assert "\n" not in norm(text)
