"""`python -m svccat` is the same command as `svccat`."""

import sys

from svccat.cli import main

if __name__ == "__main__":
    sys.exit(main())
