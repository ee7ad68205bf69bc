"""One item as a public service: the nodes that CPSV-AP has for its members."""

from collections.abc import Mapping
from dataclasses import dataclass

from svccat.exchange.cpsv.graph import UNSAID, Graph
from svccat.exchange.cpsv.reading import limit, members, number, objects, text, texts

_CALENDAR = "自然日"
_DEFAULT_STATUS = "在用"


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose list an item stands in: area code and name, department, and the list's and area's IRIs."""

    code: str
    place: str
    authority: Mapping[str, object]
    dataset: str
    area: str


def service(graph: Graph, item: Mapping[str, object], holder: Holder) -> str | None:
    """The IRI of an item's service; None where it has no name or no code to be known by."""
    name, basic = text(item.get("name")), text(item.get("basic_code"))
    if not name or not basic:
        return None
    case = text(item.get("case"))
    own = graph.free(graph.iri("service", holder.code, basic, *([case] if case else [])))
    body = members(item.get("implementing_body"))
    authority = {**holder.authority, **members(item.get("authority"))}
    who = body if text(body.get("name")) else authority
    kind = text(item.get("type"))
    return graph.add(
        own,
        "cpsv:PublicService",
        identifier=text(item.get("implementation_code")) or basic,
        title=f"{name}（{case}）" if case else name,
        description=_description(kind, text(who.get("name")), holder.place),
        competentAuthority=_organisation(graph, who, holder),
        spatial=holder.area,
        partOf=holder.dataset,
        language=graph.chinese(),
        classifiedBy=_concepts(graph, "type", kind),
        status=graph.concept("status", text(item.get("status")) or _DEFAULT_STATUS),
        sector=_concepts(graph, "sector", authority.get("sector")),
        audience=_concepts(graph, "service_objects", item.get("service_objects")),
        legalResource=[graph.law(one) for one in texts(item.get("legal_basis"))],
        page=graph.page(text(item.get("online_url"))),
        processingTime=_duration(item),
        requirement=_requirement(graph, own, item),
        follows=_rules(graph, own, item),
        input=_evidence(graph, own, item),
        produces=_output(graph, own, item),
        cost=_costs(graph, own, item),
        channel=_channels(graph, own, item),
        contactPoint=_contacts(graph, own, item),
        groupedBy=[event(graph, one, one) for one in texts(item.get("bundles"))],
    )


def event(graph: Graph, code: str, name: str) -> str:
    """一件事, which groups services."""
    return graph.add(graph.iri("event", code), "cv:Event", identifier=code, title=name)


def _description(kind: str, body: str, place: str) -> str:
    parts = [kind, f"实施主体：{body}" if body else "", f"地区：{place}" if place else ""]
    return "；".join(part for part in parts if part) or UNSAID


def _organisation(graph: Graph, who: Mapping[str, object], holder: Holder) -> str:
    name = text(who.get("name")) or text(holder.authority.get("name")) or holder.place or UNSAID
    return graph.organisation(name, text(who.get("uscc")), holder.area)


def _concepts(graph: Graph, scheme: str, value: object) -> list[str]:
    return [graph.concept(scheme, one) for one in texts(value)]


def _duration(item: Mapping[str, object]) -> str | None:
    """Calendar days as ISO 8601 has them."""
    for name in ("promised_limit", "statutory_limit"):
        found = members(item.get(name))
        days = number(found.get("value"))
        if days is not None:
            whole = days >= 0 and days == int(days) and found.get("unit") == _CALENDAR
            return f"P{int(days)}D" if whole else None
    return None


def _part(own: str, name: str, place: int = 1) -> str:
    return f"{own}#{name}-{place}"


def _requirement(graph: Graph, own: str, item: Mapping[str, object]) -> list[str]:
    said = "\n".join(texts(item.get("conditions")))
    if not said:
        return []
    iri = _part(own, "requirement")
    return [graph.add(iri, "cv:Requirement", identifier=iri, title="受理条件", description=said)]


def _rules(graph: Graph, own: str, item: Mapping[str, object]) -> list[str]:
    steps = [
        "，".join(texts([one.get("step"), one.get("body")])) for one in objects(item.get("process"))
    ]
    limits = [
        f"{label}{said}"
        for label, name in (("法定", "statutory_limit"), ("承诺", "promised_limit"))
        if (said := limit(item.get(name)))
    ]
    found = (
        ("process", "办理流程", " → ".join(step for step in steps if step)),
        ("limit", "办结时限", "；".join(limits)),
    )
    return [
        graph.add(
            _part(own, name),
            "cpsv:Rule",
            identifier=_part(own, name),
            title=title,
            description=said,
        )
        for name, title, said in found
        if said
    ]


def _evidence(graph: Graph, own: str, item: Mapping[str, object]) -> list[str]:
    found = []
    for place, one in enumerate(objects(item.get("materials")), 1):
        name, iri = text(one.get("name")), _part(own, "material", place)
        if not name:
            continue
        said = [*texts(one.get("form")), *texts(one.get("necessity")), *texts(one.get("source"))]
        for label, member in (("原件", "originals"), ("复印件", "copies")):
            count = number(one.get(member))
            said += [f"{label}{count:g}份"] if count else []
        kind = text(one.get("type"))
        found.append(
            graph.add(
                iri,
                "cv:Evidence",
                identifier=iri,
                title=name,
                description="；".join(said),
                kind=graph.concept("materials/type", kind) if kind else None,
            )
        )
    return found


def _output(graph: Graph, own: str, item: Mapping[str, object]) -> list[str]:
    result = members(item.get("result"))
    name, kind = text(result.get("name")), text(result.get("type"))
    if not name and not kind:
        return []
    iri = _part(own, "result")
    concepts = _concepts(graph, "result/type", kind)
    return [graph.add(iri, "cv:Output", identifier=iri, title=name or kind, kind=concepts)]


def _costs(graph: Graph, own: str, item: Mapping[str, object]) -> list[str]:
    found = []
    for place, one in enumerate(objects(item.get("fees")), 1):
        iri, value = _part(own, "fee", place), number(one.get("standard"))
        said = "：".join(texts([one.get("name"), one.get("standard")]))
        found.append(
            graph.add(
                iri,
                "cv:Cost",
                identifier=iri,
                description=said,
                value=value,
                currency=graph.yuan() if value is not None else None,
            )
        )
    return found


def _channels(graph: Graph, own: str, item: Mapping[str, object]) -> list[str]:
    hours = "；".join(texts(item.get("hours")))
    address = "；".join(texts(item.get("address")))
    times = []
    kinds = texts(item.get("channels")) or ([""] if hours or address else [])
    if hours:
        times = [graph.add(_part(own, "hours"), "time:TemporalEntity", description=hours)]
    return [
        graph.add(
            _part(own, "channel", place),
            "cv:Channel",
            identifier=_part(own, "channel", place),
            kind=graph.concept("channels", kind) if kind else None,
            description=address,
            openingHours=times,
        )
        for place, kind in enumerate(kinds, 1)
    ]


def _contacts(graph: Graph, own: str, item: Mapping[str, object]) -> list[str]:
    found = (("consult", "咨询"), ("complaint", "监督投诉"))
    return [
        graph.add(_part(own, name), "cv:ContactPoint", title=title, telephone=said)
        for name, title in found
        if (said := texts(item.get(name)))
    ]
