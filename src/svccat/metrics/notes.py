"""What the figures are without: said beside them, item by item (contract sections 3 and 9)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import polars as pl

from svccat.model.tables import InputFile
from svccat.model.text import Text

if TYPE_CHECKING:  # validating makes no result
    from svccat.model.result import Overlap

_NAMED = 20
_LONGEST = 60


def notes(
    files: Sequence[InputFile], items: pl.DataFrame, duplicates: pl.DataFrame, unlisted: int
) -> tuple[Text, ...]:
    """The footnotes of a run, in a fixed order.

    `items` are all items; `duplicates` has the `id` of those that do not take part; `unlisted`
    counts the findings that were left out of the list.
    """
    unread = [file.source.path for file in files if not file.readable]
    passed_over = [file.source.path for file in files if file.readable and file.kind is None]
    invalid = items.filter("active", ~pl.col("valid"))
    doubles = items.join(duplicates, on="id", how="semi", maintain_order="left")
    found = [
        _note(unread, "个文件未能读全，其余照常检查", "files could not be read in full"),
        _note(
            _named(files, invalid),
            "条事项不符合格式，未参与比对",
            "items fail their schema and take no part",
        ),
        _note(_named(files, doubles), "条重复事项未参与比对", "duplicate items take no part"),
        _note(
            passed_over,
            "个 JSON 文件不是目录，已略过",
            "JSON files are no catalogues and were passed over",
        ),
    ]
    return (*(note for note in found if note is not None), *unlisted_notes(unlisted))


def unlisted_notes(count: int) -> tuple[Text, ...]:
    """How many findings were left out of the list, if any (contract section 9)."""
    if not count:
        return ()
    return (
        Text(
            f"另有 {count} 条检查结果只计数、未列出",
            f"{count} further findings are counted but not listed",
        ),
    )


def review_notes(overlaps: Sequence["Overlap"]) -> tuple[Text, ...]:
    """What people said of pairs, as far as it decides something or waits for them."""
    reviews = [one.review for one in overlaps if one.review is not None and not one.review.reopened]
    reopened = sum(one.review is not None and one.review.reopened for one in overlaps)
    dismissed = sum(one.dismissed for one in overlaps)
    counts = (
        (dismissed, "否定 {} 对，不计入权责交叉", "{} rejected and not counted as crossings"),
        (
            sum(one.verdict == "deferred" for one in reviews),
            "暂缓 {} 对，仍计入",
            "{} deferred and still counted",
        ),
        (
            reopened,
            "证据已变、待重新复核 {} 对",
            "{} to be reviewed anew, their evidence has changed",
        ),
    )
    told = [Text(zh.format(count), en.format(count)) for count, zh, en in counts if count]
    if not told:
        return ()
    return (
        Text(
            f"部门间重合的人工复核：{'；'.join(one.zh for one in told)}",
            f"overlaps reviewed by people: {'; '.join(one.en for one in told)}",
        ),
    )


def law_notes(
    lent: Sequence[str], unknown: Sequence[str], cited: int, *, registered: bool
) -> tuple[Text, ...]:
    """What the rules of laws went by, and what they could not look up, of `cited` laws.

    `lent` are the paths of registries that are no inputs; `unknown` the cited laws that no registry
    has. Where the inputs hold the registry there is nothing to say.
    """
    if not cited:
        return ()
    if not registered:
        return (
            Text(
                "没有法律法规库（kind 为 laws 的文件），所引条文是否存在、法律是否有效未作核对",
                "there is no registry of laws (a file of kind laws): whether the cited articles exist"
                " and the laws are in force was not checked",
            ),
        )
    found = [
        Text(
            f"所引法律按 {'、'.join(lent)} 核对", f"cited laws were looked up in {', '.join(lent)}"
        )
        if lent
        else None,
        _note(
            [f"《{law}》" for law in unknown],
            "部所引法律、文件不在法律法规库中，未作核对",
            "cited laws and documents are in no registry and were not checked",
        ),
    ]
    return tuple(note for note in found if note is not None)


def _named(files: Sequence[InputFile], items: pl.DataFrame) -> list[str]:
    rows = items.sort("id").select("file", "row", "code", "name").rows()
    return [
        f"{files[file].source.path}#{row + 1} {_cut(code)} {_cut(name)}"
        for file, row, code, name in rows
    ]


def _cut(text: str | None) -> str:
    text = text or "—"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _note(named: Sequence[str], zh: str, en: str) -> Text | None:
    if not named:
        return None
    shown, more = named[:_NAMED], len(named) - _NAMED
    rest = Text(" 等", f" and {more} more") if more > 0 else Text("", "")
    return Text(
        f"{len(named)} {zh}：{'、'.join(shown)}{rest.zh}",
        f"{len(named)} {en}: {', '.join(shown)}{rest.en}",
    )
