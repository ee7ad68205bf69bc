"""The context that every file carries: short names to the vocabularies that CPSV-AP uses."""

LANGUAGE = "zh"
_EU = "http://publications.europa.eu/resource/authority/"
CHINESE = f"{_EU}language/ZHO"
YUAN = f"{_EU}currency/CNY"
AREA = "http://data.europa.eu/88u/dataset/atu-type"  # the profile's class of administrative areas

_PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# Texts in the language of the lists.
_TEXTS = {
    "title": "dct:title",
    "description": "dct:description",
    "prefLabel": "skos:prefLabel",
}
_LINKS = {
    "audience": "dct:audience",
    "classifiedBy": "cv:isClassifiedBy",
    "competentAuthority": "cv:hasCompetentAuthority",
    "contactPoint": "cv:contactPoint",
    "currency": "cv:currency",
    "follows": "cpsv:follows",
    "groupedBy": "cv:isGroupedBy",
    "channel": "cv:hasChannel",
    "cost": "cv:hasCost",
    "input": "cpsv:hasInput",
    "kind": "dct:type",
    "language": "dct:language",
    "legalResource": "cv:hasLegalResource",
    "openingHours": "cv:openingHours",
    "ownedBy": "cv:ownedBy",
    "page": "foaf:page",
    "partOf": "dct:isPartOf",
    "produces": "cpsv:produces",
    "publisher": "dct:publisher",
    "relatedService": "cv:hasRelatedService",
    "requirement": "cv:holdsRequirement",
    "sector": "cv:sector",
    "spatial": "dct:spatial",
    "status": "adms:status",
}
_VALUES = {
    "issued": ("dct:issued", "xsd:date"),
    "processingTime": ("cv:processingTime", "xsd:duration"),
    "value": ("cv:hasValue", "xsd:double"),
}

CONTEXT: dict[str, object] = {
    "@version": 1.1,
    "id": "@id",
    "type": "@type",
    **_PREFIXES,
    "identifier": "dct:identifier",
    "telephone": "cv:telephone",
    **{name: {"@id": iri, "@language": LANGUAGE} for name, iri in _TEXTS.items()},
    **{name: {"@id": iri, "@type": "@id"} for name, iri in _LINKS.items()},
    **{name: {"@id": iri, "@type": kind} for name, (iri, kind) in _VALUES.items()},
}
