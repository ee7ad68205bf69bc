"""Published lists of other systems, taken in by the mappings that come with svccat."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from svccat.exchange.sheets.reading import Given
from svccat.importing import names, take_all
from svccat.model.converted import Catalogue
from tests.real import guangan
from tests.workspace import Json

ROOT = Path(__file__).parents[2]
MAPPINGS = ROOT / "catalogs" / "mappings"
DUTCH = ROOT / "../shared/data/nl_upl_2021"
BRITISH = ROOT / "../shared/data/govuk_services"


def _taken(files: Sequence[Path], mapping: str) -> list[list[Catalogue]]:
    """The catalogues of each file; everything in them found its place."""
    done = [one.done for one in take_all(files, MAPPINGS / mapping, Given())]
    assert [(one.problems, one.unmapped, one.absent) for one in done] == [((), (), ())] * len(files)
    return [list(one.catalogues) for one in done]


@pytest.mark.skipif(not guangan.DATA.is_file(), reason=guangan.MISSING)
def test_guangan() -> None:
    (found,) = _taken([guangan.DATA], "guangan-js.toml")
    expected = guangan.catalogues()
    assert len(found) == 34
    by_name = {f"{_authority(one)}.json": one for one in found}
    assert by_name.keys() == expected.keys()
    for name, document in expected.items():
        one = by_name[name]
        assert one.header == {member: document[member] for member in document if member != "items"}
        assert [_without(item, "online_url") for item in one.items] == document["items"]
    first = found[0].origins[0]
    assert first("code").pointer == "/0/items/0/sub_items/0/link"
    assert first("$[].department").pointer == "/0/department"


def _authority(catalogue: Catalogue) -> str:
    authority = catalogue.header["authority"]
    assert isinstance(authority, dict)
    return str(authority["name"])


def _without(item: Json, name: str) -> Json:
    return {member: value for member, value in item.items() if member != name}


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.skipif(not DUTCH.is_dir(), reason="the Dutch lists are not beside the repository")
def test_the_dutch_list_in_two_editions() -> None:
    files = sorted(DUTCH.glob("*.csv"))
    (august,), (december,) = _taken(files, "nl-upl-csv.toml")
    for file, one in zip(files, (august, december), strict=True):
        rows = _rows(file)
        assert [item["basic_code"] for item in one.items] == [
            uri.removeprefix("http://standaarden.overheid.nl/owms/terms/")
            for uri in dict.fromkeys(row["URI"] for row in rows)
        ]
        bases = Counter(row["UniformeProductnaam"] for row in rows if row["Grondslaglabel"])
        assert {str(item["name"]): len(_texts(item, "legal_basis")) for item in one.items} == {
            name: bases[name] for name in dict.fromkeys(row["UniformeProductnaam"] for row in rows)
        }
        levels = Counter(level for item in one.items for level in _texts(item, "exercise_levels"))
        once = {row["URI"]: row for row in rows}.values()
        assert levels == {
            "country": sum(row["Rijk"] == "X" for row in once),
            "province": sum(row["Provincie"] == "X" for row in once),
            "county": sum(row["Gemeente"] == "X" for row in once),
        }
    assert (august.header["as_of"], december.header["edition"]) == ("2021-08-27", "2021-12-24")
    codes = [{str(item["basic_code"]) for item in one.items} for one in (august, december)]
    assert (len(codes[1] - codes[0]), len(codes[0] - codes[1])) == (18, 3)


def _texts(item: Json, member: str) -> list[str]:
    found = item[member]
    assert isinstance(found, list)
    return found


@pytest.mark.skipif(not BRITISH.is_dir(), reason="the GOV.UK lists are not beside the repository")
def test_sixteen_versions_of_the_list_of_gov_uk() -> None:
    files = sorted(BRITISH.glob("*.csv"))
    assert len(files) == 16
    done = _taken(files, "govuk-local-services-csv.toml")
    editions = set()
    for file, (one,) in zip(files, done, strict=True):
        rows = _rows(file)
        assert [
            (item["basic_code"], item["name"], item["x-providing-tier"]) for item in one.items
        ] == [(row["LGSL"], row["Description"], row["Providing Tier"]) for row in rows]
        tiers = Counter(row["Providing Tier"].strip() for row in rows)
        both = Counter(tuple(_texts(item, "exercise_levels")) for item in one.items)
        assert both == {
            ("city",): tiers["county/unitary"],
            ("county",): tiers["district/unitary"],
            ("city", "county"): tiers["all"],
        }
        assert re.fullmatch(r"20\d\d-\d\d-\d\d-[0-9a-f]{9}", str(one.header["edition"]))
        editions.add(one.header["edition"])
    assert len(editions) == 16
    mapping = MAPPINGS / "govuk-local-services-csv.toml"
    converted = [one.done for one in take_all(files, mapping, Given())]
    assert len(set(names(converted))) == 16
