"""What all JSON outputs say alike (contract section 9): tool, inputs, findings, counts.

There is no clock, host or absolute path in it: what the result does not hold is not there.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeAlias

import orjson

from svccat import __version__
from svccat.model.checked import Checked
from svccat.model.finding import Finding, Place
from svccat.model.rule import Severity
from svccat.model.sides import Side
from svccat.model.tables import InputFile
from svccat.model.text import Lang
from svccat.report.wording import message

Json: TypeAlias = dict[str, object]
_PLAIN = orjson.OPT_APPEND_NEWLINE
_AT_ONCE = 10_000
# How an object of one list is written: no text holds a line break as it is.
_EMPTY = b'\n  "findings": []'
_OPENED, _CLOSED = b'\n  "findings": [', b"\n  ]"
_HEAD, _TAIL = b'{\n  "findings": [', b"\n  ]\n}\n"


def dumps(value: object, *, indent: bool = True) -> str:
    """JSON as text: UTF-8 characters as they are, two spaces or one line, a newline at the end."""
    return _dumped(value, _PLAIN | orjson.OPT_INDENT_2 if indent else _PLAIN).decode()


def _dumped(value: object, option: int = _PLAIN | orjson.OPT_INDENT_2) -> bytes:
    try:
        return orjson.dumps(value, option=option)
    except orjson.JSONEncodeError:
        # File names that are not UTF-8 arrive as lone surrogates; they are written out.
        return orjson.dumps(_encodable(value), option=option)


def tool() -> Json:
    """Who says so."""
    return {"name": "svccat", "version": __version__}


def settings(checked: Checked) -> Json:
    """The choices of the run by name."""
    return {key: checked.settings[key] for key in sorted(checked.settings)}


def inputs(checked: Checked) -> list[Json]:
    """The files of the run by path."""
    return [_input(one) for one in sorted(checked.inputs, key=lambda one: one.source.path)]


def findings(checked: Checked, lang: Lang) -> list[Json]:
    """The findings in their order."""
    return [finding(one, lang) for one in sorted(checked.findings, key=lambda one: one.order)]


def with_findings(values: Json, checked: Checked, lang: Lang) -> bytes:
    """`values` as `dumps` writes them, with all findings in the place of their empty list `findings`.

    They are written some at a time: a million findings as JSON values take many times their text,
    and that is a gigabyte, which stays the bytes that a file gets.
    """
    found = sorted(checked.findings, key=lambda one: one.order)
    before, empty, after = _dumped(values).partition(_EMPTY)
    if not found:
        return before + empty + after
    whole = BytesIO()
    whole.writelines((before, _OPENED))
    for start in range(0, len(found), _AT_ONCE):
        some = {"findings": [finding(one, lang) for one in found[start : start + _AT_ONCE]]}
        written = memoryview(_dumped(some))[len(_HEAD) : -len(_TAIL)]
        whole.writelines((b"," if start else b"", written))
    whole.writelines((_CLOSED, after))
    return whole.getvalue()


def finding(one: Finding, lang: Lang) -> Json:
    """One finding; what it says is in `lang`."""
    return {
        "code": one.rule.code,
        "severity": str(one.rule.severity),
        "confidence": str(one.rule.confidence),
        "message": message(one, lang),
        **_place(one.place),
        "item_code": one.item_code,
        "item_name": one.item_name,
        "jurisdiction": one.jurisdiction,
        "authority": one.authority,
        "evidence": {key: one.evidence[key] for key in sorted(one.evidence)},
        "related": [_place(place) for place in one.related],
        "fingerprint": one.fingerprint,
    }


def summary(checked: Checked) -> Json:
    """How many findings there are of each severity, also of those not listed."""
    return {
        **{str(severity): checked.severities[severity] for severity in Severity},
        "suppressed": len(checked.suppressed),
    }


def side(one: Side) -> Json:
    """A department's power."""
    return {
        "jurisdiction": one.jurisdiction,
        "authority": one.authority,
        "code": one.code,
        "name": one.name,
    }


def _input(one: InputFile) -> Json:
    header = one.header
    return {
        "path": one.source.path,
        "sha256": one.sha256 or None,
        "kind": None if one.kind is None else str(one.kind),
        "jurisdiction": header.code or None if header else None,
        "authority": header.authority or None if header else None,
        "sector": header.sector or None if header else None,
        "items": one.rows,
        "readable": one.readable,
    }


def _place(place: Place) -> Json:
    return {
        "path": place.path,
        "pointer": place.pointer,
        "line": place.line,
        "column": place.column,
    }


def _encodable(value: object) -> object:
    """JSON values with every lone surrogate written out."""
    walk: Callable[[Any], object] = _encodable
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {walk(key): walk(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [walk(one) for one in value]
    return value
