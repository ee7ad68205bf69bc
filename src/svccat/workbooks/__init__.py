"""Workbooks as such: what bytes are one, their cells, writing and marking; catalogues are unknown here."""
