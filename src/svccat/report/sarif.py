"""SARIF 2.1.0: the findings for code scanning and for editors, with every rule that was applied.

Suppressed findings stand among the results and say so: a result that is left out would be opened
again as new. Paths are relative, so the same inputs give the same bytes everywhere.
"""

from collections.abc import Sequence
from urllib.parse import quote

from svccat import __version__
from svccat.model.checked import Checked
from svccat.model.finding import Finding, Place
from svccat.model.pattern import pattern
from svccat.model.rule import Rule
from svccat.model.suppression import Suppressed
from svccat.model.tables import InputFile
from svccat.model.text import Lang, Text
from svccat.report.addresses import Addresses
from svccat.report.json_parts import Json, dumps
from svccat.report.look import Look, Mend
from svccat.report.sarif_rules import LEVELS, descriptor
from svccat.report.tally import identities
from svccat.report.visible import visible
from svccat.report.wording import item, message, remedy

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LINK = pattern(r"\[(?=[^\]]*\]\()")
_PLACEHOLDER = pattern(r"\{(\d+)\}")
_LANGUAGES = {Lang.ZH: "zh-CN", Lang.EN: "en-US"}


def render(checked: Checked, look: Look) -> str:
    """The log of one run."""
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(checked, look)]})


def _run(checked: Checked, look: Look) -> Json:
    language = _LANGUAGES[look.lang]
    aside = {id(one.finding): one for one in checked.suppressed}
    found = sorted(
        [*checked.findings, *(one.finding for one in aside.values())], key=lambda one: one.order
    )
    rules = _rules(look.rules, found)
    results = _Results(checked, look, rules)
    return {
        "tool": {
            "driver": {
                "name": "svccat",
                "version": __version__,
                "semanticVersion": __version__,
                "language": language,
                "rules": [descriptor(rule, look.lang) for rule in rules],
            }
        },
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [results.invocation(checked, look.exit_code)],
        "artifacts": [results.artifact(one) for one in results.inputs],
        "results": [
            results.result(one, identity, aside.get(id(one)))
            for one, identity in zip(found, identities(found), strict=True)
        ],
    }


def _rules(known: Sequence[Rule], found: Sequence[Finding]) -> list[Rule]:
    """The cards by code; those that only findings have as well."""
    cards = {one.rule.code: one.rule for one in found} | {one.code: one for one in known}
    return [cards[code] for code in sorted(cards)]


class _Results:
    """Findings as results, which point at rules and files by number."""

    def __init__(self, checked: Checked, look: Look, rules: Sequence[Rule]) -> None:
        self._lang = look.lang
        self._mend: Mend | None = look.mend
        self._baseline = any(one.kind == "baseline" for one in checked.suppressed)
        self._addresses = Addresses(checked, look.base)
        self._rules = {rule.code: number for number, rule in enumerate(rules)}
        self.inputs = sorted(checked.inputs, key=lambda one: one.source.path)
        self._files = {one.source.path: number for number, one in enumerate(self.inputs)}

    def result(self, one: Finding, identity: str, aside: Suppressed | None) -> Json:
        """One finding."""
        rule = one.rule
        shown: Json = {
            "ruleId": rule.code,
            "ruleIndex": self._rules[rule.code],
            "level": LEVELS[rule.severity],
            "message": {"text": _plain(f"{item(one)} {message(one, self._lang)}".strip())},
            "locations": [self._location(one)],
            "partialFingerprints": {"primaryLocationLineHash": identity, "svccat/v1": identity},
            "properties": {
                "confidence": str(rule.confidence),
                "jurisdiction": visible(one.jurisdiction),
                "authority": visible(one.authority),
                "remedy": visible(remedy(one, self._lang)),
            },
        }
        if one.related:
            shown["relatedLocations"] = [
                {"id": number, "physicalLocation": self._physical(place)}
                for number, place in enumerate(one.related, 1)
            ]
        if fix := self._fix(one):
            shown["fixes"] = [fix]
        if aside is not None:
            shown["suppressions"] = [_suppression(aside, self._lang)]
        if self._baseline:
            known = aside is not None and aside.kind == "baseline"
            shown["baselineState"] = "unchanged" if known else "new"
        return shown

    def artifact(self, one: InputFile) -> Json:
        """One input, with the hash of its bytes."""
        shown: Json = {
            "location": {"uri": self._uri(one.source.path)},
            "roles": ["analysisTarget"],
        }
        if one.sha256:
            shown["hashes"] = {"sha-256": one.sha256}
        return shown

    def invocation(self, checked: Checked, code: int) -> Json:
        """How the run ended, and what it could not read."""
        told = Text("文件没有读全，其余内容没有检查", "not read in full; the rest was not checked")
        return {
            "executionSuccessful": checked.complete,
            "exitCode": code,
            "toolExecutionNotifications": [
                {
                    "level": "error",
                    "message": {"text": told.of(self._lang)},
                    "locations": [
                        {"physicalLocation": {"artifactLocation": self._file(one.source.path)}}
                    ],
                }
                for one in self.inputs
                if not one.readable
            ],
        }

    def _location(self, one: Finding) -> Json:
        location: Json = {"physicalLocation": self._physical(one.place)}
        logical: Json = {}
        if one.item_name or one.item_code:
            logical["name"] = visible(one.item_name or one.item_code)
            logical["decoratedName"] = visible(item(one))
        if one.place.pointer:
            logical["fullyQualifiedName"] = visible(one.place.pointer)
        if logical:
            location["logicalLocations"] = [logical]
        return location

    def _physical(self, place: Place) -> Json:
        return {
            "artifactLocation": self._file(place.path),
            "region": {"startLine": place.line, "startColumn": place.column},
        }

    def _file(self, path: str) -> Json:
        number = self._files.get(path)
        location: Json = {"uri": self._uri(path)}
        return location if number is None else location | {"index": number}

    def _uri(self, path: str) -> str:
        shown = self._addresses.path(path)
        try:  # a name that is not UTF-8 is its bytes
            return quote(shown, errors="surrogateescape")
        except UnicodeEncodeError:
            return quote(shown, errors="surrogatepass")

    def _fix(self, one: Finding) -> Json | None:
        """The mend as an edit of the string that stands there; None where that is not known."""
        mend = self._mend(one) if self._mend is not None else None
        if mend is None:
            return None
        (old, new), place = mend, one.place
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.line,
            "endColumn": place.column + len(old),
        }
        return {
            "description": {"text": _plain(remedy(one, self._lang))},
            "artifactChanges": [
                {
                    "artifactLocation": self._file(place.path),
                    "replacements": [{"deletedRegion": region, "insertedContent": {"text": new}}],
                }
            ],
        }


def _plain(text: str) -> str:
    """Text in which nothing is a link or a placeholder, as it would be in a SARIF message."""
    return _PLACEHOLDER.sub(r"{{\1}}", _LINK.sub(r"\\[", visible(text)))


def _suppression(aside: Suppressed, lang: Lang) -> Json:
    """Why a finding is not listed, in the words of whoever decided so."""
    parts = [aside.reason, aside.decided_by, aside.document]
    if aside.expires:
        parts.append(Text(f"有效期至 {aside.expires}", f"until {aside.expires}").of(lang))
    if aside.kind == "baseline":
        parts.append(Text(f"基线 {aside.since}", f"baseline {aside.since}").of(lang).strip())
    told = Text("；", "; ").of(lang).join(part for part in parts if part)
    return {"kind": "external", "status": "accepted", "justification": visible(told)}
