"""What a run left out, in sentences: by which decisions, until when; since when it is known."""

from collections import Counter
from collections.abc import Sequence

from svccat.model.checked import Checked
from svccat.model.rule import Severity
from svccat.model.suppression import Suppressed
from svccat.model.text import Text
from svccat.report.labels import SEVERITIES
from svccat.report.wording import shortened

MOST = 6  # decisions that are named; of the rest only the number


def sentences(checked: Checked) -> list[Text]:
    """One sentence on the suppressions and one on the baseline, each where it left anything out."""
    decided = [one for one in checked.suppressed if one.kind == "suppression"]
    known = [one for one in checked.suppressed if one.kind == "baseline"]
    return [*_decided(decided), *_known(known)]


def severities(counts: Counter[Severity]) -> Text:
    """`错误 8，警告 41`, without those that there are none of."""
    shown = [(SEVERITIES[one], counts[one]) for one in Severity if counts[one]]
    return Text(
        "，".join(f"{label.zh} {count}" for label, count in shown),
        ", ".join(f"{label.en} {count}" for label, count in shown),
    )


def _decided(found: Sequence[Suppressed]) -> list[Text]:
    """`已屏蔽 3 条：R121 ×2（盘交〔2024〕5号，至 2025-12-31）；…`."""
    if not found:
        return []
    acts = Counter((one.finding.rule.code, one.document, one.expires) for one in found)
    ranked = sorted(acts.items(), key=lambda one: (-one[1], one[0]))
    shown = [(code, count, shortened(name), day) for (code, name, day), count in ranked[:MOST]]
    zh = "；".join(f"{code} ×{count}（{name}，至 {day}）" for code, count, name, day in shown)
    en = "; ".join(f"{code} ×{count} ({name}, until {day})" for code, count, name, day in shown)
    more = len(ranked) - len(shown)
    rest = Text(f"；另有 {more} 项", f"; and {more} more") if more else Text("", "")
    return [
        Text(f"已屏蔽 {len(found)} 条：{zh}{rest.zh}。", f"Suppressed {len(found)}: {en}{rest.en}.")
    ]


def _known(found: Sequence[Suppressed]) -> list[Text]:
    """`基线屏蔽 233 条（错误 8，警告 41，提示 184），最早自 2024-12-31 起。`."""
    if not found:
        return []
    split = severities(Counter(one.finding.rule.severity for one in found))
    oldest = min((one.since for one in found if one.since), default="")
    age = Text(f"，最早自 {oldest} 起", f", the oldest since {oldest}") if oldest else Text("", "")
    zh = f"基线屏蔽 {len(found)} 条（{split.zh}）{age.zh}。"
    return [Text(zh, f"In the baseline {len(found)} ({split.en}){age.en}.")]
