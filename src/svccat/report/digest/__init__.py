"""A result put in a reader's order, once for all formats of `svccat report`: sorted, named, grouped.

Nothing is counted here that the result counts: every figure is one of the result's own.
"""
