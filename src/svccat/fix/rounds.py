"""Mends made, checked and made again until nothing is left that a rule would change.

The outcome is a fixed point: mending it once more changes nothing. A string whose mend does not
make its finding go away, or that never comes to rest, stays as it was before the first round.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from svccat.fix.attempt import Attempt, Doors, String, matter
from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.fixable import mendable
from svccat.model.mending import Left, Mended, MendedFile
from svccat.model.rule import Fix
from svccat.model.text import Text

ROUNDS = 10
_PATIENCE = 5  # attempts that give up single strings; later ones give up the files they are in

REFUSED = Text("这段文字改后仍有问题，已恢复原样", "its findings did not go away: left as it was")


@dataclass(slots=True)
class _Refused:
    """Strings that stay as they are; after some attempts whole files, so that it ends soon."""

    strings: set[String] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)
    attempts: int = 0

    def add(self, failed: set[String]) -> None:
        """One more attempt was in vain because of these."""
        self.attempts += 1
        self.strings |= failed
        if self.attempts >= _PATIENCE:
            self.paths |= {one.path for one in failed}

    def __contains__(self, string: String) -> bool:
        return string in self.strings or string.path in self.paths


def mend(doors: Doors, *, unsafe: bool) -> Mended:
    """Everything mended that can be; nothing is written. `unsafe` takes what may change a meaning."""
    first = doors.check({})
    ways = {Fix.SAFE, Fix.UNSAFE} if unsafe else {Fix.SAFE}
    refused = _Refused()
    attempt = _rounds(first, doors, ways, refused)
    while attempt.failed:
        refused.add(attempt.failed)
        attempt = _rounds(first, doors, ways, refused)
    return _mended(first, attempt, doors)


def _rounds(first: Checked, doors: Doors, ways: set[Fix], refused: _Refused) -> Attempt:
    """Rounds until one changes nothing, or until strings fail."""
    attempt = Attempt(first)
    files = {file.source.path: file for file in first.inputs}
    for number in range(ROUNDS + 1):
        wanted = _wanted(attempt, ways, refused)
        done = [
            one
            for path in sorted(wanted.keys() & files.keys())
            for one in attempt.mend(files[path], wanted[path], doors)
        ]
        if number == ROUNDS:
            attempt.failed = set(map(String.of, done))
        if not done or attempt.failed:
            break
        before = _counted(attempt.checked)
        attempt.checked = doors.check(attempt.now)
        after = _counted(attempt.checked)
        attempt.failed = {key[0] for key in map(matter, done) if after[key] >= before[key]}
        if attempt.failed:
            break
    return attempt


def _wanted(attempt: Attempt, ways: set[Fix], refused: _Refused) -> dict[str, list[Finding]]:
    """What is to be mended now, by path and then in the order of rule codes."""
    wanted: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(attempt.checked.findings, key=lambda one: one.rule.code):
        if mendable(finding) not in ways:
            continue
        if String.of(finding) in refused:
            attempt.leave([finding], REFUSED)
        else:
            wanted[finding.place.path].append(finding)
    return wanted


def _counted(checked: Checked) -> Counter[tuple[String, str]]:
    return Counter(matter(one) for one in checked.findings if one.rule.fix is not None)


def _mended(first: Checked, attempt: Attempt, doors: Doors) -> Mended:
    sources = {file.source.path: file.source for file in first.inputs}
    files = [
        MendedFile(
            sources[path],
            attempt.old[path],
            doors.decode(attempt.old[path]) or "",
            new,
            dict(sorted(attempt.counts[path].items())),
        )
        for path, new in sorted(attempt.now.items())
    ]
    left = [
        Left(one.place, one.rule, attempt.left[matter(one)])
        for one in attempt.checked.findings
        if matter(one) in attempt.left
    ]
    return Mended(attempt.checked, tuple(files), tuple(left))
