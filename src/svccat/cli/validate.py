"""`svccat validate FILES…`: every fault of the files, where, why and how to mend it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from svccat.cli import fixing
from svccat.cli.options import validate_options
from svccat.cli.parts import Command
from svccat.cli.quick import begun, imports
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.cli.unread import tell_unread
from svccat.model.text import Text

_HELP = Text(
    """校验目录文件：逐条指出哪一行、什么问题、为什么、怎么改。不作比对。

    FILES 是目录文件（.json、.ndjson、.parquet）、Excel 工作簿（.xlsx、.xls、.ods），或装有目录文件的
    文件夹，- 是标准输入。
    报告写到标准输出，其余信息写到标准错误。

    退出码：0 没有达到 --fail-on 的问题；1 有；2 无法完成或未能读全；3 程序缺陷；
    5 屏蔽清单或基线中有失效的条目；130 中断。""",
    """Validate catalogue files: which line, what is wrong, why, and how to mend it. Nothing is compared.

    FILES are catalogue files (.json, .ndjson, .parquet), workbooks (.xlsx, .xls, .ods) or folders that
    hold catalogue files; - is standard input. The
    report goes to stdout, everything else to stderr.

    Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 not done, or not completely;
    3 a bug in svccat; 5 suppressions or a baseline with entries of no effect; 130 interrupted.""",
)
_SHORT = Text("校验目录文件，指出每处问题和改法", "validate catalogue files")


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def validate(paths: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        return run_validate(session, paths, options)

    return Command(
        session,
        "validate",
        callback=validate,
        params=validate_options(session),
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_validate(session: Session, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """The exit code after the report is out."""
    settings = chosen(session, paths, options)
    mending = fixing.asked(session, options)
    with begun([] if mending else paths, cache=settings.cache) as crew, imports():
        from svccat.cli import output, reporting
        from svccat.cli.ending import ending, not_listed
        from svccat.pipeline import validate

        mended = fixing.mend(paths, settings, options) if mending else None
        # It stays to the end as well.
        checked = validate(paths, settings, crew) if mended is None else mended.checked
    file: Path | None = options["output"]
    look = reporting.look(settings, file)
    if mended is not None and options["diff"]:
        return int(fixing.show_diff(mended, look, file))
    passed = mended is not None and fixing.pass_on(mended)
    reporting.report(checked, settings, options["form"], look, file, aside=passed)
    if not checked.complete:
        tell_unread(session, checked.unread)
    for sentence in not_listed(checked):
        output.tell(session.say(sentence))
    end = ending(checked, settings)
    return int(end if mended is None else fixing.told(mended, look, end))
