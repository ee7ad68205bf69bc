"""One line a finding, for problem matchers, `grep` and eyes in a hurry."""

from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.text import Lang
from svccat.report.addresses import Addresses
from svccat.report.look import Look
from svccat.report.visible import visible
from svccat.report.wording import message, shortened


def render(checked: Checked, look: Look) -> str:
    """`path:line:column: error R121 message [code name]`, in the order of the findings."""
    addresses = Addresses(checked, look.base)
    found = sorted(checked.findings, key=lambda one: one.order)
    return "".join(f"{line(one, look.lang, addresses)}\n" for one in found)


def line(one: Finding, lang: Lang, addresses: Addresses) -> str:
    """A finding on one line; the severity's word is the machine's in every language."""
    what = f"{one.rule.severity} {one.rule.code} {message(one, lang)}"
    about = " ".join(shortened(part) for part in (one.item_code, one.item_name) if part)
    return visible(f"{addresses.of(one.place)}: {what}" + (f" [{about}]" if about else ""))
