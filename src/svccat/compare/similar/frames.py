"""What a name wears around its matter: marks, law titles, levels, and the words of its category."""

import re

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
    "行政处罚": ("处罚", "行政处罚", "罚款", "处理"),
    "行政强制": ("强制", "强制措施", "行政强制措施", "强制执行", "实施强制"),
    "行政征收": ("征收", "收取", "征缴", "收缴", "计征"),
    "行政给付": ("给付", "支付", "领取", "申领", "发给", "待遇", "待遇支付", "待遇发放", "落实"),
    "行政检查": _CHECK,
    "行政确认": ("确认", "认定", "核定"),
    "行政奖励": ("奖励", "表彰", "奖励表彰", "表彰奖励", "表彰和奖励", "奖励和表彰"),
    "行政裁决": ("裁决", "行政裁决", "处理"),
    "其他行政权力": ("许可证",),
}
LEAVE = "无证"  # what every wording of “without leave” becomes
UNRULED = "未按规定"  # and what every wording of “not as ruled” does
_PAPER = r"(?=[^、，]{0,16}(?:许可|批准|证|执照|资质|资格|审批|同意|核准|使用权))"
_UNLICENSED = re.compile(
    r"(?:未|没有)(?:依法|按照?规定|经依法)?(?:取得|办理|领取|持有|获得|获|申领|具有|申请)"
    rf"(?:相应|有效|合法)?(?:的)?{_PAPER}"
    r"|(?:无|没有|不具有|不具备|未持有?|未有)(?!线|人|害|障|偿|公害|主|牌|证明|照|毒|菌|机|船名|序)(?:相应|有效|合法|合格|符合规定)?(?:的)?"
    r"(?=[^、，]{1,14}?(?:许可|执照|资质|资格|证(?!明)))(?![^、，证]*检疫)"
    r"|(?:无|没有|不具有|不具备)(?:相应|有效|合法|法定)?(?:的)?(?=许可证|执照|资质|资格)"
    r"|未持(?:证|有效证件?)"
    r"|(?:未|不)(?:依法)?经[^、，未]{0,12}?(?:批准|许可|同意|审批|审核|核准|审查|允许)(?:擅自)?"
)
_UNRULED = re.compile(
    r"(?:未能?|不|没有)(?:严格)?(?:依照|按照|依据|遵照|依(?!法)|按(?![时期月年日]))"
    r"(?:国家|法律|法规|有关|法定|规定)*(?:的)?(?:要求|规定)?"
)
_PAST_LEAVE = re.compile(
    r"违反(?=[^、，《》违]{0,16}(?:许可证?|资质证?书?|批准(?:文件)?|登记证书?)(?:的)?(?:规定|确定|载明|要求))"
)
_OVERDUE = re.compile(
    r"(?:超过|逾期|超出|在)(?:规定|法定|约定|限定)?(?:的)?(?:期限|时限|期间|时间)?(?:内)?(?:后)?(?:拒|仍|而|又)?(?=未|不(?!动产|良|当))"
)
# 等 that ends a list, not that of a grade.
_AND_SO_ON = re.compile(r"(?<=[^高中初平同优劣对均相一二三四五六七八九十0-9])等(?![级待候值同效额距])")
_AMOUNT = r"([0-9一二三四五六七八九十百千万零.]+(?:周岁|岁|%|人|吨|米|公里|平方米|万元|元))"
_LIMITS = tuple(
    (re.compile(written), read)
    for written, read in (
        (r"百分之([0-9一二三四五六七八九十百零.]+)", r"\1%"),
        (rf"(?:未达到?|不足|未满|不满|低于|不超过){_AMOUNT}(?:以下)?", r"\1以下"),
        (rf"(?:超过|超出|已满|年满|达到|高于){_AMOUNT}(?:以上)?", r"\1以上"),
        (r"(?:16|十六)周岁以下的?(?:未成年人|人员|劳动者|儿童|少年)", "童工"),
        (r"(?:18|十八)周岁以下的?(?:未成年人|人员|人)", "未成年人"),
    )
)
_TITLE = re.compile(r"违反(?:了)?《([^《》]*)》(?:的)?(?:有关|相关)?(?:规定)?")
_LAW = re.compile(
    r"(?:中华人民共和国)?([^《》]*?)(?:管理|监督管理|实施|暂行|若干)*"
    r"(?:法|条例|办法|规定|规则|规范|细则)?(?:\([^()]*\))?"
)
_FRAMED = re.compile(r"对|的|行为|行政|处罚|检查|监督|规定|[、，,]")
_ENOUGH = 3  # characters beside a law's title that name the matter without it
_EXCEPT = re.compile(
    r"\([^()]*(?:除外|不含|不包括|除[^()]*外)[^()]*\)|除[^()]{1,20}?(?:以外|之外|外)的?"
)
_WITH = re.compile(r"\((?:含|包括|包含)[^()]*\)")
_LEVEL = re.compile(r"\((?:[省市县区乡镇/]|设区的市)+级?(?:行使|权限)?\)|\([^()]{0,8}行使\)|\(新\)")
_MARKS = re.compile(r'[()《》\[\]【】"<>]')
_JOINED = (("或者", "或"), ("以及", "及"), ("并且", "并"), ("(其他", "(其它类"))


def frame_of(category: str) -> frozenset[str]:
    """Words that say no more than the category does; those of permits frame every name."""
    return frozenset((*_PERMIT, *_OWN.get(category, ())))


def unframed(name: str) -> tuple[str, tuple[str, ...]]:
    """A normalised name without titles, levels and marks, and the exceptions taken out of it."""
    text = _LEVEL.sub("", name)
    bare = _TITLE.sub("", text)
    text = bare if len(_FRAMED.sub("", bare)) > _ENOUGH else _TITLE.sub(_matter_of, text)
    for written, read in _JOINED:
        text = text.replace(written, read)
    exceptions = tuple(_MARKS.sub("", one) for one in _EXCEPT.findall(text))
    text = _WITH.sub("", _EXCEPT.sub(" ", text))
    for limit, read in _LIMITS:
        text = limit.sub(read, text)
    text = _PAST_LEAVE.sub(UNRULED, text)
    text = _UNRULED.sub(UNRULED, _UNLICENSED.sub(LEAVE, _OVERDUE.sub("", text)))
    return _MARKS.sub(" ", _AND_SO_ON.sub(" ", text)), exceptions


def _matter_of(title: re.Match[str]) -> str:
    law = _LAW.fullmatch(title[1])
    return law[1] if law else title[1]
