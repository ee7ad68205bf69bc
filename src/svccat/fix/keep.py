"""A mended file put in the place of the old one, if that is still the one that was read."""

import os
import stat
from pathlib import Path

from svccat.atomic import replace
from svccat.model.mending import MendedFile
from svccat.model.reasons import reason
from svccat.model.text import Text

_CHANGED = Text(
    "读取之后文件被别的程序改过，没有写入；请再运行一次。",
    "the file was changed by something else after it was read and was not written: run this again.",
)
_READ_ONLY = Text(
    "文件是只读的，没有写入；请先取消只读。",
    "the file is read-only and was not written: make it writable first.",
)


def keep(mended: MendedFile) -> Text | None:
    """Write a mended file; a sentence on why it was not written, None if it was."""
    file = mended.source.file
    try:
        if not _writable(file):
            return _READ_ONLY
        if file.read_bytes() != mended.old:
            return _CHANGED
        replace(file, mended.new)
    except OSError as error:
        why = reason(error)
        return Text(f"无法写入（{why.zh}）。", f"cannot be written ({why.en}).")
    return None


def _writable(file: Path) -> bool:
    """Marked as writable for someone and for this person: an administrator heeds the mark too."""
    return bool(stat.S_IMODE(file.stat().st_mode) & 0o222) and os.access(file, os.W_OK)
