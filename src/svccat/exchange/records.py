"""A record on its way in."""

from collections.abc import Mapping
from dataclasses import dataclass

from svccat.model.converted import Where


@dataclass(frozen=True, slots=True)
class Record:
    """A row or an object: values by column, and where each stands.

    A value is text, a number, a Boolean, None, a list of such values (in `materials[].name` each
    belongs to one material, None where that has no name), or already what its member is to be.
    """

    values: Mapping[str, object]
    where: Where
