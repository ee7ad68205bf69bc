"""GitLab's code quality report: the findings of a merge request, in its own JSON."""

from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.rule import Severity
from svccat.model.text import Lang
from svccat.report.addresses import Addresses
from svccat.report.json_parts import Json, dumps
from svccat.report.look import Look
from svccat.report.tally import identities
from svccat.report.visible import visible
from svccat.report.wording import about

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(checked: Checked, look: Look) -> str:
    """A list of all findings; GitLab keeps one of each fingerprint, so no two have the same."""
    addresses = Addresses(checked, look.base)
    found = sorted(checked.findings, key=lambda one: one.order)
    known = identities(found)
    return dumps(
        [
            _entry(one, identity, look.lang, addresses)
            for one, identity in zip(found, known, strict=True)
        ]
    )


def _entry(one: Finding, identity: str, lang: Lang, addresses: Addresses) -> Json:
    return {
        "description": visible(about(one, lang)),
        "check_name": one.rule.code,
        "fingerprint": identity,
        "severity": _SEVERITIES[one.rule.severity],
        "location": {
            "path": addresses.path(one.place.path),
            "lines": {"begin": one.place.line},
        },
    }
