"""What commands print as JSON, of both samples, is what the published schemas say, and closed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from svccat.difference import diff
from svccat.model.result import Result
from svccat.model.text import Lang
from svccat.pipeline import run
from svccat.report import annexed_json, borders, matters, shown
from svccat.report.difference import json_report
from svccat.report.digest.model import Digest
from svccat.report.look import Look
from svccat.report.work import json as work_json
from svccat.schema import store
from svccat.settings import Settings
from svccat.showing import show
from tests.report.conftest import DRAFT

FINISHED = DRAFT.with_name("panjin-transport")
EARLIER = DRAFT.with_name("panjin-transport-2023")


@pytest.fixture(scope="module")
def results(draft: Digest) -> dict[Path, Result]:
    """The two samples, compared once."""
    return {DRAFT: draft.result, FINISHED: run([FINISHED], Settings())}


def outputs(name: str, results: dict[Path, Result]) -> Iterator[str]:
    look = Look(Lang.ZH)
    match name:
        case "diff-result":
            for old in (EARLIER, DRAFT):
                yield json_report.render(diff(str(old), str(FINISHED), Settings()))
        case "show-result":
            for folder, code in ((DRAFT, "212018010000"), (FINISHED, "000118001001")):
                yield shown.json(show(code, [folder], Settings()).matters)
        case "todo-result":
            yield from (work_json.render(one.work(), one.profile) for one in results.values())
        case "report-result":
            yield from (annexed_json.render(one, Lang.ZH).decode() for one in results.values())
        case "overlaps-result":
            yield from (matters.FORMATS["json"](one, look) for one in results.values())
        case _:
            yield from (borders.FORMATS["json"](one, look) for one in results.values())


@pytest.mark.parametrize(
    ("name", "open_list"),
    [
        ("diff-result", "units"),
        ("show-result", "matters"),
        ("todo-result", "lists"),
        ("report-result", "findings"),
        ("overlaps-result", "overlaps"),
        ("boundaries-result", "boundaries"),
    ],
)
def test_real_outputs_are_valid_and_an_unknown_member_is_not(
    name: str, open_list: str, results: dict[Path, Result]
) -> None:
    judge = jsonschema_rs.Draft202012Validator(store.schema(name))
    made = [json.loads(text) for text in outputs(name, results)]
    assert len(made) == 2
    for one in made:
        faults = [(error.instance_path, error.message) for error in judge.iter_errors(one)]
        assert faults == []
        assert one[open_list]
        for closed in (one, *_objects(one[open_list][0])):
            closed["surplus"] = 1
            assert not judge.is_valid(one)
            del closed["surplus"]


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of closed form: evidence is as its rule has it, a changed value as its list."""
    if isinstance(value, dict):
        yield value
        for name, one in value.items():
            if name not in {"evidence", "changed"}:
                yield from _objects(one)
    if isinstance(value, list):
        for one in value[:3]:
            yield from _objects(one)
