"""What a name wears around its matter: marks, law titles, levels, and the words of its category."""

import re
from functools import cache

from svccat.compare.similar.phrases import settled

_PERMIT = (
    *(
        "许可",
        "许可证核发",
        "审批",
        "核准",
        "审核",
        "批准",
        "审查",
        "审定",
        "核发",
        "证核发",
        "发放",
    ),
    *("颁发", "配发", "发证", "签发", "认可", "准予", "准入", "申请", "申领"),
)
_CHECK = (
    *(
        "现场",
        "现场检查",
        "执法监督检查",
        "现场监督检查",
        "安全监察",
        "监察",
        "执法",
        "日常监督检查",
    ),
    *("检查", "监督检查", "检查监督", "行政检查", "执法检查", "日常检查", "专项检查", "情况检查"),
    *("抽查", "监督抽查", "巡查", "督查", "监督", "执法监督", "日常监管", "监督管理", "监管"),
    *("稽查", "核查", "督导", "监督抽检", "抽检", "抽样检查", "例行检查", "执行情况", "落实情况"),
    *("遵守情况", "实施情况", "随机抽查", "双随机抽查", "实地检查", "经常性检查", "检查与监督"),
)
_OWN: dict[str, tuple[str, ...]] = {
    "行政许可": (
        "许可证",
        "许可证书",
        "证书",
        "确认",
        "同意",
        "认定",
        "资格认定",
        "证明",
        "证照核发",
        "领取",
        "申办",
    ),
    "行政处罚": (
        "处罚",
        "行政处罚",
        "罚款",
        "处理",
        "治安处罚",
        "治安管理处罚",
        "查处",
        "予以处罚",
        "给予处罚",
        "警告",
        "处以罚款",
    ),
    "行政强制": ("强制", "强制措施", "行政强制措施", "强制执行", "实施强制"),
    "行政征收": (
        "征收",
        "收取",
        "征缴",
        "收缴",
        "计征",
        "追缴",
        "代收",
        "收费",
        "缴纳",
        "缴交",
        "缴存",
        "征收管理",
    ),
    "行政给付": (
        "给付",
        "支付",
        "领取",
        "申领",
        "发给",
        "待遇",
        "待遇支付",
        "待遇发放",
        "落实",
        "拨付",
        "审核发放",
        "审核给付",
        "资助",
        "享受",
        "兑付",
        "报销",
        "补发",
        "划拨",
        "资格审核",
    ),
    "行政检查": _CHECK,
    "行政确认": (
        "确认",
        "认定",
        "核定",
        "授予",
        "资格认定",
        "资格确认",
        "审核认定",
        "审核确认",
        "审定",
        "评定",
        "评审",
        "鉴别",
        "核实",
        "出具",
        "认定书",
    ),
    "行政奖励": (
        *(
            "奖励",
            "表彰",
            "奖励表彰",
            "表彰奖励",
            "表彰和奖励",
            "奖励和表彰",
            "表扬",
            "嘉奖",
            "评选",
        ),
        *(
            "评选表彰",
            "给予奖励",
            "通报表扬",
            "授予",
            "奖",
            "表彰或者奖励",
            "奖励或者表彰",
            "评选奖励",
        ),
        *(
            "先进",
            "显著成绩",
            "突出贡献",
            "做出显著成绩",
            "作出显著成绩",
            "作出突出贡献",
            "有功人员",
        ),
        *(
            "做出突出贡献",
            "有突出贡献",
            "成绩显著",
            "成绩突出",
            "贡献突出",
            "有功",
            "有功者",
            "贡献者",
        ),
        *(
            "作出贡献",
            "做出贡献",
            "做出成绩",
            "作出成绩",
            "表现突出",
            "先进单位",
            "先进个人",
            "先进集体",
        ),
        *(
            "优秀",
            "模范",
            "取得显著成绩",
            "突出成绩",
            "突出贡献者",
            "重大贡献",
            "重要贡献",
            "有贡献",
        ),
    ),
    "行政裁决": ("裁决", "行政裁决", "处理", "调处", "处理决定", "调处裁决", "裁定"),
    "其他行政权力": ("许可证",),
}
_TITLE = re.compile(r"违反(?:了)?《([^《》]*)》(?:的)?(?:有关|相关)?(?:规定)?")
_LAW = re.compile(
    r"(?:中华人民共和国)?([^《》]*?)(?:管理|监督管理|实施|暂行|若干)*"
    r"(?:法|条例|办法|规定|规则|规范|细则)?(?:\([^()]*\))?"
)
_FRAMED = re.compile(r"对|的|行为|行政|处罚|检查|监督|规定|[、，,]")
_ENOUGH = 3  # characters beside a law's title that name the matter without it
_EXCEPT = re.compile(
    r"\([^()]*(?:除外|不含|不包括|除[^()]*外)[^()]*\)"
    r"|(?<![拆清解消排删免开扣根铲废撤挖剪])除[^()]{1,20}?"
    r"(?:以外|之外|(?<![户境国涉])外(?![广墙来籍商国地立资观]))的?"
)
_WITH = re.compile(r"\((?:含|包括|包含)[^()]*\)")
_LEVEL = re.compile(r"\((?:[省市县区乡镇/]|设区的市)+级?(?:行使|权限)?\)|\([^()]{0,8}行使\)|\(新\)")
_MARKED = frozenset('()《》[]【】"<>')
_MARKS = re.compile(r'[()《》\[\]【】"<>]')
_JOINED = (
    ("或者", "或"),
    ("以及", "及"),
    ("并且", "并"),
    ("(其他", "(其它类"),
    ("厂(场)", "场"),
    ("站(场)", "站"),
)


@cache
def frame_of(category: str) -> frozenset[str]:
    """Words that say no more than the category does; those of permits frame every name."""
    return frozenset((*_PERMIT, *_OWN.get(category, ())))


def unframed(name: str) -> tuple[str, tuple[str, ...]]:
    """A normalised name without titles, levels and marks, and the exceptions taken out of it.

    Most names have neither brackets nor titles, and are not searched for what stands in them.
    """
    text = _LEVEL.sub("", name) if "(" in name else name
    if "《" in text:
        bare = _TITLE.sub("", text)
        text = bare if len(_FRAMED.sub("", bare)) > _ENOUGH else _TITLE.sub(_matter_of, text)
    for written, read in _JOINED:
        text = text.replace(written, read)
    exceptions: tuple[str, ...] = ()
    if "(" in text or "除" in text:
        exceptions = tuple(_MARKS.sub("", one) for one in _EXCEPT.findall(text))
        text = _WITH.sub("", _EXCEPT.sub(" ", text))
    text = settled(text)
    return text if _MARKED.isdisjoint(text) else _MARKS.sub(" ", text), exceptions


def _matter_of(title: re.Match[str]) -> str:
    law = _LAW.fullmatch(title[1])
    return law[1] if law else title[1]
