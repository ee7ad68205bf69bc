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

NO_PAIR = Rule(
    "X911",
    Severity.WARNING,
    Text("复核记录没有对应的交叉", "review of a pair that is none"),
    Text(
        "对“{found}”的复核没有用上：这两项职权已不再是未理清的交叉。",
        "the review of “{found}” is not used: the two powers are no unsettled overlap any more.",
    ),
    Text(
        "职权已经改名、取消、移交，或者双方已经写明分工；留着旧结论，以后可能用错地方。",
        "The powers were renamed, cancelled or moved, or both sides declare who leads; an old verdict "
        "may later be taken for another pair.",
    ),
    Text("请从 overlaps.toml 中删去这一条。", "Remove the entry from overlaps.toml."),
)
REOPENED = Rule(
    "X912",
    Severity.WARNING,
    Text("证据已变，须重新复核", "the evidence has changed: review again"),
    Text(
        "对“{found}”的复核不再有效：名称、编码或依据已与复核时不同。",
        "the review of “{found}” no longer holds: a name, a code or a basis is another than it was.",
    ),
    Text(
        "结论是对当时的证据作出的，证据变了，结论要重新作出。",
        "A verdict was given on the evidence of its day; on other evidence it has to be given anew.",
    ),
    Text(
        "请用 svccat overlaps 查看这一对，重新作出结论，并写上新的证据编号。",
        "Look at the pair with `svccat overlaps`, decide again, and write the new evidence number.",
    ),
)
EXACT = Rule(
    "X913",
    Severity.WARNING,
    Text("编码或名称相同，不能只凭复核否定", "an equal code or name cannot be rejected"),
    Text(
        "“{found}”编码或名称相同，写作 rejected 不起作用。",
        "“{found}” have one code or one name: `rejected` has no effect.",
    ),
    Text(
        "名称相近是推断，可以由人否定；编码、名称相同是清单自己写的。",
        "A likeness is an inference, which a person may reject; an equal code or name is what the "
        "lists themselves say.",
    ),
    Text(
        "请改正其中一方的编码或名称，或者由双方在 joint 中写明分工。",
        "Correct the code or name on one side, or let both sides declare who leads in `joint`.",
    ),
)

RULES = (EXPIRED, UNUSED, UNDATED, UNREAD, GONE, NO_PAIR, REOPENED, EXACT)
