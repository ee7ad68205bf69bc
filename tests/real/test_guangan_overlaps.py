"""Names alike among the 1,135 items of 广安区, read one by one.

Of 23 pairs found (13 more only share a 主项) 13 are worth a reviewer's minute: one matter in two lists,
permits that two departments give for one place, one field divided in parts. Of the others seven are
参保登记 of different insurances, one speaks of the emergency plans of two fields, one of like changes
to two trades, and one has no more in common than that a company files something.
"""

import polars as pl
import pytest

from svccat.compare.overlaps import find
from svccat.normalise.text import norm_name
from tests.factories import citations_frame, power, powers_frame
from tests.real import guangan

pytestmark = pytest.mark.skipif(not guangan.DATA.is_file(), reason=guangan.MISSING)
WORTH = (
    ("建设项目古树名木保护方案备案（住建行使）", "建设项目古树名木保护方案备案"),
    ("林草种子生产经营许可证变更（县级）", "种子生产经营许可变更"),
    ("医疗用毒性药品购用审批", "科研和教学所需毒性药品购用审批"),
    ("林木采伐许可证核发（县级权限）", "更新采伐护路林审批"),
)


def test_pairs_are_few_and_those_worth_a_look_are_among_them() -> None:
    rows = [
        power(
            name=name,
            key_name=norm_name(name),
            type=guangan.TYPES[number],
            code=guangan.parts(code)[0],
            authority=department,
            jurisdiction="511602",
        )
        for department, name, code, number in guangan.rows()
    ]
    powers = powers_frame(rows).with_columns(leaf=pl.lit(value=True))
    pairs = find(powers, citations_frame([]), str).pairs
    grave = pairs.filter(pl.col("grade") != "fragmentation").select("left_id", "right_id").rows()
    names = powers["name"].to_list()
    found = {frozenset((names[one], names[two])) for one, two in grave}
    assert 13 <= len(grave) <= 40
    assert all(frozenset(pair) in found for pair in WORTH)
