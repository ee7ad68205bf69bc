"""Item codes of the provinces, read into their parts. The codes are real unless they say not."""

import pytest

from svccat.codes.items import SYSTEMS, Misfit, read, systems_for, unread
from svccat.codes.names import AUTO, NAMES
from svccat.codes.system import Role

LIAONING, SICHUAN = "211100", "511602"


def test_every_system_can_be_named() -> None:
    assert set(NAMES) == {AUTO, *SYSTEMS}


@pytest.mark.parametrize(
    ("place", "code", "form", "kind"),
    [
        (LIAONING, "211018079000", "national basic", "其他行政权力"),
        (LIAONING, "000524018000", "national basic", "行政给付"),
        (LIAONING, "210609002000", "national basic", "行政检查"),
        (LIAONING, "219964005000", "national basic", ""),
        (LIAONING, "212011084000", "national basic", ""),  # 20 differs between provinces
        ("360200", "36011801900Y", "national basic", "行政许可"),
        ("450721", "11450721MB155808114000104002000", "national implementation", "行政许可"),
        ("450721", "11450721348531435D4001033002000", "national implementation", "其他行政权力"),
        ("450721", "11450721MB15580811400014100500001", "national handling", "行政许可"),
        ("440000", "11440000MB2D0164XH2440289876000", "national implementation", "行政处罚"),
        ("440000", "11440000553612461J244211105N00302", "national handling", ""),
        (SICHUAN, "511A18398001", "sichuan basic", "行政许可"),
        (SICHUAN, "511A1839800009", "sichuan basic", "行政许可"),
        (SICHUAN, "512B0159000000", "sichuan basic", "公共服务"),
        (SICHUAN, "512031001001", "sichuan basic", "公共服务"),  # fits the national form as well
        (SICHUAN, "513A0128100000", "sichuan basic", ""),
        (
            SICHUAN,
            "511Z07001006-511602000000-000-11511301008778183N-1-00",
            "sichuan implementation",
            "其他行政权力",
        ),
        (
            SICHUAN,
            "512C0107400001-511602000000-000-00877868-5-1-00",
            "sichuan implementation",
            "公共服务",
        ),
        (SICHUAN, "E-000004-001-11511301008778386B", "sichuan implementation", "行政裁决"),
        (SICHUAN, "G-000007-001", "sichuan basic", "行政给付"),
        (SICHUAN, "1J-5100-00027", "sichuan basic", ""),
        (SICHUAN, "000118001000", "national basic", "行政许可"),
        ("330100", "许可-00193-001-02", "zhejiang basic", "行政许可"),
        ("330000", "许可-00757-000", "zhejiang basic", "行政许可"),
        ("520000", "XK0010100Y", "guizhou basic", "行政许可"),
        ("320104", "0100381002", "jiangsu basic", ""),
        ("620524", "62052400MZ-XK-0001", "gansu basic", "行政许可"),
        ("110000", "C1900100", "beijing basic", "行政处罚"),
        ("420000", "420000-101-01-001-00", "hubei basic", ""),  # made up after the pattern
    ],
)
def test_codes_are_read_by_the_systems_of_their_place(
    place: str, code: str, form: str, kind: str
) -> None:
    reading = read(code, systems_for("", place))
    assert reading is not None
    assert (f"{reading.system.name} {reading.role}", reading.type) == (form, kind)


@pytest.mark.parametrize(
    ("chosen", "code", "kind"),
    [
        ("national", "212011084000", "公共服务"),
        ("guangdong", "442015052008", "其他行政权力"),
        ("guangdong", "44211105N003", "公共服务"),
        ("guangdong", "440118009000", "行政许可"),
        ("guangdong", "440289876000", "行政处罚"),
        ("auto", "442015052008", ""),
    ],
)
def test_a_type_that_provinces_use_differently_is_only_told_by_choice(
    chosen: str, code: str, kind: str
) -> None:
    reading = read(code, systems_for(chosen, "440100"))
    assert reading is not None
    assert reading.type == kind


