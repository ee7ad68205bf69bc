"""The corridor of `svccat annotate`: what validation finds in a workbook, put at its cells."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from svccat.load.discover import BOOKS
from svccat.load.files import opened
from svccat.model.checked import Checked
from svccat.model.errors import InputError
from svccat.model.finding import Finding
from svccat.model.source import Source
from svccat.model.text import Lang, Text
from svccat.pipeline import validate
from svccat.report.labels import SEVERITIES
from svccat.report.wording import message, remedy
from svccat.settings import Settings
from svccat.workbooks.container import Form, form_of
from svccat.workbooks.marks.marking import Mark, marked

_MOST = 30  # findings of one cell that are written out
_LONGEST = 8000  # characters of a comment


@dataclass(frozen=True, slots=True)
class Annotated:
    """The marked workbook, what was found, how many cells are marked, and what no cell could tell."""

    data: bytes
    checked: Checked
    cells: int
    elsewhere: tuple[Finding, ...]


def annotate(file: Path, settings: Settings) -> Annotated:
    """A workbook with its faults as comments and colours.

    Raises:
        InputError: it is no .xlsx that can be read.
    """
    if file.suffix.lower() not in BOOKS:
        zh = f"{file}：只有 .xlsx 工作簿能标注；目录文件的问题见 svccat validate"
        raise InputError(
            Text(zh, f"{file}: only an .xlsx is marked; of other files svccat validate tells")
        )
    data = opened(Source(file, str(file), named=True))
    if isinstance(data, Text):
        zh = f"{file}：无法读取（{data.zh}）"
        raise InputError(Text(zh, f"{file}: cannot be read ({data.en})"))
    try:
        if form_of(data) is Form.XLSX:
            checked = validate([file], settings)
            return _annotated(data, checked, settings.lang)
        marked(data, {})
    except InputError as error:
        raise InputError(Text(f"{file}：{error.text.zh}", f"{file}: {error.text.en}")) from error
    raise AssertionError("only an .xlsx is marked")


def _annotated(data: bytes, checked: Checked, lang: Lang) -> Annotated:
    cells: dict[str, dict[tuple[int, int], list[Finding]]] = defaultdict(lambda: defaultdict(list))
    elsewhere = []
    for one in checked.findings:
        if one.place.sheet:
            place = (one.place.line - 1, one.place.column - 1)
            cells[one.place.sheet][place].append(one)
        else:
            elsewhere.append(one)
    marks = {
        sheet: {place: _mark(found, lang) for place, found in places.items()}
        for sheet, places in cells.items()
    }
    count = sum(map(len, marks.values()))
    return Annotated(marked(data, marks), checked, count, tuple(elsewhere))


def _mark(found: Sequence[Finding], lang: Lang) -> Mark:
    ordered = sorted(found, key=lambda one: (one.rule.severity.rank, one.rule.code))
    texts = [_text(one, lang) for one in ordered[:_MOST]]
    if len(ordered) > _MOST:
        more = len(ordered) - _MOST
        texts.append(Text(f"……还有 {more} 条", f"… and {more} more").of(lang))
    return Mark("\n".join(texts)[:_LONGEST], str(ordered[0].rule.severity))


def _text(one: Finding, lang: Lang) -> str:
    severity = SEVERITIES[one.rule.severity].of(lang)
    mend = Text("改法：", "To mend: ").of(lang)
    return f"【{severity} {one.rule.code}】{message(one, lang)}\n{mend}{remedy(one, lang)}"
