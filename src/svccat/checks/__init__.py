"""Stage 7: rules read the tables and return hits; the cards stand apart, free of polars."""
