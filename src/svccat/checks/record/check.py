"""What a rule of single records is: a card and a function from columns to the rows it hits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar, cast

import polars as pl

from svccat.model.fields import Kind
from svccat.model.normal import Normal
from svccat.model.records import Records
from svccat.model.rule import Rule
from svccat.model.schema_hit import ValuePath

_Made = TypeVar("_Made")


def _untitled(_: ValuePath) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside the records.

    `codes` names the code system of `svccat.codes` that applies, "" for the province's own.
    `item_title` and `header_title` give the Chinese title of what lies at a path inside an item, or
    inside a file's object, "" for none. `refused` has the rows in which the schema refused a member
    of the item, or something in it: rules read it as absent, but it is not.
    """

    normal: Normal
    codes: str = ""
    item_title: Callable[[ValuePath], str] = _untitled
    header_title: Callable[[ValuePath], str] = _untitled
    refused: Mapping[str, frozenset[int]] = field(default_factory=dict)
    _shared: dict[object, tuple[Records, object]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def once(self, make: Callable[..., _Made], records: Records, *given: object) -> _Made:
        """What `make` makes of the records and of what is given, which is the same at every call.

        It is made for the first of the rules that share it.
        """
        known = self._shared.get(make)
        if known is None or known[0] is not records:
            known = self._shared[make] = (records, make(records, *given))
        return cast("_Made", known[1])


class Check(NamedTuple):
    """`find` gives row (UInt32, null for the header), pointer ("" = the item) and evidence columns.

    The pointer is inside the item, or inside the header where row is null.
    """

    rule: Rule
    find: Callable[[Records, Context], pl.DataFrame]
    kinds: frozenset[Kind] = frozenset(Kind)
