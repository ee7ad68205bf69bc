"""What is to be said of a sheet that was read: what is missing, kept apart, or does not add up."""

from svccat.exchange.convert import is_missing
from svccat.exchange.sheets.heads import Heads
from svccat.exchange.sheets.recognised import Recognised
from svccat.exchange.sheets.rows import Lines
from svccat.model.converted import Catalogue, Converted, Left, Passed, Problem
from svccat.model.fields import Kind
from svccat.model.finding import Place
from svccat.model.shape import Shape
from svccat.model.sheet import Sheet, shown
from svccat.model.text import Text

_OPTIONS = (
    ("jurisdiction.code", "--code", "行政区划代码"),
    ("jurisdiction.name", "--name", "行政区划名称"),
    ("jurisdiction.level", "--code", "行政层级"),
    ("authority.name", "--authority", "部门名称"),
    ("authority.sector", "--sector", "条线"),
)


def kept(lines: Lines, known: Recognised, sheet: Sheet, path: str) -> list[Left]:
    """The columns that nothing is known of, and went into members of one's own."""
    found = []
    for name in known.own:
        at = known.columns[name].column
        rows = [
            line for line in lines.items if at < len(line.cells) and not is_missing(line.cells[at])
        ]
        if rows:
            place = Place(path, "", rows[0].row + 1, at + 1, sheet.where)
            found.append(Left(name, len(rows), place, shown(rows[0].cells[at])))
    return found


def passed(row: tuple[int, str, str], sheet: Sheet, path: str) -> Passed:
    """A row that is no item, as one that was passed over."""
    number, text, reason = row
    return Passed(Place(path, "", number + 1, 1, sheet.where), text, reason)


def missing(done: Converted, heads: Heads, sheet: Sheet, path: str, item: Shape) -> list[Problem]:
    """Required members of items that no column was found for; `item` knows their Chinese titles."""
    made = {name for one in done.catalogues for item in one.items for name in item}
    required = {
        Kind.SERVICE_ITEMS: (
            "basic_code",
            "name",
            "type",
            "legal_basis",
            "exercise_levels",
            "implementing_body",
        ),
        Kind.DIRECTORY: ("basic_code", "name", "type", "legal_basis", "exercise_levels"),
        Kind.POWERS: ("code", "name", "category", "legal_basis", "exercise_levels"),
        Kind.ENFORCEMENT: ("code", "name", "category", "legal_basis"),
    }[heads.kind]
    gone = [name for name in required if name not in made]
    if not gone or not done.records:
        return []
    titles = "、".join(f"“{item.members[name].title or name}”" for name in gone)
    zh = f"必填的{titles}没有对应的列（或列中没有值），各项都缺这些字段；请补上列，或用 --mapping 指明"
    en = f"no column was found for {', '.join(gone)}, or nothing stands in it: all items lack these. Add columns, or say by --mapping"
    return [Problem(Place(path, "", heads.row + 1, 1, sheet.where), "表头", "", "", Text(zh, en))]


def incomplete(one: Catalogue, sheet: Sheet, path: str) -> list[Problem]:
    """Members of the header that a list needs and that nothing said."""
    gone = []
    for member, option, title in _OPTIONS:
        group, _, name = member.partition(".")
        below = one.header.get(group)
        if not (isinstance(below, dict) and below.get(name)):
            gone.append((title, option))
    if not gone:
        return []
    zh = "、".join(f"{title}（{option}）" for title, option in gone)
    en = ", ".join(option for _, option in gone)
    text = Text(
        f"表中没有写明 {zh}；请用括号中的选项补上",
        f"the sheet does not say what these options give: {en}",
    )
    return [Problem(Place(path, sheet=sheet.where), "清单信息", "", "", text)]


def counted(lines: Lines, done: Converted, sheet: Sheet, path: str) -> list[Problem]:
    """Rows that say how many items there are, where there are not so many."""
    made = sorted(
        (origin("").line - 1, "parent" in item or "x-主项名称" in item)
        for one in done.catalogues
        for origin, item in zip(one.origins, one.items, strict=True)
    )
    bounds = [one.row for one in lines.counts if one.ahead] + [len(sheet.rows)]
    found = []
    behind = 0
    for count in lines.counts:
        if count.ahead:
            start, end = count.row, min(row for row in bounds if row > count.row)
        else:
            start, end = behind, count.row
        behind = count.row
        inside = [is_sub for row, is_sub in made if start <= row < end]
        if not count.ahead and not inside:
            start = 0
            inside = [is_sub for row, is_sub in made if row < end]
        possible = {len(inside), inside.count(True), inside.count(False)}
        rows = len({line.row for line in lines.items if start <= line.row < end})
        everything = {
            len(made),
            sum(sub for _, sub in made),
            sum(not sub for _, sub in made),
            len(lines.items),
        }
        if not set(count.numbers) <= possible | {rows} | (set() if count.ahead else everything):
            text = Text(
                f"写明的项数与实际不符：实有 {len(inside)} 项（{rows} 行）",
                f"the number stated is not that of the items: there are {len(inside)} in {rows} rows",
            )
            place = Place(path, "", count.row + 1, 1, sheet.where)
            found.append(Problem(place, "项数", "", count.text[:80], text))
    return found
