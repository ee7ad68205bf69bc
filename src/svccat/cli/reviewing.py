"""What a person found of pairs, written to `overlaps.toml`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from svccat.atomic import replace
from svccat.cli.session import Session
from svccat.history.reviews import CONFIRMED, DEFERRED, REJECTED, read_reviews, written
from svccat.load.discover import common_folder
from svccat.model.errors import OutputError
from svccat.model.reasons import reason as because
from svccat.model.result import Overlap, Result
from svccat.model.text import Text
from svccat.normalise.text import norm_name
from svccat.settings import Settings
from svccat.settings.file import OVERLAPS

_OPTIONS = {"confirm": CONFIRMED, "reject": REJECTED, "defer": DEFERRED}


def note(
    session: Session,
    result: Result,
    settings: Settings,
    paths: Sequence[Path],
    options: dict[str, Any],
) -> Text:
    """Add the verdicts to the record, in the place of earlier ones on the same pairs.

    Raises:
        click.UsageError: no pair has such a number, or reason and reviewer are not given.
        OutputError: the file cannot be written.
    """
    reason, by = options.get("reason"), options.get("by")
    if not reason or not by:
        text = Text(
            "复核要写明 --reason（理由）和 --by（复核单位）", "a review needs --reason and --by"
        )
        raise click.UsageError(session.say(text))
    file = settings.overlaps or common_folder(paths) / OVERLAPS
    chosen = list(_chosen(session, result, options))
    try:
        before = file.read_text("utf-8-sig") if file.is_file() else ""
        kept = _without(before, file, chosen) if before else ""
        entries = "\n".join(written(one, verdict, reason, by) for one, verdict in chosen)
        replace(file, (f"{kept.rstrip()}\n\n" if kept.strip() else "").encode() + entries.encode())
    except OSError as error:
        why = because(error)
        zh = f"{file}：无法写入（{why.zh}）"
        raise OutputError(Text(zh, f"{file}: cannot be written ({why.en})")) from error
    return Text(
        f"已在 {file} 记下 {len(chosen)} 条复核结论。",
        f"{len(chosen)} verdicts noted in {file}.",
    )


def _chosen(
    session: Session, result: Result, options: dict[str, Any]
) -> Iterator[tuple[Overlap, str]]:
    known = {one.number: one for one in result.overlaps if one.number}
    for option, verdict in _OPTIONS.items():
        for number in options.get(option) or ():
            if number not in known:
                text = Text(
                    f"没有编号为 {number} 的交叉，编号见 svccat overlaps 的方括号",
                    f"no overlap has the number {number}; svccat overlaps shows them in brackets",
                )
                raise click.UsageError(session.say(text))
            yield known[number], verdict


def _without(text: str, file: Path, chosen: Sequence[tuple[Overlap, str]]) -> str:
    """The record's text without the entries on these pairs; everything else stays as it is."""
    reviews = read_reviews(file, norm_name)
    keys = {reviews.key(one) for one, _ in chosen}
    starts = [one.line - 1 for one in reviews.entries]
    lines = text.splitlines(keepends=True)
    gone: set[int] = set()
    for place, one in enumerate(reviews.entries):
        if one.key in keys:
            stop = starts[place + 1] if place + 1 < len(starts) else len(lines)
            gone.update(range(starts[place], stop))
    return "".join(line for number, line in enumerate(lines) if number not in gone)
