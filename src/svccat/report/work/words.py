"""What the forms of the work list have in common: reasons, points, values."""

from fractions import Fraction
from math import trunc

from svccat.model.finding import EvidenceValue, Place
from svccat.model.text import Lang, Text
from svccat.model.worklist import Figures, Mend, Reason, Row, Undecided, WorkList
from svccat.report.addresses import Addresses
from svccat.report.labels import NOTHING
from svccat.report.sections.elements import label

_GIVEN = Addresses()  # paths as in all outputs
KINDS = {
    "service-items": Text("政务服务事项", "service items"),
    "powers": Text("权责清单", "powers"),
    "directory": Text("基本目录", "directory"),
}
REASONS: dict[Reason, Text] = {
    Reason.NO_VALUE: Text(
        "上级没有写这一要素：请上级补写，或双方商定",
        "the list above lacks the value: have it written there, or settle it",
    ),
    Reason.TIE: Text(
        "各单位写法不一，没有上级可依，也没有多数：请商定一种",
        "peers differ, without a reference or a majority: settle on one",
    ),
    Reason.SHARED_KEY: Text(
        "本单位有几条事项编码和办理项相同：请先确定保留哪一条",
        "several items of the unit share code and case: say first which one stays",
    ),
    Reason.TAKEN: Text(
        "要采用的编码，本单位另一条事项已在用：请先确定哪一条对应上级",
        "another item of the unit has the code to adopt: say which one answers to it",
    ),
    Reason.NOT_HERE: Text(
        "对方写的名称里含有本地地名，照改后仍不一致：请商定名称",
        "the other name holds one's own place and would still differ once adopted: settle the name",
    ),
    Reason.UNLINKED: Text(
        "上级目录中没有此事项：确属本地独有的写明依据（scope、scope_basis），上级漏列的请上级补，不该有的取消",
        "the list above has no such item: give its basis if it is local, have it added above, or cancel it",
    ),
    Reason.UPPER_ASIDE: Text(
        "上级的对应事项没有参与比对：请上级先改正",
        "its counterpart above takes no part: have it mended there first",
    ),
    Reason.MISSING: Text(
        "未承接：上级列明应由本级行使。补上此事项，或请上级写明适用范围",
        "not held here although expected: add it, or have its scope written above",
    ),
    Reason.CANCELLED: Text(
        "已取消，而上级仍列明应由本级行使：恢复，或请上级写明适用范围",
        "cancelled here although expected: restore it, or have its scope written above",
    ),
    Reason.INVALID: Text(
        "不符合格式，没有参与比对：先按 svccat validate 的提示改正",
        "fails its schema and takes no part: mend what `svccat validate` says",
    ),
    Reason.NO_REFERENCE: Text(
        "上级没有这一条线的目录：请核对条线名称",
        "no list above has this sector: check how it is written",
    ),
}
UNDECIDED = Text("待定", "to be decided")
CODE_CARRIERS = Text(
    "实施编码、办理编码里含基本编码，也要随改",
    "implementation and handling codes hold the basic code: change them as well",
)
PEERS_AGREE = Text(
    "同级现在写法一致，只与上级不同：先核对上级有没有写错，要改就一起改",
    "peers agree now and differ from the list above only: check that one first, or mend all together",
)
BY_HAND = Text("只列名称，其余内容由本单位填写", "names only: the unit writes the rest")


def points(now: Figures, then: Figures) -> str:
    """Percentage points gained, cut toward zero at two decimals, with their sign."""
    return signed(now.points_to(then))


def parts(now: Figures, then: Figures) -> Text:
    """The points of each rate by its direction."""
    up, across = map(signed, now.parts_to(then))
    return Text(f"纵向 {up}，横向 {across}", f"upward {up}, across {across}")


def signed(value: Fraction) -> str:
    """As in +1.27 and −0.85; what is not 0 never reads as 0."""
    hundredths = trunc(abs(value) * 100)
    sign = "+" if value >= 0 else "−"
    if value and not hundredths:
        return f"{sign}<0.01"
    return f"{sign}{hundredths // 100}.{hundredths % 100:02d}"


def cut(value: Fraction) -> float:
    """The number that `signed` says, for cells whose format would round it; less than 0.01 stays whole."""
    hundredths = trunc(value * 100)
    return hundredths / 100 if hundredths else float(value)


def figures(one: Figures) -> Text:
    """Both rates by name."""
    return Text(
        f"市县纵向统一率 {one.vertical.text}，县区横向一致率 {one.horizontal.text}",
        f"city-county vertical uniformity {one.vertical.of(Lang.EN)}, "
        f"county horizontal consistency {one.horizontal.of(Lang.EN)}",
    )


def value(one: EvidenceValue, lang: Lang) -> str:
    """A value whole; lists by their parts, what is missing as —."""
    if isinstance(one, tuple):
        return ("、" if lang is Lang.ZH else ", ").join(one) or NOTHING
    return NOTHING if one is None or one == "" else str(one)


def element(one: Mend, lang: Lang) -> str:
    """What the element is called."""
    return label(one.element).of(lang)


def title(one: Row | Undecided) -> str:
    """The item by code, name and case."""
    name = one.name or NOTHING
    return f"{one.code}「{name}」" + (f"（{one.case}）" if one.case else "")


def place(one: Place, addresses: Addresses = _GIVEN) -> str:
    """`path:line`, which editors follow, or a workbook's cell."""
    return f"{addresses.path(one.path)}:{one.spot if one.sheet else one.line}"


def sums(one: WorkList) -> Text:
    """What there is to do and what it comes to."""
    rows, asked = one.decided, one.asked
    zh = f"可直接照改 {rows} 项，全部改完：{figures(one.then).zh}；另有 {asked} 项待定。"
    en = f"{rows} items to mend as told, all done: {figures(one.then).en}; {asked} need a decision."
    here, open_ = len(one.rows), len(one.undecided)
    if (here, open_) != (rows, asked):
        zh += f"以下只列其中 {here} 项照改、{open_} 项待定。"
        en += f" Of these {here} and {open_} are listed."
    if one.excepted:
        zh += f"有文件依据的差异 {one.excepted} 处不用改。"
        en += f" {one.excepted} values differ lawfully and stay."
    return Text(zh, en)


def remarks(row: Row, now: Figures) -> list[Text]:
    """What to know of a row beyond its values."""
    found = []
    if row.joint is not None:
        gain = points(now, row.joint)
        zh = f"另有 {row.with_others} 项同一事项也要改，一起改完共 {gain}"
        en = f"{row.with_others} more items of the same matter are to be mended; together {gain}"
        found.append(Text(zh, en))
    if row.alone.horizontal.same < now.horizontal.same:
        found.append(PEERS_AGREE)
    if any(one.element == "code" for one in row.mends) and row.unit.kind == "service-items":
        found.append(CODE_CARRIERS)
    if any(not one.plain for one in row.mends):
        found.append(BY_HAND)
    return found
