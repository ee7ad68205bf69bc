"""What entries depend on beside the content of files: this very code and what it reads with."""

import hashlib
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

import svccat
from svccat.schema.store import names, schema_text

_READS_WITH = ("polars", "orjson", "jsonschema", "jsonschema-rs", "python-calamine", "rapidfuzz")
_FORM = 1  # of entries


@cache
def basis() -> str:
    """A digest of the tool's version and files, the schemas, the libraries and Python itself."""
    told = [str(_FORM), svccat.__version__, sys.version, *map(version, _READS_WITH)]
    folder = Path(svccat.__file__).parent
    for base, folders, files in os.walk(folder):
        # Another run may be writing there what it has compiled.
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            with suppress(OSError):  # an editor's link to nowhere is no part of the tool
                known = Path(base, name).stat()
                where = Path(base, name).relative_to(folder)
                told.append(f"{where} {known.st_size} {known.st_mtime_ns}")
    told += [schema_text(name) for name in names()]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()
