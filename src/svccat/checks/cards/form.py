"""S0: how a file is written as a whole, from its encoding to its end."""

from svccat.model.rule import Example, Fix, Reach, Rule, Severity
from svccat.model.text import Text

_READ = Text(
    "本工具读得出来，别的系统却可能读成乱码或打不开。",
    "svccat reads it all the same; other systems may show rubbish or refuse the file.",
)
GOOD = """{
  "kind": "service-items",
  "format": 1,
  "jurisdiction": {"code": "211122", "name": "盘山县", "level": "county"},
  "authority": {"name": "盘山县交通运输局", "sector": "交通运输"},
  "x-备注": "对\\"三无\\"车辆的处罚",
  "x-期数": [1, 2],
  "items": []
}
"""


ENCODING = Rule(
    "S002",
    Severity.ERROR,
    Text("文件不是 UTF-8 编码", "file is not UTF-8"),
    Text("文件存成了 {form} 编码，应是 UTF-8。", "the file is {form}; it must be UTF-8."),
    _READ,
    Text(
        "请另存为 UTF-8 编码（不带 BOM）。",
        "Save the file as UTF-8 (without a byte order mark).",
    ),
    fix=Fix.SAFE,
)
DAMAGE = Rule(
    "S010",
    Severity.ERROR,
    Text("文字已损坏", "damaged characters"),
    Text(
        "从此处起有 {count} 处文字损坏：那里的字节不是 {form} 文字。",
        "{count} damaged place(s) from here on: bytes that are not {form}.",
    ),
    Text(
        "原来是什么字已无从知道，损坏的事项不参与检查。",
        "What stood there is lost; the damaged item is not checked.",
    ),
    Text(
        "请对照原件补上此处的文字，再存为 UTF-8。",
        "Type what stood there from the original and save the file as UTF-8.",
    ),
)
BOM = Rule(
    "S015",
    Severity.WARNING,
    Text("文件开头有 BOM", "byte order mark"),
    Text(
        "文件开头有一个看不见的标记（BOM）。",
        "the file begins with an invisible mark (a byte order mark).",
    ),
    Text(
        "JSON 不应带 BOM，不少程序遇到它就读不了文件。",
        "JSON has no byte order mark; many programs fail at it.",
    ),
    Text("请另存为不带 BOM 的 UTF-8。", "Save the file as UTF-8 without a byte order mark."),
    example=Example(f"\ufeff{GOOD}", GOOD, Reach.FILE),
    fix=Fix.SAFE,
)
DOUBLE = Rule(
    "S016",
    Severity.ERROR,
    Text("同一字段写了两次", "member given twice"),
    Text(
        "“{member}”在同一处写了两次，前一个值会悄悄丢失。",
        "`{member}` stands twice in one object; the first value is lost silently.",
    ),
    Text(
        "读 JSON 的程序只留下其中一个，通常是后一个。",
        "Programs that read JSON keep only one of them, usually the last.",
    ),
    Text(
        "请删去一个，或改正写错的字段名。",
        "Remove one of them, or correct the name that is wrong.",
    ),
    example=Example(GOOD.replace('"format": 1,', '"format": 1, "format": 1,'), GOOD, Reach.FILE),
)
NAME = Rule(
    "S021",
    Severity.WARNING,
    Text("后缀名与内容不符", "file name says another format"),
    Text(
        "文件内容其实是 {form}，与后缀名不符。",
        "the file really is {form}, whatever its name says.",
    ),
    Text(
        "本工具按内容读取，别的程序却会按后缀名来读。",
        "svccat reads what is in it; other programs go by the name.",
    ),
    Text(
        "请改后缀名：整个文件一个对象用 .json，每行一个对象用 .ndjson。",
        "Rename it: .json for one object a file, .ndjson for one object a line.",
    ),
    example=Example(
        GOOD.replace(',\n  "items": []', "").replace("\n", "") + '\n{"x-备注": 1}\n',
        GOOD,
        Reach.FILE,
    ),
)
CUT = Rule(
    "S028",
    Severity.ERROR,
    Text("内容不完整", "cut off"),
    Text(
        "内容到这里就断了：“{found}”还没有结束，缺“{expected}”。",
        "the text breaks off here: “{found}” is still open, “{expected}” is missing.",
    ),
    Text(
        "断口以后的内容已经不在文件里，无法检查。",
        "What came after is not in the file and cannot be checked.",
    ),
    Text(
        "请重新导出或复制完整的文件；若只是少了结尾，请补上“{expected}”。",
        "Export or copy the whole file again; if only its end is missing, put “{expected}”.",
    ),
    example=Example(GOOD[:-3], GOOD, Reach.FILE),
)
AFTER = Rule(
    "S029",
    Severity.ERROR,
    Text("结尾之后还有内容", "something after the end"),
    Text(
        "JSON 到此已经结束，后面却还有“{found}”。",
        "the JSON has ended here, and “{found}” follows.",
    ),
    Text(
        "一个 JSON 文件只有一个对象，多出的内容不会被读取。",
        "A JSON file is one object; what follows it is not read.",
    ),
    Text(
        "请删去多余的内容或括号；若是每行一个对象，请存为 .ndjson。",
        "Remove what is too much; if each line is an object, save the file as .ndjson.",
    ),
    example=Example(f"{GOOD}}}\n", GOOD, Reach.FILE),
)
STRANGER = Rule(
    "S030",
    Severity.ERROR,
    Text("不是 JSON 文件", "not JSON"),
    Text("文件其实是 {form}，不是 JSON。", "the file really is {form}, not JSON."),
    Text(
        "本工具只读 JSON 与 NDJSON，改后缀名不会改变内容。",
        "svccat reads JSON and NDJSON; another file name does not change what is inside.",
    ),
    Text(
        "请从原来的程序导出为 JSON，而不是改后缀名。",
        "Export JSON from the program that made it, rather than renaming the file.",
    ),
    example=Example("事项名称,事项类型\n道路旅客运输经营许可,行政许可\n", GOOD, Reach.FILE),
)

RULES = (ENCODING, DAMAGE, BOM, DOUBLE, NAME, CUT, AFTER, STRANGER)
# The rule of each reason that a file as a whole can be at fault.
BY_REASON: dict[str, Rule] = {
    "encoding": ENCODING,
    "damage": DAMAGE,
    "bom": BOM,
    "double": DOUBLE,
    "name": NAME,
    "cut": CUT,
    "after": AFTER,
    "stranger": STRANGER,
}
