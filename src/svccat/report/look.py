"""How a report is to look: what every format is given beside the result."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from svccat.model.finding import Finding
from svccat.model.rule import Rule
from svccat.model.text import Lang

Mend: TypeAlias = Callable[[Finding], tuple[str, str] | None]


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is to look, and what a result does not know of itself.

    `base` is the folder that paths are told from where a file lies in it: what an editor or a
    forge opens; None leaves them relative to the inputs' common folder, as in JSON always.
    `rules` are all the rules there are, `mend` gives a finding's JSON string as it stands in the
    file and the one to put there.
    """

    lang: Lang
    width: int = 100
    colour: bool = False
    base: Path | None = None
    rules: tuple[Rule, ...] = ()
    exit_code: int = 0
    mend: Mend | None = None
