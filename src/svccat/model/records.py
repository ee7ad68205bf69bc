"""One file's items as columns for the rules of single records; built by the tables stage."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from svccat.model.fields import Kind
from svccat.model.source import Header

# Members of an item that are one text, by their pointer, which is also the column's name. A number
# that stands for a text reads as one; any other type is null, the schema has reported it.
TEXTS = (
    "case",
    "implementation_code",
    "handling_code",
    "name",
    "status",
    "parent",
    "mode",
    "power_source",
    "applies_basis",
    "competent_department",
    "implementing_body/name",
    "implementing_body/uscc",
    "implementing_body/nature",
    "authority/name",
    "authority/uscc",
    "authority/sector",
    "statutory_limit/unit",
    "promised_limit/unit",
    "visits_reason",
    "handling_type",
    "result/type",
    "result/name",
    "online_depth",
    "online_url",
    "scope",
    "scope_basis",
    "level",  # laws
    "number",  # laws
    "repealed_on",  # laws
    "lead",  # bundles
)
NUMBERS = ("statutory_limit/value", "promised_limit/value", "visits")
# Members that are a text or a list of texts.
LISTS = (
    "legal_basis",
    "exercise_levels",
    "applies_to",
    "conditions",
    "service_objects",
    "special_procedures",
    "channels",
    "consult",
    "complaint",
    "address",
    "hours",
    "reach",
    "bundles",
    "implementing_body/entrusted_to",
    "targets",
    "office",
    "accountability",
    "aliases",
    "members",
    "partners",
)
# Members that are a list of objects: their texts and their numbers.
PARTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "process": (("step", "body"), ("days",)),
    "materials": (
        ("name", "type", "form", "necessity", "source", "basis"),
        ("originals", "copies"),
    ),
    "fees": (("name", "standard", "basis"), ()),
    "exceptions": (("element", "reason", "document", "expires"), ()),
    "division": (("level", "by", "values", "field", "unit", "text", "basis"), ("min", "max")),
    "joint": (("department", "sector", "role", "text", "basis"), ()),
    "duties": (("stage", "text", "basis"), ()),
    "discretion": (("grade", "when", "unit"), ("min", "max")),
    "versions": (("date", "effective"), ("articles",)),
}
HEAD = (
    "jurisdiction/code",
    "jurisdiction/name",
    "authority/name",
    "authority/uscc",
    "authority/sector",
    "edition",
    "as_of",
    "filing/number",
    "filing/date",
)
# Members that hold others, and the type they must have: a column `has:MEMBER` (Boolean) of items
# tells whether one is there, be it empty; where not, the schema has reported it.
HOLDERS: dict[str, type] = {"legal_basis": list, "exercise_levels": list, "implementing_body": dict}


@dataclass(frozen=True, slots=True)
class Records:
    """The items of one file that are objects and not 取消, as written.

    `items`: row (UInt32, the place in `items`), code (String; `kind.code_member` is its
    name in the file), type (String; `kind.type_member`), each of TEXTS (String) and of NUMBERS (Float64); null where
    absent or of another type; and `has:MEMBER` of HOLDERS. `lists[member]`: row, at (UInt32; null
    where one text stands alone), pointer (of the text), value. `parts[member]`: row, at, pointer (of the object), its members. A
    list inside a part is its texts, each on a line. `head[pointer]`: the header's texts, "" where
    absent; `head_given` are the pointers of those that are there.
    """

    kind: Kind
    header: Header | None
    head: Mapping[str, str]
    items: pl.DataFrame
    lists: Mapping[str, pl.DataFrame]
    parts: Mapping[str, pl.DataFrame]
    head_given: frozenset[str] = frozenset()
