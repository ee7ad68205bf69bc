"""Real differences: each function changes a value so that contract §2 finds it different."""

from typing import Final

from benchmarks.generator.acts import ALL_OBJECTS
from benchmarks.generator.content import Item
from benchmarks.generator.laws import NUMERALS, chinese
from benchmarks.generator.noise import ARTICLE, Context, unspaced
from benchmarks.generator.places import APPROVAL, BUSINESS

_WORDS: Final = (
    ("许可", "审批"),
    ("审批", "核准"),
    ("确认", "认定"),
    ("认定", "认证"),
    ("登记", "注册登记"),
    ("备案", "登记备案"),
    ("评定", "评审"),
    ("查询", "查询服务"),
    ("咨询", "咨询服务"),
    ("发放", "拨付"),
    ("给付", "发放"),
    ("奖励", "表彰奖励"),
    ("裁决", "行政裁决"),
    ("处罚", "行政处罚"),
    ("检查", "执法检查"),
)
_TYPES: Final = {
    "行政许可": "其他行政权力",
    "其他行政权力": "行政确认",
    "行政确认": "公共服务",
    "公共服务": "其他行政权力",
    "行政给付": "公共服务",
    "行政奖励": "公共服务",
    "行政裁决": "其他行政权力",
}
_CLAUSES: Final = (
    "在本行政区域内有固定住所或者经营场所",
    "未被列入严重失信主体名单",
    "已依法缴纳社会保险费",
    "已通过信用承诺方式提交补正事项",
    "申请事项不存在权属争议",
    "已完成前置公示且无异议",
)
_STEPS: Final = ("现场核查", "专家评审", "集体审议", "公示", "归档", "复核")
_MATERIALS: Final = (
    "信用承诺书",
    "法人授权委托书原件",
    "近三个月社会保险缴费证明",
    "场所产权人同意使用证明",
    "第三方检测报告",
    "行业主管部门意见",
    "税务登记信息",
    "公示结果说明",
)


def name(value: str, context: Context) -> str:
    """The name with its act in another word."""
    for word, other in _WORDS:
        if word in value:
            return value.replace(word, other, 1)
    return value + "办理"


def code(value: str, context: Context) -> str:
    """The code as the other catalogue, the nation's or the province's, would have given it."""
    return ("00" if value[:2] == context.prefix else context.prefix) + value[2:]


def kind(value: str, context: Context) -> str:
    """Another 事项类型."""
    return _TYPES[value]


def citations(value: list[str], context: Context) -> list[str]:
    """One citation fewer, or another article of the same law."""
    if len(value) > 1 and context.rng.random() < 0.4:
        return value[:-1]
    position = context.rng.randrange(len(value))
    other = ARTICLE.sub(lambda match: f"第{chinese(_near(match[1]))}条", value[position], count=1)
    return [*value[:position], other, *value[position + 1 :]]


def _near(numeral: str) -> int:
    article = NUMERALS[numeral] if numeral in NUMERALS else int(numeral)
    return article - 1 if article > 1 else 2


def department(value: str, context: Context) -> str:
    """Another department, written without spaces."""
    same = unspaced(value) == BUSINESS.department
    return APPROVAL.department if same else BUSINESS.department


def body(value: str, context: Context) -> str:
    """The code of another department that handles the item."""
    return APPROVAL.code if value != APPROVAL.code else BUSINESS.code


def conditions(value: str, context: Context) -> str:
    """One condition more."""
    return f"{value.rstrip('。')}；{context.rng.choice(_CLAUSES)}"


def objects(value: list[str], context: Context) -> list[str]:
    """The first object that is not there is added; of all, the last is dropped."""
    more = [other for other in ALL_OBJECTS if other not in value]
    return [*value, more[0]] if more else [other for other in value if other != value[-1]]


def steps(value: list[Item], context: Context) -> list[Item]:
    """One step more, of no days of its own."""
    step: Item = {"step": context.rng.choice(_STEPS), "body": "行政审批科", "days": 0}
    return [*value[:-1], step, value[-1]]


def materials(value: list[Item], context: Context) -> list[Item]:
    """The last material is dropped, or one is added that is not asked for yet."""
    names = {unspaced(str(entry["name"])) for entry in value}
    more = [other for other in _MATERIALS if other not in names]
    if len(value) > 2 and (not more or context.rng.random() < 0.5):
        return value[:-1]
    entry: Item = {
        "name": context.rng.choice(more),
        "type": "其他",
        "form": "纸质",
        "necessity": "必要",
        "source": "申请人自备",
        "originals": 1,
        "copies": 0,
    }
    return [*value, entry]


def limit(value: Item, context: Context) -> Item:
    """A longer limit of the same unit."""
    days = value["value"]
    assert isinstance(days, int)
    return value | {"value": days + context.rng.choice((5, 10, 15))}


def result(value: Item, context: Context) -> Item:
    """Another document as the result."""
    return value | {"name": f"{value['name']}（电子证照）"}


def division(value: list[Item], context: Context) -> list[Item]:
    """One level's part is claimed by other words, or it is not said at all."""
    if context.rng.random() < 0.5:
        return value[:-1]
    first = value[0] | {"by": "territory", "values": ["本行政区域内"], "text": "按属地原则行使"}
    return [first, *value[1:]]
