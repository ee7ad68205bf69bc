"""Workbooks with parts changed, for tests."""

import io
import zipfile
from collections.abc import Mapping


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of an .xlsx by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """An .xlsx with parts in the place of its own, or beside them."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts(data), **changed}.items():
            archive.writestr(name, content)
    return target.getvalue()
