"""Settings of a run: frozen, every choice checked before any work is done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from svccat.model.fields import ELEMENTS, POWER_EXTRAS, PROFILES, Comparator, Kind, profile_elements
from svccat.model.rule import Severity
from svccat.model.text import Lang

# The closed lists of allowed words, by setting; the first of each is the default.
CITATION_DEPTHS = ("full", "article", "law")
REFERENCES = ("service-items", "directory")
PEER_GROUPS = ("level", "class")
NEVER = "never"
FAIL_ON = (*(str(severity) for severity in Severity), NEVER)
# What leaves something out of a run.
FILTERS = ("only", "sector", "type", "unit")
LANGS = tuple(str(lang) for lang in Lang)


@dataclass(frozen=True, slots=True)
class Shape:
    """How an own profile compares an element, and what the element weighs."""

    comparator: Comparator
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run may choose; every member has a key of the same name in `svccat.toml`.

    `profile` names a set of elements (contract section 2), `citation_depth` is full, article or
    law, `reference` is service-items or directory (section 4), `peer_groups` is level or class
    (section 5), `profiles` holds own profiles by name as element keys, `shapes` by profile and
    element what else they say. `fail_on` is the mildest
    severity that makes a run fail (None: findings never do), `fail_under` the percentage that
    neither headline rate may be lower than (None: no bound), `lang` the language for people.
    `codes` names the code system that item codes are held against, "" for the province's own.
    `overlaps` is the file with what people said of pairs of powers, None for none.
    `suppressions` and `baseline` are files, None for none: the decisions to leave findings out, and
    the findings known before. `laws` are files with a registry of laws beside those of the inputs.
    `cache`: what earlier runs made of files is used, and what this one makes is kept.
    """

    profile: str = "sitong"
    citation_depth: str = "full"
    reference: str = "service-items"
    peer_groups: str = "level"
    profiles: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    fail_on: Severity | None = Severity.ERROR
    fail_under: float | None = None
    lang: Lang = Lang.ZH
    codes: str = ""
    suppressions: Path | None = None
    baseline: Path | None = None
    overlaps: Path | None = None
    laws: tuple[Path, ...] = ()
    only: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    cache: bool = True
    shapes: Mapping[str, Mapping[str, Shape]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def elements(self) -> tuple[str, ...]:
        """The element keys of the chosen profile, in its order."""
        own = self.profiles.get(self.profile)
        return PROFILES[self.profile] if own is None else own

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that are named beside the inputs: people's work, whose place no report takes."""
        named = (self.suppressions, self.baseline, self.overlaps, *self.laws)
        return tuple(one for one in named if one is not None)

    @property
    def narrowed(self) -> bool:
        """Whether something is left out of what is found."""
        return any(getattr(self, name) for name in FILTERS)

    @property
    def comparators(self) -> Mapping[str, Comparator]:
        """By element how the chosen profile compares it, where that is its own choice."""
        return {key: one.comparator for key, one in self.shapes.get(self.profile, {}).items()}

    @property
    def weights(self) -> Mapping[str, int]:
        """By element of the chosen profile what it weighs: 1 unless the profile says otherwise."""
        own = self.shapes.get(self.profile, {})
        return {key: own[key].weight if key in own else 1 for key in self.elements}

    @property
    def power_extras(self) -> tuple[str, ...]:
        """What the chosen profile compares in powers only."""
        return POWER_EXTRAS.get(self.profile, ())


def public(settings: Settings) -> dict[str, object]:
    """The member `settings` of the JSON output: what the numbers depend on, nothing else.

    Keys in order; `elements` names what is compared of service items and of powers. The language
    and the thresholds of failure change no number and are left out; so are own profiles that
    were not chosen. Of an own profile the comparators and weights are told too.
    """
    chosen = settings.elements
    own: dict[str, object] = {}
    if settings.profile in settings.profiles:
        comparators = {key: ELEMENTS[key].comparator for key in chosen} | dict(settings.comparators)
        own = {
            "comparators": {key: str(comparators[key]) for key in sorted(chosen)},
            "weights": {key: settings.weights[key] for key in sorted(chosen)},
        }
    return {
        "citation_depth": settings.citation_depth,
        "elements": {
            "powers": profile_elements(chosen, settings.power_extras, Kind.POWERS),
            "service_items": profile_elements(chosen, (), Kind.SERVICE_ITEMS),
        },
        "peer_groups": settings.peer_groups,
        "reference": settings.reference,
        **own,
        **{name: sorted(words) for name in FILTERS if (words := getattr(settings, name))},
    }
