"""The short way for the commonest form: 《公路法》（2017年修正）第七十六条第一款第（二）项、第七十七条, each 条 in full.

It reads nothing that the whole grammar reads otherwise; whatever is not exactly of this form, down
to a numeral that cannot be read, is left to the grammar.
"""

from svccat.model.citation import Citation, Parsed
from svccat.model.pattern import pattern
from svccat.normalise.citation_state import law_name
from svccat.normalise.numerals import CHINESE_CHARACTERS, read

_N = f"(?:[0-9]{{1,4}}|[{CHINESE_CHARACTERS}]{{1,12}}+)"
_PLACE = f"第({_N})条(?:第({_N})款)?(?:第[（(]?({_N})[）)]?项)?"
_PLACES = pattern(_PLACE)
_REVISED = "[0-9]{4}年(?:修订|修正|修改)"
_PLAIN = pattern(
    f"《([\u4e00-\u9fff]+)》(?:（({_REVISED})）|\\(({_REVISED})\\))?((?:第{_N}条(?:第{_N}款)?(?:第(?:（{_N}）|\\({_N}\\)|{_N})项)?(?:、(?=第)|\\Z))*+)"
)


def parse_plain(text: str) -> Parsed | None:
    """What the string cites if it is of the plain form; None leaves it to the whole grammar."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    law, start, places = law_name(match[1]), match.start(), match.start(4)
    hint = match[2] or match[3] or ""
    if places == len(text):
        return Parsed((Citation(law, hint=hint, stop=len(text)),), ())
    citations = []
    for place in _PLACES.finditer(text, places):
        article, para, item = place.groups()
        numbers = (
            read(article),
            None,
            read(para) if para else None,
            read(item) if item else None,
        )
        if not numbers[0] or (para and not numbers[2]) or (item and not numbers[3]):
            return None
        citations.append(Citation(law, "", hint, *numbers, start=start, stop=place.end()))
        start = place.end() + len("、")
    return Parsed(tuple(citations), ())
