"""Annotation: an article as sentences with words, names and signals, each found once."""

from generator.extract.annotate.reading import prepare

__all__ = ["prepare"]
