"""The command line: the only code that knows arguments, streams and exit codes."""

from svccat.cli.entry import main

__all__ = ["main"]
