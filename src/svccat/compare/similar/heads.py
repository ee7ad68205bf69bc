"""One word that several members of a list share, said of each: 勘察、设计、施工单位 are three sorts of 单位."""

import re

from svccat.compare.similar.lexicon import lexicon

_HEADS = ("单位", "企业", "机构", "设施")
_LIST = re.compile(
    rf"((?:[\u4e00-\u9fff]{{2}}[、和及或])+)(?=(?:工程)?[\u4e00-\u9fff]{{2}}({'|'.join(_HEADS)}))"
)
_MEMBER = re.compile(r"[\u4e00-\u9fff]{2}(?=[、和及或])")


def each_with_head(text: str) -> str:
    """The text with the head behind each member that makes a word of the lists with it."""
    if "、" not in text or not any(head in text for head in _HEADS):
        return text
    return _LIST.sub(_distributed, text)


def _distributed(found: re.Match[str]) -> str:
    words, head = lexicon().words, found[2]
    return _MEMBER.sub(
        lambda member: member[0] + head if member[0] + head in words else member[0], found[1]
    )
