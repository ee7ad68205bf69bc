"""What a run may choose, where the choices are found, and how they are checked."""

from svccat.settings.choices import Settings, public

__all__ = ["Settings", "public"]
