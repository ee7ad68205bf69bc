"""The report that people read in a terminal: who, what and where, and last the headline.

What stands last is what a terminal shows when the run is over.
"""

from svccat import __version__
from svccat.model.result import Result
from svccat.model.text import Lang, Text
from svccat.report.labels import METHOD, PROFILES
from svccat.report.page import Page
from svccat.report.places import names
from svccat.report.sections.advice import advice
from svccat.report.sections.duties import counts, overlaps
from svccat.report.sections.elements import elements
from svccat.report.sections.findings import findings
from svccat.report.sections.matrices import matrices
from svccat.report.sections.services import services
from svccat.report.sections.since import since
from svccat.report.sections.uncompared import uncompared
from svccat.report.sections.units import groups, layers, powers, units

LIMIT = 30


def render(
    result: Result,
    lang: str = Lang.ZH,
    width: int = 100,
    *,
    colour: bool = False,
    limit: int = LIMIT,
) -> str:
    """The report; `width` in terminal columns, at least 60. `limit` findings of each severity."""
    page = Page(Lang(lang), width, colour=colour)
    places = names(result)
    _top(page, result)
    units(page, result, places)
    layers(page, result.service_items.vertical)
    groups(page, result.service_items, places)
    elements(page, result)
    matrices(page, result, places)
    powers(page, result, places)
    counts(page, result, places)
    services(page, result)
    overlaps(page, result)
    findings(page, result, limit)
    advice(page, result, places)
    since(page, result, places, limit)
    _method(page)
    _headline(page, result)
    return page.text()


def _top(page: Page, result: Result) -> None:
    profile = PROFILES.get(result.profile)
    name = result.profile if profile is None else profile.of(page.lang)
    inputs = len(result.inputs)
    zh = f"svccat {__version__}　要素组：{name}　输入 {inputs} 个文件"
    en = f"svccat {__version__}  profile: {name}  inputs: {inputs}"
    page.say(Text(zh, en), "dim")


def _headline(page: Page, result: Result) -> None:
    page.heading(Text("结论", "Headline"))
    if not result.complete:
        _incomplete(page, result)
    page.say(result.headline, "bold")
    why = uncompared(result)
    if why is not None:
        page.say(Text(f"注：{why.zh}", f"Note: {why.en}"), "dim")
    for note in result.notes:
        page.say(Text(f"注：{note.zh}", f"Note: {note.en}"), "dim")


def _incomplete(page: Page, result: Result) -> None:
    """Which files the figures below are without."""
    lost = sorted(one.source.path for one in result.inputs if not one.readable)
    page.say(
        Text(
            "结果不完整：下列文件没有读全，各项数字不含读不出的内容。",
            "Incomplete: these files could not be read in full; the figures are without the rest.",
        ),
        "bold red",
    )
    for path in lost:
        page.line(path, "red", 1)
    page.blank()


def _method(page: Page) -> None:
    page.heading(Text("计算口径", "What the rates mean"))
    for line in METHOD:
        page.item(line, "dim")
