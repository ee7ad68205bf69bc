"""Citation strings of real catalogues that name no law: locators, documents by number, annexes."""

from tests.unit.normalise.citation_cases_named import Case
from tests.unit.normalise.citation_notation import cite, cites

UNNAMED: list[Case] = [
    # 8: nothing but a document number
    ("交运便字[2014]181号", [cite("", number="交运便字〔2014〕181号")], "number-bracket-style"),
    # 10
    ("第26条第9项及第27—30条", [cite("", "26..9"), cite("", "27-30")], ""),
    # 11
    ("第22—34条", [cite("", "22-34")], ""),
    # 21: bracket never closed, small tortoise-shell brackets
    (
        "（桂发改投资﹝2013﹞833号",
        [cite("", number="桂发改投资〔2013〕833号")],
        "unclosed-bracket number-bracket-style",
    ),
    # 23
    ("第三条第七款", [cite("", "3.7")], ""),
    ("第二款", [cite("", ".2")], "para-without-article"),
    # 32: annexes
    ("附件第193项", [cite("", "..193", part="附件")], ""),
    ("附件2《…目录》第37项", [cite("...目录", "..37")], ""),
    # 38: 项 without 款
    ("第五条第（一）项", [cite("", "5..1")], ""),
    # 39: an announcement
    (
        "（财政部 税务总局公告 2020 年第 2 号）第四条",
        [cite("", "4", number="财政部税务总局公告2020年第2号")],
        "",
    ),
    # 41
    ("（财综【2017】35号）", [cite("", number="财综〔2017〕35号")], "number-bracket-style"),
    # 44
    ("第七十三条第一、三款", [cite("", "73.1"), cite("", "73.3")], ""),
    # 46
    ("第十六条第一款第（三）项和第二十三条第一款第（六）项", cites("", "16.1.3 23.1.6"), ""),
    # 47
    ("（主席令第八十九号）", [cite("", number="主席令第89号")], ""),
    # 48
    ("第一百零一条", [cite("", "101")], ""),
    # 49
    ("第二十二条第一款第一项、第二项", cites("", "22.1.1 22.1.2"), ""),
    # 50
    ("第九条第一款第五项至第九项", [cite("", "9.1.5-9.1.9")], ""),
    ("第三十八条至第四十一条", [cite("", "38-41")], ""),
    # 51
    ("第四十四条第一款第十六项至第十八项", [cite("", "44.1.16-44.1.18")], ""),
    # 52
    ("第二十六条第一款第二项和第四项", cites("", "26.1.2 26.1.4"), ""),
    ("第十五条第一款或者第二款", cites("", "15.1 15.2"), ""),
]
