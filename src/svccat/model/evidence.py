"""What speaks for and against an overlap, and what people said of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """A step of an overlap's score: the steps' weights add up to it, one after the other.

    `what` is a signal (same-code, same-name, same-basis, split-main), a part of names (activity,
    objects, deciding, kin: a word within one of the other side, alone: words of one side only), what
    the citations of two names say (basis-article, basis-law, basis-other), or `concurrent`: a law that
    itself gives several departments the work. `words` are the words, codes or citations it rests on.
    A weight below 0 speaks against; 0 is told and adds nothing to what is there already.
    """

    what: str
    words: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Review:
    """What a person said of a pair (`overlaps.toml`).

    `verdict`: confirmed, rejected or deferred. `reopened`: the evidence is another than the one that
    the person saw, so the verdict waits for a second look and decides nothing.
    """

    verdict: str
    reason: str
    by: str = ""
    reopened: bool = False
