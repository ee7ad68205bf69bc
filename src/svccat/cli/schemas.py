"""`svccat schema KIND`: a published schema, for editors and other tools."""

import click

from svccat.cli.options import language
from svccat.cli.output import show
from svccat.cli.parts import Command
from svccat.cli.session import Session
from svccat.cli.wording import not_allowed
from svccat.model.fields import Kind
from svccat.model.text import Text

_OUTPUTS = ("check", "validate", "report", "todo", "show", "overlaps", "boundaries", "diff")
_SHORT = Text("输出某类目录的 JSON Schema", "print the JSON Schema of a kind of catalogue")


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def schema(kind: str) -> int:
        from svccat.schema.store import names, schema_text

        known = list(names())
        if kind not in known:
            text = not_allowed(kind, known)
            raise click.UsageError(session.say(Text(f"KIND：{text.zh}", f"KIND: {text.en}")))
        show(schema_text(kind))
        return 0

    kinds = " | ".join(Kind)
    outputs = [f"{name}-result" for name in _OUTPUTS]
    more = Text(
        f"\n\nKIND：{kinds}，或各命令 JSON 输出的模式：{'、'.join(outputs)}",
        f"\n\nKIND: {kinds}, or the JSON output of a command: {', '.join(outputs)}",
    )
    params: list[click.Parameter] = [
        click.Argument(["kind"], shell_complete=_kinds),
        language(session),
    ]
    return Command(
        session,
        "schema",
        callback=schema,
        params=params,
        help=session.say(_SHORT) + session.say(more),
        short_help=session.say(_SHORT),
    )


def _kinds(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """The names that a shell offers."""
    from svccat.schema.store import names

    return [name for name in names() if name.startswith(begun)]
