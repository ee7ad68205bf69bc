"""`svccat show CODE PATHS…`: one item across all units, element by element."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from svccat.cli.options import comparing_options
from svccat.cli.parts import Choice, Command
from svccat.cli.quick import begun, imports
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.cli.unread import tell_unread
from svccat.model.text import Text

FORMATS = ("text", "markdown", "json")
_HELP = Text(
    """按编码列出一条事项在各单位的写法：谁有、在哪个文件哪一行、谁该有而没有，逐项要素对照，标出不同的字。

    CODE 是基本编码或权责编码；PATHS 是目录文件或装有它们的文件夹。""",
    """One item by its code across all units: who holds it in which line, who should and does not,
    and every element side by side, with the characters that differ.

    CODE is a basic code or the code of a power; PATHS are catalogue files or folders of them.""",
)
_SHORT = Text("一条事项在各单位的写法，逐项要素对照", "one item across all units")
_FORM = Text(
    "输出格式：text | markdown | json（默认 text）",
    "output format: text | markdown | json (default text)",
)


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def show(code: str, paths: Sequence[Path], **options: Any) -> int:  # Any: click's values
        return run_show(session, code, paths, options)

    form = click.Option(
        ["--format", "form"],
        type=Choice(session, FORMATS),
        default="text",
        help=session.say(_FORM),
        metavar="FORMAT",
    )
    params = [click.Argument(["code"], metavar="CODE"), *comparing_options(session), form]
    return Command(
        session,
        "show",
        callback=show,
        params=params,
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_show(session: Session, code: str, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """The exit code after the item is shown."""
    settings = chosen(session, paths, options)
    with begun(paths, cache=settings.cache) as crew:
        with imports():
            import os

            from svccat.cli import output
            from svccat.cli.ending import Ending
            from svccat.report import shown
            from svccat.showing import show

        found = show(code, paths, settings, crew)
    matters = found.matters
    file: Path | None = options["output"]
    if options["form"] == "json":
        content = shown.json(matters)
    elif options["form"] == "markdown":
        content = shown.markdown(matters, session.lang)
    else:
        wide = output.terminal_width() if file is None else output.FILE_WIDTH
        colour = file is None and output.coloured(os.environ)
        content = shown.render(matters, session.lang, wide, colour=colour)
    output.deliver(content, file, [one.source.file for one in found.inputs])
    if not found.complete:
        tell_unread(session, found.unread)
    return int(Ending.CLEAN if found.complete else Ending.INCOMPLETE)
