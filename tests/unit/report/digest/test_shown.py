"""Text fit for every document."""

from svccat.model.text import Lang
from svccat.report.digest.shown import shown


def test_hidden_characters_are_written_out_and_long_text_is_told() -> None:
    assert shown("甲\u202e乙\ufffe\x00\n", Lang.ZH) == "甲\\u202e乙\\ufffe\\x00\\n"
    assert shown("法" * 2000, Lang.ZH) == "法" * 2000
    assert shown("法" * 10_000, Lang.ZH, 3) == "法法法…（共 10000 字，显示前 3 字）"
    assert shown("x" * 9, Lang.EN, 3) == "xxx… (3 of 9 characters shown)"
