"""Text in columns as records: the first row that is not blank names the columns."""

import csv
import io
from collections import Counter
from collections.abc import Iterator

from svccat.exchange.convert import is_missing
from svccat.exchange.records import Record
from svccat.model.converted import Where
from svccat.model.errors import InputError
from svccat.model.finding import Place
from svccat.model.text import Text

DELIMITERS = (",", "\t", ";", "|")


def records(text: str, path: str, delimiter: str, extra: dict[str, object]) -> Iterator[Record]:
    """A record for each row, values as text; `extra` are columns that all of them have.

    Without a delimiter it is the one that stands most often in the row of names. A name that comes
    twice has `#2` behind it, a column without a name is `#` and its number.

    Raises:
        InputError: the text cannot be read as columns.
    """
    rows = _rows(text, path, delimiter)
    head = next((row for _, row in rows if not all(is_missing(cell) for cell in row)), [])
    names = _names(head)
    for line, row in rows:
        columns = names + [f"#{number + 1}" for number in range(len(names), len(row))]
        values: dict[str, object] = dict(zip(columns, row, strict=False))
        yield Record({**dict.fromkeys(columns), **values, **extra}, _where(path, line, columns))


def cells(text: str, path: str, delimiter: str) -> list[list[str]]:
    """All rows as they stand, of one width; one that follows on a line break inside quotes keeps its line.

    Raises:
        InputError: the text cannot be read as columns.
    """
    found: list[list[str]] = []
    for line, row in _rows(text, path, delimiter):
        found += [[] for _ in range(line - 1 - len(found))]
        found.append(row)
    width = max(map(len, found), default=0)
    return [row + [""] * (width - len(row)) for row in found]


def _rows(text: str, path: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line that it begins on."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    mark = delimiter or max(DELIMITERS, key=head.count)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        where = f"{path}:{line}:1"
        zh = f"{where}: 不能按列读出；请检查引号是否成对，或在映射中写 delimiter"
        en = f"{where}: cannot be read as columns ({error}); see the quotes, or say delimiter"
        raise InputError(Text(zh, en)) from error


def _names(row: list[str]) -> list[str]:
    seen: Counter[str] = Counter()
    names = []
    for number, cell in enumerate(row, 1):
        name = " ".join(cell.split()) or f"#{number}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return names


def _where(path: str, line: int, columns: list[str]) -> Where:
    def where(column: str) -> Place:
        """The row, and the column by its number."""
        number = columns.index(column) + 1 if column in columns else 1
        return Place(path, line=line, column=number)

    return where
