"""What rules return: tables of hits, so that a million hits are a million rows, not objects."""

from dataclasses import dataclass

import polars as pl

from svccat.model.rule import Rule

# Where a hit is: the item (null row = the file itself) and a pointer inside it ("" = the item).
PLACE: dict[str, pl.DataType] = {
    "file": pl.UInt32(),
    "row": pl.UInt32(),
    "pointer": pl.String(),
}
# The other place of a comparison, null where there is none.
OTHER: dict[str, pl.DataType] = {
    "other_file": pl.UInt32(),
    "other_row": pl.UInt32(),
    "other_pointer": pl.String(),
}

# Where a parser says the line and column itself, from 1; else they are worked out.
SPOT: dict[str, pl.DataType] = {"line": pl.UInt32(), "column": pl.UInt32()}
SHEET: dict[str, pl.DataType] = {"sheet": pl.String()}  # of a workbook, beside SPOT
OTHER_SPOT: dict[str, pl.DataType] = {"other_line": pl.UInt32(), "other_column": pl.UInt32()}

# The closed, sorted list of evidence names; each is a column of a hits table and a name that a
# rule's message may use.
EVIDENCE: tuple[str, ...] = (
    "alike",  # words that two names have in common
    "allowed",  # values that would be accepted
    "apart",  # words that one of two names has for itself
    "article",  # an article's number as a law writes it
    "authority",  # the item's own department
    "code",  # a code of an item or a jurisdiction
    "count",  # how many
    "date",  # a day, as 2024-12-31
    "depth",  # article or law: how far two citations that differ agree
    "detail",  # a parser's own words
    "direction",  # easier or heavier: whom a figure that differs burdens
    "document",  # the number of a document
    "element",  # an element key
    "expected",  # the value that was to be found
    "field",  # a threshold's field
    "form",  # the name of a code system or of a way to write a file
    "found",  # the value as written
    "jurisdiction",  # the other side's place
    "label",  # a JSON member's Chinese title and name
    "law",  # a law's name
    "level",  # a level of government
    "member",  # a JSON member's name
    "name",  # the item's own name
    "other_authority",
    "other_code",
    "other_count",  # a second number, of what the first one is held against
    "other_date",  # a second day
    "other_level",
    "other_name",
    "place",  # the code of a jurisdiction
    "reason",  # why, in a person's words
    "replacement",  # the text that would mend the one found
    "score",  # how alike, 0 to 1
    "signals",
    "suggestion",
    "unit",  # a threshold's unit
    "words",  # words or characters of the text found
)


@dataclass(frozen=True, slots=True)
class Hits:
    """A rule and the rows it hit: PLACE columns, any of OTHER, SPOT and SHEET, evidence columns by name."""

    rule: Rule
    rows: pl.DataFrame

    def __post_init__(self) -> None:
        places = PLACE | OTHER | SPOT | SHEET | OTHER_SPOT
        unknown = set(self.rows.columns) - places.keys() - set(EVIDENCE)
        if unknown or not PLACE.keys() <= set(self.rows.columns):
            raise ValueError(f"{self.rule.code}: columns {self.rows.columns}")
