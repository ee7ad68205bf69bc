"""Patterns that are compiled when they are first used."""

import copy
import pickle
import re

import pytest

from svccat.model.pattern import pattern


def test_it_does_what_the_pattern_does() -> None:
    digits = pattern("([0-9])a", re.IGNORECASE)
    for _ in range(2):
        match = digits.search("x1A")
        assert match is not None
        assert match[1] == "1"
        assert digits.sub("y", "1a2A") == "yy"
    assert digits.pattern == "([0-9])a"
    assert digits.flags & re.IGNORECASE


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = re.compile

    def compile_(source: str, flags: int = 0) -> re.Pattern[str]:
        made.append(source)
        return real(source, flags)

    monkeypatch.setattr(re, "compile", compile_)
    one = pattern("a+")
    assert made == []
    assert [one.fullmatch(text) is not None for text in ("aa", "b", "a")] == [True, False, True]
    assert made == ["a+"]


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    for use in (False, True):
        one = pattern("a+")
        if use:
            one.match("a")
        for other in (copy.copy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301  our own
            assert other.fullmatch("aaa") is not None
