"""实施编码 and 办理项编码 of one item, which repeat its other members.

One fault is told once: where three codes repeat each other, the one that stands alone is at fault.
"""

from collections.abc import Iterator

from svccat.checks.cards import codes as cards
from svccat.checks.record.code_hit import CodeHit
from svccat.checks.record.code_parts import Code, ItemCodes, Scene, misread
from svccat.checks.record.credit import credit_hit
from svccat.codes.credit import Diagnosis, diagnose
from svccat.codes.national import MAIN_WITH_SUBS
from svccat.codes.system import Reading, Role
from svccat.model.fields import Kind
from svccat.model.jurisdiction import Level
from svccat.model.pattern import pattern

_LEVELS = tuple(Level)
_ORGANISATION = slice(8, 17)  # the 组织机构代码 within a credit code
_SERIAL_LENGTH = 2
_SERIAL = pattern(f"[0-9]{{{_SERIAL_LENGTH}}}")
_WITH_SERIAL = ("national", "guangdong")  # systems whose handling codes end in two digits more


def carriers(
    item: ItemCodes, scene: Scene, base: Code, whole: Code, handling: Code
) -> Iterator[CodeHit]:
    """The implementation and handling codes, which repeat the others."""
    if not whole.text:
        if handling.text:
            yield from _carrier(item, scene, base, handling)
        return
    own = list(_carrier(item, scene, base, whole))
    if _is_with_serial(handling.text, whole.text):  # two against one
        own = [_at(base.member, hit) if hit.rule is cards.BASE else hit for hit in own]
    elif handling.text and (whole.right is None or whole.right.system.name in _WITH_SERIAL):
        others = list(_carrier(item, scene, base, handling))
        if not own or others:
            evidence = {"found": handling.text, "expected": whole.text}
            yield CodeHit(cards.HANDLING, handling.member, evidence)
        elif whole.right is None:
            own = [misread(whole, scene, handling.text[:-_SERIAL_LENGTH])]
    yield from own


def _is_with_serial(handling: str, whole: str) -> bool:
    serial = handling.removeprefix(whole)
    return handling.startswith(whole) and _SERIAL.fullmatch(serial) is not None


def _at(member: str, hit: CodeHit) -> CodeHit:
    return CodeHit(hit.rule, member, hit.evidence)


def _carrier(item: ItemCodes, scene: Scene, base: Code, code: Code) -> Iterator[CodeHit]:
    """What of the code's parts disagrees with the member that it repeats."""
    body = diagnose(item.uscc)
    reading = code.right
    if reading is None:
        if not _repeats(body, base, code):
            yield misread(code, scene, _made(body, scene, base, code))
        return
    own = base.right
    if own and own.base != reading.base:
        if own.part("sub") == MAIN_WITH_SUBS and scene.kind is Kind.SERVICE_ITEMS:
            return  # a main item stands where its sub-item should: that is told
        odd = own.type != item.type == reading.type
        evidence = {**code.named, "found": reading.base, "expected": own.base}
        yield CodeHit(cards.BASE, base.member if odd else code.member, evidence)
    unit = list(_unit(body, code, reading))
    yield from unit or _level(item, scene, code, reading)


def _repeats(body: Diagnosis | None, base: Code, code: Code) -> bool:
    """Whether a code is unread only because it repeats members that are at fault themselves."""
    if not base.text:
        return False
    if base.right is None and code.text.startswith(f"{base.text}-"):  # as provinces do
        return True
    if body is None or (base.right is not None and body.fault is None):
        return False
    after = code.text.removeprefix(body.text)[1:]
    return code.text.startswith(body.text) and after.startswith(base.text)


def _made(body: Diagnosis | None, scene: Scene, base: Code, code: Code) -> str:
    """The implementation code that the item's own members make, "" where they are in doubt."""
    known = base.right is not None and base.right.system.name in _WITH_SERIAL
    if not known or body is None or body.fault or code.role is not Role.IMPLEMENTATION:
        return ""
    if scene.level not in set(_LEVELS):
        return ""
    return f"{body.text}{Level(scene.level).rank + 1}{base.text}"


def _unit(body: Diagnosis | None, code: Code, reading: Reading) -> Iterator[CodeHit]:
    """The body within the code; it is looked at by itself where the item names none."""
    unit = reading.part("unit")
    if not unit:
        return
    if body is None:
        alone = diagnose(unit)
        if alone is not None and alone.fault is not None:
            title = f"{code.named['label']}中的统一社会信用代码"
            named = {"label": title, "member": code.member, "found": unit}
            yield credit_hit(alone.fault, alone, code.member, named)
    elif not body.fault and unit.replace("-", "") not in {body.text, body.text[_ORGANISATION]}:
        yield CodeHit(cards.BODY, code.member, {**code.named, "found": unit, "expected": body.text})


def _level(item: ItemCodes, scene: Scene, code: Code, reading: Reading) -> Iterator[CodeHit]:
    digit = reading.part("level")
    # 6 is 村级 in some lists of levels and 分级管理 in others.
    if not digit or digit == "6":
        return
    level = _LEVELS[int(digit) - 1]
    allowed = {*item.levels, scene.level} - {""}
    if allowed and level not in allowed:
        levels = [str(one) for one in _LEVELS if one in item.levels] or [scene.level]
        told = {"code": code.text, "words": digit, "level": str(level), "other_level": levels}
        yield CodeHit(cards.LEVEL, code.member, {**code.named, **told})
