"""Stage 9: one result rendered; a report recomputes nothing and ends nothing."""
