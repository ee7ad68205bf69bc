"""Every rule's card in one readable list; codes are permanent and never reused."""

from svccat.checks.cards import boundary, catalogue, file, horizontal, limits, overlap, vertical
from svccat.model.rule import Rule

RULES: tuple[Rule, ...] = (
    *file.RULES,
    *limits.RULES,
    *catalogue.RULES,
    *vertical.RULES,
    *horizontal.RULES,
    *overlap.RULES,
    *boundary.RULES,
)
