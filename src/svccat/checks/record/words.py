"""Words that stand for nothing, leave everything open or shut others out, as patterns.

`re` and polars both read them. They look at a text as written, so that each knows the ways in
which a word is usually written.
"""

# A text that is nothing but one of these fills its member and says nothing.
PLACEHOLDER = (
    r"^[ 　（(【\[]*(?:无|暂无|没有|暂缺|略|从略|同上|见备注|详见备注|见附件|详见附件|待定|待补|待补充"
    r"|待完善|待填|待填写|待核|待核实|未知|不详|不明|空|(?i:tbd|todo|n/?a|null|none|nil|undefined|xx+|test)"
    r"|测试|[×＊*?？#＃/／\\—－_~～.…·-]+)[ 　）)】\].。]*$"
)

_OPEN_RULES = "(?:有关|相关)(?:法律|法规|规章|政策|行政法规|文件|[、和及以])*的?(?:规定|要求|条件)"
_OPEN_PAPERS = "(?:有关|相关)的?(?:证明)?(?:材料|资料|手续|证件|证明文件)"
_THE_REST = "其[他它余](?:有关|相关|必要|法定)?的?(?:条件|要求|材料|资料|手续|情形)"
_AND_SO_ON = "等(?:有关|相关|其他)?(?:材料|资料|手续)|等(?:有关|相关|其他)(?:条件|要求)"
_REPUTE = "良好的?(?:商业|社会)?(?:信用|信誉|诚信|资信|声誉)(?:记录|状况)?|信用(?:记录|状况)?良好|信誉良好"
_AT_WILL = "认为(?:应当|需要|必要|有必要)(?:提交|提供|具备|补充)?的|视(?:具体)?情况而定|酌情|原则上"
_SOME = "一定的?(?:资金|规模|数量|经验|实力|条件)"
VAGUE = "|".join((_OPEN_RULES, _OPEN_PAPERS, _THE_REST, _AND_SO_ON, _REPUTE, _AT_WILL, _SOME))
# Of a basis alone: knowing the law may be a condition, but it is no basis.
VAGUE_BASIS = f"{VAGUE}|(?:有关|相关|国家)(?:法律|法规|规章|政策|文件)"

_HERE = "(?:本|当)(?:地|省|市|县|区)"
# Said outright; a place's own people may be meant for other reasons elsewhere.
SHUT_OUT = rf"(?:仅限|只限|限于|限)(?:具有|持有)?{_HERE}"
LOCALS_ONLY = (
    r"[本当]?[省市县区镇地](?:行政区域|辖区)?内?的?(?:常住)?(?:户籍|户口)(?:[^簿本登管所迁]|$)"
    rf"|{_HERE}(?:籍|企业|公司|车辆|号牌|车牌|居民)"
    rf"|{_HERE}(?:行政区域|辖区)?内?(?:依法)?(?:登记注册|注册登记|注册|纳税)"
    r"|(?:外地|外省|外市|外县|省外|市外|县外|区外)(?:户籍|籍|企业|公司|车辆|人员|经营者|产品|商品)"
)
