import hashlib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from svccat.cli.parts import override
from svccat.crew import Crew
from svccat.kept import taking
from svccat.kept.folder import VARIABLE
from svccat.kept.places import Placing
from svccat.load.files import read_text
from svccat.locate.places import Address, look_in, places, searches
from svccat.model.source import Source
from svccat.model.tables import InputFile
from tests.workspace import catalogue, service_item, write

Task = TypeVar("Task")
Made = TypeVar("Made")


class _Two(Crew):
    """Is always worth it, works here, and says how much it was given."""

    def __init__(self) -> None:
        super().__init__(1)
        self.given: list[int] = []

    @override
    def worth(self, weight: int) -> bool:
        del weight
        return True

    @override
    def ahead(
        self, work: Callable[[Task], Made], tasks: Iterable[Task], weight: int
    ) -> Iterable[Made]:
        return self.spread(work, tasks, weight)

    @override
    def spread(
        self, work: Callable[[Task], Made], tasks: Iterable[Task], weight: int
    ) -> Iterable[Made]:
        del weight
        listed = list(tasks)
        self.given.append(len(listed))
        return [work(task) for task in listed]


def _files(folder: Path) -> list[InputFile]:
    lists = {
        f"{code}.json": catalogue(
            [service_item(basic_code=f"{code}{row}") for row in range(5)], code=code
        )
        for code in ("211102", "211103")
    }
    write(folder, lists)
    sources = [
        Source(folder / name, name, named=True, size=(folder / name).stat().st_size)
        for name in lists
    ]
    digests = [hashlib.sha256(one.file.read_bytes()).hexdigest() for one in sources]
    return [
        InputFile(one, digest, None, None, 5, readable=True)
        for one, digest in zip(sources, digests, strict=True)
    ]


_EARLY = {Address(0, 1, "name"), Address(0, 4, "basic_code"), Address(0, None, "kind")}
_ALL = {*_EARLY, Address(0, 1, "type", at_key=True), Address(0, 3, "name"), Address(1, 2, "")}


@pytest.mark.parametrize("cache", [False, True])
def test_what_was_located_ahead_is_not_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, cache: bool
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    monkeypatch.setattr(taking, "WORTHWHILE", 0)
    files = _files(tmp_path / "lists")
    known = places(_ALL, files, read_text)
    assert len({(place.path, place.line, place.column) for place in known.values()}) == len(_ALL)
    crew = _Two()
    placed = Placing(crew, cache=cache)
    placed.ahead(partial(look_in, read_text), searches(_EARLY, files))
    assert crew.given == [1]
    assert places(_EARLY, files, read_text, placed) == {one: known[one] for one in _EARLY}
    assert crew.given == [1, 0]
    assert places(_ALL, files, read_text, placed) == known
    assert crew.given == [1, 0, 2]
    again = _Two()
    assert places(_ALL, files, read_text, Placing(again, cache=cache)) == known
    assert again.given == [0 if cache else 2]


def test_a_list_that_has_shrunk_since_it_was_located_ahead_is_no_crash(tmp_path: Path) -> None:
    files = _files(tmp_path)
    placed = Placing(_Two(), cache=False)
    placed.ahead(partial(look_in, read_text), searches(_EARLY, files))
    files[0].source.file.write_text("{}")
    assert set(places(_ALL, files, read_text, placed)) == _ALL
