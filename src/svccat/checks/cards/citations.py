"""L8, of the writing: whether each citation says clearly what it cites."""

from svccat.model.rule import Example, Fix, Rule, Severity
from svccat.model.text import Text

_UNREADABLE = Text(
    "读不出引的是哪部法律、哪份文件，就无法核对，比对时只能逐字比较。",
    "What cannot be read as a law and a place cannot be checked, and is compared word by word.",
)

NOTHING_CITED = Rule(
    "L801",
    Severity.WARNING,
    Text("设定依据没有引用任何法律或文件", "nothing is cited"),
    Text(
        "设定依据“{found}”没有写出法律、文件的名称或文号。",
        "the legal basis “{found}” names no law, document or article.",
    ),
    _UNREADABLE,
    Text(
        "请写出依据的法律、法规、规章或文件，到条、款、项。",
        "Name the law or document it rests on, down to article, paragraph and item.",
    ),
    example=Example(
        bad="""{"legal_basis": ["按照本部门工作职责办理"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条"]}""",
    ),
)
NO_TITLE_MARKS = Rule(
    "L802",
    Severity.WARNING,
    Text("法律名称没有加书名号", "a law's name without 书名号"),
    Text("设定依据中{words}没有加书名号。", "{words} in the legal basis lacks the marks 《 》."),
    Text(
        "没有书名号，名称从哪里开始、到哪里为止只能靠猜。",
        "Without the marks one can only guess where the name begins and ends.",
    ),
    Text("请给法律、文件的名称加上书名号《》。", "Put 《 》 around the name."),
    example=Example(
        bad="""{"legal_basis": ["道路运输条例第八条"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条"]}""",
    ),
    fix=Fix.SAFE,
)
NOTATION = Rule(
    "L803",
    Severity.INFO,
    Text("引用的写法不规范", "a citation's notation"),
    Text("设定依据中{words}的写法不规范。", "{words} in the legal basis is not written as usual."),
    Text(
        "公文中年份用〔〕、书名用《》、条款用中文数字，中间不空格；括号成对，里面不空着。",
        "Official texts write years in 〔 〕, titles in 《 》, articles in Chinese numerals without"
        " blanks, and close every bracket.",
    ),
    Text(
        "请按公文写法改正，如“国发〔2006〕28号”“第十五条第一款第（二）项”。",
        "Write it as in 国发〔2006〕28号 and 第十五条第一款第（二）项.",
    ),
    example=Example(
        bad="""{"legal_basis": ["《道路运输条例》 第8条"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条"]}""",
    ),
    fix=Fix.SAFE,
)
PLACE = Rule(
    "L805",
    Severity.WARNING,
    Text("条款项读不通", "an article or paragraph that makes no sense"),
    Text(
        "设定依据中“{words}”读不通：有款、项而没有条，前后颠倒，或者数字不成数。",
        "“{words}” in the legal basis makes no sense: a paragraph without its article, a range"
        " turned round, or no number.",
    ),
    Text(
        "条款项写错，依据就指向别处，核对和比对都会落空。",
        "A wrong place points elsewhere; it can be neither checked nor compared.",
    ),
    Text("请对照法律原文改正条、款、项。", "Correct it against the text of the law."),
    example=Example(
        bad="""{"legal_basis": ["《道路运输条例》第二款"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条第二款"]}""",
    ),
)
NO_ARTICLE = Rule(
    "L811",
    Severity.INFO,
    Text("只写了法律名称，没有写条款", "a law without an article"),
    Text("《{law}》没有写到条。", "《{law}》 is cited without an article."),
    Text(
        "设定依据应当写到条、款、项，才看得出依据的是哪一句。",
        "A legal basis goes down to article, paragraph and item, so that one sees what it rests on.",
    ),
    Text("请补上条、款、项。", "Add article, paragraph and item."),
    example=Example(
        bad="""{"legal_basis": ["《中华人民共和国公路法》"]}""",
        good="""{"legal_basis": ["《中华人民共和国公路法》第七条"]}""",
    ),
)
TWICE = Rule(
    "L813",
    Severity.INFO,
    Text("同一依据重复引用", "the same citation twice"),
    Text("设定依据中{words}引用了不止一次。", "{words} is cited more than once."),
    Text(
        "重复的依据不增加内容，修改时容易改了一处漏了一处。",
        "A double adds nothing, and one of the two is forgotten when the law changes.",
    ),
    Text("请删去重复的一处。", "Remove one of them."),
    example=Example(
        bad="""{"legal_basis": ["《道路运输条例》第八条", "《中华人民共和国道路运输条例》第八条"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条"]}""",
    ),
)
NO_LAW = Rule(
    "L821",
    Severity.WARNING,
    Text("只写了条款，没有写是哪部法律", "an article of no law"),
    Text(
        "设定依据“{found}”只写了{article}，没有写是哪部法律、哪份文件的。",
        "the legal basis “{found}” says {article} and not of which law.",
    ),
    _UNREADABLE,
    Text("请在条款前写上法律或文件的名称。", "Put the name of the law before it."),
    example=Example(
        bad="""{"legal_basis": ["第八条第一款"]}""",
        good="""{"legal_basis": ["《道路运输条例》第八条第一款"]}""",
    ),
)

RULES = (NOTHING_CITED, NO_TITLE_MARKS, NOTATION, PLACE, NO_ARTICLE, TWICE, NO_LAW)
