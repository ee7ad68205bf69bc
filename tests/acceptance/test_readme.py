"""What the README shows of commands is what they print."""

import re

import pytest

from svccat.cli import main
from tests.acceptance.runs import ROOT

_BLOCK = re.compile(r"```\n\$ svccat ([^\n]+)\n(.*?)```", re.DOTALL)
BLOCKS = _BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))


def test_the_readme_shows_the_work_list_one_item_and_boundaries() -> None:
    assert [command.split()[0] for command, _ in BLOCKS] == ["todo", "show", "boundaries"]


@pytest.mark.parametrize(("command", "printed"), BLOCKS)
def test_a_command_prints_what_the_readme_shows(
    command: str,
    printed: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("SVCCAT_LANG", raising=False)
    assert main(command.split()) == 0
    assert capsys.readouterr().out == printed
