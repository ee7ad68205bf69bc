"""What is published as CPSV-AP keeps to the profile, and says what the lists say."""

import json
import socket
from pathlib import Path

import pyshacl
import pytest
from rdflib import DCAT, DCTERMS, RDF, Graph, Literal, Namespace, URIRef

from svccat.cli import main
from svccat.exchange.cpsv.publish import Published, publish
from svccat.model.fields import Kind
from svccat.model.source import Document
from tests.unit.exchange.values import Dice
from tests.workspace import Json

# Of rdflib about itself: its reader of JSON-LD and pyshacl still use what it will let go of.
pytestmark = pytest.mark.filterwarnings(
    r"ignore:(ConjunctiveGraph|Dataset\.\w+) is deprecated:DeprecationWarning"
)
SHAPES = Path(__file__).with_name("cpsv_shapes.ttl")
SAMPLE = Path(__file__).parents[3] / "catalogs" / "panjin-transport"
CPSV = Namespace("http://purl.org/vocab/cpsv#")
CV = Namespace("http://data.europa.eu/m8g/")
ITEM: Json = {
    "basic_code": "000118001000",
    "implementation_code": "11211100007775036C3000118001000",
    "name": "道路客运经营许可",
    "case": "新办",
    "type": "行政许可",
    "legal_basis": ["《道路运输条例》第八条", "《公路法》第一条"],
    "exercise_levels": ["county"],
    "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122001234567X"},
    "conditions": "有车辆",
    "service_objects": ["自然人", "企业法人"],
    "process": [{"step": "受理", "body": "窗口"}, {"step": "决定"}],
    "promised_limit": {"value": 20, "unit": "自然日"},
    "materials": [{"name": "申请表", "form": "纸质", "copies": 2, "type": "申请表格文书"}, {}],
    "fees": [{"name": "工本费", "standard": 10.5}, {"name": "检测费", "standard": "按量"}],
    "result": {"type": "证照", "name": "经营许可证"},
    "channels": ["窗口办理", "网上办理"],
    "hours": "9:00-17:00",
    "consult": "0427-1234567",
    "online_url": "https://example.org/a?b=1",
    "bundles": ["YJS001"],
}


def _document(kind: str, items: list[object], **more: object) -> Document:
    header: dict[str, object] = {
        "kind": kind,
        "format": 1,
        "jurisdiction": {"code": "211122", "name": "盘山县", "level": "county"},
        "authority": {"name": "县局", "sector": "交通运输"},
        "as_of": "2024-12-31",
        **more,
    }
    return Document(header, items)


def _graph(done: Published) -> Graph:
    return Graph().parse(data=done.content, format="json-ld")


def _faults(graph: Graph) -> str:
    """What the shapes have against a graph, "" for nothing."""
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(SHAPES), advanced=False)
    return "" if conforms else str(text)


def test_the_sample_keeps_to_the_profile(tmp_path: Path) -> None:
    target = tmp_path / "x.jsonld"
    paths = [SAMPLE / "service-items" / "211102.json", SAMPLE / "bundles.json"]
    assert main(["export", *map(str, paths), "--to", "cpsv-ap", "-o", str(target)]) == 0
    graph = Graph().parse(target, format="json-ld")
    assert _faults(graph) == ""
    items = json.loads(paths[0].read_text("utf-8"))["items"]
    services = set(graph.subjects(RDF.type, CPSV.PublicService))
    assert len(services) == len(items)
    titles = {str(title) for one in services for title in graph.objects(one, DCTERMS.title)}
    expected = set()
    for item in items:
        name, case = item["name"].strip(), (item.get("case") or "").strip()
        expected.add(f"{name}（{case}）" if case else name)
    assert titles == expected


def test_random_lists_keep_to_the_profile() -> None:
    documents = []
    for seed in range(12):
        kind = [Kind.SERVICE_ITEMS, Kind.DIRECTORY, Kind.BUNDLES][seed % 3]
        whole = Dice(seed).catalogue(kind, items=6)
        documents.append(Document(whole, whole["items"]))
    done = publish(documents)
    assert done.services + done.left == sum(
        len(one.items) for one in documents if one.header["kind"] != "bundles"
    )
    assert done.services > 10
    assert _faults(_graph(done)) == ""


