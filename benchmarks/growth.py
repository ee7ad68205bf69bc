"""What one machine holds: time and memory of whole runs against items, as a table and a picture.

    python benchmarks/generate.py city --scale city --seed 1
    python benchmarks/growth.py bureau city province -o benchmarks/growth.svg

Each folder is checked (`svccat check --format json`) without the cache, then twice with a new one:
a first run, and one in which nothing has changed. Seconds are of the whole command, memory is what all
its processes hold together at the most (resident, as Linux tells it, looked at every 50 ms).
"""

import argparse
import math
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

RUNS = ("--no-cache", "first run", "nothing changed")
_COLOURS = ("#1f5fa8", "#b8561b", "#3b7d3f")
_WIDTH, _HEIGHT, _LEFT, _TOP, _GAP = 340, 260, 60, 40, 80
_PAUSE = 0.05
_KIB = 1024


class Run(NamedTuple):
    """One run: wall-clock seconds and bytes."""

    seconds: float
    memory: int


class Row(NamedTuple):
    """A workspace: its service items, the bytes of its files, and a run for each of RUNS."""

    name: str
    items: int
    size: int
    runs: tuple[Run, ...]


def measured(workspace: Path, rounds: int) -> Row:
    """The runs over a workspace, medians of some rounds."""
    files = sorted(workspace.rglob("*.json"))
    items = sum(_items(file) for file in files)
    found = [_round(workspace) for _ in range(rounds)]
    runs = tuple(
        Run(median(one.seconds for one in same), max(one.memory for one in same))
        for same in zip(*found, strict=True)
    )
    return Row(workspace.name, items, sum(file.stat().st_size for file in files), runs)


def table(rows: Sequence[Row]) -> str:
    """The rows in Markdown."""
    lines = ["| items | input | " + " | ".join(RUNS) + " | memory, in the same order |"]
    lines.append("|---:" * (len(RUNS) + 2) + "|---|")
    for row in rows:
        times = " | ".join(f"{run.seconds:.1f} s" for run in row.runs)
        memory = ", ".join(f"{run.memory / _KIB**3:.2f}" for run in row.runs)
        lines.append(f"| {row.items:,} | {row.size / 1e6:,.0f} MB | {times} | {memory} GiB |")
    return "\n".join(lines)


def picture(rows: Sequence[Row]) -> str:
    """The rows as two graphs in SVG: seconds and GiB against items, all axes logarithmic."""
    panels: list[tuple[str, Callable[[Run], float]]] = [
        ("seconds", lambda run: run.seconds),
        ("GiB, all processes", lambda run: run.memory / _KIB**3),
    ]
    width = len(panels) * (_LEFT + _WIDTH) + _GAP // 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_TOP + _HEIGHT + 70}">',
        "<style>text { font: 12px sans-serif }</style>",
        f"<title>{'; '.join(title for title, _ in panels)}, by items</title>",
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    for number, (title, value) in enumerate(panels):
        parts += _panel(_LEFT + number * (_WIDTH + _GAP), title, rows, value)
    for number, (name, colour) in enumerate(zip(RUNS, _COLOURS, strict=True)):
        x, y = _LEFT + number * 150, _TOP + _HEIGHT + 55
        parts.append(f'<path d="M{x} {y - 4}h24" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{x + 30}" y="{y}">{name}</text>')
    return "\n".join([*parts, "</svg>\n"])


def _panel(
    left: int, title: str, rows: Sequence[Row], value: Callable[[Run], float]
) -> Iterator[str]:
    x_of = _axis([row.items for row in rows], left, left + _WIDTH)
    values = [value(run) for row in rows for run in row.runs]
    y_of = _axis(values, _TOP + _HEIGHT, _TOP)
    yield f'<text x="{left}" y="{_TOP - 14}" font-weight="bold">{title}</text>'
    for tick in _ticks(values):
        y = y_of(tick)
        yield f'<path d="M{left} {y:.1f}h{_WIDTH}" stroke="#ddd"/>'
        yield f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{tick:g}</text>'
    for row in rows:
        x = x_of(row.items)
        yield f'<path d="M{x:.1f} {_TOP}v{_HEIGHT}" stroke="#eee"/>'
        yield f'<text x="{x:.1f}" y="{_TOP + _HEIGHT + 18}" text-anchor="middle">{row.items:,}</text>'
    for number, colour in enumerate(_COLOURS):
        points = [(x_of(row.items), y_of(value(row.runs[number]))) for row in rows]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for x, y in points:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'


def _axis(values: Sequence[float], start: float, end: float) -> Callable[[float], float]:
    """From a value to its place between `start` and `end`, by decades."""
    low = math.floor(math.log10(min(values)))
    high = max(low + 1, math.ceil(math.log10(max(values))))
    return lambda value: start + (math.log10(value) - low) / (high - low) * (end - start)


def _ticks(values: Sequence[float]) -> list[float]:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return [10.0**power for power in range(low, max(low + 1, high) + 1)]


def _items(file: Path) -> int:
    """The service items of a generated file, which begins with its header; 0 for any other list."""
    with file.open("rb") as opened:
        if b'"service-items"' not in opened.read(_KIB):
            return 0
        opened.seek(0)
        return sum(len(re.findall(b'"basic_code"', line)) for line in opened)


def _round(workspace: Path) -> list[Run]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out.json")
        base = [sys.executable, "-m", "svccat", "check", str(workspace), "--no-config"]
        base += ["--format", "json", "-o", str(out)]
        cache = {**os.environ, "SVCCAT_CACHE_DIR": str(Path(folder, "cache"))}
        commands = ([*base, "--no-cache"], base, base)
        return [_run(command, cache) for command in commands]


def _run(command: Sequence[str], environment: dict[str, str]) -> Run:
    begun = time.perf_counter()
    memory = 0
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            memory = max(memory, _resident(process.pid))
            time.sleep(_PAUSE)
    seconds = time.perf_counter() - begun
    if process.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(command)}: exit {process.returncode}")
    return Run(seconds, memory)


def _resident(pid: int) -> int:
    """Bytes of a process and of all below it; 0 for one that has ended."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        below = [one for task in tasks for one in (task / "children").read_text("ascii").split()]
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") + sum(_resident(int(one)) for one in below)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("workspaces", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("-o", "--output", type=Path, help="the picture")
    options = parser.parse_args()
    rows = []
    for workspace in options.workspaces:
        rows.append(measured(workspace, options.rounds))
        print(table(rows[-1:]).splitlines()[-1], file=sys.stderr)
    rows.sort(key=lambda row: row.items)
    print(table(rows))
    if options.output:
        options.output.write_text(picture(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
