"""What an import could not take stands under a heading that is true with and without a mapping."""

from pathlib import Path

import pytest

from svccat.cli import main
from tests.unit.exchange.sheets import book

_ROWS: list[list[object]] = [
    ["序号", "基本编码", "事项名称", "事项类型"],
    [1, 118007000, "客运", "行政许可"],
    [2, "000118008000", "货运", "行政乱写"],
]


def test_each_thing_has_its_heading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.xlsx").write_bytes(book(("清单", _ROWS, ())))
    kind = ["--kind", "service-items"]
    assert main(["import", str(tmp_path / "x.xlsx"), *kind, "--dry-run"]) == 1
    said = "".join(capsys.readouterr().out.split())
    left, lacking = said.index("没有导入的列（序号"), said.index("缺少或没有读入的内容")
    doubts, values = said.index("靠不住的单元格"), said.index("不能转换的值")
    assert left < lacking < doubts < values
    assert "表头：必填的“设定依据”、“行使层级”、“实施主体”没有对应的列" in said[lacking:doubts]
    assert "编码存成了数字，开头的0可能已丢失" in said[doubts:values]
    assert "行政乱写" in said[values:]
    assert "exercise_levels" not in said[lacking:]
