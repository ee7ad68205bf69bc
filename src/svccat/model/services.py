"""一件事 as listed, and how many items of a unit go through one window or across provinces."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bundle:
    """An entry of a file of kind `bundles`: file, row and jurisdiction say where it stands.

    `limit` is value and unit, None where either is missing; `mode` serial, parallel or "".
    """

    file: int
    row: int
    jurisdiction: str
    name: str
    members: tuple[str, ...]
    materials: tuple[str, ...]
    limit: tuple[float, str] | None
    mode: str


@dataclass(frozen=True, slots=True, order=True)
class ServiceCount:
    """Items of one unit's service-items list other than 取消 that go through 一窗, 跨省通办, 一件事."""

    jurisdiction: str
    name: str
    sector: str
    one_window: int
    cross_province: int
    bundled: int
