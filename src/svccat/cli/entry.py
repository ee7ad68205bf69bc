"""The one door: arguments in, an exit code out, whatever happens in between."""

import os
import sys
from collections.abc import Sequence

import click

from svccat import __version__
from svccat.cli.commands import Program
from svccat.cli.options import language
from svccat.cli.output import show, silence, speak_utf8, tell
from svccat.cli.session import COMPLETION, Session, begin
from svccat.cli.wording import usage_sentence
from svccat.model.errors import SvccatError
from svccat.model.text import Text

NAME = "svccat"
_CLEAN, _USAGE, _BUG, _INTERRUPTED = 0, 2, 3, 130
_HELP = Text(
    """校验政务服务事项目录与权责清单，作纵向、横向比对，每个数字都能追到事项。

    例：svccat check catalogs/panjin-transport""",
    """Validate government service catalogues and compare them; every number shows its items.

    Example: svccat check catalogs/panjin-transport""",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run `svccat` and return its exit code (contract section 9)."""
    args = list(sys.argv[1:] if argv is None else argv)
    speak_utf8()
    session = Session()
    try:
        begin(session, args, os.environ)
        return _run(args, session)
    except BaseException as error:  # noqa: BLE001  the one boundary; a Rust panic is no Exception
        return _end(error, session)


def _end(error: BaseException, session: Session) -> int:
    """What is said of an early ending, and its code."""
    code = _USAGE
    match error:
        case click.exceptions.Exit():
            code = error.exit_code
        case SystemExit():  # only shell completion ends this way
            code = error.code if isinstance(error.code, int) else _CLEAN
        case click.exceptions.NoArgsIsHelpError():
            tell(error.format_message())
        case click.ClickException():
            _tell_usage(error, session)
        case SvccatError():
            tell(session.say(Text(f"错误：{error.text.zh}", f"error: {error.text.en}")))
        case BrokenPipeError():
            silence(sys.stdout)
            code = _CLEAN
        case KeyboardInterrupt() | click.Abort() | EOFError():
            tell(session.say(Text("已中断。", "Interrupted.")))
            code = _INTERRUPTED
        case _:
            _tell_bug(error, session)
            code = _BUG
    return code


def _run(args: list[str], session: Session) -> int:
    program = group(session)
    if os.environ.get(COMPLETION):
        program.main(args, prog_name=NAME, obj=session)
    # Not `program.main`: it ends broken pipes with the code that means findings.
    with program.make_context(NAME, args, obj=session) as context:
        code = program.invoke(context)
    return int(code or _CLEAN)


def group(session: Session) -> click.Group:
    """All commands in the session's language."""

    def version(context: click.Context, _: click.Parameter, value: object) -> None:
        if value and not context.resilient_parsing:
            show(f"{NAME} {__version__}\n")
            context.exit()

    asked = Text("显示版本后退出", "Show the version and exit.")
    params: list[click.Parameter] = [
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=version,
            help=session.say(asked),
        ),
        language(session),
    ]
    return Program(
        session,
        params=params,
        help=session.say(_HELP),
        no_args_is_help=True,
        subcommand_metavar="COMMAND [ARGS]...",
    )


def _tell_usage(error: click.ClickException, session: Session) -> None:
    context = getattr(error, "ctx", None)
    if isinstance(context, click.Context):
        tell(context.get_usage())
    sentence = usage_sentence(error, session.lang)
    tell(session.say(Text(f"错误：{sentence}", f"error: {sentence}")))
    if isinstance(context, click.Context):
        path = context.command_path
        tell(session.say(Text(f"帮助：{path} --help", f"help: {path} --help")))


def _tell_bug(error: BaseException, session: Session) -> None:
    import traceback

    tell("".join(traceback.format_exception(error)).rstrip())
    text = Text(
        "这是 svccat 自身的缺陷，不是数据的问题；请把以上内容连同所用命令报告给维护者。",
        "This is a bug in svccat, not a fault in the data; please report the lines above and the "
        "command to its maintainers.",
    )
    tell(session.say(text))
