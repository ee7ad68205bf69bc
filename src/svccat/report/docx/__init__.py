"""The document in the habit of Chinese official papers (GB/T 9704), ready to be pasted from."""
