"""Stage 3: documents to typed tables; after this an item lives in columns, not in objects."""
