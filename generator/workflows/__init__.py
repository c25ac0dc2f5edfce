"""The workflows that the doors call: build, extraction, editing, linking, corrections."""
