"""The work list for people and programs: text, Markdown, JSON, a workbook."""
