"""Every defect planted in the draft, in the order of its README."""

from tests.draft import plants_items, plants_links, plants_overlaps, plants_powers, plants_schema
from tests.draft.edits import Plant

PLANTS: tuple[Plant, ...] = (
    *plants_items.PLANTS,
    *plants_links.PLANTS,
    *plants_schema.PLANTS,
    *plants_powers.PLANTS,
    *plants_overlaps.PLANTS,
)

# Rules that the draft cannot or need not break, and why.
NOT_PLANTED: dict[str, str] = {
    "S001": "the draft must be readable",
    "S002": "the draft must be readable",
    "S003": "the draft must be readable",
    "S004": "the draft must be readable",
    "S005": "the draft must be readable",
    "S006": "the draft must be readable",
    "S008": "the draft must be readable",
    "S009": "the draft must be readable",
    "C204": "a list in the wrong place would take all its items out of the comparisons",
    "O502": "powers that are worded differently are not yet compared",
}
