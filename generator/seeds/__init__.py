"""Seeds: articles as they came, whatever their format, read into clean text with what is known about them."""

from generator.seeds.files import SIZE, Found, data, find, named
from generator.seeds.formats import is_format
from generator.seeds.formats.endings import as_utf8, ending
from generator.seeds.front_matter import KNOWN
from generator.seeds.reading import article, content, fingerprint, is_address, parsed, quotable, quotable_of, read
from generator.seeds.records import Content
from generator.seeds.writing import written

__all__ = [
    "KNOWN",
    "SIZE",
    "Content",
    "Found",
    "article",
    "as_utf8",
    "content",
    "data",
    "ending",
    "find",
    "fingerprint",
    "is_address",
    "is_format",
    "named",
    "parsed",
    "quotable",
    "quotable_of",
    "read",
    "written",
]
