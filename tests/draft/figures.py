"""The draft's figures, worked out by hand from the finished sample's and the plants.

The finished sample: 双台子区 87, 兴隆台区 89, 大洼区 90, 盘山县 213 items, all of them same (479/479);
92 matters compared among them, all same, and 123 held by one only. Every list of powers: 42 主项 and
79 子项 (95 leaves), all shared, linked and clear; the city has 107 主项 and 170 子项 (228 leaves).
"""

# Service items of each list other than 取消 (items that fail their schema are counted too):
#   双台子区 87 − 1 set to 取消 + 2 local = 88
#   兴隆台区 89 + 2 local = 91
#   大洼区 90 + 2 local (one has no basis) = 92, one of them under the sector 交通
#   盘山县 213 − 1 lost + 1 doubled = 213
ITEMS = {
    ("211100", "交通运输"): 373,
    ("211102", "交通运输"): 88,
    ("211103", "交通运输"): 91,
    ("211104", "交通"): 1,
    ("211104", "交通运输"): 91,
    ("211122", "交通运输"): 213,
}

# same, differs, unlinked, compared, linked, exempt, duplicates, held, expected, missing.
#   双台子区: of 87 are gone: 取消 1, without implementing_body 1. Of 85 left, 3 differ (name, article,
#     the city's own renaming) and 1 is linked to nothing. Expected 87, held 84 of them.
#   兴隆台区: of 89 are gone: visits as text 1, type 1. Of 87, 3 differ (no code, exception without
#     document, the city's renaming).
#   大洼区: of 90, 1 is gone to the sector 交通; 4 differ (type, code, expired exception, renaming); of
#     the local items the one without a basis is unlinked and compared: 89 + 1 = 90.
#   盘山县: of 213 are gone: lost 1, mistyped member 1. Of 211, 3 differ (name, article, renaming) and 1
#     has lost its reference, whose status is wrong; the city so expects 212 of the county.
# 479 − 2 − 2 − 1 − 2 + 1 = 473 compared; 81 + 84 + 85 + 207 = 457 same.
PAIRS = {
    "211102": (81, 3, 1, 85, 84, 2, 0, 84, 87, 3),
    "211103": (84, 3, 0, 87, 87, 2, 0, 87, 89, 2),
    "211104": (85, 4, 1, 90, 89, 1, 0, 89, 90, 1),
    "211122": (207, 3, 1, 211, 210, 0, 1, 210, 212, 2),
}
LAYER = (457, 473, 470, 478)  # same, compared, held, expected

# same, differs, excepted over the 470 linked items:
#   name: 盘山县 1, 双台子区 1, the city's renaming 4. code: lost digit, no code. type: 大洼区 1.
#   legal_basis: wrong article, added paragraph, two exceptions without force; one in force.
ELEMENTS = {
    "name": (464, 6, 0),
    "code": (468, 2, 0),
    "type": (469, 1, 0),
    "legal_basis": (465, 4, 1),
}

# Among the four: 92 + 2 local matters = 94 compared. 7 differ: name 1, type 1, legal basis 3 (added
# paragraph, two exceptions), and both local ones (name, legal basis). Held by one only: 123 + 4 whose
# code leads nowhere (lost digit, no code, unknown code, local without basis) − 1 that failed = 126.
GROUP = (87, 94, 126)  # same, compared, single
PEER_ELEMENTS = {
    "name": (92, 2),
    "code": (94, 0),
    "type": (93, 1),
    "legal_basis": (90, 4),
}
# Same and compared of two units: what both still hold, and local matters of both; less what one of
# them has alone. The finished sample has 87, 85, 85, 87, 87 and 90 compared.
PEERS = {
    ("211102", "211103"): (79, 83),  # − 6 no longer common, + 2 local; 4 differ
    ("211102", "211104"): (76, 81),  # − 5, + 1; 5 differ
    ("211102", "211122"): (79, 81),  # − 4; 2 differ
    ("211103", "211104"): (79, 83),  # − 5, + 1; 4 differ
    ("211103", "211122"): (82, 83),  # − 4; 1 differs
    ("211104", "211122"): (85, 87),  # − 3; 2 differ
}

# Powers: 大洼区 has lost a 主项 and has one in the wrong category, 盘山县 has one without levels.
POWER_PAIRS = {
    "211102": (121, 0, 0, 121, 121, 0, 0, 121, 121, 0),
    "211103": (121, 0, 0, 121, 121, 0, 1, 121, 121, 0),
    "211104": (119, 1, 0, 120, 120, 0, 0, 120, 121, 1),
    "211122": (120, 0, 0, 120, 120, 0, 0, 120, 121, 1),
}
POWER_LAYER = (481, 482, 482, 484)
POWER_GROUP = (120, 121, 0)

# main, sub, leaves, shared main, shared sub, clear main, clear sub.
#   The city: 8 shared leaves are not clear, each for a county's list or its own: 4 are 子项 of 3 主项
#     (普通货运, 施工图与设计变更, 工程监督检查), 4 are 主项. 42 − 3 − 4 = 35, 79 − 4 = 75.
#   双台子区: the 子项 with a part for the townships, and its 主项.
#   兴隆台区: one 子项 doubled; a 子项 with an overlap, its 主项, and a 主项 without division.
#   大洼区: one 主项 deleted; one 主项 claims the whole.
#   盘山县: one 子项 fails its schema; a 主项 with half a division; a 子项 with two units, and its 主项.
POWERS = {
    "盘锦市交通运输局": (107, 170, 228, 42, 79, 35, 75),
    "盘锦市公安局": (24, 1, 24, 0, 0, 0, 0),
    "盘锦市应急管理局": (18, 0, 18, 0, 0, 0, 0),
    "盘锦市住房和城乡建设局": (16, 0, 16, 0, 0, 0, 0),
    "双台子区交通运输局": (42, 79, 95, 42, 79, 41, 78),
    "兴隆台区交通运输局": (42, 80, 96, 42, 79, 40, 78),
    "大洼区交通运输局": (41, 79, 95, 41, 79, 40, 79),
    "盘山县交通运输局": (42, 79, 95, 42, 78, 40, 77),
}

CROSSINGS = 4  # same name, same code, two leads, one side gone

# 457/473 = 96.617…, 87/94 = 92.553…, cut toward zero.
HEADLINE = (
    "市级373项，盘山县213项，双台子区88项，兴隆台区91项，大洼区92项；"
    "市县纵向统一率96.61%（457/473），县区横向一致率92.55%（87/94）；"
    "权责事项主项107个、子项170个，市县共有职权42个主项、79个子项，"
    "边界清晰35个主项、75个子项；部门间权责交叉4项。"
)
