"""svccat's search for similar names beside text similarity at scale: the same names, a process each, in turns.

    python benchmarks/peers/names.py --peers ENVIRONMENT [--names 100000] [--rounds 3]

ENVIRONMENT has what `benchmarks/peers/requirements.txt` lists. svccat looks names up by their rare words
and judges what it finds; its two lines are the look-up alone and all of it. The peers compare characters: pairs
of two names with a cosine of at least 0.8 (2-grams, TF-IDF), or a ratio of at least 80. What compares
each with each runs over a tenth of the names only, and so does a linkage by blocks.

`planted` is how many of the planted rewordings are among a line's pairs, `held` how many of its pairs the
look-up finds too, of those whose names different departments hold.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import polars as pl

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.generator.names import names

_HERE = Path(__file__).resolve().parents[2]
_TENTH = 10
_TIMED = """
import json, re, sys, time
import polars as pl
folder, count = sys.argv[1], int(sys.argv[2])
listed = pl.read_parquet(f"{{folder}}/{{count}}.parquet")["name"].to_list()
{given}
start = time.perf_counter()
{work}
seconds = time.perf_counter() - start
told = open("/proc/self/status").read()
peak = int(re.search(r"VmHWM:\\s+(\\d+)", told)[1]) / 1024
pairs = pl.DataFrame({{"left": left, "right": right}}, schema=dict.fromkeys(("left", "right"), pl.UInt32()))
pairs.select(left=pl.min_horizontal(pl.all()), right=pl.max_horizontal(pl.all())).filter(
    pl.col("left") < pl.col("right")
).unique().write_parquet(f"{{folder}}/pairs.parquet")
print(json.dumps({{"seconds": seconds, "mib": peak}}))
"""
# The look-up hands the pairs to whoever judges them: here that is nobody, and they are noted.
_LOOKED_UP = """
import svccat.compare.similar.portions as portions
from benchmarks.generator.names import names
from svccat.compare.overlaps import find
given = names(count, 1)
row = {}
for at, name in enumerate(listed):
    row.setdefault(name, at)
numbers, left, right, kept = {}, [], [], []
def noted(work, tasks, weight):
    for task in tasks:
        if work is not portions._judge:
            made = work(task)
            numbers.update((id(one), row[name]) for (name, _), one in zip(task, made))
            kept.append(made)
            yield made
            continue
        own = [numbers[id(one)] for one in task.readings]
        left.extend(own[one] for one, _, _ in task.pairs)
        right.extend(own[two] for _, two, _ in task.pairs)
        yield pl.DataFrame(schema=portions.JUDGED)
"""
_JUDGED = """
from benchmarks.generator.names import names
from svccat.compare.overlaps import find
from svccat.crew import Crew
given = names(count, 1)
"""
_COSINE = """
from sklearn.feature_extraction.text import TfidfVectorizer
from sparse_dot_topn import sp_matmul_topn
"""
_CDIST = """
from rapidfuzz import fuzz, process
"""
_SPLINK = """
import pandas as pd
import splink.comparison_library as compared
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
frame = pd.DataFrame({"unique_id": range(len(listed)), "name": listed})
settings = SettingsCreator(
    link_type="dedupe_only",
    comparisons=[compared.JaroWinklerAtThresholds("name", [0.95, 0.9, 0.8])],
    blocking_rules_to_generate_predictions=["substr(l.name, 2, 6) = substr(r.name, 1, 6)", block_on("substr(name, 1, 6)")],
)
"""
# Each contestant: whether it is of the peers' environment, of what share of the names, what is given, what is timed.
CONTESTANTS: dict[str, tuple[bool, int, str, str]] = {
    "svccat, look-up": (
        False,
        1,
        _LOOKED_UP,
        "find(given.powers, given.citations, str, spread=noted)",
    ),
    "svccat, look-up and judgement": (
        False,
        1,
        _JUDGED,
        """
