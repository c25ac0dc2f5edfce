"""Rendering: templates, editors’ Markdown, and what a publisher can set."""
