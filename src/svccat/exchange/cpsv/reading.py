"""Members of an item as texts and numbers, whatever of it keeps to its schema."""

from collections.abc import Mapping
from typing import cast


def text(value: object) -> str:
    """Text without what stands around it, "" for anything else."""
    return value.strip() if isinstance(value, str) else ""


def texts(value: object) -> list[str]:
    """The texts of a list, or one that stands alone, each once."""
    listed = value if isinstance(value, list) else [value]
    return list(dict.fromkeys(found for one in listed if (found := text(one))))


def objects(value: object) -> list[Mapping[str, object]]:
    """The objects of a list."""
    listed = value if isinstance(value, list) else []
    return [cast("Mapping[str, object]", one) for one in listed if isinstance(one, dict)]


def members(value: object) -> Mapping[str, object]:
    """An object's members, none of anything else."""
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def number(value: object) -> int | float | None:
    """A number, None for anything else."""
    good = isinstance(value, int | float) and not isinstance(value, bool)
    return cast("int | float", value) if good else None


def limit(value: object) -> str:
    """A limit as it is read: 20个工作日."""
    found = members(value)
    days = number(found.get("value"))
    return f"{days:g}个{text(found.get('unit'))}" if days is not None else ""
