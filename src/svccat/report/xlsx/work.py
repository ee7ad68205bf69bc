"""Sheets of the work list: what each unit adopts, and what a person must decide."""

from svccat.model.text import Text
from svccat.report.digest.model import Digest
from svccat.report.work.workbook import ASKED, ROWS, asked, rows
from svccat.report.xlsx.comparisons import Part
from svccat.report.xlsx.sheet import Column, Sheet


def _columns(heads: tuple[tuple[Text, int], ...], digest: Digest) -> list[Column]:
    return [Column(title.of(digest.lang), width) for title, width in heads]


def _todo(sheet: Sheet, digest: Digest) -> None:
    sheet.table(_columns(ROWS, digest), rows(digest.work, digest.lang, digest.addresses))


def _undecided(sheet: Sheet, digest: Digest) -> None:
    sheet.table(_columns(ASKED, digest), asked(digest.work, digest.lang, digest.addresses))


SHEETS: tuple[tuple[str, Part], ...] = (
    ("todo", Part(lambda one: any(work.rows for work in one.work), _todo)),
    ("undecided", Part(lambda one: any(work.undecided for work in one.work), _undecided)),
)
