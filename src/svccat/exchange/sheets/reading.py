"""A sheet from elsewhere to a catalogue: heads found, rows told apart, the engine's work told of."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from svccat.exchange.convert import is_missing
from svccat.exchange.doubts import doubts
from svccat.exchange.engine import convert
from svccat.exchange.mapping import Mapping as Rules
from svccat.exchange.numbers import CODES, shortened
from svccat.exchange.records import Record
from svccat.exchange.sheets import remarks
from svccat.exchange.sheets.heads import Heads, find
from svccat.exchange.sheets.recognised import CODE, NAME, SOURCES, Recognised, recognised
from svccat.exchange.sheets.records import RowPlace, Rows
from svccat.exchange.sheets.rows import lines_of
from svccat.exchange.sheets.titles import header_of, kind_of
from svccat.model.cells import Cells, letters
from svccat.model.converted import Catalogue, Converted, Problem, Use
from svccat.model.fields import Kind
from svccat.model.finding import Place
from svccat.model.shape import Shapes
from svccat.model.sheet import Sheet, shown
from svccat.model.text import Text

_NO_HEADS = Text(
    "没有找到表头：没有一行能认出名称、编码之类的列，整张工作表没有导入；请核对表头，或用 --mapping 给出映射",
    "no heads were found: no row names columns that are known; the sheet was not imported. See its heads, or give --mapping",
)


@dataclass(frozen=True, slots=True)
class Given:
    """What is known before: the kind, members of the header that go before what the sheet says."""

    kind: Kind | None = None
    header: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


def read_sheet(
    sheet: Sheet, path: str, given: Given, shapes: Callable[[Kind], Shapes]
) -> Converted:
    """What becomes of a sheet; one without heads becomes nothing, which is told."""
    heads = find(sheet, given.kind or kind_of(sheet))
    if heads is None:
        return _nothing(sheet, path)
    header = _laid(header_of(sheet, heads), given.header)
    lines = lines_of(sheet, heads)
    probe = recognised(heads, header, parts=False)
    rows = Rows(path, sheet.where, probe.columns, heads.kind.code_member)
    known = recognised(heads, header, parts=rows.parts)
    powers = heads.kind is Kind.POWERS
    made = rows.main_and_sub(lines.items, powers=powers) if rows.parts else rows.plain(lines.items)
    done = convert(known.mapping, made, shapes(heads.kind))
    told = [*remarks.missing(done, heads, sheet, path, shapes(heads.kind).item)]
    catalogues = tuple(
        replace(
            one,
            header=_with_authority(one),
            items=_without_authority(one),
            cells=_cells(one, known, sheet, heads),
        )
        for one in done.catalogues
    )
    codes = {one.column: one.to for one in heads.columns if one.to in CODES}
    rows_of_items = dict.fromkeys(line.row for line in lines.items)
    problems = [
        *doubts(sheet, path),
        *shortened(sheet, path, rows_of_items, codes, _code(header)),
        *done.problems,
        *remarks.counted(lines, done, sheet, path),
        *(problem for one in catalogues for problem in remarks.incomplete(one, sheet, path)),
        *told,
    ]
    return replace(
        done,
        catalogues=catalogues,
        problems=tuple(problems),
        unmapped=(),
        kept=tuple(remarks.kept(lines, known, sheet, path)),
        passed=(*(remarks.passed(row, sheet, path) for row in lines.passed), *done.passed),
        absent=(),
        uses=tuple(use for one in done.uses if (use := _use(one, known)).columns),
        sheet=sheet.where,
    )


def read_mapped(
    sheet: Sheet, path: str, rules: Rules, shapes: Callable[[Kind], Shapes]
) -> Converted:
    """What a mapping makes of a sheet; its heads are in the first row that has most of its columns."""
    best, row = 0, 0
    for number, cells in enumerate(sheet.rows[:40]):
        fits = len({" ".join(shown(cell).split()) for cell in cells} & rules.read)
        if fits > best:
            best, row = fits, number
    if not best:
        return _nothing(sheet, path)
    names: dict[str, int] = {}
    for column, cell in enumerate(sheet.rows[row]):
        name = " ".join(shown(cell).split()) or f"#{column + 1}"
        names.setdefault(f"{name}#{column + 1}" if name in names else name, column)
    records = (
        Record(
            {name: cells[column] for name, column in names.items() if column < len(cells)},
            RowPlace(path, sheet.where, row + 2 + at, names),
        )
        for at, cells in enumerate(sheet.rows[row + 1 :])
    )
    done = convert(rules, records, shapes(rules.kind))
    columns = {
        one.to: names[one.columns[0]] + 1
        for one in done.uses
        if one.columns and one.columns[0] in names
    }
    codes = {at - 1: to for to, at in columns.items() if to in CODES}
    place = _code(done.catalogues[0].header) if done.catalogues else ""
    short = shortened(sheet, path, range(row + 1, len(sheet.rows)), codes, place)
    catalogues = tuple(
        replace(one, cells=_placed(one, sheet.where, row + 1, columns)) for one in done.catalogues
    )
    return replace(
        done,
        catalogues=catalogues,
        problems=(*doubts(sheet, path), *short, *done.problems),
        sheet=sheet.where,
    )


def _code(header: Mapping[str, object]) -> str:
    place = header.get("jurisdiction")
    return str(place.get("code", "")) if isinstance(place, dict) else ""


def _nothing(sheet: Sheet, path: str) -> Converted:
    filled = any(not is_missing(cell) for row in sheet.rows for cell in row)
    problem = Problem(Place(path, sheet=sheet.where), sheet.where, "", "", _NO_HEADS)
    return Converted((), (problem,) if filled else (), (), (), (), (), (), 0, sheet=sheet.where)


def _laid(found: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
    """Members of a header with others laid over them."""
    whole = dict(found)
    for name, value in over.items():
        below = whole.get(name)
        both = isinstance(below, dict) and isinstance(value, dict)
        whole[name] = {**below, **value} if both else value  # type: ignore[dict-item]  # both are
    return whole


def _with_authority(one: Catalogue) -> dict[str, object]:
    """The header with the department that most items name, where nothing else names one."""
    authority = one.header.get("authority")
    if isinstance(authority, dict) and authority.get("name"):
        return one.header
    names: Counter[str] = Counter()
    for item in one.items:
        for member in ("authority", "implementing_body"):
            body = item.get(member)
            if isinstance(body, dict) and isinstance(body.get("name"), str):
                names[body["name"]] += 1
    if not names:
        return one.header
    most = max(names.items(), key=lambda pair: (pair[1], pair[0]))[0]
    known = authority if isinstance(authority, dict) else {}
    return {**one.header, "authority": {"name": most, **known}}


def _without_authority(one: Catalogue) -> list[dict[str, object]]:
    """The items, without a department of their own where it is the list's."""
    own = {"name": _department(_with_authority(one))}
    for item in one.items:
        if item.get("authority") == own:
            del item["authority"]
    return one.items


