"""Seeds: articles as they came, whatever their format, read into clean text with what is known about them."""

from generator.seeds.files import data, find, named
from generator.seeds.front_matter import KNOWN
from generator.seeds.reading import article, fingerprint, parsed, read

__all__ = ["KNOWN", "article", "data", "find", "fingerprint", "named", "parsed", "read"]
