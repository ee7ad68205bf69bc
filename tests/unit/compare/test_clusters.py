from svccat.compare.clusters import clusters
from svccat.compare.overlaps import find
from svccat.model.clusters import Cluster
from tests.factories import Row, citation, citations_frame, power, powers_frame

A, B, C = "盘锦市甲局", "盘锦市乙局", "盘锦市丙局"


def found(rows: list[Row], citations: list[Row] | None = None) -> tuple[Cluster, ...]:
    powers, cited = powers_frame(rows), citations_frame(citations or [])
    return clusters(powers, cited, find(powers, cited, str))()


def of(*cluster: Cluster) -> list[tuple[str, list[str], int | None, tuple[int, ...]]]:
    return [
        (one.grade, [member.side.authority for member in one.members], one.lead, one.pairs)
        for one in cluster
    ]


def test_one_matter_of_three_departments_is_one_cluster() -> None:
    rows = [power(authority=authority) for authority in (A, B, C)]
    assert of(*found(rows)) == [("duplication", [C, B, A], None, (0, 1, 2))]


def test_the_deepest_basis_is_suggested_as_the_lead() -> None:
    rows = [power(authority=A, basis="甲"), power(authority=B, basis="乙")]
    cited = [citation("甲", "公路法", 76), citation("乙", "公路法", 76, para=1, item=2)]
    (one,) = found(rows, cited)
    assert one.lead is not None
    assert one.members[one.lead].side.authority == B
    assert {member.side.authority: member.depth for member in one.members} == {A: 2, B: 4}


def test_of_equal_bases_the_one_with_more_sub_items_leads() -> None:
    name = {"name": "公路养护作业单位资质审批", "type": "行政许可"}
    rows = [
        power(authority=A, code="MAIN", name="公路养护管理", type="行政许可"),
        power(authority=A, code="SUB1", parent="MAIN", **name),
        power(authority=A, code="SUB2", parent="MAIN", name="路政执法证颁发", type="行政许可"),
        power(authority=B, code="OTHER", **name),
    ]
    (one,) = found(rows)
    assert one.lead is not None
    assert one.members[one.lead].side.authority == A
    assert {member.side.authority: member.subs for member in one.members} == {A: 2, B: 0}


def test_a_chain_is_no_matter() -> None:
    names = {A: "危险货物运输经营许可", B: "货物运输经营许可", C: "普通货物运输经营许可"}
    rows = [
        power(authority=authority, name=name, code=authority, type="行政许可")
        for authority, name in names.items()
    ]
    matters = found(rows)
    assert sorted(len(one.members) for one in matters) == [2, 2]
    assert sorted(pair for one in matters for pair in one.pairs) == [0, 1]


def test_fragmentations_are_no_matters() -> None:
    rows = [power(code="000218010001"), power(code="000218010002", name="甲乙丙", authority=B)]
    assert found(rows) == ()


def test_a_matter_that_is_declared_in_all_its_pairs_says_so() -> None:
    rows = [
        power(authority=A, joint=[{"department": B, "role": "牵头"}]),
        power(authority=B, joint=[{"department": A, "role": "配合"}]),
    ]
    (one,) = found(rows)
    assert one.declared
