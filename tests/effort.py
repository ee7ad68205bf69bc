"""How many random workspaces a run of the tests makes: a part of them, or all with SVCCAT_FULL=1."""

import os

FULL = os.environ.get("SVCCAT_FULL") == "1"


def seeds(usual: int, whole: int) -> int:
    """How many seeds, from 0 on."""
    return whole if FULL else usual
