"""The templates and what they may call; every template escapes what it is given."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from functools import cache, partial
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from svccat import __version__
from svccat.model.fields import Kind
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.report.digest.entries import label
from svccat.report.digest.model import Border, Crossing, Digest, Entry, Place, Unit
from svccat.report.digest.sayings import claim, level_name, reason, signals, step, word
from svccat.report.digest.shown import shown
from svccat.report.digest.words import Words
from svccat.report.html.grids import SHADES
from svccat.report.html.intervals import axes
from svccat.report.labels import (
    GRADES,
    KINDS,
    SEVERITIES,
    VERDICTS,
)
from svccat.report.marks import marked
from svccat.report.trend import headline_rate

FOLDED = frozenset({"hints", "excepted", "duplicate", "exempt", "same"})
_MANY = 1500  # findings from which pages are long
COUNTED = frozenset({"differs", "unlinked", "missing"})  # whose items a finding tells of
PLAIN = frozenset({"exempt", "same", "single"})


def environment(digest: Digest, place_of: Mapping[int, str]) -> Environment:
    """Templates that speak the digest's language; `place_of` tells a finding's page by number."""
    lang, words = digest.lang, Words(digest.lang)
    made = Environment(
        autoescape=True,
        loader=FunctionLoader(_source),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _asset("style.css"), _asset("script.js")
    made.globals.update(
        w=words,
        lang=lang,
        many=len(digest.entries) > _MANY,
        version=__version__,
        style=Markup(style),  # noqa: S704  the project's own
        script=Markup(script),  # noqa: S704  the project's own
        policy=_policy(style, script),
        folded=FOLDED,
        plain=PLAIN,
        counted=COUNTED,
        shades=list(_legend()),
        severities=[(one.value, SEVERITIES[one].of(lang)) for one in Severity],
        marked=marked,
        label=lambda one: label(one).of(lang),
        shown=partial(shown, lang=lang),
        axes=partial(axes, lang=lang, name=digest.name),
        claimed=partial(claim, lang=lang),
        headline_rate=headline_rate,
        kind=lambda one: _kind(one, lang),
        unit_title=lambda one: _unit_title(one, lang),
        place_of=lambda entry: place_of[entry.number],
        place_name=digest.name,
        level_name=partial(level_name, lang=lang),
        grade=lambda one: word(GRADES, one, lang),
        verdict=lambda one: word(VERDICTS, one, lang),
        signals=partial(signals, lang=lang),
        said=partial(step, lang=lang),
        unclear=partial(reason, digest=digest),
        other_place=lambda one: _other_place(one, lang),
        overlap_parts=lambda one: _overlap_parts(one, words),
        border_parts=lambda one: _border_parts(one, words),
    )
    return made


def _source(name: str) -> str | None:
    return _asset(name) if name.endswith(".html.j2") else None


@cache
def _asset(name: str) -> str:
    return files("svccat.report.html").joinpath("templates", name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """No network, no other script or style than the two of the project."""
    ways = (("style", style), ("script", script))
    allowed = [f"{name}-src 'sha256-{_digest(text)}'" for name, text in ways]
    return "; ".join(["default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"])


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _legend() -> Iterator[tuple[str, str]]:
    for bound, name in SHADES:
        yield name, f"≥ {bound // 100}%" if bound < SHADES[0][0] else "100%"
    yield "h5", f"< {SHADES[-1][0] // 100}%"


def _kind(one: Kind | None, lang: Lang) -> str:
    return "" if one is None else KINDS[one].of(lang)


def _unit_title(one: Unit, lang: Lang) -> str:
    parts = (one.name, one.sector, _kind(one.kind, lang))
    return " · ".join(part for part in parts if part) or Words(lang)("elsewhere")


def _other_place(one: Entry, lang: Lang) -> str:
    """Whose the other value is, in brackets, where that is told."""
    name = one.finding.evidence.get("jurisdiction")
    return (
        Text("（{}）", " ({})").of(lang).format(shown(name, lang)) if isinstance(name, str) else ""
    )


def _overlap_parts(one: Place, words: Words) -> list[tuple[str, bool, list[Crossing]]]:
    """Crossings, then what is lawful or only information; whether each is shown unfolded."""
    counted = [it for it in one.crossings if it.overlap.crossing]
    rest = [it for it in one.crossings if not it.overlap.crossing]
    return [(words("counted"), True, counted), (words("not_counted"), False, rest)]


def _border_parts(one: Place, words: Words) -> list[tuple[str, bool, list[Border]]]:
    clear = [it for it in one.borders if it.boundary.clear]
    rest = [it for it in one.borders if not it.boundary.clear]
    return [(words("unclear"), True, rest), (words("clear"), False, clear)]
