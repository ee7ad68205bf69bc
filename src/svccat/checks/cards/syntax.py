"""S0: slips in JSON, each cause with a rule of its own."""

from svccat.checks.cards.form import GOOD
from svccat.model.rule import Example, Reach, Rule, Severity
from svccat.model.text import Text

_UNREAD = Text(
    "JSON 一处写错，这一处以后的内容就可能读不出；读不出的不作检查，也不计入任何数字。",
    "One slip can make the rest unreadable; what is not read is not checked and is part of no figure.",
)
_NOTE = '"对\\"三无\\"车辆的处罚"'


def _whole(good: str, bad: str) -> Example:
    """A whole file in which one piece is written wrongly."""
    return Example(GOOD.replace(good, bad), GOOD, Reach.FILE)


OTHER = Rule(
    "S003",
    Severity.ERROR,
    Text("JSON 写法有误", "JSON syntax error"),
    Text(
        "JSON 写到这里读不下去了：此处应有“{expected}”，却接着“{found}”。",
        "JSON breaks off here: “{expected}” should stand before “{found}”.",
    ),
    _UNREAD,
    Text(
        "请看此处及前一行：多半是多了或少了冒号、引号或括号。",
        "Look here and at the line before: usually a colon, quote or bracket too many or too few.",
    ),
    example=_whole('"format": 1', '"format" 1'),
)
COMMA = Rule(
    "S017",
    Severity.ERROR,
    Text("多了逗号", "superfluous comma"),
    Text("这个逗号是多余的。", "this comma is superfluous."),
    _UNREAD,
    Text(
        "请删去它：逗号只写在两项之间，最后一项后面不写。",
        "Remove it: commas stand between entries, none after the last one.",
    ),
    example=_whole("[1, 2]", "[1, 2,]"),
)
MISSING = Rule(
    "S018",
    Severity.ERROR,
    Text("少了逗号", "missing comma"),
    Text(
        "这里少了一个英文逗号，后面接着“{found}”。",
        "a comma is missing here, before “{found}”.",
    ),
    _UNREAD,
    Text("请在此处补上英文逗号。", "Put a comma here."),
    example=_whole('"format": 1,', '"format": 1'),
)
CHINESE = Rule(
    "S019",
    Severity.ERROR,
    Text("用了中文标点", "Chinese punctuation"),
    Text(
        "这里写的是「{found}」，应是英文的「{expected}」。",
        "this is “{found}”; JSON needs “{expected}” here.",
    ),
    _UNREAD,
    Text(
        "请切换到英文输入法重新输入这个符号。",
        "Type this sign with the keyboard set to English.",
    ),
    example=_whole("[1, 2]", "[1， 2]"),
)
QUOTES = Rule(
    "S020",
    Severity.ERROR,
    Text("没有用英文双引号", "not in double quotes"),
    Text(
        "{found} 应放在英文双引号里，写成 {expected}。",
        "{found} must stand in double quotes: {expected}.",
    ),
    _UNREAD,
    Text(
        "字段名和文字的两端都要写英文双引号。",
        "Names and texts begin and end with a straight double quote.",
    ),
    example=_whole('"format"', "'format'"),
)
COMMENT = Rule(
    "S022",
    Severity.ERROR,
    Text("JSON 里写了注释", "comment"),
    Text("这里写了注释“{found}”，JSON 不能有注释。", "JSON has no comments: “{found}”."),
    _UNREAD,
    Text(
        "请删去注释，或写进 x- 开头的自用字段。",
        "Remove it, or keep it in a member of your own, named x-….",
    ),
    example=_whole('"format": 1,', '"format": 1, // 格式版本'),
)
WORD = Rule(
    "S023",
    Severity.ERROR,
    Text("不是 JSON 的值", "word that is no JSON"),
    Text("{found} 不是 JSON 的写法，应写 {expected}。", "{found} is no JSON; write {expected}."),
    Text(
        "NaN、None、True 等是别的程序里的写法，JSON 只有 null、true、false。",
        "NaN, None and True belong to other programs; JSON has null, true and false only.",
    ),
    Text("请改为 {expected}，或填上实际的值。", "Write {expected}, or the real value."),
    example=_whole("[1, 2]", "[1, NaN]"),
)
CONTROL = Rule(
    "S024",
    Severity.ERROR,
    Text("文字里有换行或制表符", "line break or control character in a text"),
    Text(
        "文字中直接写了换行、制表符之类看不见的字符（{found}），应写成 {expected}。",
        "a text holds a line break, tab or other control character ({found}); write {expected}.",
    ),
    _UNREAD,
    Text(
        "请删去它，或写成 {expected}；若是漏写了结尾的引号，请补上。",
        "Remove it or write {expected}; if the closing quote was forgotten, put it.",
    ),
    example=_whole(_NOTE, '"对车辆\n的处罚"'),
)
INNER = Rule(
    "S025",
    Severity.ERROR,
    Text("文字里有英文双引号", "quote inside a text"),
    Text(
        "文字在这个引号处提前结束了：{found}。",
        "the text ends too early, at this quote: {found}.",
    ),
    _UNREAD,
    Text(
        '文字里的引号请用中文引号“”，或在英文引号前加反斜杠写成 \\"。',
        'Inside a text write Chinese quotes “”, or \\" with a backslash.',
    ),
    example=_whole(_NOTE, '"对"三无"车辆的处罚"'),
)
ESCAPE = Rule(
    "S026",
    Severity.ERROR,
    Text("反斜杠用错", "wrong escape"),
    Text(
        "这里的 {found} 在 JSON 里不成立：反斜杠有特殊含义。",
        "{found} is wrong here: a backslash has a meaning of its own in JSON.",
    ),
    _UNREAD,
    Text(
        "请删去反斜杠，或把一个写成两个；文件路径可改用 /。",
        "Remove the backslash or write two of them; in paths use / instead.",
    ),
    example=_whole(_NOTE, '"申请书\\(一式两份\\)"'),
)
NUMBER = Rule(
    "S027",
    Severity.ERROR,
    Text("数字写法有误", "malformed number"),
    Text("{found} 不是 JSON 的数字，应写 {expected}。", "{found} is no number; write {expected}."),
    Text(
        "JSON 的数字不能以 0 或 + 开头，也不能带逗号；编码是文字，要放在引号里。",
        "Numbers have no leading zero, plus sign or grouping; codes are texts and stand in quotes.",
    ),
    Text("请改为 {expected}。", "Write {expected}."),
    example=_whole("[1, 2]", "[1, 02]"),
)

RULES = (
    OTHER,
    COMMA,
    MISSING,
    CHINESE,
    QUOTES,
    COMMENT,
    WORD,
    CONTROL,
    INNER,
    ESCAPE,
    NUMBER,
)
# The rule of each reason that a spot in the text can be at fault.
BY_REASON: dict[str, Rule] = {
    "other": OTHER,
    "comma": COMMA,
    "missing": MISSING,
    "chinese": CHINESE,
    "quotes": QUOTES,
    "comment": COMMENT,
    "word": WORD,
    "control": CONTROL,
    "inner": INNER,
    "escape": ESCAPE,
    "number": NUMBER,
}
