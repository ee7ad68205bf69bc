"""What `svccat validate --fix` does beyond validating: mends are made, proven and written."""

from collections.abc import Sequence
from pathlib import Path

from svccat.fix.attempt import Bytes, Doors
from svccat.fix.keep import keep
from svccat.fix.rounds import mend as mend_all
from svccat.load.encodings import certain
from svccat.load.files import read_bytes
from svccat.locate.strings import finder
from svccat.model.checked import Checked
from svccat.model.mending import Mended
from svccat.model.source import STDIN
from svccat.model.tables import InputFile
from svccat.pipeline import validate
from svccat.settings import Settings


def mend(paths: Sequence[Path], settings: Settings, *, unsafe: bool) -> Mended:
    """Everything mended that can be, in memory: no file is written.

    `unsafe` also makes the mends that may change what a text means.

    Raises:
        InputError: nothing to read.
    """

    def check(instead: Bytes) -> Checked:
        return validate(paths, settings, instead=instead)

    return mend_all(Doors(check, _read, certain, finder), unsafe=unsafe)


def write(mended: Mended, paths: Sequence[Path], settings: Settings) -> Mended:
    """The mended files put in the place of the old ones; what remains is what is in the files.

    Standard input is nobody's to write: its new bytes are among the inputs of `checked`.

    Raises:
        InputError: nothing to read any more.
    """
    reasons = {
        file.source.path: None if file.source.path == STDIN else keep(file) for file in mended.files
    }
    unwritten = [(path, reason) for path, reason in reasons.items() if reason is not None]
    if not unwritten:
        return mended
    passed_on = {file.source.path: file.new for file in mended.files if file.source.path == STDIN}
    return Mended(
        validate(paths, settings, instead=passed_on),
        tuple(file for file in mended.files if reasons[file.source.path] is None),
        mended.left,
        tuple(unwritten),
    )


def _read(file: InputFile) -> bytes | None:
    data = read_bytes(file.source)
    return data if isinstance(data, bytes) else None
