"""Writes `catalogs/panjin-transport-2023`: `python -m tests.earlier.make`."""

import json
from pathlib import Path

from tests.draft.workspace import finished
from tests.earlier.edits import dated, undo_lists, undo_reductions

FOLDER = Path(__file__).parents[2] / "catalogs" / "panjin-transport-2023"
README = Path(__file__).with_name("README.in.md")


def made() -> dict[str, bytes]:
    """Every file of the earlier edition by its relative path, as it must be written."""
    files = {path: dated(document) for path, document in finished().items()}
    undo_lists(files)
    undo_reductions(files)
    texts = {
        path: json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        for path, document in files.items()
    }
    return {path: text.encode() for path, text in texts.items()} | {
        "README.md": README.read_bytes()
    }


def main() -> None:
    """Makes the folder hold what is made."""
    for path, content in made().items():
        file = FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


if __name__ == "__main__":
    main()
