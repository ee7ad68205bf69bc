"""`svccat completion`: the scripts, and that bash completes with them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from svccat.cli import main

BASH = shutil.which("bash")


@pytest.mark.parametrize(
    ("shell", "mark"),
    [("bash", "complete -o"), ("zsh", "#compdef svccat"), ("fish", "complete --no-files")],
)
def test_a_shell_gets_its_script(shell: str, mark: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    out, err = capsys.readouterr()
    assert mark in out
    assert f"_SVCCAT_COMPLETE={shell}_complete" in out
    assert out.endswith("\n")
    assert err == ""


def test_another_shell_is_refused_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["completion", "tcsh"]) == 2
    assert "bash | zsh | fish" in capsys.readouterr().err


def test_the_help_says_how_to_install_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "--help"]) == 0
    out = capsys.readouterr().out
    assert """echo 'eval "$(svccat completion bash)"' >> ~/.bashrc""" in out
    assert "svccat completion fish > ~/.config/fish/completions/svccat.fish" in out


@pytest.mark.skipif(BASH is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("svccat va", "validate"),
        ("svccat validate --form", "--format"),
        ("svccat validate --format sa", "sarif"),
        ("svccat explain R12", "R121"),
        ("svccat schema val", "validate-result"),
        ("svccat completion z", "zsh"),
    ],
)
def test_bash_completes(words: str, expected: str, tmp_path: Path) -> None:
    program = tmp_path / "svccat"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m svccat "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = (
        'eval "$(svccat completion bash)"; read -ra COMP_WORDS <<< "$1"; '
        "COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); _svccat_completion svccat; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    path = f"{tmp_path}{os.pathsep}{os.environ.get('PATH', '')}"
    ended = subprocess.run(
        [str(BASH), "--norc", "-c", script, "bash", words],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PATH": path},
        timeout=60,
    )
    assert ended.stderr == ""
    assert expected in ended.stdout.splitlines()
