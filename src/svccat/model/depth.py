"""Nesting: orjson reads values nested more deeply than Python and orjson itself can write."""


def shallow(value: object, depth: int) -> object:
    """A copy of a JSON value whose objects and arrays below `depth` levels are empty."""
    if isinstance(value, dict):
        return {key: shallow(one, depth - 1) for key, one in value.items()} if depth else {}
    if isinstance(value, list):
        return [shallow(one, depth - 1) for one in value] if depth else []
    return value
