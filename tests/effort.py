"""How much of what is made at random a run of the tests makes: a part, or all with SVCCAT_FULL=1."""

import os

FULL = os.environ.get("SVCCAT_FULL") == "1"


def seeds(usual: int, whole: int) -> int:
    """How many of them: seeds from 0 on, or mutants."""
    return whole if FULL else usual
