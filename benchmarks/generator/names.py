"""Many names of powers in many departments of one place, with pairs planted among them."""

from dataclasses import dataclass
from itertools import product
from random import Random

import polars as pl

from svccat.model.tables import CITATIONS, ITEMS, KEYS, raw

_OBJECTS = [
    "公路",
    "桥梁",
    "隧道",
    "航道",
    "港口",
    "码头",
    "船舶",
    "渡口",
    "机动车",
    "客车",
    "货车",
    "校车",
    "出租汽车",
    "危险货物",
    "集装箱",
    "燃气",
    "热力",
    "自来水",
    "污水",
    "渣土",
    "垃圾",
    "绿地",
    "古树名木",
    "林地",
    "草原",
    "湿地",
    "河道",
    "水库",
    "堤防",
    "地下水",
    "农药",
    "兽药",
    "种子",
    "饲料",
    "肥料",
    "生猪",
    "奶牛",
    "水产品",
    "渔船",
    "农业机械",
    "食品",
    "药品",
    "医疗器械",
    "化妆品",
    "保健食品",
    "特种设备",
    "电梯",
    "锅炉",
    "计量器具",
    "烟花爆竹",
    "危险化学品",
    "煤矿",
    "尾矿库",
    "文物",
    "图书",
    "电影",
    "网吧",
    "娱乐场所",
    "旅行社",
    "民办学校",
    "幼儿园",
    "养老机构",
    "殡葬设施",
    "公墓",
    "住宅",
    "房屋",
    "建筑工程",
    "商品房",
    "物业",
    "消防设施",
    "人防工程",
    "测绘成果",
    "地图",
    "矿产资源",
    "海域",
    "无居民海岛",
    "野生动物",
    "病原微生物",
    "放射性同位素",
    "射线装置",
    "废气",
    "噪声",
    "固体废物",
    "危险废物",
    "职业病危害",
    "劳动合同",
    "社会保险",
    "住房公积金",
    "会计账簿",
    "政府采购",
    "统计资料",
    "价格",
    "商标",
    "专利",
    "广告",
    "合同",
    "拍卖",
    "典当",
    "保安服务",
]
_PLACES = [
    "",
    "城市",
    "农村",
    "学校周边",
    "保护区内",
    "高速公路沿线",
    "内河",
    "沿海",
    "港区",
    "工业园区",
    "居民区",
    "景区",
    "机场周边",
    "铁路沿线",
    "水源地",
    "山区",
]
_DEEDS = [
    "未按规定设置安全标志",
    "未建立管理档案",
    "未按期检验",
    "超出核定范围经营",
    "擅自改变用途",
    "伪造检验记录",
    "拒绝接受监督检查",
    "未公示收费标准",
    "未按要求培训人员",
    "未配备专职人员",
    "未及时报告事故",
    "转让许可证件",
    "违规储存",
    "违规销售",
    "违规运输",
    "未采取防护措施",
    "未落实整改要求",
    "隐瞒真实情况",
    "提供虚假材料",
    "逾期未办理变更手续",
    "未签订书面合同",
    "未如实记录",
    "损毁设施",
    "占用场地",
    "未经验收投入使用",
    "未执行技术标准",
    "委托无资质单位",
    "未保存凭证",
    "不履行维护义务",
    "违反操作规程",
]
_SUBJECTS = [
    "生产单位",
    "经营者",
    "施工单位",
    "建设单位",
    "使用单位",
    "管理单位",
    "运输企业",
    "销售者",
    "所有人",
    "从业人员",
    "检测机构",
    "设计单位",
    "监理单位",
    "批发企业",
    "零售商",
    "维修企业",
    "培训机构",
    "承包人",
    "代理人",
    "进口商",
]
_KINDS = [
    "大型",
    "小型",
    "新建",
    "国有",
    "集体所有",
    "临时",
    "进口",
    "出口",
    "农用",
    "民用",
    "军用",
    "工业",
    "商业",
    "家用",
    "公共",
    "专用",
    "二级",
    "三级",
    "甲级",
    "一类",
    "二类",
]
_REWORDINGS = (
    ("未按规定", "不按照规定"),
    ("未建立", "没有建立"),
    ("擅自", "未经批准擅自"),
    ("拒绝接受", "拒不接受"),
    ("未及时", "没有及时"),
    ("逾期未", "逾期不"),
    ("损毁", "毁坏"),
    ("占用", "侵占"),
    ("机动车", "汽车"),
    ("转让", "让与"),
)
_SCHEMA = {**ITEMS, **KEYS, raw("legal_basis"): pl.String()}


