"""Two editions of the same lists (contract §8), as the members of `svccat diff` (§9, at its end).

Readings that the text leaves open, and the ones taken here: §3 says who takes part. A name that is equal after
`norm_name` is no new name. What is compared by no comparator of §2 is equal where all its texts are after `norm`, without
what is missing. An item moves to an authority of the same place, or up or down the line of places above it, never to a
neighbour; a leaf is a power's. An authority whose name the other edition does not have, and whose items all went to one
that this edition did not have, is renamed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from tests.reference.catalogue import Item, Unit, units
from tests.reference.members import differing
from tests.reference.places import ancestors
from tests.reference.regrouping import answers
from tests.reference.text import norm

Json = dict[str, Any]
Files = Mapping[str, object]
_MEASURES = ("days", "calendar_days", "materials", "steps", "visits")


def difference(old_files: Files, new_files: Files) -> Json:
    """Units with their lists, and the totals."""
    old, new = ({_key(unit): unit for unit in units(files)} for files in (old_files, new_files))
    both = [(key, old.get(key), new.get(key)) for key in sorted({*old, *new})]
    linked = {key: _linked(before, after) for key, before, after in both}
    hands = [_hands(files) for files in (old_files, new_files)]
    moved = _moved(both, linked, hands)
    turned = {item for group in moved for side in group for item in side}
    regrouped: dict[str, list[Any]] = dict(answers(both, linked, turned))
    turned |= {
        item for groups in regrouped.values() for group in groups for side in group for item in side
    }
    regrouped["moved"] = moved
    rows = [
        _unit(key, before, after, linked[key], turned, regrouped) for key, before, after in both
    ]
    rows.sort(key=lambda row: (row["jurisdiction"], row["sector"], row["kind"]))
    lists = ("added", "removed", "renamed", "recoded", "changed")
    totals: Json = {name: sum(len(row[name]) for row in rows) for name in lists}
    totals["unchanged"] = sum(row["unchanged"] for row in rows)
    totals["reductions"] = _sum(row["reductions"] for row in rows)
    return {"format": 1, "units": rows, "totals": totals}


def _key(unit: Unit) -> tuple[str, str, str]:
    return unit.kind, unit.place.code, unit.sector


def _hands(files: Files) -> dict[tuple[str, str, str], set[str]]:
    """The authorities that each list names, of items or in a header."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for document in files.values():
        header: Any = document
        for owner in (header["authority"], *(item.get("authority") for item in header["items"])):
            if owner:
                key = header["kind"], header["jurisdiction"]["code"], owner["sector"]
                found.setdefault(key, set()).add(norm(owner["name"]))
    return found


def _linked(old: Unit | None, new: Unit | None) -> list[tuple[Item, Item]]:
    """By key, where several authorities hold one by themselves first, then by name and type."""
    left = sorted(old.taking_part, key=lambda item: item.canonical) if old else []
    right = sorted(new.taking_part, key=lambda item: item.canonical) if new else []
    pairs: list[tuple[Item, Item]] = []
    for own in (True, False):
        for before in list(left):
            for after in list(right):
                if (
                    before.code
                    and before.key == after.key
                    and (
                        not own
                        or norm(before.authority) == norm(after.authority)
                        or before.kind != "powers"
                    )
                ):
                    pairs.append((before, after))
                    left.remove(before)
                    right.remove(after)
                    break
    names = [Counter(item.name_key for item in side) for side in (left, right)]
    for before, after in product(left, right):
        same = before.name_key == after.name_key and before.name_key[0]
        if same and all(count[before.name_key] == 1 for count in names):
            pairs.append((before, after))
    return pairs


def _moved(both: Any, linked: Any, hands: Any) -> list[tuple[frozenset[Item], frozenset[Item]]]:
    edges: list[tuple[Item, Item]] = []
    gone: dict[Any, list[Item]] = {}
    come: dict[Any, list[Item]] = {}
    for key, old, new in both:
        names = [side.get(key, set()) for side in hands]
        for before, after in linked[key]:
            giver, taker = norm(before.authority), norm(after.authority)
            renamed = giver not in names[1] and taker not in names[0]
            if giver != taker and not renamed:
                edges.append((before, after))
        gone[key] = [
            item
            for item in (old.taking_part if old else [])
            if item not in {a for a, _ in linked[key]}
        ]
        come[key] = [
            item
            for item in (new.taking_part if new else [])
            if item not in {b for _, b in linked[key]}
        ]
    for same in (_same_key, _same_name):
        found = [
            (before, after)
            for one, other in product(gone, come)
            if one != other and one[0] == other[0] and _line(one[1], other[1])
            for before, after in product(gone[one], come[other])
            if same(before, after, gone[one], come[other])
        ]
        edges += found
        taken = {item for edge in found for item in edge}
        for side in (gone, come):
            for key in side:
                side[key] = [item for item in side[key] if item not in taken]
    return _components(edges)


def _same_key(before: Item, after: Item, *_: object) -> bool:
    return bool(before.code) and before.key == after.key


def _same_name(before: Item, after: Item, *sides: Iterable[Item]) -> bool:
    """By name and type, where that is once among what each list has left."""
    name = before.name_key
    once = all(sum(item.name_key == name for item in side) == 1 for side in sides)
    return bool(name[0]) and name == after.name_key and once


