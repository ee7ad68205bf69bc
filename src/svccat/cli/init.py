"""`svccat init FOLDER`: a workspace to start from; what is there already is left alone."""

from pathlib import Path

import click

from svccat.cli.options import language
from svccat.cli.output import save, show
from svccat.cli.parts import Command, Place
from svccat.cli.session import Session
from svccat.cli.starter import Unit, files
from svccat.model.errors import OutputError
from svccat.model.fields import Kind
from svccat.model.reasons import reason
from svccat.model.text import Text

_HELP = Text(
    """建一个可以马上开始填写的工作区：实施清单与权责清单各一份（内有一条可通过校验的示例）、
    设置文件，以及让 VS Code 显示字段说明、提示取值和当场报错的配置。已有的文件一律不动。

    例：svccat init 盘山县 --code 211122 --name 盘山县 --sector 交通运输""",
    """Start a workspace: one list of service items and one of powers (each with an example that
    passes), settings, and what lets VS Code explain fields, offer values and mark faults. Files that
    exist are left alone.

    Example: svccat init panshan --code 211122 --name 盘山县 --sector 交通运输""",
)
_SHORT = Text("建一个新的工作区", "start a workspace")


def command(session: Session) -> click.Command:
    """The command in the session's language."""

    def init(folder: Path, code: str, name: str, sector: str) -> int:
        return run_init(session, folder, Unit(code, name, sector))

    params: list[click.Parameter] = [
        click.Argument(["folder"], default=".", type=Place(session), required=False),
        *(_option(session, *row) for row in _OPTIONS),
        language(session),
    ]
    return Command(
        session,
        "init",
        callback=init,
        params=params,
        help=session.say(_HELP),
        short_help=session.say(_SHORT),
    )


_OPTIONS = (
    ("--code", "211122", Text("行政区划代码", "jurisdiction code")),
    ("--name", "盘山县", Text("地方的名称", "name of the place")),
    ("--sector", "交通运输", Text("条线", "sector")),
)


def _option(session: Session, name: str, default: str, text: Text) -> click.Option:
    shown = Text(f"{text.zh}（默认 {default}）", f"{text.en} (default {default})")
    return click.Option([name], default=default, help=session.say(shown), metavar="TEXT")


def run_init(session: Session, folder: Path, unit: Unit) -> int:
    """0 after every file is there."""
    from svccat.schema.store import schema_text

    level = unit.level
    if level is None:
        text = Text(
            f"--code {unit.code}：不是行政区划代码，应为 6 位（乡镇 9 位、村 12 位）数字",
            f"--code {unit.code} is no jurisdiction code: 6 digits, townships 9, villages 12",
        )
        raise click.UsageError(session.say(text))
    schemas = {str(kind): schema_text(kind) for kind in Kind}
    for path, content in files(unit, level, schemas).items():
        target = folder / path
        if target.exists():
            show(session.say(Text(f"已有，未动  {target}\n", f"kept     {target}\n")))
            continue
        _make_room(target.parent)
        save(content, target)
        show(session.say(Text(f"新建        {target}\n", f"created  {target}\n")))
    more = Text(
        f"接着填写清单，再运行：svccat validate {folder}\n",
        f"Fill in the lists, then run: svccat validate {folder}\n",
    )
    show(session.say(more))
    return 0


def _make_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = reason(error)
        zh = f"{folder}：无法建立文件夹（{why.zh}）"
        raise OutputError(Text(zh, f"{folder}: cannot be created ({why.en})")) from error
