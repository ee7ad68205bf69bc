"""How high a cited law or document ranks, as far as its name, its number and a level tag tell.

Certain by form are: 主席令 and a name in 法 (法律); 国务院令 (行政法规); a number of a people's congress
below the nation, and a 条例 named after its place (地方性法规); an order of a ministry (部门规章) or of a
government (政府规章); a number in 〔 〕 since 2002, when 规章制定程序条例 left orders alone to 规章
(规范性文件). Whatever else the name says is likely at best: a 办法 may be of any rank below a law.
Where name and number contradict each other nothing is told.
"""

from svccat.model.laws import LawLevel, Rank
from svccat.model.pattern import pattern

_UNKNOWN = Rank()
# What each level tag may stand for. Decisions of 国务院 are published by its orders too, and are
# often tagged as what they look like.
TAGGED: dict[str, frozenset[LawLevel]] = {
    "law": frozenset({LawLevel.LAW}),
    "regulation": frozenset({LawLevel.REGULATION}),
    "decision": frozenset({LawLevel.DECISION, LawLevel.REGULATION, LawLevel.DOCUMENT}),
    "local-regulation": frozenset({LawLevel.LOCAL}),
    "department-rule": frozenset({LawLevel.DEPARTMENT}),
    "government-rule": frozenset({LawLevel.GOVERNMENT}),
    "rule": frozenset({LawLevel.DEPARTMENT, LawLevel.GOVERNMENT}),
    "document": frozenset({LawLevel.DOCUMENT, LawLevel.DECISION}),
}
# Which document numbers contradict a level tag. State council papers and announcements are not
# judged: decisions and old regulations were published in both ways.
_CONTRADICTS = {
    "law": {"state", "department", "government", "paper"},
    "regulation": {"congress", "department", "government", "paper"},
    "decision": {"congress", "department", "government", "paper"},
    "local-regulation": {"state", "department", "government", "paper"},
    "department-rule": {"congress", "state", "government", "paper"},
    "government-rule": {"congress", "state", "department", "paper"},
    "rule": {"congress", "state", "paper"},
    "document": {"congress", "state", "department", "government"},
}
_STATE_COUNCIL = {"国务院", "国务院、中央军委", "国务院、中央军事委员会"}
_STATE_PAPERS = ("国发", "国办", "国函", "中发", "中办")
_CONGRESS = ("主席", "人大", "人大常委会", "人民代表大会", "常务委员会")

_PROVINCES = (
    "北京市|天津市|上海市|重庆市|河北省|山西省|辽宁省|吉林省|黑龙江省|江苏省|浙江省|安徽省|福建省|江西省|山东省"
    "|河南省|湖北省|湖南省|广东省|海南省|四川省|贵州省|云南省|陕西省|甘肃省|青海省|台湾省"
    "|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区"
)
# A place below the province: 沈阳市, 延边朝鲜族自治州. 城市, 市场 and the like are no places.
_BELOW = (
    "(?!中华|中国|全国|国家|国务院|城市|都市)[\u4e00-\u9fff]{2,10}?"
    "(?:市(?![场区级际县])|自治州|自治县|自治旗|经济特区)"
)
_PLACED = pattern(f"(?:{_PROVINCES}|{_BELOW})")
# Words that end in 法 without being a law.
_NO_LAW = pattern("(?:[办方做看想说手立执普书疗守兵技刀枪]|(?<!公)司|(?<!预)算|(?<!适)用)法$")
_NATIONAL_AGENCY = pattern("(?:部|委|委员会|局|总署|署|总行|银行|会|部门|办公室|国资委|海关总署)$")
_LOCAL_AGENCY = pattern("[省县区州盟旗厅]|(?<!城)市(?!场)|自治|军|人大|常委|主任|书记")
_PARTY = ("中国共产党", "中共", "中国人民解放军", "军队")
_ABOVE = ("国务院", "全国人民代表大会", "最高人民")
_RULE_NAME = ("规定", "办法", "细则", "规则", "规程", "标准", "规范")
_PAPER_NAME = ("通知", "意见", "方案", "函", "纲要", "规划", "要点", "指南")
_NO_PAPER = pattern(
    "^(?:法|高检|最高|中发|中办|国发|国办|国函|厅字|中央)|人大|人发|人常|常委|人民代表大会|(?<!退役)军|法院|检察"
)
_YEAR = pattern("〔([0-9]{4})〕")
_ORDERS_ONLY_SINCE = 2002


