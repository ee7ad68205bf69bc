"""C2, of 一件事: what is done together must exist, and be no heavier than done apart."""

from svccat.model.rule import Confidence, Rule, Severity
from svccat.model.text import Text

_LIGHTER = Text(
    "一件事集成办理是为了少跑、少交、快办，不应比分别办理更重。",
    "Matters are bundled to need fewer documents and less time; a bundle heavier than its parts fails that.",
)
NO_MEMBER = Rule(
    "C213",
    Severity.WARNING,
    Text("一件事的事项不在清单中", "a member of a bundle that no list has"),
    Text(
        "“{name}”所含事项 {code} 不在本地区的实施清单中。",
        "“{name}” has the member {code}, which no list of service items of this jurisdiction has.",
    ),
    Text(
        "事项取消或换码后，一件事要跟着改，否则办不成。",
        "Where an item is cancelled or recoded the bundle has to follow, or it cannot be done.",
    ),
    Text(
        "请核对编码；事项属于别的部门的，请把该部门的清单一并检查。",
        "Check the code; if the item is another department's, check that list as well.",
    ),
    Confidence.MEDIUM,
)
MORE_MATERIALS = Rule(
    "C214",
    Severity.WARNING,
    Text("一件事的材料比分别办理还多", "a bundle asks for more documents than its parts"),
    Text(
        "“{name}”要 {count} 份材料，各事项分别办理一共才 {other_count} 份。",
        "“{name}” asks for {count} documents, its items for {other_count} in all.",
    ),
    _LIGHTER,
    Text("请合并重复的材料，能共享核验的不再收取。", "Ask for what the items share once."),
)
LONGER_SERIAL = Rule(
    "C215",
    Severity.WARNING,
    Text("一件事的时限比依次办理还长", "a bundle takes longer than its parts one after another"),
    Text(
        "“{name}”承诺 {found} {unit}，各事项依次办理一共才 {expected} {unit}。",
        "“{name}” promises {found} {unit}, its items one after another take {expected}.",
    ),
    _LIGHTER,
    Text("请压缩时限，或核对各事项的承诺时限。", "Shorten the limit, or check those of the items."),
)
LONGER_PARALLEL = Rule(
    "C216",
    Severity.WARNING,
    Text("并联办理的时限比最慢的事项还长", "a parallel bundle takes longer than its slowest part"),
    Text(
        "“{name}”并联办理，承诺 {found} {unit}，最慢的事项只要 {expected} {unit}。",
        "“{name}” is done in parallel and promises {found} {unit}; its slowest item takes {expected}.",
    ),
    _LIGHTER,
    Text(
        "请压缩到最慢事项的时限以内；实为依次办理的，mode 应写 serial。",
        "Shorten it to that of the slowest item; if done one after another, `mode` is serial.",
    ),
)

RULES = (NO_MEMBER, MORE_MATERIALS, LONGER_SERIAL, LONGER_PARALLEL)
