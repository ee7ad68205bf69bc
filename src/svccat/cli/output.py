"""Where reports go: stdout or a file that is whole or not there; the rest goes to stderr."""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from svccat.atomic import replace, replace_together
from svccat.model.errors import OutputError
from svccat.model.reasons import reason
from svccat.model.text import Text

FILE_WIDTH = 100
_NARROW, _BROAD = 60, 120


def speak_utf8() -> None:
    """Both streams write UTF-8 whatever the locale; what cannot be written is written out."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def show(content: str | bytes) -> None:
    """A report on stdout, or bytes as they are; a reader that goes away early is no error.

    Raises:
        OutputError: stdout cannot be written, for instance because the disk is full.
    """
    stream = sys.stdout
    try:
        if isinstance(content, bytes):
            stream.buffer.write(content)
        else:
            stream.write(content)
        stream.flush()
    except BrokenPipeError:
        silence(stream)
    except (OSError, ValueError, AttributeError) as error:
        # Without a stdout there is no stream to write to, or one that is closed.
        silence(stream)
        why = reason(error)
        zh = f"标准输出无法写入：{why.zh}"
        raise OutputError(Text(zh, f"cannot write to stdout: {why.en}")) from error


def deliver(report: str | bytes, file: Path | None, inputs: Iterable[Path]) -> None:
    """A report to stdout (None or `-`) or to a file; never in the place of what it reports on.

    Raises:
        OutputError: the output file is one of the inputs, or cannot be written.
    """
    if file is None or not is_file(file):
        show(report)
        return
    _spare(inputs, [file])
    save(report, file)


def deliver_text(report: bytes, file: Path | None, inputs: Iterable[Path]) -> None:
    """The same of a report that is text in UTF-8: on stdout it has the platform's line ends.

    Raises:
        OutputError: the output file is one of the inputs, or cannot be written.
    """
    as_it_is = is_file(file) or os.linesep == "\n"
    deliver(report if as_it_is else report.decode(), file, inputs)


def is_file(file: Path | None) -> bool:
    """Whether a report goes to a file and not to stdout."""
    return file is not None and str(file) != "-"


def deliver_together(documents: Mapping[Path, bytes], inputs: Iterable[Path]) -> None:
    """Several documents to their files, all of them or none; folders are made where they lack.

    Raises:
        OutputError: one of the files is an input, or cannot be written.
    """
    _spare(inputs, documents)
    file = Path()
    try:
        for file in documents:
            file.parent.mkdir(parents=True, exist_ok=True)
        replace_together(documents)
    except OSError as error:
        why = reason(error)
        named = file.parent if error.filename is None else error.filename2 or error.filename
        zh = f"{named}：无法写入（{why.zh}）"
        raise OutputError(Text(zh, f"{named}: cannot be written ({why.en})")) from error


def _spare(inputs: Iterable[Path], files: Iterable[Path]) -> None:
    """Refuse files that are inputs.

    Raises:
        OutputError: one of them is.
    """
    listed = list(inputs)
    for file in files:
        if is_input(file, listed):
            raise OutputError(
                Text(
                    f"{file} 是输入文件，没有写入；请给 -o 另起一个文件名。",
                    f"{file} is an input and was not written: give -o another name.",
                )
            )


def is_input(file: Path, inputs: Iterable[Path]) -> bool:
    """Whether a file is one of the inputs, by whatever name."""
    return os.path.realpath(file) in {os.path.realpath(one) for one in inputs}


def is_special(file: Path) -> bool:
    """Whether a pipe, a device or a folder stands there; a name that none can have is no error."""
    return os.path.exists(file) and not os.path.isfile(file)  # noqa: PTH110, PTH113  Path's raise


def tell(text: str) -> None:
    """A line on stderr; nothing is done where nobody can read it."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def silence(stream: TextIO | None) -> None:
    """Nothing more is written, not even by the interpreter's last flush."""
    with suppress(OSError, ValueError, AttributeError):
        hole = os.open(os.devnull, os.O_WRONLY)
        os.dup2(hole, stream.fileno() if stream is not None else 1)
        os.close(hole)


def save(text: str | bytes, file: Path) -> None:
    """A report in a file: written beside it, then put in its place, so never half a file.

    What is no regular file, such as a pipe or a device, is written to directly.

    Raises:
        OutputError: the file cannot be written; what stood there before still does.
    """
    data = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    try:
        target = Path(os.path.realpath(file)) if file.is_symlink() else file
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            replace(target, data)
    except OSError as error:
        why = reason(error)
        zh = f"{file}：无法写入（{why.zh}）"
        raise OutputError(Text(zh, f"{file}: cannot be written ({why.en})")) from error


def terminal_width() -> int:
    """The columns for a report on stdout: the terminal's within bounds, 100 where there is none."""
    columns = shutil.get_terminal_size((FILE_WIDTH, 1)).columns
    return max(_NARROW, min(columns, _BROAD))


def coloured(environment: Mapping[str, str]) -> bool:
    """Colour is for terminals that can show it and people who did not ask for NO_COLOR."""
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return bool(environment.get("FORCE_COLOR")) or (sys.stdout is not None and sys.stdout.isatty())
