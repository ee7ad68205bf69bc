"""Workflow commands of GitHub Actions: what was found, at the lines of the change.

GitHub shows ten of each level a step, so the sum comes first and the gravest before the rest.
"""

from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.result import Result
from svccat.model.rule import Severity
from svccat.model.text import Lang
from svccat.report.addresses import Addresses
from svccat.report.look import Look
from svccat.report.tally import by_severity, inputs
from svccat.report.visible import visible
from svccat.report.wording import about

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(checked: Checked, look: Look) -> str:
    """One command a line, the sum as the first."""
    addresses = Addresses(checked, look.base)
    found = sorted(checked.findings, key=lambda one: (one.rule.severity.rank, one.order))
    lines = [
        f"::notice title=svccat::{_data(_sum(checked, look.lang))}",
        *(_command(one, look.lang, addresses) for one in found),
    ]
    return "".join(f"{line}\n" for line in lines)


def _sum(checked: Checked, lang: Lang) -> str:
    parts = [inputs(checked).of(lang), by_severity(checked, lang)]
    if isinstance(checked, Result):
        parts.append(checked.headline.of(lang))
    return " · ".join(parts)


def _command(one: Finding, lang: Lang, addresses: Addresses) -> str:
    place = one.place
    properties = {
        "file": addresses.path(place.path),
        "line": str(place.line),
        "col": str(place.column),
        "title": f"{one.rule.code} {one.rule.title.of(lang)}",
    }
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[one.rule.severity]} {given}::{_data(about(one, lang))}"


def _data(text: str) -> str:
    """Text after the last `::`; line ends are written out already."""
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
