"""What every run comes to, whether it compares or only validates."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from svccat.model.finding import Finding
from svccat.model.rate import Rate
from svccat.model.rule import Severity
from svccat.model.source import Source
from svccat.model.suppression import Suppressed
from svccat.model.tables import InputFile, unread
from svccat.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What every run comes to: its inputs and what was found in them."""

    settings: Mapping[str, object]
    inputs: tuple[InputFile, ...]
    findings: tuple[Finding, ...]
    totals: Mapping[str, int]  # findings by rule code, also those not listed
    severities: Counter[Severity] = field(default_factory=Counter)
    notes: tuple[Text, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()  # found, and in none of the counts above
    beside: tuple[Source, ...] = ()  # files that are no inputs and that findings may stand in
    complete: bool = True  # every input could be read
    headline_rates: tuple[Rate, ...] = ()  # none where nothing was compared

    @property
    def unread(self) -> tuple[str, ...]:
        """The inputs that could not be read in full."""
        return unread(self.inputs)

    @property
    def unlisted(self) -> int:
        """How many findings are counted and not listed (contract section 9)."""
        return max(0, self.severities.total() - len(self.findings))
