"""Every rule and every schema keyword has a case: files with a fault, and all that is said of them.

A case is a folder of `tests/cases`, named by the code of a rule (`R121`) or by a keyword of the
schemas (`schema-required`); a second case of the same rule has an ending (`R102-length`). It holds
files as an editor would have them and `expected.txt`, the lines that `svccat validate --format
concise .` prints in that folder (`svccat check` for V, H, O and B): every finding, so that a rule
that speaks where it should not is seen as well. A `svccat.toml`, `suppressions.toml` or
`overlaps.toml` in the folder counts.

To add a case: make the folder and its files, run `python -m tests.cases NAME`, and read each line
that it prints as an editor who has never seen JSON would. Is it clear what is wrong, where, and how
to mend it? Only then is `expected.txt` right. The command rewrites no folder that is not named.
"""

from pathlib import Path

import pytest

from svccat.checks.cards import RULES
from tests.cases.folders import EXPECTED, KEYWORD, folders, keywords, printed, subject


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_what_is_said_of_a_case_is_what_is_expected(folder: Path) -> None:
    assert printed(folder) == (folder / EXPECTED).read_text(encoding="utf-8")


def test_every_rule_and_keyword_has_a_case_and_every_case_is_of_one() -> None:
    wanted = {rule.code for rule in RULES}
    wanted |= {f"{KEYWORD}{name}" for name in keywords()}
    assert {subject(folder) for folder in folders()} == wanted


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_a_case_of_a_rule_shows_it(folder: Path) -> None:
    shown = {line.split()[2] for line in (folder / EXPECTED).read_text("utf-8").splitlines()}
    own = {"S011", "S012", "S013", "S014"} if folder.name.startswith(KEYWORD) else {subject(folder)}
    assert shown & own
