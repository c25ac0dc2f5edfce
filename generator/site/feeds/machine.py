"""The same for machines: linked data (schema.org), a list of briefings as JSON, each of them as YAML, the way there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import partial
from textwrap import indent
from typing import Any

from generator import content
from generator.library import Profile
from generator.model import Briefing, Claim, Quote
from generator.site.feeds.atom import NEWEST, feeds
from generator.site.labels import capital
from generator.site.page import Attachment
from generator.site.views.context import Desk
from generator.text.legible import unturned

_TYPES = {"person": "Person", "organization": "Organization", "place": "Place"}
_CHECKED = ("actors", "quotes", "claims", "open_questions", "timeline")


def of_briefing(desk: Desk, briefing: Briefing) -> str:
    """A briefing as JSON-LD: the article that it is based on, its claims and quotations. No verdict is given.

    Empty where the site has no address, since linked data needs addresses.
    """
    if not desk.settings.address:
        return ""
    here = _address(desk, f"briefings/{briefing.id}/")
    source, article = briefing.article, f"{here}#article"
    keys = (*(claim.key for claim in briefing.claims), *(quote.key for quote in briefing.quotes))
    named = [actor for actor in briefing.actors if not actor.unnamed]
    report: dict[str, Any] = {
        "@type": "Article",
        "@id": here,
        "url": here,
        "headline": briefing.title,
        "creativeWorkStatus": capital(briefing.status),
        "isBasedOn": {"@id": article},
        "hasPart": [{"@id": f"{here}#{key}"} for key in keys],
        "about": [_actor(desk, briefing, actor.key) for actor in named if not actor.in_passing],
        "mentions": [_actor(desk, briefing, actor.key) for actor in named if actor.in_passing] or None,
    }
    news: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": article,
        "headline": source.headline or briefing.title,
        "url": source.url,
        "datePublished": source.published,
        "inLanguage": source.language,
        "license": source.licence,
        "author": {"@type": "Person", "name": source.author} if source.author else None,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
    }
    claims = [_claim(desk, briefing, claim, here, article) for claim in briefing.claims]
    quotes = [_quotation(desk, briefing, quote, here, article) for quote in briefing.quotes]
    return _json({"@context": "https://schema.org", "@graph": [*map(_known, (report, news, *claims, *quotes))]})


def of_actor(desk: Desk, profile: Profile) -> str:
    """An actor as JSON-LD: its names, and where else it is described; empty where the site has no address."""
    if not desk.settings.address:
        return ""
    here = _address(desk, f"actors/{profile.key}/")
    elsewhere = [where for where in profile.links.values() if where.startswith(("http://", "https://"))]
    wikidata = profile.links.get("wikidata", "")
    entity = re.fullmatch(r"Q[1-9][0-9]*", wikidata)
    same = [*elsewhere, *([f"https://www.wikidata.org/entity/{wikidata}"] if entity else [])]
    data = {
        "@context": "https://schema.org",
        "@type": _TYPES[profile.kind],
        "@id": here,
        "url": here,
        "name": profile.name,
        "alternateName": list(profile.aka) or None,
        "sameAs": same or None,
    }
    return _json(_known(data))


def attachments(desk: Desk) -> tuple[Attachment, ...]:
    """The list of briefings, and where the site has an address its feeds and what tells programs their way."""
    listed = Attachment(path="briefings.json", text=_listed(desk))
    if not desk.settings.address:
        return (listed,)
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {_address(desk, 'sitemap.xml')}\n"
    ways = (Attachment(path="robots.txt", text=robots), Attachment(path="llms.txt", text=_guide(desk)))
    return (*feeds(desk), listed, *ways)


def as_yaml(briefing: Briefing) -> Attachment:
    """A briefing's YAML as readers may have it: without the machine's doubts, which are for editors."""
    data = content.plain(briefing)
    for group in _CHECKED:
        for item in data.get(group, {}).values():
            item.pop("check", None)
    text = content.written(data)
    if unturned(text) != text:
        text = content.written(_shown(data))
    return Attachment(path=_yaml(briefing), text=text.partition("\n")[2])


def _shown(data: Any) -> Any:
    """Plain data whose texts show marks that turn the direction of text: in YAML they would be brackets of its own."""
    if isinstance(data, dict):
        return {unturned(name): _shown(value) for name, value in data.items()}
    if isinstance(data, list):
        return [_shown(each) for each in data]
    return unturned(data) if isinstance(data, str) else data


def _claim(desk: Desk, briefing: Briefing, claim: Claim, here: str, article: str) -> dict[str, Any]:
    return {
        "@type": "Claim",
        "@id": f"{here}#{claim.key}",
        "text": claim.claim,
        "creativeWorkStatus": capital(briefing.status),
        "author": [_actor(desk, briefing, name) for name in claim.by] or None,
        "appearance": {"@id": article},
        "isPartOf": {"@id": here},
    }


def _quotation(desk: Desk, briefing: Briefing, quote: Quote, here: str, article: str) -> dict[str, Any]:
    return {
        "@type": "Quotation",
        "@id": f"{here}#{quote.key}",
        "text": quote.text,
        "creativeWorkStatus": capital(briefing.status),
        "creator": [_actor(desk, briefing, name) for name in quote.by if name != "unknown"] or None,
        "isPartOf": [{"@id": here}, {"@id": article}],
    }


def _actor(desk: Desk, briefing: Briefing, name: str) -> dict[str, Any]:
    """Who is named: with an address where they have a page, else by words alone."""
    actor, profile = desk.actors(briefing).get(name), desk.library.profile(briefing, name)
    if profile is not None:
        where = _address(desk, f"actors/{profile.key}/")
        return {"@type": _TYPES[profile.kind], "@id": where, "name": profile.name}
    return {"@type": _TYPES[actor.kind] if actor else "Thing", "name": actor.name if actor else name}


def _guide(desk: Desk) -> str:
    """`llms.txt`: what the site is, what its levels mean, where its data is, and the newest briefings."""
    newest = "".join(f"- [{_line(each)}]({_address(desk, _yaml(each))})\n" for each in desk.library.briefings[:NEWEST])
    return (
        f"# {desk.settings.name}\n\n> Articles as briefings: who claims what, on what basis, and what is left open.\n\n"
        "A level of confidence describes the basis of a claim, not whether it is true. A draft was made by rules alone;"
        " no editor has checked it. Quote with the address of the claim.\n\n## Data\n\n"
        f"- [All briefings as JSON]({_address(desk, 'briefings.json')})\n"
        f"- [How levels are decided]({_address(desk, 'method/')})\n\n## Newest briefings\n\n{newest}"
    )


def _line(briefing: Briefing) -> str:
    """A title as the words of a link in Markdown."""
    title = re.sub(r"([\[\]\\])", r"\\\1", " ".join(briefing.title.split()))
    return f"Draft: {title}" if briefing.status == "draft" else title


def _yaml(briefing: Briefing) -> str:
    return f"briefings/{briefing.id}/briefing.yml"


def _listed(desk: Desk) -> str:
    """The list of briefings: each is written by itself, as JSON would write all of them together."""
    rows = [desk.made(("listed", each.id), (each,), partial(_row, each)) for each in desk.library.briefings]
    return "[\n" + ",\n".join(rows) + "\n]\n" if rows else "[]\n"


def _row(each: Briefing) -> str:
    row = {
        "id": each.id,
        "title": each.title,
        "status": each.status,
        "url": f"briefings/{each.id}/",
        "yaml": _yaml(each),
        "publisher": each.article.publisher,
        "published": each.article.published,
        "original": each.article.url,
        "tags": list(each.tags),
        "summary": each.summary,
        "claims": len(each.claims),
    }
    return indent(json.dumps(_known(row), ensure_ascii=False, indent=1), " ")


def _address(desk: Desk, path: str) -> str:
    return f"{(desk.settings.address or '').rstrip('/')}/{path}"


def _known(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in (None, [])}


def _json(data: Mapping[str, Any]) -> str:
    """JSON that is safe in HTML: no character in it opens or closes a tag."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
