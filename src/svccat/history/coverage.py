"""What a run looked at: only there does it mean something that an entry met no finding."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from svccat.model.fields import Kind
from svccat.model.jurisdiction import ancestors, parent
from svccat.model.tables import InputFile

# Families of rules that need one file and nothing else, and those that compare elements.
_BY_FILE = frozenset("SRL")
COMPARING = frozenset("VH")


@dataclass(frozen=True, slots=True)
class Coverage:
    """All files of a run, the paths it was given, the families of rules that ran.

    `elements` are those that were compared, `settings` what the figures depend on. Where `whole` is
    false some findings are not listed, and nothing is known of what was not met.
    """

    inputs: Sequence[InputFile]
    paths: Sequence[Path]
    families: frozenset[str]
    elements: frozenset[str]
    settings: Mapping[str, object]
    whole: bool = True
    _codes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._codes.update(one.header.code for one in self.inputs if one.readable and one.header)

    @property
    def own(self) -> list[InputFile]:
        """The files that lie at the paths given: a registry on loan is reported in part only."""
        given = [_whole(path) for path in self.paths]
        return [
            one
            for one in self.inputs
            if any(_whole(one.source.file).is_relative_to(path) for path in given)
        ]

    def everything(self, file: Path) -> bool:
        """Whether the run saw all that a file of entries can speak of: what lies in its folder."""
        if not all(one.readable for one in self.inputs):
            return False
        place = Path(os.path.realpath(file)).parent
        return any(
            place.is_relative_to(os.path.realpath(path)) for path in self.paths if path.is_dir()
        )

    def ran(self, rule: str, elements: Sequence[str] = ()) -> bool:
        """Whether a rule was at work at all, on one of some elements where any are given.

        Rules of laws are at work where there is a registry.
        """
        family = rule[:1]
        if not self.whole or family not in self.families:
            return False
        if family == "L" and not any(one.readable and one.kind is Kind.LAWS for one in self.inputs):
            return False
        return not elements or family not in COMPARING or not self.elements.isdisjoint(elements)

    def covers(self, rule: str, files: Iterable[InputFile], *, surely: bool) -> bool:
        """Whether a rule that ran had all it needs for its findings in some of the inputs.

        A run over single files sees a part of a list and of its neighbours; `surely` says that what
        is looked for lies in `files` themselves.
        """
        family = rule[:1]
        seen = [one for one in files if one.readable and self._in_company(family, one)]
        return any(not one.source.named for one in seen) or (
            surely and family in _BY_FILE and bool(seen)
        )

    def _in_company(self, family: str, file: InputFile) -> bool:
        """Whether the run has the other lists that a family of rules looks at beside a file."""
        code = file.header.code if file.header else ""
        if family == "V":
            above = ancestors(code)
            return any(other in above or code in ancestors(other) for other in self._codes)
        if family == "H":
            return any(other != code and parent(other) == parent(code) for other in self._codes)
        return True


def _whole(path: Path) -> Path:
    """The path from the root; a link keeps the name by which it was given."""
    return Path(os.path.normpath(path.absolute()))
