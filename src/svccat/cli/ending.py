"""How a run ends (contract section 9): the exit code, and which one wins."""

from collections.abc import Iterable
from enum import IntEnum

from svccat.model.checked import Checked
from svccat.model.text import Lang, Text
from svccat.settings import Settings


class Ending(IntEnum):
    """The exit codes."""

    CLEAN = 0
    FINDINGS = 1
    INCOMPLETE = 2
    BUG = 3
    STALE = 5
    INTERRUPTED = 130


_PRECEDENCE = (Ending.BUG, Ending.INCOMPLETE, Ending.FINDINGS, Ending.STALE, Ending.CLEAN)
_DECISIONS = "X"  # the family of rules that look at suppressions and the baseline
_RATES = (
    Text("市县纵向统一率", "city-county vertical uniformity"),
    Text("县区横向一致率", "county horizontal consistency"),
)


def gravest(endings: Iterable[Ending]) -> Ending:
    """Of several endings the one that is told: 3, 2, 1, 5; 0 for none."""
    return min(endings, key=_PRECEDENCE.index, default=Ending.CLEAN)


def ending(result: Checked, settings: Settings) -> Ending:
    """How a run that came to a result ends; findings that are not listed count as well."""
    endings = [Ending.CLEAN]
    if not result.complete:
        endings.append(Ending.INCOMPLETE)
    bound = settings.fail_on
    if bound is not None and any(
        count and severity.rank <= bound.rank for severity, count in result.severities.items()
    ):
        endings.append(Ending.FINDINGS)
    if any(code.startswith(_DECISIONS) for code in result.totals):
        endings.append(Ending.STALE)
    if too_low(result, settings):
        endings.append(Ending.FINDINGS)
    return gravest(endings)


def too_low(result: Checked, settings: Settings) -> list[Text]:
    """One sentence for each headline rate below `fail_under`; without a rate there is none."""
    bound = settings.fail_under
    if bound is None:
        return []
    return [
        Text(
            f"{name.zh} {rate.text} 低于 fail-under 的 {bound:g}%",
            f"{name.en} {rate.of(Lang.EN)} is below fail-under {bound:g}%",
        )
        for name, rate in zip(_RATES, result.headline_rates, strict=False)
        if rate.below(bound)
    ]


def not_listed(result: Checked) -> list[Text]:
    """The sentence that findings were only counted, where some were."""
    if not result.unlisted:
        return []
    return [
        Text(
            f"只列出最重的 {len(result.findings)} 条检查结果，另有 {result.unlisted} 条只计数。",
            f"only the gravest {len(result.findings)} findings are listed,"
            f" {result.unlisted} more are counted.",
        )
    ]
