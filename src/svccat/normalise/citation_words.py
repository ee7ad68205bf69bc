"""The words around citations: level tags, numbering, labels, names without 书名号, running text."""

from svccat.model.pattern import pattern
from svccat.normalise.numerals import CHINESE_CHARACTERS

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_N = f"(?:[0-9]{{1,3}}|[{CHINESE_CHARACTERS}]{{1,4}})"

LEVELS = {
    "法律": "law",
    "行政法规": "regulation",
    "地方性法规": "local-regulation",
    "地方法规": "local-regulation",
    "部门规章": "department-rule",
    "部委规章": "department-rule",
    "国务院部门规章": "department-rule",
    "政府规章": "government-rule",
    "地方政府规章": "government-rule",
    "地方规章": "government-rule",
    "省政府规章": "government-rule",
    "规章": "rule",
    "规范性文件": "document",
    "国务院规范性文件": "document",
    "国务院决定": "decision",
    "国务院文件": "document",
    "部门文件": "document",
    "政策文件": "document",
    "司法解释": "other",
    "党内法规": "other",
    "自治条例和单行条例": "local-regulation",
    "其他": "other",
}
_LEVEL = "|".join(sorted(LEVELS, key=len, reverse=True))

# Consumed before a citation: 1、 1. （1） 一、 ① and the like, with what separates it.
NUMBERING = pattern(f"(?:{_N}[、.)]|\\({_N}\\)[、.]?|[0-9]{{1,2}}(?=[《【])|[•●■◆★*#]+)")
LABEL = pattern(
    "(?:增补|补充|新增|主要|设定|实施|法律|法规|政策|法定|行使|处罚|执法|职权|权力|国家|省级|收费)+"
    f"依据{_N}?(?::|(?=[《【]))|依据{_N}?:"
)
LEVEL_WORD = pattern(f"({_LEVEL})(?=[:《【])")
# Words that introduce a citation at the beginning of a phrase.
LEAD = pattern("(?:根据|依据|按照|依照|参照|参见|详见|遵照|(?:对?违反|适用|执行|见)(?=[《〈<:]))+")
# Between a name and its locators, or behind them, and of no weight for what is cited.
NOISE = pattern(
    "(?:等|之|的|中|有关|相关|规定|条款|要求|内容|精神|执行|处罚|法律|法规|规章|文件|附则|总则)+"
    f'(?=$|[、,;。\\n:\\-)\\]】《〈<"“第(附]|和|及|以及|并|与|[{CHINESE_CHARACTERS}]{{1,3}}\\()'
)
AND = pattern(r"(?:以及|及其|和|及|或者|或|与|并|暨|同时|另|还有)(?=[《〈<第(【\[〔附本该同])")
SAME_LAW = pattern(
    "(?:同|该|本|上述|前述)(?:条例|办法|规定|细则|规则|决定|通知|意见|法|条)(?=第|$|[、,;。])"
)
# A version stated without brackets: 《公路法》2017年修正第三条.
_DATE = "[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
_TIMES = "(?:第[一二三四五六七八九十]次)?"
VERSION = pattern(
    f"{_DATE}{_TIMES}(?:修正|修订|修改|公布|发布|通过|施行|实施)*(?:版|本)?(?=$|第|[,;。\\n(\\[【])"
    f"|{_TIMES}(?:修正|修订|修改)(?:版|本)?(?=$|第|[,;。\\n(\\[【])"
)
VERSION_IN_BRACKETS = pattern("[0-9]{4}|修正|修订|修改|号|施行|公布|[一二三四五六七八九十]版")

