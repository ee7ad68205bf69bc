"""Values made comparable: text, names, numerals, citations, keys and hashes."""
