"""The sections of the text report, one module for each question that a reader has."""
