"""The items behind the rates: by state as many as the rates count, named as in their files."""

from pathlib import Path

import polars as pl

from svccat.model.result import Result
from tests.workspace import catalogue, checked, many_findings, service_item


def _states(result: Result, place: str) -> dict[str, int]:
    rows = result.itemised().vertical.filter(pl.col("lower") == place)
    return dict(rows.group_by("state").len().rows())


def test_as_many_as_each_pair_counts(tmp_path: Path) -> None:
    result = checked(tmp_path, {f"{n}.json": one for n, one in enumerate(many_findings())})
    pairs = result.service_items.vertical.pairs
    assert len(pairs) >= 3
    for pair in pairs:
        counts = {
            "same": pair.same,
            "differs": pair.differs,
            "unlinked": pair.unlinked,
            "exempt": pair.exempt,
            "missing": pair.missing,
            "duplicate": pair.duplicates,
        }
        assert _states(result, pair.lower) == {
            name: count for name, count in counts.items() if count
        }
    for group in result.service_items.horizontal.groups:
        rows = result.itemised().horizontal.filter(
            pl.col("kind") == "service-items", pl.col("members") == " ".join(group.members)
        )
        clusters = dict(rows.group_by("state").agg(pl.col("cluster").n_unique()).rows())
        rate = group.rate
        wanted = {"same": rate.same, "differs": rate.compared - rate.same, "single": group.single}
        assert clusters == {name: count for name, count in wanted.items() if count}


def test_an_item_is_named_as_in_its_file(tmp_path: Path) -> None:
    city = [service_item(), service_item(basic_code="2", name="乙", case="变更")]
    county = [service_item(name="甲")]
    files = {"city.json": catalogue(city, "211100"), "county.json": catalogue(county)}
    rows = checked(tmp_path, files).itemised().vertical.rows(named=True)
    differs, missing = rows
    assert (differs["state"], differs["name"], differs["path"], differs["number"]) == (
        "differs",
        "甲",
        "county.json",
        0,
    )
    assert (missing["state"], missing["lower"], missing["path"], missing["number"]) == (
        "missing",
        "211122",
        "city.json",
        1,
    )
    assert (missing["code"], missing["case"]) == ("2", "变更")
