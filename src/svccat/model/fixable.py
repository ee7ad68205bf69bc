"""Which findings can be mended without a person."""

from collections import Counter

from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.rule import Fix


def mendable(finding: Finding) -> Fix | None:
    """How a finding can be mended, None where only a person can.

    A finding at the file itself speaks of the way it is written, so that there is no text to put in
    the place of another one; one elsewhere needs its `replacement`.
    """
    at_file = not finding.place.pointer
    replacement = finding.evidence.get("replacement", "" if at_file else None)
    return finding.rule.fix if isinstance(replacement, str) else None


def fixable(checked: Checked) -> tuple[int, int]:
    """How many findings `--fix` would mend, and how many more `--unsafe-fixes`."""
    closed = {one.source.path for one in checked.inputs if not one.has_text}
    ways = Counter(mendable(one) for one in checked.findings if one.place.path not in closed)
    return ways[Fix.SAFE], ways[Fix.UNSAFE]
