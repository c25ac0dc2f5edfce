"""Pelican with its simplest theme: every Markdown file is a page at its own place; no feeds, no archives."""

SITENAME = "Invented briefings"
SITEURL = "https://example.org"
THEME = "simple"
PATH = "docs"
OUTPUT_PATH = "site"
ARTICLE_PATHS: list[str] = []
PAGE_PATHS = [""]
PATH_METADATA = r"(?P<place>.*)\.md"
PAGE_URL = "{place}/"
PAGE_SAVE_AS = "{place}/index.html"
PAGE_TRANSLATION_ID = None
DIRECT_TEMPLATES: list[str] = []
DEFAULT_LANG = "en"
DISPLAY_PAGES_ON_MENU = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
EXTENSIONS = ("extra", "toc", "meta")
MARKDOWN = {"extension_configs": {f"markdown.extensions.{name}": {} for name in EXTENSIONS}}
