"""Candidates: every stretch of a sentence that could be a claim, with the words that carry it and who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims import beside, clause_splitting, denials, own_rest, reported_spans, stretches
from generator.extract.claims.stretches import Candidate
from generator.extract.claims.told_speech import (
    cites_only,
    is_evidence,
    is_relative,
    is_reported,
    is_share,
    is_told,
    opens_with_share,
)
from generator.extract.records import AttributedQuote, AttributedStatement, Speaker
from generator.text import sentence_spans

_OWN_FACTS = frozenset("accept agree order demand record show find charge".split())
"""Verbs whose subject does something rather than says it, where nothing reported is left."""
_ACTS = _OWN_FACTS | frozenset("announce claim declare post reveal sign".split())
"""Verbs that without reported words are acts, which the outlet tells: `Hask declared the gifts`."""
_PLEAS = frozenset(["plead"])
"""What is told of a court belongs to whoever tells it: `He pleaded guilty, prosecutors said`."""
_OUTER = 9
"""Words outside quotation marks that make a sentence more than the frame of what it quotes."""


def of_sentence(
    reading: Reading,
    line: Line,
    said: Sequence[AttributedStatement],
    quotes: Sequence[AttributedQuote],
    poll: tuple[Speaker, ...] = (),
) -> list[Candidate]:
    """What could be a claim in a sentence: what is reported in it, what is quoted, or the outlet's own words; `poll` is whose shares speak in it."""
    return _Sentence(reading, line, said, quotes, poll).candidates()


