"""Pieces made ahead come as they would have come, and no more of them than one waits."""

from collections.abc import Iterator

import pytest

from svccat.compare.similar.ahead import ahead


def test_the_order_is_kept_and_one_piece_waits_at_most() -> None:
    made: list[int] = []

    def pieces() -> Iterator[int]:
        for number in range(1, 6):
            made.append(number)
            yield number

    for number in ahead(pieces()):
        assert made[:number] == list(range(1, number + 1))
        assert len(made) <= number + 1
    assert made == [1, 2, 3, 4, 5]


def test_what_goes_wrong_with_a_piece_is_told_in_its_place() -> None:
    def pieces() -> Iterator[int]:
        yield 1
        raise ValueError("two")

    coming = ahead(pieces())
    assert next(coming) == 1
    with pytest.raises(ValueError, match="two"):
        next(coming)
