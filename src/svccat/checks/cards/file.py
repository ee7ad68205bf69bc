"""S0: files and schema; how they are written is in `syntax`."""

from svccat.model.rule import Fix, Rule, Severity
from svccat.model.text import Text

_UNREAD = Text(
    "读不出的内容无法检查，也不会计入任何数字。",
    "What cannot be read is not checked and is part of no figure.",
)
_SILENT = Text(
    "不符合格式的事项不参与比对，统一率不含它。",
    "An item that fails its schema takes no part; the rates are without it.",
)

UNREADABLE = Rule(
    "S001",
    Severity.ERROR,
    Text("文件打不开", "file cannot be opened"),
    Text("文件打不开：{detail}。", "the file cannot be opened: {detail}."),
    _UNREAD,
    Text("请检查文件是否存在、是否有读取权限。", "Check that the file exists and may be read."),
)
NOT_A_CATALOGUE = Rule(
    "S004",
    Severity.ERROR,
    Text("不是目录文件", "not a catalogue"),
    Text(
        "文件最外层应是一个带有 kind 的对象（写在 {{ }} 里），这里却不是。",
        "the file must be one object with a `kind`; this is {found}.",
    ),
    _UNREAD,
    Text(
        "请对照 svccat schema service-items 补上文件头。",
        "Add the header: svccat schema service-items.",
    ),
)
UNKNOWN_KIND = Rule(
    "S005",
    Severity.ERROR,
    Text("目录种类不明", "unknown kind"),
    Text(
        "kind 写的是 {found}，应是 {allowed} 之一{suggestion}。",
        "kind is {found}; it must be one of {allowed}{suggestion}.",
    ),
    _UNREAD,
    Text("请改正 kind。", "Correct `kind`."),
    fix=Fix.UNSAFE,
)
UNPLACED = Rule(
    "S006",
    Severity.ERROR,
    Text("不知是谁的目录", "list cannot be placed"),
    Text(
        "文件头没有写清是哪一级、哪个地方、哪个条线的目录。",
        "the header does not say whose list this is: jurisdiction code, level and sector.",
    ),
    _UNREAD,
    Text(
        "请补全 jurisdiction 的 code、level 与 authority 的 sector。",
        "Give jurisdiction code and level, and the authority's sector.",
    ),
)
FORMAT = Rule(
    "S007",
    Severity.WARNING,
    Text("格式版本不符", "unknown format version"),
    Text("format 写的是 {found}，本工具按 1 读取。", "format is {found}; it was read as 1."),
    Text("以后的版本可能含义不同。", "A later version may mean something else."),
    Text("请改为 1，或使用更新的 svccat。", "Write 1, or use a newer svccat."),
)
EMPTY = Rule(
    "S008",
    Severity.ERROR,
    Text("文件是空的", "empty file"),
    Text("文件里什么都没有。", "there is nothing in the file."),
    _UNREAD,
    Text("请放入目录内容，或删去此文件。", "Put a catalogue there, or remove the file."),
)
PARQUET = Rule(
    "S009",
    Severity.ERROR,
    Text("Parquet 文件读不出", "Parquet file cannot be read"),
    Text(
        "Parquet 文件读不出：{detail}。",
        "the Parquet file cannot be read: {detail}.",
    ),
    _UNREAD,
    Text(
        "请用 svccat export --to parquet 重新导出，或换成 .json、.ndjson 文件。",
        "Export it again by svccat export --to parquet, or give the list as .json or .ndjson.",
    ),
)
REQUIRED = Rule(
    "S011",
    Severity.ERROR,
    Text("缺少必填项", "required member missing"),
    Text("缺少必填的{label}。", "required member `{member}` is missing."),
    _SILENT,
    Text("请补上{label}。", "Add `{member}`."),
)
TYPE = Rule(
    "S012",
    Severity.ERROR,
    Text("值的类型不对", "wrong type"),
    Text(
        "{label}应是{allowed}，这里写的是 {found}。",
        "`{member}` must be {allowed}; found {found}.",
    ),
    _SILENT,
    Text("请改成{allowed}。", "Change it to {allowed}."),
)
UNKNOWN_MEMBER = Rule(
    "S013",
    Severity.ERROR,
    Text("不认识的字段", "unknown member"),
    Text("没有名为“{member}”的字段{suggestion}。", "there is no member `{member}`{suggestion}."),
    Text(
        "写错字段名会让数据悄悄丢失；自用的字段请以 x- 开头。",
        "A mistyped name loses data silently; names of your own start with x-.",
    ),
    Text("请改正字段名，或改为以 x- 开头。", "Correct the name, or start it with x-."),
    at_key=True,
    fix=Fix.UNSAFE,
)
CLOSED_LIST = Rule(
    "S014",
    Severity.ERROR,
    Text("值不在规定范围内", "value not in the list"),
    Text(
        "{label}写的是 {found}，应是 {allowed} 之一{suggestion}。",
        "`{member}` is {found}; it must be one of {allowed}{suggestion}.",
    ),
    _SILENT,
    Text("请从规定的值中选一个。", "Choose one of the listed values."),
    fix=Fix.UNSAFE,
)

RULES = (
    UNREADABLE,
    NOT_A_CATALOGUE,
    UNKNOWN_KIND,
    UNPLACED,
    FORMAT,
    EMPTY,
    PARQUET,
    REQUIRED,
    TYPE,
    UNKNOWN_MEMBER,
    CLOSED_LIST,
)
