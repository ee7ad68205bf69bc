"""What two editions have between them, as JSON, text, Markdown and a workbook."""
