"""Findings that a run made and does not list: who decided so, and what is wrong with the decision."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from svccat.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding left out of a run's findings and counts.

    A `suppression` has the reason, deciding unit, number of the document and last day of its
    entry; a `baseline` has the catalogue date on which the finding was first recorded, "" where
    the catalogue had none. Dates are written as 2024-12-31.
    """

    finding: Finding
    kind: Literal["suppression", "baseline"]
    reason: str = ""
    decided_by: str = ""
    document: str = ""
    expires: str = ""
    since: str = ""


class Flaw(StrEnum):
    """Why an entry does not do what it was written for."""

    EXPIRED = "expired"  # the catalogue's date lies after its last day
    UNUSED = "unused"  # nothing was found that it speaks of
    UNDATED = "undated"  # the catalogue has no date to hold it against
    UNREAD = "unread"  # what it speaks of is that a file could not be read
    GONE = "gone"  # baseline: recorded findings that are no longer made
    NO_PAIR = "no-pair"  # review: the two powers are no undeclared overlap any more
    REOPENED = "reopened"  # review: the evidence is another than the one that was seen
    EXACT = "exact"  # review: rejected, though code or name is the same


@dataclass(frozen=True, slots=True)
class Remark:
    """A flaw of an entry at its place in `suppressions.toml`, or of the baseline as a whole.

    `entry` says in short what the entry speaks of, `count` how many findings are concerned.
    """

    flaw: Flaw
    line: int = 1
    column: int = 1
    entry: str = ""
    document: str = ""
    expires: str = ""
    count: int = 0
