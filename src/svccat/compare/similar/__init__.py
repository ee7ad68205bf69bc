"""Names worded differently: the signals same-matter and similar-name (contract section 6).

Names are read into tokens (reading), two readings are held against each other (aligning, judging),
and only pairs that share rare words are looked at (candidates, matching). The words_* modules are data.
"""
