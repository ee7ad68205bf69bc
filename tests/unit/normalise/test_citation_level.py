"""The level of a cited law, by name, number and tag."""

import csv
from pathlib import Path

import pytest

from svccat.model.laws import LawLevel, Rank
from svccat.normalise.citation import parse
from svccat.normalise.citation_level import TAGGED, number_kind, rank_of
from svccat.normalise.citation_words import LEVELS

INDEX = Path(__file__).parents[3] / "../shared/data/laws/law_index.tsv"
LAW, REGULATION, DECISION, LOCAL, DEPARTMENT, GOVERNMENT, DOCUMENT = LawLevel


def rank(text: str) -> Rank:
    """The rank of the one law that a citation names."""
    (cited,) = parse(text).citations
    return rank_of(cited.law, cited.number, cited.tag.level if cited.tag else "")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("《中华人民共和国公路法》", LAW),
        ("《民法典》", LAW),
        ("《公司法》", LAW),
        ("《预算法》", LAW),
        ("《涉外民事关系法律适用法》", LAW),
        ("《道路交通安全规程》（主席令第八十九号）", LAW),
        ("《道路运输条例》（国务院令第406号）", REGULATION),
        ("《无证无照经营查处办法》（国务院令第684号）", REGULATION),
        ("《军人抚恤优待条例》（国务院、中央军委令第788号）", REGULATION),
        ("《辽宁省道路运输管理条例》", LOCAL),
        ("《沈阳市城市公共交通条例》", LOCAL),
        ("《聊城市物业管理条例》", LOCAL),
        ("《延边朝鲜族自治州旅游条例》", LOCAL),
        ("《道路旅客运输及客运站管理规定》（交通运输部令2023年第18号）", DEPARTMENT),
        (
            "《网络预约出租汽车经营服务管理暂行办法》（交通运输部等六部门令2022年第42号）",
            DEPARTMENT,
        ),
        ("《商业银行柜台记账式国债交易管理办法》（中国人民银行令〔2002〕2号）", DEPARTMENT),
        ("《药品召回办法》（国家市场监督管理总局令第8号）", DEPARTMENT),
        ("《上海市停车场管理办法》（沪府令第48号）", GOVERNMENT),
        ("《辽宁省出租汽车管理规定》（辽宁省人民政府令第244号）", GOVERNMENT),
        ("《优抚对象医疗保障办法》（退役军人部发〔2022〕49号）", DOCUMENT),
        ("交运便字〔2014〕181号", DOCUMENT),
        ("【部门规章】《港口经营管理规定》", DEPARTMENT),
        ("【规范性文件】《客运站服务标准》", DOCUMENT),
        ("【行政法规】《城市供水条例》", REGULATION),
    ],
)
def test_certain_by_form(text: str, level: LawLevel) -> None:
    assert rank(text) == Rank(level, sure=True)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("《城市公共交通条例》", REGULATION),
        ("《关于加强客运管理的通知》", DOCUMENT),
        ("《北京市新技术产业开发试验区暂行条例》", REGULATION),
    ],
)
def test_likely_by_name(text: str, level: LawLevel) -> None:
    assert rank(text) == Rank(level, sure=False)


@pytest.mark.parametrize(
    "text",
    [
        "《港口经营管理规定》",
        "《城市房地产开发经营管理办法》",
        "《综合评分法办法》",
        "《行政执法》",
        "《国务院关于加强节能工作的决定》（国发〔2006〕28号）",
        "《国务院对确需保留的行政审批项目设定行政许可的决定》（国务院令第412号）",
        "《公路法》（国务院令第406号）",
        "《道路旅客运输企业经营资质管理规定》（交公路发〔2000〕225号）",
        "《某条例》（交公路发〔2010〕2号）",
        "《最高人民法院关于执行的解释》（法释〔2020〕17号）",
        "《某省客运规定》（辽人发〔2010〕3号）",
        "《客运管理办法》（盘锦市交通局令第3号）",
        "《中国共产党纪律处分条例》",
        "〔2014〕181号《客运管理办法》",
    ],
)
def test_what_form_does_not_tell_is_not_told(text: str) -> None:
    assert rank(text) == Rank()


def test_a_tag_against_the_name_tells_nothing() -> None:
    assert rank("【规范性文件】《公路法》") == Rank(LAW, sure=True)
    assert rank("【部门规章】《辽宁省公路条例》") == Rank(LOCAL, sure=True)
    assert rank("【规范性文件】《城市供水条例》") == Rank(REGULATION, sure=False)


def test_every_tag_but_other_means_some_levels() -> None:
    assert set(LEVELS.values()) - TAGGED.keys() == {"other"}
    assert set().union(*TAGGED.values()) == set(LawLevel)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("主席令第19号", "congress"),
        ("国务院令第406号", "state"),
        ("交通运输部令2023年第18号", "department"),
        ("辽宁省人民政府令第244号", "government"),
        ("辽政发〔2017〕33号", "paper"),
        ("国发〔2006〕28号", "other"),
        ("财政部公告2020年第2号", "other"),
    ],
)
def test_who_issues_such_a_number(number: str, kind: str) -> None:
    assert number_kind(number) == kind


@pytest.mark.skipif(not INDEX.is_file(), reason="the index of laws is not beside this checkout")
def test_real_titles_are_ranked_rightly_where_certain() -> None:
    with INDEX.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    levels = {"行政法规": REGULATION, "DLC": LOCAL, "部门规章": DEPARTMENT}
    levels |= dict.fromkeys(("行政法", "经济法", "宪法相关法", "社会法", "民法商法", "刑法"), LAW)
    levels |= dict.fromkeys(("诉讼与非诉讼程序法", "民法典", "宪法"), LAW)
    titles = [(row["title"], levels.get(row["category"])) for row in rows]
    titles = [(title, level) for title, level in titles if title != "_index"]
    ranks = [(rank_of(title.removeprefix("中华人民共和国")), level) for title, level in titles]
    certain = [(one.level, level) for one, level in ranks if one.sure]
    wrong = sum(one is not level for one, level in certain)
    assert len(certain) > len(titles) / 2
    assert wrong <= len(certain) / 1000
