"""A claim as a card on its briefing's page and as a row in a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.library import Entry, Link, independent
from generator.model import Claim
from generator.site.date_words import in_words
from generator.site.labels import LEVEL_NAMES, level_of, numbers
from generator.site.views import reasons
from generator.site.views.context import Desk, Hop, Reference, address, outlet
from generator.site.views.evidence import ArticleText, Excerpt
from generator.site.views.suggested import Hint, hints


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The path of a statement: who says it, who passed it on, who published it; a step may be several names."""

    lead: str
    steps: tuple[tuple[Hop, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """What another claim does to this one; `place` names the outlet and day where it is in another briefing, which has
    the `status`."""

    kind: str
    word: str
    by: tuple[Hop, ...] = ()
    place: str = ""
    status: str = ""
    text: str = ""
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Passages with their windows, and the line that opens them."""

    place: str
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Everything that a briefing's page says of one claim."""

    claim: Claim
    status: str
    level: str
    level_name: str
    unit: str
    when: str
    chain: Chain
    flags: tuple[Flag, ...]
    why: str
    basis: str
    prospects: str
    evidence: Evidence | None
    working: reasons.Working | None
    question: Reference | None
    more_questions: int
    hints: tuple[Hint, ...]


def card(desk: Desk, entry: Entry[Claim], reading: ArticleText | None) -> Card:
    """The card of a claim, with its evidence in its place."""
    claim, asked = entry.item, desk.library.questions_about.get(entry.reference, ())
    return Card(
        claim=claim,
        status=entry.briefing.status,
        level=level_of(claim),
        level_name=LEVEL_NAMES[level_of(claim)],
        unit=reasons.unit(claim),
        when=in_words(claim.when) if claim.when else f"“{claim.when_words}”" if claim.when_words else "",
        chain=chain(desk, entry),
        flags=flags(desk, entry),
        why=reasons.sentence(claim),
        basis=reasons.basis(now) if (now := desk.library.standings.get(entry.reference)) else "",
        prospects=reasons.prospects(now) if now else "",
        evidence=evidence(claim.evidence, reading),
        working=reasons.working(claim),
        question=Reference(text=asked[0].item.question, href=address(asked[0])) if asked else None,
        more_questions=max(0, len(asked) - 1),
        hints=hints(desk, entry.reference),
    )


def chain(desk: Desk, entry: Entry[Claim]) -> Chain:
    """Who says it, then the relays from the source to the reader, then the outlet."""
    claim, briefing = entry.item, entry.briefing
    published = Hop(name=outlet(briefing), named=True)
    if not claim.by and not sourceless(claim):
        return Chain(lead="Stated by", steps=((Hop(name=f"{outlet(briefing)}, in its own voice", named=True),),))
    first = desk.hops(briefing, claim.by) or (Hop(name="source not given"),)
    relays = tuple((hop,) for hop in desk.hops(briefing, reversed(claim.via)))
    return Chain(lead="Said by", steps=(first, *relays, (published,)))


def flags(desk: Desk, entry: Entry[Claim]) -> tuple[Flag, ...]:
    """What other claims do to this one, by an editor's links or by the rules' codes; contradictions come first."""
    links = desk.library.links.get(entry.reference, ())
    linked = {flag.href: flag for flag in (_flag(desk, entry, link) for link in links)}
    code = reasons.contested(entry.item)
    if code and not any(flag.kind != "agrees" for flag in linked.values()):
        return (_unlinked(code), *linked.values())
    return tuple(sorted(linked.values(), key=lambda flag: flag.kind == "agrees"))


def standing(desk: Desk, entry: Entry[Claim]) -> str:
    """`contradicted`, `disputed` or nothing: by the reasons, else by an editor's link."""
    links = desk.library.links.get(entry.reference, ())
    linked = any(link.relation == "contradicts" and not _of_one_origin(desk, link) for link in links)
    return reasons.contested(entry.item) or ("disputed" if linked else "")


def evidence(passages: Sequence[str], reading: ArticleText | None) -> Evidence | None:
    """Passages in their windows; those that are not found, or whose article is not available, without one."""
    if not passages:
        return None
    spans = [reading.find(words) if reading else None for words in passages]
    excerpts = tuple(
        reading.excerpt(span) if reading and span else Excerpt(words=words)
        for words, span in zip(passages, spans, strict=True)
    )
    found = sorted({span.number for span in spans if span})
    total = len(reading.paragraphs) if reading else 0
    noun = "paragraph" if len(found) == 1 else "paragraphs"
    return Evidence(place=f"{noun} {numbers(found)} of {total}" if found else "", excerpts=excerpts)


def sourceless(claim: Claim) -> bool:
    """Whether a claim has a source that the article does not give; other claims without one are the outlet's own."""
    return not claim.by and bool(claim.why) and claim.why[0] in ("no-source", "anonymous")


def _flag(desk: Desk, entry: Entry[Claim], link: Link) -> Flag:
    other = link.target if link.source.reference == entry.reference else link.source
    kind, word, note = _relation(entry.item, link)
    if _of_one_origin(desk, link):
        kind, word, note = _SAME[link.relation]
    return Flag(
        kind=kind,
        word=word,
        by=desk.hops(other.briefing, other.item.by) or (Hop(name=outlet(other.briefing)),),
        place=_place(other) if other.briefing is not entry.briefing else "",
        status=other.briefing.status,
        text=other.item.claim,
        href=address(other),
        note=note,
    )


def _of_one_origin(desk: Desk, link: Link) -> bool:
    """Whether both ends of a link across briefings have one origin: a report repeated, or a source that changed."""
    return link.across and len(independent(desk.library, (link.source, link.target))) == 1


_SAME = {
    "corroborates": ("agrees", "Repeated", "It comes from the same origin, which counts once."),
    "contradicts": ("agrees", "Changed", "The same source has said both."),
}


def _relation(claim: Claim, link: Link) -> tuple[str, str, str]:
    if link.relation == "corroborates":
        return "agrees", "Corroborated", "A second, independent origin." if "further-origin" in claim.why else ""
    if "contradicted" in claim.why:
        return "contradicted", "Contradicted", ""
    note = "The denial comes without evidence and does not change the level." if "disputed" in claim.why else ""
    return "disputed", "Disputed", note


def _unlinked(code: str) -> Flag:
    if code == "contradicted":
        return Flag(kind=code, word="Contradicted", note="by a source at least as strong.")
    note = "by an interested party, without evidence. The level does not change."
    return Flag(kind=code, word="Disputed", note=note)


def _place(entry: Entry[Claim]) -> str:
    published = entry.briefing.article.published
    return ", ".join(part for part in (outlet(entry.briefing), in_words(published) if published else "") if part)
