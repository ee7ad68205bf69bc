"""What a small run does not load, and that loading leaves the collector as it was."""

import gc
import subprocess
import sys
from pathlib import Path

from svccat.cli.quick import imports
from tests.workspace import catalogue, service_item, write


def test_loading_pauses_the_collector_and_no_more() -> None:
    was_on = gc.isenabled()
    try:
        for state in (True, False):
            (gc.enable if state else gc.disable)()
            with imports():
                assert not gc.isenabled()
            assert gc.isenabled() is state
    finally:
        gc.unfreeze()
        (gc.enable if was_on else gc.disable)()


def test_validating_a_faultless_file_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    write(tmp_path, {"a.json": catalogue([service_item()])})
    unneeded = [
        "jsonschema",
        "rich",
        "numpy",
        "svccat.cli.baseline",
        "svccat.cli.init",
        "svccat.report.sarif",
        "svccat.report.text",
        "xml",
    ]
    script = (
        "import sys; from svccat.cli import main; "
        "code = main(['validate', sys.argv[1], '--no-config', '--fail-on', 'never']); "
        f"print(code, sorted({set(unneeded)} & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.json")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ended.stdout.splitlines()[-1] == "0 []"
