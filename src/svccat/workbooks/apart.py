"""The cells of an .xls or .ods, read in a process of its own that may die.

Damaged bytes can make the reader ask for memory without end, which ends its process at once; the
child has bounds on memory and time, and its death is a refusal. An .xlsx is looked through before
(`extent`) and read here, where nothing has to be handed over.
"""

import subprocess
import sys

import orjson

from svccat.model.sheet import Doubt, Sheet
from svccat.model.text import Text
from svccat.workbooks.container import broken, locked

_SECONDS = 120
_BYTES = 2 << 30
_LOCKED = 7  # the child's exit code for a password


def sheets_apart(data: bytes) -> list[Sheet]:
    """The worksheets in the bytes of a workbook.

    Raises:
        RefusedError: it is damaged, or protected by a password.
    """
    try:
        done = subprocess.run(  # noqa: S603  this interpreter and a module of this package
            [sys.executable, "-m", __name__],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        broken()
    if done.returncode == _LOCKED:
        locked()
    if done.returncode:
        broken()
    return [_sheet(one) for one in orjson.loads(done.stdout)]


def _sheet(told: dict[str, list[list[object]]]) -> Sheet:
    doubts = tuple(
        Doubt(row, column, found, Text(zh, en))  # type: ignore[arg-type]  # as the child wrote them
        for row, column, found, zh, en in told["doubts"]
    )
    (where,) = told["where"]
    (hidden,) = told["hidden"]
    merges = tuple(map(tuple, told["merges"]))
    return Sheet(where, told["rows"], merges, doubts, hidden)  # type: ignore[arg-type]  # as above


def _tell() -> int:
    """The child's work: bytes from stdin, sheets to stdout."""
    from svccat.workbooks.cells import sheets  # noqa: PLC0415  only the child reads
    from svccat.workbooks.container import LockedError, RefusedError  # noqa: PLC0415  as above

    try:
        import resource  # noqa: PLC0415  not on every system
    except ImportError:
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    try:
        found = sheets(sys.stdin.buffer.read(), {})
    except LockedError:
        return _LOCKED
    except RefusedError:
        return 1
    told = [
        {
            "where": [one.where],
            "hidden": [one.hidden],
            "rows": one.rows,
            "merges": one.merges,
            "doubts": [
                (doubt.row, doubt.column, doubt.found, doubt.text.zh, doubt.text.en)
                for doubt in one.doubts
            ],
        }
        for one in found
    ]
    sys.stdout.buffer.write(orjson.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(_tell())
