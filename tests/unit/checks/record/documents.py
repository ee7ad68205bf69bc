"""What R1 rules say of a whole document, header included, as `svccat validate` asks them."""

import json
from typing import Any

import polars as pl

from svccat.checks import record
from svccat.checks.record.check import Context
from svccat.model.fields import Kind
from svccat.model.normal import Normal
from svccat.model.rule import Example, Reach
from svccat.normalise.text import norm, norm_code, norm_name
from svccat.schema.validate import validator
from svccat.tables.headers import read_header
from svccat.tables.records import records
from tests.unit.checks.record.guides import guide
from tests.workspace import Json, catalogue, power

BASES: dict[Kind, Json] = {
    Kind.SERVICE_ITEMS: guide(),
    Kind.POWERS: power(exercise_levels=["county"]),
    Kind.LAWS: {"name": "中华人民共和国道路运输条例", "level": "行政法规"},
    Kind.BUNDLES: {"code": "YJS-211122-001", "name": "开办道路货运企业一件事"},
    Kind.DIRECTORY: {
        "basic_code": "000118001000",
        "name": "道路旅客运输经营许可",
        "type": "行政许可",
        "legal_basis": ["《中华人民共和国道路运输条例》第十条"],
        "exercise_levels": ["city", "county"],
    },
    Kind.ENFORCEMENT: {
        "code": "000218012000",
        "name": "对擅自占用、挖掘公路的处罚",
        "category": "行政处罚",
        "legal_basis": ["《中华人民共和国公路法》第七十六条"],
    },
}


def listed(kind: Kind, *changes: Json, **header: object) -> Json:
    """A list of 盘山县 whose items are the faultless one with changes laid over it."""
    items = [{**BASES[kind], **change} for change in changes or ({},)]
    return catalogue(items, kind=kind.value, **header)  # type: ignore[arg-type]  # its own by name


def shown(example: Example, text: str) -> Json:
    """The document that an example's text stands for."""
    given: Any = json.loads(text)
    match example.reach:
        case Reach.FILE:
            return dict(given)
        case Reach.HEADER:
            return {**listed(example.kind), **given}
        case Reach.ITEMS:
            return listed(example.kind, *given)
        case Reach.ITEM:
            return listed(example.kind, given)
        case Reach.ENTRY:
            raise ValueError("an entry of suppressions.toml is no catalogue")


def hits(document: Json, code: str = "") -> list[Json]:
    """The rows of one rule's hits, or of all, each with its `rule`; a header's row is None."""
    kind = Kind(document["kind"])
    judge = validator(kind)
    normal = Normal(norm, norm_name, norm_code)
    context = Context(normal, "", judge.item_label, judge.header_label)
    read = records(kind, read_header(kind, document, norm), document, document["items"])
    return [
        {"rule": check.rule.code, **row}
        for check in record.CHECKS
        if kind in check.kinds and code in {"", check.rule.code}
        for row in _rows(check.find(read, context))
    ]


def places(document: Json, code: str) -> list[tuple[int | None, str]]:
    """Row and pointer of one rule's hits."""
    return [(row["row"], row["pointer"]) for row in hits(document, code)]


def _rows(found: pl.DataFrame) -> list[Json]:
    return found.to_dicts()
