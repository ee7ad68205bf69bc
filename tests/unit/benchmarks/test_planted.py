from collections import Counter
from pathlib import Path

import orjson
import pytest
from jsonschema import Draft202012Validator

from benchmarks.generate import BUREAU, CLEAN, Shares, parse_scale
from benchmarks.workspaces import Workspace, Workspaces
from tests.unit.benchmarks.written import Json, catalogues, rows

SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"
CITY = "210000/216100/service-items-216100.json"
POWERS = "210000/216100/powers-216100.json"
MEMBERS = {
    "code": "basic_code",
    "name": "name",
    "type": "type",
    "legal_basis": "legal_basis",
    "competent_department": "competent_department",
    "implementing_body": "implementing_body",
    "conditions": "conditions",
    "service_objects": "service_objects",
    "process": "process",
    "materials": "materials",
    "statutory_limit": "statutory_limit",
    "result": "result",
}
WITH_FORM = 8


@pytest.fixture(scope="module")
def faulty(workspaces: Workspaces) -> Workspace:
    return workspaces.get(parse_scale("1000"), Shares(faults=0.2))


@pytest.fixture(scope="module")
def many(workspaces: Workspaces) -> Workspace:
    return workspaces.get(parse_scale("4000"), Shares(overlaps=0.1))


def _key(item: Json) -> tuple[str, str | None]:
    """What city and county call a matter alike, whichever catalogue its code is from."""
    return item["basic_code"][2:], item.get("case")


def _values(item: Json, place: str) -> Json:
    values = {element: item[member] for element, member in MEMBERS.items()}
    values["implementing_body"] = item["implementing_body"]["name"].removeprefix(place)
    values["competent_department"] = item["competent_department"].removeprefix(place)
    return values


def _differing(folder: Path) -> set[tuple[str, int, str]]:
    """Elements in which items of counties are written otherwise than their city's."""
    lists = catalogues(folder, "service-items")
    city = {
        _key(item): _values(item, lists[CITY]["jurisdiction"]["name"])
        for item in lists[CITY]["items"]
    }
    return {
        (path, position, element)
        for path, read in lists.items()
        if path != CITY
        for position, item in enumerate(read["items"])
        if "scope" not in item
        for element, value in _values(item, read["jurisdiction"]["name"]).items()
        if value != city[_key(item)][element]
    }


def test_exactly_the_listed_elements_differ(many: Workspace) -> None:
    listed = {
        (row["file"], int(row["item"]), row["element"])
        for row in rows(many.path, "differences.tsv")
        if "service-items" in row["file"] and row["file"] != CITY
    }
    assert len(listed) > 1_000
    assert _differing(many.path) == listed


def test_shares_of_noise_and_differences_are_as_asked(many: Workspace) -> None:
    found = Counter(
        "format" if row["change"] == "format" else "value"
        for row in rows(many.path, "differences.tsv")
        if "service-items" in row["file"]
    )
    assert 0.028 < found["format"] / (4_000 * WITH_FORM) < 0.032
    assert 0.017 < found["value"] / (4_000 * len(MEMBERS)) < 0.021
    assert many.summary.noise >= found["format"]
    assert many.summary.differences >= found["value"]


def test_lawful_differences_are_listed_in_the_item(many: Workspace) -> None:
    lists = catalogues(many.path, "service-items")
    excepted = {
        (path, position, exception["element"])
        for path, read in lists.items()
        for position, item in enumerate(read["items"])
        for exception in item.get("exceptions", [])
    }
    listed = {
        (row["file"], int(row["item"]), row["element"])
        for row in rows(many.path, "differences.tsv")
        if row["change"] == "excepted"
    }
    assert len(excepted) > 10
    assert excepted == listed


def test_clean_lists_differ_in_nothing(workspaces: Workspaces) -> None:
    clean = workspaces.get(BUREAU, CLEAN)
    assert not _differing(clean.path)
    for table in ("faults.tsv", "differences.tsv", "overlaps.tsv"):
        assert rows(clean.path, table) == []
    assert clean.summary.missing == 0


def test_counties_lack_what_is_missing_and_nothing_else_that_is_expected(
    workspaces: Workspaces,
) -> None:
    wide = workspaces.get(BUREAU, Shares(missing=0.1))
    lists = catalogues(wide.path, "service-items")
    shared = [item for item in lists[CITY]["items"] if "county" in item["exercise_levels"]]
    missing = {}
    for path, read in lists.items():
        code = read["jurisdiction"]["code"]
        if path != CITY:
            expected = {
                _key(item) for item in shared if "applies_to" not in item or code == "216121"
            }
            held = {_key(item) for item in read["items"] if "scope" not in item}
            assert held <= expected
            missing[code] = (len(expected), len(expected - held))
    assert missing == {
        "216102": (93, 9),
        "216103": (93, 9),
        "216104": (93, 9),
        "216121": (222, 22),
    }
    assert wide.summary.missing == 49


