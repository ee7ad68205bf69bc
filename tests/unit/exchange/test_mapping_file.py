"""Mapping files are read strictly: what is refused names the file, the key and what is allowed."""

import re
from pathlib import Path

import pytest

from svccat.exchange.mapping import Mapping
from svccat.exchange.mapping_file import read_mapping
from svccat.model.errors import SettingsError
from svccat.schema.shapes import shapes

ROOT = Path(__file__).parents[3]
GOOD = '[[field]]\nto = "name"\nfrom = "a"\n'


def _read(folder: Path, text: str) -> Mapping:
    file = folder / "m.toml"
    file.write_text(text, encoding="utf-8")
    return read_mapping(file, shapes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD, ": kind: 不接受 None，可取 service-items | powers"),
        ('kind = "powers"', ": field: 至少要有一个"),
        ('kind = "powers"\nfields = 1\n' + GOOD, "不认识的 fields，可用 kind .*是否想写 field"),
        ('kind = "powers"\nheader = 1\n' + GOOD, ": header: 不接受 1，应为表"),
        (
            'kind = "powers"\n[header]\nauthority.nmae = "x"\n' + GOOD,
            r"header\.authority: .*是否想写 name",
        ),
        ('kind = "powers"\n[header]\nkind = "laws"\n' + GOOD, "没有 kind 这一项"),
        ('kind = "powers"\nmerge = "naem"\n' + GOOD, ": merge: .*是否想写 name"),
        ('kind = "powers"\ndelimiter = "ab"\n' + GOOD, ": delimiter: .*至多 1 个字符"),
        ('kind = "powers"\ncodes = "xx"\n' + GOOD, ": codes: 不接受 'xx'，可取"),
        (
            'kind = "powers"\n[[field]]\nto = "duties[].x"\nvalue = 1',
            r"field\[1\].to: .*stage \| text",
        ),
        ('kind = "powers"\n[[field]]\nto = "name[].x"\nvalue = 1', r"field\[1\].to: "),
        ('kind = "powers"\n[[field]]\nto = "name."\nvalue = 1', r"field\[1\].to: "),
        ('kind = "powers"\n[[field]]\nto = ""\nvalue = 1', r"field\[1\].to: "),
        ('kind = "powers"\n' + GOOD + GOOD, r"field\[2\].to: name 已有一条"),
        ('kind = "powers"\n[[field]]\nto = "name"', r"field\[1\]: 应写 from"),
        ('kind = "powers"\n[[field]]\nto = "name"\nfrom = 1', r"field\[1\].from: 不接受 1"),
        ('kind = "powers"\n[[field]]\nto = "name"\nfrom = ["a", "b"]', r"field\[1\]: .*join"),
        ('kind = "powers"\n' + GOOD + 'separator = "("', r"field\[1\].separator: 正则表达式"),
        (
            'kind = "powers"\n' + GOOD + 'translate = "t"',
            r"field\[1\].translate: 不接受 't'，可取 codes",
        ),
        ('kind = "powers"\n' + GOOD + 'translate = "codes"', "name 没有通用代码表"),
        ('kind = "powers"\n' + GOOD + "translate = { a = { b = 1 } }", r"translate\.a: "),
        (
            'kind = "powers"\n' + GOOD + '[[split]]\nfrom = "a"\npatterns = ["x"]',
            r"split\[1\].patterns: .*命名的组",
        ),
        ('kind = "powers"\n' + GOOD + '[[skip]]\nfrom = "a"', r"skip\[1\].pattern: 不接受 None"),
        ('kind = "powers"\nfield = ["x"]', r"field\[1\]: 不接受 'x'，应为表"),
        (
            'kind = "powers"\n[[per_file]]\nto = "items"\nfrom = "a"\n' + GOOD,
            r"per_file\[1\].to: .*没有 items",
        ),
        ("kind = x\n", r"m\.toml:1:8: TOML"),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, text)
    assert re.search(said, caught.value.text.zh), caught.value.text.zh
    assert "m.toml" in caught.value.text.zh
    assert "m.toml" in caught.value.text.en


def test_dates_are_text(tmp_path: Path) -> None:
    mapping = _read(tmp_path, 'kind = "powers"\n[header]\nas_of = 2024-12-31\n' + GOOD)
    assert mapping.header == {"as_of": "2024-12-31"}


def test_the_example_in_the_readme_is_understood(tmp_path: Path) -> None:
    text = (ROOT / "catalogs" / "mappings" / "README.md").read_text(encoding="utf-8")
    mapping = _read(tmp_path, text.partition("```toml\n")[2].partition("```")[0])
    assert mapping.ignore == {"序号"}
    assert mapping.splits[0].names == ("数", "单位")
    assert {one.to for one in mapping.fields} >= {"name", "legal_basis", "exercise_levels"}


def test_every_mapping_that_comes_with_svccat_is_understood() -> None:
    files = sorted((ROOT / "catalogs" / "mappings").glob("*.toml"))
    assert len(files) >= 3
    for file in files:
        assert read_mapping(file, shapes).fields
