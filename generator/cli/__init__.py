"""The commands that change or query existing briefings; each imports its workflow when it runs."""

from generator.cli.editing import rename, take
from generator.cli.library import export, link, log
from generator.cli.options import CONTENT, FILE, FOLDER, must_exist, tell

__all__ = ["CONTENT", "FILE", "FOLDER", "export", "link", "log", "must_exist", "rename", "take", "tell"]
