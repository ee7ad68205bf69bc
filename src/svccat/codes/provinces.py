"""The code families of provinces, as published data show them; none of their texts was available.

Type parts are translated only where the province's own data say what they stand for.
"""

from types import MappingProxyType

from svccat.codes.credit import PATTERN as CREDIT
from svccat.codes.national import NATIONAL
from svccat.codes.system import Role, System, form
from svccat.model.text import Text

_UNIT = "(?P<unit>[0-9A-Z-]{7,18})"
_AREA = "(?P<area>[0-9]{6})"
_PLACE = f"(?P<area>[0-9]{{12}})-[0-9]{{3}}-{_UNIT}-[0-9]-[0-9]{{2}}"

# 51 + type 2 + department 2 + main item 3 + sub-item 3 or 办理项 5. In the older numbering, which
# begins with 00 to 03 behind the type, department and main item are one running number.
_NEW = "(?P<base>(?P<main>51(?P<type>1[A-Z]|2[0-9A-Z]|3A)[0-9A-Z]{2}[0-9]{3})(?P<sub>[0-9]{5}|[0-9]{3}))"
_LETTER = "(?P<base>(?P<type>[A-Z])-[0-9]{6}-[0-9]{3})"
_RUNNING = "(?P<base>[0-9][A-Z]-[0-9]{4}-[0-9]{5})"
_SICHUAN = {
    "A": "行政许可",
    "B": "行政处罚",
    "C": "行政强制",
    "D": "行政征收",
    "E": "行政裁决",
    "F": "行政确认",
    "G": "行政给付",
    "H": "行政奖励",
    "I": "行政检查",
    "Z": "其他行政权力",
}
SICHUAN = System(
    "sichuan",
    Text("四川省编码", "the codes of Sichuan"),
    (
        form(Role.BASIC, _NEW, 12, 14),
        form(Role.IMPLEMENTATION, f"{_NEW}-{_PLACE}"),
        form(Role.BASIC, _LETTER),
        form(
            Role.IMPLEMENTATION,
            f"{_LETTER}(?:-(?P<area>[0-9]{{12}})-[0-9]{{3}})?-{_UNIT}(?:-[0-9]-[0-9]{{2}})?",
        ),
        form(Role.BASIC, _RUNNING),
        form(Role.IMPLEMENTATION, f"{_RUNNING}-{_PLACE}"),
    ),
    MappingProxyType(
        _SICHUAN
        | {f"1{letter}": word for letter, word in _SICHUAN.items()}
        | dict.fromkeys(("20", "2B", "2C"), "公共服务")
    ),
    "51",
)

_WORDS = {
    "许可": "行政许可",
    "处罚": "行政处罚",
    "强制": "行政强制",
    "征收": "行政征收",
    "给付": "行政给付",
    "裁决": "行政裁决",
    "确认": "行政确认",
    "奖励": "行政奖励",
    "检查": "行政检查",
    "其他": "其他行政权力",
    "公共服务": "公共服务",
}
_ZHEJIANG = "|".join((*_WORDS, "审核转报", "内部管理", "联办"))
ZHEJIANG = System(
    "zhejiang",
    Text("浙江省编码", "the codes of Zhejiang"),
    (
        form(
            Role.BASIC,
            f"(?P<base>(?P<main>(?P<type>{_ZHEJIANG})-[0-9]{{5}})-(?P<sub>[0-9]{{3}}))"
            "(?:-(?P<serial>[0-9]{2}))?",
        ),
    ),
    MappingProxyType(_WORDS),
    "33",
)

_LETTERS = {
    "XK": "行政许可",
    "CF": "行政处罚",
    "QZ": "行政强制",
    "ZS": "行政征收",
    "GF": "行政给付",
    "JL": "行政奖励",
    "QR": "行政确认",
    "CJ": "行政裁决",
    "JC": "行政检查",
    "QT": "其他行政权力",
    "GG": "公共服务",
}
_TYPED = "|".join((*_LETTERS, "NS", "FW"))
LETTERED = f"(?:{_TYPED})[0-9]{{5}}(?:[0-9]{{3}}|00Y)"  # Guizhou, without names for its parts
# DB52/T 1264-2018: type 2 + main item 5 + sub-item 3.
_LETTERED = f"(?P<base>(?P<main>(?P<type>{_TYPED})[0-9]{{5}})(?P<sub>[0-9]{{3}}|00Y))"
GUIZHOU = System(
    "guizhou",
    Text("贵州省编码", "the codes of Guizhou"),
    (
        form(Role.BASIC, _LETTERED, 10),
        form(
            Role.IMPLEMENTATION,
            f"{_LETTERED}(?P<level>[1-6]){_AREA}(?P<unit>[0-9A-Z]{{9}}|{CREDIT})",
            26,
            35,
        ),
    ),
    MappingProxyType(_LETTERS),
    "52",
)
JIANGSU = System(
    "jiangsu",
    Text("江苏省编码", "the codes of Jiangsu"),
    (form(Role.BASIC, "(?P<base>(?P<main>(?P<type>[0-9]{2})[0-9]{5})(?P<sub>[0-9]{3}))", 10),),
    province="32",
)
HUBEI = System(
    "hubei",
    Text("湖北省编码", "the codes of Hubei"),
    (
        form(
            Role.BASIC,
            f"(?P<base>(?P<main>{_AREA}-[0-9A-Z]{{3}}-(?P<type>[0-9]{{2}})-[0-9]{{3}})"
            "-(?P<sub>[0-9]{2}))",
        ),
    ),
    province="42",
)
GANSU = System(
    "gansu",
    Text("甘肃省编码", "the codes of Gansu"),
    (
        form(
            Role.BASIC,
            f"(?P<base>{_AREA}(?:00)?[A-Z]{{2}}-(?P<type>{_TYPED})-[0-9]{{4}})",
        ),
        form(Role.BASIC, _LETTERED, 10),
        form(
            Role.IMPLEMENTATION,
            "(?P<area>[0-9]{12})(?P<unit>[0-9A-Z]{9})[0-9A-Z]-(?P<base>[0-9A-Z]{10})",
        ),
    ),
    MappingProxyType(_LETTERS),
    "62",
)
BEIJING = System(
    "beijing",
    Text("北京市编码", "the codes of Beijing"),
    (form(Role.BASIC, "(?P<base>(?P<type>[A-Z])[0-9]{7})", 8),),
    MappingProxyType({"C": "行政处罚"}),
    "11",
)

# What is written like the national codes and means something of its own from type 20 on. Two
# dumps of one province disagree, so only a person can say which holds: never chosen unasked.
_GUANGDONG = (
    "(?P<base>(?P<main>(?P<catalogue>44)(?P<type>2[0-9]|3[0-9])[0-9A-HJ-NP-Z]{5})"
    "(?P<sub>[0-9A-HJ-NP-Z]{3}))"
)
_IMPLEMENTED = f"(?P<unit>{CREDIT})(?P<level>[1-6]){_GUANGDONG}"
GUANGDONG = System(
    "guangdong",
    Text("广东省编码", "the codes of Guangdong"),
    (
        form(Role.BASIC, _GUANGDONG, 12),
        form(Role.IMPLEMENTATION, _IMPLEMENTED, 31),
        form(Role.HANDLING, f"{_IMPLEMENTED}(?P<serial>[0-9]{{2}})", 33),
    ),
    MappingProxyType({"20": "其他行政权力", "21": "公共服务"}),
)

FAMILIES = (SICHUAN, ZHEJIANG, GUIZHOU, JIANGSU, HUBEI, GANSU, BEIJING, GUANGDONG, NATIONAL)
