"""Text for people and the errors that carry it, in both languages."""

import pytest

from svccat.model.errors import InputError, OutputError, SettingsError, SvccatError
from svccat.model.text import Lang, Text


def test_a_text_has_a_wording_in_each_language() -> None:
    text = Text("找不到", "not found")
    assert [text.of(lang) for lang in Lang] == ["找不到", "not found"]


@pytest.mark.parametrize("kind", [InputError, OutputError, SettingsError])
def test_an_error_says_one_sentence_in_each_language(kind: type[SvccatError]) -> None:
    error = kind(Text("找不到", "not found"))
    assert isinstance(error, SvccatError)
    assert str(error) == "not found"
    assert [error.of(lang) for lang in Lang] == ["找不到", "not found"]
