"""svccat validate beside other validators: the same files, the same schema, whole processes.

    python benchmarks/peers/validation.py --peers ENVIRONMENT [--rounds 3] [--faults 0.01] [--keep FOLDER]

ENVIRONMENT has what `benchmarks/peers/requirements.txt` lists, and ajv if its README was followed. Each round runs every tool once on
the clean and once on the faulty files; a ratio is the median of the rounds' own ratios.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.generator.run import generate
from benchmarks.generator.scale import SEVENTEEN, Shares
from svccat.schema.store import schema_text

_PLAIN = """
import json, sys
from jsonschema import Draft202012Validator
judge = Draft202012Validator(json.load(open(sys.argv[1], encoding="utf-8")))
found = 0
for path in sys.argv[2:]:
    for error in judge.iter_errors(json.load(open(path, encoding="utf-8"))):
        found += 1
        print(path, error.json_path, error.message[:80])
print(found)
"""
_AJV = """
const { createRequire } = require("module");
const { readFileSync } = require("fs");
const from = createRequire(process.argv[1] + "/");
const Ajv = from("ajv/dist/2020").default;
const [schema, ...files] = process.argv.slice(2);
const judge = from("ajv-formats").default(new Ajv({ allErrors: true, strict: false }))
  .compile(JSON.parse(readFileSync(schema, "utf8")));
for (const file of files) {
  judge(JSON.parse(readFileSync(file, "utf8")));
  for (const error of judge.errors ?? []) console.log(file, error.instancePath, error.message);
}
"""
_SCHEMA_RULES = {"S011", "S012", "S013", "S014"}


@dataclass(frozen=True, slots=True)
class Tool:
    """How a tool is called with a schema and files, and how its report is counted.

    `faults` gives how many faults the report holds and how many of them have a line.
    """

    name: str
    command: Callable[[Path, Sequence[Path]], list[str]]
    faults: Callable[[str], tuple[int, int]]


@dataclass(slots=True)
class Turns:
    """Seconds of each round on one set of files, and the last report's faults."""

    seconds: list[float] = field(default_factory=list)
    faults: tuple[int, int] = (0, 0)


def _of_svccat(report: str) -> tuple[int, int]:
    found = [one for one in json.loads(report)["findings"] if one["code"] in _SCHEMA_RULES]
    return len(found), sum(one["line"] > 0 for one in found)


def _lines(pattern: str, *, placed: bool) -> Callable[[str], tuple[int, int]]:
    def count(report: str) -> tuple[int, int]:
        found = len(re.findall(pattern, report, re.MULTILINE))
        return found, found if placed else 0

    return count


def _tools(peers: Path) -> list[Tool]:
    def call(name: str, *options: str) -> Callable[[Path, Sequence[Path]], list[str]]:
        return lambda schema, files: [
            str(peers / "bin" / name),
            *(option.format(schema=schema) for option in options),
            *map(str, files),
        ]

    svccat = [
        sys.executable,
        "-m",
        "svccat",
        "validate",
        "--no-config",
        "--no-cache",
        "--format",
        "json",
    ]
    return [
        Tool("svccat", lambda _, files: [*svccat, *map(str, files)], _of_svccat),
        Tool(
            "jsonvet",
            call("jsonvet", "--schema", "{schema}"),
            _lines(r"^.+:\d+:\d+: error\[schema\]", placed=True),
        ),
        Tool(
            "check-jsonschema",
            call("check-jsonschema", "--schemafile", "{schema}"),
            _lines(r"::\$", placed=False),
        ),
        Tool(
            "jsonschema",
            lambda schema, files: [
                str(peers / "bin" / "python"), "-c", _PLAIN, str(schema), *map(str, files)
            ],
            _lines(r" \$\.items", placed=False),
        ),
        *([
            Tool(
                "ajv",
                lambda schema, files: [
                    "node", "-e", _AJV, str(peers.resolve()), str(schema), *map(str, files)
                ],
                _lines(r" /items/", placed=False),
            )
        ] if (peers / "node_modules" / "ajv").exists() else []),
    ]  # fmt: skip


def _turn(command: list[str]) -> tuple[float, str]:
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - start, done.stdout.decode("utf-8", "replace")


def _written(folder: Path, faults: float) -> tuple[Path, dict[str, list[Path]]]:
    schema = folder / "service-items.schema.json"
    schema.write_text(schema_text("service-items"), encoding="utf-8")
    files = {}
    for name, share in (("clean", 0.0), ("faulty", faults)):
        target = folder / name
        if not target.exists():
            generate(target, SEVENTEEN, 5, Shares(noise=0, differences=0, faults=share))
        files[name] = sorted(target.rglob("service-items-*.json"))
    return schema, files


def run(peers: Path, rounds: int, faults: float, folder: Path) -> str:
    """The table, in Markdown."""
    schema, files = _written(folder, faults)
    tools = _tools(peers)
    turns = {(tool.name, name): Turns() for tool in tools for name in files}
    for number in range(rounds):
        for name, paths in files.items():
            for tool in tools if number % 2 == 0 else reversed(tools):
                seconds, report = _turn(tool.command(schema, paths))
                turns[tool.name, name].seconds.append(seconds)
                turns[tool.name, name].faults = tool.faults(report)
    planted = (folder / "faulty" / "faults.tsv").read_text(encoding="utf-8").count("\n") - 1
    lines = [
        f"{planted} faults planted in {len(files['faulty'])} files, medians of {rounds} rounds",
        "",
        f"| tool | clean, s | {faults:.0%} faults, s | ratio to svccat | faults reported | with a line |",
        "|---|---|---|---|---|---|",
    ]
    for tool in tools:
        clean, faulty = (turns[tool.name, name] for name in ("clean", "faulty"))
        ratios = [
            median(theirs / ours for theirs, ours in zip(*pair, strict=True))
            for pair in (
                (clean.seconds, turns["svccat", "clean"].seconds),
                (faulty.seconds, turns["svccat", "faulty"].seconds),
            )
        ]
        lines.append(
            f"| {tool.name} | {median(clean.seconds):.2f} | {median(faulty.seconds):.2f}"
            f" | {ratios[0]:.2f}, {ratios[1]:.2f} | {faulty.faults[0]} | {faulty.faults[1]} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--peers", type=Path, required=True, help="the peers' environment")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--faults", type=float, default=0.01, help="share of items with a fault")
    parser.add_argument("--keep", type=Path, help="where the files are kept for the next time")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        print(run(chosen.peers, chosen.rounds, chosen.faults, folder))


if __name__ == "__main__":
    main()
