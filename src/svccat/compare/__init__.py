"""Stage 5: two sets of items are aligned and their elements held side by side."""
