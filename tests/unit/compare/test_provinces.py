"""Compared province by province and in one go: the same tables, row by row."""

import random
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from svccat.alignment import Aligned, align
from svccat.compare import provinces
from svccat.crew import Crew
from svccat.intake import Wanted
from svccat.model.fields import PROFILES, Kind
from svccat.reading import found, read
from svccat.settings import Settings
from tests.workspace import Json, catalogue, power, service_item, write

_PLACES = {
    "000000": "country",
    "210000": "province",
    "220000": "province",
    "450000": "province",
    "210100": "city",
    "210200": "city",
    "220100": "city",
    "210102": "county",
    "210103": "county",
    "210122": "county",
    "220121": "county",
    "220122": "county",
    "450121": "county",
    "450122": "county",
    "210102001": "township",
    "210102002": "township",
    "0": "county",
    "甲": "county",
}
_WORDS = ("甲", "乙", "丙", "丁")


def _workspace(known: random.Random) -> dict[str, object]:
    files: dict[str, object] = {}
    for code, level in _PLACES.items():
        for kind, make, key in (
            ("service-items", service_item, "basic_code"),
            ("powers", power, "code"),
        ):
            if known.random() < 0.25:
                continue
            items = [
                make(
                    name=known.choice(_WORDS) + known.choice(_WORDS),
                    legal_basis=[f"《公路法》第{known.choice('一三四')}条"],
                    **{key: f"00011800{known.randrange(6)}000"},
                    **({"status": "取消"} if known.random() < 0.1 else {}),
                )
                for _ in range(known.randrange(6))
            ]
            sector = known.choice(("交通运输", "交通运输", "水务"))
            header: Json = {"code": code, "level": level, "kind": kind, "sector": sector}
            files[f"{kind}-{code}.json"] = catalogue(items, **header)
    return files


def _tables(aligned: Aligned) -> Iterator[pl.DataFrame]:
    for kind in (Kind.SERVICE_ITEMS, Kind.POWERS):
        for one in (aligned.down[kind], aligned.across[kind]):
            for field in fields(one):
                if field.name != "elements":
                    yield getattr(one, field.name)


@pytest.mark.parametrize("seed", range(5))
def test_parts_make_the_whole(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = _workspace(random.Random(seed))  # noqa: S311  seeded test data
    write(tmp_path, files)
    settings = Settings()
    elements = PROFILES["sitong"]
    with Crew(1) as crew:
        wanted = Wanted((*elements, "mode"))
        lists = read([tmp_path], found([tmp_path], settings), settings, wanted, crew)
    parted = list(_tables(align(lists, elements, settings)))
    monkeypatch.setattr(provinces, "_province", lambda _: "")
    whole = list(_tables(align(lists, elements, settings)))
    for one, other in zip(parted, whole, strict=True):
        assert_frame_equal(one, other)
    assert any(table.height for table in parted)
