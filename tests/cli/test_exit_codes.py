"""How a run ends, and what it says where, with a pipeline that returns what it is told to."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import pytest

from svccat.cli import main
from svccat.cli.ending import Ending, gravest
from svccat.model.errors import InputError
from svccat.model.rate import Rate
from svccat.model.result import Result
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.settings import Settings
from tests.unit.report.results import result

Pipeline = Callable[[Callable[[], Result]], list[Settings]]


@pytest.fixture(autouse=True)
def no_language_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SVCCAT_LANG", raising=False)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    """Replaces the pipeline; returns the settings of each run."""

    def install(outcome: Callable[[], Result]) -> list[Settings]:
        seen: list[Settings] = []

        def run(_: Sequence[Path], settings: Settings, __: object) -> Result:
            seen.append(settings)
            return outcome()

        monkeypatch.setattr("svccat.pipeline.run", run)
        return seen

    return install


def _with(**severities: int) -> Callable[[], Result]:
    counted = Counter({Severity(name): count for name, count in severities.items()})
    return lambda: result(severities=counted)


def _raise(error: BaseException) -> Callable[[], Result]:
    def outcome() -> Result:
        raise error

    return outcome


@pytest.mark.parametrize(
    ("severities", "bound", "code"),
    [
        ({"error": 1}, "error", 1),
        ({"warning": 9, "info": 9}, "error", 0),
        ({"warning": 1}, "warning", 1),
        ({"error": 1}, "warning", 1),
        ({"info": 1}, "warning", 0),
        ({"info": 1}, "info", 1),
        ({"error": 0}, "info", 0),
        ({"error": 99}, "never", 0),
    ],
)
def test_findings_at_or_above_fail_on_end_with_1(
    pipeline: Pipeline, severities: dict[str, int], bound: str, code: int
) -> None:
    pipeline(_with(**severities))
    assert main(["check", ".", "--no-config", "--fail-on", bound]) == code


def test_the_default_fails_on_errors_also_on_those_not_listed(pipeline: Pipeline) -> None:
    pipeline(lambda: result(findings=(), severities=Counter({Severity.ERROR: 1})))
    assert main(["check", ".", "--no-config"]) == 1


@pytest.mark.parametrize(
    ("rates", "percent", "code"),
    [
        ((Rate(99, 100), Rate(1, 1)), "99", 0),
        ((Rate(99, 100), Rate(1, 1)), "99.01", 1),
        ((Rate(1, 1), Rate(98, 100)), "99", 1),
        ((Rate(), Rate()), "100", 0),
        ((Rate(1, 1), Rate(1, 1)), "100", 0),
        ((Rate(99999, 100000), Rate(1, 1)), "100", 1),
    ],
)
def test_either_headline_rate_below_fail_under_ends_with_1(
    pipeline: Pipeline, rates: tuple[Rate, Rate], percent: str, code: int
) -> None:
    pipeline(lambda: result(headline_rates=rates, severities=Counter()))
    assert main(["check", ".", "--no-config", "--fail-under", percent]) == code


def test_a_rate_below_the_bound_is_named_on_stderr(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline(lambda: result(severities=Counter()))
    main(["check", ".", "--no-config", "--fail-under", "80"])
    assert capsys.readouterr().err == (
        "市县纵向统一率 66.66%（8/12） 低于 fail-under 的 80%\n"
        "县区横向一致率 25%（1/4） 低于 fail-under 的 80%\n"
    )


def test_an_incomplete_run_ends_with_2_and_still_reports(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline(lambda: result(complete=False))
    assert main(["check", ".", "--no-config"]) == 2
    out, err = capsys.readouterr()
    assert "市级6项，盘山县5项。" in out
    assert err == "有输入读不出，结果不完整。\n"


def test_an_input_error_is_one_sentence_on_stderr(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline(_raise(InputError(Text("两个版本：a、b", "two editions: a, b"))))
    assert main(["check", ".", "--no-config"]) == 2
    assert capsys.readouterr() == ("", "错误：两个版本：a、b\n")
    assert main(["--lang", "en", "check", ".", "--no-config"]) == 2
    assert capsys.readouterr() == ("", "error: two editions: a, b\n")


class _Panic(BaseException):
    """Panics in compiled parts are no `Exception`."""


@pytest.mark.parametrize("error", [RuntimeError("broken"), _Panic("broken"), MemoryError("broken")])
def test_a_bug_ends_with_3_a_traceback_and_a_sentence(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str], error: BaseException
) -> None:
    pipeline(_raise(error))
    assert main(["check", ".", "--no-config"]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" in err
    assert "broken" in err
    assert "这是 svccat 自身的缺陷" in err


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_ends_with_130(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str], error: BaseException
) -> None:
    pipeline(_raise(error))
    assert main(["check", ".", "--no-config"]) == 130
    assert capsys.readouterr() == ("", "已中断。\n")


def test_of_several_endings_3_beats_2_beats_1_beats_5() -> None:
    assert gravest([Ending.STALE, Ending.FINDINGS, Ending.INCOMPLETE, Ending.BUG]) is Ending.BUG
    assert gravest([Ending.STALE, Ending.FINDINGS, Ending.INCOMPLETE]) is Ending.INCOMPLETE
    assert gravest([Ending.STALE, Ending.FINDINGS, Ending.CLEAN]) is Ending.FINDINGS
    assert gravest([Ending.CLEAN, Ending.STALE]) is Ending.STALE
    assert gravest([]) is Ending.CLEAN


def test_options_reach_the_settings(pipeline: Pipeline) -> None:
    seen = pipeline(result)
    main(
        [
            "check",
            ".",
            "--no-config",
            *("--profile", "shendu"),
            *("--citation-depth", "law"),
            *("--reference", "directory"),
            *("--peer-groups", "class"),
            *("--fail-on", "warning"),
            *("--fail-under", "97.5"),
            *("--lang", "en"),
        ]
    )
    assert seen == [
        Settings(
            profile="shendu",
            citation_depth="law",
            reference="directory",
            peer_groups="class",
            fail_on=Severity.WARNING,
            fail_under=97.5,
            lang=Lang.EN,
        )
    ]


def test_an_option_overrides_the_settings_file(pipeline: Pipeline, tmp_path: Path) -> None:
    (tmp_path / "svccat.toml").write_text(
        'profile = "shendu"\nfail_on = "never"\ncitation_depth = "law"\nlang = "en"\n',
        encoding="utf-8",
    )
    seen = pipeline(result)
    assert main(["check", str(tmp_path)]) == 0
    assert main(["check", str(tmp_path), "--fail-on", "error", "--profile", "sitong"]) == 1
    assert [(one.profile, one.fail_on, one.citation_depth) for one in seen] == [
        ("shendu", None, "law"),
        ("sitong", Severity.ERROR, "law"),
    ]


def test_the_language_is_that_of_option_then_environment_then_file(
    pipeline: Pipeline,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "svccat.toml").write_text('lang = "en"', encoding="utf-8")
    pipeline(result)
    main(["check", str(tmp_path)])
    assert "Findings" in capsys.readouterr().out
    monkeypatch.setenv("SVCCAT_LANG", "zh")
    main(["check", str(tmp_path)])
    assert "问题  错误 1" in capsys.readouterr().out
    main(["check", str(tmp_path), "--lang=en"])
    assert "Findings" in capsys.readouterr().out
    monkeypatch.setenv("SVCCAT_LANG", "fr")
    assert main(["check", str(tmp_path)]) == 2
    assert capsys.readouterr().err == "错误：SVCCAT_LANG: 不接受 'fr'，可取 zh | en\n"
    assert main(["check", str(tmp_path), "--lang", "en"]) == 1
