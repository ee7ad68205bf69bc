"""The laws that synthetic items cite, the registry that lists them, and citations as text.

Titles and dates are real; article counts are plausible and effective dates are taken as the
dates of adoption: this is a registry to measure with, never one to check real lists against.
No law belongs to two sectors, so departments share a basis only where that was planted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_LEVELS: Final = {"L": "法律", "R": "行政法规", "D": "部门规章"}
STATE: Final = "中华人民共和国"
TOP_ARTICLE: Final = 199
"""No law here has more articles."""


@dataclass(frozen=True, slots=True)
class Law:
    """A law with its full title, its level of force, and (date, articles) of each version."""

    name: str
    level: str
    versions: tuple[tuple[str, int], ...]

    @property
    def articles(self) -> int:
        """Articles of the version in force, the last one."""
        return self.versions[-1][1]

    @property
    def year(self) -> str:
        """The year of the version in force."""
        return self.versions[-1][0][:4]


def _law(text: str) -> Law:
    """A law from `L*公路法 2017-11-04 87`; `*` stands for 中华人民共和国, more versions may follow."""
    head, *rest = text.split()
    name = head[1:].replace("*", STATE)
    versions = zip(rest[::2], rest[1::2], strict=True)
    return Law(name, _LEVELS[head[0]], tuple((date, int(articles)) for date, articles in versions))


# Sector code, topic of the provincial regulation; then one law a line, laws (L) and regulations
# (R) before ministry rules (D), which may not create a licence and so are never cited alone.
_TABLE: Final = """
18 道路运输管理
R*道路运输条例 2019-03-02 83 2022-03-29 83 2023-07-20 82
L*公路法 2017-11-04 87
L*港口法 2018-12-29 62
R公路安全保护条例 2011-03-07 77
R城市公共交通条例 2024-10-17 55
R国内水路运输管理条例 2017-03-01 46 2023-07-20 46
D道路旅客运输及客运站管理规定 2023-11-10 105
04 企业投资项目管理
R企业投资项目核准和备案管理条例 2016-11-30 24
R政府投资条例 2019-04-14 39
L*节约能源法 2018-10-26 87
L*价格法 1997-12-29 48
D固定资产投资项目节能审查办法 2023-03-28 31
05 学前教育
L*民办教育促进法 2018-12-29 67
R*民办教育促进法实施条例 2021-04-07 68
L*教育法 2021-04-29 86
R教师资格条例 1995-12-12 23
D幼儿园工作规程 2016-01-05 66
07 无线电管理
R*无线电管理条例 2016-11-11 85
R民用爆炸物品安全管理条例 2014-07-29 55
R*电信条例 2016-02-06 81
L*中小企业促进法 2017-09-01 61
D电信业务经营许可管理办法 2017-07-03 54
09 道路交通安全
L*道路交通安全法 2021-04-29 124
L*枪支管理法 2015-04-24 50
R保安服务管理条例 2022-03-29 52
R大型群众性活动安全管理条例 2007-09-14 26
D机动车登记规定 2021-12-17 94
11 养老服务
L*慈善法 2016-03-16 112 2023-12-29 125
R殡葬管理条例 2012-11-09 24
R社会救助暂行办法 2019-03-02 70
R社会团体登记管理条例 2016-02-06 37
D养老机构管理办法 2020-09-01 50
12 法律援助
L*律师法 2017-09-01 60
L*公证法 2017-09-01 47
L*法律援助法 2021-08-20 71
L*人民调解法 2010-08-28 35
D律师执业管理办法 2016-09-18 62
13 政府非税收入管理
L*会计法 2017-11-04 52 2024-06-28 51
L*政府采购法 2014-08-31 88
L*注册会计师法 2014-08-31 46
R彩票管理条例 2009-05-04 46
D代理记账管理办法 2019-03-14 26
14 人力资源市场
L*劳动合同法 2012-12-28 98
R人力资源市场暂行条例 2018-06-29 48
R工伤保险条例 2010-12-20 67
L*就业促进法 2015-04-24 69
D劳务派遣行政许可实施办法 2013-06-20 35
15 土地管理
L*土地管理法 2019-08-26 87
L*测绘法 2017-04-27 68
R不动产登记暂行条例 2019-03-24 35
L*海域使用管理法 2001-10-27 54
D建设项目用地预审管理办法 2016-11-25 20
16 环境保护
L*环境影响评价法 2018-12-29 37
R排污许可管理条例 2021-01-24 51
L*固体废物污染环境防治法 2020-04-29 126
R放射性同位素与射线装置安全和防护条例 2019-03-02 69
D排污许可管理办法 2024-04-01 46
17 城市管理
L*建筑法 2019-04-23 85
R建设工程质量管理条例 2019-04-23 82
R城镇燃气管理条例 2016-02-06 55
R物业管理条例 2018-03-19 67
D建筑工程施工许可管理办法 2021-03-30 18
19 水资源管理
L*水法 2016-07-02 82
L*水土保持法 2010-12-25 60
R*河道管理条例 2018-03-19 51
R取水许可和水资源费征收管理条例 2017-03-01 58
D取水许可管理办法 2017-12-22 50
20 农业机械管理
L*种子法 2021-12-24 92
R农药管理条例 2017-03-16 66 2022-03-29 66
L*动物防疫法 2021-01-22 113
R兽药管理条例 2020-03-27 75
D农药经营许可管理办法 2018-12-06 32
21 商品流通市场建设
R商业特许经营管理条例 2007-02-06 34
L*拍卖法 2015-04-24 69
R对外劳务合作管理条例 2012-06-04 53
R报废机动车回收管理办法 2019-04-22 28
D二手车流通管理办法 2017-09-14 38
22 旅游
R营业性演出管理条例 2020-11-29 54
R娱乐场所管理条例 2020-11-29 59
L*旅游法 2018-10-26 112
R旅行社条例 2020-11-29 68
D娱乐场所管理办法 2022-05-13 35
23 医疗卫生
R医疗机构管理条例 2016-02-06 55
L*医师法 2021-08-20 67
R护士条例 2020-03-27 35
L*职业病防治法 2018-12-29 88
D医疗机构管理条例实施细则 2017-02-21 91
25 安全生产
L*安全生产法 2021-06-10 119
R危险化学品安全管理条例 2013-12-07 102
R烟花爆竹安全管理条例 2016-02-06 46
R安全生产许可证条例 2014-07-29 24
D危险化学品经营许可证管理办法 2015-05-27 40
31 食品小作坊管理
L*食品安全法 2021-04-29 154
L*特种设备安全法 2013-06-29 101
L*药品管理法 2019-08-26 155
L*计量法 2018-10-26 34
D食品经营许可和备案管理办法 2023-06-15 65
64 林业有害生物防治
L*森林法 2019-12-28 84
L*野生动物保护法 2022-12-30 64
R植物检疫条例 2017-10-07 24
R森林防火条例 2008-12-01 56
D建设项目使用林地审核审批管理办法 2016-09-22 27
"""


def _read() -> tuple[dict[str, tuple[Law, ...]], dict[str, str]]:
    laws: dict[str, tuple[Law, ...]] = {}
    topics: dict[str, str] = {}
    code = ""
    for line in _TABLE.strip().splitlines():
        if line[0].isdigit():
            code, topics_text = line.split()
            topics[code] = topics_text
            laws[code] = ()
        else:
            laws[code] = (*laws[code], _law(line))
    return laws, topics


LAWS, _TOPICS = _read()
"""The national laws of each sector, by its code."""


def provincial(province: str, sector: str) -> Law:
    """The province's own regulation (地方性法规) for a sector."""
    return Law(f"{province}{_TOPICS[sector]}条例", "地方性法规", (("2020-11-27", 60),))


