"""Stage 6: the compared tables counted; a rate is always a pair of integers."""
