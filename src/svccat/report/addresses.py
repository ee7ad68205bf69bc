"""Where places are for whoever opens them: an editor or a forge, from the folder it stands in."""

import os
from pathlib import Path

from svccat.model.checked import Checked
from svccat.model.finding import Place
from svccat.model.source import STDIN


class Addresses:
    """Paths as seen from `base`, for files that lie in it; others keep the path of all outputs."""

    def __init__(self, checked: Checked | None = None, base: Path | None = None) -> None:
        self._paths: dict[str, str] = {}
        if checked is None or base is None:
            return
        for one in (*(one.source for one in checked.inputs), *checked.beside):
            if one.path == STDIN:
                continue
            # Not `resolve`: a link keeps the name by which it was given.
            file = Path(os.path.normpath(base / one.file))
            if file.is_relative_to(base):
                self._paths[one.path] = file.relative_to(base).as_posix()

    def path(self, path: str) -> str:
        """A file's path by its path in the outputs."""
        return self._paths.get(path, path)

    def of(self, place: Place) -> str:
        """`path:line:column`, or `path:Sheet!E12` in a workbook."""
        return f"{self.path(place.path)}:{place.spot}"
