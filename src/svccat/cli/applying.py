"""`svccat todo --apply UNIT`: a copy of the unit's files with what can be adopted, or the difference."""

from difflib import unified_diff
from pathlib import Path, PurePosixPath

import click

from svccat.adopting import Applied, adopt
from svccat.cli import output
from svccat.cli.session import Session
from svccat.cli.units import called, unknown
from svccat.load.discover import SUFFIXES
from svccat.model.text import Text
from svccat.report.visible import visible
from svccat.worklist import Todo


def apply(session: Session, made: Todo, unit: str, target: Path | None) -> None:
    """Write the copies to `target`, or show what would change on stdout.

    `target` is a folder, in which every file has its own name; or a file, by its suffix, where one
    file changes.

    Raises:
        click.UsageError: no unit is called so, or several of its files change and `target` is a file.
        OutputError: a copy would stand in an input's place, or cannot be written.
    """
    units = [one.unit for work in made.lists for one in work.units]
    wanted = [one for one in units if called(one, unit)]
    if not wanted:
        raise unknown(session, unit, units)
    applied = adopt(made, wanted)
    if target is None:
        output.show("".join(_diff(applied)))
    else:
        _write(session, made, applied, target)
    _tell(session, applied, target)


def _write(session: Session, made: Todo, applied: Applied, target: Path) -> None:
    inputs = [one.source.file for one in made.inputs]
    is_file = target.is_file() or (target.suffix in SUFFIXES and not target.is_dir())
    if len(applied.files) == 1 and is_file:
        output.deliver(applied.files[0].new, target, inputs)
        return
    if is_file:
        text = Text(
            f"有 {len(applied.files)} 个文件要改，-o 应是文件夹",
            f"{len(applied.files)} files change: -o must be a folder",
        )
        raise click.UsageError(session.say(text))
    for one in applied.files:
        copy = target / PurePosixPath(one.file.source.path)
        copy.parent.mkdir(parents=True, exist_ok=True)
        output.deliver(one.new, copy, inputs)


def _diff(applied: Applied) -> list[str]:
    lines: list[str] = []
    for one in applied.files:
        path = visible(one.file.source.path)
        old, new = (data.decode().splitlines(keepends=True) for data in (one.old, one.new))
        lines += [
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
            for line in unified_diff(old, new, path, path)
        ]
    return lines


def _tell(session: Session, applied: Applied, target: Path | None) -> None:
    """What was adopted, what is left to a person, and what could not be done, on stderr."""
    for one in applied.files:
        path, made, left = one.file.source.path, one.made, one.by_hand
        zh, en = f"{path}：采用 {made} 处", f"{path}: {made} values adopted"
        if left:
            zh, en = f"{zh}，另有 {left} 处要逐项填写", f"{en}, {left} to be written by hand"
        output.tell(session.say(Text(zh, en)))
    for path, reason in applied.refused:
        output.tell(session.say(Text(f"{path}：{reason.zh}", f"{path}: {reason.en}")))
    if not applied.files and not applied.refused:
        output.tell(session.say(Text("没有可以照改的内容。", "Nothing can be adopted.")))
    elif target is not None:
        output.tell(session.say(Text(f"已写入 {target}", f"written: {target}")))
    else:
        zh = "以上只是差异，没有写入；用 -o 写出改好的副本。"
        output.tell(session.say(Text(zh, "Shown only: write the copies with -o.")))