@dataclass(frozen=True, slots=True)
class Names:
    """Leaf powers, their citations and the numbers of the pairs planted, smaller first."""

    powers: pl.DataFrame
    citations: pl.DataFrame
    planted: frozenset[tuple[int, int]]


def names(count: int, seed: int, departments: int = 40, share: float = 0.02) -> Names:
    """`count` powers of one category; the last `share` of them reword one of another department.

    Each cites one article of one of a tenth as many laws as there are departments; a rewording
    cites its original's in seven cases of ten.
    """
    rng = Random(seed)
    planted = round(count * share)
    whole = list(product(_KINDS, _OBJECTS, _SUBJECTS, _DEEDS))
    rows: list[tuple[str, int, str]] = []
    for number, (kind, thing, subject, deed) in enumerate(
        rng.sample(whole, min(count - planted, len(whole)))
    ):
        name = f"对{rng.choice(_PLACES)}{kind}{thing}{subject}{deed}的处罚"
        rows.append((name, rng.randrange(departments), f"法{number % 900}第{number % 97 + 1}条"))
    while len(rows) < count - planted:  # beyond the combinations: another place tells them apart
        kind, thing, subject, deed = rng.choice(whole)
        name = f"对{rng.choice(_PLACES)}{kind}{thing}和{rng.choice(_OBJECTS)}{subject}{deed}的处罚"
        rows.append(
            (name, rng.randrange(departments), f"法{len(rows) % 900}第{len(rows) % 97 + 1}条")
        )
    pairs = set()
    for number in range(planted):
        original, department, basis = rows[number]
        other = (department + 1 + rng.randrange(departments - 1)) % departments
        cited = (
            basis if rng.random() < 0.7 else f"法{rng.randrange(900)}第{rng.randrange(97) + 1}条"
        )
        pairs.add((number, len(rows)))
        rows.append((_reworded(original), other, cited))
    return Names(_powers(rows), _citations(rows), frozenset(pairs))


def _reworded(name: str) -> str:
    text = name.removeprefix("对").removesuffix("的处罚") + "行为的行政处罚"
    for written, other in _REWORDINGS:
        if written in text:
            text = text.replace(written, other, 1)
    return text


def _powers(rows: list[tuple[str, int, str]]) -> pl.DataFrame:
    names_ = [name for name, _, _ in rows]
    authorities = [f"盘锦市第{department}局" for _, department, _ in rows]
    codes = [f"C{number:07}" for number in range(len(rows))]
    given: dict[str, object] = {
        "name": names_,
        "key_name": names_,
        "code": codes,
        "key_code": codes,
        "authority": authorities,
        "key_authority": authorities,
        raw("legal_basis"): [basis for _, _, basis in rows],
    }
    plain = {
        "jurisdiction": "211100",
        "level": "city",
        "type": "行政处罚",
        "kind": "powers",
        "key_case": "",
    }
    frame = pl.DataFrame(given).with_row_index("id").with_columns(leaf=pl.lit(value=True))
    return frame.with_columns(
        pl.lit(plain.get(name), dtype).alias(name)
        for name, dtype in _SCHEMA.items()
        if name not in frame.columns
    )


def _citations(rows: list[tuple[str, int, str]]) -> pl.DataFrame:
    bases = sorted({basis for _, _, basis in rows})
    parts = [basis.removesuffix("条").split("第") for basis in bases]
    return pl.DataFrame(
        {
            "basis": bases,
            "law": [law for law, _ in parts],
            "article": [int(article) for _, article in parts],
        }
    ).select(
        pl.col(name).cast(dtype)
        if name in {"basis", "law", "article"}
        else pl.lit(0, dtype).alias(name)
        for name, dtype in CITATIONS.items()
    )
