"""Shared work that departments declare in `joint`, and whether both sides agree on it.

Contract section 6, read for a pair of powers p and q of the departments P and Q:

* p *lists* Q where an entry's department equals Q's name after `norm`. P *leads* towards Q where
  such an entry says 牵头, and *assists* where one says 配合; who says both leads, and an entry
  without a role lists only. What P's other powers say does not matter, nor does an entry that
  names P itself.
* The pair is *mutual* where p lists Q and q lists P.
* It is *declared* where it is mutual and exactly one side leads: the other may assist or leave its
  role open. Both leading, or neither, settles nothing.
* It is declared also where a third department's power r, paired with p and with q, lists P and Q
  leading, p and q list that department assisting, and neither P nor Q leads towards the other.
  P and Q need not list each other then. Any number of departments under one lead is covered so.
* A department whose list is not among the inputs cannot list back: nothing is declared with it and
  nothing is held against the one that lists it.
"""

from collections.abc import Callable

import orjson
import polars as pl

from svccat.model.overlaps import ONE_SIDED

LEADS, ASSISTS = "牵头", "配合"
_LISTED: dict[str, pl.DataType] = {
    "joint": pl.String(),
    "entry": pl.UInt32(),
    "department": pl.String(),
    "listed": pl.String(),
    "leads": pl.Boolean(),
    "assists": pl.Boolean(),
}


def listings(leaves: pl.DataFrame, norm: Callable[[str], str]) -> pl.DataFrame:
    """One row per power (number) and department that it lists, with leads and assists.

    `entry` and `department` are of the first entry that names it, `listed` is its normal form.
    """
    rows = []
    for text in leaves["joint"].drop_nulls().unique():
        for entry, member in enumerate(orjson.loads(text)):
            department, role = member.get("department"), member.get("role")
            if department and (listed := norm(department)):
                rows.append((text, entry, department, listed, role == LEADS, role == ASSISTS))
    return (
        leaves.select("number", "jurisdiction", "key_authority", "joint")
        .join(pl.DataFrame(rows, schema=_LISTED, orient="row"), on="joint")
        .filter(pl.col("listed") != pl.col("key_authority"))
        .sort("number", "entry")
        .group_by("number", "jurisdiction", "listed", maintain_order=True)
        .agg(pl.col("entry", "department").first(), pl.col("leads", "assists").any())
    )


def stances(pairs: pl.DataFrame, leaves: pl.DataFrame, listed: pl.DataFrame) -> pl.DataFrame:
    """One row per pair and direction in which `number` lists the department of `other`.

    `back` tells whether `other` lists it too, `back_leads` whether that side then leads.
    """
    one = pl.concat(
        [
            pairs.select(number="left", other="right"),
            pairs.select(number="right", other="left"),
        ]
    ).join(listed.select("number"), on="number", how="semi")
    holder = leaves.select(other="number", listed="key_authority")
    directed = one.join(holder, on="other").join(
        listed.select("number", "listed", "leads", "assists"), on=["number", "listed"]
    )
    answer = directed.select(
        number="other",
        other="number",
        back=pl.lit(value=True),
        back_leads="leads",
    )
    return directed.join(answer, on=["number", "other"], how="left").with_columns(
        pl.col("back").fill_null(value=False)
    )


def standing(pairs: pl.DataFrame, stance: pl.DataFrame) -> pl.DataFrame:
    """The pairs with `mutual` and `declared`."""
    mutual = stance.filter("back", pl.col("number") < pl.col("other")).select(
        left="number",
        right="other",
        mutual=pl.lit(value=True),
        led=pl.col("leads") != pl.col("back_leads"),
    )
    under_lead = _under_one_lead(pairs, stance).with_columns(under_lead=True)
    keys = ["left", "right"]
    return (
        pairs.join(mutual, on=keys, how="left")
        .join(under_lead, on=keys, how="left")
        .with_columns(pl.col("mutual", "led", "under_lead").fill_null(value=False))
        .with_columns(declared=pl.col("led") | pl.col("under_lead"))
        .drop("led", "under_lead")
    )


def _under_one_lead(pairs: pl.DataFrame, stance: pl.DataFrame) -> pl.DataFrame:
    follows = stance.filter("assists", ~pl.col("leads"), "back_leads").select(
        "number", lead="other"
    )
    leading = stance.filter("leads").select(
        left=pl.min_horizontal("number", "other"), right=pl.max_horizontal("number", "other")
    )
    return (
        pairs.select("left", "right")
        .join(follows.rename({"number": "left"}), on="left")
        .join(follows.rename({"number": "right"}), on=["right", "lead"])
        .select("left", "right")
        .unique()
        .join(leading, on=["left", "right"], how="anti")
    )


def one_sided(
    powers: pl.DataFrame, leaves: pl.DataFrame, listed: pl.DataFrame, stance: pl.DataFrame
) -> pl.DataFrame:
    """ONE_SIDED: listings that the department listed does not return.

    It must be among the inputs, in the same jurisdiction, without a power that is paired with the
    listing one and lists its department back.
    """
    present = powers.select("jurisdiction", listed="key_authority").unique()
    returned = stance.filter("back").select("number", "listed")
    partner = stance.group_by("number", "listed").agg(pl.col("other").min())
    ids = leaves["id"]
    found = (
        listed.join(present, on=["jurisdiction", "listed"], how="semi")
        .join(returned, on=["number", "listed"], how="anti")
        .join(partner, on=["number", "listed"], how="left")
        .sort("number", "entry")
    )
    return found.select(
        ids.gather(found["number"]).alias("id"),
        "entry",
        "department",
        ids.gather(found["other"]).alias("other_id"),
    ).cast(pl.Schema(ONE_SIDED))
