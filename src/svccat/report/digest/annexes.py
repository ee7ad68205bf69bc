"""What stands beside the rates, as tables that every document shows alike; what is absent is left out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from svccat.model.clusters import Cluster, Member
from svccat.model.fields import Kind
from svccat.model.inapplicable import Inapplicable
from svccat.model.matrices import UnitDepartment
from svccat.model.rate import Rate
from svccat.model.result import Rates, Result, weighted
from svccat.model.text import Lang, Text
from svccat.report.addresses import Addresses
from svccat.report.digest.entries import label
from svccat.report.digest.model import Annex, Crossing, Names, Row, Unit
from svccat.report.digest.sayings import joined
from svccat.report.digest.shown import NAME, shown
from svccat.report.digest.words import WORDS, Words
from svccat.report.labels import CITED, GRADES, KINDS, NOTHING

_Spot = tuple[str, str]  # anchor, place


def annexes(
    result: Result,
    units: Sequence[Unit],
    crossings: Sequence[Crossing],
    names: Names,
    addresses: Addresses,
    lang: Lang,
) -> tuple[Annex, ...]:
    """The tables that have rows, in their order."""
    homes = {(one.place, one.kind): (one.anchor, one.place) for one in reversed(units)}
    pairs = {id(one.overlap): (one.anchor, one.overlap.left.jurisdiction) for one in crossings}
    made = (
        _annex("matters", _matters(result, pairs, names, lang), lang),
        _annex("departments", _departments(result, homes, names, lang), lang),
        _annex("weights", _weights(result, lang), lang),
        _annex("services", _services(result, homes, names, lang), lang),
        _annex("inapplicable", _inapplicable(result, names, lang), lang),
        _annex("inapplicable_items", _inapplicable_items(result, names, addresses, lang), lang),
    )
    return tuple(one for one in made if one.rows)


# By annex its columns, each with its width in Latin letters.
COLUMNS: dict[str, tuple[tuple[str, int], ...]] = {
    "departments": (
        ("kind", 12),
        ("department", 28),
        ("place", 14),
        ("rate", 18),
        ("differs", 8),
        ("unlinked", 9),
        ("coverage", 18),
        ("horizontal_rate", 18),
    ),
    "services": (
        ("place", 14),
        ("sector", 16),
        ("items", 9),
        ("one_window", 9),
        ("cross_province", 11),
        ("bundled", 9),
    ),
    "weights": (
        ("kind", 12),
        ("element", 24),
        ("weight", 8),
        ("vertical_rate", 18),
        ("horizontal_rate", 18),
    ),
    "inapplicable": (
        ("kind", 14),
        ("not_required_of", 36),
        ("applies_to", 14),
        ("applies_basis", 50),
        ("items", 9),
    ),
    "inapplicable_items": (
        ("kind", 12),
        ("code", 24),
        ("name", 36),
        ("not_required_of", 28),
        ("applies_to", 14),
        ("applies_basis", 36),
        ("where", 36),
    ),
    "matters": (
        ("matter", 7),
        ("class", 10),
        ("standing", 14),
        ("department", 24),
        ("code", 24),
        ("name", 32),
        ("cited", 11),
        ("subs", 8),
        ("suggestion", 15),
    ),
}
_LISTS = frozenset({"inapplicable_items"})
NUMBERS = frozenset(
    {"differs", "unlinked", "items", "one_window", "cross_province", "bundled", "weight", "subs"}
)
_CLASSES = {
    "county": Text("县", "counties"),
    "district": Text("市辖区", "districts"),
}


def _annex(key: str, rows: Iterable[Row], lang: Lang) -> Annex:
    heads = tuple(WORDS[column].of(lang) for column, _ in COLUMNS[key])
    words = Words(lang)
    return Annex(
        key, words(f"{key}_title"), words(f"{key}_lead"), heads, tuple(rows), key in _LISTS
    )


def _departments(
    result: Result, homes: dict[tuple[str, Kind | None], _Spot], names: Names, lang: Lang
) -> Iterator[Row]:
    """Department by unit, the worst department first; nothing where there is only one."""
    both = (
        (Kind.SERVICE_ITEMS, result.matrices.service_items),
        (Kind.POWERS, result.matrices.powers),
    )
    for kind, found in both:
        rows = [one for one in found.departments if one.rate.compared or one.expected or one.common]
        worst: dict[str, int] = {}
        for one in rows:
            open_ones = one.rate.compared - one.rate.same + one.expected - one.held
            worst[one.department] = worst.get(one.department, 0) + open_ones
        if len(worst) > 1:
            rows.sort(key=lambda one: (-worst[one.department], one.department, one.jurisdiction))
            for one in rows:
                yield Row(_department(one, kind, names, lang), homes.get((one.jurisdiction, kind)))


def _department(
    one: UnitDepartment, kind: Kind, names: Names, lang: Lang
) -> tuple[str | int | Rate, ...]:
    return (
        KINDS[kind].of(lang),
        shown(one.department, lang, NAME) or NOTHING,
        names.get(one.jurisdiction, one.jurisdiction),
        one.rate,
        one.differs,
        one.unlinked,
        Rate(one.held, one.expected),
        one.peers,
    )


def _services(
    result: Result, homes: dict[tuple[str, Kind | None], _Spot], names: Names, lang: Lang
) -> Iterator[Row]:
    """一窗, 跨省通办, 一件事 by unit; nothing where no item says anything of them."""
    if not any(one.one_window or one.cross_province or one.bundled for one in result.services):
        return
    items = {(one.jurisdiction, one.sector): one.items for one in result.item_counts}
    for one in sorted(result.services):
        yield Row(
            (
                names.get(one.jurisdiction, shown(one.name, lang, NAME)),
                shown(one.sector, lang, NAME),
                items.get((one.jurisdiction, one.sector), NOTHING),
                *(one.one_window, one.cross_province, one.bundled),
            ),
            homes.get((one.jurisdiction, Kind.SERVICE_ITEMS)),
        )


def _weights(result: Result, lang: Lang) -> Iterator[Row]:
    """Elements with their weights and what they come to, where one weighs other than 1."""
    for kind, rates in (
        (Kind.SERVICE_ITEMS, result.service_items),
        (Kind.POWERS, result.powers),
    ):
        if any(one.weight != 1 for one in (*rates.vertical.elements, *rates.horizontal.elements)):
            yield from _weighted(KINDS[kind].of(lang), rates, lang)


def _weighted(kind: str, rates: Rates, lang: Lang) -> Iterator[Row]:
    up = {one.element: one for one in rates.vertical.elements}
    across = {one.element: one for one in rates.horizontal.elements}
    weights = {one.element: one.weight for one in (*across.values(), *up.values())}
    for key, weight in weights.items():
        found = (table[key].rate if key in table else Rate() for table in (up, across))
        yield Row((kind, label(key).of(lang), weight, *found))
    totals = weighted(up.values()), weighted(across.values())
    yield Row((kind, Words(lang)("by_weight"), sum(weights.values()), *totals))


def _inapplicable(result: Result, names: Names, lang: Lang) -> Iterator[Row]:
    """What the list above does not ask of which lists, and why; the most items first."""
    groups = Counter(
        (KINDS[one.kind].of(lang), *_spared(one, names, lang)) for one in result.inapplicable()
    )
    for group, count in sorted(groups.items(), key=lambda one: (-one[1], one[0])):
        yield Row((*group, count))


def _inapplicable_items(
    result: Result, names: Names, addresses: Addresses, lang: Lang
) -> Iterator[Row]:
    """The items themselves."""
    for one in result.inapplicable():
        where = Words(lang)("th_item", number=one.number + 1)
        yield Row(
            (
                KINDS[one.kind].of(lang),
                shown(one.code, lang, NAME) or NOTHING,
                shown(f"{one.name}（{one.case}）" if one.case else one.name, lang, NAME),
                *_spared(one, names, lang),
                f"{shown(addresses.path(one.path), lang)} {where}",
            )
        )


def _spared(one: Inapplicable, names: Names, lang: Lang) -> tuple[str, str, str]:
    """Whose lists need not have an item, where it applies, and on what basis."""
    asked = [
        _CLASSES[word].of(lang) if word in _CLASSES else names.get(word, word)
        for word in one.applies_to
    ]
    return (
        joined((names.get(code, code) for code in one.lower), lang),
        shown(joined(asked, lang), lang, NAME),
        shown(one.basis, lang) or NOTHING,
    )


def _matters(result: Result, pairs: dict[int, _Spot], names: Names, lang: Lang) -> Iterator[Row]:
    """The departments of each matter, what is not settled first; a lead is a suggestion only."""
    ranked = sorted(result.clusters(), key=lambda one: not _open(one, result))
    many = len({member.side.jurisdiction for one in ranked for member in one.members}) > 1
    for number, one in enumerate(ranked, start=1):
        spot = pairs.get(id(result.overlaps[one.pairs[0]]))
        for place, member in enumerate(one.members):
            lead = place == one.lead and not one.declared
            told = _member(number, one, member, result, lang)
            if many:
                held = names.get(member.side.jurisdiction, member.side.jurisdiction)
                told = (*told[:3], f"{held} {told[3]}", *told[4:])
            yield Row((*told, Words(lang)("suggested") if lead else ""), spot)


def _member(
    number: int, one: Cluster, member: Member, result: Result, lang: Lang
) -> tuple[str | int, ...]:
    words = Words(lang)
    standing = "declared" if one.declared else "unsettled" if _open(one, result) else "settled"
    return (
        number,
        GRADES[one.grade].of(lang),
        words(standing),
        shown(member.side.authority, lang, NAME),
        shown(member.side.code, lang, NAME),
        shown(member.side.name, lang, NAME),
        CITED[member.depth].of(lang),
        member.subs,
    )


def _open(one: Cluster, result: Result) -> bool:
    return any(result.overlaps[place].crossing for place in one.pairs)
