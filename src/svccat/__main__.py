"""`svccat` and `python -m svccat`: the door, and nothing behind it before it is opened.

The crew's processes pass it as well, and need nothing of the command line.
"""

import sys


def main() -> int:
    """Run `svccat` and return its exit code."""
    from svccat.cli import main as run  # noqa: PLC0415  see above

    return run()


if __name__ == "__main__":
    sys.exit(main())
