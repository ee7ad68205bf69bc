"""Words for people: what severities, overlap classes, signals and profiles are called."""

from svccat.model.fields import Kind
from svccat.model.rule import Severity
from svccat.model.text import Text

SEVERITIES: dict[Severity, Text] = {
    Severity.ERROR: Text("错误", "error"),
    Severity.WARNING: Text("警告", "warning"),
    Severity.INFO: Text("提示", "info"),
}
CONFIDENCES: dict[str, Text] = {
    "high": Text("高", "high"),
    "medium": Text("中", "medium"),
    "low": Text("低", "low"),
}
GRADES: dict[str, Text] = {
    "duplication": Text("重复", "duplication"),
    "overlap": Text("交叉", "overlap"),
    "fragmentation": Text("分散", "fragmentation"),
}
SIGNALS: dict[str, Text] = {
    "same-code": Text("同编码", "same code"),
    "same-name": Text("同名", "same name"),
    "same-matter": Text("同一事项", "same matter"),
    "similar-name": Text("名称相近", "similar name"),
    "same-basis": Text("同依据", "same basis"),
    "split-main": Text("同一主项", "one main item"),
}
# Steps of an overlap's score beside the signals themselves.
EVIDENCE: dict[str, Text] = {
    "activity": Text("行为相同", "activity in common"),
    "objects": Text("对象相同", "objects in common"),
    "deciding": Text("限定词相同", "deciding words in common"),
    "kin": Text("对象包含", "one object within the other"),
    "alone": Text("只见于一方", "on one side only"),
    "basis-article": Text("依据同一条", "one article cited"),
    "basis-law": Text("依据同一部法", "one law cited"),
    "basis-other": Text("依据不同的法", "different laws cited"),
    "concurrent": Text("法律规定多部门共管", "the law gives it to several departments"),
}
VERDICTS: dict[str, Text] = {
    "confirmed": Text("确认", "confirmed"),
    "rejected": Text("否定", "rejected"),
    "deferred": Text("暂缓", "deferred"),
}
# How deep a power's most specific citation goes.
CITED: tuple[Text, ...] = (
    Text("无可读的依据", "no readable basis"),
    Text("到法", "to the law"),
    Text("到条", "to the article"),
    Text("到款", "to the paragraph"),
    Text("到项", "to the item"),
    Text("到目", "to the subitem"),
)
# How a division divides, and why one does not settle who does what.
CRITERIA: dict[str, Text] = {
    "whole": Text("全部", "whole"),
    "territory": Text("地域", "territory"),
    "threshold": Text("数额", "threshold"),
    "object": Text("对象", "object"),
    "route": Text("线路", "route"),
    "stage": Text("环节", "stage"),
}
BORDER_REASONS: dict[str, Text] = {
    "level-without-rule": Text("没有写明分工", "no rule"),
    "rule-for-other-level": Text(
        "给不行使的层级写了分工", "a rule for a level that does not exercise it"
    ),
    "whole-collides": Text("“全部”与另一级重叠", "“whole” collides"),
    "value-in-common": Text("两级都写", "claimed by both"),
    "intervals-overlap": Text("区间重叠", "intervals overlap"),
    "unit-mismatch": Text("单位不一", "different units"),
    "gap": Text("区间有空当", "a gap"),
    "lower-unit-differs": Text("下级清单写法不同", "the lower list differs"),
}
BORDER_DOUBTS: dict[str, Text] = {
    "says-nothing": Text("分工说明等于没说", "a text that divides nothing"),
    "mode": Text("行使方式与层级、分工不符", "the mode does not fit levels or division"),
    "left-out": Text("哪一级都没有写", "held by no level"),
    "given-twice": Text("两级写法不同，范围重叠", "held by both in different words"),
}
PROFILES: dict[str, Text] = {
    "sitong": Text("四同", "sitong"),
    "liuyaosu": Text("六要素", "liuyaosu"),
    "shendu": Text("深度", "shendu"),
}
KINDS: dict[Kind, Text] = {
    Kind.SERVICE_ITEMS: Text("实施清单", "service items"),
    Kind.POWERS: Text("权责清单", "powers"),
    Kind.DIRECTORY: Text("基本目录", "directory"),
    Kind.ENFORCEMENT: Text("行政执法事项清单", "enforcement"),
    Kind.LAWS: Text("法律法规库", "laws"),
    Kind.BUNDLES: Text("一件事", "bundles"),
}
JSON_TYPES: dict[str, Text] = {
    "string": Text("文本（写在英文双引号里）", "text in double quotes"),
    "integer": Text("整数（不加引号）", "an integer without quotes"),
    "number": Text("数字（不加引号）", "a number without quotes"),
    "boolean": Text("true 或 false（不加引号）", "true or false without quotes"),
    "array": Text("列表（写在 [ ] 里）", "a list in [ ]"),
    "object": Text("对象（写在 { } 里）", "an object in { }"),
    "null": Text("空（null）", "null"),
}
YES = Text("是", "yes")
NO = Text("否", "no")
NOTHING = "—"
# What rates mean; every report states it (contract, preface).
METHOD: tuple[Text, ...] = (
    Text(
        "纵向统一率＝要素全部一致的事项÷参比事项（一致＋不同＋未关联）；有依据的独有事项不参比。",
        "Vertical uniformity = items whose elements all agree / items compared "
        "(same + differs + unlinked); local items with a basis are exempt.",
    ),
    Text(
        "横向一致率＝各单位要素全部一致的事项÷两个以上单位共有的事项。",
        "Horizontal consistency = matters on which all holders agree / matters that two or more "
        "peers hold.",
    ),
    Text(
        "承接率＝已承接÷应承接；要素一致率＝一致÷（一致＋不同）。没有可比的记为“—”。以上公式由本项目自定。",
        "Coverage = held / expected; element rate = same / (same + differs). Where nothing is "
        "compared stands —. These formulas are this project's own.",
    ),
)
