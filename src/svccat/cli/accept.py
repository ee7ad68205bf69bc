"""`svccat accept NAME PATHS…` keeps a run, `svccat trend` draws the kept ones; `check` asks for them."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from svccat.cli.history_options import accept_options, trend_options
from svccat.cli.output import FILE_WIDTH, coloured, deliver, save, tell, terminal_width
from svccat.cli.parts import Command
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.load.discover import refuse_missing
from svccat.model.errors import InputError, OutputError
from svccat.model.reasons import reason
from svccat.model.text import Text

if TYPE_CHECKING:  # tables are slow to import; --help needs none
    from svccat.model.result import Result
    from svccat.report.trend import Point
    from svccat.settings import Settings

_ACCEPT = Text("认可一次检查结果，以后与它相比", "keep a run, to compare later ones with it")
_ACCEPT_HELP = Text(
    """检查目录并把各项比率、错误和警告记为一次已认可的结果（accepted/NAME.accepted，可随目录一起提交）。
    以后的 check 和 report 会列出与最近一次相比的变化；check --no-worse-than NAME 在比率下降时失败。
    事项更名、换码不影响比较。

    例：svccat accept 2024年底 catalogs/panjin-transport""",
    """Check the catalogues and keep the rates, errors and warnings as an accepted run
    (accepted/NAME.accepted, to be committed with the catalogues). Later runs of check and report
    show the change since the last one; check --no-worse-than NAME fails where a rate fell. Items
    that are renamed or recoded stay the same items.

    Example: svccat accept 2024 catalogs/panjin-transport""",
)
_TREND = Text("各次已认可结果的比率", "the rates of accepted runs")
_TREND_HELP = Text(
    """列出各次已认可结果（见 svccat accept）的比率、事项数和问题数，从早到晚。""",
    """List the accepted runs (see svccat accept) with rates, items and findings, oldest first.""",
)


def accept_command(session: Session) -> click.Command:
    """`svccat accept` in the session's language."""

    def accept(name: str, paths: Sequence[Path], **options: Any) -> int:  # Any: click's values
        return run_accept(session, name, paths, options)

    return Command(
        session,
        "accept",
        callback=accept,
        params=accept_options(session),
        help=session.say(_ACCEPT_HELP),
        short_help=session.say(_ACCEPT),
    )


def trend_command(session: Session) -> click.Command:
    """`svccat trend` in the session's language."""

    def trend(paths: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        return run_trend(session, paths, options)

    return Command(
        session,
        "trend",
        callback=trend,
        params=trend_options(session),
        help=session.say(_TREND_HELP),
        short_help=session.say(_TREND),
    )


def run_accept(session: Session, name: str, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """0 after the run is kept.

    Raises:
        OutputError: there is one of that name already, or the file cannot be written.
    """
    settings = chosen(session, paths, options)
    from svccat.accepted import accept, file_of, folder
    from svccat.history.accepted_file import written
    from svccat.pipeline import run

    place: Path = options["accepted"] or folder(paths)
    file = file_of(place, name)
    if file.exists() and not options["force"]:
        zh = f"{file} 已经存在，没有改动；确要换成这一次请加 --force"
        raise OutputError(Text(zh, f"{file} is there already; --force puts this run in its place"))
    kept = accept(run(paths, settings), name, place)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = reason(error)
        zh = f"{place}：不能建立文件夹（{why.zh}）"
        raise OutputError(Text(zh, f"{place}: no folder can be made ({why.en})")) from error
    save(written(kept), file)
    headline = kept.figures.headline
    tell(session.say(Text(f"已认可为 {file}：{headline.zh}", f"kept as {file}: {headline.en}")))
    return 0


def run_trend(session: Session, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """0 after the runs are listed.

    Raises:
        InputError: a path is not there; that it has no runs would be no answer.
    """
    refuse_missing(paths)
    settings = chosen(session, list(paths) or [Path()], options)
    from svccat.report import trend

    points = accepted_points(list(paths) or [Path()], options)
    file: Path | None = options["output"]
    if options["form"] == "json":
        content = trend.json(points)
    else:
        shown = file is None
        wide = terminal_width() if shown else FILE_WIDTH
        colour = shown and coloured(os.environ)
        content = trend.text(points, settings.lang, wide, colour=colour)
    deliver(content, file, [])
    return 0


def accepted_points(paths: Sequence[Path], options: dict[str, Any]) -> "list[Point]":
    """The accepted runs over these inputs, the oldest first."""
    from svccat.accepted import folder
    from svccat.history.accepted_file import all_accepted
    from svccat.report.trend import Point

    place: Path = options["accepted"] or folder(paths)
    return [Point(run.name, run.figures, run.known.severities) for run in all_accepted(place)]


def beside_accepted(
    result: "Result", paths: Sequence[Path], settings: "Settings", options: dict[str, Any]
) -> tuple["Result", list[Text]]:
    """The result with its change since an accepted run, and a sentence for each rate that fell.

    Without `--since` it is the last accepted run; `--no-worse-than` names one whose rates must not
    be undercut.

    Raises:
        InputError: a run that was named is not there, or cannot be held against this one.
    """
    from svccat.accepted import beside, folder
    from svccat.accepted import chosen as run_called
    from svccat.report.places import names
    from svccat.report.sections.since import label

    place: Path = options["accepted"] or folder(paths)
    bound: str = options["no_worse_than"] or ""
    run = run_called(place, options["since"] or "")
    if run is not None:
        result = beside(result, run, paths, settings, place)
    if not bound:
        return result, []
    least = run_called(place, bound)
    found = None if least is None else beside(result, least, paths, settings, place).since
    if found is None or not found.comparable:
        zh = f"“{bound}”是用别的要素组或设置认可的，不能与这次相比；请用同样的设置检查。"
        en = f"“{bound}” was accepted under another profile or settings: check with the same ones."
        raise InputError(Text(zh, en))
    known = names(result)
    return result, [
        Text(
            f"{label(one.key, known).zh} 由 {one.before.text} 降为 {one.after.text}",
            f"{label(one.key, known).en} fell from {one.before.percent} to {one.after.percent}",
        )
        for one in found.fallen
        if one.before is not None and one.after is not None
    ]
