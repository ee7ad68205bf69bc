"""S0: workbooks that are read as they are, and what their cells leave open."""

from svccat.model.rule import Rule, Severity
from svccat.model.text import Text

REFUSED = Rule(
    "S031",
    Severity.ERROR,
    Text("工作簿没有读入", "workbook not read"),
    Text("工作簿没有读入：{detail}。", "the workbook was not read: {reason}."),
    Text(
        "读不出的内容无法检查，也不会计入任何数字。",
        "What cannot be read is not checked and is part of no figure.",
    ),
    Text("请照说明处理后再运行。", "Do what it says and run again."),
)
DOUBT = Rule(
    "S032",
    Severity.ERROR,
    Text("单元格的值靠不住", "cell cannot be trusted"),
    Text("读到的值靠不住：{detail}。", "the value read cannot be trusted: {reason}."),
    Text(
        "公式没有存下结果、公式出错、超过 15 位的数字、存成数字的编码，读到的都不是填写的人所要的值。",
        "A formula without its result, an error value, a number of more than 15 digits, a code "
        "stored as a number: what is read is not what was meant.",
    ),
    Text("请在单元格中直接填写文本或数值。", "Write the text or the value into the cell."),
)
VALUE = Rule(
    "S033",
    Severity.WARNING,
    Text("表格中有没读成字段的内容", "part of a sheet that was not taken"),
    Text("没有读入：{detail}。", "not taken: {reason}."),
    Text(
        "没有读成字段的内容不参与检查和比对。",
        "What was not taken as a member is part of no check and no figure.",
    ),
    Text(
        "请改正所指的单元格或表头；也可用 svccat import 的 --mapping 写明对应关系。",
        "Mend the cell or the head, or say by --mapping of svccat import what it is.",
    ),
)
OWN = Rule(
    "S034",
    Severity.INFO,
    Text("表格中有不认识的列", "column of no known member"),
    Text(
        "“{member}”列没有对应的字段，按自用字段读入。",
        "column {member} is no known member and was read as one of your own.",
    ),
    Text(
        "自用字段（x-）不参与检查和比对。",
        "Members of your own (x-) are part of no check and no figure.",
    ),
    Text(
        "如果它是某个字段，请把表头改成该字段的名称，见 svccat export 写出的表头。",
        "If it is one of the members, call it as the heads of svccat export do.",
    ),
)
NOTE = Rule(
    "S035",
    Severity.INFO,
    Text("工作簿的读法", "how a workbook was read"),
    Text("读法：{detail}", "as read: {reason}"),
    Text(
        "宏和公式从不运行，别的文件从不打开：读的是工作簿里存下的值。",
        "Macros and formulas are never run, other files never opened: what is read is what the workbook "
        "holds.",
    ),
    Text(
        "如果存下的值已经过时，请用 Excel 或 WPS 打开并保存一次。",
        "If the stored values may be old, open and save it once in Excel or WPS.",
    ),
)

RULES = (REFUSED, DOUBT, VALUE, OWN, NOTE)
