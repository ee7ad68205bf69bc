"""Recognised heads as a mapping: which column becomes which member, and how its texts are read."""

import re
from collections.abc import Mapping as Members
from dataclasses import dataclass
from types import MappingProxyType

from svccat.codes.names import AUTO
from svccat.exchange.code_lists import code_list
from svccat.exchange.mapping import Field, Mapping, Split
from svccat.exchange.sheets.heads import Head, Heads
from svccat.exchange.sheets.labels import (
    LEVELS,
    MAIN_BOTH,
    MAIN_CODE,
    MAIN_NAME,
    NUMBER,
    PARTS,
    SUB_BOTH,
    SUB_CODE,
    SUB_NAME,
)
from svccat.exchange.sheets.texts import BASIS, LINES, STEPS, WORDS
from svccat.model.fields import Kind
from svccat.model.jurisdiction import Level

NAME, CODE, PARENT = "名称", "编码", "所属主项"  # columns that main and sub-items are brought into
CATEGORY = "分组标题"  # the type that stands over a group of rows
MAIN = ("x-主项名称", "x-主项编码")
# Which heads the columns of main and sub-items come from.
SOURCES: dict[str, frozenset[str]] = {
    NAME: frozenset({MAIN_NAME, MAIN_BOTH, SUB_NAME, SUB_BOTH, "name"}),
    CODE: frozenset({MAIN_CODE, MAIN_BOTH, SUB_CODE, SUB_BOTH, "code", "basic_code"}),
    PARENT: frozenset({MAIN_CODE, MAIN_BOTH}),
    MAIN[0]: frozenset({MAIN_NAME, MAIN_BOTH}),
    MAIN[1]: frozenset({MAIN_CODE, MAIN_BOTH}),
}
LIMITS = {"statutory_limit": "法定时限", "promised_limit": "承诺时限"}
_UNITS = {
    "工作日": "工作日",
    "个工作日": "工作日",
    "自然日": "自然日",
    "个自然日": "自然日",
    "1": "工作日",
    "2": "自然日",
}
_TYPES = ("type", "category")
_STATES = {"1": "在用", "2": "暂停", "3": "取消", "在用": "在用", "暂停": "暂停", "取消": "取消"}
_SEPARATORS = {
    "legal_basis": BASIS,
    "exercise_levels": WORDS,
    "service_objects": WORDS,
    "channels": WORDS,
    "targets": WORDS,
    "bundles": WORDS,
    "special_procedures": WORDS,
    "process[].step": STEPS,
    "materials[].name": LINES,
    "fees[].name": LINES,
    "fees[].basis": BASIS,
    "duties[].text": LINES,
}


@dataclass(frozen=True, slots=True)
class Recognised:
    """A mapping, the columns by their name in it, and those that go into members of one's own."""

    mapping: Mapping
    columns: Members[str, Head]
    own: Members[str, str]


def recognised(heads: Heads, header: Members[str, object], *, parts: bool) -> Recognised:
    """The mapping of a sheet; `parts`: its main and sub-items are brought into columns of their own."""
    names = _named(heads.columns)
    by_member: dict[str, list[str]] = {}
    for name, head in names.items():
        by_member.setdefault(head.to, []).append(name)
    place = header.get("jurisdiction")
    code = str(place.get("code", "")) if isinstance(place, dict) else ""
    fields: list[Field] = []
    splits: list[Split] = []
    category = heads.kind.type_member
    for to, columns in by_member.items():
        if (
            to in {"", *PARTS}
            or to.endswith("_limit.unit")
            or (parts and to in {"name", heads.kind.code_member})
        ):
            continue
        if to in LIMITS:
            splits.append(_limit(to, columns[0]))
            fields += _limit_fields(to)
        elif to == category:
            fields.append(Field(to, (*columns, CATEGORY), translate=_types(to, code)))
        else:
            fields.append(_field(to, columns, names))
    if category not in by_member:
        fields.append(Field(category, (CATEGORY,), translate=_types(category, code)))
    if parts:
        fields += _parts(heads.kind)
    own = {name: _own(name) for name, head in names.items() if not head.to}
    fields += [Field(to, (name,)) for name, to in own.items()]
    mapping = Mapping(
        heads.kind,
        MappingProxyType(dict(header)),
        tuple(fields),
        splits=tuple(splits),
        ignore=frozenset(by_member.get(NUMBER, ())),
    )
    return Recognised(mapping, names, own)


def _named(heads: tuple[Head, ...]) -> dict[str, Head]:
    """The heads by names that differ: a text that stands twice has the number behind it."""
    found: dict[str, Head] = {}
    for head in heads:
        name, number = head.text, 1
        while name in found:
            number += 1
            name = f"{head.text}#{number}"
        found[name] = head
    return found


def _field(to: str, columns: list[str], names: Members[str, Head]) -> Field:
    separator = _SEPARATORS.get(to)
    if to == "exercise_levels":
        marks = {name: names[name].level for name in columns if names[name].level}
        if marks:
            return Field(to, marks=MappingProxyType(marks))
        return Field(to, tuple(columns), separator=separator, translate=MappingProxyType(_levels()))
    if to == "status":
        return Field(to, tuple(columns), translate=MappingProxyType(_STATES))
    return Field(to, tuple(columns), join="\n", separator=separator)


def _limit(to: str, column: str) -> Split:
    word = LIMITS[to]
    number = rf"\s*(?:不超过|≤)?\s*(?P<{word}数>[0-9]+(?:\.[0-9]+)?)\s*(?P<{word}单位>\D*?)\s*"
    return Split(column, (re.compile(number),))


def _limit_fields(to: str) -> list[Field]:
    word = LIMITS[to]
    return [
        Field(f"{to}.value", (f"{word}数",)),
        Field(f"{to}.unit", (f"{word}单位",), translate=MappingProxyType(_UNITS)),
    ]


def _parts(kind: Kind) -> list[Field]:
    fields = [Field("name", (NAME,)), Field(kind.code_member, (CODE,))]
    if kind is Kind.POWERS:
        fields.append(Field("parent", (PARENT,)))
    return [*fields, *(Field(to, (to,)) for to in MAIN)]


def _types(member: str, place: str) -> Members[str, object]:
    known = dict(code_list(member, AUTO, place) or {})
    full = dict.fromkeys(known.values())  # in the order of the list, in which messages tell them
    short = {one.removeprefix("行政"): one for one in full}
    more = {"其他权力": "其他行政权力", "其他": "其他行政权力", "其它": "其他行政权力"}
    return MappingProxyType(
        {**{w: o for w, o in more.items() if o in full}, **short, **known, **{o: o for o in full}}
    )


def _levels() -> dict[str, object]:
    words = {name: level for level, names in LEVELS.items() for name in names.split()}
    wide = {name.replace("(", "（").replace(")", "）"): level for name, level in words.items()}
    return {
        **words,
        **wide,
        **{str(one.rank + 1): str(one) for one in Level},
        **{str(one): str(one) for one in Level},
    }


def _own(name: str) -> str:
    """A member's name of one's own for a column that nothing is known of."""
    return "x-" + re.sub(r"[.\[\]\s]+", "·", name).strip("·")
