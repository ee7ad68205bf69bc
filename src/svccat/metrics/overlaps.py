"""Overlaps as rows of the result (contract sections 6 and 9)."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import polars as pl

from svccat.metrics.concurrent import CONCURRENT
from svccat.model.citation import Numbers
from svccat.model.evidence import Evidence
from svccat.model.overlaps import SIGNAL_SCORES, Grade, Overlaps
from svccat.model.result import Overlap
from svccat.model.sides import Side

_MAIN = 9  # characters of a basic code that name the 主项
Place = Callable[[Numbers], str]


def overlap_rows(
    overlaps: Overlaps, powers: pl.DataFrame, place: Place, norm: Callable[[str], str]
) -> tuple[Overlap, ...]:
    """Every pair in the order of the tables, with both sides named as written.

    `place` writes a locator inside a law, `norm` makes names comparable.
    """
    paired = pl.concat([overlaps.pairs["left_id"], overlaps.pairs["right_id"]])
    sides = {
        row[0]: Side(*(value or "" for value in row[1:]))
        for row in powers.filter(pl.col("id").is_in(paired.implode()))
        .select("id", "jurisdiction", "authority", "code", "name")
        .rows()
    }
    rows = []
    for row in overlaps.pairs.iter_rows(named=True):
        left, right = sides[row["left_id"]], sides[row["right_id"]]
        one = Overlap(
            grade=row["grade"],
            signals=tuple(row["signals"]),
            score=row["score"],
            declared=row["declared"],
            left=left,
            right=right,
            evidence=tuple(_evidence(row, left, place)),
        )
        known = one.grade == Grade.FRAGMENTATION.value
        rows.append(one if known else replace(one, number=_number(one, norm)))
    return tuple(rows)


def _number(one: Overlap, norm: Callable[[str], str]) -> str:
    """Of the pair's class, signals, names, codes and shared places, whichever side is the left one.

    How the score is worked out changes nothing in it.
    """
    sides = sorted(
        "\t".join(map(norm, (side.authority, side.code, side.name)))
        for side in (one.left, one.right)
    )
    places = sorted(
        word for step in one.evidence if step.what == "same-basis" for word in step.words
    )
    text = "\n".join([one.grade, *sorted(one.signals), *sides, *places])
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _evidence(row: Mapping[str, Any], left: Side, place: Place) -> Iterator[Evidence]:
    """The steps from 0 to the score: names first, then each signal with what it adds."""
    reached = 0.0
    for reason in row["reasons"]:
        reached += reason["weight"]
        yield Evidence(reason["what"], tuple(reason["words"]), reason["weight"])
    present = [name for name in row["signals"] if name in SIGNAL_SCORES]
    for name in sorted(present, key=lambda one: -SIGNAL_SCORES[one]):
        more = round(max(SIGNAL_SCORES[name] - reached, 0.0), 4)
        reached += more
        yield Evidence(name, tuple(_words(name, row, left, place)), more)
    laws = sorted({one["law"] for one in row["places"]} & CONCURRENT.keys())
    if laws:
        yield Evidence("concurrent", tuple(f"《{law}》{CONCURRENT[law]}" for law in laws), 0.0)


def _words(name: str, row: Mapping[str, Any], left: Side, place: Place) -> Iterator[str]:
    """What a signal rests on."""
    match name:
        case "same-code":
            yield left.code
        case "split-main":
            yield left.code[:_MAIN]
        case "same-basis":
            for one in row["places"]:
                law, *numbers = one.values()
                yield f"《{law}》{place((*numbers,))}"
        case _:
            yield left.name
