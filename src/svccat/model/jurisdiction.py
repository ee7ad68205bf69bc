"""Levels of government and what follows from a GB/T 2260 code (contract section 1)."""

from enum import StrEnum

from svccat.model.text import Text

COUNTRY = "000000"
_VILLAGE, _TOWNSHIP, _COUNTY = 12, 9, 6


class Level(StrEnum):
    """The six levels, highest first."""

    COUNTRY = "country"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"

    @property
    def rank(self) -> int:
        """0 for the country."""
        return list(Level).index(self)


LEVEL_LABELS: dict[str, Text] = {
    Level.COUNTRY: Text("国家级", "country"),
    Level.PROVINCE: Text("省级", "province"),
    Level.CITY: Text("市级", "city"),
    Level.COUNTY: Text("县级", "county"),
    Level.TOWNSHIP: Text("乡镇级", "township"),
    Level.VILLAGE: Text("村级", "village"),
}


def parent(code: str) -> str | None:
    """The code one level up: 211122 → 211100 → 210000 → 000000; None above the country.

    Townships have 9 digits and villages 12; any other length has no parent that follows from it.
    """
    if len(code) == _VILLAGE:
        return code[:_TOWNSHIP]
    if len(code) == _TOWNSHIP:
        return code[:_COUNTY]
    if len(code) != _COUNTY or code == COUNTRY:
        return None
    if code[4:] != "00":
        return code[:4] + "00"
    return code[:2] + "0000" if code[2:4] != "00" else COUNTRY


def ancestors(code: str) -> list[str]:
    """All codes above one, nearest first."""
    found = []
    above = parent(code)
    while above is not None:
        found.append(above)
        above = parent(above)
    return found


def county_class(code: str) -> str | None:
    """`district` (01-20) or `county` (21-80, and county-level cities 81-99); None if neither."""
    if len(code) != _COUNTY or not code.isascii() or not code.isdigit() or code[4:] == "00":
        return None
    return "district" if int(code[4:]) <= 20 else "county"  # noqa: PLR2004  GB/T 2260 class bound


def fits(code: str, level: str) -> bool:
    """Whether a code has the form of its level: 6 digits down to the county, then 9 and 12."""
    if not (code.isascii() and code.isdigit()):
        return False
    match level:
        case Level.TOWNSHIP:
            return len(code) == _TOWNSHIP
        case Level.VILLAGE:
            return len(code) == _VILLAGE
        case Level.COUNTRY:
            return code == COUNTRY
        case _:
            above = {"0000": Level.PROVINCE, "00": Level.CITY}
            form = above.get(code[2:]) or above.get(code[4:]) or Level.COUNTY
            return len(code) == _COUNTY and code != COUNTRY and form == level
