"""`--codes`: which code system item codes are read by."""

from pathlib import Path

import pytest

from svccat.cli import main
from tests.workspace import catalogue, service_item, write


@pytest.fixture
def guizhou_code(tmp_path: Path) -> str:
    (file,) = write(tmp_path, {"a.json": catalogue([service_item(basic_code="XK00101001")])})
    return str(file)


@pytest.mark.parametrize("command", ["validate", "check"])
def test_a_code_is_read_by_the_system_chosen(
    command: str, guizhou_code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main([command, guizhou_code, "--no-config"])
    assert "R102" in capsys.readouterr().out
    main([command, guizhou_code, "--no-config", "--codes", "guizhou"])
    assert "R102" not in capsys.readouterr().out


def test_the_option_overrides_the_settings(
    guizhou_code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(guizhou_code).with_name("svccat.toml").write_text('codes = "guizhou"', encoding="utf-8")
    main(["validate", guizhou_code])
    assert "R102" not in capsys.readouterr().out
    main(["validate", guizhou_code, "--codes", "auto"])
    assert "R102" in capsys.readouterr().out


def test_an_unknown_system_is_refused(
    guizhou_code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", guizhou_code, "--codes", "guizou"]) == 2
    assert "guizhou" in capsys.readouterr().err
