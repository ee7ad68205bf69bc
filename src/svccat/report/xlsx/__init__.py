"""The workbook: an overview, a sheet for each list, findings, matrices, overlaps and the method."""
