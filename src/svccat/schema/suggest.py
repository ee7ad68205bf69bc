"""Did you mean: the nearest member name, or the nearest value of a closed list."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

_MEMBER_LIKENESS = 0.6
_VALUE_LIKENESS = 0.5  # 其他 is as near as that to 其他行政权力
_CACHED = 4096  # one typo is repeated in every item of a file: it is looked up once

# What people write for the English codes of the closed lists.
_WORDS = {
    "country": ("国家", "国家级", "全国", "中央"),
    "province": ("省", "省级", "自治区", "直辖市"),
    "city": ("市", "市级", "设区的市", "地级市", "市本级"),
    "county": (
        "县",
        "县级",
        "区",
        "区级",
        "区县",
        "区县级",
        "县区",
        "县区级",
        "市辖区",
        "district",
    ),
    "township": ("乡", "镇", "乡级", "镇级", "乡镇", "乡镇级", "街道", "镇街"),
    "village": ("村", "村级", "社区", "村社区", "村居"),
    "shared": ("共有", "通用"),
    "local": ("独有", "区县独有", "本地", "本地独有"),
    "whole": ("全部", "整体"),
    "territory": ("地域", "属地", "区域"),
    "threshold": ("数量", "额度", "限额", "规模"),
    "object": ("对象",),
    "route": ("线路", "路线"),
    "stage": ("环节", "阶段"),
    "serial": ("串联", "串联办理"),
    "parallel": ("并联", "并联办理"),
    "service-items": ("实施清单", "政务服务事项", "政务服务事项实施清单"),
    "powers": ("权责清单", "权力清单"),
    "directory": ("目录", "基本目录", "政务服务事项基本目录"),
    "enforcement": ("行政执法", "执法清单", "行政执法事项清单"),
    "laws": ("法律", "法律法规", "法律法规库"),
    "bundles": ("一件事", "一件事清单"),
    "牵头": ("主办",),
    "配合": ("协办", "会办"),
}
_BY_WORD = {word: code for code, words in _WORDS.items() for word in words}


@lru_cache(_CACHED)
def nearest_member(name: str, known: tuple[tuple[str, str], ...]) -> str:
    """The known member that a name most likely stands for, "" for none.

    `known` pairs each member with its Chinese title: 事项名称 leads to `name`. A name that tries
    to be an extension (`X_note`) leads to its lawful form (`x-note`).
    """
    if name[:2].lower() in {"x_", "x-"}:
        return f"x-{name[2:]}"
    by_form = {_fold(form): member for member, title in known for form in (title, member)}
    return _nearest(_fold(name), by_form, _MEMBER_LIKENESS)


@lru_cache(_CACHED)
def nearest_value(value: str, allowed: tuple[str, ...]) -> str:
    """The allowed value that a text most likely stands for, "" for none: 县级 leads to `county`."""
    word = _BY_WORD.get(value.strip(), "")
    if word in allowed:
        return word
    return _nearest(_fold(value), {_fold(one): one for one in allowed}, _VALUE_LIKENESS)


def _nearest(form: str, by_form: dict[str, str], likeness: float) -> str:
    found: Iterable[str] = get_close_matches(form, by_form, n=1, cutoff=likeness)
    return next((by_form[one] for one in found), "")


def _fold(text: str) -> str:
    return "".join(char for char in text.lower() if char not in "-_ ")
