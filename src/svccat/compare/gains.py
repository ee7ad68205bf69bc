"""What each row of the work list gains: alone, with its unit's rows before it, and all together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from svccat.compare.worlds import COUNTS, Setting, edited, reached, weigh
from svccat.model.rate import Rate
from svccat.model.worklist import Figures

_Counts = tuple[int, ...]
_NONE: _Counts = (0,) * len(COUNTS)


@dataclass(frozen=True, slots=True)
class Gain:
    """A row's figures, see `svccat.model.worklist.Row`."""

    id: int
    alone: Figures
    together: Figures
    with_others: int
    joint: Figures


@dataclass(frozen=True, slots=True)
class Gains:
    """By unit its rows in the order of their gain, and what all rows of all units come to."""

    units: dict[int, list[Gain]]
    then: Figures


def gains(setting: Setting, adoptions: pl.DataFrame, now: Figures, order: Sequence[int]) -> Gains:
    """The gains of ADOPTIONS; `now` are the rates without them, `order` breaks ties between ids.

    Every figure is that of a comparison with the rows done, so it is what `check` says once they are.
    """
    edits = edited(setting.items, adoptions, setting.elements)
    components = reached(setting.items, edits)
    joined = (
        edits.select("id")
        .join(components, on="id")
        .join(setting.items.select("id", "unit"), on="id")
    )
    component = dict(joined.select("id", "component").rows())
    unit = dict(joined.select("id", "unit").rows())
    of_component: dict[int, list[int]] = defaultdict(list)
    for one in sorted(component):
        of_component[component[one]].append(one)

    def counted(questions: Sequence[tuple[int, list[int]]]) -> list[_Counts]:
        schema = {"component": pl.UInt32(), "done": pl.List(pl.UInt32())}
        worlds = pl.DataFrame(questions, schema=schema, orient="row").with_row_index("world")
        return weigh(setting, components, edits, worlds).select(COUNTS).rows()

    parts = sorted(of_component)
    before = dict(zip(parts, counted([(part, []) for part in parts]), strict=True))
    whole = dict(zip(parts, counted([(part, of_component[part]) for part in parts]), strict=True))
    single = [(component[one], [one]) for one in sorted(component)]
    alone = {
        one: _less(counts, before[component[one]])
        for one, counts in zip(sorted(component), counted(single), strict=True)
    }
    place = {one: number for number, one in enumerate(order)}
    ranked: dict[int, list[int]] = defaultdict(list)
    for one in sorted(
        component,
        key=lambda one: (
            -now.points_to(_then(now, alone[one])),
            component[one],
            place[one],
        ),
    ):
        ranked[unit[one]].append(one)
    heads = _heads(ranked.values(), component)
    done = counted([(component[head[-1]], head) for head in heads.values()])
    reach = {
        one: _less(counts, before[component[one]]) for one, counts in zip(heads, done, strict=True)
    }
    rows: dict[int, list[Gain]] = {}
    for number, ids in ranked.items():
        state: dict[int, _Counts] = {}
        rows[number] = []
        for one in ids:
            part = component[one]
            state[part] = reach.get(one, alone[one])
            others = sum(unit[other] != number for other in of_component[part])
            joint = _less(whole[part], before[part])
            rows[number].append(
                Gain(
                    one,
                    _then(now, alone[one]),
                    _then(now, _sum(state.values())),
                    others,
                    _then(now, joint),
                )
            )
    then = _sum(_less(whole[part], before[part]) for part in parts)
    return Gains(rows, _then(now, then))


def _heads(ranked: Iterable[list[int]], component: dict[int, int]) -> dict[int, list[int]]:
    """For rows with others of their unit and component before them: these and the row itself."""
    heads: dict[int, list[int]] = {}
    for ids in ranked:
        before: dict[int, list[int]] = defaultdict(list)
        for one in ids:
            before[component[one]].append(one)
            if len(before[component[one]]) > 1:
                heads[one] = [*before[component[one]]]
    return heads


def _less(one: _Counts, other: _Counts) -> _Counts:
    return tuple(a - b for a, b in zip(one, other, strict=True))


def _sum(counts: Iterable[_Counts]) -> _Counts:
    return tuple(sum(column) for column in zip(_NONE, *counts, strict=True))


def _then(now: Figures, more: _Counts) -> Figures:
    up_same, up_compared, across_same, across_compared = more
    return Figures(
        Rate(now.vertical.same + up_same, now.vertical.compared + up_compared),
        Rate(now.horizontal.same + across_same, now.horizontal.compared + across_compared),
    )
