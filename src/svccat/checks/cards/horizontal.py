"""H4: peers against each other."""

from dataclasses import replace

from svccat.model.rule import Rule, Severity
from svccat.model.text import Text

_PEERS = Text(
    "同级各地对同一事项应当一致；不一致会拉低横向一致率。",
    "Peers must agree on one matter; a difference lowers the horizontal rate.",
)

DEVIATES = Rule(
    "H401",
    Severity.ERROR,
    Text("与同级不一致", "departs from its peers"),
    Text(
        "{element}与同级不一致：本地“{found}”，应为“{expected}”（见{jurisdiction}）。",
        "{element} departs from the peers: here “{found}”, expected “{expected}” ({jurisdiction}).",
    ),
    _PEERS,
    Text("请按上级或多数的写法改正。", "Adopt the reference's or the majority's value."),
)
# A difference of citations says so where it lies below the article, or in the articles alone; one of
# the figures that people bear says whom it burdens.
DEVIATES_BY_NATURE: dict[str | None, Rule] = {
    None: DEVIATES,
    "article": replace(
        DEVIATES,
        message=Text(
            "{element}与同级不一致，只差在款、项、目，法律和条相同："
            "本地“{found}”，应为“{expected}”（见{jurisdiction}）。",
            "{element} departs from the peers, in laws and articles it agrees:"
            " here “{found}”, expected “{expected}” ({jurisdiction}).",
        ),
    ),
    "law": replace(
        DEVIATES,
        message=Text(
            "{element}与同级不一致，只差在条，法律相同："
            "本地“{found}”，应为“{expected}”（见{jurisdiction}）。",
            "{element} departs from the peers, in laws it agrees:"
            " here “{found}”, expected “{expected}” ({jurisdiction}).",
        ),
    ),
    "easier": replace(
        DEVIATES,
        message=Text(
            "{element}与同级不一致，本地更便民：本地“{found}”，他处“{expected}”（见{jurisdiction}）。",
            "{element} departs from the peers, easier for people here:"
            " here “{found}”, expected “{expected}” ({jurisdiction}).",
        ),
    ),
    "heavier": replace(
        DEVIATES,
        message=Text(
            "{element}与同级不一致，本地加重了负担：本地“{found}”，应为“{expected}”（见{jurisdiction}）。",
            "{element} departs from the peers, a burden added here:"
            " here “{found}”, expected “{expected}” ({jurisdiction}).",
        ),
    ),
}
NO_MAJORITY = Rule(
    "H402",
    Severity.ERROR,
    Text("同级不一致且没有多数", "peers disagree without a majority"),
    Text(
        "{element}在同级之间不一致，又没有多数：本地“{found}”。",
        "peers disagree on {element} and none has a majority: here “{found}”.",
    ),
    _PEERS,
    Text("请由上级确定以哪一种为准。", "Let the level above decide which holds."),
)

RULES = (DEVIATES, NO_MAJORITY)
