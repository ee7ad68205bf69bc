"""Catalogues as one JSON-LD document; its context is in it, and nothing is ever fetched."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from svccat.exchange.cpsv.context import CONTEXT
from svccat.exchange.cpsv.graph import BASE, UNSAID, Graph
from svccat.exchange.cpsv.reading import members, objects, text, texts
from svccat.exchange.cpsv.services import Holder, event, service
from svccat.exchange.naming import base as list_name
from svccat.model.fields import Kind
from svccat.model.source import Document

_SERVICES = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})


@dataclass(frozen=True, slots=True)
class Published:
    """The document's bytes, how many services it describes, and what is not in it.

    `left` counts items without a name or code, `lists` names the kinds that are no services.
    """

    content: bytes
    services: int
    left: int
    lists: tuple[str, ...]


def publish(documents: Iterable[Document], base: str = BASE) -> Published:
    """All service items and directories; lists of bundles group them. IRIs begin with `base`."""
    graph = Graph(base)
    by_code: dict[str, list[str]] = {}
    bundles: list[Mapping[str, object]] = []
    others: dict[str, None] = {}
    left = 0
    for document in documents:
        kind = Kind(str(document.header["kind"]))
        if kind is Kind.BUNDLES:
            bundles += objects(document.items)
        elif kind not in _SERVICES:
            others[str(kind)] = None
        else:
            holder = _holder(graph, document.header)
            for item in document.items:
                found = members(item)
                iri = service(graph, found, holder)
                left += iri is None
                if iri is not None:
                    by_code.setdefault(text(found.get("basic_code")), []).append(iri)
    for bundle in bundles:
        _group(graph, bundle, by_code)
    whole = {"@context": CONTEXT, "@graph": graph.nodes()}
    content = json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")
    return Published(content + b"\n", sum(map(len, by_code.values())), left, tuple(others))


def _holder(graph: Graph, header: Mapping[str, object]) -> Holder:
    place, authority = members(header.get("jurisdiction")), members(header.get("authority"))
    code, name = text(place.get("code")), text(place.get("name"))
    area = graph.area(code, name)
    department = text(authority.get("name")) or name or UNSAID
    publisher = graph.organisation(department, text(authority.get("uscc")), area)
    kind = "基本目录" if header["kind"] == Kind.DIRECTORY else "实施清单"
    title = f"{name}{text(authority.get('sector'))}政务服务事项{kind}"
    dataset = graph.add(
        graph.free(graph.iri("list", list_name(header))),
        "dcat:Dataset",
        identifier=list_name(header),
        title=title,
        description=f"{title}，{department}发布",
        publisher=publisher,
        issued=_day(header.get("as_of")),
    )
    return Holder(code, name, authority, dataset, area)


def _day(value: object) -> str | None:
    """A day as it is written in full, None for anything else."""
    try:
        return dt.date.fromisoformat(text(value)).isoformat()
    except ValueError:
        return None


def _group(graph: Graph, bundle: Mapping[str, object], by_code: Mapping[str, list[str]]) -> None:
    """The services of a bundle's members, and the bundle named where they refer to it."""
    code, name = text(bundle.get("code")), text(bundle.get("name"))
    if not code:
        return
    iri = event(graph, code, name or code)
    graph.say(iri, "title", name or code)
    for member in texts(bundle.get("members")):
        for one in by_code.get(member, ()):
            graph.extend(iri, "relatedService", one)
            graph.extend(one, "groupedBy", iri)
