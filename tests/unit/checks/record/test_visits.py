import pytest

from tests.unit.checks.record.guides import guide, said

REASON = "需要现场核验原件"


def test_no_number_of_days_visits_or_sheets_is_negative() -> None:
    item = guide(
        visits=-1,
        statutory_limit={"value": -20, "unit": "工作日"},
        process=[{"step": "受理", "days": 1}, {"step": "决定", "days": -0.5}],
        materials=[{"name": "申请表", "originals": -1, "copies": 0}],
    )
    found = {pointer: (one["label"], one["found"]) for _, pointer, one in said("R130", item)}
    assert found == {
        "visits": ("“到现场次数”（visits）", "-1"),
        "statutory_limit/value": ("“法定办结时限”（statutory_limit）", "-20"),
        "process/1/days": ("“环节时限”（days）", "-0.5"),
        "materials/0/originals": ("“原件份数”（originals）", "-1"),
    }
    assert said("R130", guide(), guide(visits="-1"), guide(visits=None, process=None)) == []


def test_visits_and_sheets_are_whole() -> None:
    item = guide(
        visits=1.5,
        process=[{"step": "决定", "days": 0.5}],
        promised_limit={"value": 0.5, "unit": "工作日"},
        materials=[{"name": "申请表", "copies": 0.5}, {"name": "身份证", "copies": 2.0}],
    )
    assert [(pointer, one["found"]) for _, pointer, one in said("R131", item)] == [
        ("visits", "1.5"),
        ("materials/0/copies", "0.5"),
    ]
    for rule in ("R132", "R135", "R136"):
        odd = guide(visits=10.5, visits_reason=None, online_depth="全程网办")
        assert said(rule, odd) == []


@pytest.mark.parametrize("reason", [None, "", " 　", "无", "／", "—"])
def test_a_visit_has_a_reason(reason: str | None) -> None:
    assert said("R132", guide(visits=2, visits_reason=reason)) == [(0, "visits", {"count": 2})]
    assert said("R132", guide(visits=0, visits_reason=reason)) == []
    assert said("R132", guide(visits=None, visits_reason=reason)) == []


def test_a_visit_with_a_reason_is_fine() -> None:
    assert said("R132", guide(visits=2, visits_reason=REASON)) == []
    wrong = guide(visits=2, visits_reason={"why": REASON})
    assert said("R132", wrong, refused={"visits_reason": frozenset({0})}) == []


def test_there_is_no_reason_without_a_visit() -> None:
    ((row, pointer, evidence),) = said("R133", guide(visits=0, visits_reason=REASON))
    assert (row, pointer, evidence["found"]) == (0, "visits", REASON)
    for reason in (None, "", "无", "全程网办，无需到现场", "不用跑现场"):
        assert said("R133", guide(visits=0, visits_reason=reason)) == []
    assert said("R133", guide(visits=1, visits_reason=REASON)) == []


@pytest.mark.parametrize("channels", ["窗口办理", ["窗口办理"], ["窗口 办理", "现场办理"]])
def test_a_window_alone_takes_a_visit(channels: object) -> None:
    ((row, pointer, evidence),) = said("R134", guide(visits=0, channels=channels))
    assert (row, pointer) == (0, "visits")
    assert evidence["found"] == ([channels] if isinstance(channels, str) else channels)


@pytest.mark.parametrize(
    "channels",
    [
        ["窗口办理", "网上办理"],
        ["窗口办理", "快递申请"],
        "窗口办理、网上办理",
        ["窗口邮寄"],
        ["代办"],
        ["1"],
        [],
        [""],
        None,
    ],
)
def test_other_channels_need_no_visit(channels: object) -> None:
    assert said("R134", guide(visits=0, channels=channels)) == []
    assert said("R134", guide(visits=1, channels=["窗口办理"])) == []


def test_more_than_ten_visits_are_doubted() -> None:
    assert said("R135", guide(visits=11), guide(visits=10)) == [(0, "visits", {"count": 11})]


def test_what_is_wholly_online_takes_no_visit() -> None:
    found = said(
        "R136",
        guide(online_depth="全程网办", visits=1),
        guide(online_depth="全程网办（Ⅳ级）", visits=2),
        guide(online_depth="全程网办", visits=0),
        guide(online_depth="Ⅳ级", visits=1),  # what that means is each province's own
        guide(online_depth=4, visits=1),
        guide(online_depth=None, visits=1),
    )
    assert found == [
        (0, "visits", {"count": 1, "found": "全程网办"}),
        (1, "visits", {"count": 2, "found": "全程网办（Ⅳ级）"}),
    ]


def test_what_is_wholly_online_has_an_online_channel() -> None:
    found = said(
        "R137",
        guide(online_depth="全程网办", channels=["窗口办理", "快递申请"]),
        guide(online_depth="全程网办", channels=["网上办理"]),
        guide(online_depth="全程网办", channels="移动端办理"),
        guide(online_depth="全程网办", channels=None),
        guide(online_depth="受理", channels=["窗口办理"]),
    )
    assert found == [(0, "channels", {"found": "全程网办"})]
