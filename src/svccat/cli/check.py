"""`svccat check PATHS…`: one run, one report, one exit code."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from svccat.cli.history_options import accepted_options
from svccat.cli.options import check_options
from svccat.cli.parts import Command
from svccat.cli.quick import begun, imports
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.cli.unread import tell_unread
from svccat.model.text import Text

_HELP = Text(
    """校验目录文件，给出纵向统一率、横向一致率、权责边界与交叉，并列出全部问题。

    PATHS 是目录文件（.json、.ndjson、.parquet）、Excel 工作簿（.xlsx、.xls、.ods），或装有目录文件的文件夹。报告写到标准输出，其余信息写到标准错误。

    退出码：0 没有达到 --fail-on 的问题；1 有；2 无法完成或未能读全；3 程序缺陷；
    5 屏蔽清单或基线中有失效的条目；130 中断。""",
    """Validate catalogues; print uniformity, consistency, boundaries, overlaps and all findings.

    PATHS are catalogue files (.json, .ndjson, .parquet), workbooks (.xlsx, .xls, .ods) or folders that
    hold catalogue files. The report
    goes to stdout, everything else to stderr.

    Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 not done, or not completely;
    3 a bug in svccat; 5 suppressions or a baseline with entries of no effect; 130 interrupted.""",
)
_SHORT = Text("校验并比对目录，给出比率和问题", "validate and compare catalogues")


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def check(paths: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        return run_check(session, paths, options)

    return Command(
        session,
        "check",
        callback=check,
        params=[*check_options(session), *accepted_options(session)],
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_check(session: Session, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """The exit code after the report is out."""
    settings = chosen(session, paths, options)
    with imports():
        from svccat.cli.answering import asked, given

    question = asked(paths, settings, options)
    known = given(question, options)
    if known is not None:
        return known
    with begun(paths, cache=settings.cache) as crew, imports():
        from svccat.answers import Answer
        from svccat.cli import output, reporting
        from svccat.cli.accept import beside_accepted
        from svccat.cli.ending import Ending, ending, gravest, not_listed, too_low
        from svccat.pipeline import run

        result = run(paths, settings, crew)  # it stays to the end as well
    result, fallen = beside_accepted(result, paths, settings, options)
    file: Path | None = options["output"]
    look = reporting.look(settings, file)
    text = reporting.report(result, settings, options["form"], look, file)
    if not result.complete:
        tell_unread(session, result.unread)
    told = [
        session.say(sentence)
        for sentence in (*not_listed(result), *too_low(result, settings), *fallen)
    ]
    for sentence in told:
        output.tell(sentence)
    ends = [ending(result, settings), *([Ending.FINDINGS] if fallen else [])]
    code = int(gravest(ends))
    if question is not None and result.complete:
        question.keep(Answer(text, code, tuple(told)), result.inputs, result.beside)
    return code
