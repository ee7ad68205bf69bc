"""R11x: 统一社会信用代码 of implementing bodies and departments."""

from collections.abc import Iterator, Mapping
from functools import partial

import polars as pl

from svccat.checks.cards import codes
from svccat.checks.cards import credit as cards
from svccat.checks.record.cells import NOTHING, label
from svccat.checks.record.check import Check, Context
from svccat.checks.record.code_hit import CodeHit, tables
from svccat.codes.credit import LENGTH, Diagnosis, Fault, diagnose, valid
from svccat.codes.tidy import tidy
from svccat.model.fields import Kind
from svccat.model.records import Records
from svccat.model.rule import Rule

_BODY, _DEPARTMENT = "implementing_body/uscc", "authority/uscc"
_TITLES = {_BODY: "实施主体的统一社会信用代码", _DEPARTMENT: "部门的统一社会信用代码"}
_WHOLE = "implementation_code"


def credit_hit(
    fault: Fault, found: Diagnosis, pointer: str, named: Mapping[str, object], repeated: str = ""
) -> CodeHit:
    """What is wrong with a credit code; `repeated` is the right one that stands elsewhere."""
    evidence = dict(named)
    if fault is Fault.LENGTH:
        evidence["count"] = len(found.text)
    if fault in {Fault.CHARACTERS, Fault.AREA}:
        evidence["words"] = found.words
    if fault in {Fault.LENGTH, Fault.CHARACTERS, Fault.CHECK}:
        evidence["suggestion"] = repeated or found.suggestion
    return CodeHit(cards.BY_FAULT[fault], pointer, evidence)


def _hits(records: Records) -> Iterator[tuple[int | None, CodeHit]]:
    yield from ((None, hit) for hit in _judge(_DEPARTMENT, records.head[_DEPARTMENT]))
    items = records.items
    for pointer in _TITLES:
        bad = [text for text in items[pointer].unique() if text and any(_judge(pointer, text))]
        if bad:
            rows = items.filter(pl.col(pointer).is_in(bad)).select("row", pointer, _WHOLE)
            for row, written, whole in rows.iter_rows():
                beside = whole if pointer == _BODY else None
                yield from ((row, hit) for hit in _judge(pointer, written, beside or ""))


def _judge(pointer: str, written: str, whole: str = "") -> Iterator[CodeHit]:
    """A credit code as it stands; `whole` is the implementation code that repeats it."""
    found = diagnose(written)
    if found is None or (found.fault is None and found.text == written):
        return
    member = pointer.replace("/", ".")
    named = {"label": label(_TITLES[pointer], member), "member": member, "found": written}
    if found.fault is None:
        yield CodeHit(codes.UNTIDY, pointer, {**named, "replacement": found.text})
    else:
        repeated = tidy(whole)[:LENGTH]
        yield credit_hit(found.fault, found, pointer, named, repeated if valid(repeated) else "")


def _found(records: Records) -> Mapping[Rule, pl.DataFrame]:
    return tables(_hits(records))


def _of(rule: Rule, records: Records, context: Context) -> pl.DataFrame:
    return context.once(_found, records).get(rule, NOTHING)


CHECKS = tuple(
    Check(card, partial(_of, card), frozenset(kind for kind in Kind if kind.has_units))
    for card in (codes.UNTIDY, *cards.BY_FAULT.values())
)