def test_local_items_belong_to_one_county_and_name_their_document(many: Workspace) -> None:
    counties = {
        path: [item for item in read["items"] if item.get("scope") == "local"]
        for path, read in catalogues(many.path, "service-items").items()
        if path != CITY
    }
    local = [item for items in counties.values() for item in items]
    assert min(map(len, counties.values())) > 10
    assert all(item["scope_basis"] and item["exercise_levels"] == ["county"] for item in local)
    for member in ("basic_code", "name"):
        assert len({item[member] for item in local}) == len(local)


def test_a_validator_finds_exactly_the_listed_faults(faulty: Workspace) -> None:
    schema = orjson.loads((SCHEMAS / "service-items.schema.json").read_bytes())
    validator = Draft202012Validator(schema)
    found = sorted(
        (path, "".join(f"/{step}" for step in error.absolute_path), str(error.validator))
        for path, read in catalogues(faulty.path, "service-items").items()
        for error in validator.iter_errors(read)
    )
    listed = rows(faulty.path, "faults.tsv")
    assert found == sorted((row["file"], row["pointer"], row["keyword"]) for row in listed)
    assert all(row["pointer"].startswith(f"/items/{row['item']}") for row in listed)
    assert len({(row["file"], row["item"]) for row in listed}) == len(listed)


def test_faults_are_of_every_kind_and_as_many_as_asked(faulty: Workspace) -> None:
    kinds = Counter(row["keyword"] for row in rows(faulty.path, "faults.tsv"))
    assert kinds.keys() == {"required", "type", "additionalProperties", "enum"}
    assert min(kinds.values()) > 30
    assert 170 < kinds.total() < 230
    assert faulty.summary.faults == kinds.total()


def test_overlaps_are_pairs_of_powers_of_two_departments(many: Workspace) -> None:
    read = catalogues(many.path, "powers")[POWERS]
    pairs = rows(many.path, "overlaps.tsv")
    header = read["authority"]["name"]
    for pair in pairs:
        left, right = (read["items"][int(pair[side])] for side in ("left", "right"))
        assert pair["file"] == POWERS
        assert (left["code"], right["code"]) == (pair["left_code"], pair["right_code"])
        assert (left["name"], right["name"]) == (pair["left_name"], pair["right_name"])
        assert left["category"] == right["category"]
        names = [item.get("authority", {}).get("name", header) for item in (left, right)]
        assert names[0] != names[1]
        assert (left["name"] == right["name"]) == (pair["signal"] in {"same-code", "same-name"})
        assert (left["code"] == right["code"]) == (pair["signal"] == "same-code")
    signals = Counter(pair["signal"] for pair in pairs)
    assert signals.keys() == {"same-code", "same-name", "same-matter", "similar-name"}


def test_overlaps_are_as_many_as_asked(many: Workspace) -> None:
    pairs = rows(many.path, "overlaps.tsv")
    items = catalogues(many.path, "powers")[POWERS]["items"]
    leaves = [item for item in items if not item["code"].endswith("Y")]
    assert len(pairs) == many.summary.overlaps == round(0.1 * (len(leaves) - len(pairs)))


def test_declared_pairs_name_each_other_and_one_leads(many: Workspace) -> None:
    read = catalogues(many.path, "powers")[POWERS]
    header = read["authority"]["name"]
    pairs = rows(many.path, "overlaps.tsv")
    for pair in pairs:
        sides = [read["items"][int(pair[side])] for side in ("left", "right")]
        if pair["declared"] == "no":
            assert not any("joint" in side for side in sides)
            continue
        left, right = (side["joint"][0] for side in sides)
        names = [side.get("authority", {}).get("name", header) for side in sides]
        assert [right["department"], left["department"]] == names
        assert [left["role"], right["role"]] == ["牵头", "配合"]
    assert sum(pair["declared"] == "yes" for pair in pairs) == len(pairs) // 5


def test_shared_powers_divide_every_level_once(many: Workspace) -> None:
    items = catalogues(many.path, "powers")[POWERS]["items"]
    shared = [item for item in items if "division" in item]
    assert len(shared) > 50
    for item in shared:
        assert [entry["level"] for entry in item["division"]] == item["exercise_levels"]
