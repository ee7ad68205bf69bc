"""Laws that themselves give one field to several departments, each within its duties.

The article that says so, from the laws' texts. Where two departments rest on such a law, that both
appear is the law's own doing; which of them leads has still to be settled.
"""

CONCURRENT: dict[str, str] = {
    "安全生产法": "第十条",
    "食品安全法": "第六条",
    "野生动物保护法": "第七条",
    "大气污染防治法": "第五条",
    "水污染防治法": "第九条",
    "固体废物污染环境防治法": "第九条",
    "噪声污染防治法": "第八条",
    "消费者权益保护法": "第三十二条",
    "旅游法": "第八十三条",
    "道路交通安全法": "第五条",
    "危险化学品安全管理条例": "第六条",
    "烟花爆竹安全管理条例": "第四条",
    "民用爆炸物品安全管理条例": "第四条",
    "易制毒化学品管理条例": "第三条",
    "校车安全管理条例": "第四条",
}