# Names without 书名号 end like a law.
_SUFFIX = (
    "法典|法|条例|规定|办法|细则|规则|决定|决议|意见|通知|方案|规程|规范|标准|准则|目录|纲要|规划|公告|通告|批复"
    "|解释|章程|通则|指南|函|制度|清单|措施|公约|协定|议定书|程序|要点|指引|命令"
)
_NAME = f"[{_HAN}0-9A-Za-z、·/\\-]"
_AFTER_NAME = (
    r"(?=$|[、,;。\n:》〉>]|第[^条]{1,14}[条款项章编部]|[(〔\[【]|附件|附表|和|及|以及|与|或)"
)
BARE_NAME = pattern(
    f"(?:和|及|以及|与|或者|或|并)?(?P<name>{_NAME}{{1,60}}?(?:{_SUFFIX})){_AFTER_NAME}"
)
# These alone name a law even where nothing follows: 公路法.
LAW_ENDING = pattern("(?:法典|法|条例|规定|办法|细则|规则)$")
UNKNOWN_NAME = pattern(f"(?P<name>[{_HAN}]{{4,60}}?)(?=第[0-9{CHINESE_CHARACTERS}]{{1,12}}条)")
NOT_A_NAME = pattern(
    "有关|相关|其他|上述|国家规定|法律法规|应当|可以|不得|必须|按照|依照|根据|违反|负责|下列|以下|符合|由于|从事|另行|由国务院|未按|适用本|"
    "^(?:本|该|此|同|前|各)|[本该](?:条例|办法|规定|法|细则|规则|决定|通知)$|^(?:法律|法规|规章|规定|办法|条例|办法规定|行政法规|法律规定)$|(?:依|违|执|方|做|无|立|司)法$"
)
# 关于印发《…》的通知 and 实施《…》办法 without outer 书名号.
WRAPPING = pattern(
    f"[{_HAN}、]{{2,40}}?(?:印发|发布|公布|颁布|修改|修订|废止|转发|实施|贯彻|执行|适用|落实|批准)(?=[《〈<])"
)
WRAPPED = pattern(
    "的?(?:若干|实施|暂行|补充|有关|贯彻)*(?:通知|决定|公告|通告|意见|批复|函|命令|办法|规定|细则|条例|解释|方案)"
)
UNCLOSED_NAME = pattern(
    f'(?:(?!第[0-9{CHINESE_CHARACTERS}]{{1,12}}[条章款项目])[^《》〈〉<>()\\[\\]【】〔〕,;。\\n"“]){{1,80}}+'
)

# Running text ends at most here; what follows decides whether a citation begins.
SENTENCE_END = pattern('[;。!?\n⋯”」』]+|["“「『]')
CLOSERS = pattern("[”」』’)\\]\n、,;。]*")
_HEADING = (
    f"第[0-9{CHINESE_CHARACTERS}]{{1,12}}条(?:之[一二三四五六七八九十]{{1,3}})?"
    f"(?:第?[0-9{CHINESE_CHARACTERS}]{{1,12}}款)?(?:第?\\(?[0-9{CHINESE_CHARACTERS}]{{1,12}}\\)?项)?"
)
HEADINGS = pattern(
    f"{_HEADING}(?:(?:[、,至到和或及与]|或者|以及)"
    f"(?:{_HEADING}|第?\\(?[0-9{CHINESE_CHARACTERS}]{{1,12}}\\)?[条款项])){{0,30}}+"
)
HEADING_SIGN = pattern('$|[:"“⋯;。\n]|[、,和及](?=[《【])')
IN_A_SENTENCE = pattern("[、,]?(?:的?规定(?!$|[;。\n、])|所|的(?!规定)|中|之|关于)")
LIST_GOES_ON = pattern("$|[、,;。\n]")
CITES = pattern(f"第[0-9{CHINESE_CHARACTERS}]{{1,12}}[条款项章]|附件")
ANNEX_HEADING = pattern(f"附件[0-9{CHINESE_CHARACTERS}]{{0,3}}[:《第]")
LEADING_STOP = pattern(
    f"[《〈<【]|第[0-9{CHINESE_CHARACTERS}]{{1,12}}[条款项]|附件|[;。\n]|\\([^()]{{0,40}}号\\)"
)
