"""A document of changes (取消, 下放, 承接 …), and how it agrees with what two editions show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Announced:
    """One row: what is to become of an item, known by its code or name; `area` may name the place.

    `change` is a word of CHANGES, `row` counts from 1.
    """

    row: int
    change: str
    code: str = ""
    name: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the lists show of an item: `words` are those by which a document may call it."""

    words: tuple[str, ...]
    codes: tuple[str, ...]
    names: tuple[str, ...]
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The rows that the lists bear out, those they do not, and what no row speaks of.

    Beside a row that is not borne out stands what the lists show of the item instead, if anything.
    Changes of single fields need no announcement.
    """

    document: str
    borne_out: int
    not_shown: tuple[tuple[Announced, tuple[str, ...]], ...]
    not_announced: tuple[Shown, ...]

    @property
    def agrees(self) -> bool:
        """Nothing is left on either side."""
        return not self.not_shown and not self.not_announced


# The words of such documents, and those that the contract's lists answer to.
CHANGES = ("取消", "新增", "下放", "承接", "上收", "划转", "合并", "拆分", "更名", "换码", "调整")
