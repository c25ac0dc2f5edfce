"""What a web page says of its story: data for programs first, then `meta` elements, then what it shows people."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.seeds import cleaning
from generator.text import edtf, keys
from generator.text.bylines import byline_names
from generator.text.datelines import full_date
from generator.text.language import MONTHS

_LEAD = re.compile(r"^(?:(?:written )?by|von|par|por|di|author:?)\s+", re.IGNORECASE)
_BYLINES = "//*[@itemprop='author' or @rel='author' or contains(@class, 'byline') or contains(@class, 'author')]"
_FOREIGN = re.compile(r"\b(\d{1,2})[.º]?\s(?:de\s)?([^\W\d_]{3,})\.?\s(?:de\s)?(\d{4})\b")
_LONGEST_DATE = 80
"""Characters that a line with a date has at most."""
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_STORIES = re.compile(r"(?:\w*Article|LiveBlogPosting|BlogPosting|Report)$")
_NAMES: Mapping[str, tuple[str, ...]] = {
    "headline": ("og:title", "twitter:title", "dc.title", "parsely-title", "title"),
    "author": ("author", "parsely-author", "dc.creator", "sailthru.author", "byl"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "publisher", "copyright"),
    "url": ("og:url",),
    "published": (
        "article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued", "dc.date", "dcterms.created",
        "dcterms.date", "sailthru.date", "pubdate", "publishdate", "date", "article.published",
    ),
    "language": ("og:locale", "dc.language", "language"),
}  # fmt: skip
"""The names of `meta` elements that say a thing, the most trusted first."""


def known(tree: Any, url: str = "") -> dict[str, str]:
    """What a page says of its story: data for programs first, then `meta` elements, then what it shows."""
    stated = dict(_structured(tree))
    metas = _metas(tree)
    for field, names in _NAMES.items():
        values = [stated.get(field, ""), *(metas.get(name, "") for name in names), *_shown(tree, field)]
        if field == "url":
            values = [*_canonical(tree), stated.get(field, ""), url, *values, _saved_from(tree)]
        found = (_sound(field, value, stated, metas) for value in values)
        stated[field] = next((value for value in found if value), "")
    return {field: stated[field] for field in _NAMES if stated[field]}


def body(tree: Any) -> str:
    """The text of the story as the page gives it to programs, where it does."""
    for each in _stories(tree):
        if isinstance(text := each.get("articleBody"), str):
            return text
    return ""


def _structured(tree: Any) -> Iterator[tuple[str, str]]:
    for each in _stories(tree):
        yield "headline", _text(each.get("headline") or each.get("name"))
        yield "author", _names(each.get("author"))
        yield "publisher", _names(each.get("publisher"))
        yield "published", _text(each.get("datePublished") or each.get("dateCreated"))
        yield "language", _text(each.get("inLanguage"))
        yield "url", _text(each.get("url"))
        return


def _stories(tree: Any) -> Iterator[Mapping[str, Any]]:
    """The articles of a page's linked data."""
    for script in tree.iterfind(".//script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                data = json.loads(script.text or "", strict=False)
            except (RecursionError, ValueError):
                continue
            yield from (each for each in _nodes(data, 4) if _is_story(each))


def _is_story(each: Mapping[str, Any]) -> bool:
    kinds = each.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _STORIES.search(kind) for kind in listed)


def _nodes(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, dict):
        yield data
        inner = [data.get("@graph"), data.get("mainEntity"), data.get("mainEntityOfPage")]
    else:
        inner = data if isinstance(data, list) else []
    for each in inner if depth else ():
        yield from _nodes(each, depth - 1)


def _day(words: str) -> str:
    """The day in words or figures, whatever the language of its month."""
    if found := edtf.published(words) or (full_date(words) if len(words) < _LONGEST_DATE else None):
        return found
    for day, month, year in _FOREIGN.findall(words) if len(words) < _LONGEST_DATE else ():
        for names in MONTHS.values():
            if (low := month.lower()) in names:
                return edtf.published(f"{year}-{names.index(low) + 1:02}-{int(day):02}") or ""
    return ""


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    return value if isinstance(value, str) else ""


def _names(value: Any) -> str:
    """One name or several, as linked data has them."""
    names = [_text(each) for each in (value if isinstance(value, list) else [value])]
    return ", ".join(name for name in dict.fromkeys(names) if name and not name.startswith("http"))


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iterfind(".//meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        if name and meta.get("content"):
            found.setdefault(name.strip().lower(), meta.get("content"))
    return found


def _canonical(tree: Any) -> list[str]:
    links = tree.iterfind(".//link")
    return [link.get("href") or "" for link in links if (link.get("rel") or "").lower() == "canonical"]


def _saved_from(tree: Any) -> str:
    """Where a browser says that it saved the page."""
    from lxml import etree

    before = [*tree.itersiblings(etree.Comment, preceding=True), *list(tree.iter(etree.Comment))[:5]]
    found = (_SAVED_FROM.search(f"<!--{comment.text}-->") for comment in before)
    return next((match[1] for match in found if match), "")


def _shown(tree: Any, field: str) -> Iterator[str]:
    """What the page shows people of it: its first heading, its byline, its date, its language."""
    if field == "headline":
        for path in ("//article//h1", "//h1", "//title"):
            yield from (words(each) for each in tree.xpath(path)[:1])
    elif field == "author":
        for each in tree.xpath(_BYLINES)[:5]:
            yield byline_names(f"By {_LEAD.sub('', words(each), count=1)}") or ""
    elif field == "published":
        dated = tree.xpath("//*[@itemprop='datePublished']|//article//time|//time|//*[contains(@class, 'date')]")
        for each in dated[:5]:
            yield from (each.get("content") or "", each.get("datetime") or "", words(each))
    elif field == "language":
        yield tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""


def words(element: Any) -> str:
    """What an element shows, as one line."""
    return cleaning.one_line(" ".join(element.itertext()))


def _sound(field: str, value: str, stated: Mapping[str, str], metas: Mapping[str, str]) -> str:
    """A value as a briefing has it, or nothing where it is of no use."""
    words = cleaning.one_line(value)[:500]
    if field == "published":
        return _day(words)
    if field == "url":
        return words if re.match(r"https?://", words) and keys.is_linked(words) else ""
    if field == "language":
        code = words.replace("_", "-").split("-")[0].lower()
        return code if re.fullmatch(r"[a-z]{2,3}", code) else ""
    if field == "author":
        return _author(words)
    if field == "headline":
        return _without_site(words, stated.get("publisher") or metas.get("og:site_name") or "")
    return words


def _author(words: str) -> str:
    words = _LEAD.sub("", words, count=1)
    return "" if re.search(r"https?://|@|\d{4}", words) or len(words) > 120 else words


def _without_site(headline: str, site: str) -> str:
    """A headline without the name of its site after a bar or a dash."""
    head, mark, tail = headline.rpartition(" | ")
    if not mark:
        head, mark, tail = re.match(r"(?:(.*)( [-–—] ))?(.*)", headline).groups(default="")  # type: ignore[union-attr]
        if fold_name(tail) != fold_name(site):
            return headline
    return head or headline


def fold_name(name: str) -> str:
    """A name without what sets two spellings of it apart."""
    return re.sub(r"\W|^the\b", "", name.casefold())
