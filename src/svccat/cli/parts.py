"""click's parts with the two things it lacks: Chinese, and lines measured in columns."""

import inspect
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from svccat.cli.session import Session
from svccat.cli.wording import not_allowed
from svccat.model.text import Text
from svccat.report.columns import pad, width, wrap
from svccat.settings.values import meant

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414  others import it from here
else:

    def override(method: object) -> object:
        """As in `typing` from Python 3.12 on: a word to type checkers."""
        return method


_HEADINGS = {"Options": "选项", "Commands": "命令"}
_LONGEST_TERM = 26


class HelpFormatter(click.HelpFormatter):
    """Help pages wrapped by display width, under headings in the person's language."""

    def __init__(self, session: Session, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self._session = session

    @override
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line under its Chinese or English word, or the prefix given."""
        start = prefix or self._session.say(Text("用法：", "Usage: "))
        self._lines(f"{start}{prog} {args}", " " * 4, first="")

    @override
    def write_heading(self, heading: str) -> None:
        """A heading, translated where it is one of click's."""
        text = Text(f"{_HEADINGS.get(heading, heading)}：", f"{heading}:")
        self.write(f"{'':>{self.current_indent}}{self._session.say(text)}\n")

    @override
    def write_text(self, text: str) -> None:
        """Paragraphs, each wrapped anew, with an empty line between them."""
        indent = " " * self.current_indent
        for number, paragraph in enumerate(inspect.cleandoc(text).split("\n\n")):
            self.write("\n" if number else "")
            self._lines(paragraph.replace("\n", " "), indent, first=indent)

    @override
    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = _LONGEST_TERM, col_spacing: int = 2
    ) -> None:
        """Terms and their meanings in two columns."""
        rows = list(rows)
        terms = [width(term) for term, _ in rows]
        column = min(max(terms, default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for (term, meaning), taken in zip(rows, terms, strict=True):
            start = indent + pad(term, column)
            if taken > column - col_spacing:
                self.write(f"{indent}{term}\n")
                start = indent + " " * column
            self._lines(meaning, indent + " " * column, first=start)

    def _lines(self, text: str, later: str, first: str) -> None:
        for line in wrap(text, self.width, first, later):
            self.write(line.rstrip() + "\n")


class Context(click.Context):
    """A context whose help speaks the session's language."""

    @override
    def make_formatter(self) -> click.HelpFormatter:
        """A formatter that knows the session; the default one outside of a run."""
        session = self.find_object(Session) or Session()
        return HelpFormatter(session, self.terminal_width, self.max_content_width)


class Command(click.Command):
    """A command with `-h` and `--help` explained in the session's language."""

    context_class = Context

    def __init__(self, session: Session, name: str, **settings: Any) -> None:  # Any: click's own
        super().__init__(name, **_dressed(session, settings))
        self._session = session

    @override
    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option with its explanation."""
        return _explained(super().get_help_option(ctx), self._session)


class Group(click.Group):
    """The commands; an unknown one is answered with the nearest."""

    context_class = Context

    def __init__(
        self,
        session: Session,
        name: str = "svccat",
        **settings: Any,  # Any: click's own
    ) -> None:
        super().__init__(name, **_dressed(session, settings))
        self._session = session

    @override
    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option with its explanation."""
        return _explained(super().get_help_option(ctx), self._session)

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first among the arguments.

        Raises:
            click.UsageError: there is no such command.
        """
        word = args[0]
        known = self.list_commands(ctx)
        if word not in known and not word.startswith("-") and not ctx.resilient_parsing:
            hint = meant(word, known)
            text = Text(f"没有命令 {word}{hint.zh}", f"no such command: {word}{hint.en}")
            raise click.UsageError(self._session.say(text), ctx)
        return super().resolve_command(ctx, args)


class Choice(click.Choice[str]):
    """A closed list of words whose refusal names them and the nearest."""

    def __init__(self, session: Session, choices: Sequence[str]) -> None:
        super().__init__(choices)
        self._session = session

    @override
    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """The words allowed and the one that was probably meant."""
        del ctx
        return self._session.say(not_allowed(value, list(self.choices)))


def _dressed(session: Session, settings: dict[str, Any]) -> dict[str, Any]:
    plain = {
        "options_metavar": session.say(Text("[选项]", "[OPTIONS]")),
        "context_settings": {"help_option_names": ["-h", "--help"]},
    }
    return plain | settings


def _explained(option: click.Option | None, session: Session) -> click.Option | None:
    if option is not None:
        option.help = session.say(Text("显示帮助后退出", "Show this help and exit."))
    return option


class Place(click.Path):
    """A path; an empty one, as a variable without a value leaves it, is not the current folder."""

    def __init__(self, session: Session) -> None:
        super().__init__(path_type=Path)
        self._empty = session.say(Text("路径是空的", "the path is empty"))

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Any:  # Any: as click.Path declares it
        """The path, unless it is empty."""
        if value == "":
            self.fail(self._empty, param, ctx)
        return super().convert(value, param, ctx)  # type: ignore[arg-type]  # what click gave
