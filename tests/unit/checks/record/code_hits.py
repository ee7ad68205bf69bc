"""What the rules of single records say of a document, without files and positions."""

from collections.abc import Mapping

import polars as pl

from svccat.checks.record import codes, credit
from svccat.checks.record.check import Context
from svccat.model.fields import Kind
from svccat.model.hits import Hits
from svccat.model.normal import Normal
from svccat.normalise.text import norm, norm_code, norm_name
from svccat.schema.validate import validator
from svccat.tables.headers import read_header
from svccat.tables.records import records
from tests.workspace import Json, catalogue, service_item

USCC = "11211122007776047K"  # 盘山县交通运输局
CITY = "11211100007775036C"  # 盘锦市交通运输局


def hits(document: Json, system: str = "") -> list[Hits]:
    """The hits of rules R101 to R119 in a document."""
    kind = Kind(document["kind"])
    header = read_header(kind, document, norm)
    judge = validator(kind)
    context = Context(
        Normal(norm, norm_name, norm_code), system, judge.item_label, judge.header_label
    )
    read = records(kind, header, document, document["items"])
    found = [
        (check.rule, check.find(read, context))
        for check in (*codes.CHECKS, *credit.CHECKS)
        if kind in check.kinds
    ]
    file = pl.lit(0, pl.UInt32()).alias("file")
    return [Hits(rule, rows.with_columns(file)) for rule, rows in found if rows.height]


def told(document: Json, system: str = "") -> list[str]:
    """Each hit as `row pointer code`, sorted; a header's row is `-`."""
    return sorted(
        f"{'-' if row is None else row} {pointer} {hit.rule.code}"
        for hit in hits(document, system)
        for row, pointer in hit.rows.select("row", "pointer").iter_rows()
    )


def evidence(document: Json, code: str, system: str = "") -> Mapping[str, object]:
    """The columns of the only hit of a rule."""
    (hit,) = (one for one in hits(document, system) if one.rule.code == code)
    (row,) = hit.rows.to_dicts()
    return row


def item(**changes: object) -> Json:
    """An item of 盘山县 whose three codes, body and level agree."""
    whole: Json = {
        "implementation_code": f"{USCC}4000118001000",
        "handling_code": f"{USCC}400011800100001",
        "exercise_levels": ["county"],
        "implementing_body": {"name": "盘山县交通运输局", "uscc": USCC},
    }
    return service_item(**{**whole, **changes})


def of(*items: Json, **header: object) -> Json:
    """A list of 盘山县."""
    return catalogue(items, **header)  # type: ignore[arg-type]  # its own parameters by name
