"""What stands beside the rates: one table each, alike in all documents of a run, and in the JSON."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

import docx
import openpyxl
import pytest

from svccat.model.fields import Comparator
from svccat.model.rate import Rate
from svccat.model.text import Lang
from svccat.report.digest.build import digest
from svccat.report.digest.model import Digest
from svccat.report.digest.sayings import as_text
from svccat.report.documents import DOCUMENTS
from svccat.settings.choices import Shape
from tests.report.pages import page, rows
from tests.workspace import catalogue, checked, many_findings, service_item


@pytest.fixture(scope="module")
def weighed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Digest, Mapping[str, bytes]]:
    """A run over two departments by an own profile with weights, and its documents."""
    folder = tmp_path_factory.mktemp("weighed")
    shapes = {"own": {"name": Shape(Comparator.NAME, 3)}}
    settings = {"profile": "own", "profiles": {"own": ("name", "legal_basis")}, "shapes": shapes}
    documents = {f"{number}.json": one for number, one in enumerate(many_findings())}
    for code in ("211100", "211102", "211103"):
        grant = service_item(basic_code="5", name="临时救助" if code == "211103" else "低保")
        documents[f"{code}.json"] = catalogue([grant], code, sector="民政")
    made = digest(checked(folder, documents, **settings), Lang.ZH)
    return made, {suffix: make(made, "a")[""] for suffix, make in DOCUMENTS.items()}


def test_each_annex_is_alike_in_all_documents(
    draft: Digest, drawn: Mapping[str, bytes], weighed: tuple[Digest, Mapping[str, bytes]]
) -> None:
    seen = {
        key
        for made, documents in ((draft, drawn), weighed)
        for key in _annexes_agree(made, documents)
    }
    assert seen == {"departments", "services", "weights", "inapplicable", "matters"}


def _annexes_agree(made: Digest, documents: Mapping[str, bytes]) -> Iterator[str]:
    html = page(documents[".html"])
    book = openpyxl.load_workbook(BytesIO(documents[".xlsx"]))
    paper = docx.Document(BytesIO(documents[".docx"]))
    marked = documents[".md"].decode()
    for one in made.annexes:
        wanted = [[as_text(cell, made.lang) for cell in row.cells] for row in one.rows]
        (section,) = [
            each
            for each in html.all("section")
            if each.attributes.get("aria-labelledby") == one.key
        ]
        table = rows(section.all("table")[0])
        assert [[_plain(cell) for cell in row] for row in table] == [
            [_plain(cell) for cell in row] for row in wanted
        ]
        sheet = list(book[one.title].iter_rows(min_row=2, values_only=True))
        assert [[*_spread(row.cells)] for row in one.rows] == [list(row) for row in sheet]
        if one.items:
            continue
        (written,) = [
            each
            for each in (
                [[cell.text for cell in row.cells] for row in table.rows] for table in paper.tables
            )
            if each[0] == list(one.heads)
        ]
        assert written[1:] == wanted[:30]
        lines = marked.split(f"### {one.title}\n")[1].split("\n\n")[1].split("\n")[2:]
        cells = [re.split(r"(?<!\\) \| ", line[2:-2]) for line in lines]
        assert [len(row) for row in cells] == [len(one.heads)] * min(30, len(wanted))
        assert [_plain(row[3]) for row in cells] == [_plain(row[3]) for row in wanted[:30]]
        if len(wanted) > 30:
            told = f"显示 30 项，共 {len(wanted)} 项"
            assert told in marked
            assert told in [each.text for each in paper.paragraphs]
        yield one.key


def _plain(cell: str) -> str:
    """A cell without the brackets around a rate's counts and what escapes markup."""
    return re.sub(r"[（）\\\s]", "", cell)


def _spread(cells: Sequence[Any]) -> Iterator[Any]:
    for cell in cells:
        if isinstance(cell, Rate):
            cut = cell.same * 10_000 // cell.compared / 10_000 if cell.compared else "—"
            yield from (cell.same, cell.compared, cut)
        else:
            yield cell if cell != "" else None


def test_the_annexes_say_what_the_json_says(draft: Digest, drawn: Mapping[str, bytes]) -> None:
    annex = json.loads(drawn[".json"])["annex"]
    # Any: cells by what their column holds.
    of: dict[str, list[tuple[Any, ...]]] = {
        one.key: [row.cells for row in one.rows] for one in draft.annexes
    }
    served = [
        [one["one_window"], one["cross_province"], one["bundled"]] for one in annex["services"]
    ]
    assert [list(row[3:]) for row in of["services"]] == served
    spared = annex["inapplicable"]
    assert [row[1] for row in of["inapplicable_items"]] == [one["code"] for one in spared]
    counts = Counter(one["basis"] for one in spared)
    assert {row[3]: row[4] for row in of["inapplicable"]} == counts
    assert sum(counts.values()) == len(spared) > 100
    members = sorted(
        (
            one["code"],
            one["authority"],
            place == matter["suggested_lead"] and not matter["declared"],
        )
        for matter in annex["matters"]
        for place, one in enumerate(matter["members"])
    )
    suggested = "建议牵头（供参考）"
    assert sorted((row[4], row[3], row[8] == suggested) for row in of["matters"]) == members
    assert sum(lead for _, _, lead in members) > 0


def test_weights_and_departments_are_those_of_the_json(
    weighed: tuple[Digest, Mapping[str, bytes]],
) -> None:
    made, documents = weighed
    annex = json.loads(documents[".json"])["annex"]
    of: dict[str, list[tuple[Any, ...]]] = {
        one.key: [row.cells for row in one.rows] for one in made.annexes
    }
    found = annex["departments"]["service_items"]
    names = {one["department"] for one in found}
    assert names == {"交通运输局", "民政局"}
    shown = sorted(
        (row[1], row[3].same, row[3].compared, row[6].same, row[6].compared, row[7].same)
        for row in of["departments"]
    )
    assert shown == sorted(
        (
            *(one[key] for key in ("department", "same", "compared", "held", "expected")),
            one["peers"]["same"],
        )
        for one in found
        if one["compared"] or one["expected"] or one["peers"]["compared"]
    )
    assert [row[2] for row in of["weights"] if row[1] == "名称"] == [3, 3]
    totals = [row for row in of["weights"] if row[1] == "按权重合计"]
    for (label, key), row in zip(
        (("实施清单", "service_items"), ("权责清单", "powers")), totals, strict=True
    ):
        wanted = [annex["weights"][key][way] for way in ("vertical", "horizontal")]
        assert row[0] == label
        assert [(one.same, one.compared) for one in row[3:]] == [
            (one["same"], one["compared"]) for one in wanted
        ]
