"""The comparable forms that rules may ask for, handed to them by the corridor."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Normal:
    """Contract section 2: `norm`, `norm_name` and the code comparator's form."""

    text: Callable[[str], str]
    name: Callable[[str], str]
    code: Callable[[str], str]
