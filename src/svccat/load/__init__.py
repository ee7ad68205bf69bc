"""Stage 1: paths to documents, each with the address of its items; nothing is judged here."""
