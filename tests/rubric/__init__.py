"""The rubric, by itself."""
