import pytest

from svccat.codes.tidy import tidy


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("000118001000", "000118001000"),
        ("", ""),
        ("０００１１８００１０００", "000118001000"),
        (" 0001 1800\t1000\n", "000118001000"),
        ("0001180\u200b01000\ufeff", "000118001000"),
        ("11211122007776047k", "11211122007776047K"),
        ("00877868－5", "00877868-5"),
        ("许可—00193–001", "许可-00193-001"),
        ("0001\x0018\x7f001000", "000118001000"),
        ("\u3000", ""),
        ("ß", "SS"),
        ("\ud800", "\ud800"),  # a lone surrogate stays what it is
    ],
)
def test_what_a_code_is_meant_to_be(written: str, meant: str) -> None:
    assert tidy(written) == meant
    assert tidy(meant) == meant


def test_a_long_text_is_no_trouble() -> None:
    assert tidy("０" * 10_000) == "0" * 10_000