with Crew() as crew:
    found = find(given.powers, given.citations, str, spread=crew.spread).pairs
found = found.filter(pl.col("grade") != "fragmentation")
left, right = found["left_id"].to_list(), found["right_id"].to_list()
""",
    ),
    "sparse_dot_topn, 2-grams, cosine 0.8": (
        True,
        1,
        _COSINE,
        """
grams = TfidfVectorizer(analyzer="char", ngram_range=(2, 2)).fit_transform(listed)
found = sp_matmul_topn(grams, grams.T.tocsr(), top_n=len(listed), threshold=0.8, sort=False).tocoo()
left, right = found.row, found.col
""",
    ),
    "rapidfuzz cdist, ratio 80": (
        True,
        _TENTH,
        _CDIST,
        """
scores = process.cdist(listed, listed, scorer=fuzz.ratio, score_cutoff=80, workers=-1, dtype="uint8")
left, right = scores.nonzero()
""",
    ),
    "splink, blocks of 6 characters, Jaro-Winkler 0.8": (
        True,
        _TENTH,
        _SPLINK,
        """
linker = Linker(DuckDBAPI().register(frame), settings, log_level=None)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
found = linker.inference.predict().as_pandas_dataframe()
found = found[found["gamma_name"] > 0]  # untrained, its probabilities tell nothing
left, right = found["unique_id_l"].to_numpy(), found["unique_id_r"].to_numpy()
""",
    ),
}


def _measure(python: str, given: str, work: str, folder: Path, count: int) -> dict[str, float]:
    script = _TIMED.format(given=given, work=work)
    command = [python, "-c", script, str(folder), str(count)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=_HERE)
    measured: dict[str, float] = json.loads(done.stdout.decode().strip().split("\n")[-1])
    return measured


def run(peers: Path, count: int, rounds: int, folder: Path) -> str:
    """The table, in Markdown."""
    given = {size: names(size, 1) for size in (count, count // _TENTH)}
    for size, some in given.items():
        some.powers.select(name="key_name").write_parquet(folder / f"{size}.parquet")
    turns: dict[str, list[dict[str, float]]] = {name: [] for name in CONTESTANTS}
    found: dict[str, pl.DataFrame] = {}
    for number in range(rounds):
        order = list(CONTESTANTS) if number % 2 == 0 else list(reversed(CONTESTANTS))
        for name in order:
            theirs, part, before, work = CONTESTANTS[name]
            python = str(peers / "bin" / "python") if theirs else sys.executable
            turns[name].append(_measure(python, before, work, folder, count // part))
            found[name] = pl.read_parquet(folder / "pairs.parquet")
    first = next(iter(CONTESTANTS))
    lines = [
        f"{count} names, medians of {rounds} rounds",
        "",
        "| | names | s | pairs | peak MiB | planted | ratio to the look-up | held |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for name, told in turns.items():
        size, pairs = count // CONTESTANTS[name][1], found[name]
        both = zip(told, turns[first], strict=True)
        ratio = median(one["seconds"] / ours["seconds"] for one, ours in both)
        seconds, peak = (median(one[what] for one in told) for what in ("seconds", "mib"))
        planted = pl.DataFrame(sorted(given[size].planted), schema=pairs.schema, orient="row")
        share = pairs.join(planted, on=["left", "right"]).height / planted.height
        line = f"| {name} | {size} | {seconds:.1f} | {pairs.height} | {peak:.0f} | {share:.3f} |"
        if size == count:
            holder = given[size].powers["key_authority"]
            apart = pairs.filter(holder.gather(pairs["left"]) != holder.gather(pairs["right"]))
            held = apart.join(found[first], on=["left", "right"]).height / apart.height
            line += f" {ratio:.1f} | {held:.3f} |"
        lines.append(line)
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--peers", type=Path, required=True, help="the peers' environment")
    parser.add_argument("--names", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(run(chosen.peers, chosen.names, chosen.rounds, Path(folder)))


if __name__ == "__main__":
    main()
