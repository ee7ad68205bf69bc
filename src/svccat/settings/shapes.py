"""What an own profile says of an element beside its name: how it is compared, what it weighs."""

from collections.abc import Mapping
from types import MappingProxyType

from svccat.model.fields import ELEMENTS, Comparator
from svccat.model.text import Text
from svccat.settings.choices import Shape
from svccat.settings.values import one_of, refuse

_NAMES = ("name", "comparator", "weight")
# Values that are stored alike can be compared alike.
_ALIKE = (
    (Comparator.TEXT, Comparator.NAME, Comparator.CODE, Comparator.BODY),
    (Comparator.SET, Comparator.PROCESS, Comparator.MATERIALS, Comparator.CITATIONS),
)


def shapes(where: str, value: object) -> Mapping[str, Mapping[str, Shape]]:
    """By profile and element what tables such as `{ name = "materials", weight = 2 }` say.

    `value` is what `profiles` holds, its elements already read.

    Raises:
        SettingsError: a member that is not known, or a value that is not accepted.
    """
    found: dict[str, Mapping[str, Shape]] = {}
    tables = value if isinstance(value, dict) else {}
    for name, table in tables.items():
        place = f"{where}.{name}.elements"
        found[name] = MappingProxyType(
            {
                str(entry["name"]): _shape(place, entry)
                for entry in table["elements"]
                if isinstance(entry, dict)
            }
        )
    return MappingProxyType(found)


def _shape(where: str, entry: Mapping[str, object]) -> Shape:
    for name in entry:
        one_of(where, name, _NAMES)
    element = str(entry["name"])
    own = ELEMENTS[element].comparator
    allowed = next((alike for alike in _ALIKE if own in alike), (own,))
    word = one_of(f"{where}: {element}.comparator", entry.get("comparator", own.value), allowed)
    weight = entry.get("weight", 1)
    if not isinstance(weight, int) or isinstance(weight, bool) or weight < 1:
        text = Text(
            f"不接受 {weight!r}，权重为正整数", f"{weight!r} is not a positive whole number"
        )
        raise refuse(f"{where}: {element}.weight", text)
    return Shape(Comparator(word), weight)
