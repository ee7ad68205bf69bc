"""The HTML report: one file that opens offline, or an index with a page for each place."""
