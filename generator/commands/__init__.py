"""The commands that change or ask what is there already; each imports its journey when it runs."""

from generator.commands.desk import rename, take
from generator.commands.library import export, link, log
from generator.commands.telling import FOLDER, tell

__all__ = ["FOLDER", "export", "link", "log", "rename", "take", "tell"]
