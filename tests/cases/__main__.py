"""`python -m tests.cases NAME…`: write down what svccat now says of these cases, to be read."""

import sys

from tests.cases.folders import EXPECTED, HERE, folders, printed

_USAGE = "usage: python -m tests.cases NAME…   (a folder of tests/cases, such as R121)"


def main(names: list[str]) -> int:
    """1 where a folder does not exist or none is named; nothing is written then."""
    known = {one.name for one in folders()}
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        sys.stderr.write("".join(f"no such folder: {HERE / name}\n" for name in unknown))
        sys.stderr.write(f"{_USAGE}\n")
        return 1
    for name in names:
        said = printed(HERE / name)
        (HERE / name / EXPECTED).write_text(said, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}\n{said}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
