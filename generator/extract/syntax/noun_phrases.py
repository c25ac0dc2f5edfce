"""Noun phrases in front of a verb: where they begin, what only describes them, what opens the sentence before them."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.syntax.verbs import ADVERBS, AUXILIARIES, Words, has_verb, is_finite
from generator.text import QUOTATION

CONJUNCTIONS = frozenset(
    "that because although though while whereas when if but as where since unless until whether so than yet or after before once even what how why whom".split()
)
_PARTICIPLES = frozenset(
    "caught chosen drawn driven found given held hit kept known led left made met paid seen sent set shown sold taken told written".split()
)
_LEADING = frozenset(
    "also although and as because but even however if instead later meanwhile now only or so still that then when while yet".split()
)
_ADDRESSES = frozenset("miss mr mr. mrs mrs. ms ms.".split())
"""With these a name begins, though a place stands before it: `in Brenn Mr Okoro`."""
RELATIVE = frozenset(["who", "which", "that", "whose"])
DASHES = frozenset(("—", "–", "―", "--", "-"))
BREAKS = frozenset((";", ":", "—", "–", "―", "--", "(", ")", QUOTATION, "“", "”", '"', "…"))
PERIODS = frozenset("day week weekend month year night morning afternoon evening spring summer autumn fall".split())
DATES = frozenset((*lex.WEEKDAYS, *lex.MONTHS))


def trimmed(words: Words, start: int, stop: int) -> tuple[int, int]:
    """A phrase without marks at its ends, without conjunctions, adverbs and dates before it."""
    while start < stop and _leads(words, start):
        start += 1
    while stop > start and _trails(words, stop - 1):
        stop -= 1
    return start, stop


def _leads(words: Words, at: int) -> bool:
    low = words[at].low
    return low in _LEADING or (low in ADVERBS and low not in ("both", "all")) or words[at].text in ",“”\"'.-…—–"


def _trails(words: Words, at: int) -> bool:
    low = words[at].low
    if words[at].text in ",.“”\"'—–-…;:" or low in AUXILIARIES:
        return True
    return (low in ADVERBS and low not in ("all", "both")) or (low in lex.PREPOSITIONS and words[at].text.islower())


def without_lead(words: Words, start: int, stop: int) -> int:
    """Where the subject begins behind a phrase such as `On Sunday`, `In a statement on Tuesday` or `At a summit in Brenn`."""
    if start >= stop or words[start].low not in lex.PREPOSITIONS:
        return start
    for k in range(start + 1, stop):
        low, before = words[k].low, words[k - 1].low
        if before in lex.PREPOSITIONS or (before in lex.DETERMINERS and before not in lex.PRONOUNS):
            continue
        starts = low in lex.DETERMINERS or low in lex.PRONOUNS or (words[k].text[0].isupper() and low not in DATES)
        apart = before in DATES or not words[k - 1].text[0].isupper() or (low in _ADDRESSES and before not in lex.TITLES)
        if starts and apart and before not in ("of", "and", "'s"):
            return k
    return start


def phrase_before(words: Words, stop: int, protected: frozenset[int]) -> tuple[int, int] | str:
    """The noun phrase that ends at `stop`: leftwards to a break, a conjunction or the verb of another clause."""
    k = stop - 1
    while k >= 0:
        if k in protected:
            k -= 1
            continue
        if words[k].text == ")" and opening_mark(words, k) < k:
            k = opening_mark(words, k) - 1
            continue
        if _parts(words, k, protected):
            if k < stop - 1 and _is_preposition(words, k, protected):
                k -= 1
                continue
            if k and k < stop - 1 and words[k].low == "who" and words[k - 1].text[0].isalnum():
                k -= 1
                continue
            break
        if k < stop - 1 and is_finite(words, k):
            beyond = _past_verb(words, k, protected)
            if beyond < 0:
                break
            k = beyond
        k -= 1
    start, stop = trimmed(words, k + 1, stop)
    start = without_lead(words, start, stop)
    return (start, stop) if start < stop else ""


def opening_mark(words: Words, close: int) -> int:
    """Where the parenthesis that closes at a word opens; the word itself where none does."""
    return next((k for k in range(close - 1, max(-1, close - 12), -1) if words[k].text == "("), close)


def _parts(words: Words, k: int, protected: frozenset[int]) -> bool:
    """Whether a phrase cannot reach over a word: a mark, a conjunction, an `and` that joins clauses."""
    token = words[k]
    if token.text == "." and k and words[k - 1].low in DATES:
        return False
    if token.text in (",", ".") or token.text in BREAKS or token.low in ("which", "who", "whom"):
        return True
    if token.low in CONJUNCTIONS:
        return not (token.low == "as" and k and is_participle(words, k - 1))
    if token.low != "and":
        return False
    start = _clause_start(words, k, protected)
    opened = max((n + 1 for n in range(start, k) if n not in protected and words[n].low in CONJUNCTIONS), default=start)
    return has_verb(words, opened, k)


def _is_preposition(words: Words, k: int, protected: frozenset[int]) -> bool:
    """Whether `after`, `as` or `since` goes on with a noun: `the turmoil after the vote`, where no verb stands before it."""
    if words[k].low not in ("after", "as", "before", "since") or k < 2 or words[k - 1].text[0].isupper():
        return False
    start = _clause_start(words, k, protected)
    noun = words[k - 1].text.isalpha() and words[k - 1].low not in lex.CLOSED
    return noun and words[start].low not in lex.CLOSED - lex.DETERMINERS and not has_verb(words, start, k)


def _past_verb(words: Words, at: int, protected: frozenset[int]) -> int:
    """The word before a verb that belongs to the phrase: of a relative clause, or a participle; -1 where it parts."""
    for n in range(at - 1, max(-1, at - 9), -1):
        if n not in protected and (words[n].text == "," or words[n].text in BREAKS):
            break
        if words[n].low in RELATIVE and n and not _takes_clause(words, n - 1):
            return n
    return at if at and is_participle(words, at) else -1


def _takes_clause(words: Words, at: int) -> bool:
    """Whether `that` behind a word opens a clause: `ruled that`, `the claim that`."""
    return words[at].low in lex.LEMMA or is_finite(words, at)


def is_participle(words: Words, at: int) -> bool:
    """Whether a verb form only describes the noun before it: `data released by`, `figures reported on`."""
    behind = words[at + 1].low if at + 1 < len(words) else ""
    form = words[at].low.endswith("ed") or words[at].low in _PARTICIPLES
    follows = behind in lex.PREPOSITIONS or behind in DATES or behind in ("last", "this", "earlier", "to")
    noun = at > 0 and words[at - 1].low not in lex.PRONOUNS and words[at - 1].low not in AUXILIARIES
    return form and follows and noun


def _clause_start(words: Words, at: int, protected: frozenset[int]) -> int:
    k = at
    while k > 0 and (k - 1 in protected or (words[k - 1].text not in BREAKS and words[k - 1].text != ",")):
        k -= 1
    return k
