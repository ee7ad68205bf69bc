"""A document of changes read from CSV, JSON or TOML."""

import csv
import json
import tomllib
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path

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
    return [_row(file, number, row) for number, row in enumerate(rows, 1)]


def _rows(suffix: str, text: str) -> Iterable[Mapping[str, object]]:
    if suffix == ".csv":
        return [dict(row) for row in csv.DictReader(StringIO(text))]
    whole = tomllib.loads(text) if suffix == ".toml" else json.loads(text)
    listed = whole.get("changes") if isinstance(whole, dict) else whole
    if not isinstance(listed, list) or not all(isinstance(row, dict) for row in listed):
        raise ValueError("changes")
    return listed


def _row(file: Path, number: int, row: Mapping[str, object]) -> Announced:
    found = {}
    for member, heads in _HEADS.items():
        given = [row[head] for head in heads if row.get(head) not in {None, ""}]
        found[member] = str(given[0]).strip() if given else ""
    change = next((word for word in CHANGES if word in found["change"]), "")
    if not change:
        words = "、".join(CHANGES)
        zh = f"第 {number} 行的方式是“{found['change']}”，应是 {words} 之一"
        raise _refused(file, Text(zh, f"row {number}: the change is one of {words}"))
    if not found["code"] and not found["name"]:
        zh = f"第 {number} 行没有写编码或名称"
        raise _refused(file, Text(zh, f"row {number} has neither code nor name"))
    return Announced(number, change, found["code"], found["name"], found["area"])


def _refused(file: Path, why: Text) -> InputError:
    return InputError(Text(f"{file}：{why.zh}。", f"{file}: {why.en}."))
