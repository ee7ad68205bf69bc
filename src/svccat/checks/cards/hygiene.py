"""R162 to R168: characters that a text should not hold."""

from svccat.model.rule import Confidence, Example, Fix, Rule, Severity
from svccat.model.text import Text

MARKUP = Rule(
    "R162",
    Severity.WARNING,
    Text("夹有网页代码", "markup of a web page"),
    Text(
        "{label}里有网页代码 {words}。",
        "`{member}` holds markup of a web page: {words}.",
    ),
    Text(
        "从网页或旧系统粘贴来的 &nbsp;、<br> 不是文字，显示和比对时都会当成内容。",
        "&nbsp; and <br> came along from a web page; they are shown and compared as if they were text.",
    ),
    Text(
        "请删去网页代码，需要分段的地方换行。",
        "Take the markup out; start a new line where a paragraph is meant.",
    ),
    example=Example(
        bad="""{"conditions": "1.有车辆；<br/>2.有&nbsp;停车场地。"}""",
        good="""{"conditions": "1.有车辆；\\n2.有停车场地。"}""",
    ),
    fix=Fix.UNSAFE,
)
BACKSLASH = Rule(
    "R163",
    Severity.WARNING,
    Text("夹有反斜杠", "backslash in a text"),
    Text("{label}里有反斜杠：“{words}”。", "`{member}` holds a backslash: {words}."),
    Text(
        "反斜杠不是中文标点，多半是顿号打错，或导出时留下的 \\n、\\t。",
        "A backslash is no Chinese punctuation: a 、 was meant, or an export left its \\n or \\t.",
    ),
    Text("请改成顿号，或删去。", "Write 、 instead, or take it out."),
    example=Example(
        bad="""{"name": "拖拉机\\\\联合收割机检验合格标志核发"}""",
        good="""{"name": "拖拉机、联合收割机检验合格标志核发"}""",
    ),
    fix=Fix.UNSAFE,
)
HIDDEN = Rule(
    "R164",
    Severity.WARNING,
    Text("有看不见的字符", "invisible characters"),
    Text("{label}里有看不见的字符 {words}。", "`{member}` holds invisible characters: {words}."),
    Text(
        "控制符、零宽字符和方向符看不见，却会使搜索、比对对不上。",
        "Control, zero-width and direction characters are not seen, and yet defeat search and comparison.",
    ),
    Text("请删去这些字符，或重新输入这一段。", "Take them out, or type the passage again."),
    example=Example(
        bad="""{"name": "道路旅客\\u200b运输经营许可"}""",
        good="""{"name": "道路旅客运输经营许可"}""",
    ),
    fix=Fix.SAFE,
)
GARBLED = Rule(
    "R165",
    Severity.WARNING,
    Text("有乱码", "garbled text"),
    Text("{label}里有乱码：“{words}”。", "`{member}` is garbled: {words}."),
    Text(
        "文件换编码时出错，字符变成了乱码、问号或只在某种字体里才有的符号。",
        "The text was read in a wrong encoding, or uses signs that one font alone has.",
    ),
    Text("请对照原件重新输入。", "Type it again from the original."),
    example=Example(
        bad="""{"conditions": "有符合规定的锟斤拷辆"}""",
        good="""{"conditions": "有检测合格的车辆"}""",
    ),
    fix=Fix.UNSAFE,
)
STRAY_SPACE = Rule(
    "R166",
    Severity.INFO,
    Text("多余的空格", "stray spaces"),
    Text("{label}里有多余的空格：“{found}”。", "`{member}` has stray spaces: “{found}”."),
    Text(
        "首尾和字间的空格不影响比对，但搜索和打印时碍事。",
        "Spaces at the ends or between characters do not count, but hinder search and print.",
    ),
    Text("请删去空格。", "Take the spaces out."),
    example=Example(
        bad="""{"name": "道路 旅客运输经营许可　"}""",
        good="""{"name": "道路旅客运输经营许可"}""",
    ),
    fix=Fix.SAFE,
)
BROKEN_LINE = Rule(
    "R167",
    Severity.WARNING,
    Text("一行的内容里有换行或制表符", "line break inside one line"),
    Text(
        "{label}里有换行或制表符：“{found}”。",
        "`{member}` holds a line break or a tab: “{found}”.",
    ),
    Text(
        "名称一类的内容只占一行，换行会把表格和打印件撑乱。",
        "A name and its like are one line; a break in it upsets tables and print.",
    ),
    Text("请并成一行。", "Join it into one line."),
    example=Example(
        bad="""{"name": "道路旅客\\n运输经营许可"}""",
        good="""{"name": "道路旅客运输经营许可"}""",
    ),
    fix=Fix.SAFE,
)
DOUBLED_MARK = Rule(
    "R168",
    Severity.INFO,
    Text("标点重复", "doubled punctuation"),
    Text("{label}里标点重复：“{words}”。", "`{member}` has doubled punctuation: {words}."),
    Text("多半是删改后留下的。", "Mostly what an edit has left behind."),
    Text("请只留一个标点。", "Leave one of them."),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"conditions": "1.有车辆；；2.有停车场地。"}""",
        good="""{"conditions": "1.有车辆；2.有停车场地。"}""",
    ),
    fix=Fix.UNSAFE,
)

RULES = (MARKUP, BACKSLASH, HIDDEN, GARBLED, STRAY_SPACE, BROKEN_LINE, DOUBLED_MARK)
