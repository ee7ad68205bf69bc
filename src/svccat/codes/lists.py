"""The usual values of members whose lists the standards leave open, and how provinces differ.

Derived from published exchange tables and portals; names stand in their normalised form. Where
those tables disagree on what a number means, it is known to be a number and left without a name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from svccat.codes.items import SYSTEMS

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Values:
    """`names` are to be written; `codes` gives the name behind a number, "" where that varies.

    `more` are names in use that need no mending; `meant` gives one of `names` for other words.
    """

    names: tuple[str, ...]
    codes: Mapping[str, str] = field(default_factory=lambda: _NONE)
    more: tuple[str, ...] = ()
    meant: Mapping[str, str] = field(default_factory=lambda: _NONE)

    @property
    def known(self) -> frozenset[str]:
        """Every name that is not to be reported."""
        return frozenset((*self.names, *self.more))


def _numbered(names: str) -> dict[str, str]:
    """Codes that are the places of names in their list."""
    return {str(at): name for at, name in enumerate(names.split(), 1)}


def _list(
    names: str, codes: Mapping[str, str] | None = None, more: str = "", **meant: str
) -> Values:
    """Names and words by white space; numbered as they stand unless `codes` are given."""
    return Values(
        tuple(names.split()),
        _numbered(names) if codes is None else codes,
        tuple(more.split()),
        {word: name for name, words in meant.items() for word in words.split()},
    )


# By the member's pointer in an item, without the place in a list.
NATIONAL: dict[str, Values] = {
    "power_source": _list(
        "法定本级行使 上级下放 上级授权 同级授权 上级委托 同级委托",
        more="法定本级",
        法定本级行使="法定 本级行使",
    ),
    "implementing_body/nature": _list(
        "法定机关 授权组织 受委托组织",
        more="其他",
        法定机关="行政机关 法定行政机关",
        授权组织="法律法规授权组织",
        受委托组织="委托组织",
    ),
    "service_objects": _list(
        "自然人 企业法人 事业法人 社会组织法人 非法人企业 行政机关 其他组织",
        _numbered("自然人 企业法人 事业法人 社会组织法人") | dict.fromkeys("5679", ""),
        自然人="个人 公民",
        企业法人="企业",
        事业法人="事业单位",
        社会组织法人="社会团体 社团法人",
        行政机关="机关",
        其他组织="其他",
    ),
    "handling_type": _list(
        "即办件 承诺件",
        more="联办件 上报件",
        即办件="即办 即时件 即时办结 当场办结",
        承诺件="承诺 承诺办件 限时办结",
    ),
    "channels": _list(
        "窗口办理 网上办理 快递申请",
        _numbered("窗口办理 网上办理") | dict.fromkeys("349", ""),
        "电脑端网上办理 移动端网上申请 移动端办理 自助办理 上门服务 邮寄申请",
        窗口办理="窗口 现场办理",
        网上办理="网办 线上办理 在线办理 全程网办",
        快递申请="快递 邮寄",
    ),
    "materials/type": _list("证件证书证明 申请表格文书 其他", 证件证书证明="证照"),
    "materials/form": Values(
        ("纸质", "电子化", "纸质/电子化"),
        _numbered("纸质 电子化 纸质/电子化"),
        ("电子",),
        dict.fromkeys(("电子版", "电子件", "电子文档"), "电子化")
        | dict.fromkeys(("纸质版", "纸质件"), "纸质")
        | dict.fromkeys(("纸质或电子化", "纸质和电子化"), "纸质/电子化"),
    ),
    "materials/necessity": _list(
        "必要 非必要 容缺后补",
        more="信用后补 信息免交",
        必要="必须 必需 必备 必要材料 是",
        非必要="非必须 非必需 不必要 否",
    ),
    "materials/source": _list(
        "申请人自备 政府部门核发 其他",
        {"10": "申请人自备", "20": "政府部门核发", "99": "其他", "30": ""},
        "中介机构出具",
        申请人自备="自备 申请人 申请人提供",
        政府部门核发="政府核发 部门核发",
    ),
    "result/type": _list(
        "证照 批文 其他 无",
        {"10": "证照", "20": "批文", "99": "其他", "30": "", "40": ""},
        证照="证件 证书 许可证 证",
        批文="批复 批准文件 文件",
    ),
    "reach": _list(
        "全国 全省 全市 全县 全镇 全村",
        {"1": "全国"} | dict.fromkeys("023456", ""),
        "全区 全旗 全州 全盟 全乡 全街道 全社区 跨省 跨市 跨县 跨区 跨镇 跨乡 跨村"
        " 全国通办 全省通办 全市通办 全县通办 全区通办 跨省通办 无",
        全省="本省",
        全市="本市",
        全县="本县",
        全区="本区",
    ),
    # Each province has names and numbers of its own for the steps of online handling.
    "online_depth": _list(
        "互联网咨询 收件 预审 受理 办理 结果反馈 全程网办 I级 II级 III级 IV级 其他",
        {},
        "互联网收件 互联网预审 互联网受理 互联网办理 互联网办理结果信息反馈 互联网电子证照反馈"
        " 咨询 在线预审 在线受理 在线办理 事项公开 网上咨询 网上预审 网上受理 网上办理 网上申报"
        " 办理结果信息反馈 不支持 无 V级 一级 二级 三级 四级 五级 0 1 2 3 4 5 6 7 8 9",
        全程网办="全流程网办 全程网上办理 网上全程办理",
    ),
}


def _own(member: str, more: str = "", codes: Mapping[str, str] | None = None) -> Values:
    national = NATIONAL[member]
    numbers = national.codes if codes is None else codes
    return replace(national, more=(*national.more, *more.split()), codes=numbers)


# What a province (the first two digits of its code) has of its own.
PROVINCES: dict[str, dict[str, Values]] = {
    "33": {
        "power_source": _own(
            "power_source",
            "中央下放到省级 省级下放到设区市 省级下放到县(市、区) 设市区下放到县(市、区)"
            " 中央下放到设市区 中央下放到县(市、区)",
            {"1": "法定本级行使"} | dict.fromkeys("234567", ""),
        ),
        "handling_type": _own("handling_type", "其他"),
        "service_objects": _own("service_objects", "个人 法人"),
        "result/type": _own("result/type", "出证办结 出文办结 审批办结"),
    },
    "35": {
        "power_source": _own(
            "power_source",
            codes=_numbered("法定本级行使 上级授权 同级授权 上级委托 同级委托 上级下放"),
        ),
    },
    "37": {
        "handling_type": _own("handling_type", "自办件 初审件 转报件", dict.fromkeys("1234", "")),
    },
}


def province(codes: str, place: str) -> str:
    """Whose values apply, by the code system chosen, else by the place that a list is of."""
    if not codes:
        return place[:2]
    return SYSTEMS[codes].province if codes in SYSTEMS else ""


def values(member: str, province: str = "") -> Values:
    """The usual values of a member in a province, the national ones where it has none of its own."""
    return PROVINCES.get(province, {}).get(member) or NATIONAL[member]
