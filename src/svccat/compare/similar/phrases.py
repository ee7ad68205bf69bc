"""Turns of phrase that say one thing in many ways: without leave, not as ruled, too late, more or less than."""

import re

LEAVE = "无证"  # what every wording of “without leave” becomes
UNRULED = "未按规定"  # and what every wording of “not as ruled” does
_PAPER = r"(?=[^、，]{0,16}(?:许可|认可|批准|证|执照|资质|资格|审批|同意|核准|使用权))"
_LACKING = (
    r"(?:未|没有)(?:依法|按照?规定|经依法)?(?:取得|办理|领取|持有|获得|获|申领|具有|申请)"
    rf"(?:相应|有效|合法)?(?:的)?{_PAPER}(?![^、，]{{0,16}}(?:变更|延续|注销|补办|换证|校验)(?:手续|登记|$))"
    r"|(?:无|没有|不具有|不具备|未持有?|未有)(?!线|人|害|障|偿|公害|主|牌|证明|照|毒|菌|机|船名|序|效)"
    r"(?:相应|有效|合法|合格|符合规定)?(?:的)?"
    r"(?=[^、，]{1,14}?(?:许可|执照|资质|资格|证(?!明)))(?![^、，证]*检疫)"
    r"|(?:无|没有|不具有|不具备)(?:相应|有效|合法|法定)?(?:的)?(?=许可证|执照|资质|资格)"
    r"|未持(?:证|有效证件?)"
    r"|(?:未|不)(?:依法)?经[^、，未]{0,12}?(?:批准|许可|同意|审批|审核|核准|审查|允许)(?:同意|批准|许可)?(?:擅自)?"
)
_NOT_AS_RULED = (
    r"(?:未能?|不|没有)(?:严格)?(?:依照|按照|依据|遵照|依(?!法)|按(?![时期月年日]))"
    r"(?:国家|法律|法规|有关|法定|规定)*(?:的)?(?:要求|规定)?"
)
# A system or a norm that is not kept is not as ruled, whichever verb says so.
_NORM = r"(?=[^、，]{0,24}(?:制度|规范|规程|守则|标准|要求|规则|GSP|GMP))"
_NOT_KEPT = rf"(?:(?:未|不)(?:能)?(?:严格)?(?:遵守|执行|落实|实施|贯彻|遵循)|违反){_NORM}"
_BEYOND_LEAVE = (
    r"违反(?=[^、，《》违]{0,16}(?:许可证?|资质证?书?|批准(?:文件)?|登记证书?)"
    r"(?:的)?(?:规定|确定|载明|要求))"
)
_LATE = (
    r"(?:超过|逾期|超出|在)(?:规定|法定|约定|限定)?(?:的)?(?:期限|时限|期间|时间)?(?:内)?(?:后)?"
    r"(?:拒|仍|而|又)?(?=未|不(?!动产|良|当))"
)
_UNPAID = (
    r"(?:未|不)(?:依法|及时|按时|按期|按月|足额|全额|如期|按照?(?:规定|约定|合同约定))+"
    r"(?:向[^、，]{1,6})?(?:支付|给付|发放|缴纳|交纳|缴存)"
)
# 等 that ends a list, not that of a grade.
_AND_SO_ON = r"(?<=[^高中初平同优劣对均相一二三四五六七八九十0-9])等(?![级待候值同效额距])"
# The lawful condition of every such leave.
_BECAUSE = r"(?:由于|因)[^、，]{2,6}(?:[、和或][^、，]{2,6}){0,3}(?:等原因|等?需要)(?:(?:确需|需要?|必须))?"
_DIGITS = "0-9一二三四五六七八九十百千万零."
_AMOUNT = rf"([{_DIGITS}]+(?:周岁|岁|%|人|吨|米|公里|平方米|万元|元))"

# Bodies of every sort, told one by one, are anybody.
_BODY = "(?:国家|党政|人民|社会)?(?:机关|团体|企业事业|企事业|企业|事业|部队|群团)"
_ANY_BODY = rf"{_BODY}(?:[、和及与或]{_BODY})+等?(?:单位)?(?![、和及与或]?(?:其他|其它)生产经营)"

# Pattern and what it becomes, in order; each is tried where a name has one of either characters before it,
# of both of which whatever it finds has one.
_PHRASES = tuple(
    (frozenset(marks), frozenset(beside), re.compile(written), read)
    for marks, beside, written, read in (
        ("分", "百", rf"百分之([{_DIGITS}]+)", r"\1%"),
        (
            "达足满低超",
            "岁%人吨米里元",
            rf"(?:未达到?|不足|未满|不满|低于|不超过){_AMOUNT}(?:以下)?",
            r"\1以下",
        ),
        (
            "超满达高",
            "岁%人吨米里元",
            rf"(?:超过|超出|已满|年满|达到|高于){_AMOUNT}(?:以上)?",
            r"\1以上",
        ),
        ("岁", "下", r"(?:16|十六)周岁以下的?(?:未成年人|人员|劳动者|儿童|少年)", "童工"),
        ("岁", "下", r"(?:18|十八)周岁以下的?(?:未成年人|人员|人)", "未成年人"),
        ("违", "许资批登", _BEYOND_LEAVE, UNRULED),
        ("有", "证根依理", r"有(?:证据|根据|依据|理由)(?:证明|认为|表明)(?:可能|属于)?", ""),
        (
            "建",
            "未不",
            r"(?:未|不)建立[并和、或与及]*(?:未)?(?:执行|遵守|实施|落实|实行)",
            UNRULED + "建立",
        ),
        (
            "指划规限",
            "区地场位时线路",
            r"(?:划定|指定|规定|限定)的?(?=(?:经营)?(?:区域|地点|地段|场所|位置|时间|时段|线路|路线))",
            "",
        ),
        ("遵执落实贯违", "未不违", _NOT_KEPT, UNRULED),
        ("超逾在", "未不", _LATE, ""),
        ("取办领持获具申无没有经", "未没无不", _LACKING, LEAVE),
        ("支给发缴", "未不", _UNPAID, "拖欠"),
        ("依按遵", "未不没", _NOT_AS_RULED, UNRULED),
        ("扩", "建", r"(?:新建、)(?:改建、?)?(?:或者|或|和|及)?扩(?:大|建)(?=排污口)", "设置"),
        (
            "范",
            "在",
            r"(?:未|不)在(?:国家|法律|法规)?(?:规定|批准|核准|核定|许可|登记)的?(?:经营)?范围(?:之?内)?",
            "超",
        ),
        (
            "式",
            "卖",
            r"(?:买卖|倒卖|转卖)(?:或者?|、|及)以其他(?:形式|方式|手段|方法)(?=非法)",
            "",
        ),
        ("卖", "转", r"(?<=转让)[、和或]买卖(?=土地)", ""),
        ("更", "变", r"变更(?=[^、，]{0,8}(?:性质|用途))", "改变"),
        ("机团", "、和及与或", _ANY_BODY, "单位"),
        ("因由", "原需", _BECAUSE, ""),
        ("等", "等", _AND_SO_ON, " "),
    )
)


def settled(text: str) -> str:
    """A name in which each of these turns stands in one wording."""
    characters = set(text)
    for marks, beside, pattern, read in _PHRASES:
        if not (marks.isdisjoint(characters) or beside.isdisjoint(characters)):
            text = pattern.sub(read, text)
            characters = set(text)
    return text
