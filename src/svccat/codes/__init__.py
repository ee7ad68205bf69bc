"""Code systems of the field: credit codes, item codes, divisions. They know nothing of catalogues."""
