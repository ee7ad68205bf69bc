"""A department's power, as overlaps and boundaries name it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One department's power, as written."""

    jurisdiction: str
    authority: str
    code: str
    name: str
