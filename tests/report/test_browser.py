"""The page in a real browser: from a file, the network cut, with and without scripts, on paper."""

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Self

import axe_core_python
import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from svccat.model.text import Lang
from svccat.report.digest.build import digest
from svccat.report.digest.model import Digest
from svccat.report.html.pages import render
from tests.workspace import checked, many_findings

_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]
_AXE = Path(axe_core_python.__file__).with_name("axe.min.js")
_CHROMIUM = shutil.which("chromium")

pytestmark = pytest.mark.skipif(
    _CHROMIUM is None and not os.environ.get("CI"),
    reason="there is no chromium here; apt-get install chromium, or see .ci/run",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests, with a profile of its own that goes with it."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=_CHROMIUM or "chromium", args=_FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: Mapping[str, bytes],
    poisoned: Mapping[str, bytes],
    small: Digest,
) -> Path:
    """The pages to open: the draft, the hostile workspace, a small one in English."""
    made = tmp_path_factory.mktemp("pages")
    (made / "draft.html").write_bytes(drawn[".html"])
    (made / "hostile.html").write_bytes(poisoned[".html"])
    (made / "small.html").write_bytes(render(small, "small")[""])
    return made


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Digest:
    """A few findings of a dozen rules."""
    city, first, _, third, powers, police, _ = many_findings()
    kept = (city, first, third, powers, police)
    documents = {f"{number}.json": one for number, one in enumerate(kept)}
    return digest(checked(tmp_path_factory.mktemp("small"), documents), Lang.EN)


class Opened:
    """A page from a file, with what it asked for and complained of."""

    def __init__(self, browser: Browser, file: Path, **how: Any) -> None:
        self.context = browser.new_context(
            offline=True, viewport={"width": 1200, "height": 900}, **how
        )
        self.page: Page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda one: self.said.append(one.text))
        self.page.on("pageerror", lambda one: self.said.append(str(one)))
        self.page.on("request", lambda one: self.asked.append(one.url))
        self.page.goto(file.as_uri())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()


def test_from_the_headline_to_the_two_values_of_one_item(browser: Browser, folder: Path) -> None:
    with Opened(browser, folder / "draft.html") as opened:
        page = opened.page
        assert "市县纵向统一率96.61%（457/473）" in page.locator(".headline").inner_text()
        page.locator(".figures a", has_text="457").click()
        worst = page.locator("#units-service-items").locator("xpath=..").locator("tbody tr").first
        assert worst.locator("th").inner_text() == "大洼区"
        worst.locator("td.n a").first.click()
        block = page.locator(page.evaluate("location.hash"))
        assert block.is_visible()
        both = block.locator(".two").first.locator("> div")
        assert "第二十五条第一款；《辽宁省公路条例》第三十条" in both.nth(0).inner_text()
        assert both.nth(0).locator("mark").inner_text() == "；《辽宁省公路条例》第三十条"
        assert "应为（盘锦市）" in both.nth(1).inner_text()
        assert both.nth(1).locator("mark").count() == 0
        entry = block.locator(".entry").first.inner_text()
        assert "service-items/211104.json:2005:22" in entry
        assert "请按上级的写法改正" in entry
        block.locator(".entry .head a").first.click()
        assert page.evaluate("location.hash") == "#r-V301"
        assert opened.said == []
        assert opened.asked == [(folder / "draft.html").as_uri()]


def test_filter_search_and_sort(browser: Browser, folder: Path, draft: Digest) -> None:
    with Opened(browser, folder / "draft.html") as opened:
        page = opened.page
        count = page.locator("#count")
        total = len(draft.entries)
        assert count.inner_text() == f"显示 {total} / {total} 条"
        page.select_option("#severity", "error")
        errors = sum(one.finding.rule.severity == "error" for one in draft.entries)
        assert count.inner_text() == f"显示 {errors} / {total} 条"
        assert page.locator(".entry.info:visible").count() == 0
        page.fill("#search", "辽宁省公路条例")
        shown = page.locator(".entry:not([hidden])")
        expect(shown).not_to_have_count(errors)  # the page's policy lets nobody wait by a script
        left = shown.all_inner_texts()
        assert 0 < len(left) < 20
        page.fill("#search", "")
        page.select_option("#severity", "")
        expect(shown).to_have_count(total)
        table = page.locator("#units-service-items").locator("xpath=..").locator("table").first
        names = "tbody tr th"
        before = table.locator(names).all_inner_texts()
        head = table.locator("thead th", has_text="事项")
        head.locator("button").focus()
        page.keyboard.press("Enter")
        assert head.get_attribute("aria-sort") == "ascending"
        assert table.locator(names).all_inner_texts() != before
        items = [int(text) for text in table.locator("tbody tr td:nth-child(3)").all_inner_texts()]
        assert items == sorted(items)
        page.keyboard.press("Enter")
        assert head.get_attribute("aria-sort") == "descending"
        assert opened.said == []


