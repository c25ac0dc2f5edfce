"""Claims and quotes as annotations of the article (W3C Web Annotation Data Model), to be shown there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.library import Entry
from generator.model import Briefing, Claim, Quote
from generator.site.labels import LEVEL_NAMES, level_of, listed
from generator.site.page import Attachment
from generator.site.views.context import Desk
from generator.site.views.evidence import ArticleText, Span

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_WEB = ("https://", "http://")


def collection(desk: Desk, briefing: Briefing) -> tuple[Attachment, ...]:
    """The claims and quotes of a briefing as a collection of annotations of the article.

    Empty where the article or the site has no address. A passage is named by its words and those around it: where they
    are on the publisher's page, counted in characters, is not known here.
    """
    address, source = desk.settings.address, briefing.article.url or ""
    if not address or not source.startswith(_WEB):
        return ()
    path = f"briefings/{briefing.id}/annotations.json"
    page = f"{address.rstrip('/')}/briefings/{briefing.id}/"
    here = f"{address.rstrip('/')}/{path}"
    reading = desk.reading(briefing)
    found = (*_claims(desk, briefing, reading), *_quotes(desk, briefing, reading))
    items = [
        {
            "id": f"{here}#{item.key}",
            "type": "Annotation",
            "motivation": "describing",
            "body": [*bodies, {"type": "SpecificResource", "source": f"{page}#{item.key}", "purpose": "linking"}],
            "target": [{"type": "SpecificResource", "source": source, "selector": each} for each in selectors],
        }
        for item, bodies, selectors in found
        if selectors
    ]
    data = {
        "@context": _CONTEXT,
        "id": here,
        "type": "AnnotationCollection",
        "label": briefing.title,
        "generator": {"id": address, "type": "Software", "name": desk.settings.name},
        "total": len(items),
        "first": {"id": f"{here}#page_1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return (Attachment(path=path, text=json.dumps(data, ensure_ascii=False, indent=1) + "\n"),)


_Found = Iterable[tuple[Claim | Quote, list[dict[str, str]], list[dict[str, str]]]]


def _claims(desk: Desk, briefing: Briefing, reading: ArticleText | None) -> _Found:
    """Each claim: its words and its level as bodies, its evidence as targets."""
    for claim in briefing.claims:
        level = LEVEL_NAMES[level_of(claim)] + (" confidence" if claim.confidence else "")
        said = _said(desk, Entry(briefing=briefing, item=claim))
        bodies = [_body(claim.claim, "describing"), *_tags(briefing, level, said)]
        yield (
            claim,
            bodies,
            [_selector(words, reading, reading.find(words) if reading else None) for words in claim.evidence],
        )


def _quotes(desk: Desk, briefing: Briefing, reading: ArticleText | None) -> _Found:
    """Each quote: who said it as a body, its words as the target."""
    for quote in briefing.quotes:
        said = _said(desk, Entry(briefing=briefing, item=quote)) or "Source not given"
        span = reading.find(quote.text, quoted=True) if reading else None
        yield quote, [_body(said, "describing"), *_tags(briefing, "Quote")], [_selector(quote.text, reading, span)]


def _said(desk: Desk, entry: Entry[Any]) -> str:
    names = listed(hop.name for hop in desk.hops(entry.briefing, entry.item.by))
    return f"Said by {names}" if names else ""


def _tags(briefing: Briefing, *words: str) -> list[dict[str, str]]:
    draft = ("Draft, not checked by an editor",) if briefing.status == "draft" else ()
    return [_body(each, "tagging") for each in (*words, *draft) if each]


def _body(words: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": purpose}


def _selector(words: str, reading: ArticleText | None, span: Span | None) -> dict[str, str]:
    """The words as the article has them, with what stands around them on the page of the briefing."""
    if reading is None or span is None:
        return {"type": "TextQuoteSelector", "exact": words}
    text = reading.article.text
    around = {"prefix": text[span.left : span.start], "suffix": text[span.end : span.right]}
    known = {name: value for name, value in around.items() if value.strip()}
    return {"type": "TextQuoteSelector", "exact": text[span.start : span.end], **known}
