"""What a run is asked to look at alone: units, sectors, types, rules; and what it so leaves out.

Lists are always compared whole, so that no rate of what is left changes by what is not asked for.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

import polars as pl

from svccat.alignment import Aligned, of_kind
from svccat.checks.cards.vertical import ASIDE_BELOW, MISSING
from svccat.compare.horizontal import agreeing_pairs
from svccat.model.boundaries import Boundaries
from svccat.model.comparison import HorizontalTables, VerticalTables
from svccat.model.errors import InputError
from svccat.model.fields import Kind
from svccat.model.hits import Hits
from svccat.model.overlaps import Overlaps
from svccat.model.tables import hashed
from svccat.model.text import Text
from svccat.normalise.text import norm
from svccat.settings import Settings
from svccat.settings.values import meant

# These stand in the reference's list and speak of the lower one, which their tables are narrowed by.
_ELSEWHERE = frozenset({MISSING.code, ASIDE_BELOW.code})


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A run's tables with what was asked for alone.

    `aligned` has narrowed `down` and `across`; `units` and `ids` are those asked for, `told` what to
    say in the headline, None where nothing was asked for. Without filters everything is as it was.
    """

    aligned: Aligned
    units: pl.DataFrame
    ids: pl.Series
    told: Text | None
    seen: pl.Series

    def of(self, table: pl.DataFrame, *columns: str) -> pl.DataFrame:
        """The rows of a table that have an item asked for in one of the columns, `id` for none."""
        if self.told is None:
            return table
        own = self.ids.implode()
        return table.filter(pl.any_horizontal(pl.col(columns or ("id",)).is_in(own)))

    def of_boundaries(self, found: Boundaries) -> Boundaries:
        """The shared leaves asked for."""
        return Boundaries(self.of(found.leaves), self.of(found.reasons))

    def of_overlaps(self, found: Overlaps) -> Overlaps:
        """The pairs with a side asked for."""
        return Overlaps(
            self.of(found.pairs, "left_id", "right_id"),
            self.of(found.one_sided),
            self.of(found.twins, "id", "other_id"),
        )

    def hits(self, found: Iterable[Hits]) -> list[Hits]:
        """The hits at places asked for; a file is asked for with its unit. Rules without any are left out."""
        found = [hit for hit in found if not hit.rows.is_empty()]
        if self.told is None:
            return found
        items = self.aligned.items
        rows = items.filter(pl.col("id").is_in(self.seen.implode())).select("file", "row")
        units = set(self.units.select("jurisdiction", "key_sector").rows())
        files = [
            number
            for number, file in enumerate(self.aligned.files)
            if file.header is None or (file.header.code, norm(file.header.sector)) in units
        ]
        kept = []
        for hit in found:
            if hit.rule.code in _ELSEWHERE:
                kept.append(hit)
                continue
            own = hit.rows.join(rows, on=["file", "row"], how="semi", maintain_order="left")
            whole = hit.rows.filter(pl.col("row").is_null(), pl.col("file").is_in(files))
            kept.append(replace(hit, rows=pl.concat([whole, own])))
        return kept


def narrow(aligned: Aligned, settings: Settings) -> Narrowed:
    """The tables with the units, sectors and types of the settings.

    Raises:
        InputError: there is no such unit or sector among the lists.
    """
    units, items = aligned.units, aligned.items
    every = items["id"]
    if not (settings.unit or settings.sector or settings.type):
        return Narrowed(aligned, units, every, None, every)
    sectors = {norm(word) for word in settings.sector}
    _known(settings.unit, "单位", "unit", units.select("jurisdiction", "name").rows())
    _known(sectors, "条线", "sector", units.select("key_sector", "sector").rows())
    own = units
    if settings.unit:
        wanted = list(settings.unit)
        own = own.filter(pl.col("jurisdiction").is_in(wanted) | pl.col("name").is_in(wanted))
    if sectors:
        own = own.filter(pl.col("key_sector").is_in(sorted(sectors)))
    typed = items.filter(_typed(settings.type))["id"]
    numbers = own["unit"].implode()
    ids = items.filter(pl.col("unit").is_in(numbers), pl.col("id").is_in(typed.implode()))["id"]
    down = {kind: _down(one, own["unit"], typed) for kind, one in aligned.down.items()}
    across = {
        kind: _across(one, own["unit"], ids, of_kind(aligned.able, kind))
        for kind, one in aligned.across.items()
    }
    seen = [ids, *(one.cells["id"] for one in down.values())]
    seen += [one.deviants["id"] for one in across.values()]
    return Narrowed(
        replace(aligned, down=down, across=across),
        own,
        ids,
        _told(settings, items.filter("active", ~pl.col("id").is_in(ids.implode()))),
        pl.concat(seen).unique(),
    )


