"""Names that punish different wrongs, or name another who lacks the leave, are no pair."""

import pytest

from svccat.compare.similar.judging import compare
from svccat.compare.similar.reading import read
from svccat.normalise.text import norm_name

_LEAVE = "未取得道路运输经营许可证从事货运经营的处罚"


def _signal(one: str, two: str) -> str | None:
    left, right = (read(norm_name(name), "行政处罚") for name in (one, two))
    return compare(left, right).signal


@pytest.mark.parametrize(
    "other",
    [
        "以欺骗手段取得道路运输经营许可证从事货运经营的处罚",
        "伪造、出借道路运输经营许可证从事货运经营的处罚",
        "超越道路运输经营许可证核定的范围从事货运经营的处罚",
        "将货运经营业务交由未取得道路运输经营许可证的单位从事的处罚",
    ],
)
def test_another_wrong_or_another_who_lacks_the_leave(other: str) -> None:
    assert _signal(_LEAVE, "擅自从事道路货运经营的处罚") is not None
    assert _signal(_LEAVE, other) is None


def test_a_list_of_wrongs_meets_each_of_them() -> None:
    listed = "未取得资质证书或者超越资质等级承揽测绘业务的处罚"
    assert _signal(listed, "无资质证书承揽测绘业务的处罚") is not None
    assert _signal(listed, "超越资质等级承揽测绘业务的处罚") is not None


def test_works_are_not_the_signs_on_them() -> None:
    assert _signal("对损毁燃气设施安全警示标志的处罚", "对毁坏燃气设施的处罚") is None
    assert _signal("对损毁燃气设施、安全警示标志的处罚", "对毁坏燃气设施的处罚") is not None


def test_to_have_it_done_is_another_deed() -> None:
    done = "对建设工程设计单位违反强制性标准进行设计的处罚"
    urged = "对建设单位暗示设计单位违反强制性标准进行设计的处罚"
    assert _signal(done, urged) is None
    assert _signal(urged, "建设单位明示或者暗示设计单位违反强制性标准设计的处罚") is not None


def test_reports_are_rewarded_for_other_reasons_than_merit() -> None:
    names = (
        "对举报食品安全违法行为的奖励",
        "对食品安全工作成绩显著的奖励",
        "举报食品安全违法行为奖励",
    )
    report, merit, again = (read(norm_name(name), "行政奖励") for name in names)
    assert compare(report, merit).signal is None
    assert compare(report, again).signal is not None
