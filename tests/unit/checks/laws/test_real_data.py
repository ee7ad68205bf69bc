"""Real articles and real citations: what is said of them is true."""

import csv
import json
from collections import defaultdict
from pathlib import Path

import pytest

from svccat.model.laws import Law, Version
from svccat.normalise.citing import article_of
from tests.unit.checks.laws.bases import items, judged

DATA = Path(__file__).parents[4] / "../shared/data"
ARTICLES, ITEMS = DATA / "laws/articles.ndjson", DATA / "transport_items.tsv"
pytestmark = pytest.mark.skipif(
    not (ARTICLES.is_file() and ITEMS.is_file()),
    reason="real laws and items are not beside this checkout",
)


def registry() -> list[Law]:
    """103 laws with the number of the last article of each text."""
    texts: dict[str, dict[str, int]] = defaultdict(dict)
    with ARTICLES.open(encoding="utf-8") as file:
        for line in map(json.loads, file):
            number, _ = article_of(line["article"]) or (0, 0)
            days = texts[line["title"]]
            days[line["date"]] = max(days.get(line["date"], 0), number)
    return [
        Law(
            1,
            row,
            title,
            versions=tuple(
                Version(at, day, day, last) for at, (day, last) in enumerate(days.items())
            ),
            as_of="2024-12-31",
        )
        for row, (title, days) in enumerate(texts.items())
    ]


def real() -> list[list[str]]:
    with ITEMS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [[row["legal_basis"]] for row in rows if row["legal_basis"]]


@pytest.mark.parametrize("day", ["2024-12-31", "2022-12-31", ""])
def test_of_real_citations_only_what_is_wrong_is_told(day: str) -> None:
    bases = real()
    found = judged(items(*bases), day, registry())
    told = sorted(
        (hit.rule.code, bases[row][0]) for hit in found.hits for row in hit.rows["row"].to_list()
    )
    # A blank for a 、, Arabic numerals, a text cut off, a law without an article: all as they stand.
    assert told == [
        ("L803", "《公路法》第48、50条;《公路安全保护条例》第35、36条"),
        (
            "L803",
            "【法律】《中华人民共和国公路法》第四十四条 第七十六条;【行政法规】《公路安全保护条例》(国务院令第593号)第二十七条",
        ),
        ("L805", "《中华人民共和国公路法》第四十(源文截断)"),
        ("L811", "《中华人民共和国公路法》"),
    ]


@pytest.mark.parametrize(
    ("day", "code"), [("2022-12-31", []), ("2023-07-19", []), ("2023-07-20", ["L816"])]
)
def test_the_last_article_of_the_road_transport_regulation_went_in_2023(
    day: str, code: list[str]
) -> None:
    found = judged(items(["《中华人民共和国道路运输条例》第八十三条"]), day, registry())
    assert [hit.rule.code for hit in found.hits] == code
