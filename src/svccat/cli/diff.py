"""`svccat diff OLD NEW`: two editions of the same lists against each other."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from svccat.cli.history_options import diff_options
from svccat.cli.parts import Command
from svccat.cli.quick import begun, imports
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.cli.unread import tell_unread
from svccat.model.text import Text

if TYPE_CHECKING:
    from svccat.model.difference import Difference
    from svccat.settings import Settings

_HELP = Text(
    """比较同一批清单的两个版本：新增、取消、更名、换码、要素变更、下放与上收、合并、拆分，以及四减。

    OLD 和 NEW 是文件夹、文件，或 git 版本中的路径（如 HEAD~1:catalogs/x，不必检出）。

    例：svccat diff catalogs/panjin-transport-2023 catalogs/panjin-transport

    退出码：0 已比较；1 与 --announced 的调整文件不一致；2 无法完成或未能读全；3 程序缺陷；130 中断。""",
    """Compare two editions of the same lists: added, removed, renamed, recoded, changed, moved,
    merged and split, and the four reductions.

    OLD and NEW are folders, files, or paths in a git revision (HEAD~1:catalogs/x, without a
    checkout).

    Example: svccat diff catalogs/panjin-transport-2023 catalogs/panjin-transport

    Exit codes: 0 compared; 1 not what --announced says; 2 not done, or not completely; 3 a bug in svccat; 130 interrupted.""",
)
_SHORT = Text("两个版本之间的变化和四减", "what changed between two editions")


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def diff(old: str, new: str, **options: Any) -> int:  # Any: click's values by option
        return run_diff(session, old, new, options)

    return Command(
        session,
        "diff",
        callback=diff,
        params=diff_options(session),
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_diff(session: Session, old: str, new: str, options: dict[str, Any]) -> int:
    """The exit code after the report is out."""
    settings = chosen(session, [Path(new)], options)
    with begun([Path(old), Path(new)], cache=settings.cache) as crew:
        with imports():
            from svccat.cli.ending import Ending
            from svccat.difference import diff

        found = diff(old, new, settings, crew, options["announced"])
    file: Path | None = options["output"]
    _report(found, settings, options["form"], file)
    if not found.complete:
        tell_unread(session, found.unread)
    if not found.complete:
        return int(Ending.INCOMPLETE)
    agrees = found.announced is None or found.announced.agrees
    return int(Ending.CLEAN if agrees else Ending.FINDINGS)


def _report(found: "Difference", settings: "Settings", form: str, file: Path | None) -> None:
    from svccat.cli import output

    lang = settings.lang
    content: str | bytes
    match form:
        case "json":
            from svccat.report.difference import json_report

            content = json_report.render(found)
        case "markdown":
            from svccat.report.difference import markdown

            content = markdown.render(found, lang)
        case "xlsx":
            from svccat.report.difference import workbook

            content = workbook.render(found, lang)
        case _:
            from svccat.report.difference import text

            shown = file is None
            wide = output.terminal_width() if shown else output.FILE_WIDTH
            content = text.render(found, lang, wide, colour=shown and output.coloured(os.environ))
    output.deliver(content, file, [one.file for one in found.sources])