def _department(header: Mapping[str, object]) -> object:
    authority = header.get("authority")
    return authority.get("name") if isinstance(authority, dict) else None


def _cells(one: Catalogue, known: Recognised, sheet: Sheet, heads: Heads) -> Cells:
    columns: dict[str, int] = {}
    for made in known.mapping.fields:
        name = next((name for name in made.read if name in known.columns), "")
        if name:
            columns[made.to] = known.columns[name].column + 1
    for split in known.mapping.splits:
        to = next(made.to for made in known.mapping.fields if made.columns == split.names[:1])
        columns[to.rpartition(".")[0]] = known.columns[split.column].column + 1
    for to, name in (("name", NAME), (heads.kind.code_member, CODE)):
        if to not in columns and one.origins:
            columns[to] = one.origins[0](name).column
    return _placed(one, sheet.where, heads.first, columns)


def _placed(one: Catalogue, sheet: str, head: int, columns: Mapping[str, int]) -> Cells:
    lines = tuple(origin("").line for origin in one.origins)
    paths = {to.replace("[]", "").replace(".", "/"): column for to, column in columns.items()}
    return Cells(sheet, head, lines, paths)


def _use(one: Use, known: Recognised) -> Use:
    """The columns of a member with their letters, as one looks for them in the sheet."""
    names = [name for column in one.columns for name in _sources(column, known)]
    return replace(
        one, columns=tuple(f"{letters(known.columns[name].column)} {name}" for name in names)
    )


def _sources(column: str, known: Recognised) -> list[str]:
    """The columns of the sheet that one of the mapping is made of."""
    if column in known.columns:
        return [column]
    if column in SOURCES:
        return [name for name, head in known.columns.items() if head.to in SOURCES[column]]
    made = (split.column for split in known.mapping.splits if column in split.names)
    return list(made)
