"""The options of the commands on editions, laws and accepted runs."""

from collections.abc import Sequence

import click

from svccat.cli.options import flag, named_options, path_argument
from svccat.cli.parts import Choice, Place
from svccat.cli.session import Session
from svccat.model.text import Text
from svccat.settings.values import FILES

DIFF_FORMATS = ("text", "json", "markdown", "xlsx")
PLAIN_FORMATS = ("text", "json")
_RUN = ("profile", "citation_depth", "reference", "peer_groups", "codes", "laws", *FILES, "config")
_SINCE = Text(
    "与哪一次已认可的结果相比（默认最近一次，见 svccat accept）",
    "the accepted run to show the change since (default: the last one, see svccat accept)",
)
_BOUND = Text(
    "有一个比率低于这次已认可的结果时退出码为 1",
    "exit with 1 if any rate is lower than in this accepted run",
)
_FOLDER = Text(
    "已认可结果所在文件夹（默认 svccat.toml 旁或输入文件夹中的 accepted）",
    "the folder of accepted runs (default: accepted beside svccat.toml, else in the inputs' folder)",
)
_AGAIN = Text("已有同名的结果时换成这一次的", "put this run in the place of one of that name")


def accepted_options(session: Session) -> list[click.Parameter]:
    """What `svccat check` takes of accepted runs."""
    return [
        click.Option(["--since"], metavar="NAME", help=session.say(_SINCE)),
        click.Option(["--no-worse-than"], metavar="NAME", help=session.say(_BOUND)),
        _folder(session),
    ]


def accept_options(session: Session) -> list[click.Parameter]:
    """Everything that `svccat accept` takes."""
    return [
        click.Argument(["name"], metavar="NAME"),
        path_argument(session, "PATHS..."),
        _folder(session),
        flag(session, "--force", _AGAIN),
        *named_options(session, *_RUN),
    ]


def trend_options(session: Session) -> list[click.Parameter]:
    """Everything that `svccat trend` takes."""
    return [
        click.Argument(["paths"], nargs=-1, type=Place(session), metavar="[PATHS]..."),
        _form(session, PLAIN_FORMATS),
        _folder(session),
        *named_options(session, "output", "config"),
    ]


def diff_options(session: Session) -> list[click.Parameter]:
    """Everything that `svccat diff` takes; what it names need not lie on the disk."""
    text = Text(
        "调整文件（取消、下放、承接、合并、调整等的清单，.csv、.json 或 .toml），与两版差异核对",
        "the document of changes (取消, 下放, 承接, 合并, 调整 …; .csv, .json or .toml) to hold "
        "against the difference",
    )
    announced = click.Option(
        ["--announced"], type=Place(session), metavar="FILE", help=session.say(text)
    )
    return [
        *(click.Argument([name], metavar=name.upper()) for name in ("old", "new")),
        _form(session, DIFF_FORMATS),
        announced,
        *named_options(session, "output", "config"),
    ]


def impact_options(session: Session) -> list[click.Parameter]:
    """Everything that `svccat impact` takes; the first of the words may be an article."""
    return [
        click.Argument(["law"], metavar="LAW"),
        click.Argument(["words"], nargs=-1, required=True, metavar="[ARTICLE] PATHS..."),
        _form(session, PLAIN_FORMATS),
        *named_options(session, "output", "laws", "config"),
    ]


def _form(session: Session, forms: Sequence[str]) -> click.Option:
    listed = " | ".join(forms)
    text = Text(f"输出格式：{listed}（默认 text）", f"output format: {listed} (default text)")
    return click.Option(
        ["--format", "form"],
        type=Choice(session, forms),
        default="text",
        metavar="FORMAT",
        help=session.say(text),
    )


def _folder(session: Session) -> click.Option:
    return click.Option(
        ["--accepted"], type=Place(session), metavar="FOLDER", help=session.say(_FOLDER)
    )
