"""Lists that others published in several editions: what changed is what their keepers said."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from svccat.cli import main
from svccat.cli.commands import COMMANDS
from svccat.difference import diff
from svccat.report.difference.json_report import document
from svccat.settings import Settings

ROOT = Path(__file__).parents[2]
MAPPINGS = ROOT / "catalogs" / "mappings"
DUTCH = ROOT / "../shared/data/nl_upl_2021"
BRITISH = ROOT / "../shared/data/govuk_services"
# By the commit that made the edition, in the order of time: added, removed, renamed, recoded, and
# items with another tier. The words are those of the commits.
HISTORY = {
    "2bab51951": (1, 0, 0, 0, 0),  # adding business rates relief
    "68ce2ba57": (0, 0, 0, 0, 2),  # provide LGSL 273/280 from county/unitary tiers
    "4be6f8b01": (9, 0, 1, 0, 0),  # add additional LGSL services (and mends a slip in one name)
    "49f71a5f4": (1, 0, 0, 0, 0),  # add missing LGSL 56
    "71d5d65e0": (1, 0, 0, 0, 0),  # addition of LGSL 1748
    "a23a51c2c": (0, 0, 0, 1, 0),  # change of LGSL 1748 to 1741
    "36f0320b4": (1, 0, 0, 0, 0),  # find the location of weighbridges
    "483408595": (1, 0, 0, 0, 0),  # addition of LGSL for the Care Act
    "70828dbca": (0, 0, 0, 0, 0),  # fix spurious space
    "5411e9842": (0, 0, 0, 1, 0),  # correct LGSL code for the Care Act
    "95d0ddcb5": (1, 0, 0, 0, 0),  # add LGSL code 266
    "673ccc31e": (0, 137, 0, 0, 0),  # remove rows that we don't use
    "4005806fd": (0, 8, 0, 0, 0),  # only contain transactions we use
    "9d341ac0c": (1, 0, 0, 0, 0),  # add LGSL 107 as duplicate of 230
    "fbcb0f7b4": (0, 1, 0, 0, 0),  # remove LGSL 230
}
able = pytest.mark.skipif("import" not in COMMANDS, reason="this version imports no foreign lists")


def _imported(file: Path, mapping: str, folder: Path) -> str:
    target = folder / file.stem
    assert main(["import", str(file), "--mapping", str(MAPPINGS / mapping), "-o", str(target)]) == 0
    return str(target)


def _unit(old: str, new: str) -> Any:
    found: Any = document(diff(old, new, Settings()))
    (unit,) = found["units"]
    return unit


@able
@pytest.mark.skipif(not BRITISH.is_dir(), reason="the GOV.UK lists are not beside the repository")
def test_the_history_of_the_list_of_gov_uk(tmp_path: Path) -> None:
    # Two editions are of one day: the commits tell their order.
    files = {file.stem[-9:]: file for file in BRITISH.glob("*.csv")}
    order = ["1908b5341", *HISTORY]
    assert files.keys() == set(order)
    mapping = "govuk-local-services-csv.toml"
    editions = [_imported(files[commit], mapping, tmp_path) for commit in order]
    for commit, (old, new) in zip(HISTORY, pairwise(editions), strict=True):
        unit = _unit(old, new)
        lists = ("added", "removed", "renamed", "recoded")
        tiers = {row["code"] for row in unit["changed"] if row["element"] == "x-providing-tier"}
        assert (*(len(unit[name]) for name in lists), len(tiers)) == HISTORY[commit], commit


@able
@pytest.mark.skipif(not DUTCH.is_dir(), reason="the Dutch lists are not beside the repository")
def test_the_dutch_list_in_two_editions(tmp_path: Path) -> None:
    files = sorted(DUTCH.glob("*.csv"))
    unit = _unit(*(_imported(file, "nl-upl-csv.toml", tmp_path) for file in files))
    assert (len(unit["added"]), len(unit["removed"])) == (18, 3)
    assert (unit["renamed"], unit["recoded"]) == ([], [])
    assert len([row for row in unit["changed"] if row["element"] == "legal_basis"]) == 3
