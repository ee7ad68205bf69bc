"""Both ways to explain an item: a test that uses `explain` holds for both."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from svccat.model.fields import Kind
from svccat.model.schema_hit import SchemaHit
from svccat.schema.validate import ReferenceBudget, Validator, validator

Explain: TypeAlias = Callable[[Validator, object], list[SchemaHit]]


def by_reference(judge: Validator, item: object) -> list[SchemaHit]:
    return judge.item_hits(item)


def by_the_fast_one(judge: Validator, item: object) -> list[SchemaHit]:
    return judge.item_hits(item, ReferenceBudget(0))


@pytest.fixture(params=[by_reference, by_the_fast_one])
def explain(request: pytest.FixtureRequest) -> Explain:
    way: Explain = request.param
    return way


@pytest.fixture
def service() -> Validator:
    return validator(Kind.SERVICE_ITEMS)


@pytest.fixture
def powers() -> Validator:
    return validator(Kind.POWERS)
