"""The Parquet form of a catalogue (contract section 1): what its columns and metadata are called.

A row is an item, a column one of its members, nested as the member is; null is an absent member.
The header lies as JSON under `HEADER` in the file's key-value metadata. What columns cannot say
(a null that was written, a value of another JSON type than the column's, a member of its own name)
is in the text column `EXACT`: a JSON object from JSON pointers in the item to the values there.
"""

HEADER = "svccat.header"
EXACT = "_exact"
SUFFIX = ".parquet"
MAGIC = b"PAR1"  # how every Parquet file begins
EXACT_INTEGERS = 2**53  # whole numbers that a column of numbers tells apart
