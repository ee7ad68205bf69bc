"""The codes of one item held against each other and against its other members."""

from collections.abc import Iterator

from svccat.checks.cards import codes as cards
from svccat.checks.record.cells import label
from svccat.checks.record.code_carriers import carriers
from svccat.checks.record.code_hit import CodeHit
from svccat.checks.record.code_parts import (
    PRESCRIBED,
    Code,
    ItemCodes,
    Scene,
    code_of,
    misread,
    untidy,
)
from svccat.codes import areas
from svccat.codes.national import MAIN_WITH_SUBS, NATIONAL, TYPES
from svccat.codes.system import Role
from svccat.model.fields import Kind
from svccat.model.jurisdiction import COUNTRY, ancestors

_WORDS = frozenset({*TYPES.values(), "公共服务"})
_TYPES = {"type": "事项类型", "category": "职权类别"}
_WIDTH = 12  # digits of the area of an implementation code


def judge(item: ItemCodes, scene: Scene) -> Iterator[CodeHit]:
    """Every fault of an item's codes, each once."""
    base = code_of(scene.kind.code_member, item.code, Role.BASIC, scene)
    parent = code_of("parent", item.parent, Role.BASIC, scene)
    whole = code_of("implementation_code", item.implementation, Role.IMPLEMENTATION, scene)
    handling = code_of("handling_code", item.handling, Role.HANDLING, scene)
    for code in (base, parent, whole, handling):
        if code.written:
            yield from untidy(code, scene)
    of_carriers: list[CodeHit] = []
    if scene.kind in PRESCRIBED:
        of_carriers = list(carriers(item, scene, base, whole, handling))
        yield from of_carriers
        if base.text and not base.right:
            within = whole.right or handling.right
            yield misread(base, scene, within.base if within else "")
    at_odds = any(hit.rule is cards.BASE for hit in of_carriers)
    if base.reading:
        odd = at_odds and any(hit.pointer == base.member for hit in of_carriers)
        yield from _type(base, item, scene) if not odd else ()
        yield from _main_item(base, whole, scene)
        yield from _place(base, scene) if not at_odds else ()
    if whole.right and whole.right.part("area") and not of_carriers:
        yield from _place(whole, scene)


def _type(base: Code, item: ItemCodes, scene: Scene) -> Iterator[CodeHit]:
    reading = base.reading
    if reading is None or not reading.type or item.type not in _WORDS or reading.type == item.type:
        return
    member = scene.kind.type_member
    title = "执法类别" if scene.kind is Kind.ENFORCEMENT else _TYPES[member]
    evidence = {
        "label": label(title, member),
        "member": member,
        "found": item.type,
        "code": base.text,
        "words": reading.part("type"),
        "expected": reading.type,
    }
    # What a province adds of its own it may number in its own way.
    national = reading.system.name == NATIONAL.name and reading.part("catalogue") == "00"
    yield CodeHit(cards.TYPE if national else cards.OWN_TYPE, member, evidence)


def _main_item(base: Code, whole: Code, scene: Scene) -> Iterator[CodeHit]:
    reading = base.right
    if scene.kind is Kind.SERVICE_ITEMS and reading and reading.part("sub") == MAIN_WITH_SUBS:
        within = whole.right.base if whole.right else ""
        suggestion = within if within != reading.base else ""
        evidence = {**base.named, "found": base.text, "suggestion": suggestion}
        yield CodeHit(cards.MAIN_ITEM, base.member, evidence)


def _place(code: Code, scene: Scene) -> Iterator[CodeHit]:
    """The catalogue that a code is from, or the area that it names."""
    reading = code.reading
    if reading is None or scene.place in {"", COUNTRY}:
        return
    catalogue, area = reading.part("catalogue"), reading.part("area")
    if reading.role is Role.IMPLEMENTATION and area:
        away = area.ljust(_WIDTH, "0") != scene.place.ljust(_WIDTH, "0")
    elif area:
        away = area not in {scene.place, *ancestors(scene.place)}
    else:
        away = catalogue not in {"", "00", areas.province(scene.place)}
    if away:
        evidence = {"code": code.text, "found": area or catalogue, "place": scene.place}
        yield CodeHit(cards.PLACE, code.member, {**code.named, **evidence})
