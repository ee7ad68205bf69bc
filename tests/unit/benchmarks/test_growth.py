"""The picture of time and memory against items."""

from xml.etree import ElementTree as ET

from benchmarks.growth import RUNS, Row, Run, picture, table

_SVG = "{http://www.w3.org/2000/svg}"
_GIB = 1024**3
ROWS = [
    Row("bureau", 850, 2_500_000, (Run(1.0, _GIB // 10), Run(2.0, _GIB // 10), Run(0.5, 7))),
    Row("city", 8_500, 25_000_000, (Run(10.0, _GIB), Run(20.0, _GIB), Run(5.0, _GIB))),
]


def test_the_table_has_a_row_for_each_workspace() -> None:
    assert table(ROWS).splitlines()[2:] == [
        "| 850 | 2 MB | 1.0 s | 2.0 s | 0.5 s | 0.10, 0.10, 0.00 GiB |",
        "| 8,500 | 25 MB | 10.0 s | 20.0 s | 5.0 s | 1.00, 1.00, 1.00 GiB |",
    ]


def test_ten_times_as_much_is_one_decade_in_both_directions() -> None:
    drawn = ET.fromstring(picture(ROWS))  # noqa: S314  ours
    lines = drawn.findall(f"{_SVG}polyline")
    assert len(lines) == 2 * len(RUNS)
    slopes = set()
    for line in lines[: len(RUNS)]:  # seconds grow like items
        (x, y), (other_x, other_y) = (
            tuple(map(float, point.split(","))) for point in line.attrib["points"].split()
        )
        assert other_x > x
        assert other_y < y  # upwards
        slopes.add((round(other_x - x), round(y - other_y)))
    assert len(slopes) == 1
