"""`svccat impact LAW [ARTICLE] PATHS…`: what rests on a law."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from svccat.cli.history_options import impact_options
from svccat.cli.parts import Command
from svccat.cli.quick import begun, imports
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.cli.unread import tell_unread
from svccat.model.text import Text

_HELP = Text(
    """列出以某部法律或其某一条为依据的全部事项（设定依据，以及材料、收费、责任等各自的依据）。
    法律法规库写明新文本改了序号（x-renumbered）时，同时给出新的序号。

    例：svccat impact 道路运输条例 第六十八条 catalogs/panjin-transport""",
    """List everything that rests on a law or one of its articles: legal bases, and those of
    materials, fees, duties and other parts. Where the registry says that a newer text numbers the
    articles anew (x-renumbered), the new number stands beside it.

    Example: svccat impact 道路运输条例 第六十八条 catalogs/panjin-transport""",
)
_SHORT = Text("哪些事项以某部法律、某一条为依据", "what rests on a law or an article")


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def impact(law: str, words: Sequence[str], **options: Any) -> int:  # Any: click's values
        return run_impact(session, law, words, options)

    return Command(
        session,
        "impact",
        callback=impact,
        params=impact_options(session),
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_impact(session: Session, law: str, words: Sequence[str], options: dict[str, Any]) -> int:
    """0 after the list is out, 2 where an input could not be read."""
    from svccat.impact import article_of

    article = None
    if not os.path.exists(words[0]):  # noqa: PTH110  Path.exists raises behind a closed folder
        article = article_of(words[0])
    paths = [Path(word) for word in (words if article is None else words[1:])]
    if not paths:
        text = Text("请写明目录文件或文件夹", "name the catalogues: files or folders")
        raise click.UsageError(session.say(text))
    settings = chosen(session, paths, options)
    with begun(paths, cache=settings.cache) as crew:
        with imports():
            from svccat.cli import output
            from svccat.cli.ending import Ending
            from svccat.impact import impact
            from svccat.report import impact as report

        found = impact(law, article, paths, settings, crew)
    file: Path | None = options["output"]
    if options["form"] == "json":
        content = report.json(found)
    else:
        wide = output.terminal_width() if file is None else output.FILE_WIDTH
        colour = file is None and output.coloured(os.environ)
        content = report.text(found, settings.lang, wide, colour=colour)
    output.deliver(content, file, paths)
    if not found.complete:
        tell_unread(session, found.unread)
    return int(Ending.CLEAN if found.complete else Ending.INCOMPLETE)
