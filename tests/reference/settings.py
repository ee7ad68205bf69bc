"""The settings that change a figure, with the contract's defaults (§2, §4, §5)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """`citation_depth` full, article or law; `reference` service-items or directory; `peer_groups` level or class."""

    citation_depth: str = "full"
    reference: str = "service-items"
    peer_groups: str = "level"


DEFAULTS = Settings()
