"""Power lists (权责清单): main powers with their sub-powers, and who exercises which part."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from benchmarks.generator.acts import TYPE_CODES
from benchmarks.generator.content import Item
from benchmarks.generator.laws import LAWS, cite
from benchmarks.generator.words import MatterKind, Sector

_PENALTY: Final = "行政处罚"
_SHARED_SHARE: Final = 0.45
_VIOLATIONS: Final[dict[MatterKind, tuple[str, ...]]] = {
    "trade": (
        "未取得许可擅自从事{n}经营",
        "使用失效、伪造的许可证件从事{n}经营",
        "非法转让、出租{n}许可证件",
        "未按照规定报送{n}经营信息",
    ),
    "work": (
        "未取得施工许可擅自开工建设{n}",
        "{n}未经验收或者验收不合格交付使用",
        "将{n}肢解发包",
        "未按照批准的设计文件实施{n}",
    ),
    "site": (
        "未经批准擅自设立{n}",
        "{n}未按照规定落实安全管理制度",
        "擅自改变{n}用途",
        "{n}未按照规定公示服务信息",
    ),
    "device": (
        "使用未经登记的{n}",
        "使用检验不合格的{n}",
        "未按照规定维护保养{n}",
        "伪造、变造{n}使用登记证",
    ),
}
_SINGLES: Final[dict[MatterKind, tuple[tuple[str, str], ...]]] = {
    "trade": (("对{n}经营者的监督检查", "行政检查"),),
    "work": (("对{n}质量和安全的监督检查", "行政检查"), ("{n}逾期未缴费用的加收", "行政征收")),
    "site": (("对{n}的监督检查", "行政检查"), ("对违法设立的{n}的查封", "行政强制")),
    "device": (("对{n}使用情况的监督检查", "行政检查"), ("对违法使用的{n}的扣押", "行政强制")),
}


@dataclass(frozen=True, slots=True)
class Power:
    """A power and the sector that holds it; `noun` is what it is about, "" for what is general."""

    sector: Sector
    noun: str
    item: Item

    @property
    def leaf(self) -> bool:
        """A 子项, or a 主项 that has none."""
        return not str(self.item["code"]).endswith("Y")

    @property
    def shared(self) -> bool:
        """Exercised by counties too."""
        return "county" in self.item["exercise_levels"]


def power_catalogue(sectors: Sequence[Sector], mains: int, seed: int) -> list[Power]:
    """The powers of each sector, up to `mains` main ones; the same in all provinces of a seed."""
    return [power for sector in sectors for power in _of_sector(sector, mains, seed)]


def _of_sector(sector: Sector, mains: int, seed: int) -> Iterator[Power]:
    rng = Random(f"{seed}/powers/{sector.code}")
    subjects = [
        (kind, noun, turn)
        for turn in range(3)
        for kind in _VIOLATIONS
        for noun in sector.nouns[kind]
        if turn <= len(_SINGLES[kind])
    ]
    numbers: Counter[str] = Counter()
    for kind, noun, turn in rng.sample(subjects, min(mains, len(subjects))):
        name, category = (
            _SINGLES[kind][turn - 1] if turn else ("对违反{n}管理规定行为的处罚", _PENALTY)
        )
        numbers[category] += 1
        main = f"00{TYPE_CODES[category]}{sector.code}{numbers[category]:03d}"
        if turn:
            yield Power(
                sector, noun, _single(main + "000", name.format(n=noun), sector, category, rng)
            )
        else:
            yield from _with_subs(main, noun, _VIOLATIONS[kind], sector, rng)


def _single(code: str, name: str, sector: Sector, category: str, rng: Random) -> Item:
    item = power(code, name, category, sector, rng)
    if rng.random() < _SHARED_SHARE:
        item |= _boundary(rng)
    return item


def _with_subs(
    main: str, noun: str, violations: Sequence[str], sector: Sector, rng: Random
) -> Iterator[Power]:
    """A main power (…00Y) and two to four subs; its levels are those of its subs together."""
    subs: list[Power] = []
    for number, violation in enumerate(violations[: rng.randint(2, 4)], 1):
        name = f"对{violation.format(n=noun)}的处罚"
        item = _single(f"{main}{number:03d}", name, sector, _PENALTY, rng)
        item["parent"] = f"{main}00Y"
        subs.append(Power(sector, noun, item))
    head = power(f"{main}00Y", f"对违反{noun}管理规定行为的处罚", _PENALTY, sector, rng)
    if any(sub.shared for sub in subs):
        head["exercise_levels"] = ["city", "county"]
    yield Power(sector, noun, head)
    yield from subs


def power(code: str, name: str, category: str, sector: Sector, rng: Random) -> Item:
    """A power that the city alone exercises."""
    basis = [cite(law, rng) for law in rng.sample(LAWS[sector.code], rng.randint(1, 2))]
    item: Item = {
        "code": code,
        "name": name,
        "category": category,
        "legal_basis": basis,
        "exercise_levels": ["city"],
        "office": "法规科" if rng.random() < 0.3 else "综合行政执法队",
        "targets": ["自然人", "企业法人"][: rng.randint(1, 2)],
        "duties": [{"stage": stage, "text": text} for stage, text in _DUTIES[: rng.randint(2, 4)]],
        "accountability": "不履行或者不正确履行职责造成不良后果的，依法追究直接责任人员的责任",
    }
    if category == _PENALTY:
        low = rng.choice((200, 500, 1000, 5000))
        item["discretion"] = [
            {"grade": grade, "when": when, "min": low * start, "max": low * end, "unit": "元"}
            for grade, when, start, end in _GRADES
        ]
    return item


_DUTIES: Final = (
    ("立案", "发现涉嫌违法行为或者接到举报后予以审查，决定是否立案"),
    ("调查", "由两名以上执法人员收集证据，制作笔录"),
    ("告知", "作出决定前告知事实、理由、依据和陈述申辩的权利"),
    ("决定", "制作决定书，载明事实、证据、依据和救济途径"),
)
_GRADES: Final = (
    ("轻微", "初次违法且及时改正", 1, 3),
    ("一般", "造成一般后果", 3, 6),
    ("严重", "造成严重后果或者两次以上违法", 6, 10),
)


def _boundary(rng: Random) -> Item:
    """The members by which a city and its counties share a power and divide it clearly."""
    limit = rng.choice((500, 1000, 3000, 5000))
    mode, city, county = rng.choice(
        (
            (
                "分级管理",
                {"by": "object", "values": ["大型"], "text": "大型的由市级负责"},
                {"by": "object", "values": ["中型", "小型"], "text": "中型、小型的由县级负责"},
            ),
            (
                "分级管理",
                {"by": "route", "values": ["市际", "县际"], "text": "跨县的由市级负责"},
                {"by": "route", "values": ["县内"], "text": "县内的由县级负责"},
            ),
            (
                "分级管理",
                {"by": "threshold", "field": "涉案金额", "min": limit, "unit": "万元"},
                {"by": "threshold", "field": "涉案金额", "max": limit, "unit": "万元"},
            ),
            (
                "属地管理为主",
                {"by": "territory", "values": ["跨县区"], "text": "跨县区的由市级负责"},
                {"by": "territory", "values": ["县区范围内"], "text": "县区范围内的由县级负责"},
            ),
            (
                "审核转报",
                {"by": "stage", "values": ["决定"], "text": "市级决定"},
                {"by": "stage", "values": ["受理", "初审"], "text": "县级受理和初审"},
            ),
        )
    )
    return {
        "exercise_levels": ["city", "county"],
        "mode": mode,
        "division": [{"level": "city", **city}, {"level": "county", **county}],
    }
