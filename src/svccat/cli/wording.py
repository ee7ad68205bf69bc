"""What click says of wrong usage, said in the person's language."""

import re

import click

from svccat.model.pattern import pattern
from svccat.model.text import Lang, Text
from svccat.settings.values import meant

_EXTRA = pattern(r"unexpected extra arguments? \((.*)\)", re.DOTALL)


def usage_sentence(error: click.ClickException, lang: Lang) -> str:
    """One sentence: what is wrong and, where that can be known, what was meant."""
    if lang is Lang.EN:
        return error.format_message()
    return _chinese(error).zh


def _chinese(error: click.ClickException) -> Text:
    english = error.format_message()
    match error:
        case click.NoSuchOption():
            near = "；是否想写 " + "、".join(error.possibilities) if error.possibilities else ""
            zh = f"没有选项 {error.option_name}{near}"
        case click.MissingParameter():
            kind = "参数" if isinstance(error.param, click.Argument) else "选项"
            zh = f"缺少{kind} {_hint(error)}"
        case click.BadParameter():
            zh = f"{_hint(error)}：{error.message}"
        case click.BadOptionUsage():
            takes = "requires" in english
            zh = f"选项 {error.option_name} {'后面要有值' if takes else '不带值'}"
        case _:
            extra = _EXTRA.search(english)
            zh = f"多余的参数：{extra[1]}" if extra else english
    return Text(zh, english)


def _hint(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return error.param.get_error_hint(error.ctx).replace("'", "") if error.ctx else ""


def not_allowed(value: object, allowed: list[str]) -> Text:
    """A value outside a closed list."""
    hint = meant(str(value), allowed)
    shown = " | ".join(allowed)
    return Text(
        f"不接受 {value!r}，可取 {shown}{hint.zh}",
        f"{value!r} is not accepted, allowed: {shown}{hint.en}",
    )
