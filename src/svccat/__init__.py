"""svccat validates government service catalogues and compares them vertically and horizontally."""

__version__ = "0.1.0"
