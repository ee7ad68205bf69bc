"""Lawful absence: what an upper list keeps from some lists below it (contract section 4)."""

from dataclasses import dataclass

from svccat.model.fields import Kind


@dataclass(frozen=True, slots=True)
class Inapplicable:
    """An item whose `applies_to` names not every list below of a level that exercises it.

    `jurisdiction`, `path` and `number` (from 0) say where it stands; `lower` are the codes of the
    jurisdictions that it is not asked of and that do not have it, `basis` what the list says why
    (`applies_basis`, e.g. 市级直接行使), "" where it does not.
    """

    kind: Kind
    jurisdiction: str
    sector: str
    code: str
    case: str
    name: str
    path: str
    number: int
    applies_to: tuple[str, ...]
    basis: str
    lower: tuple[str, ...]
