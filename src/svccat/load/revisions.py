"""Catalogue files of a git revision, read from the repository's objects; nothing is checked out.

`HEAD~1:catalogs/x` names a folder or file of a revision as git does: from the repository's root, or
with `./` from the current folder. git itself answers, with what it would run or fetch turned off,
and no word of a person's reaches it as an option or by way of a shell.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from svccat.load.discover import SUFFIXES
from svccat.model.errors import InputError
from svccat.model.source import Source
from svccat.model.text import Text

_SAFE = (
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "protocol.allow=never",
)
_SECONDS = 120
_MOST_FILES = 20_000
_MOST_BYTES = 2_000_000_000
_FILES = ("100644", "100755")  # no links, no submodules
_LONGEST = 4_000


def is_revision(name: str) -> bool:
    """Whether a name is a revision's folder or file; what lies on the disk is never one."""
    return ":" in name and not os.path.exists(name)  # noqa: PTH110  Path.exists raises behind a closed folder


def at_revision(name: str) -> list[Source]:
    """The catalogue files of `REVISION:PATH`, with their bytes, each named as that and its own path.

    Raises:
        InputError: there is no git or repository, no such revision or path, or more than can be read.
    """
    revision, _, path = name.partition(":")
    if not revision or revision.startswith("-") or not name.isprintable() or len(name) > _LONGEST:
        raise _refused(
            name,
            Text(
                "应写作 版本:路径，如 HEAD~1:catalogs/x",
                "write REVISION:PATH, as HEAD~1:catalogs/x",
            ),
        )
    commit = _line(
        name, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{tree}}"
    )
    if not commit:
        raise _refused(
            name, Text(f"git 中没有版本 {revision}", f"git knows no revision {revision}")
        )
    folder = _folder(name, path)
    listed = _listed(name, commit, folder)
    found = [(blob, file) for blob, file in listed if _wanted(file, folder)]
    if not found:
        raise _refused(
            name,
            Text(
                f"该版本的 {path or '.'} 中没有目录文件（.json 或 .ndjson）",
                f"there is no catalogue (.json or .ndjson) in {path or '.'} of that revision",
            ),
        )
    contents = _contents(name, [blob for blob, _ in found])
    return [
        Source(
            Path(name),
            f"{revision}:{file}",
            named=file == folder,
            size=len(data),
            data=data,
        )
        for (_, file), data in zip(found, contents, strict=True)
    ]


def _folder(name: str, path: str) -> str:
    """The path from the root of the repository, "" for all of it."""
    if path in {".", ""} or path.startswith("./"):
        prefix = _line(name, "rev-parse", "--show-prefix") if path.startswith(".") else ""
        path = prefix + path.removeprefix(".").removeprefix("/")
    parts = PurePosixPath(path).parts
    if ".." in parts or path.startswith("/"):
        raise _refused(
            name,
            Text(
                "路径从仓库根目录写起（或以 ./ 从当前目录写起），不能含 ..",
                "the path begins at the repository's root (or, with ./, here) and has no ..",
            ),
        )
    return "/".join(parts)


def _wanted(file: str, folder: str) -> bool:
    """As on the disk: by the ending, and nothing hidden below the folder that was named."""
    below = PurePosixPath(file).relative_to(folder).parts if file != folder else ()
    hidden = any(part.startswith(".") for part in below)
    return file == folder or (file.lower().endswith(SUFFIXES) and not hidden)


def _listed(name: str, tree: str, folder: str) -> list[tuple[str, str]]:
    """The blobs under a folder, or the one file so called: (object, path from the root)."""
    ask = ["ls-tree", "-r", "-z", "-l", "--full-tree", tree]
    out = _git(name, [*ask, "--", folder] if folder else ask)
    found, size = [], 0
    for entry in out.split(b"\0"):
        words, _, path = entry.partition(b"\t")
        fields = words.decode("ascii", "replace").split()
        if len(fields) != 4 or fields[0] not in _FILES:  # noqa: PLR2004  mode, type, object, size
            continue
        file = path.decode("utf-8", "surrogateescape")
        if _wanted(file, folder):
            found.append((fields[2], file))
            size += int(fields[3]) if fields[3].isdigit() else 0
    if len(found) > _MOST_FILES or size > _MOST_BYTES:
        raise _refused(
            name,
            Text(
                f"该版本有 {len(found)} 个文件、{size} 字节，太大；请指明其中的文件夹",
                f"{len(found)} files of {size} bytes are too much: name a folder in it",
            ),
        )
    return sorted(found, key=lambda one: one[1])


def _contents(name: str, blobs: Sequence[str]) -> list[bytes]:
    out = _git(name, ["cat-file", "--batch"], "".join(f"{blob}\n" for blob in blobs).encode())
    contents, at = [], 0
    for blob in blobs:
        line_end = out.find(b"\n", at)
        fields = out[at : max(line_end, at)].split()
        if len(fields) != 3 or not fields[2].isdigit():  # noqa: PLR2004  object, type, size
            raise _refused(name, Text(f"git 读不出 {blob}", f"git cannot read {blob}"))
        start, size = line_end + 1, int(fields[2])
        contents.append(out[start : start + size])
        at = start + size + 1
    return contents


def _line(name: str, *words: str) -> str:
    """The first line of git's answer, "" where it has none."""
    out = _git(name, list(words), fails=False)
    return out.decode("utf-8", "replace").split("\n", 1)[0]


def _git(name: str, words: Sequence[str], given: bytes = b"", *, fails: bool = True) -> bytes:
    environment = os.environ | {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603  a list of words, no shell; git's place is the person's PATH
            ["git", *_SAFE, *words],  # noqa: S607
            input=given,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env=environment,
        )
    except FileNotFoundError as error:
        raise _refused(name, Text("找不到 git 程序", "there is no git program")) from error
    except subprocess.TimeoutExpired as error:
        raise _refused(name, Text("git 太久没有回答", "git took too long")) from error
    if done.returncode and (fails or b"fatal" in done.stderr):
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0][:300]
        raise _refused(name, Text(f"git：{said}", f"git: {said}"))
    return done.stdout


def _refused(name: str, why: Text) -> InputError:
    shown = name if name.isprintable() else ascii(name)
    return InputError(
        Text(f"{shown[:200]} 读不出来：{why.zh}。", f"{shown[:200]} cannot be read: {why.en}.")
    )
