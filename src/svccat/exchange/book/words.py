"""What the editor's workbook calls things: heads of columns and closed values in Chinese."""

from svccat.model.jurisdiction import LEVEL_LABELS

LIST, FILE, ITEM, ITEM_NAME = "表号", "文件", "事项号", "事项"
REST = "其他内容"
REST_HEADS = (LIST, ITEM, "成员", "内容")
BULLET = "• "
SEPARATOR = "、"
# Heads where a member's own title says too little beside those of other members.
HEADS: dict[str, str] = {
    "implementing_body.name": "实施主体",
    "statutory_limit.value": "法定办结时限",
    "statutory_limit.unit": "法定办结时限单位",
    "promised_limit.value": "承诺办结时限",
    "promised_limit.unit": "承诺办结时限单位",
    "limit.value": "办结时限",
    "limit.unit": "办结时限单位",
}
# Beginnings of heads of items whose members are called like those of the header.
OF_ITEM = {"authority": "本事项"}

LEVELS = {str(name): label.zh for name, label in LEVEL_LABELS.items()}
YES, NO = "是", "否"
# Closed values that are English in the files, by the last step of the member's path.
VALUES: dict[str, dict[str, str]] = {
    "level": LEVELS,
    "exercise_levels": LEVELS,
    "applies_to": {"county": "县", "district": "市辖区"},
    "scope": {"shared": "共有", "local": "独有"},
    "by": {
        "whole": "全部",
        "territory": "地域",
        "threshold": "数量界限",
        "object": "对象",
        "route": "线路",
        "stage": "环节",
    },
    "mode": {"serial": "串联", "parallel": "并联"},
    "kind": {
        "service-items": "实施清单",
        "directory": "基本目录",
        "powers": "权责清单",
        "enforcement": "行政执法事项清单",
        "laws": "法律法规库",
        "bundles": "一件事清单",
    },
}
# Lists of short words, which stand on one line.
SHORT = frozenset({"exercise_levels", "applies_to"})
