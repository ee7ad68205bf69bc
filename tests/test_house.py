"""The house rules that a machine can hold."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import svccat
from svccat.checks import cards
from svccat.model.rule import Rule
from svccat.pipeline import run
from svccat.report.json_report import document, render
from svccat.settings import Settings
from tests.workspace import Json, many_findings, write

ROOT = Path(__file__).parents[1]
SOURCES = sorted(Path(svccat.__file__).parent.rglob("*.py"))
FAMILIES = ("S0", "R1", "C2", "V3", "H4", "O5", "B6", "D7", "L8", "X9")
# Codes are permanent: one that is no longer checked moves to RETIRED and is never used again.
PUBLISHED = [
    "S001",
    "S002",
    "S003",
    "S004",
    "S005",
    "S006",
    "S007",
    "S010",
    "S011",
    "S012",
    "S013",
    "S014",
    "S015",
    "S016",
    "S017",
    "S018",
    "S019",
    "S020",
    "S021",
    "S022",
    "S023",
    "S024",
    "S025",
    "S026",
    "S027",
    "S028",
    "S029",
    "S030",
    "S031",
    "S032",
    "S033",
    "S034",
    "S035",
    "R101",
    "R102",
    "R103",
    "R104",
    "R105",
    "R106",
    "R107",
    "R108",
    "R109",
    "R110",
    "R111",
    "R112",
    "R113",
    "R114",
    "R115",
    "R121",
    "R122",
    "R123",
    "R124",
    "R125",
    "R126",
    "R127",
    "R128",
    "R129",
    "R130",
    "R131",
    "R132",
    "R133",
    "R134",
    "R135",
    "R136",
    "R137",
    "R138",
    "R139",
    "R140",
    "R141",
    "R142",
    "R143",
    "R144",
    "R145",
    "R146",
    "R147",
    "R148",
    "R151",
    "R152",
    "R153",
    "R154",
    "R160",
    "R161",
    "R162",
    "R163",
    "R164",
    "R165",
    "R166",
    "R167",
    "R168",
    "R170",
    "R171",
    "R172",
    "R173",
    "R174",
    "R175",
    "R176",
    "R177",
    "R178",
    "R180",
    "R181",
    "R182",
    "R183",
    "R184",
    "R185",
    "R186",
    "R187",
    "R188",
    "R189",
    "R190",
    "R191",
    "R192",
    "R193",
    "R195",
    "R196",
    "R197",
    "R198",
    "R199",
    "C201",
    "C202",
    "C203",
    "C206",
    "C207",
    "C208",
    "C209",
    "C210",
    "C211",
    "C212",
    "C213",
    "C214",
    "C215",
    "C216",
    "C220",
    "C221",
    "C222",
    "C223",
    "C224",
    "V301",
    "V302",
    "V303",
    "V304",
    "V305",
    "V306",
    "V307",
    "H401",
    "H402",
    "O501",
    "O502",
    "O503",
    "O504",
    "O505",
    "O506",
    "O507",
    "O508",
    "O509",
    "B601",
    "B602",
    "B603",
    "B604",
    "B605",
    "B606",
    "B607",
    "B608",
    "B609",
    "B610",
    "B611",
    "B612",
    "B613",
    "L801",
    "L802",
    "L803",
    "L804",
    "L805",
    "L806",
    "L807",
    "L808",
    "L809",
    "L810",
    "L811",
    "L812",
    "L813",
    "L815",
    "L816",
    "L817",
    "L818",
    "L820",
    "L821",
    "L822",
    "L823",
    "X901",
    "X902",
    "X903",
    "X904",
    "X905",
    "X911",
    "X912",
    "X913",
]
RETIRED: frozenset[str] = frozenset()


def _cards() -> list[Rule]:
    """Every card that stands in a module of `checks.cards`."""
    names = [module.name for module in pkgutil.iter_modules(cards.__path__)]
    modules = [importlib.import_module(f"{cards.__name__}.{name}") for name in names]
    return [one for module in modules for one in vars(module).values() if isinstance(one, Rule)]


def test_every_card_is_listed_and_every_code_is_used_once() -> None:
    codes = [rule.code for rule in cards.RULES]
    assert len(set(codes)) == len(codes)
    assert sorted(codes) == sorted(rule.code for rule in _cards())


def test_codes_name_their_family() -> None:
    for rule in cards.RULES:
        assert re.fullmatch(r"[SRCVHOBDLX][0-9]{3}", rule.code)
        assert rule.code.startswith(FAMILIES)
        assert rule.family == rule.code[0]


def test_codes_are_permanent_and_never_reused() -> None:
    codes = {rule.code for rule in cards.RULES}
    assert set(PUBLISHED) - RETIRED <= codes
    assert not codes & RETIRED


def _says_something(path: Path) -> bool:
    """Not of word lists: a module of names and literals alone is as long as its subject."""
    plain = (ast.Assign, ast.AnnAssign, ast.Import, ast.ImportFrom, ast.Expr)
    return not all(isinstance(one, plain) for one in ast.parse(path.read_bytes()).body)


def test_no_module_is_longer_than_300_lines() -> None:
    modules = [path for path in SOURCES if _says_something(path)]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules}
    assert {str(path): length for path, length in lengths.items() if length > 300} == {}


def test_the_import_contracts_hold() -> None:
    command = "from importlinter.cli import lint_imports_command as main; main()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", ["svccat.checks.cards", "svccat.cli", "svccat.settings"])
def test_what_is_heavy_is_not_imported_by(module: str) -> None:
    command = f"import sys, {module}; print(sorted({{'polars', 'jsonschema', 'numpy'}} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def _files(documents: list[Json]) -> dict[str, object]:
    return {f"{number}.json": one for number, one in enumerate(documents)}


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("here", "there/and/further"):
        write(tmp_path / folder, _files(many_findings()))
    first = render(run([tmp_path / "here"], Settings()))
    assert render(run([tmp_path / "here"], Settings())) == first
    assert render(run([tmp_path / "there" / "and" / "further"], Settings())) == first


def test_the_order_of_files_and_items_changes_no_figure(tmp_path: Path) -> None:
    documents = many_findings()
    turned = [one | {"items": one["items"][::-1]} for one in documents[3:] + documents[:3]]
    figures = []
    for number, lists in enumerate((documents, documents[::-1], turned)):
        folder = tmp_path / str(number)
        write(folder, _files(lists))
        whole = document(run([folder], Settings()))
        figures.append({name: whole[name] for name in whole if name not in {"inputs", "notes"}})
        findings = figures[-1].pop("findings")
        assert isinstance(findings, list)
        figures[-1]["messages"] = sorted(one["message"] for one in findings)
    assert figures[0] == figures[1] == figures[2]
    assert len(figures[0]["messages"]) > 20  # type: ignore[arg-type]  # a list
