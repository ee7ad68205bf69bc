"""R182 to R184: days of a calendar."""

from svccat.model.fields import Kind
from svccat.model.rule import Example, Fix, Reach, Rule, Severity
from svccat.model.text import Text

NOT_A_DATE = Rule(
    "R182",
    Severity.ERROR,
    Text("日期不对", "no date"),
    Text(
        "{label}写的是“{found}”，应是日历上有的一天，写成 2024-12-31 的样子。",
        "`{member}` is “{found}”; it should be a day of the calendar in the form 2024-12-31.",
    ),
    Text(
        "日期要写成 2024-12-31 的样子才能比较先后；写成别的样子，有效期就不起作用。",
        "Only dates such as 2024-12-31 can be compared; anything else has no effect.",
    ),
    Text(
        "请改成年-月-日，月、日各两位，例如 2024-12-01。",
        "Write year-month-day with two digits for month and day, such as 2024-12-01.",
    ),
    example=Example(
        bad="""{"as_of": "2024年12月1日"}""",
        good="""{"as_of": "2024-12-01"}""",
        reach=Reach.HEADER,
    ),
    fix=Fix.SAFE,
)
FAR_OFF = Rule(
    "R183",
    Severity.WARNING,
    Text("年份可疑", "doubtful year"),
    Text("{label}写的是 {found}，年份可疑。", "`{member}` is {found}, a doubtful year."),
    Text(
        "清单的日期早于 2000 年，或者任何日期晚于 2100 年，多半是多打或少打了数字。",
        "A list dated before 2000, or any date past 2100, is mostly a slip of the keyboard.",
    ),
    Text("请核对年份。", "Check the year."),
    example=Example(
        bad="""{"as_of": "1924-12-31"}""",
        good="""{"as_of": "2024-12-31"}""",
        reach=Reach.HEADER,
    ),
)
ORDER = Rule(
    "R184",
    Severity.WARNING,
    Text("日期先后颠倒", "dates in the wrong order"),
    Text(
        "{label}写的是 {found}，比应在它前面的 {expected} 还早。",
        "`{member}` is {found}, before {expected}, which it should follow.",
    ),
    Text(
        "法律先公布后施行，版本从早到晚，废止在最后；次序乱了，就认不准哪一版有效。",
        "A law is passed, then in force, version by version, and repealed at last; else the version in force cannot be told.",
    ),
    Text("请核对这两个日期，版本按时间先后排列。", "Check both dates; list versions oldest first."),
    example=Example(
        bad="""{"versions": [{"date": "2019-03-02", "effective": "2018-03-02", "articles": 83}]}""",
        good="""{"versions": [{"date": "2019-03-02", "effective": "2019-03-02", "articles": 83}]}""",
        kind=Kind.LAWS,
    ),
)

RULES = (NOT_A_DATE, FAR_OFF, ORDER)
