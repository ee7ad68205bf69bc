"""R10x: 事项编码, what is written and how its parts agree with the item."""

from dataclasses import replace

from svccat.model.rule import Example, Fix, Reach, Rule, Severity
from svccat.model.text import Text

_LINK = Text(
    "上下级、各地之间按编码对应，编码不规范就对不上。",
    "Lists are matched by their codes; an irregular one matches nothing.",
)
_ALIKE = Text(
    "实施编码由实施主体的统一社会信用代码、1 位行使层级和基本编码组成，各段应与本条其他字段一致。",
    "An implementation code is the body's credit code, one digit for the level and the basic code;"
    " each part must agree with the item's other members.",
)

UNTIDY = Rule(
    "R101",
    Severity.WARNING,
    Text("编码书写不规范", "code written untidily"),
    Text(
        "{label}写的是“{found}”，含有全角字符、小写字母、空格或看不见的字符，应写 {replacement}。",
        "`{member}` is “{found}”, with full-width, lower-case, blank or invisible characters;"
        " write {replacement}.",
    ),
    _LINK,
    Text("请改为 {replacement}。", "Write {replacement}."),
    fix=Fix.SAFE,
    example=Example(
        bad="""{"basic_code": "０００１１８００１０００", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
        good="""{"basic_code": "000118001000", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
    ),
)
FORM = Rule(
    "R102",
    Severity.WARNING,
    Text("编码形式不对", "code of no known form"),
    Text(
        "{label}写的是“{found}”，不合国家统一编码，也不合本省的编码形式{suggestion}。",
        "`{member}` is “{found}”, which is neither a national code nor one of the province{suggestion}.",
    ),
    _LINK,
    Text(
        "请对照公布的目录改正：基本编码 12 位，实施编码 31 位，办理项编码 33 位；"
        "用本省编码的，请用 --codes 或设置 codes 指明。",
        "Correct it by the published directory (12, 31 or 33 characters); if the list uses a"
        " province's own codes, say so with --codes or the setting `codes`.",
    ),
    example=Example(
        bad="""{"basic_code": "交通-001", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
        good="""{"basic_code": "000118001000", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
    ),
)
# The same fault, told as exactly as it can be; by `codes.items.Misfit`.
FORMS: dict[str, Rule] = {
    "unknown": FORM,
    "length": replace(
        FORM,
        message=Text(
            "{label}写的是“{found}”，有 {count} 位，应为 {expected} 位{suggestion}。",
            "`{member}` is “{found}”, {count} characters instead of {expected}{suggestion}.",
        ),
    ),
    "part": replace(
        FORM,
        message=Text(
            "{label}写的是“{found}”，其中的“{words}”不合编码规则{suggestion}。",
            "`{member}` is “{found}”, where “{words}” fits no code{suggestion}.",
        ),
    ),
}
TYPE = Rule(
    "R103",
    Severity.ERROR,
    Text("编码中的类型与事项类型不符", "type digits do not fit the type"),
    Text(
        "{label}写的是{found}，编码 {code} 第 3、4 位的“{words}”却表示{expected}。",
        "`{member}` is {found}, but “{words}”, the third and fourth digit of {code}, stands for {expected}.",
    ),
    Text(
        "国家目录事项编码的第 3、4 位就是事项类型，两处不同必有一处写错。",
        "The third and fourth digit of a national code are the type: one of the two is wrong.",
    ),
    Text("请核对目录，改正事项类型或编码。", "Check the directory; correct the type or the code."),
    example=Example(
        bad="""{"basic_code": "000218001000", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
        good="""{"basic_code": "000118001000", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
    ),
)
OWN_TYPE = Rule(
    "R104",
    Severity.WARNING,
    Text("本省编码中的类型与事项类型不符", "type part of a provincial code does not fit the type"),
    Text(
        "{label}写的是{found}，编码 {code} 中的“{words}”一般却表示{expected}。",
        "`{member}` is {found}, but “{words}” in {code} commonly stands for {expected}.",
    ),
    Text(
        "本省自编的编码也带有事项类型，两处不同多半有一处写错。",
        "Codes that a province gives out name the type as well; one of the two is probably wrong.",
    ),
    Text("请核对目录，改正事项类型或编码。", "Check the directory; correct the type or the code."),
    example=Example(
        bad="""{"kind": "service-items", "format": 1, "jurisdiction": {"code": "511602", "name": "广安区", "level": "county"}, "authority": {"name": "广安区交通运输局", "sector": "交通运输"}, "items": [{"basic_code": "511A18278001", "name": "机动车驾驶员培训备案", "type": "其他行政权力", "legal_basis": ["《中华人民共和国道路运输条例》第三十九条"], "exercise_levels": ["county"], "implementing_body": {"name": "广安区交通运输局"}}]}""",
        good="""{"kind": "service-items", "format": 1, "jurisdiction": {"code": "511602", "name": "广安区", "level": "county"}, "authority": {"name": "广安区交通运输局", "sector": "交通运输"}, "items": [{"basic_code": "511Z18278001", "name": "机动车驾驶员培训备案", "type": "其他行政权力", "legal_basis": ["《中华人民共和国道路运输条例》第三十九条"], "exercise_levels": ["county"], "implementing_body": {"name": "广安区交通运输局"}}]}""",
        reach=Reach.FILE,
    ),
)
MAIN_ITEM = Rule(
    "R105",
    Severity.ERROR,
    Text("实施清单中列了不能办理的主项", "main item in an implementing list"),
    Text(
        "{label}“{found}”以 00Y 结尾，是下设子项的主项，不能直接办理{suggestion}。",
        "`{member}` {found} ends in 00Y: a main item with sub-items, which nobody can apply for{suggestion}.",
    ),
    Text(
        "下设子项的主项只列在基本目录和权责清单中，实施清单列的是它的子项。",
        "A main item with sub-items stands in directories and power lists; what is carried out are its sub-items.",
    ),
    Text("请改为所办理的子项的编码。", "Write the code of the sub-item that is carried out."),
    example=Example(
        bad="""{"basic_code": "00011800200Y", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
        good="""{"basic_code": "000118002001", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
    ),
)
PLACE = Rule(
    "R106",
    Severity.WARNING,
    Text("编码中的地区不是本地", "code of another place"),
    Text(
        "{label}“{code}”中的地区代码是 {found}，本目录是 {place} 的。",
        "`{member}` {code} names the place {found}; this list is that of {place}.",
    ),
    Text(
        "国家统一编码前两位是 00 或本省代码，本省编码带有本地的行政区划代码；不同的多半是照抄外地。",
        "Codes begin with 00 or the own province, provincial ones name the own place; another one is"
        " probably copied.",
    ),
    Text("请核对编码是否抄自其他地区的目录。", "Check whether the code was copied from elsewhere."),
    example=Example(
        bad="""{"basic_code": "440118001000", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
        good="""{"basic_code": "000118001000", "implementation_code": null, "handling_code": null, "type": "行政许可"}""",
    ),
)
BASE = Rule(
    "R107",
    Severity.ERROR,
    Text("实施编码与基本编码不符", "implementation code of another item"),
    Text(
        "{label}中的基本编码是 {found}，“基本编码”（basic_code）写的却是 {expected}。",
        "the basic code within `{member}` is {found}, `basic_code` is {expected}.",
    ),
    _ALIKE,
    Text(
        "请核对目录，改正写错的一处。",
        "Check the directory and correct the one that is wrong.",
    ),
    example=Example(
        bad="""{"basic_code": "000118001000", "type": "行政许可", "exercise_levels": ["county"], "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": "11211122007776047K4000118002000", "handling_code": null}""",
        good="""{"basic_code": "000118001000", "type": "行政许可", "exercise_levels": ["county"], "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": "11211122007776047K4000118001000", "handling_code": null}""",
    ),
)
HANDLING = Rule(
    "R108",
    Severity.ERROR,
    Text("办理项编码与实施编码不符", "handling code of another item"),
    Text(
        "“办理项编码”（handling_code）写的是 {found}，应是实施编码 {expected} 加两位数字。",
        "`handling_code` is {found}; it must be the implementation code {expected} and two digits.",
    ),
    Text(
        "办理项编码是实施编码后加两位顺序号，前 31 位必须相同。",
        "A handling code is the implementation code and a running number of two digits.",
    ),
    Text(
        "请核对后改正，同一实施编码的各办理项只有末两位不同。",
        "Correct it; the cases of one implementation code differ in the last two digits only.",
    ),
    example=Example(
        bad="""{"basic_code": "000118001000", "type": "行政许可", "exercise_levels": ["county"], "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": "11211122007776047K4000118001000", "handling_code": "11211122007776047K4000118002000"}""",
        good="""{"basic_code": "000118001000", "type": "行政许可", "exercise_levels": ["county"], "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": "11211122007776047K4000118001000", "handling_code": "11211122007776047K400011800100001"}""",
    ),
)
LEVEL = Rule(
    "R109",
    Severity.WARNING,
    Text("实施编码中的层级与行使层级不符", "level digit does not fit the levels"),
    Text(
        "{label}“{code}”中的层级是 {words}（{level}），行使层级写的是{other_level}。",
        "the level digit within `{member}` {code} is {words} ({level}); `exercise_levels` says {other_level}.",
    ),
    _ALIKE,
    Text(
        "请改为本单位的层级：1 国家、2 省、3 市、4 县、5 乡镇、6 村；或补全行使层级。",
        "Write the digit of this unit's level (1 country to 6 village), or complete the exercise levels.",
    ),
    example=Example(
        bad="""{"basic_code": "000118001000", "type": "行政许可", "exercise_levels": ["county"], "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": "11211122007776047K2000118001000", "handling_code": null}""",
        good="""{"basic_code": "000118001000", "type": "行政许可", "exercise_levels": ["county"], "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": "11211122007776047K4000118001000", "handling_code": null}""",
    ),
)
BODY = Rule(
    "R110",
    Severity.WARNING,
    Text("实施编码中的主体与实施主体不符", "implementation code of another body"),
    Text(
        "{label}中的主体代码是 {found}，实施主体的统一社会信用代码是 {expected}。",
        "the body within `{member}` is {found}; the implementing body's credit code is {expected}.",
    ),
    _ALIKE,
    Text(
        "请核对由谁实施，改正写错的一处。",
        "Check who carries the item out, and correct the one that is wrong.",
    ),
    example=Example(
        bad="""{"basic_code": "000118001000", "type": "行政许可", "exercise_levels": ["county"], "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": "11211100007775036C4000118001000", "handling_code": null}""",
        good="""{"basic_code": "000118001000", "type": "行政许可", "exercise_levels": ["county"], "implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": "11211122007776047K4000118001000", "handling_code": null}""",
    ),
)

RULES = (
    UNTIDY,
    FORM,
    TYPE,
    OWN_TYPE,
    MAIN_ITEM,
    PLACE,
    BASE,
    HANDLING,
    LEVEL,
    BODY,
)
