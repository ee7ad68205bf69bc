"""jsonschema-rs and python jsonschema give one verdict and one explanation, whatever the value."""

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest

from svccat.model.fields import Kind
from svccat.schema.validate import ReferenceBudget, validator
from tests.effort import seeds
from tests.unit.schema import samples

SEED = 20_241_231
COUNT = seeds(200, 4_000)  # for each of six kinds: 24,000 mutants in all
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 5.0, 0.5, 1e30, 2**70, -(2**70), 10**400,
    float("nan"), float("inf"), "", " ", "\n", "x", "在用", "在用\n", "在 用", "city", "City", "ｃity",
    "县级", "行政许可", "行政许可\u3000", "工作日", "\ufeff工作日", "\x1f", "\x85", "\ud800", "一" * 200,
    [], [None], ["city"], [[]], [{}], ["x", 1], {}, {"x-a": 1}, {"value": 1}, {"name": None}, {"": 0},
)  # fmt: skip
MEMBERS = (
    "x-", "x-\n", "X-a", "x", "xx-a", "\nx-a", " x-a", "ｘ-a", "", "名称", "nam", "name", "Name", "status",
    "basicCode", "level", "unit", "\udc00", "$ref", "$id", "value", "items",
)  # fmt: skip

Place = tuple[Any, str | int]


def places(value: Any) -> Iterator[Place]:
    """Every container below a value with each of its keys."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], dict | list):
            yield from places(value[key])


def containers(value: Any) -> list[Any]:
    return [value, *(box[key] for box, key in places(value) if isinstance(box[key], dict | list))]


def replace(rng: random.Random, item: Any) -> None:
    box, key = rng.choice(list(places(item)))
    box[key] = deepcopy(rng.choice(VALUES))


def remove(rng: random.Random, item: Any) -> None:
    box, key = rng.choice(list(places(item)))
    del box[key]


def add(rng: random.Random, item: Any) -> None:
    box = rng.choice(containers(item))
    if isinstance(box, dict):
        box[rng.choice(MEMBERS)] = deepcopy(rng.choice(VALUES))
    else:
        box.insert(rng.randrange(len(box) + 1), deepcopy(rng.choice(VALUES)))


def swap(rng: random.Random, item: Any) -> None:
    (box, key), (other, place) = rng.choice(list(places(item))), rng.choice(list(places(item)))
    box[key], other[place] = deepcopy(other[place]), deepcopy(box[key])


def mutants(kind: str, count: int) -> Iterator[Any]:
    """Seeded: a full item with one to three changes at random places."""
    rng = random.Random(f"{SEED} {kind} {count}")  # noqa: S311  seeded test data
    changes: tuple[Callable[[random.Random, Any], None], ...] = (replace, remove, add, swap)
    for _ in range(count):
        item = samples.items()[kind]
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            rng.choice(changes)(rng, item)
        yield item


@pytest.mark.parametrize("kind", list(samples.items()))
def test_verdict_and_faults_are_the_same_on_seeded_mutants(kind: str) -> None:
    judge = validator(Kind(kind))
    engines = judge._items
    rejected = 0
    for mutant in mutants(kind, COUNT):
        faults = engines.reference_faults(mutant)
        assert engines.fast_faults(mutant) == faults, mutant
        assert judge.items_ok([mutant]) == [not faults], mutant
        rejected += bool(faults)
    # The mutants are neither all good nor all bad: both verdicts are put to the test.
    assert COUNT // 10 < rejected < COUNT * 9 // 10


@pytest.mark.parametrize("kind", list(samples.items()))
def test_an_editor_reads_the_same_hits_whichever_explains(kind: str) -> None:
    judge = validator(Kind(kind))
    for mutant in mutants(kind, seeds(100, 300)):
        assert judge.item_hits(mutant, ReferenceBudget(0)) == judge.item_hits(mutant), mutant


@pytest.mark.parametrize("kind", list(samples.items()))
def test_headers_get_the_same_hits_whatever_a_member_holds(kind: str) -> None:
    judge = validator(Kind(kind))
    for value in VALUES[:: seeds(3, 1)]:
        headers = [samples.header(kind) | {member: value} for member in samples.header(kind)]
        for member in MEMBERS:
            header = samples.header(kind)
            header["jurisdiction"][member] = value
            headers.append(header)
        for header in headers:
            assert judge.header_hits(header, ReferenceBudget(0)) == judge.header_hits(header)
