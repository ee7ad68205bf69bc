"""Characters that mean nearly the same inside a word, so that words of no list can be told as synonyms.

毁损 is 损毁 and 毁坏, 探测 is 观测: each character of either word has its like in the other.
General knowledge of how such words are made.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

_CLASSES = """
损毁坏破污 涂刻画划写绘 探测观 勘探查 放飞升施 购买 售卖销 藏匿隐瞒 弃丢抛扔倒 迁移搬挪 改变更换 停止终 修建造筑 建设 收征取 发放给付支
查检验核 审查核 报告 存储贮藏放 运输送载 养饲喂 种植栽 砍伐采 捕捞猎钓 挖掘采 拆除卸 堵塞封阻 阻挠碍妨 拒绝 欺骗诈 假伪冒虚 转让移 租赁借 雇聘招
培训教 诊疗医治 印刷制 宣传播布 公告示布 泄漏露渗 遗丢失 排泄放 截拦堵 占据用 侵占害 扰乱 殴打 辱骂侮 偷盗窃 夺抢 购采 购进 配备设置 安装设 佩戴穿带
填写报 记录载登 编制订拟 签订署 缴交纳 拖欠延迟 逾超过 缺少失漏 增加添 减少缩 延续展 撤销消 取消撤 恢复 暂临 立设开办 成立设 关闭停 聘请用任 委派遣托 指派定 索要取收
谋取得获 骗套诈取 挪用移 私擅自 强迫逼 威胁迫 引诱惑 容留纳 教唆 组织 举承主办 参加与 援助救帮 抚恤慰 奖励表彰 补贴助偿 津补贴 监督管 评定价估审 鉴定别 认定确
所站点处场地 员人者 店铺馆 款金费资 簿册账帐 房屋宅舍 道路街 器械具备 区域地 期间时 机构关 单位 厂场 车辆 船舶艇 田地 山林 河江 坟墓 棺柩 尸遗 气象候天 洪汛涝 灾害
证照书 徽标志记识 牌匾 招幌 管道线网 电力能 煤炭 油料 药剂 毒害 菌种 苗种 籽种子 畜牧禽 粮谷食 饲草料 皮毛 肉品 乳奶 蛋卵 酒饮 盐 烟 茶
孩童儿幼 老长年 婴幼 妇女 残障 病患疾 伤损 死亡 孕产 婚姻
清除扫理 整修治 消杀灭 洗涤浴 焚烧燃 烧烤 掩埋葬 覆盖遮 掺混杂 稀释 兑换 涨抬升 压低降 滥乱 篡改涂 仿伪造 伪造变 冒顶替 串通勾 包揽承 揽接 分切割
"""

_SHORT_FORMS = range(2, 5)  # characters of a short form
_SIZES = range(2, 5)  # characters of words that are compared so


@cache
def _like() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one in _CLASSES.split():
        for character in one:
            found.setdefault(character, {character}).update(one)
    return {character: frozenset(others) for character, others in found.items()}


@lru_cache(maxsize=1 << 16)
def alike(one: str, two: str) -> bool:
    """Each character of either word has its like in the other, and one at least is in both."""
    if len(one) not in _SIZES or len(two) not in _SIZES or abs(len(one) - len(two)) > 1:
        return False
    if not set(one) & set(two):
        return False
    return _covers(one, two) and _covers(two, one)


def may_shorten(one: str, two: str) -> bool:
    """Whether one can be the short form of words of which two is the first."""
    return len(one) in _SHORT_FORMS and one[0] == two[0] and one != two


def shortens(one: str, words: Sequence[str]) -> bool:
    """Each character of one stands in the words in this order, and each word gives one at least.

    高危 is 高度 危险, 土增 is 土地 增值: the first character of each word is in it.
    """
    at = 0
    for word in words:
        if at >= len(one) or one[at] != word[0]:
            return False
        at += 1
        rest = word[1:]
        while at < len(one) and one[at] in rest:
            rest = rest[rest.index(one[at]) + 1 :]
            at += 1
    return at == len(one) and len("".join(words)) > len(one)


def _covers(one: str, two: str) -> bool:
    like = _like()
    return all(
        character in two or any(other in like.get(character, ()) for other in two)
        for character in one
    )
