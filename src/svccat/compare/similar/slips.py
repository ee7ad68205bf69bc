"""Characters that are written for each other by mistake."""

from functools import cache

# Of one sound, or nearly of one shape.
_SLIPS = tuple(
    map(
        frozenset,
        (
            *(
                "录陆",
                "账帐",
                "作做",
                "坐座",
                "型形",
                "份分",
                "象像",
                "部布",
                "检捡",
                "销消",
                "须需",
                "记纪",
            ),
            *(
                "决绝",
                "定订",
                "既即",
                "付副复覆",
                "辩辨",
                "连联",
                "制治",
                "至致",
                "已己",
                "未末",
                "侯候",
                "沙砂",
            ),
            *(
                "磨摩",
                "拆折",
                "籍藉",
                "泄泻",
                "贯惯",
                "棵颗",
                "竣峻",
                "燃然",
                "蓄畜",
                "采彩踩",
                "弃器气",
                "携协",
            ),
            *(
                "废费",
                "核合",
                "驾架",
                "截载",
                "提堤",
                "坝垻",
                "签鉴",
                "准准",
                "粘黏",
                "迹绩",
                "置制",
                "权劝",
            ),
            *(
                "幅副",
                "查察",
                "厉励",
                "具俱",
                "其期",
                "带戴",
                "度渡",
                "防妨",
                "副负",
                "贩犯",
                "捕补",
                "环还",
            ),
            *(
                "籽子",
                "菌均",
                "垃拉",
                "圾极",
                "倾顷",
                "渔鱼",
                "秸桔",
                "秆杆",
                "炷柱",
                "暴爆",
                "炮泡",
                "筑祝",
            ),
        ),
    )
)


@cache
def slips() -> dict[int, str]:
    """str.translate's table from each character to one that stands for all written for each other."""
    found: dict[str, str] = {}
    for slip in _SLIPS:
        one, *others = {found.get(character, character) for character in slip}
        found |= dict.fromkeys(slip, one)
        found |= {character: one for character, known in found.items() if known in others}
    return str.maketrans(found)


def slip(one: str, two: str) -> bool:
    """Whether one such character is all that parts two words."""
    if len(one) != len(two):
        return False
    apart = [{a, b} for a, b in zip(one, two, strict=True) if a != b]
    return len(apart) == 1 and any(apart[0] <= slip for slip in _SLIPS)
