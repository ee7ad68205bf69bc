"""What a person found of pairs, written to `overlaps.toml`."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from svccat.atomic import replace
from svccat.cli.session import Session
from svccat.history.reviews import (
    CONFIRMED,
    DEFERRED,
    LIST,
    REJECTED,
    Key,
    is_exact,
    key_of,
    parsed,
    read_reviews,
    wanting,
    written,
)
from svccat.load.discover import common_folder
from svccat.model.errors import OutputError, SettingsError
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
        click.UsageError: a verdict cannot be noted as it is given; nothing is written.
        OutputError: the file cannot be written, or would not be understood afterwards.
    """
    reason, by = options.get("reason"), options.get("by")
    if not reason or not by:
        text = Text(
            "复核要写明 --reason（理由）和 --by（复核单位）", "a review needs --reason and --by"
        )
        raise click.UsageError(session.say(text))
    amiss = wanting(reason, by)
    if amiss is not None:
        raise click.UsageError(session.say(amiss))
    file = settings.overlaps or common_folder(paths) / OVERLAPS
    chosen = list(_chosen(session, result, options))
    _refuse(session, chosen)
    try:
        before = file.read_text("utf-8-sig") if file.is_file() else ""
        kept = _without(before, file, chosen) if before else ""
        entries = "\n".join(written(one, verdict, reason, by) for one, verdict in chosen)
        record = (f"{kept.rstrip()}\n\n" if kept.strip() else "") + entries
        _understood(file, before, record, [one for one, _ in chosen])
        replace(file, record.encode())
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


def _refuse(session: Session, chosen: Sequence[tuple[Overlap, str]]) -> None:
    """What would stand in the record and be refused by every later run.

    Raises:
        click.UsageError: two verdicts on one pair, or a rejection of one that is exact.
    """
    seen: dict[Key, str] = {}
    for one, verdict in chosen:
        number, key = one.number, key_of(one, norm_name)
        if key in seen:
            earlier = seen[key]
            text = Text(
                f"{number} 与 {earlier} 是同一对职权，一次只能给一个结论，请只留一个",
                f"{number} and {earlier} are one pair of powers: give it one verdict",
            )
            if earlier == number:
                text = Text(
                    f"编号 {number} 写了不止一次，一对职权只能给一个结论，请只留一个",
                    f"the number {number} is given more than once: give the pair one verdict",
                )
            raise click.UsageError(session.say(text))
        seen[key] = number
        if verdict == REJECTED and is_exact(one):
            text = Text(
                f"编号为 {number} 的两项职权编码或名称相同，不能只凭复核否定；"
                "请改正清单中的编码或名称，或用 --confirm、--defer",
                f"the powers of {number} have the same code or name and cannot be rejected: mend code"
                " or name in the lists, or use --confirm or --defer",
            )
            raise click.UsageError(session.say(text))


def _understood(file: Path, before: str, text: str, told: Sequence[Overlap]) -> None:
    """That the record can be read as it is to be, and has lost no other entry.

    People write the file too, in ways that entries cannot be put among: it is then left as it is.

    Raises:
        OutputError: it would not be.
    """
    try:
        kept = {one.key for one in parsed(file, before, norm_name).entries} if before else set()
        after = {one.key for one in parsed(file, text, norm_name).entries}
        why = Text("", "")
        whole = after == kept | {key_of(one, norm_name) for one in told}
    except SettingsError as error:
        whole, why = False, Text(f"（{error.text.zh}）", f" ({error.text.en})")
    if not whole:
        zh = f"{file}：不能自动写入，没有改动；请把各条都写成 [[{LIST}]] 的形式再试{why.zh}"
        en = f"{file}: cannot be added to and is as it was; write each entry as [[{LIST}]]{why.en}"
        raise OutputError(Text(zh, en))


def _without(text: str, file: Path, chosen: Sequence[tuple[Overlap, str]]) -> str:
    """The record's text without the entries on these pairs; everything else stays as it is."""
    reviews = read_reviews(file, norm_name)
    keys = {reviews.key(one) for one, _ in chosen}
    starts = [one.line - 1 for one in reviews.entries]
    lines = re.split(r"(?<=\n)", text)  # as the lines of entries are counted
    gone: set[int] = set()
    for place, one in enumerate(reviews.entries):
        if one.key in keys:
            stop = starts[place + 1] if place + 1 < len(starts) else len(lines)
            gone.update(range(starts[place], stop))
    return "".join(line for number, line in enumerate(lines) if number not in gone)
