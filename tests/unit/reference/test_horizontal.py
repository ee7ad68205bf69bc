"""The reference's horizontal figures (contract §5), each worked out by hand."""

from typing import Any

from tests.reference.settings import Settings
from tests.unit.reference.small import Json, brief, figures_of, item, listing, power


def horizontal(*documents: Json, kind: str = "service_items", **options: Any) -> Json:
    found = figures_of(*documents, **options)["rates"][kind]["horizontal"]
    assert isinstance(found, dict)
    return found


def test_a_cluster_is_the_same_only_if_all_holders_agree() -> None:
    found = horizontal(
        listing("211102", item("A1"), item("A2"), item("A3")),
        listing("211103", item("A1"), item("A2")),
        listing("211122", item("A1"), item("A2", "别名")),
    )
    assert found["groups"] == [
        {"parent": "211100", "level": "county", "sector": "交通运输"}
        | {"members": ["211102", "211103", "211122"]}
        | {"same": 1, "compared": 2, "rate": 0.5, "single": 1}
    ]
    assert found["overall"] == {"same": 1, "compared": 2, "rate": 0.5}
    assert [brief(row, "left", "right", "same", "compared") for row in found["pairs"]] == [
        ["211102", "211103", 2, 2],
        ["211102", "211122", 1, 2],
        ["211103", "211122", 1, 2],
    ]


def test_units_of_different_parents_are_no_group() -> None:
    found = horizontal(listing("211100", item("A1")), listing("211122", item("A1")))
    assert found["groups"] == []
    assert found["overall"] == {"same": 0, "compared": 0, "rate": None}


def test_an_empty_unit_is_a_member_of_its_group() -> None:
    found = horizontal(listing("211102", item("A1")), listing("211122"))
    (group,) = found["groups"]
    assert brief(group, "members", "compared", "rate", "single") == [
        ["211102", "211122"],
        0,
        None,
        1,
    ]
    (row,) = found["pairs"]
    assert brief(row, "same", "compared", "rate") == [0, 0, None]


def test_items_alone_cluster_by_name_and_their_code_differs() -> None:
    found = horizontal(
        listing("211102", item("A1", "甲")), listing("211122", item("B1", "甲（县级）"))
    )
    assert found["overall"] == {"same": 0, "compared": 1, "rate": 0.0}
    differs = {row["element"]: row["differs"] for row in found["elements"]}
    assert differs == {"code": 1, "legal_basis": 0, "name": 0, "type": 0}


def test_a_name_that_one_unit_has_twice_clusters_nothing() -> None:
    found = horizontal(
        listing("211102", item("A1", "甲"), item("A2", "甲")), listing("211122", item("B1", "甲"))
    )
    assert brief(found["groups"][0], "compared", "single") == [0, 3]


def test_a_value_missing_at_some_holders_differs_and_at_all_is_unknown() -> None:
    found = horizontal(
        listing("211102", item("A1", legal_basis=[]), item("A2", legal_basis=[])),
        listing("211122", item("A1"), item("A2", legal_basis=[])),
    )
    (basis,) = [row for row in found["elements"] if row["element"] == "legal_basis"]
    assert brief(basis, "same", "differs", "unknown", "rate") == [0, 1, 1, 0.0]
    assert found["overall"]["same"] == 1


def test_where_only_the_case_differs_the_code_of_a_cluster_by_name_differs_all_the_same() -> None:
    found = horizontal(
        listing("211102", item("A1", "甲", case="新办")),
        listing("211122", item("A1", "甲", case="变更")),
    )
    assert found["overall"] == {"same": 0, "compared": 1, "rate": 0.0}


def test_codes_missing_everywhere_are_unknown_in_a_cluster_by_name() -> None:
    found = horizontal(listing("211102", item("", "甲")), listing("211122", item("", "甲")))
    assert found["overall"] == {"same": 1, "compared": 1, "rate": 1.0}


def test_an_exception_excuses_nothing_among_peers() -> None:
    lawful = item(
        "A1",
        legal_basis=["《公路法》"],
        exceptions=[{"element": "legal_basis", "document": "示例", "expires": "2030-01-01"}],
    )
    found = horizontal(listing("211102", lawful), listing("211122", item("A1")))
    assert found["overall"] == {"same": 0, "compared": 1, "rate": 0.0}


def test_peers_may_be_split_by_class() -> None:
    documents = [listing(code, item("A1")) for code in ("211102", "211103", "211122")]
    split = horizontal(*documents, settings=Settings(peer_groups="class"))
    assert [group["members"] for group in split["groups"]] == [["211102", "211103"]]


def test_cases_of_one_code_are_clusters_of_their_own() -> None:
    found = horizontal(
        listing("211102", item("A1", "甲", case="新办"), item("A1", "乙", case="变更")),
        listing("211122", item("A1", "甲", case="新办。"), item("A1", "丙")),
    )
    assert brief(found["groups"][0], "same", "compared", "single") == [1, 1, 2]


def test_powers_of_two_authorities_are_holders_of_one_unit() -> None:
    second = {"name": "盘山县交通运输事务中心", "sector": "交通运输"}
    found = horizontal(
        listing("211122", power("P1"), power("P1", name="别名", authority=second), kind="powers"),
        listing("211102", power("P1"), kind="powers"),
        kind="powers",
    )
    assert brief(found["groups"][0], "same", "compared", "single") == [0, 1, 0]
