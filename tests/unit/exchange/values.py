"""Random catalogues of every kind, after the shapes of the schemas and beyond them."""

import random
import string
from collections.abc import Callable

from svccat.model.fields import Kind
from svccat.model.shape import Shape
from svccat.schema.shapes import shapes
from tests.workspace import Json

HOSTILE = (
    "",
    " ",
    "007",
    "123456789012345678",
    "2024-01-02",
    "行一\n行二\r\n\t行三",
    "\"\\'",
    "=1+1",
    "\u200b\ufeff",
    "\U0001f600",
    "\x00\x1f",
    "null",
    "~/a",
    "A" * 300,
)
NUMBERS = (0, 1, 20, -3, 1.5, 1.0, 10**15, 2**53, 2**53 + 1, 10**20, -0.0, 1e300)


class Dice:
    """Values from one seed."""

    def __init__(self, seed: int) -> None:
        self.roll = random.Random(seed)  # noqa: S311  test data

    def catalogue(self, kind: Kind, items: int) -> Json:
        """A catalogue; most items keep to their schema, some do not."""
        shape = shapes(kind)
        header = self.members(shape.header, odd=0.05)
        header |= {"kind": str(kind), "format": 1}
        return header | {"items": [self.members(shape.item, odd=0.1) for _ in range(items)]}

    def members(self, shape: Shape, odd: float) -> Json:
        found: Json = {
            name: self.any() if self.roll.random() < odd else self.value(below, odd)
            for name, below in shape.members.items()
            if self.roll.random() < 0.8
        }
        if self.roll.random() < 0.3:
            found[f"x-{self.text()}"] = self.any()
        if self.roll.random() < odd / 3:
            found[self.text()] = self.any()
        return found

    def value(self, shape: Shape, odd: float) -> object:
        """A value of one of a shape's types, which members in it may leave."""
        if self.roll.random() < 0.02 * odd:
            return self.any()
        below = shape.items or Shape(frozenset({"string"}))
        ways: dict[str, Callable[[], object]] = {
            "null": lambda: None,
            "object": lambda: self.members(shape, odd),
            "array": lambda: [self.value(below, odd) for _ in range(self.roll.randrange(4))],
            "boolean": lambda: self.roll.random() < 0.5,
            "number": lambda: self.roll.choice(NUMBERS),
            "integer": lambda: self.roll.choice(NUMBERS),
            "string": lambda: self.roll.choice(shape.allowed) if shape.allowed else self.text(),
        }
        return ways[self.roll.choice(sorted(shape.types))]()

    def text(self) -> str:
        if self.roll.random() < 0.4:
            return self.roll.choice(HOSTILE)
        letters = string.ascii_letters + "公路运输许可审批（）《》第条"
        return "".join(self.roll.choices(letters, k=self.roll.randrange(1, 12)))

    def any(self, depth: int = 0) -> object:
        """Any JSON."""
        if depth < 3 and self.roll.random() < 0.3:
            return {self.text(): self.any(depth + 1) for _ in range(self.roll.randrange(3))}
        if depth < 3 and self.roll.random() < 0.3:
            return [self.any(depth + 1) for _ in range(self.roll.randrange(3))]
        return self.roll.choice((None, True, False, self.text(), self.roll.choice(NUMBERS)))
