"""The codes of the national platform (the GB/T 39554 family), as published data show them.

基本编码, 12: catalogue 2 + type 2 + department 2 + main item 3 + sub-item 3, where sub-item 000 is a
main item without sub-items and 00Y one that has some. 实施编码, 31: credit code 18 + level 1 + 基本编码.
业务办理项编码, 33: 实施编码 + 2 digits.
"""

from types import MappingProxyType

from svccat.codes.areas import PROVINCES
from svccat.codes.credit import PATTERN as CREDIT
from svccat.codes.system import Role, System, form
from svccat.model.text import Text

CATALOGUE = f"00|{PROVINCES}"
TYPE = "0[1-9]|10|2[0-9]|3[0-9]|99"
SIGN = "[0-9A-HJ-NP-Z]"  # letters occur, I and O do not
BASE = f"(?:{CATALOGUE})(?:{TYPE}){SIGN}{{8}}"  # the same without names for its parts
_PARTS = (
    f"(?P<base>(?P<main>(?P<catalogue>{CATALOGUE})(?P<type>{TYPE}){SIGN}{{5}})(?P<sub>{SIGN}{{3}}))"
)
_IMPLEMENTATION = f"(?P<unit>{CREDIT})(?P<level>[1-6]){_PARTS}"

# Every province writes these alike. From 20 on they do not: 20 is 公共服务 here, 其他行政权力 there.
TYPES = MappingProxyType(
    {
        "01": "行政许可",
        "02": "行政处罚",
        "03": "行政强制",
        "04": "行政征收",
        "05": "行政给付",
        "06": "行政检查",
        "07": "行政确认",
        "08": "行政奖励",
        "09": "行政裁决",
        "10": "其他行政权力",
    }
)
NATIONAL = System(
    "national",
    Text("国家统一编码", "the national codes"),
    (
        form(Role.BASIC, _PARTS, 12),
        form(Role.IMPLEMENTATION, _IMPLEMENTATION, 31),
        form(Role.HANDLING, f"{_IMPLEMENTATION}(?P<serial>[0-9]{{2}})", 33),
    ),
    TYPES,
)
MAIN_WITH_SUBS = "00Y"
MAIN_ALONE = "000"
