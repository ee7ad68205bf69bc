"""The options of the commands, each bound to the setting of its name."""

from collections.abc import Mapping

import click

from svccat.cli.fixing import fix_options
from svccat.cli.option_table import ALL_SHOWN, METAVARS, NOT_KEPT, SEVERAL, every_option
from svccat.cli.parts import Choice, Place
from svccat.cli.session import Session
from svccat.model.text import Text
from svccat.settings.choices import (
    FILTERS,
    LANGS,
)
from svccat.settings.values import FILES, REVIEWS

# Options that override a key of `svccat.toml`; the language is settled by the session.
BOUND = (
    "profile",
    "citation_depth",
    "reference",
    "peer_groups",
    "codes",
    "fail_on",
    "fail_under",
    *FILES,
    REVIEWS,
    "laws",
    *FILTERS,
)


def language(session: Session) -> click.Option:
    """`--lang`: looked up before parsing, declared so that it is checked and shown."""
    text = Text(
        "消息与报告的语言，也可用环境变量 SVCCAT_LANG（默认 zh）",
        "language of messages and reports, also SVCCAT_LANG (default zh)",
    )
    kind = Choice(session, LANGS)
    return click.Option(["--lang"], type=kind, expose_value=False, help=session.say(text))


def check_options(session: Session) -> list[click.Parameter]:
    """Everything that `svccat check` takes."""
    own = (
        "profile",
        "fail_on",
        "fail_under",
        "citation_depth",
        "reference",
        "peer_groups",
        "codes",
        "laws",
    )
    listed = ("form", "output", *own, *FILTERS, *FILES, REVIEWS, "config")
    return [path_argument(session, "PATHS..."), *named_options(session, *listed)]


def validate_options(session: Session) -> list[click.Parameter]:
    """Everything that `svccat validate` takes."""
    return [
        path_argument(session, "FILES..."),
        *fix_options(session),
        *named_options(session, "form", "output", "fail_on", "codes", "laws", *FILES, "config"),
    ]


def annotate_options(session: Session) -> list[click.Parameter]:
    """Everything that `svccat annotate` takes."""
    return [
        click.Argument(["file"], type=Place(session), metavar="FILE"),
        *named_options(session, "output", "fail_on", "codes", "laws", *FILES, "config"),
    ]


def baseline_options(session: Session, *, paths: bool = True) -> list[click.Parameter]:
    """Everything that the commands on the baseline take, those over PATHS or the others."""
    if not paths:
        return named_options(session, "baseline", "config")
    own = ("profile", "citation_depth", "reference", "peer_groups", "codes", "laws", REVIEWS)
    return [
        path_argument(session, "PATHS..."),
        *named_options(session, "baseline", *own, "suppressions", "config"),
    ]


COMPARED = ("profile", "citation_depth", "reference", "peer_groups")


def comparing_options(session: Session) -> list[click.Parameter]:
    """What every other command takes that compares lists: PATHS, an output, what is compared and how."""
    listed = ("output", *COMPARED, "config")
    return [path_argument(session, "PATHS..."), *named_options(session, *listed)]


def path_argument(session: Session, metavar: str) -> click.Argument:
    """One or more paths."""
    kind = Place(session)
    return click.Argument(["paths"], nargs=-1, required=True, type=kind, metavar=metavar)


def named_options(session: Session, *names: str) -> list[click.Parameter]:
    """The options called so, then those that every command has."""
    table = every_option(session)
    params: list[click.Parameter] = []
    for name in names:
        flags, kind, default, text = table[name]
        metavar = METAVARS.get(flags[-1])
        help_ = session.say(text)
        params.append(
            click.Option(
                flags,
                type=kind,
                default=default,
                help=help_,
                metavar=metavar,
                multiple=name in SEVERAL,
            )
        )
    if "suppressions" in names:
        params.append(flag(session, "--no-suppressions", ALL_SHOWN))
    if "config" in names:
        params.append(flag(session, "--no-cache", NOT_KEPT))
    params.append(flag(session, "--no-config", Text("不读任何设置文件", "read no settings file")))
    return [*params, language(session)]


def flag(session: Session, name: str, text: Text) -> click.Option:
    """An option without a value."""
    return click.Option([name], is_flag=True, help=session.say(text))


def overrides(options: Mapping[str, object]) -> tuple[dict[str, object], dict[str, str]]:
    """Of the options given, those that override a setting, and how each is called."""
    values = {key: options[key] for key in BOUND if options.get(key) not in {None, ()}}
    if "fail_under" in values:
        values["fail_under"] = _number(values["fail_under"])
    return values, {key: f"--{key.replace('_', '-')}" for key in values}


def _number(text: object) -> object:
    """A number where the text is one; the setting refuses anything else by name."""
    try:
        return float(str(text))
    except ValueError:
        return text
