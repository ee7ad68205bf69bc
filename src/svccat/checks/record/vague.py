"""Names of materials that leave open what to hand in."""

from svccat.model.pattern import pattern

_MARK = pattern("其他|其它|其余|相关|有关|等(?:材料|资料|文件)|必要的?|所需|规定的|要求的")
# A name made of nothing but these says nothing, once one of the marks is among them.
_FILLING = pattern(
    "其他|其它|其余|相关|有关|必要|必需|必须|必备|所需|需要|要求|规定|提交|提供|补充|出具|认为|可能"
    "|法律|行政法规|法规|规章|政策|国家|国务院|行政|审批|许可|主管|管理|机关|部门|单位|窗口"
    "|申请人?|申报|办理|业务|事项|证明|证件|材料|资料|手续|文件|文书"
    "|应当|应该|另行|按照|依照|根据|以及|或者|的|应|须|需|按|依|等|及|和|或|与|由|所|其|[、,()]"
)
# Whatever comes before, the paper itself is left open.
_OPEN_END = pattern(
    "(?:规定|要求|需要|认为必要|应当提交|应当提供|需提交|需提供|所需)的?"
    "(?:(?:其他|其它|其余|相关|有关)的?)+(?:证明)?(?:材料|资料|文件|手续|证明)$"
)
_IF_ANY = pattern(r"\((?:如|若|视|必要时|需要时|根据)[^()]*\)$")
BARE = frozenset({"材料", "资料", "文件", "证明", "申请材料", "申报材料", "证明材料", "证明文件"})

# What no vague name is without, as a pattern of polars: plain words, which are found fastest.
LIKELY = "其他|其它|其余|相关|有关|等材料|等资料|等文件|必要|所需|规定的|要求的"


def vague_words(name: str) -> list[str]:
    """The words that leave it open, none where the normalised name says what it is."""
    name = _IF_ANY.sub("", name)
    if name in BARE:
        return [name]
    marks = list(dict.fromkeys(_MARK.findall(name)))
    if marks and (_OPEN_END.search(name) or not _FILLING.sub("", name)):
        return marks
    return []
