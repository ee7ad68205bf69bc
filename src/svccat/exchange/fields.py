"""The fields of a mapping at work: an object of members from a record."""

from collections.abc import Iterator, Sequence

from svccat.exchange.convert import Fault, Made, is_missing, made, marked, shown
from svccat.exchange.mapping import Field
from svccat.exchange.records import Record
from svccat.exchange.targets import Target, put, target
from svccat.model.converted import Problem, Use
from svccat.model.shape import Shape
from svccat.model.text import Text

_NEITHER = Text(
    "不是表示有无的记号（X、√、是、1 或空）",
    "is no mark for yes or no (X, √, 是, 1 or nothing)",
)


class Maker:
    """Makes objects of one shape; each text of a column is worked on once."""

    def __init__(self, fields: Sequence[Field], shape: Shape, problems: list[Problem]) -> None:
        order = list(shape.members)
        placed = [(field, _target(field, shape)) for field in fields]
        self._fields = sorted(
            placed,
            key=lambda one: (
                order.index(name) if (name := one[1].steps[0].name) in order else len(order)
            ),
        )
        self._problems = problems
        self._known: dict[tuple[int, str], Made] = {}
        # Fields of one column, of which most are: what all of a text comes to.
        self._whole: list[dict[str, Made] | None] = [
            None if field.marks or len(field.columns) != 1 else {} for field, _ in self._fields
        ]
        self._bare = [_is_bare(field, goal) for field, goal in self._fields]

    def make(self, record: Record) -> dict[str, object]:
        """The members that the record has values for, in the order of the schema."""
        whole: dict[str, object] = {}
        for number, (field, goal) in enumerate(self._fields):
            whole_texts = self._whole[number]
            raw = None if whole_texts is None else record.values.get(field.columns[0])
            if whole_texts is not None and type(raw) is str:
                value = self._of_text(number, raw, whole_texts, record)
            elif whole_texts is not None and raw is None:
                value = None
            else:
                value = self._value(number, field, goal, record)
            if value is None:
                value = field.default
            if value is not None:
                put(whole, goal.steps, value)
        return whole

    def _of_text(self, number: int, raw: str, known: dict[str, Made], record: Record) -> object:
        """What a text in the one column of a field comes to."""
        if self._bare[number]:
            return None if is_missing(raw) else raw
        done = known.get(raw)
        if done is None:
            field, goal = self._fields[number]
            if is_missing(raw):
                done = Made(None)
            else:
                one = made(field, goal, raw)
                parts = [] if one.value is None else [one.value]
                done = Made(_together(field, goal, parts), one.faults)
            known[raw] = done
        if done.faults:
            field, _ = self._fields[number]
            self._tell(field, field.columns[0], record, done.faults)
        return done.value

    def uses(self, *, in_header: bool) -> Iterator[Use]:
        """What is made of which columns, in the order of the schema."""
        for field, goal in self._fields:
            yield Use(field.to, goal.shape.title, field.read, in_header)

    def _value(self, number: int, field: Field, goal: Target, record: Record) -> object:
        parts: list[object] = []
        for column in field.columns:
            raw = record.values.get(column)
            if is_missing(raw):
                continue
            done = self._made(number, field, goal, raw)
            self._tell(field, column, record, done.faults)
            if done.value is not None:
                parts.append(done.value)
        for column, meaning in field.marks.items():
            raw = record.values.get(column)
            yes = None if is_missing(raw) else marked(raw)
            if yes:
                parts.append(meaning)
            elif yes is None and not is_missing(raw):
                self._tell(field, column, record, [(shown(raw), _NEITHER)])
        return _together(field, goal, parts)

    def _made(self, number: int, field: Field, goal: Target, raw: object) -> Made:
        if not isinstance(raw, str):
            return made(field, goal, raw)
        key = (number, raw)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = made(field, goal, raw)
        return known

    def _tell(self, field: Field, column: str, record: Record, faults: Sequence[Fault]) -> None:
        place = record.where(column) if faults else None
        for found, text in faults:
            if place is not None:
                self._problems.append(Problem(place, column, field.to, found, text))


def _is_bare(field: Field, goal: Target) -> bool:
    """Whether a text stands in the member as it is."""
    plain = not goal.shape.types or ("string" in goal.shape.types and not goal.shape.allowed)
    return plain and not goal.depth and field.separator is None and not field.translate


def _target(field: Field, shape: Shape) -> Target:
    goal = target(field.to, shape)
    if isinstance(goal, str):  # a mapping that was read from a file has been checked
        raise ValueError(f"no member {goal!r} for {field.to!r}")  # noqa: TRY004  the path, not its type
    return goal


def _together(field: Field, goal: Target, parts: list[object]) -> object:
    """The pieces of a member's value as one: lists behind each other, texts with `join` between."""
    if field.marks or goal.depth or any(isinstance(part, list) for part in parts):
        as_list = goal.depth or goal.shape.listed or not goal.shape.types
        flat = [one for part in parts for one in (part if isinstance(part, list) else [part])]
        if as_list:
            return flat or None
        parts = flat
    if len(parts) > 1:
        return field.join.join(shown(part) for part in parts)
    return parts[0] if parts else None
