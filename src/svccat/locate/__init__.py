"""Stage 8: hits become findings: line and column, item, evidence, fingerprint, order."""
