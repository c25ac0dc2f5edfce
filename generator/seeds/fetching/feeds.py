"""Feeds (RSS, Atom): the addresses of the articles that they list."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urljoin

from generator.seeds import cleaning, extras
from generator.seeds.fetching.client import Fetched
from generator.yaml_document import refused


class Item(NamedTuple):
    """An article that a feed lists."""

    url: str
    headline: str


def items(feed: Fetched) -> tuple[Item, ...]:
    """The articles of a feed, in its order; what is no feed raises `Problems`."""
    with extras.needed("web", feed.url, "a feed"):
        import feedparser
    try:
        told = feedparser.parse(
            feed.data,
            response_headers={"content-type": f"{feed.media}; charset={feed.charset}" if feed.charset else feed.media},
        )
        found = [(each.get("link"), each.get("title")) for each in told.entries]
    except Exception:  # a library raises what it likes at hostile markup
        found = []
    listed = {
        urljoin(feed.url, link): cleaning.one_line(str(title or ""))
        for link, title in found
        if isinstance(link, str) and urljoin(feed.url, link).startswith(("http://", "https://"))
    }
    if not listed:
        message = "This is no feed, or one without articles."
        raise refused(feed.url, "no-feed", message, "give the address of an RSS or Atom feed, or leave `--feed` out.")
    return tuple(Item(url, headline) for url, headline in listed.items())
