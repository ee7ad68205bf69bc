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
    ],
)
def test_what_says_nothing_beside_the_rest_leaves_the_matter_the_same(
    one: str, two: str, signal: str
) -> None:
    left, right = (read(norm_name(name), "行政许可") for name in (one, two))
    assert compare(left, right).signal == signal
    assert compare(right, left).signal == signal
