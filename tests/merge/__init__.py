"""Merging: YAML in any dress, and what editors and the machine do to it."""
