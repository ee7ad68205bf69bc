"""The sentence after a run that could not read all of its inputs: which they are."""

from collections.abc import Iterable

from svccat.cli.session import Session
from svccat.model.text import Text

_NAMED = 5


def tell_unread(session: Session, unread: Iterable[str]) -> None:
    """Name the files on stderr, the first few where there are many.

    A registry that is lent and no input may be the one: then there is no path to name.
    """
    from svccat.cli import output

    paths = list(dict.fromkeys(unread))
    zh, en = "、".join(paths[:_NAMED]), ", ".join(paths[:_NAMED])
    if len(paths) > _NAMED:
        zh, en = f"{zh} 等 {len(paths)} 个文件", f"{en} and {len(paths) - _NAMED} more"
    text = Text(
        f"有输入读不出，结果不完整{f'：{zh}' if paths else ''}。",
        f"some inputs could not be read: incomplete{f' ({en})' if paths else ''}.",
    )
    output.tell(session.say(text))
