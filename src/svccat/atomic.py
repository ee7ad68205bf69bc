"""A file's new content in its place: whole or not at all."""

import errno
import os
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def replace(file: Path, data: bytes) -> None:
    """Write beside the file, then put that in its place; a link keeps pointing where it did.

    The file keeps its rights and, where this process may give it away, its owner.

    Raises:
        OSError: the file cannot be written; what stood there before still does.
    """
    replace_together({file: data})


def replace_together(contents: Mapping[Path, bytes]) -> None:
    """Several files as `replace` does one: all are written beside their places before any is put there.

    Raises:
        OSError: one of them cannot be written; nothing was replaced, or whole files only.
    """
    for file in contents:
        if file.is_dir():  # found before anything is put in its place
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    ready: list[tuple[Path, Path]] = []
    try:
        for file, data in contents.items():
            target = Path(os.path.realpath(file)) if file.is_symlink() else file
            number, name = tempfile.mkstemp(prefix=".svccat.", dir=target.parent)
            ready.append((Path(name), target))
            with os.fdopen(number, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            _like(Path(name), target)
        for beside, target in ready:
            beside.replace(target)
    except BaseException:
        for beside, _ in ready:
            beside.unlink(missing_ok=True)
        raise


def _like(beside: Path, target: Path) -> None:
    """The rights of the file that is replaced, else those of any new file."""
    if not target.exists():
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o666 & ~mask)
        return
    found = target.stat()
    with suppress(OSError):  # only the system's administrator may
        os.chown(beside, found.st_uid, found.st_gid)
    beside.chmod(stat.S_IMODE(found.st_mode))
