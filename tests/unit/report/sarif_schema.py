"""The part of SARIF 2.1.0 that svccat writes, as the specification has it: closed, so that a
member of another name or in another place is refused.
"""

from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string", "minLength": 1}
POSITION: Schema = {"type": "integer", "minimum": 1}
INDEX: Schema = {"type": "integer", "minimum": 0}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
LANGUAGE: Schema = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}
# A relative reference: no scheme, no leading slash, nothing that a URI must encode.
URI: Schema = {
    "type": "string",
    "pattern": "^(?![A-Za-z][A-Za-z0-9+.-]*:)(?!/)[A-Za-z0-9._~!$&'()*+,;=@/%-]+$",
}


def closed(required: str = "", **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def several(items: Schema, least: int = 0, *, unique: bool = False) -> Schema:
    return {"type": "array", "items": items, "minItems": least, "uniqueItems": unique}


MESSAGE = closed("text", text=TEXT, markdown=TEXT)
BAG: Schema = {"type": "object", "properties": {"tags": several(TEXT, unique=True)}}
FILE = closed("uri", uri=URI, index=INDEX)
REGION = closed(
    "startLine", startLine=POSITION, startColumn=POSITION, endLine=POSITION, endColumn=POSITION
)
PHYSICAL = closed("artifactLocation", artifactLocation=FILE, region=REGION)
LOGICAL = closed(name=TEXT, decoratedName=TEXT, fullyQualifiedName=TEXT)
LOCATION = closed(
    id=INDEX, physicalLocation=PHYSICAL, logicalLocations=several(LOGICAL, 1, unique=True)
)
RULE = closed(
    "id shortDescription fullDescription help defaultConfiguration",
    id={"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
    name={"type": "string", "pattern": "^[A-Z][A-Za-z0-9]+$"},
    shortDescription=closed("text", text=TEXT),
    fullDescription=closed("text", text=TEXT),
    help=MESSAGE,
    defaultConfiguration=closed("level", level=LEVEL),
    properties=BAG,
)
FIX = closed(
    "description artifactChanges",
    description=closed("text", text=TEXT),
    artifactChanges=several(
        closed(
            "artifactLocation replacements",
            artifactLocation=FILE,
            replacements=several(
                closed(
                    "deletedRegion insertedContent",
                    deletedRegion=REGION
                    | {"required": ["startLine", "startColumn", "endLine", "endColumn"]},
                    insertedContent=closed("text", text={"type": "string"}),
                ),
                1,
            ),
        ),
        1,
        unique=True,
    ),
)
RESULT = closed(
    "ruleId ruleIndex level message locations partialFingerprints",
    ruleId=TEXT,
    ruleIndex=INDEX,
    level=LEVEL,
    message=closed("text", text=TEXT),
    locations=several(LOCATION | {"required": ["physicalLocation"]}, 1),
    relatedLocations=several(LOCATION, 1, unique=True),
    partialFingerprints={"type": "object", "additionalProperties": TEXT, "minProperties": 1},
    fixes=several(FIX, 1, unique=True),
    suppressions=several(
        closed(
            "kind",
            kind={"enum": ["inSource", "external"]},
            status={"enum": ["accepted", "underReview", "rejected"]},
            justification=TEXT,
        ),
        1,
        unique=True,
    ),
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    properties=BAG,
)
NOTIFICATION = closed(
    "message", level=LEVEL, message=closed("text", text=TEXT), locations=several(LOCATION, 1)
)
INVOCATION = closed(
    "executionSuccessful",
    executionSuccessful={"type": "boolean"},
    exitCode={"type": "integer"},
    toolExecutionNotifications=several(NOTIFICATION),
)
ARTIFACT = closed(
    "location",
    location=FILE,
    roles=several({"enum": ["analysisTarget"]}, 1, unique=True),
    hashes={"type": "object", "additionalProperties": TEXT, "minProperties": 1},
)
DRIVER = closed(
    "name version rules",
    name=TEXT,
    version=TEXT,
    semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
    language=LANGUAGE,
    rules=several(RULE, unique=True),
)
RUN = closed(
    "tool results columnKind",
    tool=closed("driver", driver=DRIVER),
    language=LANGUAGE,
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=several(INVOCATION, 1),
    artifacts=several(ARTIFACT, unique=True),
    results=several(RESULT),
)
SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **closed(
        "$schema version runs",
        **{
            "$schema": {"type": "string"},
            "version": {"const": "2.1.0"},
            "runs": several(RUN, 1),
        },
    ),
}
