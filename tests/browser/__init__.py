"""Tests that open the built site in a browser."""
