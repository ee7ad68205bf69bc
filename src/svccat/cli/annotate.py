"""`svccat annotate FILE.xlsx -o MARKED.xlsx`: the editor's own workbook, faults marked at their cells."""

from pathlib import Path
from typing import Any

import click

from svccat.cli.options import annotate_options
from svccat.cli.parts import Command
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.model.text import Text

_HELP = Text(
    """校验一个 .xlsx 工作簿，另存一份标注了问题的：有问题的单元格加批注（问题与改法）和底色
    （红为错误，黄为警告，蓝为提示），其余内容原样不动。.xls 和 .ods 请先另存为 .xlsx。

    例：svccat annotate 清单.xlsx -o 清单-标注.xlsx

    退出码同 svccat validate。""",
    """Validate an .xlsx and write a marked copy: cells with faults get a comment (what is wrong, how to
    mend it) and a colour (red error, yellow warning, blue info); everything else stays as it is. Save
    .xls and .ods as .xlsx first.

    Example: svccat annotate lists.xlsx -o marked.xlsx

    Exit codes as of svccat validate.""",
)
_SHORT = Text("在 Excel 工作簿的单元格上标出问题", "mark faults at the cells of a workbook")


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def annotate(file: Path, **options: Any) -> int:  # Any: click's values by option
        return run_annotate(session, file, options)

    return Command(
        session,
        "annotate",
        callback=annotate,
        params=annotate_options(session),
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_annotate(session: Session, file: Path, options: dict[str, Any]) -> int:
    """The exit code after the marked copy is written.

    Raises:
        InputError: the workbook cannot be read, or is none that can be marked.
        OutputError: the copy cannot be written, or would stand in the original's place.
    """
    output: Path | None = options["output"]
    if output is None:
        text = Text("请用 -o 指明标注后的文件名", "say where the marked copy goes: -o")
        raise click.UsageError(session.say(text))
    from svccat.cli.output import is_special

    wanted = {".xlsx", file.suffix.lower()} - {".xls", ".ods"}
    if str(output) != "-" and output.suffix.lower() not in wanted and not is_special(output):
        text = Text(
            f"-o {output}：标注后的文件是 Excel 工作簿，文件名请以 .xlsx 结尾",
            f"-o {output}: the marked copy is a workbook, its name must end in .xlsx",
        )
        raise click.UsageError(session.say(text))
    settings = chosen(session, [file], options)
    from svccat.annotating import annotate
    from svccat.cli.ending import ending
    from svccat.cli.output import deliver, show, tell
    from svccat.report.wording import about

    done = annotate(file, settings)
    deliver(done.data, output, [file])
    for one in done.elsewhere:
        tell(about(one, settings.lang))
    if str(output) != "-":
        zh = f"{output}：{len(done.checked.findings)} 处问题，标在 {done.cells} 个单元格上\n"
        en = f"{output}: {len(done.checked.findings)} findings at {done.cells} cells\n"
        show(session.say(Text(zh, en)))
    return int(ending(done.checked, settings))
