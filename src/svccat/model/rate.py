"""A rate is a pair of integers; its text never rounds up to 100 %."""

from dataclasses import dataclass

from svccat.model.text import Lang


@dataclass(frozen=True, slots=True)
class Rate:
    """`same` of `compared` items; nothing compared has no rate (contract sections 4 and 9)."""

    same: int = 0
    compared: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.same <= self.compared:
            raise ValueError(f"{self.same} of {self.compared} is not a rate")

    def __add__(self, other: "Rate") -> "Rate":
        return Rate(self.same + other.same, self.compared + other.compared)

    @property
    def value(self) -> float | None:
        """Same / compared, unrounded; None where nothing was compared."""
        return self.same / self.compared if self.compared else None

    @property
    def percent(self) -> str:
        """Cut toward zero at two decimals: `100%` only where same = compared; `—` for none."""
        if not self.compared:
            return "—"
        whole, rest = divmod(self.same * 10_000 // self.compared, 100)
        return f"{whole}%" if not rest else f"{whole}.{rest:02d}".rstrip("0") + "%"

    @property
    def text(self) -> str:
        """The percentage with its pair, as in `99.58%（477/479）`; `—（0/0）` for none."""
        return f"{self.percent}（{self.same}/{self.compared}）"

    def of(self, lang: Lang) -> str:
        """`text` with the brackets of the language."""
        if lang is Lang.ZH:
            return self.text
        return f"{self.percent} ({self.same}/{self.compared})"

    def below(self, percent: float) -> bool:
        """The rate is lower than a percentage; without anything compared it is not."""
        return self.compared > 0 and self.same * 100 < percent * self.compared
