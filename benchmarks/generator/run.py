"""A seeded workspace of synthetic catalogues, with tables of everything that was planted."""

from contextlib import ExitStack
from pathlib import Path
from typing import Final

from benchmarks.generator.output import Layout, Table
from benchmarks.generator.scale import DEFAULT_SHARES, Scale, Shares
from benchmarks.generator.workspace import Summary, WorkspaceWriter

JSON: Final = Layout()
_FAULTS: Final = ("file", "item", "pointer", "keyword")
_DIFFERENCES: Final = ("file", "item", "element", "change")
_OVERLAPS: Final = (
    "file",
    "signal",
    "declared",
    "left",
    "right",
    "left_code",
    "right_code",
    "left_name",
    "right_name",
)


def generate(
    target: Path,
    scale: Scale,
    seed: int = 0,
    shares: Shares = DEFAULT_SHARES,
    *,
    layout: Layout = JSON,
) -> Summary:
    """Writes a workspace into a folder: catalogue files, and tables of what was planted.

    The same arguments give the same bytes. Items are written as they are made; what stays in
    memory is one province's catalogue and one city's changes of it, whatever the scale.

    Raises:
        FileExistsError: the folder is there and not empty.
        ValueError: more items are needed in one city than the words give.
    """
    target.mkdir(parents=True, exist_ok=True)
    if any(target.iterdir()):
        raise FileExistsError(f"{target} is not empty")
    with ExitStack() as stack:
        writer = WorkspaceWriter(
            target,
            scale,
            seed,
            shares,
            layout,
            stack.enter_context(Table(target / "faults.tsv", _FAULTS)),
            stack.enter_context(Table(target / "differences.tsv", _DIFFERENCES)),
            stack.enter_context(Table(target / "overlaps.tsv", _OVERLAPS)),
        )
        writer.write()
    return writer.summary
