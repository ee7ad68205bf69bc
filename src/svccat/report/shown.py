"""One item across all units, for people: text, Markdown; for programs: JSON."""

from collections.abc import Iterator, Sequence

from svccat.model.finding import EvidenceValue
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.nature import DEPTHS, DIRECTIONS, HEAVIER
from svccat.model.shown import ElementRow, Holding, Matter, Standing, Value
from svccat.model.text import Lang, Text
from svccat.report.json_parts import Json, dumps, tool
from svccat.report.labels import NOTHING
from svccat.report.marks import bracketed
from svccat.report.page import Page
from svccat.report.sections.elements import label
from svccat.report.work import words

FORMAT = 1
STANDINGS: dict[Standing, Text] = {
    Standing.REFERENCE: Text("基准", "reference"),
    Standing.SAME: Text("一致", "same"),
    Standing.DIFFERS: Text("不同", "differs"),
    Standing.UNLINKED: Text("上级目录中没有", "not in the list above"),
    Standing.EXEMPT: Text("本地独有，有依据", "local, with its basis"),
    Standing.ALONE: Text("没有可比的上级目录", "no list above"),
    Standing.DOUBLE: Text("重复，未参与比对", "duplicate, takes no part"),
    Standing.INVALID: Text("不符合格式，未参与比对", "fails its schema, takes no part"),
    Standing.CANCELLED: Text("已取消", "cancelled"),
    Standing.MISSING: Text("未承接", "expected, not held"),
    Standing.NOT_APPLICABLE: Text("不适用", "not applicable"),
}
_OUTCOMES = {
    "same": Text("一致", "same"),
    "differs": Text("不同", "differs"),
    "excepted": Text("不同，有依据", "differs lawfully"),
    "unknown": Text("双方均缺", "missing on both sides"),
}
_AGREEING = Text("持有单位一致的要素", "Elements on which all holders agree")
_ASIDE = Text(
    "持有单位一致、要素组之外的内容（不计入比率）",
    "What all holders agree on outside the profile (counts in no rate)",
)
_READING = Text(
    "基准是上级的写法，其余与它比：一致、不同；未承接是应有而没有，不适用是不要求本地有。",
    "The reference is what the list above says, the others are held against it; expected means due "
    "here and not held, not applicable that it need not be.",
)
_WRONG = frozenset({Standing.DIFFERS, Standing.UNLINKED, Standing.MISSING, Standing.INVALID})


def render(matters: Sequence[Matter], lang: str, width: int = 100, *, colour: bool = False) -> str:
    """Each matter: who holds it where, then every element; equal values stand once."""
    page = Page(Lang(lang), width, colour=colour)
    for matter in matters:
        _matter(page, matter)
    return page.text()


def _matter(page: Page, one: Matter) -> None:
    page.gap()
    kind = words.KINDS[one.kind].of(page.lang)
    case = f"（{one.case}）" if one.case else ""
    page.paragraph(f"{one.code or NOTHING}「{one.name}{case}」  {kind}　{one.type}", "bold cyan")
    for holding in one.holdings:
        name = f"{holding.unit.name}（{holding.unit.sector}）"
        where = "" if holding.place is None else f"  {words.place(holding.place)}"
        style = "red" if holding.standing in _WRONG else ""
        page.line(f"{name}  {_standing(holding, page.lang)}{where}", style, 1)
    alike = [element for element in one.elements if _agrees(element)]
    for element in one.elements:
        if element not in alike:
            _element(page, one, element)
    _alike(page, [element for element in alike if element.counted], _AGREEING)
    _alike(page, [element for element in alike if not element.counted], _ASIDE)
    page.blank()
    page.say(_READING, "dim", 1)


def _standing(one: Holding, lang: Lang) -> str:
    """Where a unit stands, and the basis of what is lawfully not there."""
    word = STANDINGS[one.standing].of(lang)
    return f"{word}（{one.basis}）" if one.basis else word


def _alike(page: Page, elements: Sequence[ElementRow], title: Text) -> None:
    if elements:
        page.blank()
        page.say(title, "bold", 1)
    for element in elements:
        shown = words.value(_worded(element, element.values[0]), page.lang)
        page.paragraph(f"{label(element.element).of(page.lang)}：{shown}", depth=2, hang=2)


def _agrees(element: ElementRow) -> bool:
    """One value everywhere: as it is written, or as the profile compares it."""
    first, *others = element.values
    return all(one.outcome == "same" or one.value == first.value for one in others)


def _titled(element: ElementRow, lang: Lang) -> str:
    aside = "" if element.counted else Text("（要素组之外）", " (not in the profile)").of(lang)
    return label(element.element).of(lang) + aside


