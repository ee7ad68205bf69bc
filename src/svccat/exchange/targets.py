"""The paths of members: `materials[].name` as steps, its shape, and putting a value there."""

from dataclasses import dataclass
from typing import cast

from svccat.model.shape import Shape


@dataclass(frozen=True, slots=True)
class Step:
    """A member's name, and whether its elements are meant."""

    name: str
    each: bool


@dataclass(frozen=True, slots=True)
class Target:
    """Where a value goes, and what may stand there."""

    steps: tuple[Step, ...]
    shape: Shape

    @property
    def depth(self) -> int:
        """The lists of objects that the path leads through."""
        return sum(step.each for step in self.steps[:-1])


def target(path: str, root: Shape) -> Target | str:
    """A member's path as a target, or the first step of it that the schema does not know."""
    steps = tuple(Step(one.removesuffix("[]"), one.endswith("[]")) for one in path.split("."))
    shape = root
    for number, step in enumerate(steps):
        below = shape.member(step.name) if step.name else None
        if below is not None and step.each and number + 1 < len(steps):
            below = below.element
        if below is None:
            return step.name or path
        shape = below
    return Target(steps, shape)


def known(path: str, root: Shape) -> tuple[str, ...]:
    """The members that could stand where a path goes astray."""
    shape = root
    for one in path.split("."):
        below = shape.member(one.removesuffix("[]"))
        if below is None:
            break
        shape = below.items if one.endswith("[]") and below.items is not None else below
    return tuple(shape.members)


def put(holder: dict[str, object], steps: tuple[Step, ...], value: object) -> None:
    """Put a value at the end of steps; behind `[]` a list of values, None for an element without."""
    step, rest = steps[0], steps[1:]
    if not rest:
        holder[step.name] = value
    elif not step.each:
        below = holder.setdefault(step.name, {})
        put(cast("dict[str, object]", below), rest, value)
    else:
        elements = cast("list[dict[str, object]]", holder.setdefault(step.name, []))
        values = cast("list[object]", value)
        elements.extend({} for _ in range(len(values) - len(elements)))
        for element, one in zip(elements, values, strict=False):
            if one is not None:
                put(element, rest, one)
