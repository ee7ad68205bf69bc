"""What a name says of its item's type, by the words that it ends with, as polars patterns."""

PENALTY, _LICENCE, _INSPECTION = "行政处罚", "行政许可", "行政检查"
IS_PENALTY = "^[ 　]*对.+的(?:行政)?处罚"

_TYPES = frozenset(
    {PENALTY, _LICENCE, _INSPECTION, "行政强制", "行政征收", "行政给付", "行政确认", "行政奖励"}
    | {"行政裁决", "其他行政权力", "公共服务"}
)
_ASIDE = r"(?:[（(][^（()）]*[）)])*[ 　。.]*$"  # the case or the level, in brackets


def _but_of(name: str, *agreeing: str) -> str:
    """A name that ends so behind any type, on a line of its own, with which it does not agree."""
    return f"^(?:{'|'.join(sorted(_TYPES.difference(agreeing)))})\n{name}{_ASIDE}"


# By the type that a name sounds like.
CONTRADICTING: dict[str, str] = {
    PENALTY: _but_of("[ 　]*对.+的(?:行政)?处罚", PENALTY),
    _LICENCE: _but_of(".*许可", _LICENCE, "行政确认", "其他行政权力", "公共服务"),
    # 营业前消防安全检查 is a licence.
    _INSPECTION: _but_of(".*检查", _INSPECTION, _LICENCE, "行政确认", "其他行政权力", "公共服务"),
}
