"""What tells two names apart though no word of one list does: what is wrong, who lacks the leave, what is harmed.

Each is a kind of word that a name is told to have; of two names that both have one, and none in
common, each speaks of its own matter (contract section 6).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from svccat.compare.similar.lexicon import Token
from svccat.compare.similar.phrases import LEAVE

_PUNISHED = "行政处罚"
_BAD = frozenset(("假", "劣质", "假药", "劣药", "假劣", "病死", "变质"))
_DONE = "伪造|变造|涂改|买卖|倒卖|转让|出租|出借|租借|转借|冒用|租用|借用"
_FORGED = re.compile(rf"(?:{_DONE})[^，骗]{{0,14}}(?:证(?!明|据|人|件)|执照|批准文件|批文|许可)")
_FRAUD = re.compile(
    r"(?:骗取|欺骗|欺诈|虚假|隐瞒|贿赂|不正当手段)[^，]{0,24}"
    r"(?:许可|批准|登记证?|资质|资格|执照|证书?)(?!书面)"
)
_BEYOND = re.compile(r"超(?:出|越|过)?[^、，]{0,8}(?:许可|资质|登记|批准|核准|核定)")

# Who lacks the leave: another, to whom something is given or who is put to work, or the thing dealt in.
_OTHERS = re.compile(
    rf"(?:聘用|聘请|雇用|雇佣|招用|录用|任用|使用|安排|委托|指派|指使|允许|容留|纵容|强迫|发包给|转让给"
    rf"|交由|交给|租给|借给|卖给|供给|给|向|为|与)(?:其他|其它)?{LEAVE}[^，]{{0,18}}?"
    r"(?:单位|企业|个人|人员|人|者|机构|驾驶员|司机|公司|供应商|技师|医师|教师)"
)
_THINGS = re.compile(
    rf"(?:销售|购进|采购|进口|购买|收购|经营|使用){LEAVE}[^、，]{{0,4}}(?:注册|备案|登记|批准|产品|检|证书|文号)"
)
_NO_LEAVE = "认证"  # a product that is not certified is wrong, whoever it is said of

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
    if category != _PUNISHED:
        return {}
    found = {
        "wrong": frozenset(_wrongs(text, parts)),
        "bearer": frozenset(_bearers(text)),
        "harmed": frozenset(_harmed(parts)),
    }
    return {kind: words for kind, words in found.items() if words}


def _wrongs(text: str, parts: Sequence[_Part]) -> Iterator[str]:
    """Without leave, leave got by fraud, beyond it, its paper forged or sold, or bad goods."""
    words = {part.token.text for part in parts}
    if "擅自" in words:
        yield "leave"
    if not words.isdisjoint(_BAD):
        yield "quality"
    if "骗取" in words and _FRAUD.search(text):
        yield "fraud"
    if _FORGED.search(text):
        yield "paper"
    if "超" in text and _BEYOND.search(text):
        yield "beyond"


def _bearers(text: str) -> Iterator[str]:
    if LEAVE not in text or _NO_LEAVE in text:
        return
    if _OTHERS.search(text):
        yield "other"
    elif _THINGS.search(text):
        yield "thing"
    else:
        yield "self"


def _harmed(parts: Sequence[_Part]) -> Iterator[str]:
    """设施 or the 标志 on it: the last of words that stand together says which."""
    texts = [part.token.text for part in parts]
    if _HARMED.isdisjoint(texts):
        return
    for at, text in enumerate(texts):
        follows = at + 1 < len(texts) and not parts[at + 1].joined
        if text.endswith(_WORKS):
            yield _SIGN if follows and texts[at + 1] == _SIGN else _WORKS
        elif text.endswith(_AROUND):
            yield _AROUND
