"""How values, elements, units and figures of a difference are written for people."""

import json

from svccat.model.difference import (
    Between,
    Holding,
    Measure,
    Turn,
    Turned,
    UnitDifference,
    Way,
)
from svccat.model.fields import ELEMENTS, Kind
from svccat.model.finding import Place
from svccat.model.text import Lang, Text
from svccat.report.labels import NO, NOTHING, YES

MEASURES: dict[Measure, Text] = {
    Measure.DAYS: Text("承诺时限（工作日）", "promised limit (working days)"),
    Measure.CALENDAR_DAYS: Text("承诺时限（自然日）", "promised limit (calendar days)"),
    Measure.MATERIALS: Text("申请材料（项）", "materials"),
    Measure.STEPS: Text("环节（个）", "steps"),
    Measure.VISITS: Text("跑动（次）", "visits"),
}
KINDS: dict[str, Text] = {
    Kind.SERVICE_ITEMS: Text("实施清单", "service items"),
    Kind.DIRECTORY: Text("基本目录", "directory"),
    Kind.POWERS: Text("权责清单", "powers"),
    Kind.ENFORCEMENT: Text("行政执法事项清单", "enforcement"),
}
# Members that are no elements and that people have a word for.
_MEMBERS: dict[str, Text] = {
    "case": Text("办理项", "case"),
    "implementation_code": Text("实施编码", "implementation code"),
    "handling_code": Text("办理项编码", "handling code"),
    "status": Text("状态", "status"),
    "applies_to": Text("适用地区", "applies to"),
    "applies_basis": Text("适用依据", "basis of application"),
    "visits_reason": Text("到现场原因", "reason for visits"),
    "consult": Text("咨询方式", "consultation"),
    "complaint": Text("监督投诉", "complaints"),
    "address": Text("办理地点", "address"),
    "hours": Text("办理时间", "hours"),
    "cross_province": Text("跨省通办", "cross-province"),
    "one_window": Text("一窗办理", "one window"),
    "online_depth": Text("网办深度", "online depth"),
    "online_url": Text("网办地址", "online address"),
    "bundles": Text("一件事", "bundles"),
    "scope": Text("共有或独有", "scope"),
    "scope_basis": Text("独有依据", "basis of scope"),
    "exceptions": Text("合法差异", "lawful differences"),
    "parent": Text("所属主项", "main item"),
    "office": Text("承办机构", "office"),
    "division": Text("层级分工", "division"),
    "joint": Text("部门分工", "joint work"),
    "duties": Text("责任事项", "duties"),
    "accountability": Text("追责情形", "accountability"),
    "discretion": Text("裁量基准", "discretion"),
}
_PARTS = ("name", "step", "department", "stage", "grade", "element", "level")
_LONGEST = 120


def element(key: str) -> Text:
    """An element's or member's name; one that people have no word for has its own."""
    known = ELEMENTS.get(key)
    return known.label if known is not None else _MEMBERS.get(key, Text(key, key))


def unit(one: UnitDifference, lang: Lang) -> str:
    """`盘锦市 · 交通运输 · 权责清单`."""
    return f"{one.name} · {one.sector} · {KINDS[one.kind].of(lang)}"


def counts(one: UnitDifference) -> Text:
    """How many there were and are."""
    old, new = one.old, one.new
    if one.kind == Kind.POWERS:
        return Text(
            f"主项 {old.main} → {new.main}，子项 {old.sub} → {new.sub}",
            f"main {old.main} → {new.main}, sub-items {old.sub} → {new.sub}",
        )
    return Text(f"事项 {old.items} → {new.items}", f"items {old.items} → {new.items}")


def item(code: str, case: str | None, name: str) -> str:
    """`000118001000 道路旅客运输经营许可（变更）`."""
    return f"{code} {name}" + (f"（{case}）" if case else "")


def values(between: Between, lang: Lang) -> tuple[str, str]:
    """Both values as people write them; of two lists only what the other one does not have."""
    old, new = between.old, between.new
    if isinstance(old, list) and isinstance(new, list):
        before, after = ([_word(part, lang) for part in one] for one in (old, new))
        less = [word for word in before if word not in after]
        more = [word for word in after if word not in before]
        if less or more:
            return _listed(less, lang), _listed(more, lang)
    return value(old, lang), value(new, lang)


def value(one: object, lang: Lang) -> str:
    """A value as people write it, — for none."""
    if isinstance(one, list):
        return _listed([_word(part, lang) for part in one], lang)
    return _word(one, lang)


def place(one: Place | None) -> str:
    """`path:line:column`, or a workbook's cell; "" for none."""
    return "" if one is None else f"{one.path}:{one.spot}"


def holders(turned: Turned, lang: Lang) -> tuple[str, str]:
    """Who had it and who has it."""
    return _held(turned.old, lang), _held(turned.new, lang)


def turn(one: Turned) -> Text:
    """What became of it in a word: 下放, 上收, 划转, 合并, 拆分."""
    ways = {
        Way.DOWN: Text("下放（承接）", "handed down"),
        Way.UP: Text("上收", "taken up"),
        Way.ACROSS: Text("划转", "to another authority"),
    }
    if one.way is not None:
        return ways[one.way]
    return Text("合并", "merged") if one.turn is Turn.MERGED else Text("拆分", "split")


def _held(holdings: tuple[Holding, ...], lang: Lang) -> str:
    found = dict.fromkeys(f"{one.authority}（{one.jurisdiction}）" for one in holdings)
    return Text("、", ", ").of(lang).join(found)


def _listed(words: list[str], lang: Lang) -> str:
    return _cut(Text("、", ", ").of(lang).join(words)) or NOTHING


def _word(one: object, lang: Lang) -> str:
    """One value; of an object the member that names it."""
    if one is None or one == "":
        return NOTHING
    if isinstance(one, bool):
        return (YES if one else NO).of(lang)
    if isinstance(one, int | float):
        return str(int(one)) if float(one).is_integer() else str(one)
    return _cut(one if isinstance(one, str) else _object(one, lang))


def _object(one: object, lang: Lang) -> str:
    members = one if isinstance(one, dict) else {}
    number, unit_name = members.get("value"), members.get("unit")
    if isinstance(number, int | float) and isinstance(unit_name, str):
        return f"{_word(number, lang)}{unit_name}"
    names = [text for name in _PARTS if isinstance(text := members.get(name), str) and text]
    return names[0] if names else json.dumps(one, ensure_ascii=False, sort_keys=True)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
