"""Which words say nothing, beside what, and which say the same of one thing; general knowledge (slight has the rules)."""

# Words that say nothing beside others: who is anybody, and doing in general.
SLIGHT = frozenset(
    (
        "人员",
        "手续",
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
        "证",
    )
)
DONE_ANYWAY = frozenset(("经营", "使用", "设立", "设置"))
BROAD = frozenset(
    ("经营", "使用", "生产", "加工", "储存", "种植", "养殖", "繁殖", "进口", "出口", "建设")
)
PAPERS = frozenset(("驾驶证", "导游证", "采矿权", "探矿权", "排水许可", "适任证书", "运输证"))
LEAVE = frozenset(("执业证", "国籍证书"))
# Kin that say the same of one thing: not done, and not done as ruled.
ONE = frozenset(
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
