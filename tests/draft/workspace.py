"""The finished sample with every plant in it, and where each named item then stands."""

import json
from collections.abc import Iterable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from tests.draft.edits import Cut, Edit, Json, Paste, Plant, Put, Rename

FINISHED = Path(__file__).parents[2] / "catalogs" / "panjin-transport"
EDITION, AS_OF = "2024-11", "2024-12-01"


def finished() -> dict[str, Json]:
    """The files of the finished sample by their relative paths."""
    return {
        path.relative_to(FINISHED).as_posix(): json.loads(path.read_bytes())
        for path in sorted(FINISHED.rglob("*.json"))
    }


class Draft:
    """Files by path, as the edits have left them; items are known by their first names."""

    def __init__(self, sample: Mapping[str, Json], plants: Iterable[Plant]) -> None:
        self._sample = sample
        self.files = {path: _dated(document) for path, document in deepcopy(dict(sample)).items()}
        self._known: dict[tuple[str, str], Json] = {
            (path, reference(item)): item
            for path, document in self.files.items()
            for item in document["items"]
        }
        for plant in plants:
            for edit in plant.edits:
                self._apply(edit)

    def name(self, file: str, item: str) -> str:
        """The item's name in the finished sample, or that of an added one; "" for a header."""
        if not item:
            return ""
        known = self._first(file, item) or self._known[file, item]
        return str(known["name"])

    def pointer(self, file: str, item: str, member: str) -> str:
        """The JSON pointer of a member of an item as it now stands."""
        inside = f"/{member}" if member else ""
        if not item:
            return inside
        wanted = self._known[file, item]
        # `is`: a copy that equals the original is still another item.
        places = [place for place, one in enumerate(self._items(file)) if one is wanted]
        return f"/items/{places[0]}{inside}"

    def _items(self, file: str) -> list[Json]:
        items: list[Json] = self.files[file]["items"]
        return items

    def _first(self, file: str, item: str) -> Json | None:
        return next(
            (one for one in self._sample[file]["items"] if reference(one) == item),
            None,
        )

    def _apply(self, edit: Edit) -> None:
        match edit:
            case Paste(file, item, source, changes):
                copy = deepcopy(self._first(file, source))
                if copy is None:
                    raise KeyError(source)
                self._add(file, item, source, copy | dict(changes))
            case Cut(file, item, ""):
                cut = self._known.pop((file, item))
                self.files[file]["items"] = [one for one in self._items(file) if one is not cut]
            case Cut(file, item, member):
                parent, last = self._parent(file, item, member)
                del parent[last]
            case Rename(file, item, member, name):
                self._rename(self._target(file, item), member, name)
            case Put(file, item, member, value):
                parent, last = self._parent(file, item, member)
                if isinstance(parent, list) and last == len(parent):
                    parent.append(value)
                else:
                    parent[last] = value

    def _add(self, file: str, item: str, source: str, copy: Json) -> None:
        items = self._items(file)
        places = [place for place, one in enumerate(items) if one is self._known[file, source]]
        items.insert(places[0] + 1, copy)
        self._known[file, item] = copy

    @staticmethod
    def _rename(target: Json, member: str, name: str) -> None:
        members = [(name if key == member else key, value) for key, value in target.items()]
        target.clear()
        target.update(members)

    def _target(self, file: str, item: str) -> Json:
        return self._known[file, item] if item else self.files[file]

    def _parent(self, file: str, item: str, member: str) -> tuple[Any, str | int]:
        """The object or list that holds a member, and its key there."""
        *way, last = member.split("/")
        parent: Any = self._target(file, item)
        for step in way:
            parent = parent[_key(parent, step)]
        return parent, _key(parent, last)


def reference(item: Json) -> str:
    """What an item is called by: its code, with the case where there is one; a law's name."""
    code = item.get("basic_code") or item.get("code") or item["name"]
    return " ".join(filter(None, (code, item.get("case"))))


def _dated(document: Json) -> Json:
    """A file of the earlier edition, which was not yet filed."""
    document.pop("filing", None)
    return document | {"edition": EDITION, "as_of": AS_OF}


def _key(parent: object, step: str) -> str | int:
    return int(step) if isinstance(parent, list) else step
