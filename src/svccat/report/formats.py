"""The output formats of `svccat validate`: a name, and a function from what was found to text."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from svccat.model.text import Lang

if TYPE_CHECKING:  # results are polars' world; the names of formats are needed for --help
    from svccat.model.result import Checked


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is to look: language, terminal columns, colours."""

    lang: Lang
    width: int
    colour: bool = False


def _text(checked: "Checked", look: Look) -> str:
    from svccat.report import validation  # noqa: PLC0415  only what is asked for is imported

    return validation.render(checked, look.lang, look.width, colour=look.colour)


FORMATS: dict[str, Callable[["Checked", Look], str]] = {"text": _text}
