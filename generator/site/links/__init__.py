"""Links: whether those of the built pages have a target, and how a folder without a server is linked."""

from generator.site.links.file_urls import as_files, place_of, source_of, url_of
from generator.site.links.linkcheck import check, check_frame

__all__ = ["as_files", "check", "check_frame", "place_of", "source_of", "url_of"]
