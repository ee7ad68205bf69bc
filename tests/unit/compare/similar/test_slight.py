import pytest

from svccat.compare.similar.judging import compare
from svccat.compare.similar.reading import read
from svccat.normalise.text import norm_name


@pytest.mark.parametrize(
    ("one", "two", "signal"),
    [
        ("药品零售企业经营许可", "药品零售经营许可", "same-matter"),
        ("举办营业性演出许可", "营业性演出审批", "same-matter"),
        ("食品生产经营许可", "食品生产许可", "similar-name"),  # 经营 says more than 生产
        ("瓶装燃气经营许可", "燃气经营许可", "similar-name"),
        ("驾驶员从业资格证核发", "驾驶员驾驶从业资格许可", "same-matter"),
    ],
)
def test_what_says_nothing_beside_the_rest_leaves_the_matter_the_same(
    one: str, two: str, signal: str
) -> None:
    left, right = (read(norm_name(name), "行政许可") for name in (one, two))
    assert compare(left, right).signal == signal
    assert compare(right, left).signal == signal


@pytest.mark.parametrize(
    ("category", "one", "two", "signal"),
    [
        ("行政给付", "失业保险金发放", "失业人员失业保险金给付", "same-matter"),
        ("行政给付", "失业保险金发放", "农民工失业保险金给付", "similar-name"),
        ("行政处罚", "无证销售药品", "未取得药品经营许可证销售药品", "same-matter"),
        ("行政处罚", "未取得药品批发许可证销售药品", "未取得药品许可证销售药品", "similar-name"),
        ("行政处罚", "未建立生产记录", "未依法建立生产记录", "same-matter"),
        ("行政处罚", "设计、施工单位转包工程", "施工单位转包工程", "similar-name"),
        ("行政处罚", "不与老人签订合同", "不按照合同照顾老人", None),
    ],
)
def test_what_goes_without_saying_narrows_nothing(
    category: str, one: str, two: str, signal: str | None
) -> None:
    left, right = (read(norm_name(name), category) for name in (one, two))
    assert compare(left, right).signal == signal
    assert compare(right, left).signal == signal
