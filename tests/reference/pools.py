"""Small pools from which random workspaces draw, small so that collisions happen."""

from typing import NamedTuple

from tests.reference.catalogue import Place


class Basis(NamedTuple):
    """One cited place: law, 条, 之, 款, 项; `article` None cites the law, `law` without 书名号 is plain text."""

    law: str
    article: int | None = None
    zhi: int | None = None
    para: int | None = None
    item: int | None = None


class Base(NamedTuple):
    """What a service item or a power is before a unit writes it down."""

    code: str
    name: str
    type: str
    basis: tuple[Basis, ...]


COUNTRY = Place("000000", "全国", "country")
PROVINCE = Place("210000", "辽宁省", "province")
CITY = Place("211100", "盘锦市", "city")
OTHER_CITY = Place("210200", "大连市", "city")
COUNTIES = (
    Place("211102", "双台子区", "county"),
    Place("211103", "兴隆台区", "county"),
    Place("211104", "大洼区", "county"),
    Place("211122", "盘山县", "county"),
    Place("211181", "示例市", "county"),
)
OTHER_COUNTIES = (Place("210224", "长海县", "county"), Place("210281", "瓦房店市", "county"))
TOWNSHIPS = (
    Place("211122001", "高升街道", "township"),
    Place("211122100", "沙岭镇", "township"),
    Place("211102001", "东风街道", "township"),
)
VILLAGE = Place("211122100200", "九台子村", "village")

SECTORS = ("交通运输", "公安")
WHOLE = "综合"
DEPARTMENTS = {"交通运输": "交通运输局", "公安": "公安局", WHOLE: "人民政府"}
SECOND_DEPARTMENTS = {"交通运输": "交通运输事务中心", "公安": "出入境管理局", WHOLE: "政府办公室"}

ROAD = "中华人民共和国道路运输条例"
HIGHWAY = "中华人民共和国公路法"
BUS = "城市公共交通条例"
LOCAL = "辽宁省实施《中华人民共和国公路法》办法"
CRIMINAL = "中华人民共和国刑法"
DOCUMENT = "按国家和省有关规定办理"

BASES: tuple[tuple[Basis, ...], ...] = (
    (Basis(ROAD, 8), Basis(ROAD, 10)),
    (Basis(ROAD, 24), Basis(ROAD, 25), Basis(ROAD, 26)),
    (Basis(ROAD, 63, para=1, item=1), Basis(ROAD, 63, para=1, item=3)),
    (Basis(HIGHWAY, 50, para=1), Basis(HIGHWAY, 76, item=1), Basis(LOCAL, 21)),
    (Basis(BUS, 19), Basis(BUS)),
    (Basis(CRIMINAL, 133, zhi=1, para=1, item=2),),
    (Basis(HIGHWAY, 44, para=2, item=1), Basis(HIGHWAY, 44, para=2, item=2)),
    (Basis(DOCUMENT),),
    (Basis(ROAD, 37), Basis(HIGHWAY, 45, para=1), Basis(HIGHWAY, 45, para=2)),
)

CODES = (
    "000118001000",
    "00011800200Y",
    "000118A03001",
    "001018004000",
    "000718005000",
    "2101183B6000",
    "002018007000",
)
OTHER_CODES = ("000118901000", "00011890200Y", "2101189C3001")
NAMES = (
    "道路旅客运输经营许可",
    "道路货物运输经营许可(使用4.5吨及以下车辆除外)",
    "出租汽车车辆审验",
    "“两客一危”车辆动态监控备案",
    "航道-港口岸线使用 A 类审批",
    "机动车维修经营备案",
    "机动车维修经营备案",
    "公路超限运输许可[2021]",
)
TYPES = ("行政许可", "行政确认", "其他行政权力", "公共服务")

POWER_NAMES = (
    "对擅自占用、挖掘公路的处罚",
    "对未取得道路货物运输经营许可擅自从事经营的处罚",
    "对未取得道路客运经营许可擅自从事经营的处罚",
    "对道路运输经营场所的监督检查",
    "暂扣“无证”营运车辆",
    "对客运站-货运站经营者违规的处罚",
    "机动车驾驶证核发",
)
CATEGORIES = ("行政处罚", "行政检查", "行政强制", "其他行政权力")
MAIN_CODES = ("00021801000Y", "00021802000Y")
LEAF_CODES = ("000618011000", "000218012000", "00021801A000")

CASES = ("新办", "变更", "注销 (自愿)")
LEVEL_SETS = (
    ("city", "county"),
    ("city", "county"),
    ("city", "county", "township"),
    ("city",),
    ("province", "city", "county", "township", "village"),
    ("county",),
    ("province", "city"),
    (),
)

CONDITIONS = ("有与其经营业务相适应并经检测合格的车辆", "有健全的安全生产管理制度")
SERVICE_OBJECTS = ("自然人", "企业法人", "事业法人", "社会组织法人")
STEPS = ("受理", "审查", "决定", "办结", "送达")
MATERIALS = ("营业执照", "营业执照副本", "道路运输经营申请表", "身份证(复印件)")
LIMITS = ((20, "工作日"), (20, "自然日"), (15, "工作日"))
RESULTS = (("证照", "道路运输经营许可证"), ("批文", "道路运输经营许可证"), ("证照", "备案证明"))
MODES = ("省级直接行使", "属地管理为主", "审核转报", "分级管理")