def number_kind(number: str) -> str:
    """Who issues documents with such a number: congress, state, government, department, paper."""
    head, decree, _ = number.partition("令")
    if decree:
        if head.endswith(_CONGRESS):
            return "congress"
        if head in _STATE_COUNCIL:
            return "state"
        return "government" if head.endswith(("政府", "府")) else "department"
    if "〔" in number and not number.startswith(_STATE_PAPERS):
        return "paper"
    return "other"


def contradicted(tag: str, law: str, number: str) -> bool:
    """Whether a document number does not go with a level tag."""
    # 国务院决定 is published by 国务院令 and often tagged as a 规范性文件.
    if tag == "document" and law.endswith("决定"):
        return False
    return number_kind(number) in _CONTRADICTS.get(tag, ())


def rank_of(law: str, number: str = "", tag: str = "") -> Rank:
    """The level of a law or document by its name (as parsed), its canonical number and its tag."""
    named, numbered = _by_name(law), _by_number(law, number)
    if named.sure and numbered.sure and named != numbered:
        return _UNKNOWN
    for rank in (numbered, named):
        if rank.sure:
            return rank
    if number and number_kind(number) != "other":
        return _UNKNOWN
    tagged = _by_tag(law, tag)
    return tagged if tagged.level else named


def _by_number(law: str, number: str) -> Rank:
    kind = number_kind(number) if number else "other"
    head = number.partition("令")[0]
    if kind == "congress":
        return _sure(LawLevel.LAW) if head.endswith("主席") else _UNKNOWN
    if kind == "state":
        return _UNKNOWN if law.endswith("决定") else _sure(LawLevel.REGULATION)
    if kind == "government":
        return _sure(LawLevel.GOVERNMENT)
    if kind == "department":
        national = _NATIONAL_AGENCY.search(head) and not _LOCAL_AGENCY.search(head)
        return _sure(LawLevel.DEPARTMENT) if national and not _PLACED.match(law) else _UNKNOWN
    if kind == "paper":
        year = _YEAR.search(number)
        lately = year is not None and int(year[1]) >= _ORDERS_ONLY_SINCE
        clear = lately and not _NO_PAPER.search(number) and not law.endswith("条例")
        return _sure(LawLevel.DOCUMENT) if clear and number[0] != "〔" else _UNKNOWN
    return _UNKNOWN


def _by_name(law: str) -> Rank:
    if law.endswith(("法", "法典")) and not _NO_LAW.search(law):
        return _sure(LawLevel.LAW)
    if law.startswith(_PARTY):
        return _UNKNOWN
    if law.endswith("条例"):
        # 暂行条例 of places were at times approved by 国务院.
        placed = _PLACED.match(law) and not law.endswith("暂行条例")
        return _sure(LawLevel.LOCAL) if placed else Rank(LawLevel.REGULATION)
    if law.endswith(_PAPER_NAME) and not law.startswith(_ABOVE):
        return Rank(LawLevel.DOCUMENT)
    return _UNKNOWN


def _by_tag(law: str, tag: str) -> Rank:
    """What an editor's tag says, where the name does not speak against it."""
    if tag == "document" and not law.endswith(("条例", "决定")):
        return _sure(LawLevel.DOCUMENT)
    if tag == "department-rule" and law.endswith(_RULE_NAME):
        return _sure(LawLevel.DEPARTMENT)
    if tag == "regulation" and law.endswith("条例") and not _PLACED.match(law):
        return _sure(LawLevel.REGULATION)
    return _UNKNOWN


def _sure(level: LawLevel) -> Rank:
    return Rank(level, sure=True)
