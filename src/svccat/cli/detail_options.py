"""The options of `svccat overlaps` and `svccat boundaries`."""

import click

from svccat.cli.options import flag, named_options, path_argument
from svccat.cli.parts import Choice
from svccat.cli.session import Session
from svccat.model.text import Text
from svccat.settings.values import REVIEWS

_DETAIL = ("text", "json", "markdown")
_REVIEWING = {
    "confirm": (
        "NUMBER",
        Text(
            "确认这一对是交叉（编号见方括号，可写多次）",
            "this pair is an overlap (its number in brackets; repeatable)",
        ),
    ),
    "reject": ("NUMBER", Text("否定：不是交叉", "this pair is none")),
    "defer": ("NUMBER", Text("暂缓认定，仍计入交叉", "put off; it is still counted")),
    "reason": ("TEXT", Text("复核理由", "the reason of the review")),
    "by": ("TEXT", Text("复核单位或人", "who reviewed")),
}


def detail_options(session: Session, *, reviewing: bool = False) -> list[click.Parameter]:
    """What `svccat overlaps` (`reviewing`) and `svccat boundaries` take."""
    plain = Text("全部列出，已理清的也在内", "list everything, also what is settled")
    params: list[click.Parameter] = [
        path_argument(session, "PATHS..."),
        flag(session, "--all", plain),
    ]
    forms = Choice(session, _DETAIL)
    help_ = Text(
        "输出格式：text | json | markdown（默认 text）",
        "output format: text | json | markdown (default text)",
    )
    params.append(
        click.Option(
            ["--format", "form"],
            type=forms,
            default="text",
            help=session.say(help_),
            metavar="FORMAT",
        )
    )
    if reviewing:
        params += [
            click.Option(
                [f"--{name}"],
                multiple=name not in {"reason", "by"},
                help=session.say(text),
                metavar=metavar,
            )
            for name, (metavar, text) in _REVIEWING.items()
        ]
        return [*params, *named_options(session, "output", REVIEWS, "config")]
    return [*params, *named_options(session, "output", "config")]
