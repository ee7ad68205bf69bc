"""What the rules of one file share."""

from svccat.checks.record.check import Context
from svccat.model.fields import Kind
from svccat.model.normal import Normal
from svccat.model.records import Records
from svccat.tables.records import records


def _records(*names: str) -> Records:
    return records(Kind.SERVICE_ITEMS, None, {}, [{"name": name} for name in names])


def test_what_rules_share_is_made_once_a_file() -> None:
    asked: list[Records] = []

    def count(of: Records) -> int:
        asked.append(of)
        return of.items.height

    context = Context(Normal(str, str, str))
    first, second = _records("甲", "乙"), _records("丙")
    assert [context.once(count, first), context.once(count, first)] == [2, 2]
    assert len(asked) == 1
    assert context.once(count, second) == 1
    assert context.once(lambda of: of.kind, first) is Kind.SERVICE_ITEMS
