"""Mends at the spots of findings; every byte outside a mended string stays as it was."""
