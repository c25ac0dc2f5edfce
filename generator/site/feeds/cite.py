"""How to cite a briefing and its claims: in words, as BibTeX, as RIS, as CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.library import Entry
from generator.model import Briefing, Claim
from generator.site.date_words import in_words
from generator.site.labels import LEVEL_NAMES, level_of, listed
from generator.site.page import Attachment
from generator.site.views.context import Desk, address, outlet
from generator.text import edtf

FORMS = (("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON"))
"""The endings of the files in which a briefing and its claims are cited, and what readers call them."""
_UNCHECKED = "Draft, not checked by an editor."
_MARKS = re.compile(r"[\\{}%&#$_~^]")
_WRITTEN = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a citation says in every form: `lead` comes before the title, `rest` after it.

    `key` is that of the entry; `published` is the day of the article (EDTF), `site` the name of the site.
    """

    key: str
    title: str
    lead: str = ""
    rest: str
    published: str
    site: str
    address: str

    @property
    def words(self) -> str:
        """`Title. Briefing of an article in the Gazette, 2 June 2031. Briefings, https://…`."""
        said = (f"{self.lead}:" if self.lead else "", _stopped(self.title), self.rest, f"{self.site}, {self.address}")
        return " ".join(filter(None, said))

    @property
    def note(self) -> str:
        """What the citation says besides title, site and address."""
        return " ".join(filter(None, (_stopped(self.lead) if self.lead else "", self.rest)))

    @property
    def day(self) -> tuple[int, ...]:
        """Year, month and day of the article, as far as they are known."""
        found = edtf.one(self.published)
        return tuple(part for part in (found.year, found.month, found.day) if part) if found else ()


def citations(desk: Desk, briefing: Briefing) -> tuple[Citation, ...]:
    """The citation of a briefing, then of each of its claims; none where the site has no address."""
    if not desk.settings.address:
        return ()
    claims = (_of_claim(desk, Entry(briefing=briefing, item=claim)) for claim in briefing.claims)
    rest = _joined(_source(briefing), _draft(briefing))
    own = _citation(desk, briefing, briefing.id, briefing.title, rest, f"briefings/{briefing.id}/")
    return (own, *claims)


def as_files(briefing: Briefing, cited: Sequence[Citation]) -> tuple[Attachment, ...]:
    """The same citations in each form, as files beside the page."""
    texts = (as_bibtex(cited), as_ris(cited), as_csl(cited)) if cited else ()
    named = zip(FORMS, texts, strict=False)
    return tuple(Attachment(path=f"briefings/{briefing.id}/cite.{ending}", text=text) for (ending, _), text in named)


def as_bibtex(cited: Sequence[Citation]) -> str:
    """Entries of BibTeX with a blank line between them."""
    return "\n".join(map(_bibtex, cited))


def as_ris(cited: Sequence[Citation]) -> str:
    """Entries of RIS, as web pages, with a blank line between them."""
    return "\n".join(map(_ris, cited))


def as_csl(cited: Sequence[Citation]) -> str:
    """A list of items for citation processors (CSL-JSON 1.0), as web pages."""
    return json.dumps([_csl(each) for each in cited], ensure_ascii=False, indent=1) + "\n"


def _of_claim(desk: Desk, entry: Entry[Claim]) -> Citation:
    """`Ida Brandt, in the Gazette, 2 June 2031: The claim. Low confidence. Briefings, https://…#key`."""
    briefing, claim = entry.briefing, entry.item
    names = listed(hop.name for hop in desk.hops(briefing, claim.by))
    published = ", ".join(filter(None, (outlet(briefing), in_words(briefing.article.published or ""))))
    level = LEVEL_NAMES[level_of(claim)] + (" confidence." if claim.confidence else ".")
    lead = f"{names}, in {published}" if names else published
    rest = _joined(level, _draft(briefing))
    return _citation(desk, briefing, f"{briefing.id}:{claim.key}", claim.claim, rest, address(entry), lead)


def _citation(desk: Desk, briefing: Briefing, key: str, title: str, rest: str, path: str, lead: str = "") -> Citation:
    return Citation(
        key=key,
        title=_line(title),
        lead=_line(lead),
        rest=_line(rest),
        published=briefing.article.published or "",
        site=desk.settings.name,
        address=f"{(desk.settings.address or '').rstrip('/')}/{path}",
    )


def _source(briefing: Briefing) -> str:
    """`Briefing of an article by Ada Lund in Northmere Gazette, 2 June 2031.`"""
    article = briefing.article
    by = f" by {article.author}" if article.author else ""
    where = f" in {article.publisher}" if article.publisher else ""
    day = f", {in_words(article.published)}" if article.published else ""
    return f"Briefing of an article{by}{where}{day}."


def _draft(briefing: Briefing) -> str:
    return _UNCHECKED if briefing.status == "draft" else ""


def _bibtex(each: Citation) -> str:
    year, month = (*each.day, 0, 0)[:2]
    fields = {
        "title": f"{{{_escaped(each.title)}}}",
        "howpublished": _escaped(each.site),
        "year": f"{year:04}" if year else "",
        "month": str(month or ""),
        "note": _escaped(each.note),
        "url": each.address,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{each.key},\n{lines}}}\n"


def _ris(each: Citation) -> str:
    """The fields in the order in which they are usually written; a date has all its slashes."""
    year, month, day = (f"{part:02}" if part else "" for part in (*each.day, 0, 0, 0)[:3])
    fields = (
        ("TY", "ELEC"),
        ("ID", each.key),
        ("TI", each.title),
        ("T2", each.site),
        ("PY", year.zfill(4) if year else ""),
        ("DA", f"{year.zfill(4)}/{month}/{day}/" if year else ""),
        ("N1", each.note),
        ("UR", each.address),
    )
    return "".join(f"{name}  - {value}\n" for name, value in fields if value) + "ER  - \n"


def _csl(each: Citation) -> dict[str, Any]:
    item = {"id": each.key, "type": "webpage", "title": each.title, "container-title": each.site}
    issued = {"issued": {"date-parts": [list(each.day)]}} if each.day else {}
    return {**item, **issued, "note": each.note, "URL": each.address}


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _line(words: str) -> str:
    """Words on one line, as each of the forms wants them."""
    return " ".join(words.split())


def _stopped(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…", ".”", ".'", '."')) else f"{words}."


def _escaped(words: str) -> str:
    return _MARKS.sub(lambda mark: _WRITTEN.get(mark[0], f"\\{mark[0]}"), words)
