"""What tells two names apart though no word of one list does: what is wrong, who lacks the leave, what is harmed.

Each is a kind of word that a name is told to have; of two names that both have one, and none in
common, each speaks of its own matter (contract section 6).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from svccat.compare.similar.lexicon import Token
from svccat.compare.similar.phrases import LEAVE

_PUNISHED, _REWARDED = "行政处罚", "行政奖励"
_RUINOUS = "破坏性"
_BAD = frozenset(("假", "劣质", "假药", "劣药", "假劣", "病死", "变质"))
_DONE = "伪造|变造|涂改|买卖|倒卖|转让|出租|出借|租借|转借|冒用|租用|借用"
_FORGING = frozenset("造改卖让租借冒")  # each of them has one of these
_FORGED = re.compile(rf"(?:{_DONE})[^，骗]{{0,14}}(?:证(?!明|据|人|件)|执照|批准文件|批文|许可)")
_FRAUD = re.compile(
    r"(?:骗取|欺骗|欺诈|虚假|隐瞒|贿赂|不正当手段)[^，]{0,24}"
    r"(?:许可|批准|登记证?|资质|资格|执照|证书?)(?!书面)"
)
_BEYOND = re.compile(r"超(?:出|越|过)?[^、，]{0,8}(?:许可|资质|登记|批准|核准|核定)")

# Who lacks the leave: another, to whom something is given or who is put to work, or the thing dealt in.
_OTHERS = re.compile(
    rf"(?:(?:发包|转包|分包|转让|出租|出借|供应|提供|销售|委托|交|租|借|卖)(?:由|给|与)[^、，]{{0,8}}"
    rf"|聘用|聘请|雇用|雇佣|招用|录用|任用|使用|安排|委托|指派|指使|允许|容留|纵容|强迫|给|向|为|与)(?:其他|其它)?{LEAVE}[^，]{{0,18}}?"
    r"(?:单位|企业|个人|人员|人|者|机构|驾驶员|司机|公司|供应商|技师|医师|教师)"
)
_THINGS = re.compile(
    rf"(?:销售|购进|采购|进口|购买|收购|经营|使用){LEAVE}[^、，]{{0,4}}(?:注册|备案|登记|批准|产品|检|证书|文号)"
)
_NO_LEAVE = "认证"  # a product that is not certified is wrong, whoever it is said of

# To help a wrong along, or to have others do it, is not to do it.
_URGES = re.compile("暗示|指使|授意|强令|教唆|唆使|怂恿")
_URGING = frozenset("暗使授令唆怂")  # each of them has one of these
_URGED, _AIDED, _DEED = frozenset(("urging",)), frozenset(("aid",)), frozenset(("deed",))
_ILL = "违法|非法|擅自|无证|无照|传销|赌博|卖淫|嫖娼|淫秽|毒|走私|私宰|屠宰|注水|假|劣|盗|诈骗|侵权|违禁|偷|禁止"
_AID = re.compile(
    rf"(?:明知|知道|应知|为|向|给)[^，]{{0,14}}(?:{_ILL})[^，]{{0,14}}?提供"
    r"[^，]{0,12}(?:场所|场地|条件|便利|货源|仓储|保管|运输|资金|账号|工具|设备|设施|服务|帮助|支持|证明)"
)

# What is rewarded: to have told of a wrong, or to have done well.
_REPORTED = re.compile("举报|检举|揭发|控告")
_WELL_DONE = re.compile("成绩|贡献|先进|模范|优秀|表现突出")

# To be found fit for a calling is a step before being registered in it.
_FIT = re.compile(
    r"(?:师|士|员|人|医)的?(?:执业|职业|从业)?资格(?:证书?)?(?:考试)?(?:认定|核发|审核|授予|颁发|认可|许可|审批|核准|确认)*$"
)
_REGISTERED = re.compile(
    r"(?:师|士|员|人|医)[^、]{0,4}(?:注册|执业证书?|执业登记|执业许可|执业核准)"
)

# Duties of paper and care: to leave one out is another wrong than to do what is not allowed.
_DUTIES = frozenset(
    ("建立", "报告", "备案", "公布", "标明", "记录", "保存", "签订", "配备", "检定", "培训", "考核")
)
_DENIED, _NEAR = frozenset(("未", "未按规定")), 3

# What is harmed: works, the signs on them, or what lies around them.
_HARMED = frozenset(("损坏", "移动", "遮挡", "涂改", "拆除", "占用"))
_WORKS, _SIGN, _AROUND = "设施", "标志", "环境"


class _Part(Protocol):
    @property
    def token(self) -> Token: ...
    @property
    def joined(self) -> bool: ...


def told_apart(text: str, parts: Sequence[_Part], category: str) -> dict[str, frozenset[str]]:
    """The kinds of this module that a name has; `text` is what its parts were read from."""
    if category == _REWARDED:
        merits = frozenset(_merits(text))
        return {"merit": merits} if merits else {}
    if category != _PUNISHED:
        steps = frozenset(
            _steps(text) if "资格" in text or "注册" in text or "执业" in text else ()
        )
        return {"step": steps} if steps else {}
    texts = [part.token.text for part in parts]
    found = {"part": _part(text)}
    if wrongs := frozenset(_wrongs(text, texts)):
        found["wrong"] = wrongs
    if bearers := frozenset(_bearers(text)):
        found["bearer"] = bearers
    if not _HARMED.isdisjoint(texts) and (harmed := frozenset(_harmed(parts, texts))):
        found["harmed"] = harmed
    return found


def _wrongs(text: str, texts: Sequence[str]) -> Iterator[str]:
    """Without leave, leave got by fraud, beyond it, its paper forged or sold, bad goods, or a ruinous way of doing it."""
    if "擅自" in texts:
        yield "leave"
    if not _BAD.isdisjoint(texts):
        yield "quality"
    if "骗取" in texts and _FRAUD.search(text):
        yield "fraud"
    if not _FORGING.isdisjoint(text) and _FORGED.search(text):
        yield "paper"
    if not _DENIED.isdisjoint(texts) and _omits(texts):
        yield "omission"
    if _RUINOUS in texts:
        yield "manner"
    if "超" in text and _BEYOND.search(text):
        yield "beyond"


def _part(text: str) -> frozenset[str]:
    if not _URGING.isdisjoint(text) and _URGES.search(text):
        return _URGED
    return _AIDED if "提供" in text and _AID.search(text) else _DEED


def _merits(text: str) -> Iterator[str]:
    if _REPORTED.search(text):
        yield "report"
    if _WELL_DONE.search(text):
        yield "merit"


def _omits(texts: Sequence[str]) -> bool:
    """A duty right behind a denial."""
    return any(
        text in _DENIED and not _DUTIES.isdisjoint(texts[at + 1 : at + 1 + _NEAR])
        for at, text in enumerate(texts)
    )


def _steps(text: str) -> Iterator[str]:
    if _FIT.search(text):
        yield "fit"
    if _REGISTERED.search(text):
        yield "registered"


def _bearers(text: str) -> Iterator[str]:
    if LEAVE not in text or _NO_LEAVE in text:
        return
    if _OTHERS.search(text):
        yield "other"
    elif _THINGS.search(text):
        yield "thing"
    else:
        yield "self"


def _harmed(parts: Sequence[_Part], texts: Sequence[str]) -> Iterator[str]:
    """设施 or the 标志 on it: the last of words that stand together says which."""
    for at, text in enumerate(texts):
        follows = at + 1 < len(texts) and not parts[at + 1].joined
        if text.endswith(_WORKS):
            yield _SIGN if follows and texts[at + 1] == _SIGN else _WORKS
        elif text.endswith(_AROUND):
            yield _AROUND
