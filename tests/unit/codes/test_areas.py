import pytest

from svccat.codes.areas import possible, province


@pytest.mark.parametrize(
    "code", ["110000", "110101", "211122", "429004", "100000", "660100", "810000"]
)
def test_codes_that_an_area_can_have(code: str) -> None:
    assert possible(code)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "000000",
        "100001",
        "160000",
        "470100",
        "991122",
        "210011",
        "21112",
        "2111222",
        "２１００００",
    ],
)
def test_codes_that_no_area_can_have(code: str) -> None:
    assert not possible(code)


@pytest.mark.parametrize(
    ("code", "digits"),
    [
        ("211122", "21"),
        ("511602", "51"),
        ("211122100201", "21"),
        ("000000", ""),
        ("", ""),
        ("x", ""),
    ],
)
def test_the_province_that_a_code_lies_in(code: str, digits: str) -> None:
    assert province(code) == digits
