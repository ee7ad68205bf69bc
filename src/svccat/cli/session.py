"""What is known of the person before any command runs: the language to speak."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from svccat.model.text import Lang, Text
from svccat.settings.choices import LANGS
from svccat.settings.values import lang

VARIABLE = "SVCCAT_LANG"
OPTION = "--lang"
COMPLETION = "_SVCCAT_COMPLETE"  # how a shell asks what could come next


@dataclass(slots=True)
class Session:
    """The language of this run; `chosen` by option or environment, else `svccat.toml` decides."""

    lang: Lang = Lang.ZH
    chosen: bool = False

    def say(self, text: Text) -> str:
        """A text in the language of the run."""
        return text.of(self.lang)


def begin(session: Session, args: Sequence[str], environment: Mapping[str, str]) -> None:
    """Give a session the language that arguments or environment ask for; the option wins.

    The arguments are only looked through here, so that even a usage error speaks the right
    language; a value that is no language is left for the option itself to refuse.

    Raises:
        SettingsError: the environment asks for a language that there is not.
    """
    asked = _option(args)
    wanted = environment.get(VARIABLE, "")
    if asked in LANGS:
        session.lang, session.chosen = Lang(asked), True
    elif wanted and not asked:
        session.lang, session.chosen = lang(VARIABLE, wanted), True


def _option(args: Sequence[str]) -> str:
    """The last `--lang X` or `--lang=X` before a `--`."""
    found = ""
    for place, word in enumerate(args):
        if word == "--":
            break
        if word == OPTION and place + 1 < len(args):
            found = args[place + 1]
        elif word.startswith(f"{OPTION}="):
            found = word.removeprefix(f"{OPTION}=")
    return found
