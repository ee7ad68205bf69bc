"""XML as its readers see it."""

import xml.etree.ElementTree as ET


def xml(text: str) -> ET.Element:
    """The root of a document; an error where it is none."""
    return ET.fromstring(text.encode())  # noqa: S314  written by the code under test
