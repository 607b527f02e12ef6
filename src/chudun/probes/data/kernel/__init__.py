"""The one-pass kernel: from the bytes of a column to counts, digests and a verdict."""
