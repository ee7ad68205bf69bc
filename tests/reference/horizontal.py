"""Horizontal consistency, 横向一致率 (contract §5)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from tests.reference.branches import mark
from tests.reference.catalogue import Item, Key, Unit
from tests.reference.compare import elements, peers_outcome, value
from tests.reference.places import county_class, parent
from tests.reference.settings import Settings
from tests.reference.vertical import Cells, element_rows, rate

Cluster = list[tuple[Unit, Item]]
Peers = dict[tuple[str, str, str, str], list[Unit]]


def horizontal(
    units: Sequence[Unit], kind: str, profile: str, settings: Settings
) -> dict[str, Any]:
    """The member `horizontal` of §9 for service-items or powers."""
    cells: Cells = {element: Counter() for element in elements(kind, profile)}
    groups: list[dict[str, Any]] = []
    pairs: list[dict[str, Any]] = []
    for (above, level, sector, _), members in _groups(units, kind, settings).items():
        clusters = cluster(members)
        same, compared = 0, 0
        for members_of in clusters:
            if len(_holders(members_of)) < 2:
                mark("single")
                continue
            compared += 1
            same += _compare(members_of, cells, (settings.citation_depth, profile))
        groups.append(
            {"parent": above, "level": level, "sector": sector}
            | {"members": [unit.place.code for unit in members]}
            | {"same": same, "compared": compared, "rate": rate(same, compared)}
            | {"single": len(clusters) - compared}
        )
        pairs += _pairs(members, clusters, list(cells), (settings.citation_depth, profile))
    same = sum(group["same"] for group in groups)
    compared = sum(group["compared"] for group in groups)
    order = ("parent", "level", "sector", "members")
    return {
        "groups": sorted(groups, key=lambda row: [row[name] for name in order]),
        "overall": {"same": same, "compared": compared, "rate": rate(same, compared)},
        "elements": element_rows(cells),
        "pairs": sorted(pairs, key=lambda row: (row["left"], row["right"], row["sector"])),
    }


def _groups(units: Sequence[Unit], kind: str, settings: Settings) -> Peers:
    """Two or more units of one kind and sector under one parent and level; `class` splits 县 from 市辖区."""
    found: Peers = {}
    mark(f"peers_by_{settings.peer_groups}")
    for unit in sorted(units, key=lambda unit: unit.place.code):
        above = parent(unit.place.code)
        if unit.kind != kind or above is None:
            continue
        split = settings.peer_groups == "class"
        own = county_class(unit.place.code, unit.place.level) if split else None
        found.setdefault((above, unit.place.level, unit.sector, own or ""), []).append(unit)
    for members in found.values():
        mark("group" if len(members) > 1 else "lone_unit")
    _mark_split(found)
    return {group: members for group, members in found.items() if len(members) > 1}


def _mark_split(found: Mapping[tuple[str, str, str, str], list[Unit]]) -> None:
    for (above, level, sector, own), members in found.items():
        if own == "county" and len(members) > 1 and (above, level, sector, "district") in found:
            mark("group_split_by_class")


def cluster(members: Sequence[Unit]) -> list[Cluster]:
    """The items of a group by key; then those alone by (`norm_name`, type) where each unit has at most one."""
    keyed: dict[Key, Cluster] = {}
    alone: Cluster = []
    for unit in members:
        for item in unit.taking_part:
            if item.code:
                keyed.setdefault(item.key, []).append((unit, item))
            else:
                alone.append((unit, item))
    clusters = [found for found in keyed.values() if len(found) > 1]
    for found in clusters:
        if len(_holders(found)) > 1:
            mark("cluster_by_key")
    alone += [found[0] for found in keyed.values() if len(found) == 1]
    return clusters + _by_name(alone)


def _by_name(alone: Cluster) -> list[Cluster]:
    clusters: list[Cluster] = []
    named: dict[Key, Cluster] = {}
    for unit, item in alone:
        if item.name_key[0]:
            named.setdefault(item.name_key, []).append((unit, item))
        else:
            clusters.append([(unit, item)])
    for found in named.values():
        if len(_holders(found)) == len(found):
            clusters.append(found)
            if len(found) > 1:
                mark("cluster_by_name")
        else:
            clusters += [[entry] for entry in found]
            if len(_holders(found)) > 1:
                mark("cluster_name_ambiguous")
    return clusters


def _holders(cluster: Cluster) -> set[str]:
    return {unit.place.code for unit, _ in cluster}


def _compare(cluster: Cluster, cells: Cells, reading: tuple[str, str]) -> bool:
    """Whether the cluster is same; its outcomes are added to `cells`."""
    items = [item for _, item in cluster]
    outcomes = {element: peers_outcome(items, element, *reading) for element in cells}
    for element, outcome in outcomes.items():
        cells[element][outcome] += 1
        absent = sum(value(item, element, *reading) is None for item in items)
        if absent:
            mark("missing_all" if absent == len(items) else "missing_some")
    differs = "differs" in outcomes.values()
    mark("cluster_differs" if differs else "cluster_same")
    return not differs


def _pairs(
    members: Sequence[Unit],
    clusters: Sequence[Cluster],
    names: Sequence[str],
    reading: tuple[str, str],
) -> list[dict[str, Any]]:
    """The pairs matrix: clusters held by both, and of those the ones that agree between the two."""
    rows: list[dict[str, Any]] = []
    for left, right in combinations(members, 2):
        both = {left.place.code, right.place.code}
        same, compared = 0, 0
        for found in clusters:
            if not both <= _holders(found):
                continue
            items = [item for unit, item in found if unit.place.code in both]
            agrees = all(peers_outcome(items, name, *reading) != "differs" for name in names)
            mark("pair_same" if agrees else "pair_differs")
            compared += 1
            same += agrees
        if not compared:
            mark("pair_without_common_cluster")
        rows.append(
            {"left": left.place.code, "right": right.place.code, "sector": left.sector}
            | {"same": same, "compared": compared, "rate": rate(same, compared)}
        )
    return rows
