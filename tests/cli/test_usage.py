"""Wrong usage: exit code 2, one sentence, in the person's language, never a traceback."""

from pathlib import Path

import pytest

from svccat.cli import main
from svccat.report.columns import width


@pytest.fixture(autouse=True)
def no_language_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SVCCAT_LANG", raising=False)


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["check"], "缺少参数 PATHS..."),
        (["explain"], "缺少参数 CODE"),
        (["check", "x", "--fromat", "json"], "没有选项 --fromat；是否想写 --format"),
        (["check", "x", "--zzz"], "没有选项 --zzz"),
        (["check", "x", "-q"], "没有选项 -q"),
        (["chek", "x"], "没有命令 chek；是否想写 check？"),
        (["check", "x", "--format", "xml"], "--format：不接受 'xml'，可取 text | concise | json"),
        (["check", "x", "--fail-on", "errors"], "是否想写 error？"),
        (["check", "x", "-o"], "选项 -o 后面要有值"),
        (["check", "x", "--no-config=1"], "选项 --no-config 不带值"),
        (["rules", "a", "b"], "多余的参数：a b"),
        (["check", "x", "--config", "y", "--no-config"], "--config 与 --no-config 不能同用"),
        (["check", "x", "--no-config", "--fail-under", "x"], "--fail-under: 不接受 'x'"),
        (["check", "x", "--no-config", "--fail-under", "nan"], "0 到 100 的数"),
        (["check", "x", "--no-config", "--fail-under", "101"], "0 到 100 的数"),
        (["check", "x", "--no-config", "--profile", "shendo"], "是否想写 shendu？"),
        (["check", "x", "--config", "absent.toml"], "absent.toml: 设置文件不存在"),
        (["explain", "V999"], "没有规则 V999"),
        (["schema", "powr"], "是否想写 powers？"),
        (["--lang", "fr", "rules"], "--lang：不接受 'fr'，可取 zh | en"),
    ],
)
def test_usage_errors_are_chinese_sentences_on_stderr(
    args: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(args) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "错误：" in err
    assert sentence in err
    assert "Traceback" not in err


def test_usage_errors_speak_english_on_request(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["check", "x", "--fromat", "--lang", "en"]) == 2
    err = capsys.readouterr().err
    assert err.startswith(
        "Usage: svccat check [OPTIONS] PATHS...\nerror: No such option '--fromat'"
    )
    assert err.endswith("help: svccat check --help\n")
    monkeypatch.setenv("SVCCAT_LANG", "en")
    assert main(["chek"]) == 2
    assert "no such command: chek; did you mean check?" in capsys.readouterr().err


def test_an_unknown_setting_is_refused_with_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "svccat.toml").write_text('profle = "sitong"', encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 2
    err = capsys.readouterr().err
    assert "svccat.toml: 不认识的设置 profle" in err
    assert "是否想写 profile？" in err


def test_no_arguments_show_the_help_and_end_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("用法：svccat [选项] COMMAND [ARGS]...")


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["check"],
        ["validate"],
        ["completion"],
        ["rules"],
        ["explain"],
        ["schema"],
        ["baseline"],
        ["baseline", "write"],
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_help_page_fits_in_80_columns(
    command: list[str],
    lang: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["--lang", lang, *command, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith({"zh": "用法：svccat", "en": "Usage: svccat"}[lang])
    assert [line for line in out.split("\n") if width(line) > 80] == []
    assert {"zh": "显示帮助后退出", "en": "Show this help and exit."}[lang] in out


def test_the_help_of_check_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "-h"])
    out = capsys.readouterr().out
    for option in (
        "--format FORMAT",
        "-o, --output FILE",
        "--profile NAME",
        "--fail-on [error|warning|info|never]",
        "--fail-under PERCENT",
        "--citation-depth [full|article|law]",
        "--reference [service-items|directory]",
        "--peer-groups [level|class]",
        "--laws FILE",
        "--suppressions FILE",
        "--no-suppressions",
        "--no-cache",
        "--baseline FILE",
        "--config FILE",
        "--no-config",
        "--lang [zh|en]",
    ):
        assert option in out


def test_the_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr() == ("svccat 0.1.0\n", "")
