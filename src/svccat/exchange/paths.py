"""Paths in a JSON document as mappings write them: `materials[].name`, `$[].items[].department`.

A path names members, joined by "."; "[]" are the elements of a list. One that begins with "$" leads
from the top of the document, any other from the record. Names that hold one of `. [ ] $ "` stand in
double quotes as in JSON.
"""

import json
import re

EACH = "[]"
ROOT = "$"
_PLAIN = re.compile(r'[^.\[\]"$]+')
_STEP = re.compile(r'\.?(?P<quoted>"(?:[^"\\]|\\.)*")|\.?(?P<plain>[^.\[\]"$]+)|(?P<each>\[\])')


def steps(path: str) -> tuple[str, ...] | None:
    """A path's names and `EACH`, without the `$` before them; None where it is none."""
    rest = path.removeprefix(ROOT)
    found: list[str] = []
    at = 0
    while at < len(rest):
        match = _STEP.match(rest, at)
        if match is None:
            return None
        if match["quoted"]:
            try:
                found.append(str(json.loads(match["quoted"])))
            except ValueError:
                return None
        else:
            found.append(match["plain"] or match["each"])
        at = match.end()
    return tuple(found)


def joined(base: str, name: str) -> str:
    """The path of a member below a path, which may be empty."""
    own = name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)
    return f"{base}.{own}" if base else own


def pointer(base: str, path: str) -> str:
    """The JSON pointer of a path below a pointer; to the list itself where it goes into one."""
    found = base
    for step in steps(path) or ():
        if step == EACH:
            break
        found += "/" + step.replace("~", "~0").replace("/", "~1")
    return found
