"""A headline rate of nothing: said in words, so that nobody takes — for a rate."""

from svccat.model.result import Result
from svccat.model.text import Text

_MEANS = Text(
    "“—”表示没有比对，不是全部一致，也不是全部不同。",
    "— means that nothing was compared, neither that all agree nor that none does.",
)
_ALONE = Text(
    "输入中没有可以与它比对的清单（上级的或同级的），两个比率都无从计算。",
    "There is no other list to compare with, above or beside, and so neither of the two rates.",
)
_NO_ITEMS = Text(
    "结论中的两个比率只算政务服务事项的实施清单，输入中没有；权责清单的比率另列。",
    "The headline's two rates are those of service items, of which there is no list; the rates of powers "
    "stand apart.",
)
_VERTICAL = Text(
    "没有可以与市级清单比对的县级事项，市县纵向统一率无从计算。",
    "No county item could be compared with a list of the city, and so there is no city-county rate.",
)
_HORIZONTAL = Text(
    "没有两个以上县区都有的事项，县区横向一致率无从计算。",
    "No matter is held by two or more counties, and so there is no rate among them.",
)


def uncompared(result: Result) -> Text | None:
    """Why one of the headline's rates, or both, had nothing to be counted from; None without lists."""
    why = _why(result)
    if not why or not (result.item_counts or result.power_counts):
        return None
    told = [*why, _MEANS]
    return Text("".join(one.zh for one in told), " ".join(one.en for one in told))


def _why(result: Result) -> list[Text]:
    vertical, horizontal = (rate.compared for rate in result.headline_rates)
    if not vertical and not horizontal:
        rated = (result.service_items, result.powers)
        if not any(one.vertical.pairs or one.horizontal.groups for one in rated):
            return [_ALONE]
        if not result.item_counts:
            return [_NO_ITEMS]
    lacking = ((vertical, _VERTICAL), (horizontal, _HORIZONTAL))
    return [text for compared, text in lacking if not compared]
