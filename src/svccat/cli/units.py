"""Units named by people: a jurisdiction's code or its name."""

from collections.abc import Sequence
from dataclasses import replace

import click

from svccat.cli.session import Session
from svccat.model.text import Text
from svccat.model.worklist import Unit, WorkList
from svccat.settings.values import meant


def only(
    session: Session, lists: Sequence[WorkList], wanted: Sequence[str]
) -> tuple[WorkList, ...]:
    """The lists with the units called so, all of them for none.

    Raises:
        click.UsageError: no unit that has work is called so.
    """
    units = [unit.unit for one in lists for unit in one.units]
    for word in wanted:
        if not any(called(unit, word) for unit in units):
            raise unknown(session, word, units)
    return of_units(lists, wanted)


def of_units(lists: Sequence[WorkList], wanted: Sequence[str]) -> tuple[WorkList, ...]:
    """The lists with the units called so, if they have work; all of them for none."""
    if not wanted:
        return tuple(lists)
    return tuple(
        replace(
            one,
            units=tuple(
                unit for unit in one.units if any(called(unit.unit, word) for word in wanted)
            ),
        )
        for one in lists
    )


def called(unit: Unit, word: str) -> bool:
    """Whether a unit has this code or name."""
    return word.strip() in {unit.jurisdiction, unit.name}


def unknown(session: Session, word: str, units: Sequence[Unit]) -> click.UsageError:
    """The error for a name that no unit has."""
    known = sorted({f"{unit.jurisdiction} {unit.name}" for unit in units})
    names = {name for unit in units for name in (unit.jurisdiction, unit.name)}
    hint = meant(word, names)
    shown = "、".join(known) or "—"
    text = Text(
        f"没有需要整改的单位 {word}{hint.zh}；有：{shown}",
        f"no unit {word} has work to do{hint.en}; there are: {shown}",
    )
    return click.UsageError(session.say(text))
