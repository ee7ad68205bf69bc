"""Keys and hashes as columns: what is equal has one hash, what is missing has none."""

from collections.abc import Sequence

import polars as pl

from svccat.model.fields import ELEMENTS
from svccat.model.tables import CITATIONS, ITEMS, KEYS, hashed, raw
from svccat.normalise.columns import add_hashes, add_keys, citations_of
from svccat.normalise.values import stable_hash


def _items(**columns: Sequence[object]) -> pl.DataFrame:
    count = len(next(iter(columns.values())))
    texts = ("code", "case", "name", "parent", "authority", "sector")
    whole = {name: [None] * count for name in texts} | {"file": [0] * count} | columns
    return pl.DataFrame(
        {name: pl.Series(name, one, dtype=ITEMS.get(name)) for name, one in whole.items()}
    )


def _hashes(element: str, values: Sequence[str | None], **settings: str) -> list[int | None]:
    items = _items(**{raw(element): values})
    depth = settings.get("depth", "full")
    return add_hashes(items, [element], [settings.get("place", "")], depth)[
        hashed(element)
    ].to_list()


def test_keys_are_the_normal_forms_of_what_is_written() -> None:
    items = _items(
        code=[" 00011800100y"],
        case=["新 办。"],
        name=["许可（县级）"],
        parent=["000118001000 "],
        authority=["盘山县 交通局"],
        sector=["交通 运输"],
    )
    keys = add_keys(items).select(*KEYS).row(0, named=True)
    assert keys == {
        "key_code": "00011800100Y",
        "key_case": "新办",
        "key_name": "许可",
        "key_parent": "000118001000",
        "key_authority": "盘山县交通局",
        "key_sector": "交通运输",
    }


def test_a_missing_code_or_name_is_null_and_a_missing_case_is_empty() -> None:
    keys = add_keys(
        _items(code=["", None, " "], name=["。", None, "（县级）"], case=["", None, "。"])
    )
    assert keys["key_code"].to_list() == [None, None, None]
    assert keys["key_name"].to_list() == [None, None, None]
    assert keys["key_case"].to_list() == ["", "", ""]


def test_equal_values_share_a_hash_and_missing_ones_have_none() -> None:
    values = ["道路 运输", "道路运输。", "水路运输", " ", None]
    road, water = stable_hash("道路运输"), stable_hash("水路运输")
    assert _hashes("conditions", values) == [road, road, water, None, None]


def test_bodies_lose_the_place_of_their_own_file() -> None:
    items = _items(
        file=[0, 1, 1, 0], **{raw("implementing_body"): ["甲县局", "乙县局", "甲县局", None]}
    )
    found = add_hashes(items, ["implementing_body"], ["甲县", "乙县"], "full")
    assert found[hashed("implementing_body")].to_list() == [
        stable_hash("局"),
        stable_hash("局"),
        stable_hash("甲县局"),
        None,
    ]


def test_the_citation_depth_reaches_the_hashes() -> None:
    values = ['["《公路法》第八条第一款"]', '["《公路法》第八条第二款"]', '["《公路法》第九条"]']
    assert len(set(_hashes("legal_basis", values))) == 3
    assert len(set(_hashes("legal_basis", values, depth="article"))) == 2
    assert len(set(_hashes("legal_basis", values, depth="law"))) == 1


def test_every_element_has_its_column_also_without_any_item() -> None:
    columns: dict[str, Sequence[object]] = {raw(element): [] for element in ELEMENTS}
    found = add_hashes(add_keys(_items(**columns)), list(ELEMENTS), [], "full")
    assert found.height == 0
    assert {name: found.schema[name] for name in KEYS} == KEYS
    assert {found.schema[hashed(element)] for element in ELEMENTS} == {pl.UInt64()}


def test_the_citations_of_each_distinct_basis_are_listed_once() -> None:
    eight, none = '["《公路法》第八条第二款第（三）项"]', '["无法辨认"]'
    powers = pl.DataFrame({raw("legal_basis"): [eight, eight, none, None]})
    found = citations_of(powers)
    assert found.schema == CITATIONS
    assert found.rows() == [(eight, "公路法", 8, 0, 2, 3, 0)]
