import multiprocessing
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from svccat import crew
from svccat.crew import Crew
from svccat.pipeline import run
from svccat.report.json_report import render
from svccat.settings import Settings
from tests.workspace import catalogue, service_item, write


def _process(task: int) -> tuple[int, int]:
    return task, os.getpid()


def _met(task: tuple[int, Path]) -> tuple[int, int]:
    """In this process only once the other one has begun as well."""
    number, mark = task
    if multiprocessing.parent_process() is not None:
        mark.touch()
    while not mark.exists():
        time.sleep(0.01)
    return number, os.getpid()


def _lost_in_a_crew(task: int) -> int:
    if multiprocessing.parent_process() is not None:
        os._exit(1)
    return task


def test_what_a_lost_process_leaves_undone_is_done_here_then_and_later() -> None:
    with Crew(2) as two:
        for _ in range(2):
            assert list(two.spread(_lost_in_a_crew, [1, 2, 3], crew.WORTHWHILE)) == [1, 2, 3]


def test_light_work_stays_in_this_process() -> None:
    with Crew(2) as two:
        assert list(two.spread(_process, [1, 2], 1)) == [(1, os.getpid()), (2, os.getpid())]


def test_heavy_work_is_shared_out_and_its_results_keep_their_order(tmp_path: Path) -> None:
    tasks = [(number, tmp_path / "begun") for number in range(40)]
    with Crew(2) as two:
        found = list(two.spread(_met, tasks, crew.WORTHWHILE))
    assert [task for task, _ in found] == list(range(40))
    processes = {process for _, process in found}
    assert len(processes) == 2
    assert os.getpid() in processes


def test_tasks_are_worked_on_while_further_ones_are_made(tmp_path: Path) -> None:
    mark = tmp_path / "begun"

    def tasks() -> Iterator[tuple[int, Path]]:
        yield 0, mark
        while not mark.exists():  # until the other process works on the first
            time.sleep(0.01)
        yield 1, mark

    with Crew(2) as two:
        found = list(two.spread(_met, tasks(), crew.WORTHWHILE))
    assert [task for task, _ in found] == [0, 1]


def test_work_ahead_begins_before_its_results_are_asked_for(tmp_path: Path) -> None:
    mark = tmp_path / "begun"
    with Crew(2) as two:
        found = two.ahead(_met, [(number, mark) for number in range(9)], crew.WORTHWHILE)
        while not mark.exists():  # until the other process works on it
            time.sleep(0.01)
        between = two.spread(_process, [1, 2, 3], crew.WORTHWHILE)
        assert [task for task, _ in between] == [1, 2, 3]
        assert [task for task, _ in found] == list(range(9))


def test_where_nobody_else_works_the_work_ahead_is_done_here() -> None:
    with Crew(2) as two, Crew(1) as one:
        assert list(two.ahead(_process, [1, 2], 1)) == [(1, os.getpid()), (2, os.getpid())]
        assert list(one.ahead(_process, [1], crew.WORTHWHILE)) == [(1, os.getpid())]


def test_one_processor_works_alone() -> None:
    with Crew(1) as one:
        found = list(one.spread(_process, [1, 2], crew.WORTHWHILE))
    assert {process for _, process in found} == {os.getpid()}


def test_the_report_does_not_tell_how_many_processes_there_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counties = {
        f"{code}.json": catalogue(
            [service_item(name=f"名称{code}"), service_item(basic_code="2", type="错")], code=code
        )
        for code in ("211102", "211103", "211104")
    }
    write(tmp_path, {"city.json": catalogue([service_item()]), **counties})
    alone = render(run([tmp_path], Settings()), "zh")
    monkeypatch.setattr(crew, "WORTHWHILE", 0)
    monkeypatch.setattr(crew, "processors", lambda: 2)
    assert render(run([tmp_path], Settings()), "zh") == alone
