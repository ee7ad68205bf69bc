"""Where the synthetic lists are kept: jurisdictions with GB/T 2260 codes, departments, GB 32100.

Provinces are real. Cities have the numbers 61 and up, which GB/T 2260 has given to no place, so
that no real government is said to hold an invented list.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from benchmarks.generator.words import Sector

PROVINCES: Final = {
    "21": "辽宁省",
    "13": "河北省",
    "14": "山西省",
    "15": "内蒙古自治区",
    "22": "吉林省",
    "23": "黑龙江省",
    "32": "江苏省",
    "33": "浙江省",
    "34": "安徽省",
    "35": "福建省",
    "36": "江西省",
    "37": "山东省",
    "41": "河南省",
    "42": "湖北省",
    "43": "湖南省",
    "44": "广东省",
    "45": "广西壮族自治区",
    "46": "海南省",
    "51": "四川省",
    "52": "贵州省",
    "53": "云南省",
    "54": "西藏自治区",
    "61": "陕西省",
    "62": "甘肃省",
    "63": "青海省",
    "64": "宁夏回族自治区",
    "65": "新疆维吾尔自治区",
}
_CITY_FIRST, _CITY_SECOND = (
    "云澄渤岚沅溪朔秦越靖曙晏邕琼泽旻昶岱沛淇湛澜浔渭",
    "州阳川宁原陵江源泉城湾梁",
)
_COUNTY_FIRST, _COUNTY_SECOND = "双兴盘临东西南北新长永和", "屏丰台桥岭坪塘堡沟坊渠屯"
MOST_CITIES: Final = len(_CITY_FIRST) * len(_CITY_SECOND)
_FIRST_CITY: Final = 61
MOST_CITIES_OF_A_PROVINCE: Final = 99 - _FIRST_CITY
MOST_DISTRICTS: Final = 19
_COUNTY_LEVEL_CITIES: Final = 2

_USCC_CHARACTERS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_WEIGHTS: Final = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGANISATION_WEIGHTS: Final = (3, 7, 9, 10, 5, 8, 4, 2)


def uscc(area: str, department: str) -> str:
    """The 18-character code (GB 32100) of a public body, with both check characters right.

    `area` has six digits, `department` two; the organisation code (GB 11714) is made of both.
    """
    body = area + department
    digits = zip(body, _ORGANISATION_WEIGHTS, strict=True)
    organisation = 11 - sum(int(digit) * weight for digit, weight in digits) % 11
    code = f"11{area}{body}{'0123456789X0'[organisation]}"
    values = zip(code, _USCC_WEIGHTS, strict=True)
    total = sum(_USCC_CHARACTERS.index(character) * weight for character, weight in values)
    return code + _USCC_CHARACTERS[-total % 31]


@dataclass(frozen=True, slots=True)
class Office:
    """A department of one place, as its items name it."""

    name: str
    uscc: str
    sector: str
    consult: str
    complaint: str
    address: str

    @property
    def authority(self) -> dict[str, str]:
        """The `authority` member of a header."""
        return {"name": self.name, "uscc": self.uscc, "sector": self.sector}

    @property
    def own_authority(self) -> dict[str, str]:
        """The `authority` member of an item; its body says the USCC already."""
        return {"name": self.name, "sector": self.sector}

    @property
    def body(self) -> dict[str, str]:
        """The `implementing_body` member."""
        return {"name": self.name, "uscc": self.uscc}


APPROVAL: Final = Sector("86", "行政审批", "行政审批局", {})
BUSINESS: Final = Sector("85", "营商环境", "营商环境建设局", {})
"""Bureaus that may handle items instead of a sector's department (相对集中许可权)."""


@dataclass(frozen=True)
class Place:
    """A city, county or district; `district` tells 市辖区 from 县 and 县级市."""

    code: str
    name: str
    level: str
    district: bool = False

    @property
    def digit(self) -> str:
        """The level in a 31-character implementation code."""
        return "3" if self.level == "city" else "4"

    @property
    def folder(self) -> str:
        """Where its files lie: the province's code, then the city's."""
        return f"{self.code[:2]}0000/{self.code[:4]}00"

    @cached_property
    def jurisdiction(self) -> dict[str, str]:
        """The header's `jurisdiction` member."""
        return {"code": self.code, "name": self.name, "level": self.level}

    def office(self, sector: Sector) -> Office:
        """The sector's department here."""
        telephone = int(self.code[2:]) * 100 + int(sector.code)
        return Office(
            f"{self.name}{sector.department}",
            uscc(self.code, sector.code),
            sector.name,
            f"0{self.code[:2]}9-{telephone:07d}",
            f"0{self.code[:2]}9-12345",
            f"{self.name}政务服务中心{int(sector.code) % 4 + 1}楼",
        )


def city(province: int, number: int, cities: int) -> Place:
    """The city of this number (from 0) in the province of this number."""
    index = province * cities + number
    second, first = divmod(index, len(_CITY_FIRST))
    code = f"{tuple(PROVINCES)[province]}{_FIRST_CITY + number}00"
    return Place(code, f"{_CITY_FIRST[first]}{_CITY_SECOND[second]}市", "city")


def lower(above: Place, districts: int, counties: int) -> list[Place]:
    """A city's districts (01-20), counties (21-80) and, of three or more, two county-level cities."""
    ends = [f"{2 + number:02d}" for number in range(districts)]
    towns = _COUNTY_LEVEL_CITIES if counties > _COUNTY_LEVEL_CITIES else 0
    ends += [f"{21 + number}" for number in range(counties - towns)]
    ends += [f"{81 + number}" for number in range(towns)]
    return [_county(above, number, end) for number, end in enumerate(ends)]


def _county(above: Place, number: int, end: str) -> Place:
    shift = int(above.code[:4]) + number
    first = _COUNTY_FIRST[number % len(_COUNTY_FIRST)]
    second = _COUNTY_SECOND[(shift + number // len(_COUNTY_FIRST)) % len(_COUNTY_SECOND)]
    suffix = "区" if end < "21" else "县" if end < "81" else "市"
    return Place(above.code[:4] + end, first + second + suffix, "county", district=end < "21")
