"""L8, of the law in force: whether what is cited was there on the catalogue's day.

The registry (法律法规库, files of kind `laws`) says so; without one these rules are silent.
"""

from svccat.model.rule import Confidence, Example, Fix, Rule, Severity
from svccat.model.text import Text

_ON_THE_DAY = Text(
    "依据的条文要在目录的数据截止日期有效；法律修改后条文常常重新编号。",
    "An article must be in force on the catalogue's date; a revision often numbers anew.",
)
_IN_FORCE = Text(
    "设定依据应当在目录的数据截止日期现行有效。",
    "A legal basis must be in force on the catalogue's date.",
)
_NO_SUCH = """{"legal_basis": ["《道路运输条例》第八十四条"]}"""
_LAST = """{"legal_basis": ["《道路运输条例》第八十二条"]}"""

NO_SUCH_ARTICLE = Rule(
    "L806",
    Severity.ERROR,
    Text("所引条文不存在", "no such article"),
    Text(
        "《{law}》没有{article}：{date} 起施行的文本只有 {count} 条。",
        "《{law}》 has no {article}: the text in force since {date} has {count} articles.",
    ),
    _ON_THE_DAY,
    Text("请对照现行文本改正条文序号。", "Correct the number against the text in force."),
    example=Example(bad=_NO_SUCH, good=_LAST),
)
RENUMBERED = Rule(
    "L816",
    Severity.ERROR,
    Text("所引条文是旧文本的", "an article of an earlier text"),
    Text(
        "《{law}》现在没有{article}：{other_date} 的文本有 {other_count} 条，{date} 起施行的文本只有 {count}"
        " 条，条文已重新编号。",
        "《{law}》 has no {article} any more: the text of {other_date} had {other_count} articles, the"
        " one in force since {date} has {count}; the articles were numbered anew.",
    ),
    _ON_THE_DAY,
    Text(
        "请在现行文本中找到对应的条文，改用新的序号；同一部法的其他条文序号也请核对。",
        "Find the article's new number in the text in force, and check the other articles of this law.",
    ),
    example=Example(
        bad="""{"legal_basis": ["《道路运输条例》第八十三条"]}""",
        good=_LAST,
    ),
)
PERHAPS_NO_ARTICLE = Rule(
    "L817",
    Severity.WARNING,
    Text("所引条文可能不存在", "an article that is in no registered text"),
    Text(
        "法律法规库登记的《{law}》最多 {count} 条，没有{article}。",
        "the registered texts of 《{law}》 have at most {count} articles; {article} is in none.",
    ),
    Text(
        "目录没有写数据截止日期，或者法律法规库比目录旧，所以不能断定。",
        "The catalogue has no date, or the registry is older than it, so this is not certain.",
    ),
    Text(
        "请核对条文序号；序号无误的，请更新法律法规库，并写明目录的 as_of。",
        "Check the number; if it is right, bring the registry up to date and give `as_of`.",
    ),
    Confidence.MEDIUM,
    example=Example(bad=_NO_SUCH, good=_LAST),
)
REPEALED = Rule(
    "L807",
    Severity.ERROR,
    Text("所引法律已经废止", "a repealed law"),
    Text("《{law}》已于 {date} 废止。", "《{law}》 was repealed on {date}."),
    _IN_FORCE,
    Text(
        "请改引现行有效的依据；没有新依据的，事项应当取消或者调整。",
        "Cite what is in force instead; an item that nothing supports is to be cancelled or changed.",
    ),
    example=Example(
        bad="""{"legal_basis": ["《道路运输管理旧办法》第八条"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条"]}""",
    ),
)
PERHAPS_REPEALED = Rule(
    "L818",
    Severity.WARNING,
    Text("所引法律可能已经废止", "a law that was repealed, perhaps later"),
    Text(
        "《{law}》已于 {date} 废止，目录没有写明数据截至哪一天。",
        "《{law}》 was repealed on {date}, and the catalogue does not say which day it stands at.",
    ),
    _IN_FORCE,
    Text(
        "请核对依据是否仍然有效，并写明目录的 as_of。",
        "Check whether the basis is still in force, and give `as_of`.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"legal_basis": ["《道路运输管理旧办法》第八条"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条"]}""",
    ),
)
NOT_YET = Rule(
    "L808",
    Severity.WARNING,
    Text("所引法律尚未施行", "a law not yet in force"),
    Text(
        "《{law}》自 {date} 起施行，目录的数据截至 {other_date}，那时还没有施行。",
        "《{law}》 is in force from {date}; on {other_date}, the catalogue's date, it was not.",
    ),
    _IN_FORCE,
    Text(
        "请核对依据；这部法律此前已有旧文本的，请把旧文本补进法律法规库。",
        "Check the basis; if the law had an earlier text, add that to the registry.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"legal_basis": ["《道路运输新条例》第八条"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条"]}""",
    ),
)
MISSPELT = Rule(
    "L809",
    Severity.WARNING,
    Text("法律名称可能写错", "a law's name that may be misspelt"),
    Text(
        "法律法规库里没有《{found}》{suggestion}。",
        "the registry has no 《{found}》{suggestion}.",
    ),
    Text(
        "名称差一个字，就核对不了条文，与上级也成了不同的依据。",
        "One wrong character, and the article cannot be checked and the basis differs from others'.",
    ),
    Text(
        "请核对名称；名称无误的，请把这部法律补进法律法规库。",
        "Check the name; if it is right, add the law to the registry.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"legal_basis": ["《道路运输条列》第八条"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条"]}""",
    ),
    fix=Fix.UNSAFE,
)
OLD_TEXT = Rule(
    "L810",
    Severity.WARNING,
    Text("标注的不是现行文本", "another text than the one in force"),
    Text(
        "《{law}》标注的是“{found}”，目录的数据截止日期有效的是 {date} 起施行的文本。",
        "《{law}》 is marked “{found}”; the text in force on the catalogue's date is that of {date}.",
    ),
    Text(
        "标注旧文本，条文序号多半也是旧的。",
        "Where an old text is named, the numbers of the articles are probably old as well.",
    ),
    Text(
        "请对照现行文本核对条文序号，并更新或删去标注。",
        "Check the numbers against the text in force, and bring the mark up to date or remove it.",
    ),
    example=Example(
        bad="""{"legal_basis": ["《道路运输条例》（2019年修订）第八条"]}""",
        good="""{"legal_basis": ["《道路运输条例》（2023年修订）第八条"]}""",
    ),
)

_NUMBERED_ANEW = Text(
    "法律修订后条文常常重新编号；序号不改，引的就是另一条。",
    "A revision often numbers articles anew; with the old number another article is cited.",
)
MOVED = Rule(
    "L822",
    Severity.WARNING,
    Text("所引条文已改序号", "a cited article has another number now"),
    Text(
        "《{law}》{article}自 {date} 起是{expected}。",
        "{article} of 《{law}》 is {expected} from {date} on.",
    ),
    _NUMBERED_ANEW,
    Text(
        "请改为新的序号并标注修订年份，同时更新目录的数据截止日期。",
        "Write the new number with the year of the revision, and bring the catalogue's date up to date.",
    ),
    example=Example(
        bad="""{"legal_basis": ["《道路运输条例》（2019年修订）第七十条"]}""",
        good="""{"legal_basis": ["《道路运输条例》（2023年修订）第六十九条"]}""",
    ),
    fix=Fix.UNSAFE,
)
VANISHED = Rule(
    "L823",
    Severity.WARNING,
    Text("所引条文已被删去", "a cited article was deleted"),
    Text(
        "《{law}》{article}在 {date} 起施行的文本中已经删去。",
        "{article} of 《{law}》 was deleted; the text in force from {date} has it no more.",
    ),
    Text(
        "条文删去后事项失去依据。",
        "An item whose article was deleted rests on nothing.",
    ),
    Text(
        "请改引现行有效的依据；没有新依据的，事项应当取消或者调整。",
        "Cite what is in force instead; an item that nothing supports is to be cancelled or changed.",
    ),
    example=Example(
        bad="""{"legal_basis": ["《道路运输条例》（2019年修订）第六十八条"]}""",
        good="""{"legal_basis": ["《道路运输条例》（2023年修订）第六十九条"]}""",
    ),
)

RULES = (
    NO_SUCH_ARTICLE,
    REPEALED,
    NOT_YET,
    MISSPELT,
    OLD_TEXT,
    RENUMBERED,
    PERHAPS_NO_ARTICLE,
    PERHAPS_REPEALED,
    MOVED,
    VANISHED,
)
