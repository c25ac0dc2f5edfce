"""The pages: one kind, one file."""