def _worded(element: ElementRow, one: Value) -> EvidenceValue:
    """Levels by their names."""
    if element.element == "exercise_levels" and isinstance(one.value, tuple):
        known = [LEVEL_LABELS.get(word) for word in one.value]
        return tuple(
            word if name is None else name.zh for word, name in zip(one.value, known, strict=True)
        )
    return one.value


def _element(page: Page, matter: Matter, element: ElementRow) -> None:
    page.blank()
    page.paragraph(_titled(element, page.lang), "bold", 1)
    base = next((_worded(element, one) for one in element.values if not one.outcome), None)
    for told, holders in _grouped(element):
        names = (
            Text("、", ", ")
            .of(page.lang)
            .join(matter.holdings[one.holding].unit.name for one in holders)
        )
        first = holders[0]
        shown = words.value(_worded(element, first), page.lang)
        if told == "differs" and base is not None:
            shown = bracketed(shown, words.value(base, page.lang))[0]
        style = "red" if told == "differs" else ""
        page.paragraph(f"{names}：{shown}{_remark(first, page.lang)}", style, 2, hang=2)


def _grouped(element: ElementRow) -> list[tuple[str, list[Value]]]:
    """Holdings with one value and outcome together; what adds a burden first of all that differ."""
    groups: dict[tuple[object, str], list[Value]] = {}
    for one in element.values:
        groups.setdefault((one.value, one.outcome), []).append(one)
    ranked = sorted(
        groups.items(),
        key=lambda pair: (bool(pair[0][1]), pair[0][1] != "differs", pair[1][0].nature != HEAVIER),
    )
    return [(outcome, holders) for (_, outcome), holders in ranked]


def _remark(one: Value, lang: Lang) -> str:
    if one.outcome not in {"differs", "excepted"}:
        return ""
    parts = [_OUTCOMES[one.outcome]]
    nature = {**DEPTHS, **DIRECTIONS}.get(one.nature)
    if nature is not None:
        parts.append(nature)
    return "　← " + Text("，", ", ").of(lang).join(part.of(lang) for part in parts)


def json(matters: Sequence[Matter]) -> str:
    """The matters as one JSON object."""
    return dumps({"format": FORMAT, "tool": tool(), "matters": list(map(_json, matters))})


def _json(one: Matter) -> Json:
    return {
        "kind": one.kind,
        "code": one.code,
        "case": one.case,
        "name": one.name,
        "type": one.type,
        "units": [
            {
                "jurisdiction": held.unit.jurisdiction,
                "name": held.unit.name,
                "sector": held.unit.sector,
                "list": str(held.unit.kind),
                "authority": held.authority,
                "standing": str(held.standing),
                "basis": held.basis or None,
                "path": held.place and held.place.path,
                "pointer": held.place and held.place.pointer,
                "line": held.place and held.place.line,
                "column": held.place and held.place.column,
            }
            for held in one.holdings
        ],
        "elements": [
            {
                "element": row.element,
                "counted": row.counted,
                "values": [_value(value) for value in row.values],
            }
            for row in one.elements
        ],
    }


def _value(one: Value) -> Json:
    value = list(one.value) if isinstance(one.value, tuple) else one.value
    return {
        "unit": one.holding,
        "value": value,
        "outcome": one.outcome or None,
        "nature": one.nature or None,
    }


def markdown(matters: Sequence[Matter], lang: Lang) -> str:
    """A table of elements by units for each matter."""
    return "\n\n".join(part for one in matters for part in _markdown(one, lang)) + "\n"


def _markdown(one: Matter, lang: Lang) -> Iterator[str]:
    from svccat.report.markdown import escaped, table  # noqa: PLC0415  text needs none of it

    case = f"（{one.case}）" if one.case else ""
    yield f"## {escaped(f'{one.code}「{one.name}{case}」')}"
    heads = [Text("要素", "element")]
    held = [holding for holding in one.holdings if holding.place is not None]
    for holding in held:
        standing = STANDINGS[holding.standing].of(lang)
        words_ = escaped(f"{holding.unit.name}（{standing}）")
        heads.append(Text(words_, words_))
    rows = [
        [
            label(row.element).of(lang),
            *(
                words.value(_worded(row, value), lang) + _remark(value, lang)
                for value in row.values
            ),
        ]
        for row in one.elements
    ]
    yield table(heads, rows, lang)
    absent = [
        f"{holding.unit.name}：{_standing(holding, lang)}"
        for holding in one.holdings
        if holding.place is None
    ]
    if absent:
        yield escaped("；".join(absent))
