"""`svccat todo PATHS…`: the work list of each unit, what gains most first."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from svccat.cli.options import comparing_options
from svccat.cli.parts import Choice, Command
from svccat.cli.quick import begun, imports
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.cli.unread import tell_unread
from svccat.model.text import Text

if TYPE_CHECKING:
    from svccat.worklist import Todo

FORMATS = ("text", "markdown", "json", "xlsx")
_HELP = Text(
    """列出各单位的整改清单：每行是一个文件里的一条事项，写明在第几行、改哪些要素、改成什么、采自哪里，
    按能使市县纵向统一率、县区横向一致率增加多少排列。要人来定的另列为待定。

    --apply 单位：把可照改的内容改进该单位文件的副本（-o 指定写到哪里），不写 -o 时只显示差异；输入文件不动。

    退出码：0 完成；2 无法完成或未能读全。""",
    """The work list of each unit: one row for each item in a file, with its line, the elements to
    mend, what to adopt and from where, ordered by what it adds to the two headline rates. What a
    person must decide stands apart.

    --apply UNIT puts what can be adopted as it stands into a copy of the unit's files (-o says
    where), or shows the difference without -o; inputs are never written.

    Exit codes: 0 done; 2 not done, or not completely.""",
)
_SHORT = Text(
    "各单位的整改清单，按增加的百分点排列", "the work list of each unit, by points gained"
)
_FORM = Text(
    "输出格式：text | markdown | json | xlsx（默认 text；xlsx 要用 -o 写入文件）",
    "output format: text | markdown | json | xlsx (default text; xlsx needs -o)",
)
_UNIT = Text(
    "只列这些单位（行政区划代码或名称），可写多次；百分点仍按全部输入计算",
    "only these units, by code or name, may be given several times; points are those of all inputs",
)
_APPLY = Text(
    "把可照改的内容改进这个单位（行政区划代码或名称）的文件副本",
    "put what can be adopted into a copy of this unit's files, by code or name",
)


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def todo(paths: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        return run_todo(session, paths, options)

    paths, *others = comparing_options(session)
    own: list[click.Parameter] = [
        click.Option(
            ["--format", "form"],
            type=Choice(session, FORMATS),
            default="text",
            help=session.say(_FORM),
            metavar="FORMAT",
        ),
        click.Option(["--unit"], multiple=True, help=session.say(_UNIT), metavar="UNIT"),
        click.Option(["--apply"], help=session.say(_APPLY), metavar="UNIT"),
    ]
    return Command(
        session,
        "todo",
        callback=todo,
        params=[paths, *own, *others],
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_todo(session: Session, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """The exit code after the list is out."""
    settings = chosen(session, paths, options)
    file: Path | None = options["output"]
    if options["form"] == "xlsx" and file is None and not options["apply"]:
        text = Text("--format xlsx 要用 -o 写入文件", "--format xlsx needs -o FILE")
        raise click.UsageError(session.say(text))
    with begun(paths, cache=settings.cache) as crew:
        with imports():
            from svccat.cli.ending import Ending
            from svccat.worklist import todo

        made = todo(paths, settings, crew)
    if options["apply"]:
        from svccat.cli.applying import apply

        apply(session, made, options["apply"], file)
    else:
        _report(session, made, options, settings.profile)
    if not made.complete:
        tell_unread(session, made.unread)
    return int(Ending.CLEAN if made.complete else Ending.INCOMPLETE)


def _report(session: Session, made: "Todo", options: dict[str, Any], profile: str) -> None:
    import os

    from svccat.cli import output
    from svccat.cli.units import only

    file: Path | None = options["output"]
    lists = only(session, made.lists, options["unit"])
    sources = [one.source.file for one in made.inputs]
    content: str | bytes
    if options["form"] == "xlsx":
        from svccat.report.work import workbook

        content = workbook.render(lists, session.lang)
    elif options["form"] == "json":
        from svccat.report.work import json

        content = json.render(lists, profile)
    elif options["form"] == "markdown":
        from svccat.report.work import markdown

        content = markdown.render(lists, session.lang)
    else:
        from svccat.report.work import text

        wide = output.terminal_width() if file is None else output.FILE_WIDTH
        colour = file is None and output.coloured(os.environ)
        content = text.render(lists, profile, session.lang, wide, colour=colour)
    output.deliver(content, file, sources)
