"""The output formats of `svccat validate` and `check`: a name, and a function from result to text.

What is made as UTF-8 stays that: reports in JSON can be a gigabyte.
Three families. `json`, `jsonl` and `sarif` are contracts for programs and list every finding;
`github`, `gitlab`, `junit` and `concise` follow the programs that read them; `text` and `markdown`
are for people, may change, and never cut a list without its true total.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from svccat.report.look import Look

if TYPE_CHECKING:  # results are polars' world; the names of formats are needed for --help
    from svccat.model.checked import Checked
    from svccat.model.result import Result

# Only the format that is asked for is imported.
# ruff: noqa: PLC0415


def _compared(checked: "Checked") -> "Result | None":
    """The result of a comparison; its many classes are not even imported for anything less."""
    from svccat.model.checked import Checked

    if type(checked) is Checked:
        return None
    from svccat.model.result import Result

    return checked if isinstance(checked, Result) else None


def _text(checked: "Checked", look: Look) -> str:
    result = _compared(checked)
    if result is not None:
        from svccat.report import text

        return text.render(result, look.lang, look.width, colour=look.colour)
    from svccat.report import validation

    return validation.render(checked, look)


def _concise(checked: "Checked", look: Look) -> str:
    from svccat.report import concise

    return concise.render(checked, look)


def _json(checked: "Checked", look: Look) -> bytes:
    result = _compared(checked)
    if result is not None:
        from svccat.report import json_report

        return json_report.render(result, look.lang)
    from svccat.report import validate_json

    return validate_json.render(checked, look.lang)


def _jsonl(checked: "Checked", look: Look) -> str:
    from svccat.report import validate_json

    return validate_json.lines(checked, look.lang)


def _sarif(checked: "Checked", look: Look) -> str:
    from svccat.report import sarif

    return sarif.render(checked, look)


def _github(checked: "Checked", look: Look) -> str:
    from svccat.report import github

    return github.render(checked, look)


def _gitlab(checked: "Checked", look: Look) -> str:
    from svccat.report import gitlab

    return gitlab.render(checked, look)


def _junit(checked: "Checked", look: Look) -> str:
    from svccat.report import junit

    return junit.render(checked, look)


def _markdown(checked: "Checked", look: Look) -> str:
    from svccat.report import markdown

    return markdown.render(checked, look)


FORMATS: dict[str, Callable[["Checked", Look], str | bytes]] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "markdown": _markdown,
}
