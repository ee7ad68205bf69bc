"""What stands above a list, or is the name of its sheet: the kind, the place, the department."""

import re
from collections.abc import Iterator

from svccat.exchange.sheets.heads import Heads, plain
from svccat.exchange.sheets.labels import ABOVE, KINDS
from svccat.model.fields import Kind
from svccat.model.jurisdiction import Level
from svccat.model.sheet import Sheet, shown

_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:自治区|自治州|自治县|省|市|县|区|旗|盟|街道|镇|乡)(?![省市县区])"
)
_AUTHORITY = re.compile(r"[\u4e00-\u9fff]{0,12}?(?:局|委员会|办公室|厅|总队|支队|大队|中心)")
_DATE = re.compile(r"((?:19|20)[0-9]{2})\s*[年.\-/]\s*([0-9]{1,2})\s*[月.\-/]\s*([0-9]{1,2})\s*日?")
_LEVEL = (
    ("省", Level.PROVINCE),
    ("自治区", Level.PROVINCE),
    ("自治州", Level.CITY),
    ("盟", Level.CITY),
    ("市", Level.CITY),
    ("自治县", Level.COUNTY),
    ("县", Level.COUNTY),
    ("区", Level.COUNTY),
    ("旗", Level.COUNTY),
    ("街道", Level.TOWNSHIP),
    ("镇", Level.TOWNSHIP),
    ("乡", Level.TOWNSHIP),
)
_ROWS = 12


def kind_of(sheet: Sheet) -> Kind | None:
    """The kind that the title or the sheet's name says, None where neither does."""
    texts = [*(shown(cell) for row in sheet.rows[:_ROWS] for cell in row[:3]), sheet.where]
    for words, kind in KINDS:
        if any(words in text for text in texts if len(text) < 100):  # noqa: PLR2004  titles are short
            return kind
    return None


def header_of(sheet: Sheet, heads: Heads) -> dict[str, object]:
    """The members of the header that stand above the heads, or follow from the title."""
    found: dict[str, str] = {}
    labels = {plain(name): to for to, names in ABOVE.items() for name in names.split()}
    for row in sheet.rows[: heads.row]:
        cells = [shown(cell).strip() for cell in row]
        for label, value in _pairs(cells):
            to = labels.get(plain(label))
            if to and value:
                found.setdefault(to, _day(value) if to == "as_of" else value)
    for text in (sheet.where, *(shown(cell) for row in sheet.rows[: heads.row] for cell in row)):
        if any(words in text for words, _ in KINDS):
            for to, value in _of_title(text).items():
                found.setdefault(to, value)
    return nested(found)


def nested(flat: dict[str, str]) -> dict[str, object]:
    """Members by dotted path as objects in each other; the level of a place follows from its name."""
    whole: dict[str, object] = {}
    for path, value in flat.items():
        group, _, name = path.rpartition(".")
        if group:
            below = whole.setdefault(group, {})
            if isinstance(below, dict):
                below[name] = value
        else:
            whole[name] = value
    place = whole.get("jurisdiction")
    if isinstance(place, dict) and "level" not in place and isinstance(place.get("name"), str):
        level = next((level for end, level in _LEVEL if place["name"].endswith(end)), None)
        if level is not None:
            place["level"] = str(level)
    return whole


def _pairs(cells: list[str]) -> Iterator[tuple[str, str]]:
    """Labels and values: in one cell with a colon between, or in cells side by side."""
    filled = list(dict.fromkeys(cell for cell in cells if cell))
    for cell in filled:
        label, colon, value = cell.replace("：", ":").partition(":")
        if colon and value.strip():
            yield label, value.strip()
    yield from zip((cell.rstrip(":：") for cell in filled), filled[1:], strict=False)


def _of_title(text: str) -> dict[str, str]:
    title = re.sub(r"\s+", "", text)
    found: dict[str, str] = {}
    places = []
    at = 0
    while match := _PLACE.match(title, at):
        places.append(match[0])
        at = match.end()
    if places:
        found["jurisdiction.name"] = places[-1]
    authority = _AUTHORITY.match(title, at)
    if authority and authority[0]:
        found["authority.name"] = title[: authority.end()]
    if date := _DATE.search(text):
        found["as_of"] = _day(date[0])
    return found


def _day(text: str) -> str:
    match = _DATE.fullmatch(text.strip())
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else text