def test_every_member_has_its_place() -> None:
    item = {**ITEM, "basic_code": "000118001000"}
    bundle = {"code": "YJS001", "name": "开客运公司一件事", "members": ["000118001000", "gone"]}
    lists = [_document("service-items", [item]), _document("bundles", [bundle])]
    graph = _graph(publish(lists, "https://example.org/id/"))
    own = URIRef("https://example.org/id/service/211122/000118001000/%E6%96%B0%E5%8A%9E")

    def said(*way: URIRef) -> set[str]:
        """What stands at the end of properties, from the service."""
        nodes: set[object] = {own}
        for step in way:
            nodes = {found for one in nodes for found in graph.objects(one, step)}  # type: ignore[arg-type]  # nodes
        return {str(one) for one in nodes}

    label = URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")
    assert said(DCTERMS.identifier) == {ITEM["implementation_code"]}
    assert set(graph.objects(own, DCTERMS.title)) == {
        Literal("道路客运经营许可（新办）", lang="zh")
    }
    assert said(CV.hasCompetentAuthority, label) == {"盘山县交通运输局"}
    assert said(CV.hasCompetentAuthority, DCTERMS.identifier) == {"11211122001234567X"}
    assert said(DCTERMS.spatial, DCTERMS.identifier) == {"211122"}
    assert said(DCTERMS.isPartOf, RDF.type) == {str(DCAT.Dataset)}
    assert said(DCTERMS.isPartOf, DCTERMS.publisher, label) == {"县局"}
    assert said(DCTERMS.isPartOf, DCTERMS.issued) == {"2024-12-31"}
    assert said(CV.isClassifiedBy, label) == {"行政许可"}
    assert said(CV.sector, label) == {"交通运输"}
    assert said(DCTERMS.audience, label) == {"自然人", "企业法人"}
    assert said(CV.hasLegalResource, DCTERMS.title) == set(ITEM["legal_basis"])
    assert said(CV.holdsRequirement, DCTERMS.description) == {"有车辆"}
    assert said(CPSV.follows, DCTERMS.description) == {"受理，窗口 → 决定", "承诺20个自然日"}
    assert said(CV.processingTime) == {"P20D"}
    assert said(CPSV.hasInput, DCTERMS.title) == {"申请表"}
    assert said(CPSV.hasInput, DCTERMS.description) == {"纸质；复印件2份"}
    assert said(CPSV.produces, DCTERMS.title) == {"经营许可证"}
    assert said(CV.hasCost, DCTERMS.description) == {"工本费", "检测费：按量"}
    assert {float(one) for one in said(CV.hasCost, CV.hasValue)} == {10.5}
    assert said(CV.hasChannel, DCTERMS.type, label) == {"窗口办理", "网上办理"}
    assert said(CV.hasChannel, CV.openingHours, DCTERMS.description) == {"9:00-17:00"}
    assert said(CV.contactPoint, CV.telephone) == {"0427-1234567"}
    assert said(URIRef("http://xmlns.com/foaf/0.1/page")) == {"https://example.org/a?b=1"}
    assert said(CV.isGroupedBy, DCTERMS.title) == {"开客运公司一件事"}
    assert said(CV.isGroupedBy, CV.hasRelatedService) == {str(own)}


def test_working_days_are_no_duration() -> None:
    limits = [
        {"value": 20, "unit": "工作日"},
        {"value": 1.5, "unit": "自然日"},
        {"value": -1},
        None,
    ]
    items: list[object] = [
        {"basic_code": str(number), "name": "甲", "promised_limit": one}
        for number, one in enumerate(limits)
    ]
    graph = _graph(publish([_document("service-items", items)]))
    assert list(graph.subject_objects(CV.processingTime)) == []
    said = {str(one) for one in graph.objects(None, DCTERMS.description)}
    assert "承诺20个工作日" in said


def test_items_alike_are_services_of_their_own() -> None:
    twice: list[object] = [{"basic_code": "1", "name": "甲"}, {"basic_code": "1", "name": "乙"}]
    done = publish(
        [_document("service-items", [*twice, {"name": "丙"}, {"basic_code": "2"}, None])]
    )
    assert (done.services, done.left) == (2, 3)
    graph = _graph(done)
    assert len(set(graph.subjects(RDF.type, CPSV.PublicService))) == 2
    assert _faults(graph) == ""


@pytest.mark.parametrize(
    "broken",
    [
        "identifier",
        "title",
        "description",
        "competentAuthority",
        "spatial",
        "publisher",
        "prefLabel",
    ],
)
def test_the_shapes_see_what_is_missing(broken: str) -> None:
    whole = json.loads(publish([_document("service-items", [ITEM])]).content)
    for node in whole["@graph"]:
        node.pop(broken, None)
    graph = Graph().parse(data=json.dumps(whole), format="json-ld")
    assert _faults(graph) != ""


def test_the_context_is_in_the_file_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", closed)
    monkeypatch.setattr(socket, "getaddrinfo", closed)
    done = publish([_document("service-items", [ITEM])])
    assert isinstance(json.loads(done.content)["@context"], dict)
    assert len(_graph(done)) > 50


def test_the_command_says_what_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = _document("service-items", [ITEM, {"name": "无码"}])
    file = tmp_path / "a.json"
    file.write_text(json.dumps({**document.header, "items": document.items}), encoding="utf-8")
    powers = SAMPLE / "powers" / "211102-transport.json"
    args = ["export", str(file), str(powers), "--to", "cpsv-ap", "-o", str(tmp_path / "x.jsonld")]
    assert main(args) == 1
    told = capsys.readouterr()
    assert "1 项服务" in told.out
    assert "powers" in told.err
    assert "1 项没有名称或基本编码" in told.err
    assert main([*args, "--base", "no iri"]) == 2
    assert "--base" in capsys.readouterr().err
    assert main([*args, "--base", "https://example.org/"]) == 1
    assert '"https://example.org/service/' in (tmp_path / "x.jsonld").read_text("utf-8")
