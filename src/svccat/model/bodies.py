"""Which bodies a file names, with their credit codes: what a run compares across its files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Body:
    """A body and a credit code that is right, as often as a file names the two together.

    `row` is the first item that does, None for the header; `member` is the object that holds both.
    `key` is the normalised name, `short` the same without the name of the list's own place.
    """

    file: int
    row: int | None
    member: str
    place: str
    name: str
    key: str
    short: str
    uscc: str
    count: int
