"""X9: suppressions and the baseline themselves; these findings cannot be left out."""

from svccat.model.rule import Example, Reach, Rule, Severity
from svccat.model.text import Text

_IN_FORCE = Text(
    "屏蔽是有期限的决定，只在批准的范围和期限内有效。",
    "Leaving a finding out is a decision, valid for its scope and its term.",
)
_ENTRY = """\
[[suppress]]
rule = "R121"
item = "000118001000"
area = "211122"
reason = "省厅正在修订，暂按旧版执行"
decided_by = "盘锦市营商环境建设局"
document = "盘营商〔2024〕5号"
expires = 2025-12-31"""

EXPIRED = Rule(
    "X901",
    Severity.WARNING,
    Text("屏蔽已到期", "suppression expired"),
    Text(
        "对“{found}”的屏蔽（{document}）已于 {date} 到期，有 {count} 条问题不再据此屏蔽。",
        "the suppression of “{found}” ({document}) expired on {date}; it no longer covers {count} "
        "findings.",
    ),
    _IN_FORCE,
    Text(
        "请改正问题并删去这条；确需继续的，请重新报批，写上新的文号和到期日。",
        "Mend the findings and remove the entry, or have it decided anew: new document, new date.",
    ),
    example=Example(_ENTRY.replace("2025-12-31", "2024-06-30"), _ENTRY, Reach.ENTRY),
)
UNUSED = Rule(
    "X902",
    Severity.WARNING,
    Text("屏蔽没有用上", "suppression not used"),
    Text(
        "对“{found}”的屏蔽（{document}）没有对应任何问题。",
        "the suppression of “{found}” ({document}) meets no finding.",
    ),
    Text(
        "没有用上的屏蔽留着，以后同样的问题再出现就看不到了。",
        "Left where it is, it would hide the same fault when it comes back.",
    ),
    Text(
        "问题已改正的请删去这条；编码、地区写错的请改正。",
        "Remove it if the fault is mended; correct a wrong code or area.",
    ),
    example=Example(_ENTRY.replace("000118001000", "000118001001"), _ENTRY, Reach.ENTRY),
)
UNDATED = Rule(
    "X903",
    Severity.WARNING,
    Text("无法证明屏蔽仍然有效", "suppression cannot be shown to be in force"),
    Text(
        "对“{found}”的屏蔽（{document}，至 {date}）：目录没有可用的数据日期 as_of，有 {count} 条问题没有屏蔽。",
        "the suppression of “{found}” ({document}, until {date}): the catalogue has no valid "
        "`as_of`, so {count} findings stay.",
    ),
    _IN_FORCE,
    Text(
        "请在目录文件头写上 as_of，如 2024-12-31。",
        "Give the catalogue's header an `as_of`, such as 2024-12-31.",
    ),
)
UNREAD = Rule(
    "X904",
    Severity.WARNING,
    Text("读不全的文件不能屏蔽", "an unread file cannot be suppressed"),
    Text(
        "“{found}”所指的文件没有读全，其中 {count} 条问题不能屏蔽（{document}）。",
        "the files that “{found}” speaks of were not read in full; {count} findings stay "
        "({document}).",
    ),
    Text(
        "读不出的内容没有检查过，不能当作没有问题。",
        "What was not read was not checked; nothing may hide that.",
    ),
    Text(
        "请先改到能读全，再删去这条。",
        "Mend the file so that it can be read, then remove the entry.",
    ),
)
GONE = Rule(
    "X905",
    Severity.WARNING,
    Text("基线中有已消除的问题", "baseline lists findings that are gone"),
    Text(
        "基线中有 {count} 条问题已经不再出现。",
        "{count} findings of the baseline are no longer found.",
    ),
    Text(
        "已消除的问题留在基线里，以后再出现就看不到了。",
        "Left in the baseline, they would stay hidden when they come back.",
    ),
    Text(
        "请运行 svccat baseline prune，把它们从基线中删去。",
        "Run svccat baseline prune to drop them.",
    ),
)

RULES = (EXPIRED, UNUSED, UNDATED, UNREAD, GONE)
