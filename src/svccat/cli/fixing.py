"""`svccat validate --fix` and `--diff`: mends written, or shown and not written."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from svccat.cli.session import Session
from svccat.model.source import STDIN
from svccat.model.text import Text
from svccat.settings import Settings

if TYPE_CHECKING:  # polars' world, imported when there is something to mend
    from svccat.cli.ending import Ending
    from svccat.model.mending import Mended
    from svccat.report.look import Look

_FLAGS: dict[str, Text] = {
    "--fix": Text(
        "改正可以自动改正的问题，只改有问题的文字，其余一个字节不动",
        "mend what can be mended without changing its meaning; all other bytes stay as they are",
    ),
    "--unsafe-fixes": Text(
        "连同可能改变含义的改正一起做（如改错写的字段名），与 --fix 或 --diff 同用",
        "with --fix or --diff: also mend what may change a meaning, such as a mistyped member",
    ),
    "--diff": Text(
        "只显示改正前后的差异，不写入；有可改的时退出码为 1",
        "show what would be mended and write nothing; exit with 1 if there is anything",
    ),
}


def fix_options(session: Session) -> list[click.Parameter]:
    """The options on mending."""
    return [
        click.Option([name], is_flag=True, help=session.say(text)) for name, text in _FLAGS.items()
    ]


def asked(session: Session, options: Mapping[str, object]) -> bool:
    """Whether anything is to be mended or its mend shown.

    Raises:
        click.UsageError: the options contradict each other.
    """
    wanted = bool(options["fix"] or options["diff"])
    if options["unsafe_fixes"] and not wanted:
        text = Text(
            "--unsafe-fixes 要与 --fix 或 --diff 同用", "--unsafe-fixes needs --fix or --diff"
        )
        raise click.UsageError(session.say(text))
    if options["diff"] and options["form"] != "text":
        text = Text(
            "--diff 只有一种输出，不能同时用 --format",
            "--diff has an output of its own and excludes --format",
        )
        raise click.UsageError(session.say(text))
    return wanted


def mend(paths: Sequence[Path], settings: Settings, options: Mapping[str, object]) -> "Mended":
    """The mends made, and unless only a diff is asked for written."""
    from svccat import mending

    mended = mending.mend(paths, settings, unsafe=bool(options["unsafe_fixes"]))
    return mended if options["diff"] else mending.write(mended, paths, settings)


def show_diff(mended: "Mended", look: "Look", file: Path | None) -> "Ending":
    """The diff to stdout or a file, the sum to stderr."""
    from svccat.cli import output
    from svccat.cli.ending import Ending, gravest
    from svccat.report import diff
    from svccat.report.mended import summary

    inputs = [one.source.file for one in mended.checked.inputs]
    output.deliver(diff.render(mended, look), file, inputs)
    output.tell(summary(mended, look, written=False))
    ended = Ending.CLEAN if mended.checked.complete else Ending.INCOMPLETE
    return gravest([ended, Ending.FINDINGS if mended.files else Ending.CLEAN])


def pass_on(mended: "Mended") -> bool:
    """Standard input, mended, on stdout; False where it is no input."""
    from svccat.cli import output

    for one in mended.checked.inputs:
        if one.source.path == STDIN and one.source.data is not None:
            output.show(one.source.data)
            return True
    return False


def told(mended: "Mended", look: "Look", end: "Ending") -> "Ending":
    """What came of it, said on stderr, and how the run ends, which without it would end so."""
    from svccat.cli import output
    from svccat.cli.ending import Ending, gravest
    from svccat.report.mended import summary

    output.tell(summary(mended, look, written=True))
    return gravest([end, Ending.INCOMPLETE]) if mended.unwritten else end
