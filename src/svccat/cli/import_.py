"""`svccat import FILES…`: lists from elsewhere to catalogues, and what of them could not be taken."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from svccat.cli.options import language
from svccat.cli.output import show, terminal_width
from svccat.cli.parts import Choice, Command, Place
from svccat.cli.session import Session
from svccat.cli.several import keep, places, put
from svccat.model.fields import Kind
from svccat.model.text import Text

if TYPE_CHECKING:
    from svccat.exchange.sheets.reading import Given

KINDS = tuple(str(kind) for kind in Kind if kind.has_units)
_HELP = Text(
    """把别处的清单转成目录文件：.xlsx、.xls、.ods、.csv 按表头认列，系统导出的 .json、.js 按映射文件（TOML）对应字段。

    svccat export 写出的工作簿原样读回。没有对应上的列、跳过的记录、转换不了的值都列出来，不会悄悄丢掉，
    并指到工作表和单元格。映射文件的写法见 README，现成的在 catalogs/mappings/。

    退出码：0 全部转成；1 有列、值没有对应上（已写出其余的）；2 无法完成。""",
    """Turn lists from elsewhere into catalogue files: .xlsx, .xls, .ods and .csv by the heads of their
    columns, .json and .js that a system exported by a mapping file (TOML).

    Workbooks of svccat export are read back as they were. Columns mapped to nothing, records passed over and values that could not be converted are all
    listed; nothing is dropped unsaid. The README says how a mapping is written; some are in
    catalogs/mappings/.

    Exit codes: 0 everything taken; 1 columns or values that were not (the rest is written);
    2 not done.""",
)
_SHORT = Text("把别处的清单转成目录文件", "turn lists from elsewhere into catalogues")


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def import_(files: Sequence[Path], **options: Any) -> int:  # Any: click's values by option
        return run_import(session, files, options)

    kind = Place(session)
    params: list[click.Parameter] = [
        click.Argument(["files"], nargs=-1, required=True, type=kind, metavar="FILES..."),
        *(_option(session, *one) for one in _OPTIONS),
        language(session),
    ]
    return Command(
        session,
        "import",
        callback=import_,
        params=params,
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


_OPTIONS = (
    ("--mapping", "FILE", Text("映射文件（TOML）", "mapping file (TOML)")),
    (
        "--output",
        "PATH",
        Text(
            "写到哪里：文件夹，或只有一个目录时的 .json 文件",
            "where to write: a folder, or a .json file for one catalogue",
        ),
    ),
    (
        "--dry-run",
        "",
        Text("只显示列与字段的对应，不写文件", "show column and member, write nothing"),
    ),
    (
        "--kind",
        "KIND",
        Text("清单种类：" + " | ".join(KINDS), "kind of list: " + " | ".join(KINDS)),
    ),
    (
        "--code",
        "CODE",
        Text("行政区划代码，表中没有写时给出", "jurisdiction code, where the sheet has none"),
    ),
    ("--name", "NAME", Text("行政区划名称", "name of the jurisdiction")),
    ("--authority", "NAME", Text("部门名称", "name of the department")),
    ("--sector", "NAME", Text("条线", "sector")),
    ("--as-of", "DATE", Text("数据截止日期，如 2024-12-31", "date the content stands at")),
    ("--force", "", Text("覆盖已有的文件", "replace files that exist")),
)


def _option(session: Session, name: str, metavar: str, text: Text) -> click.Option:
    flags = ["-o", name] if name == "--output" else [name]
    if not metavar:
        return click.Option(flags, is_flag=True, help=session.say(text))
    if name == "--kind":
        return click.Option(
            flags, type=Choice(session, KINDS), metavar=metavar, help=session.say(text)
        )
    path = metavar in {"FILE", "PATH"}
    kind = Place(session) if path else click.STRING
    return click.Option(flags, type=kind, metavar=metavar, help=session.say(text))


def _given(session: Session, options: dict[str, Any]) -> "Given":
    """What the options say of the lists."""
    from svccat.exchange.sheets.reading import Given
    from svccat.exchange.sheets.titles import nested
    from svccat.model.jurisdiction import Level, fits

    members = {
        "jurisdiction.code": options["code"],
        "jurisdiction.name": options["name"],
        "authority.name": options["authority"],
        "authority.sector": options["sector"],
        "as_of": options["as_of"],
    }
    _see_day(session, options["as_of"])
    code = options["code"]
    if code:
        level = next((one for one in Level if fits(code, one)), None)
        if level is None:
            text = Text(
                f"--code {code}：不是行政区划代码，应为 6 位（乡镇 9 位、村 12 位）数字",
                f"--code {code} is no jurisdiction code: 6 digits, townships 9, villages 12",
            )
            raise click.UsageError(session.say(text))
        members["jurisdiction.level"] = str(level)
    header = nested({name: value for name, value in members.items() if value})
    return Given(Kind(options["kind"]) if options["kind"] else None, header)


def _see_day(session: Session, given: str | None) -> None:
    """Refuses a day that no calendar has, or in a form that the contract does not know."""
    if given is None:
        return
    try:
        known = date.fromisoformat(given).isoformat()
    except ValueError:
        known = None
    if known != given:  # Python also reads 20241231
        text = Text(
            f"--as-of {given}：不是日期，应写成 2024-12-31 这样",
            f"--as-of {given} is no date: write it as 2024-12-31",
        )
        raise click.UsageError(session.say(text))


def run_import(session: Session, files: Sequence[Path], options: dict[str, Any]) -> int:
    """1 where not everything could be taken.

    Raises:
        OutputError: a file would be replaced, or cannot be written.
    """
    from svccat import importing
    from svccat.report.imported import Import, render

    output: Path | None = options["output"]
    if output is None and not options["dry_run"]:
        text = Text("请用 -o 指明写到哪里", "say where to write: -o")
        raise click.UsageError(session.say(text))
    taken = importing.take_all(files, options["mapping"], _given(session, options))
    done = [one.done for one in taken]
    catalogues = [catalogue for one in done for catalogue in one.catalogues]
    targets = places(output or Path(), importing.names(done), ".json")
    if not options["dry_run"]:
        if not options["force"]:
            keep(targets)
        for target, catalogue in zip(targets, catalogues, strict=True):
            put(importing.written(catalogue), target, files)
    named = iter(targets)
    told = [
        Import(one.name, one.done, tuple(str(next(named)) for _ in one.done.catalogues), one.notes)
        for one in taken
    ]
    lines = render(told, session.lang, terminal_width(), columns=options["dry_run"])
    show(lines)
    return int(any(one.problems or one.unmapped or one.absent for one in done))