def registry(provinces: Iterable[str], sectors: Iterable[str]) -> list[dict[str, object]]:
    """The items of a laws file (contract section 1) for every law that may be cited."""
    codes = tuple(sectors)
    local = [provincial(province, code) for province in provinces for code in codes]
    return [_entry(law) for law in (*(law for code in codes for law in LAWS[code]), *local)]


def _entry(law: Law) -> dict[str, object]:
    short = law.name.removeprefix(STATE)
    versions = [
        {"date": date, "effective": date, "articles": articles} for date, articles in law.versions
    ]
    aliases = {"aliases": [short]} if short != law.name else {}
    return {"name": law.name, **aliases, "level": law.level, "versions": versions}


def chinese(number: int) -> str:
    """A number from 1 to 199 as articles are numbered: 十, 二十一, 一百零六, 一百一十."""
    if number > 99:
        rest = number - 100
        if not rest:
            return "一百"
        return "一百" + ("零" + _DIGITS[rest] if rest < 10 else _tens(rest, "一"))
    return _tens(number, "") if number > 9 else _DIGITS[number]


def _tens(number: int, one: str) -> str:
    tens, units = divmod(number, 10)
    return (_DIGITS[tens] if tens > 1 else one) + "十" + (_DIGITS[units] if units else "")


NUMERALS: Final = {chinese(number): number for number in range(1, TOP_ARTICLE + 1)}
"""Article numerals back to numbers."""


def cite(law: Law, rng: Random) -> str:
    """One citation: 《…》第…条, often with a paragraph, at times with an item or the version's year."""
    draw = rng.random()
    year = f"（{law.year}年修订）" if draw < 0.2 else ""
    text = f"《{law.name}》{year}第{chinese(rng.randint(2, law.articles))}条"
    if draw > 0.5:
        text += f"第{_DIGITS[rng.randint(1, 3)]}款"
    if draw > 0.85:
        text += f"第（{_DIGITS[rng.randint(1, 5)]}）项"
    return text


def cite_some(sector: str, province: str, rng: Random) -> list[str]:
    """One to three citations, two on average, of different laws; the first may create a licence."""
    laws = LAWS[sector]
    first = rng.choice(laws[:-1])
    others = [law for law in (*laws, provincial(province, sector)) if law is not first]
    return [cite(law, rng) for law in (first, *rng.sample(others, rng.randint(0, 2)))]
