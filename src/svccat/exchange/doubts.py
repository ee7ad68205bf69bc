"""Cells whose value is not what their author meant, as problems."""

from svccat.model.cells import letters
from svccat.model.converted import Problem
from svccat.model.finding import Place
from svccat.model.sheet import Sheet


def doubts(sheet: Sheet, path: str) -> list[Problem]:
    """What is to be said of the cells of a sheet themselves, in reading order."""
    return [
        Problem(
            Place(path, "", one.row + 1, one.column + 1, sheet.where),
            letters(one.column),
            "",
            one.found,
            one.text,
            doubt=True,
        )
        for one in sheet.doubts
    ]
