"""Rows of the work list done as a person would do them, on parsed documents, by the row's places."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, TypeAlias

from svccat.model.fields import ELEMENTS, Kind
from svccat.model.finding import Place
from svccat.model.worklist import Figures, Row, Undecided
from svccat.pipeline import run
from svccat.settings import Settings
from tests.workspace import write

Json: TypeAlias = dict[str, Any]
Files: TypeAlias = dict[str, Any]  # parsed documents by path
BODIES = ("competent_department", "implementing_body")


def item_at(files: Mapping[str, Any], place: Place) -> Json:
    """The item that a place names."""
    _, items, row = place.pointer.split("/")
    found: Json = files[place.path][items][int(row)]
    return found


def done(files: Files, rows: Iterable[Row]) -> Files:
    """The documents with every mend of the rows adopted from where it says; sources stay as they were."""
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
