"""The command as people run it: a process, a small workspace, both streams apart."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from svccat.schema.store import schema


def _svccat(*args: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A run in a process of its own, with a locale that knows no Chinese."""
    plain = {key: os.environ[key] for key in ("PATH", "HOME", "PYTHONPATH") if key in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "svccat", *args],
        capture_output=True,
        check=False,
        env={**plain, "LC_ALL": "C", "PYTHONUTF8": "0", **environment},
        timeout=120,
    )


def _item(code: str, name: str, article: str = "第八条") -> dict[str, Any]:
    return {
        "basic_code": code,
        "name": name,
        "type": "行政许可",
        "legal_basis": [f"《中华人民共和国道路运输条例》{article}"],
        "exercise_levels": ["city", "county"],
        "implementing_body": {"name": "交通运输局"},
    }


def _list(code: str, name: str, level: str, items: list[dict[str, Any]]) -> str:
    header = {
        "kind": "service-items",
        "format": 1,
        "jurisdiction": {"code": code, "name": name, "level": level},
        "authority": {"name": f"{name}交通运输局", "sector": "交通运输"},
        "items": items,
    }
    return json.dumps(header, ensure_ascii=False, indent=2)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A city and two counties; one county departs in one citation."""
    folder = tmp_path / "目录"
    folder.mkdir()
    (folder / ".git").mkdir()
    one, two = "000118001000", "000118002000"
    lists = {
        "city.json": _list(
            "211100",
            "盘锦市",
            "city",
            [_item(one, "道路旅客运输经营许可"), _item(two, "道路货物运输经营许可")],
        ),
        "panshan.json": _list(
            "211122",
            "盘山县",
            "county",
            [_item(one, "道路旅客运输经营许可"), _item(two, "道路货物运输经营许可", "第九条")],
        ),
        "dawa.json": _list("211104", "大洼区", "county", [_item(one, "道路旅客运输经营许可")]),
    }
    for name, text in lists.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_text_report_starts_with_the_headline_and_fails_on_the_difference(
    workspace: Path,
) -> None:
    ended = _svccat("check", str(workspace))
    out = ended.stdout.decode("utf-8")
    assert ended.returncode == 1
    assert ended.stderr == b""
    assert "市级2项，盘山县2项，大洼区1项；市县纵向统一率66.66%（2/3）" in out
    assert "错误 V301" in out
    assert "  --> panshan.json:" in out
    assert "\x1b" not in out


def test_the_json_report_follows_its_schema_and_is_the_same_from_everywhere(
    workspace: Path, tmp_path: Path
) -> None:
    ended = _svccat("check", str(workspace), "--format", "json", "--fail-on", "never")
    assert (ended.returncode, ended.stderr) == (0, b"")
    document = json.loads(ended.stdout)
    jsonschema.Draft202012Validator(schema("check-result")).validate(document)
    layer = document["rates"]["service_items"]["vertical"]["layers"][0]
    assert (layer["same"], layer["compared"], layer["rate"]) == (2, 3, 2 / 3)
    assert [one["path"] for one in document["inputs"]] == ["city.json", "dawa.json", "panshan.json"]
    assert str(tmp_path).encode() not in ended.stdout
    elsewhere = tmp_path / "elsewhere"
    workspace.rename(elsewhere)
    again = _svccat("check", str(elsewhere), "--format", "json", "--fail-on", "never")
    assert again.stdout == ended.stdout


def test_a_report_in_a_file_leaves_stdout_empty(workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "报告.json"
    ended = _svccat("check", str(workspace), "--format", "json", "-o", str(file))
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"")
    assert json.loads(file.read_text(encoding="utf-8"))["format"] == 1


def test_an_unreadable_file_is_reported_and_the_rest_is_still_checked(workspace: Path) -> None:
    (workspace / "broken.json").write_text('{"kind": ', encoding="utf-8")
    ended = _svccat("check", str(workspace))
    out = ended.stdout.decode("utf-8")
    assert ended.returncode == 2
    assert "有输入读不出，结果不完整：broken.json。" in ended.stderr.decode("utf-8")
    assert "结果不完整" in out
    assert "broken.json" in out
    assert "市县纵向统一率66.66%（2/3）" in out


def test_paths_that_are_not_there_end_with_2(tmp_path: Path) -> None:
    ended = _svccat("check", str(tmp_path / "absent"))
    assert ended.returncode == 2
    assert "错误" in ended.stderr.decode("utf-8")
    assert b"Traceback" not in ended.stderr


def test_a_settings_file_in_the_workspace_is_found(workspace: Path) -> None:
    (workspace / "svccat.toml").write_text(
        'profile = "names"\n[profiles.names]\nelements = ["name"]\n', encoding="utf-8"
    )
    ended = _svccat("check", str(workspace), "--lang", "en")
    out = ended.stdout.decode("utf-8")
    assert ended.returncode == 0
    assert "city-county vertical uniformity 100% (3/3)" in out
    assert "profile: names" in out


def test_a_reader_that_goes_away_is_no_error(workspace: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "svccat", "check", str(workspace)],
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
            timeout=120,
        )
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (1, b"")


@pytest.mark.parametrize("where", ["/dev/full", ""])
def test_a_stdout_that_takes_nothing_is_an_error_with_one_sentence(
    workspace: Path, where: str
) -> None:
    command = [sys.executable, "-m", "svccat", "check", str(workspace)]
    shell = f'exec "$@" >{where}' if where else 'exec "$@" >&-'
    ended = subprocess.run(
        ["/bin/sh", "-c", shell, "sh", *command], stderr=subprocess.PIPE, check=False, timeout=120
    )
    err = ended.stderr.decode("utf-8")
    assert ended.returncode == 2
    assert err.startswith("错误：标准输出无法写入")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "heavy"),
    [
        ("['--help']", "polars jsonschema jsonschema_rs numpy rich orjson"),
        ("['check', '--help']", "polars jsonschema jsonschema_rs numpy rich orjson"),
        ("['--version']", "polars jsonschema jsonschema_rs numpy rich orjson"),
        ("['rules']", "polars jsonschema jsonschema_rs numpy rich"),
        ("['explain', 'V301']", "polars jsonschema jsonschema_rs numpy rich"),
        ("['schema', 'powers']", "polars numpy rich"),
        ("['check', 'x', '--fail-on', 'none']", "polars jsonschema jsonschema_rs numpy rich"),
    ],
)
def test_what_needs_no_table_imports_none(args: str, heavy: str) -> None:
    script = (
        "import sys; from svccat.cli import main; "
        f"main({args}); loaded = set('{heavy}'.split()) & set(sys.modules); "
        "sys.exit(f'loaded: {loaded}' if loaded else 0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, timeout=60
    )
    assert ended.returncode == 0, ended.stderr.decode("utf-8")


def test_an_empty_path_is_not_the_current_folder() -> None:
    ended = _svccat("check", "")
    assert ended.returncode == 2
    assert "路径是空的" in ended.stderr.decode()


def test_a_link_to_itself_is_an_input_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    ended = _svccat("check", str(tmp_path / "loop"))
    assert ended.returncode == 2
    assert "找不到" in ended.stderr.decode()


def test_a_folder_without_any_catalogue_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text('{"a": 1}', encoding="utf-8")
    ended = _svccat("check", str(tmp_path))
    assert ended.returncode == 2
    assert "没有一个文件是目录" in ended.stderr.decode()
