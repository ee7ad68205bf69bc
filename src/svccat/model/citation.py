"""What a legal citation is once read: law, document number, version hint, locator, range, span."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import total_ordering
from typing import NamedTuple, TypeAlias

# (law, article, zhi, para, item, subitem); "" and 0 stand for "not named".
Key: TypeAlias = tuple[str, int, int, int, int, int]
# (article, zhi, para, item, subitem) inside the grammar; 0 stands for "not named".
Numbers: TypeAlias = tuple[int, int, int, int, int]

NOWHERE: Numbers = (0, 0, 0, 0, 0)
LONGEST_RANGE = 2000


class WarningCode(StrEnum):
    """What a careful editor would mend in a citation string."""

    NO_TITLE_MARKS = "no-book-title-marks"
    TITLE_MARK_STYLE = "title-mark-style"
    UNCLOSED_BRACKET = "unclosed-bracket"
    LEVEL_TAG_MISMATCH = "level-tag-mismatch"
    PARA_WITHOUT_ARTICLE = "para-without-article"
    EMPTY_NUMBER = "empty-number"
    NUMBER_BRACKET_STYLE = "number-bracket-style"
    LEADING_TEXT = "leading-text"
    TRAILING_TEXT = "trailing-text"
    UNREADABLE_LOCATOR = "unreadable-locator"
    RANGE_REVERSED = "range-reversed"
    RANGE_TOO_LONG = "range-too-long"


class Warning_(NamedTuple):  # noqa: N801 - the plain name would hide the built-in
    """One defect and where it stands: `raw[start:stop]`."""

    code: WarningCode
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Locator:
    """A place inside a law; numbers are 1 to 9999, None where a level is not named."""

    article: int | None = None
    article_zhi: int | None = None
    para: int | None = None
    item: int | None = None
    subitem: int | None = None

    def numbers(self) -> Numbers:
        """The levels as plain numbers, 0 where not named."""
        return (
            self.article or 0,
            self.article_zhi or 0,
            self.para or 0,
            self.item or 0,
            self.subitem or 0,
        )


class Tag(NamedTuple):
    """A level tag such as 【行政法规】 and where it stands: `raw[start:stop]`.

    `level` is law, regulation, decision, local-regulation, department-rule, government-rule, rule,
    document or other.
    """

    level: str
    start: int
    stop: int


@total_ordering
@dataclass(frozen=True, slots=True)
class Citation:
    """One place of one law or document, or with `end` a range of places, both ends included.

    Citations order by their members; an absent number sorts before 1.
    """

    # As `norm` writes it, without the outer 《》 and a leading 中华人民共和国; "" = none named.
    law: str = ""
    # Document number, canonical (国务院令第406号, 国发〔2006〕28号); "" = none.
    number: str = ""
    # What else the brackets after the name say (2019年, 2016年修订), as `norm` writes it.
    hint: str = ""
    article: int | None = None  # 条
    article_zhi: int | None = None  # 条之N
    para: int | None = None  # 款
    item: int | None = None  # 项
    subitem: int | None = None  # 目
    end: Locator | None = None
    # A part with numbering of its own: 附件, 附件2, 第二部分; or chapters cited as a whole: 第四章.
    part: str = ""
    # Span in the raw text; the first citation of a law begins where the law's name does.
    start: int = field(default=0, compare=False)
    stop: int = field(default=0, compare=False)
    # The level tag before the name; it says nothing about what is cited.
    tag: Tag | None = field(default=None, compare=False)

    @property
    def locator(self) -> Locator:
        """The place itself; of a range, its first place."""
        return Locator(self.article, self.article_zhi, self.para, self.item, self.subitem)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Citation):
            return NotImplemented
        return self._order() < other._order()

    def _order(self) -> tuple[str, str, str, str, Numbers, Numbers]:
        end = self.end.numbers() if self.end else NOWHERE
        return self.law, self.number, self.hint, self.part, self.locator.numbers(), end


class Parsed(NamedTuple):
    """All citations of one string in the order of the text.

    `readable` is False where neither a law or document nor a locator was found: such a string
    compares as text (contract section 2).
    """

    citations: tuple[Citation, ...]
    warnings: tuple[Warning_, ...]

    @property
    def readable(self) -> bool:
        """Whether anything was found that can be compared."""
        return bool(self.citations)


class Mended(NamedTuple):
    """What of a string is oddly written, and the whole string as it should be.

    `text` is None where nothing is odd, or where only a person can mend it.
    """

    words: tuple[str, ...] = ()
    text: str | None = None
