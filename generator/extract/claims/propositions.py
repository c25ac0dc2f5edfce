"""Claims: the checkable propositions of an article, each with the words that carry it and who says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims import check_worthiness, clause_splitting
from generator.extract.records import AttributedQuote, AttributedStatement, Proposition, Speaker
from generator.extract.syntax import clauses
from generator.text import sentence_spans

_ASKING = re.compile(r"\?[\"'”’»)]*$")
_REQUEST = re.compile(
    r"\b(?:emailed|contacted|approached|reached out to|asked)\b.{0,80}\b(?:for (?:a )?comment|for (?:a )?response|questions)\b|\brequests? for comment\b",
    re.I,
)


def find(reading: Reading, said: Sequence[AttributedStatement], quotes: Sequence[AttributedQuote]) -> list[Proposition]:
    """The claims of the article in its order, the weightiest where there are too many for its length."""
    by_line: dict[int, list[AttributedStatement]] = {}
    for item in said:
        by_line.setdefault(item.statement.sentence, []).append(item)
    quoted: dict[int, list[AttributedQuote]] = {}
    starts = [line.start for line in reading.lines]
    for quote in quotes:
        at = max(bisect_right(starts, quote.passage.start) - 1, 0)
        quoted.setdefault(at, []).append(quote)
    found: list[Proposition] = []
    for line in reading.lines:
        if line.caption or _is_no_statement(reading, line):
            continue
        found += _of_line(reading, line, by_line.get(line.number, []), quoted.get(line.number, []))
    return _weightiest(_unique(found), reading)


def _is_no_statement(reading: Reading, line: Line) -> bool:
    words = reading.text[line.start : line.end]
    return (bool(_ASKING.search(words)) and not line.sentence.has_quotation) or bool(_REQUEST.search(words))


def _of_line(
    reading: Reading, line: Line, said: Sequence[AttributedStatement], quotes: Sequence[AttributedQuote]
) -> Iterator[Proposition]:
    """The propositions of a sentence: of what is reported in it, of what is quoted, or of the outlet's own words."""
    given = 0
    for a, b in _own_before(reading, line, said):
        yield from _proposition(reading, line, a, b, (), None, quoted=False)
    reported = [
        s
        for s in said
        if s.statement.content
        and (s.sources or s.statement.passive or s.rule in ("none", "before-pronoun", "after-pronoun"))
    ]
    for item in reported:
        start, end = _wide(reading, item)
        if (
            _only_quotation(reading, start, end)
            or _is_part(item, said)
            or item.statement.lemma in lex.CUE_CLASS["directive"]
        ):
            continue
        if any(other.statement.inside is not None and said[other.statement.inside] is item for other in reported):
            start, end = _without_inner(item, reported, start, end)
        for a, b in clause_splitting.propositions(reading, start, end):
            found = list(_proposition(reading, line, a, b, item.sources, item, quoted=False, via=_relays(item, said)))
            given += len(found)
            yield from found
    for quote in quotes:
        if any(
            s.statement.content and _holds(s, quote) and not _only_quotation(reading, *s.statement.content)
            for s in reported
        ):
            continue
        for a, b in sentence_spans(reading.text, quote.passage.start, quote.passage.end):
            for c, d in clause_splitting.bare(reading, a, b):
                found = list(_proposition(reading, line, c, d, quote.sources, quote.said, quoted=True))
                given += len(found)
                yield from found
    if given or line.has("no_reply", "asked"):
        return
    speaker: tuple[Speaker, ...] = next((s.sources for s in said if s.sources and not _own_facts([s])), ())
    if not quotes or not line.sentence.has_quotation:
        for a, b in clause_splitting.propositions(reading, line.start, line.end):
            carrier = next((s for s in said if s.sources == speaker and speaker), None)
            yield from _proposition(reading, line, a, b, speaker, carrier, quoted=False)


def _own_before(reading: Reading, line: Line, said: Sequence[AttributedStatement]) -> Iterator[tuple[int, int]]:
    """The outlet's own clause in front of what is reported: `The talks ended without agreement, but the mediator said …`."""
    if not said or line.sentence.has_quotation:
        return
    first = said[0].statement
    begin = first.cue[0] if first.rule == "shared" or first.subject is None else first.subject[0]
    if first.content and first.content[0] < begin:
        return
    words = list(reading.tokens(line.start, begin))
    while words and (words[-1].low in clauses.ADVERBS or words[-1].low in ("has", "have", "had", "the")):
        words.pop()
    joined = len(words) > 5 and words[-1].low in ("but", "while", "although", "though", "and", "whereas")
    if joined and (words[-2].text == "," or first.rule == "shared") and clauses.has_verb(words, 0, len(words)):
        yield from clause_splitting.propositions(reading, line.start, words[-2].end)


