"""svccat's comparisons beside datacompy and a plain loop: the same tables, a process each, in turns.

    python benchmarks/peers/comparison.py --peers ENVIRONMENT [--rows 300000] [--rounds 3]

ENVIRONMENT has what `benchmarks/peers/requirements.txt` lists. Two lists of ROWS items with 20
elements, 2 % of the values differing, lie normalised in Parquet; reading them is not timed. Every
one of the vertical contestants finds which items belong together, which elements differ, and gets
both values of each difference. Horizontally, ten peers hold the items, and the value of most of them is
sought for each item and element.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TypeAlias

import polars as pl

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from svccat.model.fields import ELEMENTS, Kind
from svccat.model.tables import hashed, raw

Measured: TypeAlias = dict[str, list[dict[str, float]]]
KEYS = [one.key for one in ELEMENTS.values() if one.field_of(Kind.SERVICE_ITEMS)][:20]
PEERS = 10
_DISTINCT = 3_000
_SHARE = 0.02
_TIMED = """
import json, re, sys, time
import polars as pl
folder, keys = sys.argv[1], sys.argv[2].split(",")
{given}
start = time.perf_counter()
{work}
seconds = time.perf_counter() - start
told = open("/proc/self/status").read()  # what resource tells begins with the peak of whoever started this
peak = int(re.search(r"VmHWM:\\s+(\\d+)", told)[1]) / 1024
print(json.dumps({{"seconds": seconds, "mib": peak, "found": found}}))
"""
_TABLES = """
lower, upper = (pl.read_parquet(f"{folder}/{name}.parquet") for name in ("lower", "upper"))
"""
# Each contestant: whether it is of the peers' environment, what is given to it, what is timed.
VERTICAL: dict[str, tuple[bool, str, str]] = {
    "svccat": (
        False,
        """
from svccat.checks.places import two_values
from svccat.compare.vertical import vertical_cells
from svccat.model.comparison import outcome
from svccat.model.fields import Kind
items = pl.read_parquet(f"{folder}/items.parquet")
pairs = pl.DataFrame({"pair": [0], "lower": [1], "upper": [0]}, schema=dict.fromkeys(("pair", "lower", "upper"), pl.UInt32()))
""",
        """
cells = vertical_cells(items, pairs, keys)
found = 0
for key in keys:
    rows = cells.filter(pl.col(outcome(key)) == "differs").select("id", "upper_id")
    found += two_values(items, rows, key, "upper_id", Kind.SERVICE_ITEMS).height
""",
    ),
    "datacompy, polars": (
        True,
        "from datacompy import PolarsCompare" + _TABLES,
        """
made = PolarsCompare(lower, upper, join_columns="code_of_item")
found = sum(made.sample_mismatch(key, made.intersect_rows.height).height for key in keys)
""",
    ),
    "datacompy, pandas": (
        True,
        "from datacompy import PandasCompare"
        + _TABLES
        + "\nlower, upper = lower.to_pandas(), upper.to_pandas()\n",
        """
made = PandasCompare(lower, upper, join_columns="code_of_item")
found = sum(len(made.sample_mismatch(key, len(made.intersect_rows))) for key in keys)
""",
    ),
}
HORIZONTAL: dict[str, tuple[bool, str, str]] = {
    "svccat": (
        False,
        """
from svccat.compare.deviants import find_deviants
from svccat.compare.horizontal import cluster, judged
items = pl.read_parquet(f"{folder}/peers.parquet")
links = pl.DataFrame(schema={"id": pl.UInt32(), "upper_id": pl.UInt32()})
""",
        """
members = cluster(items)
found = find_deviants(members, judged(members, keys), items, links, keys).height
""",
    ),
    "a loop with Counter": (
        False,
        """
from collections import Counter, defaultdict
items = pl.read_parquet(f"{folder}/peers.parquet")
rows = items.select("key_code", *(f"raw:{key}" for key in keys)).rows()
""",
        """
groups = defaultdict(list)
for row in rows:
    groups[row[0]].append(row)
found = 0
for group in groups.values():
    for place in range(1, len(keys) + 1):
        counts = Counter(row[place] for row in group)
        if len(counts) > 1:
            most = max(counts.values())
            tie = sum(count == most for count in counts.values()) > 1
            found += len(group) if tie else len(group) - most