def only(hits: Sequence[Hits], rules: Collection[str]) -> tuple[list[Hits], Text | None]:
    """The hits of rules whose code begins with one of `rules`, and what is left out so."""
    if not rules:
        return list(hits), None
    kept = [hit for hit in hits if hit.rule.code.startswith(tuple(rules))]
    rest = sum(hit.rows.height for hit in hits) - sum(hit.rows.height for hit in kept)
    named = "、".join(rules)
    zh = f"只列规则{named}的问题，另有{rest}条未列"
    return kept, Text(zh, f"findings of {', '.join(rules)} only, {rest} others not listed")


def sentence(headline: Text, *told: Text | None) -> Text:
    """The headline with what was left out; as it is where nothing was."""
    parts = [one for one in told if one is not None]
    if not parts:
        return headline
    zh, en = "；".join(one.zh for one in parts), "; ".join(one.en for one in parts)
    return Text(f"{headline.zh}（{zh}）", f"{headline.en} ({en})")


def _known(wanted: Collection[str], zh: str, en: str, known: Sequence[tuple[str, ...]]) -> None:
    names = {name for row in known for name in row}
    for word in sorted(wanted):
        if word not in names:
            hint = meant(word, names)
            raise InputError(
                Text(f"各份目录中没有{zh} {word}{hint.zh}", f"no list has the {en} {word}{hint.en}")
            )


def _typed(types: Collection[str]) -> pl.Expr:
    return pl.col("type").is_in(sorted(types)) if types else pl.lit(value=True)


def _down(one: VerticalTables, units: pl.Series, typed: pl.Series) -> VerticalTables:
    """The pairs of lower units asked for; an item counts where it or its counterpart has the type."""
    pairs = one.pairs.filter(pl.col("lower").is_in(units.implode()))
    fits = pl.any_horizontal(pl.col("id", "upper_id").is_in(typed.implode()).fill_null(value=False))
    cells = one.cells.join(pairs, on="pair", how="semi", maintain_order="left").filter(fits)
    coverage = one.coverage.join(pairs, on="pair", how="semi", maintain_order="left").filter(
        pl.col("upper_id").is_in(typed.implode())
    )
    return VerticalTables(one.elements, pairs, cells, coverage)


def _across(
    one: HorizontalTables, units: pl.Series, ids: pl.Series, able: pl.DataFrame
) -> HorizontalTables:
    """The groups and matters that a unit asked for has part in; whole, with all their holders."""
    numbers = units.implode()
    own = one.members.filter(pl.col("id").is_in(ids.implode()))
    members = one.members.join(own, on="cluster", how="semi", maintain_order="left")
    clusters = one.clusters.join(own, on="cluster", how="semi", maintain_order="left")
    hashes = able.select("id", "key_code", *(hashed(element) for element in one.elements))
    described = members.join(hashes, on="id").join(
        clusters.select("cluster", "by_name"), on="cluster"
    )
    groups = one.groups.filter(pl.col("members").list.set_intersection(numbers).list.len() > 0)
    deviants = one.deviants.join(own, on="cluster", how="semi", maintain_order="left").join(
        members.filter(pl.col("unit").is_in(numbers)), on="id", how="semi", maintain_order="left"
    )
    pairs = agreeing_pairs(described, one.elements)
    return HorizontalTables(one.elements, groups, members, clusters, deviants, pairs)


def _told(settings: Settings, rest: pl.DataFrame) -> Text:
    """What is counted alone, and how many items are not."""
    asked = [
        Text(f"{zh}{'、'.join(words)}", f"{en} {', '.join(words)}")
        for zh, en, words in (
            ("单位", "unit", settings.unit),
            ("条线", "sector", settings.sector),
            ("类型", "type", settings.type),
        )
        if words
    ]
    items = rest.filter(pl.col("kind") == Kind.SERVICE_ITEMS.value).height
    powers = rest.filter(pl.col("kind") == Kind.POWERS.value).height
    zh, en = "，".join(one.zh for one in asked), ", ".join(one.en for one in asked)
    return Text(
        f"只计{zh}；未计政务服务事项{items}项、权责事项{powers}项",
        f"only {en}; left out: {items} service items, {powers} powers",
    )
