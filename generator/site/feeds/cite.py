"""How to cite a briefing: in words, and as BibTeX."""

from __future__ import annotations

import re

from generator.library import Entry
from generator.model import Briefing, Claim
from generator.site.date_words import in_words
from generator.site.labels import LEVEL_NAMES, level_of, listed
from generator.site.page import Attachment
from generator.site.views.context import Desk, address, outlet
from generator.text import edtf

_UNCHECKED = "Draft, not checked by an editor."
_MARKS = re.compile(r"[\\{}%&#$_~^]")
_WRITTEN = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def in_text(desk: Desk, briefing: Briefing) -> str:
    """`Title. Briefing of an article in the Gazette, 2 June 2031. Briefings, https://…`; empty without an address."""
    return _cited(desk, briefing, f"{_stopped(briefing.title)} {_source(briefing)}", f"briefings/{briefing.id}/")


def claim_in_text(desk: Desk, entry: Entry[Claim]) -> str:
    """`Ida Brandt, in the Gazette, 2 June 2031: The claim. Low confidence. Briefings, https://…#key`."""
    briefing, claim = entry.briefing, entry.item
    names = listed(hop.name for hop in desk.hops(briefing, claim.by))
    published = ", ".join(filter(None, (outlet(briefing), in_words(briefing.article.published or ""))))
    said = f"{names}, in {published}" if names else published
    level = LEVEL_NAMES[level_of(claim)] + (" confidence" if claim.confidence else "")
    return _cited(desk, briefing, f"{said}: {_stopped(claim.claim)} {level}.", address(entry))


def as_bibtex(desk: Desk, briefing: Briefing) -> tuple[Attachment, ...]:
    """A briefing as an entry of BibTeX beside its page, where the site has an address."""
    if not desk.settings.address:
        return ()
    published = briefing.article.published or ""
    day = edtf.one(published)
    note = " ".join(filter(None, (_source(briefing), _UNCHECKED if briefing.status == "draft" else "")))
    fields = {
        "title": f"{{{_escaped(briefing.title)}}}",
        "howpublished": _escaped(desk.settings.name),
        "year": f"{day.year:04}" if day else "",
        "month": str(day.month) if day and day.month else "",
        "note": _escaped(note),
        "url": f"{desk.settings.address.rstrip('/')}/briefings/{briefing.id}/",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    entry = f"@misc{{{briefing.id},\n{lines}}}\n"
    return (Attachment(path=f"briefings/{briefing.id}/cite.bib", text=entry),)


def _cited(desk: Desk, briefing: Briefing, words: str, path: str) -> str:
    if not desk.settings.address:
        return ""
    draft = f" {_UNCHECKED}" if briefing.status == "draft" else ""
    return f"{words}{draft} {desk.settings.name}, {desk.settings.address.rstrip('/')}/{path}"


def _source(briefing: Briefing) -> str:
    """`Briefing of an article by Ada Lund in Northmere Gazette, 2 June 2031.`"""
    article = briefing.article
    by, where = (
        f" by {article.author}" if article.author else "",
        f" in {article.publisher}" if article.publisher else "",
    )
    day = f", {in_words(article.published)}" if article.published else ""
    return f"Briefing of an article{by}{where}{day}."


def _stopped(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…", ".”", ".'", '."')) else f"{words}."


def _escaped(words: str) -> str:
    return _MARKS.sub(lambda mark: _WRITTEN.get(mark[0], f"\\{mark[0]}"), words)
