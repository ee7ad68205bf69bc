"""What rests on a law: as a list for people, and as JSON."""

from itertools import groupby

from svccat.model.impact import Impact, Resting
from svccat.model.text import Lang, Text
from svccat.report.json_parts import Json, dumps
from svccat.report.page import Page

FORMAT = 1


def text(found: Impact, lang: Lang, width: int, *, colour: bool = False) -> str:
    """Every text that cites the law, by list; last how many items that is."""
    page = Page(lang, width, colour=colour)
    for (path, holder), group in groupby(
        found.resting, key=lambda one: (one.place.path, one.authority)
    ):
        page.heading(Text(f"{holder}（{path}）", f"{holder} ({path})"))
        for one in group:
            case = f"（{one.case}）" if one.case else ""
            page.paragraph(f"{one.code} {one.name}{case}", "bold", 1)
            page.paragraph(one.text, depth=2)
            became = _became(one)
            if became is not None:
                page.say(became, "yellow", 2)
            place = one.place
            page.line(f"--> {place.path}:{place.spot}", "cyan", 2)
    page.gap()
    what = f"《{found.law}》{found.article}"
    count = len(found.resting)
    page.say(
        Text(
            f"{what}：{found.items} 个事项、{count} 处以它为依据。",
            f"{what}: {found.items} items rest on it, in {count} places.",
        ),
        "bold",
    )
    if not found.registered:
        page.say(
            Text(
                "法律法规库中没有这部法律，条文是否改过序号未作核对。",
                "The registry does not have this law: whether articles were renumbered is not known.",
            ),
            "dim",
        )
    return page.text()


def json(found: Impact) -> str:
    """The same as JSON."""
    return dumps(
        {
            "format": FORMAT,
            "law": found.law,
            "article": found.article or None,
            "registered": found.registered,
            "items": found.items,
            "resting": [_resting(one) for one in found.resting],
        }
    )


def _resting(one: Resting) -> Json:
    place = one.place
    return {
        "kind": one.kind,
        "jurisdiction": one.jurisdiction,
        "authority": one.authority,
        "code": one.code,
        "case": one.case or None,
        "name": one.name,
        "text": one.text,
        "moved_to": one.moved_to or None,
        "deleted": one.deleted,
        "path": place.path,
        "pointer": place.pointer,
        "line": place.line,
        "column": place.column,
    }


def _became(one: Resting) -> Text | None:
    if one.deleted:
        return Text("所引条文在新文本中已删去", "the cited article is deleted in the newest text")
    if one.moved_to:
        return Text(f"新文本中是{one.moved_to}", f"{one.moved_to} in the newest text")
    return None
