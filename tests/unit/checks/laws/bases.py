"""A small registry of laws, and what the L8 rules say of legal bases held against it."""

import json
from collections.abc import Sequence
from typing import Any

import polars as pl

from svccat.checks.laws import Judged, judge
from svccat.laws import Registry
from svccat.model.laws import Law, LawLevel, Version
from svccat.model.tables import BASES, ITEMS, raw
from svccat.normalise.citing import CITING

DAY = "2024-12-31"
Row = dict[str, Any]


def _law(row: int, name: str, level: LawLevel | None, *versions: Version, **more: Any) -> Law:
    return Law(1, row, name, level=level, versions=versions, **{"as_of": DAY, **more})


# 道路运输条例 had 83, 83 and 82 articles: real counts. 旧办法 and 新条例 are made up.
REGISTRY = (
    _law(
        0,
        "中华人民共和国道路运输条例",
        LawLevel.REGULATION,
        Version(0, "2019-03-02", "2019-03-02", 83),
        Version(1, "2022-03-29", "2022-05-01", 83),
        Version(2, "2023-07-20", "2023-07-20", 82),
        number="国务院令第406号",
        aliases=("道条",),
    ),
    _law(1, "中华人民共和国公路法", LawLevel.LAW, Version(0, "2017-11-04", "2017-11-05", 87)),
    _law(2, "道路运输管理旧办法", LawLevel.DEPARTMENT, repealed_on="2021-01-01"),
    _law(3, "道路运输新条例", LawLevel.REGULATION, Version(0, "2024-12-01", "2025-03-01", 60)),
    _law(4, "港口经营管理规定", LawLevel.DEPARTMENT, Version(0, "2020-12-24")),
    _law(5, "客运站安全指南", LawLevel.DOCUMENT),
    _law(
        6,
        "船员旧则",
        None,
        Version(0, "2010-01-01", "", 3, frozenset({(1, 0), (2, 0), (3, 0), (3, 1)})),
    ),
)


def items(*bases: object, type_: str = "公共服务", active: bool = True) -> pl.DataFrame:
    """ITEMS of file 0 whose legal bases are these: a list of texts, one text, or any JSON value."""
    rows = [
        {
            "id": row,
            "file": 0,
            "row": row,
            "kind": "service-items",
            "active": active,
            "type": type_,
            raw("legal_basis"): json.dumps(basis, ensure_ascii=False) if basis else None,
        }
        for row, basis in enumerate(bases)
    ]
    schema = {**ITEMS, raw("legal_basis"): pl.String()}
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def judged(
    frame: pl.DataFrame, day: str = DAY, laws: Sequence[Law] = REGISTRY, **more: Any
) -> Judged:
    """The L8 rules over items of a catalogue of that day; the registry is file 1."""
    parts = more.pop("parts", pl.DataFrame(schema=BASES))
    return judge(frame, parts, [day, ""], Registry(laws, CITING.title), CITING, **more)


def parts(*texts: str) -> pl.DataFrame:
    """BASES of one item: the bases of its materials."""
    rows = [(0, 0, f"materials/{at}/basis", text) for at, text in enumerate(texts)]
    return pl.DataFrame(rows, schema=BASES, orient="row")


def said(
    *texts: str, type_: str = "公共服务", day: str = DAY, laws: Sequence[Law] = REGISTRY
) -> list[Row]:
    """The hits of one item with these texts, each with its code, in the order of the codes."""
    found = judged(items(list(texts), type_=type_), day, laws)
    rows = [{"code": hit.rule.code, **row} for hit in found.hits for row in hit.rows.to_dicts()]
    own = [row for row in rows if row["file"] == 0]
    return sorted(own, key=lambda row: (row["code"], row["pointer"]))


def codes(*texts: str, **more: Any) -> list[str]:
    """The codes of `said`."""
    return [row["code"] for row in said(*texts, **more)]
