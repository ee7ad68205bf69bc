"""Exceptions are for runs that cannot go on; faults in the data are findings.

Every exception carries one clear sentence in both languages: what, where, how to mend.
"""

from svccat.model.text import Lang, Text


class SvccatError(Exception):
    """The run cannot go on; the command ends with exit code 2 (contract section 9)."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text

    def of(self, lang: Lang) -> str:
        """The sentence in one language."""
        return self.text.of(lang)


class InputError(SvccatError):
    """The inputs contradict each other or are not there."""


class SettingsError(SvccatError):
    """`svccat.toml` or an option cannot be understood."""


class OutputError(SvccatError):
    """A report cannot be written."""
