"""`svccat overlaps PATHS…` and `svccat boundaries PATHS…`: one part of a comparison in full."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from svccat.cli.detail_options import detail_options
from svccat.cli.parts import Command
from svccat.cli.quick import begun, imports
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.cli.unread import tell_unread
from svccat.model.text import Text

if TYPE_CHECKING:
    pass

_OVERLAPS = Text(
    """列出部门间权责交叉的详情：一个事项涉及哪些部门，每一对有什么证据支持、什么证据反对，建议谁牵头。

    名称相近只是线索。看过之后用 --confirm、--reject、--defer 记下结论（写入 overlaps.toml），
    以后的检查照此处理；证据变了，结论自动失效，须重新复核。

    退出码：0 正常；2 无法完成或未能读全；3 程序缺陷；130 中断。""",
    """Show overlaps between departments in full: the departments of each matter, what speaks for and
    against each pair, and who might lead.

    A likeness of names is a lead. What a person finds is noted with --confirm, --reject or
    --defer (in overlaps.toml) and heeded by later runs; on other evidence it has to be given anew.

    Exit codes: 0 done; 2 not done, or not completely; 3 a bug in svccat; 130 interrupted.""",
)
_BOUNDARIES = Text(
    """列出几级共有职权的边界：每一级负责什么，重叠和空当在哪里，上下级清单是否一致。

    退出码：0 正常；2 无法完成或未能读全；3 程序缺陷；130 中断。""",
    """Show the boundaries of powers that several levels share: what each level does, where parts
    overlap or leave gaps, and whether the lower lists say the same.

    Exit codes: 0 done; 2 not done, or not completely; 3 a bug in svccat; 130 interrupted.""",
)
_DONE, _INCOMPLETE = 0, 2


def overlaps_command(session: Session) -> click.Command:
    """`svccat overlaps` in the session's language."""

    def overlaps(paths: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        with imports():
            from svccat.report.matters import FORMATS
        return _run(session, paths, options, FORMATS)

    return Command(
        session,
        "overlaps",
        callback=overlaps,
        params=detail_options(session, reviewing=True),
        help=session.say(_OVERLAPS),
        short_help=session.say(
            Text("部门间权责交叉的详情与复核", "overlaps in full, and their review")
        ),
    )


def boundaries_command(session: Session) -> click.Command:
    """`svccat boundaries` in the session's language."""

    def boundaries(paths: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        with imports():
            from svccat.report.borders import FORMATS
        return _run(session, paths, options, FORMATS)

    return Command(
        session,
        "boundaries",
        callback=boundaries,
        params=detail_options(session),
        help=session.say(_BOUNDARIES),
        short_help=session.say(Text("几级共有职权的边界", "boundaries between levels in full")),
    )


def _run(
    session: Session,
    paths: Sequence[Path],
    options: dict[str, Any],
    forms: dict[str, Callable[..., str]],
) -> int:
    settings = chosen(session, paths, options)
    with begun(paths, cache=settings.cache) as crew:
        with imports():
            from svccat.cli import output, reporting
            from svccat.pipeline import run

        result = run(paths, settings, crew)
    if options.get("confirm") or options.get("reject") or options.get("defer"):
        from svccat.cli.reviewing import note

        output.tell(session.say(note(session, result, settings, paths, options)))
        if not result.complete:
            tell_unread(session, result.unread)
        return _DONE if result.complete else _INCOMPLETE
    file: Path | None = options["output"]
    look = reporting.look(settings, file)
    text = forms[options["form"]](result, look, whole=options["all"])
    read = (*(one.source for one in result.inputs), *result.beside)
    output.deliver(text, file, [*settings.files, *(one.file for one in read)])
    if not result.complete:
        tell_unread(session, result.unread)
    return _DONE if result.complete else _INCOMPLETE
