"""Feeds and linked data: the library for other programs."""
