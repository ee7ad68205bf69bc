"""What `check` and `validate` do with what was found: one report, in the format asked for."""

import os
from dataclasses import replace
from functools import cache
from pathlib import Path

from svccat.checks.cards import RULES
from svccat.cli import output
from svccat.cli.ending import ending
from svccat.collector import without_collector
from svccat.fix.tokens import spelled, token_at
from svccat.load.files import read_bytes
from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.fixable import mendable
from svccat.report.formats import FORMATS
from svccat.report.look import Look, Mend
from svccat.settings import Settings


def look(settings: Settings, file: Path | None) -> Look:
    """How a report on stdout, or in a file, is to look."""
    shown = file is None
    wide = output.terminal_width() if shown else output.FILE_WIDTH
    colour = shown and output.coloured(os.environ)
    return Look(settings.lang, wide, colour, base=Path.cwd(), rules=RULES)


def report(
    checked: Checked,
    settings: Settings,
    form: str,
    seen: Look,
    file: Path | None,
    *,
    aside: bool = False,
) -> bytes:
    """The report on stdout or in a file, looking as `seen` says; `aside` keeps stdout free of it.

    Gives back its text in UTF-8.

    Raises:
        OutputError: it cannot be written, or would stand in an input's place.
    """
    whole = replace(seen, exit_code=int(ending(checked, settings)), mend=_mends(checked))
    read = (*(one.source for one in checked.inputs), *checked.beside)
    with without_collector():
        made = FORMATS[form](checked, whole)
    text = made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")
    if aside and file is None:
        output.tell(text.decode().removesuffix("\n"))
    else:
        output.deliver_text(text, file, [*settings.files, *(one.file for one in read)])
    return text


def _mends(checked: Checked) -> Mend:
    """A function from a finding to the string in its file and the one that would mend it.

    Files are read anew, and only if it is asked for; None where there is no such string.
    """
    sources = {one.source.path: one.source for one in checked.inputs}

    @cache
    def lines(path: str) -> list[str]:
        data = read_bytes(sources[path]) if path in sources else ""
        try:
            return data.decode("utf-8-sig").split("\n") if isinstance(data, bytes) else []
        except UnicodeDecodeError:
            return []

    def mend(one: Finding) -> tuple[str, str] | None:
        place, replacement = one.place, one.evidence.get("replacement")
        if mendable(one) is None or not isinstance(replacement, str):
            return None
        line = "".join(lines(place.path)[place.line - 1 : place.line])
        token = token_at(line, place.column - 1)
        return (token, spelled(replacement, token)) if token else None

    return mend
