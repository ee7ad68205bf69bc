"""Files to units and items (contract §1), and which items take part (§3)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tests.reference.branches import mark
from tests.reference.schema import fails
from tests.reference.text import code_form, norm, norm_name

Key = tuple[str, str]


@dataclass(frozen=True)
class Place:
    """One jurisdiction: its GB/T 2260 code, name and level."""

    code: str
    name: str
    level: str


@dataclass(frozen=True, eq=False)
class Item:
    """One item of a file, with what its header says of it. Two items are never equal, only identical."""

    raw: Mapping[str, Any]
    kind: str
    place: Place
    authority: str
    as_of: str | None

    @cached_property
    def valid(self) -> bool:
        return not fails(self.kind, self.raw)

    @cached_property
    def active(self) -> bool:
        """Not 取消 (§4); 暂停 is active."""
        return self.raw.get("status") != "取消"

    @cached_property
    def code(self) -> str:
        """The code in its normal form; "" where it is missing, or where a failing item has no text there."""
        code = self.raw.get("code" if self.kind == "powers" else "basic_code")
        return code_form(code) if isinstance(code, str) else ""

    @cached_property
    def case(self) -> str:
        """办理项, `norm`; "" where there is none, and always for powers."""
        return norm(self.raw.get("case") or "") if self.kind != "powers" else ""

    @property
    def key(self) -> Key:
        return self.code, self.case

    @cached_property
    def type(self) -> str:
        return str(self.raw["category" if self.kind == "powers" else "type"])

    @cached_property
    def name_key(self) -> Key:
        """What links by name: (`norm_name`, type)."""
        return norm_name(self.raw["name"]), self.type

    @cached_property
    def parent(self) -> str:
        """The code of the 主项 in its normal form; "" for a 主项."""
        parent = self.raw.get("parent")
        return code_form(parent) if isinstance(parent, str) else ""

    @cached_property
    def canonical(self) -> str:
        """Canonical JSON: sorted keys, no spaces (§3)."""
        return json.dumps(self.raw, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


@dataclass(eq=False)
class Unit:
    """One jurisdiction's list of one kind in one sector."""

    kind: str
    place: Place
    sector: str
    items: list[Item] = field(default_factory=list)
    authorities: set[str] = field(default_factory=set)

    @cached_property
    def counted(self) -> list[Item]:
        """The items that a count of the list counts: all but 取消, whether or not they take part (§3)."""
        return [item for item in self.items if item.active]

    @cached_property
    def taking_part(self) -> list[Item]:
        """Valid items other than 取消, of each set of duplicates the smallest; by code, case and JSON."""
        return [min(group, key=lambda item: item.canonical) for group in self._same_key_groups()]

    @cached_property
    def duplicates(self) -> int:
        """How many items do not take part because another with their key does."""
        return sum(len(group) - 1 for group in self._same_key_groups())

    def _same_key_groups(self) -> list[list[Item]]:
        groups: dict[tuple[str, ...], list[Item]] = {}
        for item in self.items:
            if not item.active or not item.valid:
                continue
            if not item.code:
                # A missing code is no key: such items are nobody's duplicates.
                groups["", str(len(groups))] = [item]
            elif self.kind == "powers":
                groups.setdefault((item.code, item.case, item.authority), []).append(item)
            else:
                groups.setdefault(item.key, []).append(item)
        return list(groups.values())


def units(files: Mapping[str, object]) -> list[Unit]:
    """The units of service-items, directory and powers among the files, by kind, jurisdiction and sector.

    A unit exists where a file without items names it in its header, or where an item belongs to it.
    """
    found: dict[tuple[str, str, str], Unit] = {}
    for _, document in sorted(files.items()):
        if not isinstance(document, dict) or document["kind"] not in {
            "service-items",
            "directory",
            "powers",
        }:
            continue
        _read(document, found)
    in_order = [unit for _, unit in sorted(found.items(), key=lambda entry: entry[0])]
    for unit in in_order:
        _mark_unit(unit)
    return in_order


def _read(document: Mapping[str, Any], found: dict[tuple[str, str, str], Unit]) -> None:
    kind = document["kind"]
    place = Place(*(document["jurisdiction"][name] for name in ("code", "name", "level")))
    header = document["authority"]
    touched: set[int] = set()
    owners = [(raw, raw.get("authority") or header) for raw in document["items"]]
    for raw, owner in owners or [(None, header)]:
        unit = found.setdefault(
            (kind, place.code, owner["sector"]), Unit(kind, place, owner["sector"])
        )
        if unit.items and id(unit) not in touched:
            mark("several_files_of_a_unit")
        touched.add(id(unit))
        unit.authorities.add(owner["name"])
        if raw is not None:
            unit.items.append(Item(raw, kind, place, owner["name"], document.get("as_of")))
            if raw.get("authority"):
                mark("item_level_authority")


def _mark_unit(unit: Unit) -> None:
    if not unit.items:
        mark("empty_unit")
    elif not unit.counted:
        mark("all_cancelled")
    for item in unit.items:
        if not item.active:
            mark("cancelled")
        elif not item.valid:
            mark("invalid")
        elif not item.code:
            mark("missing_code")
        elif item.raw.get("status") == "暂停":
            mark("suspended_takes_part")
    _mark_duplicates(unit)


def _mark_duplicates(unit: Unit) -> None:
    kept: dict[tuple[str, ...], Item] = {
        (*item.key, item.authority if unit.kind == "powers" else ""): item
        for item in unit.taking_part
        if item.code
    }
    for item in unit.items:
        if item.active and item.valid and item.code:
            other = kept[(*item.key, item.authority if unit.kind == "powers" else "")]
            if other is not item:
                same = other.canonical == item.canonical
                mark("duplicate_exact" if same else "duplicate_differing")
    keys = [item.key for item in kept.values()]
    for _ in range(len(keys) - len(set(keys))):
        mark("one_code_two_authorities")