@pytest.mark.parametrize(
    ("place", "code", "expected"),
    [
        (
            "440000",
            "11440000553612461J244211105N00302",
            {
                "unit": "11440000553612461J",
                "level": "2",
                "base": "44211105N003",
                "main": "44211105N",
                "catalogue": "44",
                "type": "21",
                "sub": "003",
                "serial": "02",
            },
        ),
        (
            SICHUAN,
            "511A18398001-511602000000-000-00877868-5-1-00",
            {
                "base": "511A18398001",
                "main": "511A18398",
                "type": "1A",
                "sub": "001",
                "area": "511602000000",
                "unit": "00877868-5",
            },
        ),
        (
            "520000",
            "XK0010100Y",
            {"base": "XK0010100Y", "main": "XK00101", "type": "XK", "sub": "00Y"},
        ),
    ],
)
def test_the_parts_of_a_code(place: str, code: str, expected: dict[str, str]) -> None:
    reading = read(code, systems_for("", place))
    assert reading is not None
    assert dict(reading.parts) == expected


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (LIAONING, "511A18398001"),
        (LIAONING, "XK0010100Y"),
        (LIAONING, "0100381002"),
        (SICHUAN, "A-005818-5818-511602000000-000-115113010087783353-1-00"),
        (SICHUAN, "511A0045400001-511602000000-000-11511301452259996u-1-00"),  # lower case
        ("330100", "000118001"),
        ("", ""),
    ],
)
def test_codes_of_no_form_that_holds_there(place: str, code: str) -> None:
    assert read(code, systems_for("", place)) is None


def test_a_chosen_family_holds_anywhere() -> None:
    assert read("XK0010100Y", systems_for("guizhou", LIAONING)) is not None
    assert read("000118001000", systems_for("guizhou", LIAONING)) is not None
    assert read("511A18398001", systems_for("national", SICHUAN)) is None


@pytest.mark.parametrize(
    ("code", "misfit", "expected", "words", "suggestion"),
    [
        ("21201801200", Misfit.LENGTH, 12, "", ""),
        ("2120180120000", Misfit.LENGTH, 12, "", ""),
        ("11450721MB155808114000104002000", Misfit.LENGTH, 12, "", "000104002000"),
        ("470118001000", Misfit.PART, 0, "47", ""),
        ("004518001000", Misfit.PART, 0, "45", ""),
        ("0001180O1000", Misfit.PART, 0, "O", "000118001000"),
        ("OOO118001000", Misfit.PART, 0, "OO", "000118001000"),
        ("00011800100I", Misfit.PART, 0, "I", "000118001001"),
        ("000118SV1O0Z", Misfit.PART, 0, "O", "000118SV100Z"),
        ("盘锦交通-001", Misfit.UNKNOWN, 0, "", ""),
        ("1", Misfit.UNKNOWN, 0, "", ""),
        ("0" * 10_000, Misfit.UNKNOWN, 0, "", ""),
    ],
)
def test_why_a_basic_code_cannot_be_read(
    code: str, misfit: Misfit, expected: int, words: str, suggestion: str
) -> None:
    why = unread(code, Role.BASIC, systems_for("", LIAONING))
    assert (why.misfit, why.expected, why.words, why.suggestion) == (
        misfit,
        expected,
        words,
        suggestion,
    )


@pytest.mark.parametrize(
    ("code", "misfit", "expected", "words", "suggestion"),
    [
        ("11211122007776047K000118001000", Misfit.LENGTH, 31, "", ""),
        ("000118001000", Misfit.LENGTH, 31, "", ""),
        ("11211122007776047K9000118001000", Misfit.PART, 0, "9", ""),
        ("11211122007776047K4004518001000", Misfit.PART, 0, "45", ""),
        ("112111A2007776047K4000118001000", Misfit.PART, 0, "2111A2", ""),
        ("1121112200777604IK4000118001000", Misfit.PART, 0, "I", ""),
        ("112111220O7776047K4000118001000", Misfit.PART, 0, "O", "11211122007776047K4000118001000"),
        (
            "11211122007776047K400011800100001",
            Misfit.LENGTH,
            31,
            "",
            "11211122007776047K4000118001000",
        ),
    ],
)
def test_why_an_implementation_code_cannot_be_read(
    code: str, misfit: Misfit, expected: int, words: str, suggestion: str
) -> None:
    why = unread(code, Role.IMPLEMENTATION, systems_for("", LIAONING))
    assert (why.misfit, why.expected, why.words, why.suggestion) == (
        misfit,
        expected,
        words,
        suggestion,
    )
