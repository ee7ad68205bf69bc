"""What was decided or known before a run: suppressions and the baseline.

Both are applied to findings that are already made, so that nothing is lost by them.
"""
