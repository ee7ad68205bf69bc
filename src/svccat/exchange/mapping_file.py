"""A mapping as a TOML file, read strictly: every refusal names the file, the key and what is allowed."""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import MappingProxyType

from svccat.codes.names import AUTO
from svccat.exchange import mapping_values as read
from svccat.exchange.code_lists import code_list
from svccat.exchange.mapping import Field, Mapping, Skip, Split
from svccat.exchange.targets import Target, known, target
from svccat.model.fields import Kind
from svccat.model.shape import Shape, Shapes
from svccat.model.text import Text
from svccat.settings.toml import read_text, shown, table
from svccat.settings.values import codes as read_codes
from svccat.settings.values import meant, one_of, refuse

_WHAT = Text("映射文件", "mapping file")
_TOP = (
    "kind",
    "header",
    "field",
    "per_file",
    "split",
    "skip",
    "merge",
    "ignore",
    "records",
    "variable",
    "delimiter",
    "codes",
    "tables",
)
_FIELD = ("to", "from", "value", "join", "separator", "translate", "marks", "default")
_SPLIT = ("from", "patterns")
_SKIP = ("from", "pattern", "reason")
_CODES = "codes"  # what `translate` says for the code list that the province uses


def read_mapping(file: Path, shapes: Callable[[Kind], Shapes]) -> Mapping:
    """The mapping in a file; `shapes` gives what a kind of catalogue may hold.

    Raises:
        SettingsError: it cannot be read, or says something that is not understood.
    """
    where = shown(file)
    values = table(read_text(file, _WHAT), where)
    read.keys(where, values, _TOP)
    kind = Kind(one_of(f"{where}: kind", values.get("kind"), list(Kind)))
    found = shapes(kind)
    header = read.mapping(f"{where}: header", values.get("header", {}))
    _check_header(f"{where}: header", header, found.header)
    tables = {
        name: read.translation(f"{where}: tables.{name}", one)
        for name, one in read.mapping(f"{where}: tables", values.get("tables", {})).items()
    }
    place = header.get("jurisdiction")
    code = place.get("code", "") if isinstance(place, dict) else ""
    codes = read_codes(f"{where}: codes", values.get("codes", AUTO))
    reader = _Fields(where, tables, codes, str(code))
    merge = read.texts(f"{where}: merge", values.get("merge", ()))
    for name in merge:
        if found.item.member(name) is None:
            raise _no_member(f"{where}: merge", name, name, found.item.members)
    fields = reader.read("field", values.get("field", ()), found.item)
    if not fields:
        text = Text("至少要有一个 [[field]]", "needs at least one [[field]]")
        raise refuse(f"{where}: field", text)
    return Mapping(
        kind,
        MappingProxyType(header),
        fields,
        reader.read("per_file", values.get("per_file", ()), found.header),
        tuple(_splits(where, values.get("split", ()))),
        tuple(_skips(where, values.get("skip", ()))),
        merge,
        frozenset(read.texts(f"{where}: ignore", values.get("ignore", ()))),
        read.text(f"{where}: records", values.get("records", "")),
        read.text(f"{where}: variable", values.get("variable", "")),
        read.text(f"{where}: delimiter", values.get("delimiter", ""), most=1),
    )


