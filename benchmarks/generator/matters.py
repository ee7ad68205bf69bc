"""What there is to handle: every matter of the national catalogue, and a province's choice of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from benchmarks.generator.acts import ACTS, TYPE_CODES, Act
from benchmarks.generator.words import QUALIFIERS, MatterKind, Sector

_SPLIT_SHARE: Final = 0.45
_CASE_SHARE: Final = 0.35
_PROVINCIAL_SHARE: Final = 0.15
LOCAL_MAIN: Final = 900
"""Main numbers from here on are those of local matters."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One line of a catalogue: an act about a noun, in one case (情形) of it or in all ("").

    `rest` is the basic code without its first two characters, which name the issuing catalogue.
    """

    sector: Sector
    kind: MatterKind
    noun: str
    act: Act
    rest: str
    case: str = ""
    case_number: int = 1
    provincial: bool = False

    @property
    def name(self) -> str:
        """The item's name."""
        return self.act.name.format(n=self.noun)


def national(sectors: Sequence[Sector], seed: int) -> list[list[Matter]]:
    """Every matter of each sector, by code; the same for all provinces of a seed."""
    return [_of_sector(sector, seed) for sector in sectors]


def _of_sector(sector: Sector, seed: int) -> list[Matter]:
    rng = Random(f"{seed}/catalogue/{sector.code}")
    mains: Counter[str] = Counter()
    matters: list[Matter] = []
    for kind, nouns in sector.nouns.items():
        for noun in nouns:
            for act in ACTS[kind]:
                mains[act.type] += 1
                main = f"{TYPE_CODES[act.type]}{sector.code}{mains[act.type]:03d}"
                for sub, subject in _subjects(kind, noun, rng):
                    matters += _cases(Matter(sector, kind, subject, act, main + sub), rng)
    return sorted(matters, key=lambda matter: (matter.rest, matter.case_number))


def _subjects(kind: MatterKind, noun: str, rng: Random) -> list[tuple[str, str]]:
    """Sub-numbers and nouns: 000 for a matter that is not split, else 001 and on."""
    if rng.random() >= _SPLIT_SHARE:
        return [("000", noun)]
    qualifiers = QUALIFIERS[kind]
    count = rng.randint(2, len(qualifiers))
    return [(f"{sub:03d}", word + noun) for sub, word in enumerate(qualifiers[:count], 1)]


def _cases(matter: Matter, rng: Random) -> list[Matter]:
    cases = matter.act.cases
    if not cases or rng.random() >= _CASE_SHARE:
        return [matter]
    return [
        Matter(matter.sector, matter.kind, matter.noun, matter.act, matter.rest, case, number)
        for number, case in enumerate(cases[: rng.randint(2, len(cases))], 1)
    ]


def choose(pool: Sequence[Sequence[Matter]], count: int, rng: Random) -> list[Matter]:
    """A province's matters, by sector and code: a sample in which each sector keeps its weight.

    Raises:
        ValueError: the word lists do not give so many.
    """
    available = sum(map(len, pool))
    if count > available:
        raise ValueError(f"{count} matters are needed in one city, the words give {available}")
    chosen: list[Matter] = []
    seen = 0
    for matters in pool:
        seen += len(matters)
        quota = count * seen // available - len(chosen)
        picked = sorted(rng.sample(range(len(matters)), quota))
        chosen += _provincial([matters[position] for position in picked], rng)
    return chosen


def _provincial(matters: list[Matter], rng: Random) -> list[Matter]:
    """The matters with some of them issued by the province; all cases of a code go together."""
    mains = sorted({matter.rest[:7] for matter in matters})
    own = {main for main in mains if rng.random() < _PROVINCIAL_SHARE}
    return [
        Matter(
            matter.sector,
            matter.kind,
            matter.noun,
            matter.act,
            matter.rest,
            matter.case,
            matter.case_number,
            provincial=matter.rest[:7] in own,
        )
        for matter in matters
    ]


def local(
    sectors: Sequence[Sector], areas: Sequence[str], number: int, count: int, rng: Random
) -> list[Matter]:
    """A county's own matters: about its areas, with main numbers that no other county has.

    `number` is the county's place among those of its city, from 0. Names do not repeat.
    """
    mains: Counter[str] = Counter()
    found: dict[str, Matter] = {}
    while len(found) < count:
        sector = rng.choice(sectors)
        kind = rng.choice(tuple(sector.nouns))
        act = rng.choice(ACTS[kind])
        noun = rng.choice(areas) + rng.choice(sector.nouns[kind])
        group = TYPE_CODES[act.type] + sector.code
        matter = Matter(sector, kind, noun, act, "", provincial=True)
        if matter.name not in found:
            mains[group] += 1
            rest = f"{group}{LOCAL_MAIN + number}{mains[group]:03d}"
            found[matter.name] = Matter(sector, kind, noun, act, rest, provincial=True)
    order = {sector.code: position for position, sector in enumerate(sectors)}
    return sorted(found.values(), key=lambda matter: (order[matter.sector.code], matter.rest))
