"""A document of changes read from CSV, JSON or TOML."""

import csv
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import TypeAlias

from svccat.load.encodings import decode
from svccat.model.announced import CHANGES, Announced
from svccat.model.errors import InputError
from svccat.model.reasons import reason
from svccat.model.text import Text

# How such tables head their columns.
_HEADS = {
    "change": ("change", "改革方式", "调整方式", "调整类型", "方式", "类型"),
    "code": ("code", "basic_code", "事项编码", "基本编码", "职权编码", "编码"),
    "name": ("name", "事项名称", "项目名称", "职权名称", "名称"),
    "area": ("area", "jurisdiction", "行政区划代码", "区划代码", "地区"),
}
# A row, and where it stands in the words for people.
_Placed: TypeAlias = tuple[Text, Mapping[str, object]]
_MOST = 10_000_000


def read_announced(file: Path) -> list[Announced]:
    """The rows of a document, in their order.

    CSV with a head, JSON as a list of objects or under `changes`, TOML as `[[changes]]`.

    Raises:
        InputError: it cannot be read, a row names no item or no known change.
    """
    try:
        data = file.read_bytes()
        if len(data) > _MOST:
            raise _refused(file, Text("文件太大", "it is too large"))
        text = decode(data).text
        if text is None:
            raise _refused(file, Text("编码无法识别", "its encoding is not known"))
        rows = list(_rows(file.suffix.lower(), text))
    except OSError as error:
        why = reason(error)
        raise _refused(
            file, Text(f"打不开（{why.zh}）", f"it cannot be opened ({why.en})")
        ) from error
    except (ValueError, csv.Error, RecursionError) as error:
        raise _refused(file, Text(f"写法有误（{error}）", f"syntax: {error}")) from error
    return [_row(file, number, where, row) for number, (where, row) in enumerate(rows, 1)]


def _rows(suffix: str, text: str) -> Iterable[_Placed]:
    if suffix == ".csv":
        return _lines(text)
    whole = tomllib.loads(text) if suffix == ".toml" else json.loads(text)
    listed = whole.get("changes") if isinstance(whole, dict) else whole
    if not isinstance(listed, list) or not all(isinstance(row, dict) for row in listed):
        raise ValueError("changes")
    return [
        (Text(f"第 {number} 条", f"entry {number}"), row) for number, row in enumerate(listed, 1)
    ]


def _lines(text: str) -> Iterator[_Placed]:
    """The rows below the head with the line that each begins in: a field may have several."""
    reader = csv.reader(StringIO(text, newline=""))
    head: list[str] | None = None
    line = 1
    for fields in reader:
        if head is None:
            head = fields or None
        elif fields:
            yield Text(f"第 {line} 行", f"line {line}"), dict(zip(head, fields, strict=False))
        line = reader.line_num + 1


def _row(file: Path, number: int, where: Text, row: Mapping[str, object]) -> Announced:
    found = {}
    for member, heads in _HEADS.items():
        given = [row[head] for head in heads if row.get(head) not in {None, ""}]
        found[member] = str(given[0]).strip() if given else ""
    change = next((word for word in CHANGES if word in found["change"]), "")
    if not change:
        words = "、".join(CHANGES)
        zh = f"{where.zh}的方式是“{found['change']}”，应是 {words} 之一"
        raise _refused(file, Text(zh, f"{where.en}: the change is one of {words}"))
    if not found["code"] and not found["name"]:
        zh = f"{where.zh}没有写编码或名称"
        raise _refused(file, Text(zh, f"{where.en} has neither code nor name"))
    return Announced(number, change, found["code"], found["name"], found["area"])


def _refused(file: Path, why: Text) -> InputError:
    return InputError(Text(f"{file}：{why.zh}。", f"{file}: {why.en}."))