class _Fields:
    """Reads `[[field]]` and `[[per_file]]`."""

    def __init__(
        self, where: str, tables: dict[str, dict[str, object]], codes: str, place: str
    ) -> None:
        self._where = where
        self._tables = tables
        self._codes = codes
        self._place = place

    def read(self, key: str, listed: object, root: Shape) -> tuple[Field, ...]:
        """The fields of a list of tables, each of which leads to a member of its own."""
        found: dict[str, Field] = {}
        for place, one in read.tables(f"{self._where}: {key}", listed):
            field = self._field(place, one, root)
            if field.to in found:
                text = Text(f"{field.to} 已有一条", f"{field.to} has one already")
                raise refuse(f"{place}.to", text)
            found[field.to] = field
        return tuple(found.values())

    def _field(self, place: str, one: dict[str, object], root: Shape) -> Field:
        read.keys(place, one, _FIELD)
        to = read.text(f"{place}.to", one.get("to"))
        goal = target(to, root)
        if isinstance(goal, str):
            raise _no_member(f"{place}.to", goal, to, known(to, root))
        columns = read.texts(f"{place}.from", one.get("from", ()))
        marks = read.mapping(f"{place}.marks", one.get("marks", {}))
        constant = one.get("value", one.get("default"))
        if ("value" in one) + bool(columns or marks) != 1:
            text = Text(
                "应写 from（列）、marks（是否列）或 value（固定值）之一",
                "needs from (columns) or marks (columns that say yes or no) or value (a constant)",
            )
            raise refuse(place, text)
        if len(columns) > 1 and "join" not in one and not goal.depth and not goal.shape.listed:
            text = Text(
                "几列合成一项文字时要写 join（中间放什么）",
                "several columns of one text need join: what to put between them",
            )
            raise refuse(place, text)
        return Field(
            to,
            columns,
            read.text(f"{place}.join", one.get("join", "")),
            read.pattern(f"{place}.separator", one["separator"]) if "separator" in one else None,
            self._translation(f"{place}.translate", one.get("translate"), goal, to),
            MappingProxyType(marks),
            constant,
        )

    def _translation(
        self, place: str, value: object, goal: Target, to: str
    ) -> MappingProxyType[str, object]:
        found: dict[str, object] = {}
        if value == _CODES:
            usual = code_list(to, self._codes, self._place)
            if usual is None:
                text = Text(f"{to} 没有通用代码表", f"there is no usual code list for {to}")
                raise refuse(place, text)
            found = dict(usual)
            found |= {one: one for one in goal.shape.allowed if one not in found}
        elif isinstance(value, str):
            found = self._tables[one_of(place, value, [*self._tables, _CODES])]
        elif value is not None:
            found = read.translation(place, value)
        return MappingProxyType(found)


def _splits(where: str, listed: object) -> Iterable[Split]:
    for place, one in read.tables(f"{where}: split", listed):
        read.keys(place, one, _SPLIT)
        column = read.text(f"{place}.from", one.get("from"))
        patterns = read.texts(f"{place}.patterns", one.get("patterns", ()))
        found = tuple(read.pattern(f"{place}.patterns", way) for way in patterns)
        if not found or not all(way.groupindex for way in found):
            text = Text(
                "每个写法都要有命名的组，如 (?P<code>[0-9]+)",
                "each pattern needs named groups, as (?P<code>[0-9]+)",
            )
            raise refuse(f"{place}.patterns", text)
        yield Split(column, found)


def _skips(where: str, listed: object) -> Iterable[Skip]:
    for place, one in read.tables(f"{where}: skip", listed):
        read.keys(place, one, _SKIP)
        yield Skip(
            read.text(f"{place}.from", one.get("from")),
            read.pattern(f"{place}.pattern", one.get("pattern")),
            read.text(f"{place}.reason", one.get("reason", "")),
        )


def _check_header(where: str, header: dict[str, object], shape: Shape) -> None:
    """Constants go to members that there are; what they say is for validation."""
    for name, value in header.items():
        below = shape.member(name)
        if below is None or name in {"kind", "format"}:
            known = [one for one in shape.members if one not in {"kind", "format"}]
            raise _no_member(where, name, name, known)
        if isinstance(value, dict) and below.members:
            _check_header(f"{where}.{name}", value, below)


def _no_member(where: str, name: str, path: str, known: Iterable[str]) -> Exception:
    names = list(known)
    hint = meant(name, names)
    shown_names = " | ".join(names)
    zh = f"{path} 中没有 {name} 这一项，可用 {shown_names}，或 x- 开头的名称{hint.zh}"
    en = f"no member {name} in {path}, known: {shown_names}, or a name that begins with x-{hint.en}"
    return refuse(where, Text(zh, en))
