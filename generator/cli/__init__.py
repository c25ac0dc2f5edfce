"""The commands, except `extract` and `check`; each imports its workflow when it runs."""

from generator.cli.adding import add
from generator.cli.editing import rename, take, withdraw
from generator.cli.library import export, link, log
from generator.cli.options import CONTENT, FILE, FOLDER, must_exist, say, say_json, stopping, tell
from generator.cli.project import new
from generator.cli.rendering import render

__all__ = [
    "CONTENT",
    "FILE",
    "FOLDER",
    "add",
    "export",
    "link",
    "log",
    "must_exist",
    "new",
    "rename",
    "render",
    "say",
    "say_json",
    "stopping",
    "take",
    "tell",
    "withdraw",
]
