"""What is around a page: a frame of our own, and what Zensical needs to put its own around it."""

from generator.site.frame.document import ICON, Frame, document, icon, missing
from generator.site.frame.listing import search_index, site_map
from generator.site.frame.tabs import Tab, tabs
from generator.site.frame.zensical import body, body_of, configuration, markdown

__all__ = [
    "ICON",
    "Frame",
    "Tab",
    "body",
    "body_of",
    "configuration",
    "document",
    "icon",
    "markdown",
    "missing",
    "search_index",
    "site_map",
    "tabs",
]
