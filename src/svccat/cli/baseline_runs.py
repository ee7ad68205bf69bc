"""What the commands on the baseline do; each returns its exit code."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from svccat.cli.output import deliver, show, tell, terminal_width
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.model.errors import InputError, OutputError
from svccat.model.text import Text

if TYPE_CHECKING:  # tables are slow to import; --help needs none
    from svccat.history.baseline import Baseline
    from svccat.model.result import Result
    from svccat.settings import Settings


def run_write(session: Session, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """0 after the file is written.

    Raises:
        OutputError: it would grow without `--force`, or the run does not know all findings.
    """
    settings = chosen(session, paths, options)
    file = _file(session, settings)
    from svccat.history.baseline import Baseline, growth, joined, recorded
    from svccat.history.baseline_file import read_baseline
    from svccat.report.suppressions import severities

    exists = file.exists()
    old = read_baseline(file) if exists else Baseline()
    result = _found(paths, settings)
    found = recorded(result.findings, result.inputs, file, result.settings, old)
    new = joined(old, found, _gone(old, result, paths, settings, file))
    more = growth(old, new)
    if exists and more and not options["force"]:
        split = severities(more)
        zh = f"{file}：比原有基线多出 {more.total()} 条（{split.zh}），没有写入；确要记入请加 --force"
        en = f"{file}: it would grow by {more.total()} ({split.en}) and was not written; --force does it"
        raise OutputError(Text(zh, en))
    _save(new, file, result)
    what = _summary(new)
    tell(session.say(Text(f"已写入 {file}：{what.zh}", f"written to {file}: {what.en}")))
    return 0


def run_prune(session: Session, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """0 after what is gone is no longer in the file.

    Raises:
        OutputError: the run does not know all findings.
    """
    settings = chosen(session, paths, options)
    file = _file(session, settings)
    from svccat.history.baseline import pruned
    from svccat.history.baseline_file import read_baseline

    old = read_baseline(file)
    result = _found(paths, settings)
    new = pruned(old, _gone(old, result, paths, settings, file))
    gone = old.total - new.total
    if gone:
        _save(new, file, result)
    what = _summary(new)
    zh, en = f"删去 {gone} 条已消除的问题，余 {what.zh}", f"dropped {gone}, left: {what.en}"
    tell(session.say(Text(f"{file}：{zh}", f"{file}: {en}")))
    return 0


def run_show(session: Session, options: dict[str, Any]) -> int:
    """0 after the list of rules is out, each with its number and its earliest date."""
    settings = chosen(session, [Path()], options)
    file = _file(session, settings)
    from svccat.checks.cards import RULES
    from svccat.history.baseline_file import read_baseline
    from svccat.report.labels import NOTHING, SEVERITIES
    from svccat.report.page import Column, Page

    baseline = read_baseline(file)
    titles = {rule.code: rule.title.of(session.lang) for rule in RULES}
    page = Page(session.lang, terminal_width(), colour=False)
    what = _summary(baseline)
    page.say(Text(f"{file.name}：{what.zh}", f"{file.name}: {what.en}"))
    columns = (
        Column(Text("规则", "rule"), number=False),
        Column(Text("级别", "severity"), number=False),
        Column(Text("条数", "count")),
        Column(Text("最早", "oldest"), number=False),
        Column(Text("问题", "title"), number=False),
    )
    kinds = sorted({(entry.severity.rank, entry.rule) for entry in baseline.entries})
    rows = []
    for _, rule in kinds:
        own = replace(baseline, entries=tuple(e for e in baseline.entries if e.rule == rule))
        severity = SEVERITIES[own.entries[0].severity].of(session.lang)
        title = titles.get(rule, NOTHING)
        rows.append([rule, severity, str(own.total), own.oldest or NOTHING, title])
    if rows:
        page.blank()
        page.table(columns, rows)
    show(page.text())
    return 0


def _summary(baseline: "Baseline") -> Text:
    """`233 条（错误 8，警告 41，提示 184），最早自 2024-12-31 起`."""
    from svccat.report.suppressions import severities

    split, oldest = severities(baseline.severities), baseline.oldest
    zh, en = f"{baseline.total} 条", f"{baseline.total} findings"
    if baseline.total:
        zh, en = f"{zh}（{split.zh}）", f"{en} ({split.en})"
    if oldest:
        zh, en = f"{zh}，最早自 {oldest} 起", f"{en}, the oldest since {oldest}"
    return Text(zh, en)


def _file(session: Session, settings: "Settings") -> Path:
    if settings.baseline is None:
        text = Text(
            "请用 --baseline FILE 指明基线文件，或在 svccat.toml 中写 baseline",
            "name the file with --baseline FILE, or with `baseline` in svccat.toml",
        )
        raise click.UsageError(session.say(text))
    return settings.baseline


def _found(paths: Sequence[Path], settings: "Settings") -> "Result":
    """What there is without any baseline: nothing that one hides may be lost from the next one."""
    from svccat.pipeline import run

    result = run(paths, replace(settings, baseline=None))
    if not result.complete:
        raise InputError(
            Text(
                "有输入读不出，基线没有改动；请先改到都能读出（见 svccat validate）。",
                "some inputs could not be read; the baseline is as it was. See svccat validate.",
            )
        )
    if result.severities.total() > len(result.findings):
        text = Text(
            "问题太多，没有全部列出，不能记入基线。", "too many findings to record them all."
        )
        raise InputError(text)
    return result


def _gone(
    old: "Baseline", result: "Result", paths: Sequence[Path], settings: "Settings", file: Path
) -> Mapping[str, int]:
    """By fingerprint, the findings of the baseline that the run should have made and did not."""
    from svccat.decisions import COMPARING, seen
    from svccat.history.baseline import unmet

    met = Counter(one.fingerprint for one in result.findings)
    return unmet(old, met, seen(result.inputs, paths, settings, COMPARING), file)


def _save(baseline: "Baseline", file: Path, result: "Result") -> None:
    from svccat.history.baseline_file import written

    deliver(written(baseline), file, [one.source.file for one in result.inputs])
