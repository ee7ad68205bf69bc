"""Words that one side alone has and that leave the matter what it is on the other."""

from svccat.compare.similar.lexicon import ACTIVITY, NEGATION, Token

# Words that say nothing beside others: who is anybody, and doing in general.
_SLIGHT = frozenset(
    ("企业", "单位", "个人", "提供", "举办", "进入", "审查", "支付", "法律", "执业", "获得")
)
_DONE_ANYWAY = frozenset(("经营", "使用", "设立", "设置"))
_BROAD = frozenset(
    ("经营", "使用", "生产", "加工", "储存", "种植", "养殖", "繁殖", "进口", "出口", "建设")
)
_PAPERS = frozenset(("驾驶证", "导游证", "采矿权", "探矿权", "排水许可", "适任证书", "运输证"))


def slight(one: set[Token], two: set[Token], common: set[Token]) -> bool:
    """What each side alone has says nothing that the other does not."""
    if {t.kind for t in one} & {t.kind for t in two}:
        return False
    specific = any(t.kind == ACTIVITY and t.text not in _BROAD for t in common)
    denies = any(t.kind == NEGATION for t in common)
    return all(
        t.text in _SLIGHT
        or (t.text == "登记" and any(c.kind == "stage" for c in common))
        or (specific and t.text in _DONE_ANYWAY)
        or (denies and (t.text == "擅自" or t.text in _PAPERS))
        for t in one | two
    )
