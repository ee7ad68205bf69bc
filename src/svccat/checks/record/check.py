"""What a rule of single records is: a card and a function from columns to the rows it hits."""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from svccat.model.fields import Kind
from svccat.model.normal import Normal
from svccat.model.records import Records
from svccat.model.rule import Rule


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside the records.

    `codes` names the code system of `svccat.codes` that applies, "" for the province's own.
    """

    normal: Normal
    codes: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """`find` gives row (UInt32, null for the header), pointer ("" = the item) and evidence columns.

    The pointer is inside the item, or inside the header where row is null.
    """

    rule: Rule
    find: Callable[[Records, Context], pl.DataFrame]
    kinds: frozenset[Kind] = frozenset(Kind)
