"""Open questions: what an article itself leaves unverified, unanswered, disputed, undecided or unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.questions import disagreements, unresolved
from generator.extract.questions.phrasing import capitalised, clip, lowered, with_article
from generator.extract.records import AttributedStatement, Entities, OpenQuestion, Proposition, WordedClaim
from generator.model import Reply

_COMMENT = re.compile(
    r"\b(?P<how>emailed|contacted|approached|reached out to|asked|sent questions to)\s+(?P<whom>.+?)\s+for\s+(?:a\s+)?(?:comment|response|statement)|\brequests? for comment (?:to|from) (?P<to>.+?)(?:[.,]|$)"
)
_ABOUT = re.compile(
    r"\b(?:about|on|regarding|whether|questions about|to name|to say|to give|to discuss|to answer)\s+(?P<what>[^,;.”\"]{3,90})"
)


def find(
    reading: Reading, entities: Entities, said: Sequence[AttributedStatement], worded: Sequence[WordedClaim]
) -> list[OpenQuestion]:
    """The open questions in the order of the article, the weightiest where there are many."""
    claims, texts = [claim.proposition for claim in worded], [claim.text for claim in worded]
    found: list[OpenQuestion] = []
    for line in reading.lines:
        if line.caption:
            continue
        found += _of_line(reading, entities, line, claims, texts)
    found += disagreements.find(reading, worded, said)
    return _chosen(found, reading)


def _of_line(
    reading: Reading, entities: Entities, line: Line, claims: Sequence[Proposition], texts: Sequence[str]
) -> Iterator[OpenQuestion]:
    text = reading.text[line.start : line.end]
    if match := _COMMENT.search(text):
        yield _comment(reading, entities, line, match, claims)
    elif any(s.name == "no_reply" and not _is_quoted(reading, s.start) for s in line.signals):
        yield _silence(reading, entities, line, claims)
    elif line.has("unverified"):
        yield _unverified(line, claims, texts, text)
    yield from unresolved.find(reading, line, claims, texts)


def _near(line: Line, claims: Sequence[Proposition], back: int = 2) -> tuple[int, ...]:
    return tuple(n for n, c in enumerate(claims) if line.number - back <= c.line <= line.number)[-3:]


def _comment(
    reading: Reading, entities: Entities, line: Line, match: re.Match[str], claims: Sequence[Proposition]
) -> OpenQuestion:
    whom = (match["whom"] or match["to"] or "").strip()
    named = entities.named(line.start + match.start(), line.start + match.end())
    target = entities.all[named[-1]].name if named else whom
    outlet = reading.article.provenance.publisher or "The outlet"
    subject = _topic(claims, reading)
    question = f"What does {with_article(target)} say{subject}? {outlet} reports no answer to its request for comment."
    return OpenQuestion(
        question, _near(line, claims, 99)[:2], line.start, line.end, named[-1] if named else None, "pending", 3.0
    )


def _topic(claims: Sequence[Proposition], reading: Reading) -> str:
    """The weightiest claim that is short enough to stand in a question."""
    short = [c for c in claims if len(reading.text[c.start : c.end].split()) <= 20 and c.sources]
    if not short:
        return " about this report"
    best = max(short, key=lambda c: c.weight)
    return f" about the report that {lowered(clip(reading.text[best.start : best.end], 20))}"


def _silence(reading: Reading, entities: Entities, line: Line, claims: Sequence[Proposition]) -> OpenQuestion:
    """`The company did not respond to questions about rents.`"""
    signal = next(s for s in line.signals if s.name == "no_reply" and not _is_quoted(reading, s.start))
    who, number = _who(reading, entities, line, signal.start)
    rest = reading.text[signal.end : line.end]
    about = _ABOUT.match(rest.strip()) or _ABOUT.search(reading.text[signal.start : line.end])
    low = reading.text[signal.start : signal.end].lower()
    reply: Reply = (
        "declined" if re.search(r"declin|refus|would|wouldn|not comment|no comment|nothing to add", low) else "none"
    )
    before = [n for n, c in enumerate(claims) if c.line < line.number][-2:]
    if about and not re.match(r"(?:that|(?:his|her|their) (?:sur|last |full )?names?)\b", about["what"]):
        what = about["what"].strip()
        after = f", after the report that {lowered(clip(_short(reading, claims[before[-1]]), 14))}" if before else ""
        question = (
            f"What does {with_article(who)} say about {what}{after}?"
            if not re.match(r"(?:whether|why|how|who|what|when|where)\b", what)
            else f"What does {with_article(who)} say: {what}{after}?"
        )
    else:
        topic = f": is it true that {lowered(_short(reading, claims[before[-1]]))}" if before else ""
        question = f"What does {with_article(who)} say{topic}?"
    tail = "declined to answer" if reply == "declined" else "did not answer"
    return OpenQuestion(
        f"{question} {capitalised(with_article(who))} {tail}.", tuple(before), line.start, line.end, number, reply, 2.6
    )


def _is_quoted(reading: Reading, place: int) -> bool:
    """Whether a place lies between quotation marks."""
    return any(p.start <= place < p.end for p in reading.quoted(place, place + 1))


def _who(reading: Reading, entities: Entities, line: Line, at: int) -> tuple[str, int | None]:
    """Who kept silent: the last actor named before the phrase in its sentence, else the words before it."""
    named = entities.named(line.start, at)
    if named:
        return entities.all[named[-1]].name, named[-1]
    words = re.split(r"[,;:—–]|\b(?:but|and|while|that)\b", reading.text[line.start : at])[-1].split()
    phrase = " ".join(words[:8]).strip('“”"’ ') or "the source"
    if phrase.lower() in ("he", "she", "they", "it"):
        earlier = [
            n
            for p, n in entities.at.items()
            if p < line.start and (entities.all[n].kind == "organization") == (phrase.lower() in ("it", "they"))
        ]
        if earlier:
            return entities.all[earlier[-1]].name, earlier[-1]
    return lowered(phrase), None


def _unverified(line: Line, claims: Sequence[Proposition], texts: Sequence[str], text: str) -> OpenQuestion:
    """A claim that the outlet says it could not verify."""
    marks = [m.start for m in line.signals if m.name == "unverified"]
    named = bool(re.search(r"\b(?:unverified|unconfirmed)\s\w", text))
    lines = (line.number, line.number + 1) if named else (line.number,)
    about = tuple(n for n, c in enumerate(claims) if c.line in lines and not any(c.start <= m < c.end for m in marks))[
        :4
    ]
    about = about or tuple(n for n in _near(line, claims, 3) if claims[n].line < line.number)
    thing = re.search(r"\b(?:unverified|unconfirmed)\s+(\w+)", text)
    if thing and about:
        return OpenQuestion(
            f"Is the {thing[1]} authentic, and is it true that {lowered(clip(texts[about[-1]], 28))}?",
            about,
            line.start,
            line.end,
            None,
            None,
            3.2,
        )
    stated = f"Is it true that {lowered(clip(texts[about[-1]], 28))}?" if about else "Can this be verified?"
    return OpenQuestion(f"{stated} The article says: {clip(text, 14)}.", about, line.start, line.end, None, None, 2.9)


def _chosen(found: list[OpenQuestion], reading: Reading) -> list[OpenQuestion]:
    """Each matter once, at most one question for every 68 words or so."""
    most = max(3, round(sum(len(line.words) for line in reading.lines) / 68))
    kept: list[OpenQuestion] = []
    for asked in sorted(found, key=lambda a: (-a.weight, a.start)):
        if len(kept) < most and not any(_same(asked, other) for other in kept):
            kept.append(asked)
    return sorted(kept, key=lambda a: a.start)


def _same(one: OpenQuestion, two: OpenQuestion) -> bool:
    a, b = (set(re.findall(r"\w{4,}", q.question.lower())) for q in (one, two))
    return len(a & b) > 0.7 * min(len(a), len(b))


def _short(reading: Reading, claim: Proposition) -> str:
    return clip(reading.text[claim.start : claim.end], 22)