def _line(one: str, other: str) -> bool:
    return one == other or one in ancestors(other) or other in ancestors(one)


def _components(edges: list[tuple[Item, Item]]) -> list[tuple[frozenset[Item], frozenset[Item]]]:
    groups: list[tuple[set[Item], set[Item]]] = []
    for before, after in edges:
        touching = [group for group in groups if before in group[0] or after in group[1]]
        groups = [group for group in groups if group not in touching]
        groups.append(
            (
                {before}.union(*(group[0] for group in touching)),
                {after}.union(*(group[1] for group in touching)),
            )
        )
    return [(frozenset(old), frozenset(new)) for old, new in groups]


def _unit(
    key: Any, old: Unit | None, new: Unit | None, pairs: Any, turned: set[Item], regrouped: Any
) -> Json:
    linked = {item for pair in pairs for item in pair}
    before, after = (unit.taking_part if unit else [] for unit in (old, new))
    row: Json = {"jurisdiction": key[1], "sector": key[2], "kind": key[0]}
    for name, side in (("added", after), ("removed", before)):
        loose = [item for item in side if item not in linked and item not in turned]
        row[name] = sorted((_named(item) for item in loose), key=_order)
    row |= {"renamed": [], "recoded": [], "changed": [], "unchanged": 0}
    figures = []
    for one, other in pairs:
        if one in turned:
            continue
        _tell(row, one, other)
        figures.append((other, _figures(one), _figures(other)))
    for name in ("renamed", "recoded", "changed"):
        row[name].sort(key=_order)
    own = {*before, *after}
    for turn, groups in regrouped.items():
        mine = [group for group in groups if own & {*group[0], *group[1]}]
        row[turn] = sorted((_sides(group) for group in mine), key=repr)
    row["counts"] = {"old": _count(old, key[0]), "new": _count(new, key[0])}
    row["reductions"] = _reductions(figures)
    return row


def _tell(row: Json, one: Item, other: Item) -> None:
    renamed = one.name_key[0] != other.name_key[0]
    recoded = one.code != other.code
    named = _named(other)
    if renamed:
        row["renamed"].append(
            {
                "code": named["code"],
                "case": named["case"],
                "from": one.raw["name"],
                "to": other.raw["name"],
            }
        )
    if recoded:
        row["recoded"].append(
            {
                "name": named["name"],
                "case": named["case"],
                "from": _named(one)["code"],
                "to": named["code"],
            }
        )
    fields = differing(one, other)
    for element, member in fields:
        values = {"from": one.raw.get(member), "to": other.raw.get(member)}
        row["changed"].append({**named, "element": element, **values})
    row["unchanged"] += not (renamed or recoded or fields)


def _named(item: Item) -> Json:
    code = item.raw["code" if item.kind == "powers" else "basic_code"]
    return {"code": code, "case": item.raw.get("case") or None, "name": item.raw["name"]}


def _sides(group: Any) -> Json:
    return {
        name: sorted(
            [item.place.code, norm(item.authority), *map(str, _named(item).values())]
            for item in side
        )
        for name, side in zip(("from", "to"), group, strict=True)
    }


def _order(row: Json) -> tuple[str, ...]:
    return tuple(
        str(row.get(name) or "") for name in ("code", "name", "case", "element", "from", "to")
    )


def _count(unit: Unit | None, kind: str) -> Json:
    items = unit.counted if unit else []
    if kind != "powers":
        return {"items": len(items)}
    return {
        "main": sum(not item.parent for item in items),
        "sub": sum(bool(item.parent) for item in items),
    }


def _figures(item: Item) -> dict[str, float]:
    found: dict[str, float] = {}
    limit = item.raw.get("promised_limit") or {}
    name = {"工作日": "days", "自然日": "calendar_days"}.get(str(limit.get("unit")))
    if name and limit.get("value") is not None:
        found[name] = limit["value"]
    for name, member in (("materials", "materials"), ("steps", "process")):
        if item.raw.get(member):
            found[name] = len(item.raw[member])
    if item.raw.get("visits") is not None:
        found["visits"] = item.raw["visits"]
    return found


def _reductions(figures: Iterable[tuple[Item, dict[str, float], dict[str, float]]]) -> Json:
    whole = _empty()
    per_item = []
    for item, old, new in figures:
        changed = {
            name: old[name] - new[name]
            for name in _MEASURES
            if name in old and name in new and old[name] != new[name]
        }
        for name, cut in changed.items():
            if cut > 0:
                whole[name] += cut
            else:
                whole["rises"][name] -= cut
            whole["net"][name] += cut
        whole["items"] += any(cut > 0 for cut in changed.values())
        if changed:
            per_item.append(
                _named(item)
                | {
                    name: {"before": old[name], "after": new[name], "cut": cut}
                    for name, cut in changed.items()
                }
            )
    return {**whole, "per_item": sorted(per_item, key=_order)}


def _empty() -> Json:
    zero: Json = dict.fromkeys(_MEASURES, 0)
    return {"items": 0, **zero, "rises": dict(zero), "net": dict(zero)}


def _sum(parts: Iterable[Json]) -> Json:
    whole = _empty()
    for part in parts:
        whole["items"] += part["items"]
        for name in _MEASURES:
            whole[name] += part[name]
            for member in ("rises", "net"):
                whole[member][name] += part[member][name]
    return whole