class _Sentence:
    """The candidates of a sentence: what is reported in it, what is quoted, and the outlet's own words."""

    def __init__(
        self,
        reading: Reading,
        line: Line,
        said: Sequence[AttributedStatement],
        quotes: Sequence[AttributedQuote],
        poll: tuple[Speaker, ...],
    ) -> None:
        self.reading, self.line, self.said, self.quotes = reading, line, said, quotes
        self.poll = poll if any(is_share(reading, item) for item in said) else ()
        self.reported = [s for s in said if s.statement.content and is_reported(reading, s)]

    def candidates(self) -> list[Candidate]:
        """The candidates that state something."""
        found = [*self._of_statements(), *self._of_quotes()]
        if self.line.has("no_reply", "asked"):
            found = [*found, *(() if found else map(self._candidate, beside.no_reply(self.reading, self.line)))]
        elif cites_only(self.reading, self.line, self.said, found):
            found = [self._candidate((self.line.start, self.line.end))]
        elif not any(map(self._states, found)):
            found = list(self._whole())
        elif len(self.reported) < len(self.said):
            found += self._of_told()
        own = map(self._candidate, beside.reports(self.reading, self.line, self.said))
        return [one for one in (*own, *found) if self._states(one)]

    def _states(self, one: Candidate) -> bool:
        return not stretches.states_nothing(self.reading, one)

    def _candidate(
        self,
        span: tuple[int, int],
        sources: tuple[Speaker, ...] = (),
        said: AttributedStatement | None = None,
        *,
        quoted: bool = False,
        denial: bool = False,
    ) -> Candidate:
        via = self._relays(said) if said is not None and not quoted else ()
        words = self.reading.tokens(*span)
        marked = quoted or reported_spans.is_mostly_quoted(self.reading, *span)
        return Candidate(
            span[0], span[1], self.line, words, sources, said, quoted, via, denial, len(self.reading.lines), marked
        )

    def _of_statements(self) -> Iterator[Candidate]:
        asked = self.line.words[0].low == "asked"
        for item in self.reported:
            if asked and item is not self.said[-1]:
                continue
            supposes = item.statement.lemma == "assume" and item.statement.rule == "participle"
            if supposes or item.statement.lemma in lex.CUE_CLASS["directive"] or self._is_part(item):
                continue
            if denials.is_denial(self.reading, item):
                yield self._denial(item)
                continue
            yield from self._of_report(item)

    def _of_report(self, item: AttributedStatement) -> Iterator[Candidate]:
        """What a statement reports, and what its sentence goes on with in the outlet's own words."""
        wide = reported_spans.wide(self.reading, item)
        if wide is None or reported_spans.only_quotation(self.reading, *wide):
            return
        start, last = self._without_inner(item, *wide)
        end, alone = own_rest.begins(self.reading, item, start, last)
        without = reported_spans.without_rest(self.reading, start, end)
        for span in clause_splitting.propositions(self.reading, start, without):
            framed = span[0] <= item.statement.cue[0] < span[1]
            if not (framed and item.statement.lemma in _PLEAS and self._around(item)):
                own = framed and self._acts(item)
                yield self._candidate(span) if own else self._candidate(span, item.sources, item)
        main = reported_spans.main_clause(self.reading, item.statement)
        rest = clause_splitting.propositions(self.reading, end, last) if alone else []
        yield from map(self._candidate, rest)
        if start < last <= main < self.line.end:
            yield self._candidate((main, self.line.end))

    def _of_told(self) -> Iterator[Candidate]:
        """What a share of those asked says, beside what is reported: `…, and 74 percent said the toll was wrong`."""
        for item in self.said:
            subject, content = item.statement.subject, item.statement.content
            if subject and content and subject[0] < content[1] and is_share(self.reading, item):
                yield self._candidate((subject[0], content[1]), self.poll)

    def _of_quotes(self) -> Iterator[Candidate]:
        for quote in self.quotes:
            if any(self._carries(item, quote) for item in self.reported):
                continue
            for a, b in sentence_spans(self.reading.text, quote.passage.start, quote.passage.end):
                for span in clause_splitting.bare(self.reading, a, b):
                    yield self._candidate(span, quote.sources, quote.said, quoted=True)

    def _denial(self, item: AttributedStatement) -> Candidate:
        """A denial with its verb, by who denies; where more is in it, or nothing was said, the outlet's own."""
        span = self._denied(item)
        subject = item.statement.subject
        begins = item.statement.rule == "shared" or (subject is not None and subject[0] <= span[0])
        inside = reported_spans.is_embedded(self.reading, item)
        own = (
            denials.denies(item)
            and begins
            and not inside
            and any(s.actor is not None or " " in s.words for s in item.sources)
        )
        return self._candidate(span, *((item.sources, item) if own else ()), denial=True)

    def _denied(self, item: AttributedStatement) -> tuple[int, int]:
        """The clause of a denial, up to what its subject says next."""
        cues = [s.statement.cue[0] for s in self.said if s.statement.rule == "shared"]
        behind = min((cue for cue in cues if cue > item.statement.cue[1]), default=self.line.end)
        return denials.span(self.reading, item, behind)

    def _carries(self, item: AttributedStatement, quote: AttributedQuote) -> bool:
        """Whether a quotation is a part of reported words that are more than the quotation."""
        start, end = item.statement.content or (0, 0)
        if denials.is_denial(self.reading, item):
            start, end = self._denied(item)
        return start <= quote.passage.start < end and not reported_spans.only_quotation(self.reading, start, end)

    def _whole(self) -> Iterator[Candidate]:
        """The whole sentence, parted where its clauses can stand alone; by whoever speaks in it."""
        if self.line.words[0].low == "asked" and self.quotes:
            return
        carrier = next((s for s in self.said if self._carries_whole(s)), None)
        sources = carrier.sources if carrier else ()
        if self.quotes and self.line.sentence.has_quotation:
            outer = sum(token.text[0].isalnum() for token in self.line.sentence.tokens)
            if outer < _OUTER or all(
                reported_spans.only_quotation(self.reading, *(s.statement.content or (0, 0))) for s in self.said
            ):
                return
            if self.poll and not sources:
                yield self._candidate((self.line.start, self.line.end), self.poll)
                return
            quote = self.quotes[0]
            marked = quote.said is not None and reported_spans.is_embedded(self.reading, quote.said)
            told = quote.said is not None and is_told(self.reading, quote.said)
            sources, said = (sources, carrier) if marked or told else (sources or quote.sources, carrier or quote.said)
            yield self._candidate((self.line.start, self.line.end), sources, said)
            return
        for span in clause_splitting.propositions(self.reading, self.line.start, self.line.end):
            yield self._candidate(span, sources or self._asked(span), carrier)

    def _asked(self, span: tuple[int, int]) -> tuple[Speaker, ...]:
        """The poll whose share of those asked says a clause; nobody for a clause with a share of its own that only has a view."""
        spoken = [item.statement.subject or (0, 0) for item in self.said if is_share(self.reading, item)]
        own = opens_with_share(self.reading, span) and not any(span[0] <= start < span[1] for start, _ in spoken)
        return () if own else self.poll

    def _carries_whole(self, item: AttributedStatement) -> bool:
        """Whether a whole sentence is what its speaker says: where it reports words, and its verb is no act."""
        statement = item.statement
        denied = statement.lemma in lex.CUE_CLASS["denial"] and statement.rule != "after"
        says = (statement.content is not None or denied) and not reported_spans.is_embedded(self.reading, item)
        acts = statement.lemma in _OWN_FACTS and not is_evidence(item)
        return bool(item.sources) and not acts and says and not is_told(self.reading, item)

    def _acts(self, item: AttributedStatement) -> bool:
        """Whether its verb is an act that the outlet tells: `Hask claimed victory`, never `the records show`."""
        acts = item.statement.lemma in _ACTS and not is_evidence(item)
        return acts and not reported_spans.says_something(self.reading, item)

    def _relays(self, item: AttributedStatement) -> tuple[Speaker, ...]:
        """Who passes on what somebody says; nobody where the two stand in clauses of their own."""
        outer = self._around(item)
        return outer.sources if outer is not None else ()

    def _is_part(self, item: AttributedStatement) -> bool:
        """Whether it is a part of what another statement says: `she said that she had warned them`, `Okoro said the firm had promised …`."""
        outer = self._around(item)
        return outer is not None and (outer.sources == item.sources != () or _answers_for(outer))

    def _around(self, item: AttributedStatement) -> AttributedStatement | None:
        """The statement that reports another; none where the two stand in clauses of their own."""
        inside = item.statement.inside
        if inside is None or inside >= len(self.said) or self.line.words[0].low == "asked":
            return None
        outer, subject = self.said[inside], item.statement.subject
        begin = outer.statement.content[0] if outer.statement.content else self.line.start
        between = self.reading.tokens(begin, subject[0]) if subject and begin < subject[0] else ()
        apart = any(a.text == "," and b.low in reported_spans.CONTRASTS for a, b in pairwise(between))
        return None if apart else outer

    def _without_inner(self, item: AttributedStatement, start: int, end: int) -> tuple[int, int]:
        """Reported words without what somebody else says inside them, where enough is left."""
        inner = [
            other.statement.subject[0]
            for other in self.reported
            if other.statement.inside is not None and other.statement.subject and other.sources != item.sources
            if not is_relative(self.reading, other) and other.statement.lemma not in _PLEAS
            if self.said[other.statement.inside] is item and not (_answers_for(item) and self._is_part(other))
        ]
        first = min((place for place in inner if start <= place < end), default=end)
        return start, first if first - start > 40 else start if first < end else end


def _answers_for(outer: AttributedStatement) -> bool:
    """Whether who reports what another says answers for it: a person, a poll, a group; only a body passes on the words of others."""
    return bool(outer.sources) and all(s.kind != "organization" for s in outer.sources)
