"""Lists from elsewhere to catalogues, and catalogues to what others read.

Records (rows, objects) and a mapping become catalogues in `engine`; where the records come from is
a module of its own for each format.
"""
