"""Dialogue and voices: whose words those are that no reporting verb gives to anybody – answers, columns, press releases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution.quotes import SET_APART
from generator.extract.records import ANSWER, AttributedQuote, AttributedStatement, Entities, Entity, Speaker, Voice
from generator.text.genre import VOICES
from generator.text.marks import Passage

_LONGEST_LABEL = 16
_FIRST_PERSON = frozenset(("i", "we"))
_CAPITALS = re.compile(r"[A-Z][A-Z’'.\s-]+")
_ANNOUNCES = re.compile(
    r"\b(?:announce[sd]?|announcing|report(?:s|ed)|launch(?:es|ed)|said|says|unveil(?:s|ed)|named|has|will|welcomes?)\b"
)
_INTERVIEWER = re.compile(
    r"(?:spoke|speaks|talked|talks) (?:to|with)\s+$|(?:interview(?:ed)? by|told)\s+$", re.IGNORECASE
)


def voices(reading: Reading, entities: Entities) -> dict[int, Voice]:
    """Who speaks in a paragraph by its form or by the kind of article, by the number of the paragraph."""
    kind = VOICES[reading.genre]
    speaker = _author(reading) if kind == "author" else _issuer(reading, entities) if kind == "issuer" else None
    found = {n: Voice(speaker) for n, p in enumerate(reading.article.paragraphs) if p.kind == "body" and speaker}
    answering = (
        _interviewee(reading, entities) if any(not t.label or len(t.label) == 1 for t in reading.turns) else None
    )
    for turn in reading.turns:
        if turn.role == "question":
            found[turn.paragraph] = Voice(None, asks=True)
        elif speaks := _labelled(turn.label, entities) or answering:
            found[turn.paragraph] = Voice(speaks, spoken=True)
    return found


def with_first_person(
    reading: Reading, said: Sequence[AttributedStatement], spoken: Mapping[int, Voice]
) -> list[AttributedStatement]:
    """The statements, those of `I` and `we` in somebody’s own words with him or her as their speaker."""
    return [_owned(reading, item, spoken) if spoken else item for item in said]


def _owned(reading: Reading, item: AttributedStatement, spoken: Mapping[int, Voice]) -> AttributedStatement:
    subject = item.statement.subject
    if item.sources or subject is None or reading.words(subject).lower() not in _FIRST_PERSON:
        return item
    voice = spoken.get(reading.lines[item.statement.sentence].paragraph)
    return item._replace(sources=(voice.speaker,), rule="first-person") if voice and voice.speaker else item


def with_answers(
    reading: Reading, entities: Entities, quotes: Sequence[AttributedQuote], spoken: Mapping[int, Voice]
) -> list[AttributedQuote]:
    """The quotes with every answer of a dialogue among them, in the order of the text."""
    answers = list(_answers(reading, spoken))
    if not answers:
        return _answered_in_marks(reading, entities, quotes)
    whole = {quote.passage.paragraph: quote for quote in answers}
    kept = [quote for quote in quotes if quote.passage.paragraph not in whole or _nested(quote, whole)]
    return sorted((*kept, *answers), key=lambda quote: (quote.passage.start, -quote.passage.end))


def _answers(reading: Reading, spoken: Mapping[int, Voice]) -> Iterator[AttributedQuote]:
    for number, voice in sorted(spoken.items()):
        part = reading.article.paragraphs[number]
        if voice.spoken and voice.speaker and re.search(r"\w", reading.text[part.start : part.end]):
            yield AttributedQuote(_unmarked(reading, part.start, part.end, number), (voice.speaker,), None, ANSWER)


def _unmarked(reading: Reading, start: int, end: int, number: int) -> Passage:
    """A paragraph as a passage; marks that enclose all of it are none of its words."""
    enclosing = next((p for p in reading.quoted(start, end) if p.left == start and p.right >= end), None)
    return enclosing or Passage(start, end, start, end, number)


def _nested(quote: AttributedQuote, whole: Mapping[int, AttributedQuote]) -> bool:
    """Whether a passage inside an answer is somebody else’s utterance."""
    answer = whole[quote.passage.paragraph]
    return bool(quote.sources) and quote.said is not None and quote.sources != answer.sources


def _answered_in_marks(
    reading: Reading, entities: Entities, quotes: Sequence[AttributedQuote]
) -> list[AttributedQuote]:
    """Quotations below a bare question or below a line that names their speaker before a colon."""
    lines = {line.paragraph: line for line in reading.lines}
    filled: list[AttributedQuote] = []
    for quote in quotes:
        before = lines.get(quote.passage.paragraph - 1)
        if not quote.sources and _goes_on(quote, filled):
            quote = quote._replace(sources=filled[-1].sources, rule=filled[-1].rule)
        elif not quote.sources and before is not None:
            quote = _below(reading, entities, quote, before, filled)
        filled.append(quote)
    return filled


def _below(
    reading: Reading, entities: Entities, quote: AttributedQuote, before: Line, filled: Sequence[AttributedQuote]
) -> AttributedQuote:
    """The quotation with the speaker whom the line above it asks or names."""
    words = reading.words((before.start, before.end)).rstrip()
    if _is_bare_question(words):
        earlier = next((q for q in reversed(filled) if q.sources and q.sources[0].kind == "person"), None)
        return quote._replace(sources=earlier.sources, rule="asked") if earlier else quote
    if words.endswith(":") and words.count(" ") < _LONGEST_LABEL:
        named = [entities.all[n] for n in entities.named(before.start, before.end)]
        people = [entity for entity in named if entity.kind == "person"]
        if chosen := people[-1:] or [entity for entity in named if entity.kind == "organization"][-1:]:
            return quote._replace(sources=(of(chosen[0]),), rule="introduced")
    return quote


def _goes_on(quote: AttributedQuote, filled: Sequence[AttributedQuote]) -> bool:
    """Whether a quotation goes on with the one before it in its paragraph."""
    last = filled[-1] if filled else None
    return (
        last is not None and last.rule in ("asked", "introduced") and last.passage.paragraph == quote.passage.paragraph
    )


def _is_bare_question(words: str) -> bool:
    return words.rstrip().endswith("?") and not re.search(r"[“”\"]", words)


def with_actors(quotes: Sequence[AttributedQuote], entities: Entities) -> list[AttributedQuote]:
    """The quotes whose speaker stands in a label, a signature or a line above them, with the actor of that name."""
    return [
        quote._replace(sources=tuple(_labelled(s.words, entities) or s if s.actor is None else s for s in quote.sources))
        if quote.rule in SET_APART and quote.sources
        else quote
        for quote in quotes
    ]


def _labelled(label: str, entities: Entities) -> Speaker | None:
    """Whom the label of a turn names: an actor by full name or surname, else the words of the label."""
    if len(label) < 2 or label.lower() in ("answer", "question"):
        return None
    wanted = label.casefold()
    for entity in entities.all:
        if wanted in {form.casefold() for form in (entity.name, *entity.forms)}:
            return of(entity)
    for entity in entities.all:
        if entity.kind == "person" and wanted.split()[-1] == entity.name.casefold().split()[-1]:
            return of(entity)
    words = label.title() if _CAPITALS.fullmatch(label) else label
    gender = "f" if words.split()[0].lower() in lex.FEMALE else ""
    return Speaker(None, words, gender, "person", False, 0, "")


def of(entity: Entity) -> Speaker:
    """An actor as a speaker."""
    return Speaker(entity.number, entity.name, entity.gender, entity.kind, False, entity.first, "")


def _interviewee(reading: Reading, entities: Entities) -> Speaker | None:
    """The person whom the introduction is about: named in the headline, or first and most before the first question."""
    first = reading.turns[0].paragraph if reading.turns else 0
    stop = reading.article.paragraphs[first].start
    author = (reading.article.provenance.author or "").casefold()
    headline = (reading.article.provenance.headline or "").casefold()
    counts: Counter[int] = Counter()
    for entity in entities.all:
        if entity.kind != "person" or entity.name.casefold() in author:
            continue
        places = [start for start, _ in entity.places if start < stop]
        asking = any(_INTERVIEWER.search(reading.text, max(0, p - 24), p) for p in places)
        if places:
            counts[entity.number] = len(places) + 3 * (entity.name.casefold().split()[-1] in headline) - asking
    if not counts:
        return None
    best = max(counts, key=lambda n: (counts[n], -entities.all[n].first))
    return of(entities.all[best])


def _author(reading: Reading) -> Speaker | None:
    """The author of a column that is signed: by a byline, or by a name that came with it. A note at its foot names who writes, and signs no sentence."""
    name = reading.article.provenance.author
    signed = name and (name not in reading.text or any(p.kind == "byline" for p in reading.article.paragraphs))
    return Speaker(None, name, "", "person", False, 0, "") if name and signed else None


def _issuer(reading: Reading, entities: Entities) -> Speaker | None:
    """The body that a press release is of: the first organization of its first sentence that announces."""
    for line in reading.lines[:4]:
        if line.caption or not _ANNOUNCES.search(reading.words((line.start, line.end))):
            continue
        for number in entities.named(line.start, line.end):
            if entities.all[number].kind == "organization":
                return of(entities.all[number])
    return None
