"""Past a number of findings: an index and a page for each place, every link meeting its target."""

from collections import Counter
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import pytest

from svccat.model.text import Lang
from svccat.pipeline import run
from svccat.report.digest.build import digest
from svccat.report.digest.model import Digest
from svccat.report.html import pages
from svccat.settings import Settings
from tests.report.pages import Element, page
from tests.workspace import many_findings, write


@pytest.fixture(scope="module")
def files(draft: Digest) -> dict[str, Element]:
    """The draft in several files."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pages, "MOST", len(draft.entries) - 1)
        made = pages.render(draft, "核对 #1%")
    return {name or "核对 #1%.html": page(data) for name, data in made.items()}


def test_one_page_a_place_and_every_finding_on_one(
    files: dict[str, Element], draft: Digest
) -> None:
    assert len(files) == 1 + len(draft.places)
    assert not files["核对 #1%.html"].marked("entry")
    seen = Counter(
        entry.attributes["id"] for one in files.values() for entry in one.marked("entry")
    )
    assert seen == Counter(f"f{number}" for number in range(1, len(draft.entries) + 1))


def test_every_link_meets_its_target(files: dict[str, Element]) -> None:
    names = {
        name: {one.attributes["id"] for one in whole.every() if "id" in one.attributes}
        for name, whole in files.items()
    }
    links = 0
    for name, whole in files.items():
        for one in whole.every():
            href = one.attributes.get("href")
            if href is None:
                continue
            file, _, anchor = href.partition("#")
            target = name
            if file:
                parts = [*PurePosixPath(name).parent.parts, *PurePosixPath(unquote(file)).parts]
                while ".." in parts:
                    at = parts.index("..")
                    del parts[at - 1 : at + 1]
                target = "/".join(parts)
            assert anchor in names[target], href
            links += 1
    assert links > 1200


def test_every_link_of_a_single_page_meets_its_target(whole: Element) -> None:
    names = Counter(one.attributes["id"] for one in whole.every() if "id" in one.attributes)
    assert set(names.values()) == {1}
    links = [one.attributes["href"] for one in whole.every() if "href" in one.attributes]
    assert {one for one in links if one[1:] not in names or one[0] != "#"} == set()
    labels = [one.attributes.get("aria-labelledby") for one in whole.every()]
    assert {one for one in labels if one is not None} <= names.keys()


def test_every_picture_has_words(whole: Element) -> None:
    for one in whole.all("svg"):
        assert one.attributes.get("aria-label") or not one.all("text")
    cells = [one for one in whole.all("g") if one.attributes.get("role") == "img"]
    assert all(one.attributes["aria-label"] for one in cells)


def test_an_item_whose_finding_is_left_out_still_stands_under_its_figure(tmp_path: Path) -> None:
    documents = {f"{number}.json": one for number, one in enumerate(many_findings())}
    acts = '[[suppress]]\nrule = "V301"\narea = "2111*"\nreason = "省厅正在修订，暂按旧版执行"\ndecided_by = "盘锦市营商环境建设局"\ndocument = "盘营商〔2024〕5号"\nexpires = 2030-01-01\n'
    write(tmp_path, {**documents, "suppressions.toml": acts})
    result = run([tmp_path], replace(Settings(), suppressions=tmp_path / "suppressions.toml"))
    assert any(one.finding.rule.code == "V301" for one in result.suppressed)
    made = digest(result, Lang.ZH)
    whole = page(pages.render(made, "a")[""])
    unit = next(one for one in made.units if one.pair is not None and one.pair.differs)
    inside = whole.named(unit.blocks["differs"].anchor)
    assert "此事项的问题已按决定不列出。" in inside.text
    assert unit.pair is not None
    assert len(inside.marked("item")) == unit.pair.differs
    assert "已屏蔽" in whole.text
