"""Credit codes: real ones are right, and what is wrong with the others is told apart.

The real codes were published with their items; none of the expectations comes from the code.
"""

import pytest

from svccat.codes.credit import Fault, diagnose, organisation, plausible, valid

REAL = [
    "11511301008778386B",
    "12511301MB1297707Y",
    "11450721MB15580811",
    "11440100007482575H",
    "11440000MB2D0164XH",
    "11450721348531435D",
    "114507210081153718",
    "11440000553612461J",
    "114403006939513773",
    "12511300452258950C",
]


@pytest.mark.parametrize("code", REAL)
def test_real_codes_are_right_in_every_part(code: str) -> None:
    assert valid(code)
    assert plausible(code)
    assert organisation(code[8:17])
    found = diagnose(code)
    assert found is not None
    assert (found.text, found.fault) == (code, None)


@pytest.mark.parametrize("code", REAL)
def test_any_other_last_character_is_wrong(code: str) -> None:
    others = set("0123456789ABCDEFGHJKLMNPQRTUWXY") - {code[-1]}
    assert not any(valid(code[:-1] + other) for other in others)


def test_a_sum_that_is_a_multiple_of_31_is_checked_by_zero() -> None:
    # The first place weighs 1, the sixteenth 30: 31 − 31 mod 31 would be no character's value.
    assert valid("100000000000000100")


@pytest.mark.parametrize(
    "code", ["083372204", "00877836X", "008778175", "452259013", "76726532X", "060324189"]
)
def test_real_organisation_codes(code: str) -> None:
    assert organisation(code)
    assert not organisation(code[:-1] + ("1" if code[-1] != "1" else "2"))


@pytest.mark.parametrize("code", ["", "12345678", "0877836xX", "00877836Y", "0087783611"])
def test_what_is_no_organisation_code(code: str) -> None:
    assert not organisation(code)


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("2222222222222", Fault.PLACEHOLDER),
        ("1111111111111111", Fault.PLACEHOLDER),
        ("4444444444", Fault.PLACEHOLDER),
        ("000000000000000000", Fault.PLACEHOLDER),  # its check is right
        ("123456789012345678", Fault.PLACEHOLDER),  # so is this one's
        ("123456789", Fault.PLACEHOLDER),
        ("X" * 18, Fault.PLACEHOLDER),
        ("xxx", Fault.PLACEHOLDER),
        ("0", Fault.PLACEHOLDER),
        ("000000000", Fault.PLACEHOLDER),
        ("00000000-0", Fault.PLACEHOLDER),
        ("112111000000000000", Fault.PLACEHOLDER),
        ("无", Fault.PLACEHOLDER),
        ("n/a", Fault.PLACEHOLDER),
        ("——", Fault.PLACEHOLDER),
        ("083372204", Fault.OLD),
        ("00877868-5", Fault.OLD),
        ("76726532-x", Fault.OLD),
        ("00877868-6", Fault.OLD_CHECK),
        ("1151130108778239R", Fault.LENGTH),
        ("8282348", Fault.LENGTH),
        ("0087790701", Fault.LENGTH),
        ("115113010087783866B", Fault.LENGTH),
        ("1151130l008778386B", Fault.CHARACTERS),
        ("11511301O08778386B", Fault.CHARACTERS),
        ("广安区交通运输局", Fault.CHARACTERS),
        ("11511301008778386B（副本）", Fault.CHARACTERS),
        ("115113A1008778386B", Fault.CHARACTERS),
        ("TE5116020105116050", Fault.CHECK),
        ("11511301MB1297707Y", Fault.CHECK),
        ("11991122007776047K", Fault.AREA),
    ],
)
def test_each_fault_by_its_name(written: str, fault: Fault) -> None:
    found = diagnose(written)
    assert found is not None
    assert found.fault is fault


@pytest.mark.parametrize("written", ["", " ", "\u3000", "\u200b", "\x00"])
def test_where_nothing_is_written_nothing_is_found(written: str) -> None:
    assert diagnose(written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("11511301452259996u", "11511301452259996U"),
        ("１１５１１３０１００８７７８３８６Ｂ", "11511301008778386B"),
        (" 11511301 008778386B ", "11511301008778386B"),
    ],
)
def test_width_case_and_blanks_alone_are_no_fault(written: str, meant: str) -> None:
    found = diagnose(written)
    assert found is not None
    assert (found.text, found.fault) == (meant, None)


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("1151130108778239R", "11511301008778239R"),  # a 0 lost
        ("1151130000877869M", "11511300008778693M"),  # the 3 lost
        ("11211100007775036CC", "11211100007775036C"),  # the last one doubled
        ("11211122007776407K", "11211122007776047K"),  # two swapped
        ("112111OOOO7775O36C", "11211100007775036C"),
        ("1I21I100007775036C", "11211100007775036C"),
        ("11211100007775036C,", "11211100007775036C"),
        ("112111000077750360", ""),  # the last one, or one of the area
        ("TE5116020105116050", ""),
        ("8282348", ""),
        ("083372204", ""),
    ],
)
def test_one_code_that_is_a_slip_away_is_named(written: str, suggestion: str) -> None:
    found = diagnose(written)
    assert found is not None
    assert found.suggestion == suggestion


@pytest.mark.parametrize("code", REAL)
@pytest.mark.parametrize("at", range(18))
def test_a_lost_character_leads_back_or_nowhere(code: str, at: int) -> None:
    found = diagnose(code[:at] + code[at + 1 :])
    assert found is not None
    assert found.fault in {Fault.LENGTH, Fault.CHARACTERS}
    assert found.suggestion == "" or plausible(found.suggestion)


def test_any_text_can_be_looked_at() -> None:
    odd = [
        "x" * 10_000,
        "1" * 10_000,
        "\ud800",
        "１" * 18,
        "I" * 18,
        "-" * 18,
        "\u0301" * 18,
        "𝟙" * 18,
    ]
    assert all(diagnose(text) is not None for text in odd)