def test_without_scripts_it_is_all_there(browser: Browser, folder: Path) -> None:
    with Opened(browser, folder / "draft.html", java_script_enabled=False) as opened:
        page = opened.page
        assert not page.locator(".tools").is_visible()
        assert page.locator(".scripted:visible").count() == 0
        row = page.locator("#units-service-items").locator("xpath=..").locator("tbody tr").first
        row.locator(".rate small a").first.click()  # the items that agree: a folded list
        anchor = page.url.split("#")[1]
        assert page.locator(f"#{anchor} li").first.is_visible()


@pytest.mark.parametrize(
    ("scheme", "rules"), [("light", "{}"), ("dark", "{runOnly: ['color-contrast']}")]
)
def test_axe_finds_nothing(browser: Browser, folder: Path, scheme: Any, rules: str) -> None:
    with Opened(browser, folder / "small.html", color_scheme=scheme) as opened:
        page = opened.page
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.evaluate(_AXE.read_text(encoding="utf-8"))
        found = page.evaluate(f"axe.run(document, {rules})")
        broken = [
            (one["id"], one["impact"], one["nodes"][0]["html"][:200]) for one in found["violations"]
        ]
        assert broken == []
        assert len(found["passes"]) >= (25 if scheme == "light" else 1)


def test_hostile_text_does_nothing(browser: Browser, folder: Path) -> None:
    with Opened(browser, folder / "hostile.html") as opened:
        page = opened.page
        assert page.evaluate("window.hacked") is None
        for one in page.locator("summary").all():
            one.click()
        page.mouse.move(300, 300)
        assert page.evaluate("window.hacked") is None
        assert page.evaluate("document.images.length + document.scripts.length") == 1
        assert opened.said == []
        assert opened.asked == [(folder / "hostile.html").as_uri()]


def test_on_paper(browser: Browser, folder: Path) -> None:
    with Opened(browser, folder / "draft.html", color_scheme="dark") as opened:
        data = opened.page.pdf(prefer_css_page_size=True)
    pages = pypdf.PdfReader(BytesIO(data)).pages
    assert 20 < len(pages) < 60
    assert [round(float(side) / 72 * 25.4) for side in pages[0].mediabox[2:]] == [210, 297]
    texts = [re.sub(r"\s+", "", page.extract_text()) for page in pages]
    for number, text in enumerate(texts, start=1):
        assert f"{number}/{len(pages)}" in text
    # A table that goes on has its heads on every page it stands on.
    heads = [number for number, text in enumerate(texts) if "规则级别条数问题原因" in text]
    assert len(heads) >= 2
    assert heads == list(range(heads[0], heads[-1] + 1))
    units = [at for at, text in enumerate(texts) if "不同未关联承接率缺项" in text]
    end = next(at for at, text in enumerate(texts) if "同级之间" in text)
    assert units == [
        at
        for at, text in enumerate(texts[: end + 1])
        if re.search("(区|县|市)(交通运输|住房城乡建设|公安|应急管理)[0-9—]", text)
    ]
    assert len(units) >= 2
    # 提示: some fonts give the radical that looks like its second character.
    with_rules = [
        at for at, text in enumerate(texts) if re.search("[A-Z][0-9]{3}(错误|警告|提.)[0-9]", text)
    ]
    assert with_rules == heads
    assert any("（未展开，未打印）" in text for text in texts)


def test_nothing_in_the_file_leads_outside(drawn: Mapping[str, bytes]) -> None:
    text = drawn[".html"].decode()
    assert re.findall(r"\bsrc=|@import|url\(|<link|<iframe|<img|<object", text) == []
    assert set(re.findall(r'href="([^"#]*)', text)) == {""}
    policy = re.search(r'Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert json.dumps(policy[1]).count("unsafe") == 0
