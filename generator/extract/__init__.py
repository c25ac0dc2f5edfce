"""Finds the parts of a briefing in an article: one finding, one file; this file is the recipe."""
