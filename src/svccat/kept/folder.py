"""The folder of kept entries: where it lies, how entries get in and out, how it stays small.

Any number of runs may use it at once: an entry is put in its place whole, and one that is gone or
damaged is as good as none. Nothing here ever makes a run fail.
"""

import hashlib
import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "SVCCAT_CACHE_DIR"
LIMIT = 4 * 2**30  # bytes of all entries; past it the ones not used for the longest time go
_LEFT = 0.9  # of the limit is left when entries went
_SUFFIX = ".kept"
_BEGUN = ".kept-"  # how the names of entries begin that are being written
_DIGEST = 16


def place() -> Path:
    """The folder: that of SVCCAT_CACHE_DIR, else `svccat` in the cache folder of the platform.

    A person without a home has none: it lies where no folder can be, so that nothing is kept.
    """
    try:
        return _place()
    except RuntimeError:
        return Path(os.devnull) / "svccat"


def _place() -> Path:
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen)
    if sys.platform == "win32":
        above = os.environ.get("LOCALAPPDATA")
        return Path(above or Path.home() / "AppData" / "Local") / "svccat" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "svccat"
    above = os.environ.get("XDG_CACHE_HOME")
    return (
        Path(above) if above and Path(above).is_absolute() else Path.home() / ".cache"
    ) / "svccat"


def name(size: int, asked: str) -> str:
    """The name of what is kept of a file of `size` bytes; `asked` says all that it depends on."""
    return f"{size}-{hashlib.blake2b(asked.encode(), digest_size=20).hexdigest()}"


@dataclass(frozen=True, slots=True)
class Folder:
    """Entries by name."""

    path: Path

    def sizes(self) -> frozenset[int]:
        """The sizes of the files of which something is kept."""
        with suppress(OSError), os.scandir(self.path) as found:
            sizes = (one.name.partition("-")[0] for one in found if one.name.endswith(_SUFFIX))
            return frozenset(int(size) for size in sizes if size.isdecimal())
        return frozenset()

    def get(self, name: str) -> bytes | None:
        """An entry as it was put; None where there is none, it is damaged or another person's."""
        file = self._file(name)
        try:
            if not _own(file):
                return None
            data = file.read_bytes()
        except OSError:
            return None
        if _digest(name, data[_DIGEST:]) != data[:_DIGEST]:
            return None
        with suppress(OSError):
            os.utime(file)  # entries used last go last
        return data[_DIGEST:]

    def put(self, name: str, data: bytes) -> None:
        """Keep an entry, in the place of an older one of the name; where it cannot be kept, nothing is."""
        beside: str | None = None
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            number, beside = tempfile.mkstemp(prefix=_BEGUN, dir=self.path)
            with os.fdopen(number, "wb") as stream:
                stream.write(_digest(name, data))
                stream.write(data)
            Path(beside).replace(self._file(name))
        except OSError:
            if beside is not None:
                with suppress(OSError):
                    Path(beside).unlink(missing_ok=True)

    def trim(self, limit: int = LIMIT) -> None:
        """Let go of the entries not used for the longest time where all take more than `limit` bytes.

        Whatever else lies in the folder is none of ours: it is neither counted nor touched.
        """
        found: list[tuple[float, int, str]] = []
        with suppress(OSError), os.scandir(self.path) as entries:
            for one in entries:
                if not (one.name.endswith(_SUFFIX) or one.name.startswith(_BEGUN)):
                    continue
                with suppress(OSError):
                    known = one.stat()
                    found.append((known.st_mtime, known.st_size, one.path))
        over = sum(size for _, size, _ in found) - limit
        if over <= 0:
            return
        over += int(limit * (1 - _LEFT))
        for _, size, path in sorted(found):
            if over <= 0:
                break
            with suppress(OSError):
                Path(path).unlink()
                over -= size

    def _file(self, name: str) -> Path:
        return self.path / f"{name}{_SUFFIX}"


def _own(file: Path) -> bool:
    """Whether this person put the file there: in a folder for several people others may forge one."""
    return not hasattr(os, "geteuid") or file.lstat().st_uid == os.geteuid()


def _digest(name: str, data: bytes) -> bytes:
    """Of the name too: another entry in the place of this one is damage."""
    found = hashlib.blake2b(name.encode(), digest_size=_DIGEST)
    found.update(data)
    return found.digest()
