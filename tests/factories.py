"""Small valid tables for tests: a power as a dict, changed where a test speaks of it."""

import json
from collections.abc import Sequence
from typing import Any

import polars as pl

from svccat.compare.leaves import with_leaf
from svccat.model.tables import CITATIONS, ITEMS, KEYS, raw

Row = dict[str, Any]
_RAW = {raw("legal_basis"): pl.String()}
_KEYS_OF = {
    "key_code": "code",
    "key_case": "case",
    "key_name": "name",
    "key_parent": "parent",
    "key_authority": "authority",
    "key_sector": "sector",
}


def power(**changes: Any) -> Row:
    """A valid 主项 of 盘锦市交通运输局 without sub-items, division or shared work.

    Keys follow from what is written unless given; `division` and `joint` may be Python values,
    `basis` stands for `raw:legal_basis`.
    """
    row: Row = {
        "file": 0,
        "kind": "powers",
        "jurisdiction": "211100",
        "level": "city",
        "authority": "盘锦市交通运输局",
        "sector": "交通运输",
        "valid": True,
        "active": True,
        "code": "000218012000",
        "case": "",
        "name": "对擅自占用、挖掘公路的处罚",
        "type": "行政处罚",
        "local": False,
        "levels": ["city"],
        "excepted": [],
        "lapsed": [],
    } | changes
    for member in ("division", "joint"):
        if isinstance(row.get(member), list):
            row[member] = json.dumps(row[member], ensure_ascii=False, separators=(",", ":"))
    if "basis" in row:
        row[raw("legal_basis")] = row.pop("basis")
    return {key: row.get(written) for key, written in _KEYS_OF.items()} | row


def powers_frame(rows: Sequence[Row]) -> pl.DataFrame:
    """ITEMS, KEYS, `raw:legal_basis`, is_sub and leaf of rows of `power`, numbered in their order."""
    schema = {**ITEMS, **KEYS, **_RAW}
    numbered = [{"id": number, "row": number} | row for number, row in enumerate(rows)]
    columns = {name: [row.get(name) for row in numbered] for name in schema}
    return with_leaf(pl.DataFrame(columns, schema=schema))


def citation(basis: str, law: str, article: int, **locators: int) -> Row:
    """One citation key of a legal basis; locators not given are not named."""
    row: Row = {"basis": basis, "law": law, "article": article}
    return row | {name: locators.get(name, 0) for name in CITATIONS if name not in row}


def citations_frame(rows: Sequence[Row]) -> pl.DataFrame:
    """CITATIONS of rows made by `citation`."""
    columns = {name: [row[name] for row in rows] for name in CITATIONS}
    return pl.DataFrame(columns, schema=CITATIONS)
