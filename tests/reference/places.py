"""Parents and classes of jurisdictions, both from the code alone (contract §1, §4)."""

COUNTRY = "000000"


def parent(code: str) -> str | None:
    """The parent's code: village → township → county → city → province → country → None."""
    if len(code) == 12:
        return code[:9]
    if len(code) == 9:
        return code[:6]
    if code == COUNTRY:
        return None
    if code.endswith("0000"):
        return COUNTRY
    return code[:2] + "0000" if code.endswith("00") else code[:4] + "00"


def ancestors(code: str) -> list[str]:
    """The codes above `code`, nearest first."""
    found: list[str] = []
    above = parent(code)
    while above is not None:
        found.append(above)
        above = parent(above)
    return found


def county_class(code: str, level: str) -> str | None:
    """district or county for a county-level jurisdiction, by its fifth and sixth digit; else None."""
    if level != "county":
        return None
    number = int(code[4:6])
    if 1 <= number <= 20:
        return "district"
    return "county" if number >= 21 else None
