"""`svccat check --format json` answered from an earlier run, where nothing that it reads has changed."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from svccat.cli import output
from svccat.model.errors import InputError
from svccat.settings import Settings

if TYPE_CHECKING:  # small runs need none of it
    from svccat.answers import Question

# The formats whose text depends on the result and the language alone.
_FORMS = ("json",)


def asked(paths: Sequence[Path], settings: Settings, options: dict[str, Any]) -> "Question | None":
    """The question that a run of `check` is, None where its answer is not kept.

    An accepted run is one more thing to stand beside; such runs are always made anew. So are those
    whose output file is among what may be read, and those without inputs: the run has its own order
    in which it finds faults, and knows what it reads.
    """
    if options["form"] not in _FORMS or not settings.cache:
        return None
    if options["since"] or options["no_worse_than"]:
        return None
    from svccat.accepted import folder
    from svccat.answers import question

    place: Path = options["accepted"] or folder(paths)
    if os.path.exists(place):  # noqa: PTH110  Path.exists raises behind a closed folder
        return None
    try:
        found = question(paths, settings, options["form"])
    except InputError:
        return None
    file: Path | None = options["output"]
    if found is None or (file is not None and output.is_input(file, found.files)):
        return None
    return found


def given(question: "Question | None", options: dict[str, Any]) -> int | None:
    """The exit code after a kept answer is out, None where there is none.

    Raises:
        OutputError: the output file cannot be written.
    """
    known = None if question is None else question.answer()
    if question is None or known is None:
        return None
    output.deliver_text(known.report, options["output"], [])
    for sentence in known.told:
        output.tell(sentence)
    return known.code
