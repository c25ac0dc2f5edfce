"""Denials: statements whose reported words are what their source holds to be untrue; they are claims only with their verb."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims import clause_splitting
from generator.extract.records import AttributedStatement, Statement
from generator.text import Token
from generator.words import load, pairs

_WORDS = load("denials")
_NEGATIONS = frozenset(_WORDS["negations"])
_VERBS = frozenset(_WORDS["verbs"])
_OF_WORDS = frozenset(("deny", "refute"))
_OTHERS = lex.CUE_CLASS["others_words"]
_JUDGING = frozenset(("decry", "denounce"))
_AUXILIARIES = frozenset("are had has have is was were will would".split())
_NEAR = 12
_NOTHING = frozenset(_WORDS["nothing"])
_LEMMAS = frozenset(lex.CUE_CLASS["denial"]) | frozenset(_WORDS["lemmas"])
_PRESENT = {past: tuple(forms.split()) for past, forms in pairs(_WORDS["present"]).items()}


def is_denial(reading: Reading, item: AttributedStatement) -> bool:
    """Whether a statement holds its words to be untrue, or does not hold them: `denied that`, `never said that`, `found no evidence that`."""
    return denies(item) or is_negated(reading, item)


def denies(item: AttributedStatement) -> bool:
    """Whether its verb is one of denial; a person is denounced amid something else: `threw away restraint in denouncing Okoro`."""
    if item.statement.rule == "participle" and item.statement.lemma in _JUDGING:
        return False
    return item.statement.polarity == "denies" or item.statement.lemma in _LEMMAS


def is_of_words(reading: Reading, start: int, end: int, statement: Statement) -> bool:
    """Whether what is denied are words, not a bid or an offer that is turned down."""
    behind = reading.tokens(max(start, statement.cue[0]), end)[:_NEAR]
    return statement.lemma in _OF_WORDS or any(w.low in _OTHERS or w.low in ("that", "having") for w in behind)


def is_negated(reading: Reading, item: AttributedStatement) -> bool:
    """Whether a negation keeps the words from being said: before the verb, in its subject, or between verb and words."""
    statement = item.statement
    if statement.lemma == "according":
        return False
    start, line = statement.cue[0], reading.lines[statement.sentence]
    before = [w.low for w in reading.tokens(max(line.start, start - 30), start)][-3:]
    if any(low in _NEGATIONS or low in _VERBS or low.endswith("n't") for low in before):
        return True
    subject = statement.subject
    if subject is not None and line.start < subject[0] < start:
        ahead = reading.tokens(max(line.start, subject[0] - 40), subject[0])
        if any(w.low == "neither" for w in ahead):
            return True
    behind = statement.content[0] if statement.content else start
    return any(w.low in _NOTHING for w in reading.tokens(start, behind))


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
    if is_negated(reading, item) and not denies(item):
        return line.start, line.end
    if not parts or (begin > line.start and _is_inside(reading.tokens(statement.cue[1], parts[0][1]))):
        return line.start, line.end
    return parts[0]


def _is_inside(words: Sequence[Token]) -> bool:
    """`… that | the port denies the sale, is suing`: whether the verb behind a comma belongs to who stands before the clause."""
    commas = [k for k, word in enumerate(words[:-1]) if word.text == ","]
    return len(commas) == 1 and words[commas[0] + 1].low in _AUXILIARIES


def in_the_present(word: str, *, plural: bool) -> str:
    """The verb of a denial as it goes on: `denied` becomes `denies`, of more than one `deny`."""
    return _PRESENT.get(word, (word, word))[plural]


def is_past(word: str) -> bool:
    """Whether a word is a verb of denial in the past: of two that are joined neither is put in the present."""
    return word in _PRESENT