def _is_part(item: AttributedStatement, said: Sequence[AttributedStatement]) -> bool:
    """Whether somebody only says of himself that he said it: `she said that she had warned them`."""
    inside = item.statement.inside
    return inside is not None and inside < len(said) and said[inside].sources == item.sources != ()


def _wide(reading: Reading, item: AttributedStatement) -> tuple[int, int]:
    """The reported words; a short denial takes its subject along: `Both deny conspiracy to defraud`."""
    start, end = item.statement.content or (0, 0)
    if item.statement.lemma in lex.CUE_CLASS["figure"] and item.statement.subject:
        opening = reading.lines[item.statement.sentence].start
        subject = item.statement.subject[0]
        return opening if subject - opening < 60 else subject, end
    if item.statement.subject and item.statement.subject[0] < start and not item.statement.quotes:
        words = reading.tokens(start, end)
        stop = next(
            (
                k
                for k, w in enumerate(words)
                if w.text in (",", ";") and k + 1 < len(words) and words[k + 1].low in ("but", "while", "although")
            ),
            len(words),
        )
        if not clauses.has_verb(words, 0, stop):
            return item.statement.subject[0], end
    short = len(reading.text[start:end].split()) < 5
    if short and item.statement.lemma in lex.CUE_CLASS["denial"] and item.statement.subject:
        return item.statement.subject[0], end
    return start, end


def _own_facts(said: Sequence[AttributedStatement]) -> bool:
    return all(
        s.statement.lemma
        in ("accept", "agree", "order", "propose", "call", "demand", "record", "show", "find", "charge")
        for s in said
    )


def _relays(item: AttributedStatement, said: Sequence[AttributedStatement]) -> tuple[Speaker, ...]:
    inside = item.statement.inside
    return said[inside].sources if inside is not None and inside < len(said) else ()


def _holds(said: AttributedStatement, quote: AttributedQuote) -> bool:
    start, end = said.statement.content or (0, 0)
    return start <= quote.passage.start < end


def _only_quotation(reading: Reading, start: int, end: int) -> bool:
    """Whether reported words are one or more whole quotations and next to nothing else."""
    bare = reading.text[start:end]
    quoted = [p for p in reading.quoted(start, end) if start <= p.left and p.right <= end + 1]
    inside = sum(p.right - p.left for p in quoted)
    if not inside or len(bare) - inside >= 8:
        return False
    before = reading.tokens(start, quoted[0].left)
    return not clauses.has_verb(before, 0, len(before))


def _without_inner(
    item: AttributedStatement, reported: Sequence[AttributedStatement], start: int, end: int
) -> tuple[int, int]:
    inner = [
        o.statement
        for o in reported
        if o.statement.inside is not None and o.statement.subject and o.sources != item.sources
    ]
    first = min((s.subject[0] for s in inner if s.subject and start <= s.subject[0] < end), default=end)
    return start, first if first - start > 40 else start


def _proposition(
    reading: Reading,
    line: Line,
    start: int,
    end: int,
    sources: tuple[Speaker, ...],
    said: AttributedStatement | None,
    *,
    quoted: bool,
    via: tuple[Speaker, ...] = (),
) -> Iterator[Proposition]:
    words = reading.tokens(start, end)
    weight = check_worthiness.weight(reading, line, words, start, end, attributed=bool(sources or said), quoted=quoted)
    if weight > 0:
        yield Proposition(start, end, line.number, sources, said, quoted, weight, via)


def _unique(found: list[Proposition]) -> list[Proposition]:
    """Each stretch of text once; the one with a source wins over the outlet's own voice."""
    kept: list[Proposition] = []
    for item in found:
        clash = [k for k in kept[-8:] if k.start < item.end and item.start < k.end]
        if not clash:
            kept.append(item)
        elif all(bool(item.sources) > bool(k.sources) for k in clash):
            for k in clash:
                kept.remove(k)
            kept.append(item)
    return kept


def _weightiest(found: list[Proposition], reading: Reading) -> list[Proposition]:
    """At most seven claims and one more for every 36 words of the article, in the order of the text."""
    words = sum(len(line.words) for line in reading.lines)
    most = round(7 + words / 36)
    found = [p for p in found if not p.quoted or p.weight >= check_worthiness.LEAST_QUOTED]
    ranked = sorted(found, key=lambda p: (-p.weight, p.start))[:most]
    return sorted(ranked, key=lambda p: p.start)
