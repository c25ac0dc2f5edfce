"""The commands that change or ask what is there already; each imports its journey when it runs."""

from generator.cli.editing import rename, take
from generator.cli.library import export, link, log
from generator.cli.options import FOLDER, tell

__all__ = ["FOLDER", "export", "link", "log", "rename", "take", "tell"]
