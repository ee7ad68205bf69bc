"""An entry's bytes: values as JSON, then tables as Arrow streams."""

from collections.abc import Sequence
from io import BytesIO

import orjson
import polars as pl

_SIZE = 8  # bytes of a length
# A panic of the library on damaged tables is no Exception.
DAMAGED = (ValueError, KeyError, IndexError, TypeError, AttributeError, OSError)


def written(values: object, tables: Sequence[pl.DataFrame]) -> bytes | None:
    """The bytes, None where JSON would not give back the same values."""
    try:
        text = orjson.dumps(values)
        if orjson.loads(text) != values:
            return None
    except (TypeError, ValueError):
        return None
    parts = [text]
    for table in tables:
        stream = BytesIO()
        table.write_ipc_stream(stream, compression="zstd")
        parts.append(stream.getvalue())
    lengths = b"".join(len(part).to_bytes(_SIZE, "little") for part in parts)
    return b"".join([len(parts).to_bytes(_SIZE, "little"), lengths, *parts])


def parts(data: bytes) -> tuple[object, list[pl.DataFrame]]:
    """Values and tables of an entry.

    Raises:
        ValueError: and any other of DAMAGED, where that is no entry.
    """
    count = int.from_bytes(data[:_SIZE], "little")
    at = _SIZE * (1 + count)
    if not 0 < at <= len(data):
        raise ValueError("count")
    found: list[bytes] = []
    for number in range(count):
        start = _SIZE * (1 + number)
        length = int.from_bytes(data[start : start + _SIZE], "little")
        found.append(data[at : at + length])
        at += length
    if at != len(data) or not found:
        raise ValueError("lengths")
    return orjson.loads(found[0]), [pl.read_ipc_stream(BytesIO(one)) for one in found[1:]]
