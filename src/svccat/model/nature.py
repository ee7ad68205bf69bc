"""The words for what a difference is, as evidence and in reports."""

from svccat.model.text import Text

EASIER, HEAVIER = "easier", "heavier"
DIRECTIONS: dict[str, Text] = {
    EASIER: Text("便民", "easier for people"),
    HEAVIER: Text("加重", "burden added"),
}
# Elements of which the law says what is less: the promise, materials, steps, visits.
DIRECTED = ("promised_limit", "materials", "process", "visits")
DEPTHS: dict[str, Text] = {
    "article": Text("法律和条相同，只差在款、项、目", "laws and articles agree"),
    "law": Text("法律相同，只差在条", "laws agree"),
}
