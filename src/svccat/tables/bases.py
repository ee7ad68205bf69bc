"""The texts that say what a part of an item rests on, beside the item's own legal basis."""

import polars as pl

from svccat.model.records import PARTS, Records
from svccat.model.tables import BASES

_MEMBERS = tuple(member for member, (texts, _) in PARTS.items() if "basis" in texts)


def part_bases(file: int, records: Records) -> pl.DataFrame:
    """The BASES of file number `file`."""
    found = [pl.DataFrame(schema=BASES)]
    for member in _MEMBERS:
        parts = records.parts[member]
        if parts["basis"].null_count() < parts.height:
            based = parts.filter(parts["basis"].is_not_null())
            found.append(
                pl.DataFrame(
                    {
                        "file": pl.repeat(file, based.height, dtype=pl.UInt32, eager=True),
                        "row": based["row"],
                        "pointer": based["pointer"] + "/basis",
                        "text": based["basis"],
                    }
                )
            )
    return pl.concat(found)
