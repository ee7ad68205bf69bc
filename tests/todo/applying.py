"""Rows of the work list done as a person would do them, on parsed documents, by the rows' places."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, TypeAlias

from svccat.model.fields import ELEMENTS, Kind
from svccat.model.finding import Place
from svccat.model.rate import Rate
from svccat.model.worklist import Figures, Reason, Row, Undecided

Json: TypeAlias = dict[str, Any]
Files: TypeAlias = dict[str, Any]  # parsed documents by path
BODIES = ("competent_department", "implementing_body")
NAMES = {Kind.SERVICE_ITEMS: "service_items", Kind.POWERS: "powers"}


def item_at(files: Mapping[str, Any], place: Place) -> Json:
    """The item that a place names."""
    _, items, row = place.pointer.split("/")
    found: Json = files[place.path][items][int(row)]
    return found


def done(files: Files, rows: Iterable[Row]) -> Files:
    """The documents with every mend of the rows adopted from where it says."""
    new = deepcopy(files)
    for row in rows:
        for mend in row.mends:
            assert mend.source is not None
            member = ELEMENTS[mend.element].field_of(row.unit.kind)
            assert member is not None
            item = item_at(new, row.place)
            if mend.element in BODIES:  # the row names the body as it is called here
                held = item.get(member)
                item[member] = held | {"name": mend.adopt} if isinstance(held, dict) else mend.adopt
            else:
                item[member] = deepcopy(item_at(files, mend.source)[member])
    return new


def figures(rates: Json, kind: Kind) -> Figures:
    """The two headline rates of a kind out of the member `rates` of contract section 9."""
    own = rates[NAMES[kind]]
    layers = [
        Rate(one["same"], one["compared"])
        for one in own["vertical"]["layers"]
        if (one["lower_level"], one["upper_level"]) == ("county", "city")
    ]
    groups = [
        Rate(one["same"], one["compared"])
        for one in own["horizontal"]["groups"]
        if one["level"] == "county"
    ]
    return Figures(sum(layers, Rate()), sum(groups, Rate()))


def decided(files: Files, finished: Mapping[str, Any], rows: Iterable[Undecided]) -> Files:
    """The documents with what is to be decided as the finished edition has it.

    An item is found there by its own codes, which no careless editor has touched; one that the
    finished edition does not have goes.
    """
    new = deepcopy(files)
    gone: list[Json] = []
    for row in rows:
        if row.reason is Reason.MISSING:
            _add(new, finished, row)
            continue
        places = [row.place] if row.other is None else [row.place, row.other]
        for place in places[:1] if row.reason is Reason.SHARED_KEY else places:
            item = item_at(new, place)
            wanted = [one for one in finished[place.path]["items"] if _same(one, item)]
            if row.reason is Reason.SHARED_KEY or not wanted:
                gone.append(item)
            else:
                item.clear()
                item.update(deepcopy(wanted[0]))
    for document in new.values():
        document["items"] = [
            one for one in document["items"] if not any(one is lost for lost in gone)
        ]
    return new


def _same(one: Json, other: Json) -> bool:
    own = "handling_code" if "handling_code" in one else "code"
    return bool(one[own] == other.get(own))


def _add(new: Files, finished: Mapping[str, Any], row: Undecided) -> None:
    """The item that the reference expects, from the finished list of the unit."""
    member = row.unit.kind.code_member
    for path, document in finished.items():
        if (document["kind"], document.get("jurisdiction", {}).get("code")) != (
            row.unit.kind.value,
            row.unit.jurisdiction,
        ):
            continue
        for one in document["items"]:
            held = new[path]["items"]
            if (one[member], one.get("case", "")) == (row.code, row.case) and not any(
                _same(one, other) for other in held
            ):
                held.append(deepcopy(one))
