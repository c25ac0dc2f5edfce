"""Word lists as YAML, and their loader."""
