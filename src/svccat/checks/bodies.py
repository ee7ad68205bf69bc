"""C2, of bodies: one body has one credit code, in whichever file it is named."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import polars as pl

from svccat.checks.cards import catalogue_codes as cards
from svccat.checks.record.check import Context
from svccat.codes.credit import diagnose
from svccat.model.bodies import Body
from svccat.model.hits import OTHER, PLACE, Hits
from svccat.model.records import Records

_MEMBERS = ("implementing_body", "authority")
_Pair = tuple[Body, Body]


def bodies(file: int, records: Records, context: Context) -> tuple[Body, ...]:
    """The bodies of one file, each pair of name and code once; codes at fault are told elsewhere."""
    norm = context.normal.text
    place = records.header.code if records.header else ""
    own = norm(records.header.name) if records.header else ""
    found = []
    for member, row, name, uscc, count in _pairs(records):
        known, key = diagnose(uscc), norm(name)
        if key and known is not None and known.fault is None:
            short = key.replace(own, "") if own else key
            found.append(Body(file, row, member, place, name, key, short or key, known.text, count))
    return tuple(found)


def _pairs(records: Records) -> Iterator[tuple[str, int | None, str, str, int]]:
    head = records.head
    yield (
        "authority",
        None,
        records.header.authority if records.header else "",
        head["authority/uscc"],
        1,
    )
    for member in _MEMBERS:
        pair = [f"{member}/name", f"{member}/uscc"]
        columns = records.items.select("row", *pair).drop_nulls()
        if columns.height:
            counted = columns.group_by(pair).agg(pl.col("row").min(), pl.len().alias("count"))
            for name, uscc, row, count in counted.sort("row", *pair).iter_rows():
                yield member, row, name, uscc, count


def hits(named: Sequence[Body]) -> list[Hits]:
    """Bodies of one place and name with two codes, and codes with two names.

    What most places say is taken for right, of equals what comes first. A name that is the end of
    the other is the same one cut short.
    """
    codes = list(_odd(named, lambda body: (body.place, body.key), lambda body: body.uscc))
    seen = {id(body) for body, _ in codes}
    names = [
        (body, usual)
        for body, usual in _odd(named, lambda body: body.uscc, lambda body: body.key)
        if id(body) not in seen and not _alike(body, usual)
    ]
    return [
        Hits(cards.TWO_CODES, _table(codes, "uscc", name="name", found="uscc", expected="uscc")),
        Hits(
            cards.ELSEWHERE["two-names"],
            _table(names, "name", code="uscc", found="name", expected="name"),
        ),
    ]


def _odd(
    named: Iterable[Body], of: Callable[[Body], object], says: Callable[[Body], str]
) -> Iterator[_Pair]:
    """Bodies that say otherwise than most do of the same, each with the first that says so."""
    groups: dict[object, list[Body]] = defaultdict(list)
    for body in named:
        groups[of(body)].append(body)
    for group in groups.values():
        counts: Counter[str] = Counter()
        for body in group:
            counts[says(body)] += body.count
        usual = max(counts, key=lambda word: counts[word])  # of equals the first
        first = next(body for body in group if says(body) == usual)
        yield from ((body, first) for body in group if says(body) != usual)


def _alike(one: Body, other: Body) -> bool:
    ends = one.key.endswith(other.key) or other.key.endswith(one.key)
    return ends or one.short == other.short


def _table(pairs: Sequence[_Pair], at: str, **evidence: str) -> pl.DataFrame:
    """`evidence` names what is told of the body, `expected` what is told of the usual one."""
    rows = [
        (body.file, body.row, f"{body.member}/{at}", usual.file, usual.row, f"{usual.member}/{at}")
        for body, usual in pairs
    ]
    frame = pl.DataFrame(rows, schema=PLACE | OTHER, orient="row")
    return frame.with_columns(
        pl.Series(
            name,
            [getattr(usual if name == "expected" else body, what) for body, usual in pairs],
            dtype=pl.String(),
        )
        for name, what in evidence.items()
    )
