"""The nodes of one file, each once, and their IRIs below one base."""

import hashlib
import re
from typing import TypeAlias
from urllib.parse import quote

from svccat.exchange.cpsv.context import AREA, CHINESE, YUAN

Node: TypeAlias = dict[str, object]
BASE = "urn:x-svccat:"
UNSAID = "未注明"  # where the profile wants a text and the list has none
_ADDRESS = re.compile(r"https?://[!-~]+")  # of a web page, without characters that no IRI has
_BARRED = frozenset('<>"{}|\\^`')


class Graph:
    """Collects nodes; what several items refer to is one node."""

    def __init__(self, base: str = BASE) -> None:
        self._base = base
        self._nodes: dict[str, Node] = {}

    def iri(self, *parts: str) -> str:
        """The IRI of something by what tells it apart; parts may hold any text."""
        return self._base + "/".join(
            quote(part, safe="", errors="backslashreplace") for part in parts
        )

    def free(self, iri: str) -> str:
        """An IRI that no node has yet: this one, or with a number behind it."""
        found, number = iri, 1
        while found in self._nodes:
            number += 1
            found = f"{iri}/{number}"
        return found

    def add(self, iri: str, types: str | list[str], **members: object) -> str:
        """A node's IRI; members that say nothing are left out, a node that is there is kept."""
        if iri not in self._nodes:
            said = {name: one for name, one in members.items() if one not in (None, "", [])}
            self._nodes[iri] = {"id": iri, "type": types, **said}
        return iri

    def extend(self, iri: str, name: str, value: str) -> None:
        """One more value of a member of a node that is there."""
        node = self._nodes[iri]
        known = node.setdefault(name, [])
        if isinstance(known, list) and value not in known:
            known.append(value)

    def say(self, iri: str, name: str, value: str) -> None:
        """Another value in the place of a member's of a node that is there."""
        self._nodes[iri][name] = value

    def nodes(self) -> list[Node]:
        """All of them, in the order in which they came."""
        return list(self._nodes.values())

    def concept(self, scheme: str, text: str) -> str:
        """A word of a list of words."""
        return self.add(self.iri("concept", scheme, text), "skos:Concept", prefLabel=text)

    def law(self, citation: str) -> str:
        """What a citation cites, as it is written."""
        told = hashlib.sha256(citation.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return self.add(self.iri("law", told), "eli:LegalResource", title=citation)

    def area(self, code: str, name: str) -> str:
        """A jurisdiction."""
        kinds = ["dct:Location", AREA]
        return self.add(
            self.iri("area", code), kinds, identifier=code, prefLabel=name or code or UNSAID
        )

    def organisation(self, name: str, uscc: str, area: str) -> str:
        """A department or body, by its credit code, else by its name in its place."""
        told = (uscc,) if uscc else (area.rpartition("/")[2], name)
        return self.add(
            self.iri("organisation", *told),
            ["cv:PublicOrganisation", "org:Organization", "foaf:Agent"],
            identifier=uscc or "/".join(told),
            title=name,
            prefLabel=name,
            spatial=area,
        )

    def page(self, address: str) -> str | None:
        """A web page, None for what is no address of one."""
        if not _ADDRESS.fullmatch(address) or _BARRED & set(address):
            return None
        return self.add(address, "foaf:Document")

    def chinese(self) -> str:
        """The language of the lists."""
        return self.add(CHINESE, "dct:LinguisticSystem")

    def yuan(self) -> str:
        """The currency of fees."""
        return self.add(YUAN, "skos:Concept", prefLabel="人民币元")
