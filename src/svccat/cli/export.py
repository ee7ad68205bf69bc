"""`svccat export PATHS… -o FILE`: catalogues as the editor's workbook, or in another form."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from svccat.cli.options import language
from svccat.cli.parts import Choice, Command, Place
from svccat.cli.session import Session
from svccat.model.text import Text

_WORKBOOK, _CPSV, _FORMS = "xlsx", "cpsv-ap", ("json", "ndjson", "parquet")
_SUFFIXES = {f".{name}": name for name in (_WORKBOOK, *_FORMS)} | {".jsonld": _CPSV}
_FILES = frozenset({*_SUFFIXES, ".csv", ".tsv", ".txt", ".xls", ".ods", ".jsonl"})  # no folders
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_HELP = Text(
    """把目录文件换一种形式写出来，没有改动的内容一字不差。

    xlsx：供编辑人员填写的 Excel 工作簿，每个清单一张表，中文表头，批注是字段说明，固定取值有下拉
    列表；材料、环节等各有一张表，用“事项号”对应事项。改好后用 svccat import 读回。

    json、ndjson、parquet：每个清单一个文件，按省分文件夹。

    cpsv-ap：全部服务事项写成一个 JSON-LD 文件（CPSV-AP 3.2，后缀 .jsonld）。

    例：svccat export catalogs/panjin-transport -o 清单.xlsx

    退出码：0 全部写出；1 有事项没有名称或编码，写不成 cpsv-ap；2 有文件读不全，没有写出，或无法完成。""",
    """Write catalogue files in another form, to the byte where nothing was changed.

    xlsx: an Excel workbook for editors, a sheet for each list, Chinese heads with notes that explain
    the fields, drop-down lists for closed values; materials, steps and the like in sheets of their
    own, tied to items by number. svccat import reads it back.

    json, ndjson, parquet: a file for each list, in a folder for each province.

    cpsv-ap: all service items in one JSON-LD file (CPSV-AP 3.2; it ends in .jsonld).

    Example: svccat export catalogs/panjin-transport -o lists.xlsx

    Exit codes: 0 all written; 1 items without a name or code are not in the cpsv-ap; 2 a file could
    not be read in full and is left out, or not done.""",
)
_SHORT = Text(
    "把目录写成 Excel 工作簿或其他形式", "write catalogues as a workbook or in another form"
)


_BASE = Text(
    "cpsv-ap：各项 IRI 的开头，如 https://example.org/id/（默认 urn:x-svccat:）",
    "cpsv-ap: what all IRIs begin with, as https://example.org/id/ (default urn:x-svccat:)",
)


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def export(paths: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        return run_export(session, paths, options)

    kind = Place(session)
    forms = " | ".join(_SUFFIXES.values())
    to = Text(f"形式：{forms}（默认看 -o 的后缀）", f"form: {forms} (default: as -o ends)")
    written = Text("写成的文件，或文件夹", "the file or folder to write")
    params: list[click.Parameter] = [
        click.Argument(["paths"], nargs=-1, required=True, type=kind, metavar="PATHS..."),
        click.Option(
            ["--to"],
            type=Choice(session, tuple(_SUFFIXES.values())),
            metavar="FORM",
            help=session.say(to),
        ),
        click.Option(["-o", "--output"], type=kind, metavar="PATH", help=session.say(written)),
        click.Option(["--base"], metavar="IRI", help=session.say(_BASE)),
        language(session),
    ]
    return Command(
        session,
        "export",
        callback=export,
        params=params,
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


def run_export(session: Session, paths: Sequence[Path], options: dict[str, Any]) -> int:
    """2 where a file could not be read and is left out, 1 where an item could not be described.

    Raises:
        InputError: nothing to read, or nothing that is a catalogue.
        OutputError: a file cannot be written, or would stand in an input's place.
    """
    output: Path | None = options["output"]
    if output is None:
        text = Text("请用 -o 指明写到哪里", "say where to write: -o")
        raise click.UsageError(session.say(text))
    form = options["to"] or _SUFFIXES.get(output.suffix.lower())
    if form is None:
        forms = " | ".join(_SUFFIXES.values())
        text = Text(f"请用 --to 指明形式：{forms}", f"say which form by --to: {forms}")
        raise click.UsageError(session.say(text))
    _see_suffix(session, output, form)
    if form == _WORKBOOK:
        return _workbook(session, paths, output)
    if form == _CPSV:
        return _publish(session, paths, output, options["base"] or "")
    return _lists(session, paths, form, output)


def _see_suffix(session: Session, output: Path, form: str) -> None:
    """Refuses a name that says another form: a folder y.xlsx, or a workbook y.json, opens nowhere."""
    from svccat.cli.output import is_special

    suffix = output.suffix.lower()
    own = next(one for one, name in _SUFFIXES.items() if name == form)
    fits = {own, ".json"} if form == _CPSV else {own}
    if suffix not in _FILES or suffix in fits or is_special(output):
        return
    folder = form in _FORMS
    zh = f"-o {output}：后缀 {suffix} 与形式 {form} 不符；文件名请以 {own} 结尾"
    en = f"-o {output}: {suffix} is not how files of the form {form} end; write {own}"
    if folder:
        zh, en = f"{zh}，或写一个文件夹", f"{en}, or name a folder"
    raise click.UsageError(session.say(Text(zh, en)))


def _workbook(session: Session, paths: Sequence[Path], output: Path) -> int:
    from svccat import exporting
    from svccat.cli.output import deliver

    done = exporting.workbook(paths)
    deliver(done.data, output, done.inputs)
    if str(output) != "-":
        zh = f"{output}：{done.lists} 个清单，{done.items} 项"
        _say(session, Text(zh, f"{output}: {done.lists} lists, {done.items} items"))
    return _ending(session, done.unread)


def _lists(session: Session, paths: Sequence[Path], form: str, output: Path) -> int:
    from svccat import exporting
    from svccat.cli.several import places, put

    found = exporting.plans(paths, form)
    targets = places(output, [one.path for one in found.lists], f".{form}")
    for one, target in zip(found.lists, targets, strict=True):
        put(exporting.written(one, form), target, found.inputs)
        _say(session, Text(f"已写出 {target}", f"written {target}"))
    return _ending(session, found.unread)


def _publish(session: Session, paths: Sequence[Path], output: Path, base: str) -> int:
    from svccat import exporting
    from svccat.cli.output import deliver, tell

    if base and not _IRI.fullmatch(base):
        zh = f"--base {base}：不是 IRI 的开头，应写成 https://example.org/ 这样"
        en = f"--base {base}: no beginning of an IRI, write it as https://example.org/"
        raise click.UsageError(session.say(Text(zh, en)))
    done, found = exporting.published(paths, base)
    deliver(done.content, output, found.inputs)
    if str(output) != "-":
        count = done.services
        _say(session, Text(f"{output}：{count} 项服务", f"{output}: {count} services"))
    if done.lists:
        kinds = "、".join(done.lists)
        zh = f"不是服务事项的清单没有写出：{kinds}"
        tell(session.say(Text(zh, f"lists that are no services were left out: {kinds}")))
    if done.left:
        zh = f"{done.left} 项没有名称或基本编码，没有写出；见 svccat validate"
        en = f"{done.left} items without a name or code were left out; see svccat validate"
        tell(session.say(Text(zh, en)))
    return _ending(session, found.unread) or int(done.left > 0)


def _say(session: Session, text: Text) -> None:
    from svccat.cli.output import show

    show(session.say(text) + "\n")


def _ending(session: Session, unread: Sequence[Text]) -> int:
    from svccat.cli.output import tell

    for reason in unread:
        tell(session.say(reason))
    return 2 if unread else 0
