"""The shape of GB/T 2260 codes: which six digits can be the code of an area at all.

New areas appear every year, so only what no area can have is told: an unknown province, or a
county without a city.
"""

import re
from functools import lru_cache

from svccat.model.pattern import pattern

# The first two digits of every province; 66 is what published item codes use for 新疆生产建设兵团.
PROVINCES = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-6]|71|8[12]"
CENTRAL = "100000"  # stands for the organs of the centre in credit codes
_AREA = pattern(f"(?:{PROVINCES})(?:0000|(?!00)[0-9]{{4}})|{CENTRAL}")


def possible(code: str) -> bool:
    """Whether six digits can be an area's code."""
    return _AREA.fullmatch(code) is not None


@lru_cache
def province(code: str) -> str:
    """The two digits of the province that an area's code lies in, "" for none or the country."""
    return code[:2] if re.match(PROVINCES, code) else ""
