"""What places are called: names out of the inputs, by jurisdiction code."""

from collections.abc import Mapping

from svccat.model.result import Result


def names(result: Result) -> Mapping[str, str]:
    """The name of every jurisdiction that has a list; the first input's where they disagree."""
    known = {one.jurisdiction: one.name for one in sorted(result.item_counts, reverse=True)}
    for one in sorted(result.inputs, key=lambda one: one.source.path, reverse=True):
        if one.header is not None and one.header.name:
            known.setdefault(one.header.code, one.header.name)
    return known


def named(code: str, known: Mapping[str, str]) -> str:
    """A place's name, else its code."""
    return known.get(code, code)
