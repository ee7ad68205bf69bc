import pytest

from svccat.compare.similar.judging import compare
from svccat.compare.similar.reading import read
from svccat.compare.similar.reasons import Basis
from svccat.compare.similar.weighing import Verdict
from svccat.normalise.text import norm_name


def verdict(
    one: str, two: str, category: str = "行政处罚", basis: Basis = Basis.UNKNOWN
) -> Verdict:
    left, right = (read(norm_name(name), category) for name in (one, two))
    found = compare(left, right, basis)
    assert found == compare(right, left, basis)
    return found


@pytest.mark.parametrize(
    ("one", "two", "category"),
    [
        ("对擅自采伐林木的处罚", "未经批准砍伐树木的行政处罚", "行政处罚"),
        ("网约车经营许可", "网络预约出租汽车经营许可证核发", "行政许可"),
        ("对饲养犬只的检查", "饲养犬只检查", "行政检查"),
        ("高龄津贴给付", "老年人高龄补贴发放", "行政给付"),
        ("农机事故认定", "农业机械事故的认定", "行政确认"),
        ("对企业不执行药品经营质量管理规范的处罚", "企业违反GSP的处罚", "行政处罚"),
        ("查封有根据认为不合格的设备", "对不合格设备的查封", "行政强制"),
    ],
)
def test_the_same_in_other_words_is_one_matter(one: str, two: str, category: str) -> None:
    assert verdict(one, two, category).signal == "same-matter"


@pytest.mark.parametrize(
    ("one", "two", "category"),
    [
        ("取水许可", "地下水取水许可", "行政许可"),
        ("占用、挖掘绿地审批", "占用绿地审批", "行政许可"),
        ("动物诊疗许可", "动物诊疗许可变更", "行政许可"),
        ("对特种设备使用单位的检查", "电梯使用单位检查", "行政检查"),
        ("种子、苗木检疫", "种子、肥料检疫", "行政许可"),
        ("机关、团体、企业、事业单位消防检查", "消防安全重点单位消防检查", "行政检查"),
        ("不动产登记", "国有建设用地登记", "行政确认"),
        ("未如实记录培训情况或者未向员工通报的处罚", "未如实记录培训情况的处罚", "行政处罚"),
    ],
)
def test_objects_that_agree_in_part_are_an_overlap(one: str, two: str, category: str) -> None:
    assert verdict(one, two, category).signal == "similar-name"


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("二级建造师注册", "一级建造师注册", "number:级"),
        ("危险货物运输许可", "普通货物运输许可", "danger"),
        ("道路旅客运输许可", "水路旅客运输许可", "mode"),
        ("省际班车许可", "市际班车许可", "region"),
        ("幼儿园设立审批", "幼儿园变更审批", "stage"),
        ("兽药生产许可", "兽药经营许可", "activity"),
        ("医师执业注册", "护士执业注册", "subject"),
        ("对擅自取水的处罚", "对超越许可取水的处罚", "negation"),
        ("占用林地审批", "占用湿地审批", "place"),
    ],
)
def test_words_of_one_kind_without_one_in_common_exclude_a_pair(
    one: str, two: str, kind: str
) -> None:
    found = verdict(one, two, "行政许可")
    assert (found.signal, found.score, found.reasons[0].what) == (None, 0.0, kind)
    assert found.reasons[0].weight < 0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("对哯勓的监督检查", "对儨園的监督检查"),
        ("对销售茶砖的处罚", "对销售莲蓬的处罚"),
        ("对在舞厅内赌博的处罚", "对在茶馆内赌博的处罚"),
    ],
)
def test_one_word_swapped_for_another_unknown_one_is_another_object(one: str, two: str) -> None:
    assert verdict(one, two).signal is None


def test_words_that_are_unknown_on_one_side_only_narrow() -> None:
    assert verdict("对销售茶砖的处罚", "对在车间销售茶砖的处罚").signal == "similar-name"


def test_a_common_word_that_all_sorts_of_powers_share_is_not_enough() -> None:
    assert verdict("建设工程施工许可", "企业施工许可", "行政许可").signal is None
    assert verdict("燃气经营许可延续", "农药经营许可延续", "行政许可").signal is None


def test_the_driver_of_a_car_is_not_the_car() -> None:
    assert verdict("对货车的检查", "对货车驾驶员的检查", "行政检查").signal is None


def test_what_a_name_excepts_is_not_its_object() -> None:
    one, two = "河道内活动审批（不含采砂）", "河道采砂审批"
    assert verdict(one, two, "行政许可").signal is None


def test_the_score_is_the_sum_of_its_reasons() -> None:
    found = verdict("取水许可", "地下水取水许可", "行政许可", Basis.ARTICLE)
    assert found.score == pytest.approx(sum(reason.weight for reason in found.reasons))
    assert [(reason.what, reason.words) for reason in found.reasons] == [
        ("activity", ("取水",)),
        ("alone", ("地下水",)),
        ("basis-article", ()),
    ]


def test_citations_speak_for_or_against_and_never_alone() -> None:
    one, two = "对擅自取水的处罚", "未经批准取水的处罚"
    scores = [verdict(one, two, basis=basis).score for basis in Basis]
    assert scores == pytest.approx([0.85, 0.8, 0.9, 0.95])
    assert verdict("医师执业注册", "护士执业注册", "行政许可", Basis.ARTICLE).signal is None


@pytest.mark.parametrize("name", ["", "。", "的处罚", "\ud800", "一" * 3_000])
def test_any_text_can_be_compared(name: str) -> None:
    assert verdict(name, "对擅自取水的处罚").signal is None
    verdict(name, name)


@pytest.mark.parametrize(
    ("one", "two", "category", "why"),
    [
        ("公交线路经营主体变更许可", "公交线路起讫地变更许可", "行政许可", "changed"),
        ("查封、扣押违法生产的饲料、工具", "查封违法从事饲料生产的场所", "行政强制", "seized"),
        ("矿泉水检测机构资质认定", "矿泉水检测项目审批", "行政许可", "given"),
        ("烟叶收购许可(初烤)", "烟叶收购许可(复烤)", "行政许可", "item"),
        ("对运输盗伐、滥伐竹子的处罚", "对收购盗伐、滥伐竹子的处罚", "行政处罚", "swap"),
    ],
)
def test_what_each_side_alone_is_about_keeps_them_apart(
    one: str, two: str, category: str, why: str
) -> None:
    found = verdict(one, two, category)
    assert found.signal is None
    assert why in {reason.what for reason in found.reasons}


def test_a_word_is_cut_short_where_the_next_begins_within_it() -> None:
    texts = [part.token.text for part in read("对擅自销售商品房的处罚", "行政处罚").parts]
    assert texts == ["擅自", "销售", "商品房"]
