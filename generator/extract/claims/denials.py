"""Denials: statements whose reported words are what their source holds to be untrue; they are claims only with their verb."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims import clause_splitting
from generator.extract.records import AttributedStatement
from generator.words import load, pairs

_WORDS = load("denials")
_NEGATIONS = frozenset(_WORDS["negations"])
_VERBS = frozenset(_WORDS["verbs"])
_LEMMAS = frozenset(lex.CUE_CLASS["denial"]) | frozenset(_WORDS["lemmas"])
_PRESENT = {past: tuple(forms.split()) for past, forms in pairs(_WORDS["present"]).items()}


def is_denial(reading: Reading, item: AttributedStatement) -> bool:
    """Whether a statement says of its words that they are not so: `denied that`, `never said that`."""
    return item.statement.lemma in _LEMMAS or _is_negated(reading, item)


def _is_negated(reading: Reading, item: AttributedStatement) -> bool:
    """Whether the cue itself is negated or another verb of denial governs it: `has not said that`, `refused to say that`."""
    start = item.statement.cue[0]
    line = reading.lines[item.statement.sentence]
    before = [w.low for w in reading.tokens(max(line.start, start - 30), start)][-3:]
    return any(low in _NEGATIONS or low in _VERBS or low.endswith("n't") for low in before)


def span(reading: Reading, item: AttributedStatement, following: int) -> tuple[int, int]:
    """The whole clause of a denial: who denies, the verb, what is denied, up to the next verb of its subject at `following`.

    Where subject and verb do not stand before what is denied it is the whole sentence; a shared subject is left out.
    """
    statement = item.statement
    line = reading.lines[statement.sentence]
    begin = statement.cue[0]
    if statement.subject and statement.rule != "shared":
        begin = min(begin, statement.subject[0])
    if statement.content and statement.content[0] < begin:
        return line.start, line.end
    if statement.rule != "shared" and not statement.subject:
        begin = line.start
    parts = clause_splitting.clauses_of(reading, begin, min(following, line.end))
    return parts[0] if parts else (line.start, line.end)


def in_the_present(word: str, *, plural: bool) -> str:
    """The verb of a denial as it goes on: `denied` becomes `denies`, of more than one `deny`."""
    return _PRESENT.get(word, (word, word))[plural]
