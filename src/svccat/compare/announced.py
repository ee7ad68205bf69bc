"""What a document of changes announces against what two editions show, and the reverse."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from svccat.model.announced import Announced, Reconciled, Shown
from svccat.model.difference import Difference, Known, Turn, Turned, UnitDifference, Way

_TURNS: dict[tuple[Turn, Way | None], tuple[str, ...]] = {
    (Turn.MOVED, Way.DOWN): ("下放", "承接"),
    (Turn.MOVED, Way.UP): ("上收", "承接"),
    (Turn.MOVED, Way.ACROSS): ("划转", "承接", "调整"),
    (Turn.MERGED, None): ("合并", "调整"),
    (Turn.SPLIT, None): ("拆分", "调整"),
}
Norm = Callable[[str], str]


def reconciled(
    difference: Difference,
    rows: Sequence[Announced],
    document: str,
    norm_code: Norm,
    norm_name: Norm,
) -> Reconciled:
    """A row is borne out by any change of its item that its word may mean.

    Items are known by code where the row has one, else by name; a field's change bears out 调整 and
    needs no row. A row that is borne out speaks of its items in every list that holds them.
    """
    structural = list(_shown(difference))
    every = structural + [
        Shown(("调整",), (row.code,), (row.name,), (unit.jurisdiction,))
        for unit in difference.units
        for row in unit.changed
    ]
    by_code: dict[str, list[int]] = defaultdict(list)
    by_name: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(every):
        for code in set(map(norm_code, one.codes)):
            by_code[code].append(at)
        for name in set(map(norm_name, one.names)):
            by_name[name].append(at)
    announced: set[int] = set()
    spoken_of: set[str] = set()
    left = []
    for row in rows:
        known = by_code[norm_code(row.code)] if row.code else by_name[norm_name(row.name)]
        near = [at for at in known if not row.area or row.area in every[at].areas]
        meant = [at for at in near if row.change in every[at].words]
        announced.update(meant)
        spoken_of |= {norm_code(code) for at in meant for code in every[at].codes}
        if not meant:
            left.append((row, tuple(sorted({every[at].words[0] for at in near}))))
    return Reconciled(
        document,
        len(rows) - len(left),
        tuple(left),
        tuple(
            one
            for at, one in enumerate(structural)
            if at not in announced and not spoken_of >= set(map(norm_code, one.codes))
        ),
    )


def _shown(difference: Difference) -> Iterable[Shown]:
    """Every change but those of single fields."""
    for unit in difference.units:
        yield from _of(unit)
    for turned in difference.turned:
        yield _turn(turned)


def _of(unit: UnitDifference) -> Iterable[Shown]:
    area = (unit.jurisdiction,)
    for one in unit.added:
        yield _known(("新增", "承接"), one, area)
    for one in unit.removed:
        yield _known(("取消", "下放"), one, area)
    for renamed in unit.renamed:
        names = (str(renamed.name.old), str(renamed.name.new))
        yield Shown(("更名", "调整"), (renamed.code,), names, area)
    for recoded in unit.recoded:
        codes = (str(recoded.code.old), str(recoded.code.new))
        yield Shown(("换码", "调整"), codes, (recoded.name,), area)


def _known(words: tuple[str, ...], one: Known, area: tuple[str, ...]) -> Shown:
    return Shown(words, (one.code,), (one.name,), area)


def _turn(turned: Turned) -> Shown:
    held = (*turned.old, *turned.new)
    return Shown(
        _TURNS[turned.turn, turned.way],
        tuple(dict.fromkeys(one.item.code for one in held)),
        tuple(dict.fromkeys(one.item.name for one in held)),
        tuple(dict.fromkeys(one.jurisdiction for one in held)),
    )
