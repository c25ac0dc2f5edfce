"""Turns news articles into briefings that an editor can correct and a reader can check."""
