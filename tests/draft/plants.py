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
    "S010": "the draft must be readable",
    **dict.fromkeys(
        (f"S0{number}" for number in range(15, 31)),
        "the draft is well written JSON; tests/unit/checks/test_syntax.py holds it",
    ),
    **dict.fromkeys(
        (f"S0{number}" for number in range(31, 36)),
        "the draft is no workbook; tests/cases and tests/unit/workbooks hold it",
    ),
    **dict.fromkeys(
        ("R104", "R105", "R106", *(f"R{number}" for number in range(108, 116))),
        "tests/unit/checks/record holds it",
    ),
    **dict.fromkeys(
        ("C206", *(f"C{number}" for number in range(208, 213))),
        "tests/unit/checks holds it",
    ),
    **dict.fromkeys(
        (*(f"R{number}" for number in range(121, 149)), "R151", "R152"),
        "tests/unit/checks/record holds it",
    ),
    **dict.fromkeys(
        (
            *(f"R{number}" for number in (*range(160, 169), *range(170, 174))),
            *(f"R{number}" for number in (*range(175, 179), *range(180, 190))),
            *(f"R{number}" for number in (191, 192, *range(195, 200))),
        ),
        "tests/unit/checks/record holds it",
    ),
    "C204": "a list in the wrong place would take all its items out of the comparisons",
    "X901": "the draft has no list of suppressions; tests/unit/test_decisions.py holds it",
    "X902": "the draft has no list of suppressions; tests/unit/test_decisions.py holds it",
    "X903": "the draft has no list of suppressions; tests/unit/test_decisions.py holds it",
    "X904": "the draft has no list of suppressions; tests/unit/test_decisions.py holds it",
    "X905": "the draft has no baseline; tests/unit/test_decisions.py holds it",
    **dict.fromkeys(
        ("X911", "X912", "X913", "O507", "O508"),
        "the draft has no record of reviews; tests/cli/test_detail.py holds them",
    ),
    **dict.fromkeys(
        (f"C{number}" for number in range(220, 225)),
        "tests/unit/checks/test_counterparts.py holds them",
    ),
    **dict.fromkeys(("R153", "R154"), "tests/unit/checks/record/test_discretion.py holds them"),
    **dict.fromkeys(("B609", "B610", "B611"), "tests/unit/compare/test_manner.py holds them"),
    **dict.fromkeys(("B612", "B613"), "tests/acceptance/test_division.py holds them"),
    "O502": "powers that are worded differently are not yet compared",
    "O509": "tests/cases holds it",
    "C213": "tests/cases holds it",
    "C214": "tests/cases holds it",
    "C215": "tests/cases holds it",
    "C216": "tests/cases holds it",
    "L801": "tests/unit/checks/laws holds it",
    "L802": "tests/unit/checks/laws holds it",
    "L804": "tests/unit/checks/laws holds it",
    "L805": "tests/unit/checks/laws holds it",
    "L806": "tests/unit/checks/laws holds it",
    "L807": "tests/unit/checks/laws holds it",
    "L808": "tests/unit/checks/laws holds it",
    "L809": "tests/unit/checks/laws holds it",
    "L810": "tests/unit/checks/laws holds it",
    "L811": "tests/unit/checks/laws holds it",
    "L812": "tests/unit/checks/laws holds it",
    "L813": "tests/unit/checks/laws holds it",
    "L815": "tests/unit/checks/laws holds it",
    "L816": "tests/unit/checks/laws holds it",
    "L817": "tests/unit/checks/laws holds it",
    "L818": "tests/unit/checks/laws holds it",
    "L820": "tests/unit/checks/laws holds it",
    "L821": "tests/unit/checks/laws holds it",
    "L822": "tests/unit/checks/laws holds it",
    "L823": "tests/unit/checks/laws holds it",
}