""",
    ),
}


def write(folder: Path, rows: int, seed: int = 1) -> None:
    """The tables that all of them read."""
    known = random.Random(seed)
    words = {key: [f"{key}{number}" * 3 for number in range(_DISTINCT)] for key in KEYS}
    codes = [f"{number:012d}" for number in range(rows)]
    above = {key: known.choices(words[key], k=rows) for key in KEYS}
    below = {key: _changed(values, words[key], known) for key, values in above.items()}
    for name, columns in (("upper", above), ("lower", below)):
        table = pl.DataFrame({"code_of_item": codes, **columns})
        table.write_parquet(folder / f"{name}.parquet")
    whole = {key: above[key] + below[key] for key in KEYS}
    units = [0] * rows + [1] * rows
    _items(codes * 2, units, whole).write_parquet(folder / "items.parquet")
    shared = rows // PEERS
    units = [number for number in range(PEERS) for _ in range(shared)]
    held = {
        key: [
            value
            for _ in range(PEERS)
            for value in _changed(above[key][:shared], words[key], known)
        ]
        for key in KEYS
    }
    peers = _items(codes[:shared] * PEERS, units, held).with_columns(group=pl.lit(0, pl.UInt32()))
    peers.write_parquet(folder / "peers.parquet")


def _changed(values: list[str], words: list[str], known: random.Random) -> list[str]:
    new = list(values)
    for place in known.sample(range(len(values)), int(len(values) * _SHARE)):
        new[place] = known.choice(words)
    return new


def _items(codes: list[str], units: list[int], columns: dict[str, list[str]]) -> pl.DataFrame:
    """Items as they are after the stage that normalises."""
    table = pl.DataFrame({"key_code": codes, **{raw(key): columns[key] for key in KEYS}})
    return table.with_row_index("id").with_columns(
        pl.Series("unit", units, dtype=pl.UInt32()),
        pl.lit(0, pl.UInt32()).alias("rank"),
        pl.lit("").alias("key_case"),
        pl.lit("名").alias("key_name"),
        pl.lit("局").alias("key_authority"),
        pl.lit("行政许可").alias("type"),
        pl.lit(value=False).alias("local"),
        pl.lit([], pl.List(pl.String())).alias("excepted"),
        *(pl.col(raw(key)).hash().alias(hashed(key)) for key in KEYS),
    )


def _measure(python: str, given: str, work: str, folder: Path) -> dict[str, float]:
    script = _TIMED.format(given=given, work=work)
    done = subprocess.run(
        [python, "-c", script, str(folder), ",".join(KEYS)], capture_output=True, check=True
    )
    measured: dict[str, float] = json.loads(done.stdout.decode().strip().split("\n")[-1])
    return measured


def run(peers: Path, rows: int, rounds: int, folder: Path) -> str:
    """The tables, in Markdown."""
    write(folder, rows)
    lines = [f"{rows} rows, {len(KEYS)} elements, medians of {rounds} rounds"]
    for title, contestants in (("vertical", VERTICAL), ("horizontal", HORIZONTAL)):
        turns: Measured = {name: [] for name in contestants}
        for number in range(rounds):
            order = list(contestants) if number % 2 == 0 else list(reversed(contestants))
            for name in order:
                theirs, given, work = contestants[name]
                python = str(peers / "bin" / "python") if theirs else sys.executable
                turns[name].append(_measure(python, given, work, folder))
        lines += [
            "",
            f"| {title} | s | ratio to svccat | peak MiB | differences |",
            "|---|---|---|---|---|",
        ]
        for name, told in turns.items():
            pairs = zip(told, turns["svccat"], strict=True)
            ratio = median(one["seconds"] / ours["seconds"] for one, ours in pairs)
            seconds, peak = (median(one[what] for one in told) for what in ("seconds", "mib"))
            lines.append(
                f"| {name} | {seconds:.3f} | {ratio:.1f} | {peak:.0f} | {told[0]['found']:.0f} |"
            )
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--peers", type=Path, required=True, help="the peers' environment")
    parser.add_argument("--rows", type=int, default=300_000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(run(chosen.peers, chosen.rows, chosen.rounds, Path(folder)))


if __name__ == "__main__":
    main()
