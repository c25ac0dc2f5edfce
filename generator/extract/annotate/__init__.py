"""Annotation: an article as sentences with words, names and signals, each found once."""
