"""Text for people, in both languages side by side, so that neither can be forgotten."""

from dataclasses import dataclass
from enum import StrEnum


class Lang(StrEnum):
    """The languages a person may choose; Chinese is the default everywhere."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One message in Chinese and English; placeholders are `str.format` names."""

    zh: str
    en: str

    def of(self, lang: Lang) -> str:
        """The wording in one language."""
        return self.zh if lang is Lang.ZH else self.en
