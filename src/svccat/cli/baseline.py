"""`svccat baseline write | show | prune`: the findings known since some day, and their file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from svccat.cli.baseline_runs import run_prune, run_show, run_write
from svccat.cli.options import baseline_options
from svccat.cli.parts import Command, Group
from svccat.cli.session import Session
from svccat.model.text import Text

_SHORT = Text("已知问题的基线：写入、查看、清理", "known findings: write, show, prune")
_HELP = Text(
    """基线记下某一天已有的问题；以后的运行用 --baseline FILE（或 svccat.toml 中的 baseline）
    只列出新的，已知的只计数。问题按内容认定，与行号无关。

    例：svccat baseline write catalogs/panjin-transport --baseline svccat.baseline""",
    """A baseline holds the findings there are on some day; later runs with --baseline FILE (or
    `baseline` in svccat.toml) list what is new and count what is known. Findings are known by what
    they say, never by line.

    Example: svccat baseline write catalogs/panjin-transport --baseline svccat.baseline""",
)
_WRITE = Text("把现有的全部问题记入基线", "record all findings there are")
_WRITE_HELP = Text(
    """运行全部规则，把查出的问题记入基线。已在基线中的问题保留最早的日期，没有查到的单位的问题保留；
    比原有基线多出问题时不写入，除非加 --force。已由屏蔽清单屏蔽的问题不记入。""",
    """Run all rules and record what they find. What the baseline has already keeps its date, findings
    of lists that are not among PATHS stay; one that would grow is not written without --force. What
    is suppressed is not recorded.""",
)
_PRUNE = Text("从基线中删去已消除的问题", "drop findings that are gone")
_PRUNE_HELP = Text(
    """运行全部规则，从基线中删去已不再出现的问题；没有查到的单位的问题保留。""",
    """Run all rules and drop what is no longer found; findings of lists that are not among PATHS
    stay.""",
)
_LIST = Text("查看基线：多少条、哪些规则、自何时起", "show what is in it, and since when")
_FORCE = Text("允许基线增加问题", "let the baseline grow")


def group(session: Session) -> click.Group:
    """The commands in the session's language."""

    def write(paths: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        return run_write(session, paths, options)

    def listing(**options: Any) -> int:  # Any: as above
        return run_show(session, options)

    def prune(paths: Sequence[Path], **options: Any) -> int:  # Any: as above
        return run_prune(session, paths, options)

    force = click.Option(["--force"], is_flag=True, help=session.say(_FORCE))
    over_paths = baseline_options(session)
    commands = [
        _command(session, "write", write, [*over_paths, force], (_WRITE, _WRITE_HELP)),
        _command(session, "show", listing, baseline_options(session, paths=False), (_LIST, _LIST)),
        _command(session, "prune", prune, over_paths, (_PRUNE, _PRUNE_HELP)),
    ]
    return Group(
        session,
        "baseline",
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
        no_args_is_help=True,
        subcommand_metavar="COMMAND [ARGS]...",
        commands=commands,
    )


def _command(
    session: Session,
    name: str,
    callback: Callable[..., int],
    params: list[click.Parameter],
    texts: tuple[Text, Text],
) -> Command:
    short, whole = map(session.say, texts)
    return Command(session, name, callback=callback, params=params, help=whole, short_help=short)
