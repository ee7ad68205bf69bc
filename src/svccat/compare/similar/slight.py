"""Words that one side alone has and that leave the matter what it is on the other."""

from svccat.compare.similar.lexicon import (
    ACTIVITY,
    FREE,
    NEGATION,
    Token,
    above,
    implied,
)

# Words that say nothing beside others: who is anybody, and doing in general.
_SLIGHT = frozenset(
    (
        "人员",
        "资格证",
        "执业证",
        "资质",
        "企业",
        "单位",
        "个人",
        "提供",
        "举办",
        "进入",
        "审查",
        "支付",
        "法律",
        "执业",
        "获得",
    )
)
_DONE_ANYWAY = frozenset(("经营", "使用", "设立", "设置"))
_BROAD = frozenset(
    ("经营", "使用", "生产", "加工", "储存", "种植", "养殖", "繁殖", "进口", "出口", "建设")
)
_PAPERS = frozenset(("驾驶证", "导游证", "采矿权", "探矿权", "排水许可", "适任证书", "运输证"))
_LEAVE = frozenset(("执业证", "国籍证书"))
# Kin that say the same of one thing: not done, and not done as ruled.
_ONE = frozenset(
    map(
        frozenset,
        (
            ("未", "未按规定"),
            ("设置", "设立"),
            ("使用", "招用"),
            ("使用", "占用"),
            ("买卖", "购买"),
            ("买卖", "销售"),
            ("买卖", "收购"),
            ("移动", "迁移"),
            ("救助", "补贴"),
            ("工伤保险", "工亡"),
            ("义务教育", "中小学"),
            ("安全", "安全生产"),
            ("设立", "举办"),
            ("海域", "海上"),
            ("单位", "经营者"),
            ("企业", "经营者"),
            ("单位", "企业"),
            ("从业人员", "劳动者"),
            ("提供", "出示"),
        ),
    )
)


def one_thing(kin: tuple[Token, Token]) -> bool:
    """A word of one side says of the same thing what its kin on the other side does."""
    return frozenset(token.text for token in kin) in _ONE


def slight(one: set[Token], two: set[Token], common: set[Token], listed: frozenset[Token]) -> bool:
    """What each side alone has says nothing that the other does not; `listed` are further members of a list."""
    kinds = {t.kind for t in one} & {t.kind for t in two}
    if kinds - FREE:
        return False
    texts = {o.text for o in one | two}
    specific = any(t.kind == ACTIVITY and t.text not in _BROAD for t in common)
    denies = any(t.kind == NEGATION for t in common)
    return all(
        t.text in _SLIGHT
        or (t.text == "登记" and (any(c.kind == "stage" for c in common) or _LEAVE & texts))
        or (
            t.text == "经营" and ("经营者" in texts or any("企业" in above(c.text) for c in common))
        )
        or (specific and t.text in _DONE_ANYWAY and t not in listed)
        or (denies and (t.text == "擅自" or t.text in _PAPERS))
        or (t not in listed and _said(t, common | other))
        for side, other in ((one, two), (two, one))
        for t in side
    )


def _said(token: Token, common: set[Token]) -> bool:
    """It goes without saying beside a word that both sides have."""
    implying = implied(token.text)
    return any(
        c.text in implying or (token.kind in FREE and _within(token.text, c.text)) for c in common
    )


def _within(word: str, whole: str) -> bool:
    return word in above(whole) or (len(word) > 1 and word in whole)
