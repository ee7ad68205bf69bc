"""`svccat export PATHS… -o FILE`: catalogues as the editor's workbook."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from svccat.cli.options import language
from svccat.cli.parts import Command, Place
from svccat.cli.session import Session
from svccat.model.text import Text

_HELP = Text(
    """把目录文件写成 Excel 工作簿（.xlsx），供编辑人员填写：每个清单一张表，中文表头，批注是字段说明，
    固定取值有下拉列表；材料、环节等各有一张表，用“事项号”对应事项。改好后用 svccat import 读回，
    没有改动的内容一字不差。

    例：svccat export catalogs/panjin-transport -o 清单.xlsx""",
    """Write catalogue files as an Excel workbook (.xlsx) for editors: a sheet for each list, Chinese
    heads with notes that explain the fields, drop-down lists for closed values; materials, steps and
    the like in sheets of their own, tied to items by number. svccat import reads it back, to the byte
    where nothing was changed.

    Example: svccat export catalogs/panjin-transport -o lists.xlsx""",
)
_SHORT = Text("把目录写成 Excel 工作簿", "write catalogues as an Excel workbook")


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def export(paths: Sequence[Path], output: Path | None, **_: Any) -> int:  # Any: click's values
        return run_export(session, paths, output)

    kind = Place(session)
    written = Text("写成的 .xlsx 文件", "the .xlsx file to write")
    params: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, required=True, type=kind, metavar="PATHS..."),
        click.Option(["-o", "--output"], type=kind, metavar="FILE", help=session.say(written)),
        language(session),
    ]
    return Command(
        session,
        "export",
        callback=export,
        params=params,
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_export(session: Session, paths: Sequence[Path], output: Path | None) -> int:
    """2 where a file could not be read and is not in the workbook.

    Raises:
        InputError: nothing to read, or nothing that is a catalogue.
        OutputError: the workbook cannot be written, or would stand in an input's place.
    """
    from svccat import exporting
    from svccat.cli.output import deliver, show, tell

    if output is None:
        text = Text("请用 -o 指明写成哪个 .xlsx 文件", "say which .xlsx file to write: -o")
        raise click.UsageError(session.say(text))
    done = exporting.workbook(paths)
    for reason in done.unread:
        tell(session.say(reason))
    deliver(done.data, output, done.inputs)
    if str(output) != "-":
        zh = f"{output}：{done.lists} 个清单，{done.items} 项\n"
        show(session.say(Text(zh, f"{output}: {done.lists} lists, {done.items} items\n")))
    return 2 if done.unread else 0
