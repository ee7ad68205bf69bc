"""Writes `catalogs/panjin-transport-draft`: `python -m tests.draft.make`."""

import json
from pathlib import Path

from tests.draft.plants import PLANTS
from tests.draft.readme import readme
from tests.draft.workspace import Draft, finished

FOLDER = Path(__file__).parents[2] / "catalogs" / "panjin-transport-draft"


def made() -> dict[str, bytes]:
    """Every file of the draft by its relative path, as it must be written."""
    draft = Draft(finished(), PLANTS)
    texts = {
        path: json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        for path, document in draft.files.items()
    }
    texts["README.md"] = readme(draft, PLANTS)
    return {path: text.encode() for path, text in texts.items()}


def written() -> dict[str, bytes]:
    """Every file that the folder now holds."""
    return {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in FOLDER.rglob("*")
        if path.is_file()
    }


def main() -> None:
    """Makes the folder hold what is made, and nothing else."""
    wanted = made()
    for path in written().keys() - wanted.keys():
        (FOLDER / path).unlink()
    for path, content in wanted.items():
        file = FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


if __name__ == "__main__":
    main()
