"""Synthetic service catalogues to measure svccat with: seeded, so the same seed gives the same bytes.

    python benchmarks/generate.py TARGET --scale city --seed 1
    python benchmarks/generate.py TARGET --scale 5000 --faults 0.01 --overlaps 0.05

TARGET is a new or empty folder. It gets `laws.json`, and for each city a folder
`210000/216100/` with one file of service items (实施清单) for the city and for each county under it,
all sectors in one file, and power lists (权责清单) of the city, its first district and its first county.

    scale      service items   files of them   a city and …                          in all
    bureau               850               5   1 county, 3 districts, one sector     2.5 MB
    city              30,000              15   8 counties, 6 districts                72 MB
    province         300,000             150   10 such cities                        725 MB
    nation         5,000,000           2,550   17 such provinces                      12 GB
    a number    that many, in cities like the above (fewer places under 10,000)

A county's list is its city's, less what is not expected of it and what is `--missing`, with
differences of form (`--noise`) and of value (`--differences`) in each element, and with a few items of
its own. A city's list stands to the catalogue of its province in the same way. What is planted, but
for what is missing, is also in a table beside the catalogues, positions counted from 0:

    faults.tsv       file, item, pointer, keyword: what a JSON Schema rejects, one fault an item
    differences.tsv  file, item, element, change: format, value, or excepted (a value, lawfully)
    overlaps.tsv     file, signal, declared, left, right, their codes and names: pairs of powers

An item with a fault takes no part in comparisons, whatever differences.tsv says of it. Names of
provinces and titles of laws are real, places and lists are invented, article counts are plausible.
"""

import argparse
import sys
from dataclasses import fields
from pathlib import Path

if __name__ == "__main__":  # as a script its package is found from the folder above
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.generator.output import Layout
from benchmarks.generator.run import generate
from benchmarks.generator.scale import (
    BUREAU,
    CITY,
    CLEAN,
    DEFAULT_SHARES,
    NATION,
    PROVINCE,
    SCALES,
    Scale,
    Shares,
    parse_scale,
)
from benchmarks.generator.workspace import Summary

__all__ = [
    "BUREAU",
    "CITY",
    "CLEAN",
    "DEFAULT_SHARES",
    "NATION",
    "PROVINCE",
    "SCALES",
    "Layout",
    "Scale",
    "Shares",
    "Summary",
    "generate",
    "main",
    "parse_scale",
]

_SHARES = {
    "noise": "elements that differ in form alone",
    "differences": "elements that differ in value",
    "faults": "items with one fault that a schema rejects",
    "overlaps": "leaf powers that a second department holds as well",
    "missing": "items expected of a county that it does not hold, at most 0.5",
    "local": "items of a county that are its own, at most 0.5",
}


def main(arguments: list[str] | None = None) -> int:
    """The command: 0, or 2 where the workspace cannot be generated as asked."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        shares = Shares(**{field.name: getattr(options, field.name) for field in fields(Shares)})
        layout = Layout(ndjson=options.ndjson, indent=options.indent)
        scale = parse_scale(options.scale)
        summary = generate(options.target, scale, options.seed, shares, layout=layout)
    except (ValueError, OSError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 2
    print(f"{options.target}: {summary.line()}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="generate.py",
        description="Write synthetic service catalogues; the same arguments give the same bytes.",
    )
    parser.add_argument("target", type=Path, help="a new or empty folder")
    parser.add_argument(
        "--scale",
        default="bureau",
        help=f"{', '.join(SCALES)}, or a number of service items (default: bureau)",
    )
    parser.add_argument("--seed", type=int, default=0, help="(default: 0)")
    for name, text in _SHARES.items():
        default = getattr(DEFAULT_SHARES, name)
        parser.add_argument(
            f"--{name}",
            type=float,
            default=default,
            metavar="SHARE",
            help=f"share of {text} (default: {default:g})",
        )
    parser.add_argument("--ndjson", action="store_true", help="write .ndjson, one item a line")
    parser.add_argument("--indent", action="store_true", help="indent the JSON by two spaces")
    return parser


if __name__ == "__main__":
    sys.exit(main())
