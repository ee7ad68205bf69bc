"""Characters and words that a text should not hold, as patterns that `re` and polars both read.

The classes hold characters by themselves, not escapes that only one of the two would read.
"""

_BREAKS = "\t\n\x0b\x0c\r\x85\u2028\u2029"
_ODD = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
SPACES = f" {_BREAKS}{_ODD}"

# Neither letter, mark nor space: what no Chinese text needs and most programs do not show.
HIDDEN = (
    "[\x00-\x08\x0e-\x1f\x7f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb]"
)
HAN = "[\u3007\u3400-\u4dbf\u4e00-\u9fff]"

_TAGS = (
    "br|p|div|span|font|table|tbody|thead|tr|td|th|ul|ol|li|a|b|i|u|em|strong|sub|sup|h[1-6]|img|hr"
    "|style|script|html|body|head|meta|link|center|o:p"
)
TAG = rf"(?i:</?(?:{_TAGS})(?:[ \t\n]+[a-z][^<>]*|[ \t\n]*)/?>|<!--[^<>]*-->)"
_NAMED = (
    "nbsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|bull|ensp|emsp"
    "|thinsp|times|deg|sect|permil|yen"
)
HTML = rf"{TAG}|(?i:&(?:{_NAMED}|#[0-9]{{2,7}}|#x[0-9a-f]{{2,6}});)"

BACKSLASH = r"\\+"

# U+FFFD and question marks stand for what could not be read; private use means nothing elsewhere.
_LOST = "[\x80-\x84\x86-\x9f\ufdd0-\ufdef\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]|[?]{3,}"
_AS_LATIN = "[\xe2-\xef][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}"  # UTF-8 read as Windows-1252
_AS_GBK = "锟斤|烫烫烫|屯屯屯|鈥|銆|锛|鐨勬|鐨勫"  # UTF-8 read as GBK
GARBLED = f"{_LOST}|{_AS_LATIN}|{_AS_GBK}"

DOUBLED = "[，、；：。]{2,}|,{2,}|;{2,}"

ENDS = f"^[{SPACES}]|[{SPACES}]$"
WIDE = f"[{_ODD}]| {{2,}}"
BESIDE = "[\u3007\u3400-\u4dbf\u4e00-\u9fff（）《》〔〕、，。；：]"
INSIDE = f"{BESIDE} +{BESIDE}"
BREAK = f"[{_BREAKS}]"
# Between words: at the ends it is white space at the ends.
BROKEN = f"[^{SPACES}][{SPACES}]*{BREAK}[{SPACES}]*[^{SPACES}]"
