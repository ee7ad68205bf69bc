"""`svccat report PATHS… -o FILE…`: one run, one result, several documents with equal numbers."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from svccat.cli.history_options import accepted_options
from svccat.cli.options import check_options
from svccat.cli.parts import Command, Place
from svccat.cli.quick import begun, imports
from svccat.cli.session import Session
from svccat.cli.settings import chosen
from svccat.cli.unread import tell_unread
from svccat.model.text import Text
from svccat.report.documents import DOCUMENTS

if TYPE_CHECKING:  # results are polars' world
    from svccat.report.digest.model import Digest


_HELP = Text(
    """一次运行，写出几种报告，数字都相同：.html（一个文件，离线可看；问题超过 5000 条时另有一个文件夹，
    每地一页）、.xlsx、.docx（公文格式）、.md、.json。

    例：svccat report catalogs/panjin-transport-draft -o 报告.html -o 报告.xlsx -o 报告.docx

    退出码与 svccat check 相同。""",
    """One run and several documents with equal numbers: .html (one file that opens offline; past 5,000
    findings a folder with a page for each place as well), .xlsx, .docx (in the form of an official
    document), .md, .json.

    Example: svccat report catalogs/panjin-transport-draft -o report.html -o report.xlsx -o report.docx

    Exit codes as of svccat check.""",
)
_SHORT = Text("给上级看的报告：网页、表格、公文", "the report: page, workbook, document")
_FILES = Text(
    f"写入的文件，可写多次，种类由后缀决定：{' '.join(DOCUMENTS)}",
    f"a file to write, may be given several times; its suffix says which kind: {' '.join(DOCUMENTS)}",
)


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def report(paths: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        return run_report(session, paths, options)

    own = click.Option(
        ["-o", "--output", "outputs"],
        type=Place(session),
        multiple=True,
        required=True,
        metavar="FILE",
        help=session.say(_FILES),
    )
    shared = [one for one in check_options(session) if one.name not in {"form", "output"}]
    return Command(
        session,
        "report",
        callback=report,
        params=[*shared, *accepted_options(session), own],
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_report(session: Session, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """The exit code after all documents are written."""
    outputs: tuple[Path, ...] = options["outputs"]
    _refuse(session, outputs)
    settings = chosen(session, paths, options)
    with begun(paths, cache=settings.cache) as crew:
        with imports():
            from svccat.cli import output
            from svccat.cli.accept import accepted_points, beside_accepted
            from svccat.cli.ending import Ending, ending, gravest, not_listed, too_low
            from svccat.cli.units import of_units
            from svccat.pipeline import run

        result = run(paths, settings, crew)
        # The work lists stand in the workbook alone.
        books = any(file.suffix.lower() == ".xlsx" for file in outputs)
        work = of_units(result.work(), settings.unit) if books else ()
    result, fallen = beside_accepted(result, paths, settings, options)
    with imports():  # a digest stays to the end as well, and has no cycles
        from svccat.report.digest.build import digest

        points = accepted_points(paths, options)
        told = digest(result, settings.lang, Path.cwd(), points, work)
        _write(session, told, outputs, settings.files)
    if not result.complete:
        tell_unread(session, result.unread)
    for sentence in (*not_listed(result), *too_low(result, settings)):
        output.tell(session.say(sentence))
    for sentence in fallen:
        output.tell(session.say(sentence))
    ends = [ending(result, settings), *([Ending.FINDINGS] if fallen else [])]
    return int(gravest(ends))


def _write(
    session: Session, told: "Digest", outputs: Sequence[Path], files: Sequence[Path]
) -> None:
    """All documents are made before any is written, and none in the place of an input or of `files`."""
    from svccat.cli import output

    documents: dict[Path, bytes] = {}
    for file in outputs:
        made = DOCUMENTS[file.suffix.lower()](told, file.stem)
        documents.update(
            {(file.parent / name if name else file): data for name, data in made.items()}
        )
    result = told.result
    read = (*(one.source for one in result.inputs), *result.beside)
    output.deliver_together(documents, [*files, *(one.file for one in read)])
    for file in outputs:
        output.tell(session.say(Text(f"已写入 {file}", f"written: {file}")))


def _refuse(session: Session, outputs: Sequence[Path]) -> None:
    """What cannot be meant: a file of no known kind, or one file twice.

    Raises:
        click.UsageError: there is such a file.
    """
    known = " ".join(DOCUMENTS)
    for file in outputs:
        if file.suffix.lower() not in DOCUMENTS:
            text = Text(
                f"-o {file}：不认识的后缀，可用 {known}",
                f"-o {file}: the suffix must be one of {known}",
            )
            raise click.UsageError(session.say(text))
    if len({file.resolve() for file in outputs}) < len(outputs):
        text = Text("-o 两次写到同一个文件", "-o names the same file twice")
        raise click.UsageError(session.say(text))
