"""Everything about citations that rules may ask for, in one hand."""

from svccat.model.citation import Citation
from svccat.model.laws import LawLevel
from svccat.model.normal import Citing
from svccat.normalise.citation import law_of, parse
from svccat.normalise.citation_level import TAGGED, rank_of
from svccat.normalise.citation_mend import in_style, retagged, with_title_marks
from svccat.normalise.citation_state import law_name
from svccat.normalise.citation_text import locator_text, text_of_all


def title(name: str) -> str:
    """A title as `law_of` gives it for a citation, "" where nothing is left."""
    return law_of(Citation(law_name(name)))


def article_of(written: object) -> tuple[int, int] | None:
    """条 and 之 of an entry in a registry's list of articles: 15, "第十五条之一"; None for others."""
    if isinstance(written, int | float) and not isinstance(written, bool):
        return (int(written), 0) if written == written // 1 and written > 0 else None
    if not isinstance(written, str):
        return None
    cited = parse(written if "条" in written else f"第{written}条").citations
    first = cited[0] if len(cited) == 1 else None
    if first is None or first.law or first.end or not first.article:
        return None
    return first.article, first.article_zhi or 0


def _tagged(tag: str) -> frozenset[LawLevel]:
    return TAGGED.get(tag, frozenset())


CITING = Citing(
    parse=parse,
    law=law_of,
    title=title,
    rank=rank_of,
    tagged=_tagged,
    marked=with_title_marks,
    styled=in_style,
    retagged=retagged,
    place=locator_text,
    written=text_of_all,
)
