"""Sheets that were not made by this program: their heads are looked for and recognised.

The recognised columns become a `Mapping`, the rows records; the engine does the rest.
"""
