"""The editor's workbook: catalogues as sheets, and back without any loss.

What a cell says naturally stands in it; whatever it could not give back exactly (an empty list, null,
a number where text belongs, text beyond 32,767 characters) stands as JSON in a sheet of its own.
"""
