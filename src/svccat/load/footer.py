"""How many values a Parquet file says it has, read before anything of it is unpacked.

The footer is a struct in Thrift's compact protocol (apache/parquet-format); a few bytes of data can
stand for any number of equal values, which no table should be made for unasked.
"""

from typing import TypeAlias, cast

Struct: TypeAlias = dict[int, object]  # by the number of the field
_TAIL = 8  # the footer's length and the mark at the end of the file
_DEEPEST = 16
_TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _LIST, _SET, _STRUCT = 1, 2, 3, 7, 8, 9, 10, 12
_INTEGERS = (4, 5, 6)
_LONG = 15  # a list whose length stands behind its head
_ROW_GROUPS, _COLUMNS, _META_DATA, _NUM_VALUES = 4, 1, 3, 5


def most_values(data: bytes) -> int:
    """The values of the longest column in each group of rows, nulls and elements of lists counted.

    Raises:
        ValueError: the footer cannot be read.
    """
    length = int.from_bytes(data[-_TAIL:-4], "little")
    start = len(data) - _TAIL - length
    if start < 0:
        raise ValueError("footer length")
    try:
        footer = _Reader(data[start:-_TAIL]).struct(0)
        groups = [one for one in _list(footer, _ROW_GROUPS) if isinstance(one, dict)]
        counts = [
            [_count(chunk) for chunk in _list(one, _COLUMNS) if isinstance(chunk, dict)]
            for one in groups
        ]
    except IndexError as error:
        raise ValueError("footer ends early") from error
    return sum(max(one, default=0) for one in counts)


def _list(struct: Struct, field: int) -> list[object]:
    found = struct.get(field)
    return found if isinstance(found, list) else []


def _count(chunk: Struct) -> int:
    meta = chunk.get(_META_DATA)
    found = cast("Struct", meta).get(_NUM_VALUES) if isinstance(meta, dict) else None
    return found if isinstance(found, int) else 0


class _Reader:
    """Reads values one behind the other; IndexError where the bytes end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def struct(self, depth: int) -> Struct:
        """The fields of a struct."""
        if depth > _DEEPEST:
            raise ValueError("footer nested too deeply")
        found: Struct = {}
        field = 0
        while head := self._byte():
            step, kind = head >> 4, head & 0x0F
            field = field + step if step else self._zigzag()
            found[field] = kind == _TRUE if kind in (_TRUE, _FALSE) else self._value(kind, depth)
        return found

    def _value(self, kind: int, depth: int) -> object:
        if kind in _INTEGERS:
            return self._zigzag()
        if kind == _STRUCT:
            return self.struct(depth + 1)
        if kind in (_LIST, _SET):
            return self._elements(depth)
        sizes = {_TRUE: 1, _FALSE: 1, _BYTE: 1, _DOUBLE: 8}  # in a list a Boolean takes a byte
        size = self._varint() if kind == _BINARY else sizes.get(kind)
        if size is None:
            raise ValueError("footer with an unknown type")
        self._at += size
        return None

    def _elements(self, depth: int) -> list[object]:
        head = self._byte()
        count = head >> 4
        if count == _LONG:
            count = self._varint()
        if count > len(self._data):
            raise ValueError("footer with a list longer than itself")
        return [self._value(head & 0x0F, depth) for _ in range(count)]

    def _byte(self) -> int:
        self._at += 1
        return self._data[self._at - 1]

    def _varint(self) -> int:
        value = shift = 0
        while True:
            byte = self._byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:  # noqa: PLR2004  the last byte has no upper bit
                return value
            shift += 7

    def _zigzag(self) -> int:
        value = self._varint()
        return (value >> 1) ^ -(value & 1)
