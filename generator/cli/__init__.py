"""The commands, `extract` and `check` aside; each imports its journey when it runs."""

from generator.cli.editing import rename, take
from generator.cli.library import export, link, log
from generator.cli.options import FOLDER, tell
from generator.cli.project import new

__all__ = ["FOLDER", "export", "link", "log", "new", "rename", "take", "tell"]
