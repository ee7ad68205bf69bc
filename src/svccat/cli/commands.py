"""All commands, each imported when it is asked for: most runs are of one of them."""

from collections.abc import Callable
from typing import Any

import click

from svccat.cli.parts import Group, override
from svccat.cli.session import Session


class Program(Group):
    """`svccat` itself."""

    def __init__(self, session: Session, **settings: Any) -> None:  # Any: click's own
        super().__init__(session, **settings)
        self._for = session

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        del ctx
        return sorted(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, in the session's language."""
        del ctx
        make = COMMANDS.get(cmd_name)
        return None if make is None else make(self._for)


def _accept(session: Session) -> click.Command:
    from svccat.cli import accept

    return accept.accept_command(session)


def _baseline(session: Session) -> click.Command:
    from svccat.cli import baseline

    return baseline.group(session)


def _boundaries(session: Session) -> click.Command:
    from svccat.cli import detail

    return detail.boundaries_command(session)


def _check(session: Session) -> click.Command:
    from svccat.cli import check

    return check.command(session)


def _completion(session: Session) -> click.Command:
    from svccat.cli import completion

    return completion.command(session)


def _diff(session: Session) -> click.Command:
    from svccat.cli import diff

    return diff.command(session)


def _explain(session: Session) -> click.Command:
    from svccat.cli import rules

    return rules.explain_command(session)


def _impact(session: Session) -> click.Command:
    from svccat.cli import impact

    return impact.command(session)


def _init(session: Session) -> click.Command:
    from svccat.cli import init

    return init.command(session)


def _overlaps(session: Session) -> click.Command:
    from svccat.cli import detail

    return detail.overlaps_command(session)


def _report(session: Session) -> click.Command:
    from svccat.cli import report

    return report.command(session)


def _rules(session: Session) -> click.Command:
    from svccat.cli import rules

    return rules.rules_command(session)


def _schema(session: Session) -> click.Command:
    from svccat.cli import schemas

    return schemas.command(session)


def _trend(session: Session) -> click.Command:
    from svccat.cli import accept

    return accept.trend_command(session)


def _validate(session: Session) -> click.Command:
    from svccat.cli import validate

    return validate.command(session)


COMMANDS: dict[str, Callable[[Session], click.Command]] = {
    "accept": _accept,
    "baseline": _baseline,
    "boundaries": _boundaries,
    "check": _check,
    "completion": _completion,
    "diff": _diff,
    "explain": _explain,
    "impact": _impact,
    "init": _init,
    "overlaps": _overlaps,
    "report": _report,
    "rules": _rules,
    "schema": _schema,
    "trend": _trend,
    "validate": _validate,
}
