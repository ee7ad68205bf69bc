"""The documents of `svccat report`: by suffix, a function from one digest to the bytes of files.

A file's name is "" for the one that was asked for, else a path from its folder. All are made from the
same digest, and so from one result.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:  # results are polars' world; the suffixes are needed for --help
    from svccat.report.digest.model import Digest

Reporter: TypeAlias = "Callable[[Digest, str], Mapping[str, bytes]]"

# Only what is asked for is imported.
# ruff: noqa: PLC0415


def _html(digest: "Digest", stem: str) -> Mapping[str, bytes]:
    from svccat.report.html.pages import render

    return render(digest, stem)


def _xlsx(digest: "Digest", stem: str) -> Mapping[str, bytes]:
    from svccat.report.xlsx.book import render

    del stem
    return {"": render(digest)}


def _docx(digest: "Digest", stem: str) -> Mapping[str, bytes]:
    from svccat.report.docx.paper import render

    del stem
    return {"": render(digest)}


def _markdown(digest: "Digest", stem: str) -> Mapping[str, bytes]:
    from svccat.report.digest_markdown import render

    del stem
    return {"": render(digest).encode("utf-8", "backslashreplace")}


def _json(digest: "Digest", stem: str) -> Mapping[str, bytes]:
    from svccat.report.annexed_json import render

    del stem
    return {"": render(digest.result, digest.lang)}


DOCUMENTS: dict[str, Reporter] = {
    ".html": _html,
    ".xlsx": _xlsx,
    ".docx": _docx,
    ".md": _markdown,
    ".json": _json,
}
