"""Surroundings: what stands beside a word that may be a cue – a clause, a quotation, a figure, a subject."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.noun_phrases import DATES, PERIODS, is_participle
from generator.text import QUOTATION
from generator.text.numerals import SEVERAL
from generator.words import load

_NUMBERS = SEVERAL | frozenset("dozen dozens hundreds thousands".split())
_MANY = frozenset("half third thirds those most many percent % two-thirds three-quarters".split()) | _NUMBERS
_LEADS = frozenset("he she they it there no the its his her their".split())
_STOPS = lex.PREPOSITIONS | {"who", "which", "that", "whose", ","}
_BEHIND_NOUN = frozenset(("close to", "familiar with", "loyal to", "opposed to"))
"""What describes the noun before it: `sources close to the board say`."""
_MODIFIERS = frozenset("as earlier media new news press recent".split())
_NO_TAGS = lex.CUE_CLASS["no_tags"] | lex.DESCRIBING | clauses.AUXILIARIES
_CALLED = frozenset("branded called denounced described dubbed labeled labelled mocked nicknamed told".split())
_BE = frozenset("are be been being is was were".split())
_CLAUSE_OPENS = frozenset("and but he it she that they which who".split())
_FAR = 7
_NAMED = 22
"""Words behind `called` within which stands what somebody or something is called."""
_FOUND = lex.CUE_CLASS["untrue"] | frozenset(load("worth")["judgement"])
"""What something can be called: `called it absurd`."""
_MOMENTS = frozenset("couple few hour little minute second".split())


def has_words(words: Words, at: int) -> bool:
    """Whether a clause with `that`, a quotation or a colon is near enough to make a doubtful verb a verb of speech."""
    low = words[at].low
    if low == "shot":
        return at + 1 < len(words) and words[at + 1].low == "back"
    if _after_quotation(words, at) or _opens_quotation(words, at):
        return True
    for k in range(at + 1, min(at + _FAR, len(words))):
        text, word = words[k].text, words[k].low
        if word in ("that", "whether", "how") or text in (QUOTATION, ":"):
            return not (word == "that" and (_ends(words, k) or words[k - 1].low == "condition"))
        if text in ",.;":
            return False
        if lex.LEMMA[low] == "call" and word in ("on", "for"):
            return not (k + 1 < len(words) and words[k + 1].low in DATES) and _only_adverbs(words, at + 1, k)
        clausal = k == at + 1 and word in _LEADS and lex.LEMMA[low] in lex.CUE_CLASS["clausal"]
        if clausal and clauses.has_verb(words, k + 1, _stop(words, k + 1, k + 9)):
            return True
    return False


def names_what(words: Words, at: int) -> bool:
    """Whether it follows what somebody or something is called: `called the toll a mess`, `called the charges false`."""
    for k in range(at + 2, min(at + _NAMED, len(words))):
        low, behind = words[k].low, words[k + 1].low if k + 1 < len(words) else ""
        if words[k].text in (",", ";", QUOTATION):
            return False
        noun = low in ("a", "an") and words[k - 1].low not in lex.PREPOSITIONS and behind not in PERIODS | _MOMENTS
        if noun or (low in _FOUND and not behind.isalpha()):
            return True
    return False


def _only_adverbs(words: Words, start: int, stop: int) -> bool:
    return all(words[k].low in clauses.ADVERBS or words[k].low.endswith("ly") for k in range(start, stop))


def verb_follows(words: Words, at: int) -> bool:
    """Whether the verb of the clause follows a participle and its phrase before any mark: `admitted to the country have`."""
    for k in range(at + 2, min(at + _FAR + 1, len(words))):
        if not words[k].text[0].isalnum() or words[k].low in _CLAUSE_OPENS:
            return False
        if words[k].low in lex.DETERMINERS and k > at + 3:
            return False
        if clauses.is_finite(words, k) or (words[k].low in lex.LEMMA and clauses.is_plural(words[at - 1].low)):
            return not words[k].low.endswith("ing")
    return False


def _after_quotation(words: Words, at: int) -> bool:
    return (at > 0 and words[at - 1].text == QUOTATION) or (
        at > 1 and words[at - 1].text == "," and words[at - 2].text == QUOTATION
    )


def _opens_quotation(words: Words, at: int) -> bool:
    behind = [token.text for token in words[at + 1 : at + 4]]
    return (behind[1:] if behind[:1] == ["out"] else behind)[:2] == [",", QUOTATION]


def _ends(words: Words, that: int) -> bool:
    """Whether `that` is a pronoun at an end: `found that.`, but `found that, in May, …`."""
    if that + 1 >= len(words):
        return True
    after = words[that + 1].text
    return after == "." or (after == "," and not (that + 2 < len(words) and words[that + 2].low in lex.PREPOSITIONS))


def clause_follows(words: Words, at: int) -> bool:
    """Whether a clause or a figure follows: `saying they left`, `found 40 percent`."""
    stop = _stop(words, at + 1, at + 16)
    return clauses.has_verb(words, at + 2, stop) or any(word.text[0].isdigit() for word in words[at + 1 : stop])


def _stop(words: Words, start: int, stop: int) -> int:
    """Where the sentence or its half ends, `stop` at the latest: `It showed them nine; eight matched`."""
    return next((k for k in range(start, min(stop, len(words))) if words[k].text in (";", ".")), min(stop, len(words)))


def closes(words: Words, at: int, protected: frozenset[int]) -> bool:
    """Whether the verb ends its clause behind a comma and its subject: `…, customs data show.`"""
    if at + 1 < len(words) and words[at + 1].text not in (".", ","):
        return False
    subject = clauses.before(words, at, protected)
    if not isinstance(subject, tuple) or subject[0] < 4:
        return False
    shown = subject_head(words, at, protected) in lex.CUE_CLASS["evidence"]
    return words[subject[0] - 1].text == "," and (shown or clauses.has_verb(words, 0, subject[0] - 1))


def subject_head(words: Words, at: int, protected: frozenset[int]) -> str:
    """The noun that heads the subject of a verb, or nothing."""
    subject = clauses.before(words, at, protected)
    if not isinstance(subject, tuple):
        return ""
    start, stop = subject
    ends = (k for k in range(start + 1, stop) if k not in protected)
    end = next((k for k in ends if _ends_noun(words, k, stop)), stop)
    while end > start + 1 and words[end - 1].low.endswith("ed"):
        end -= 1
    return words[end - 1].low


def _ends_noun(words: Words, k: int, stop: int) -> bool:
    """Whether a word in a subject begins what only describes its noun."""
    pair = f"{words[k].low} {words[k + 1].low}" if k + 1 < stop else ""
    return words[k].low in _STOPS or pair in _BEHIND_NOUN or is_participle(words, k)


def plural_subject(words: Words, at: int, protected: frozenset[int]) -> bool:
    """Whether the subject of a verb is in the plural, or joined by `and`, or a share of many."""
    subject = clauses.before(words, at, protected)
    if not isinstance(subject, tuple):
        return False
    head = subject_head(words, at, protected)
    inside = [words[k].low for k in range(*subject) if k not in protected]
    body = words[subject[1] - 1].text.isupper() and len(words[subject[1] - 1].text) > 1
    if body or head in lex.ORGANIZATION_NOUNS:
        return True
    return clauses.is_plural(head) or head in _MANY or "and" in inside or any(word in _MANY for word in inside[:2])


def is_object(words: Words, at: int) -> bool:
    """Whether a noun for words is what a verb takes: `rejected claims that`, `dismissed as “malicious” reports that`."""
    k = at - 1
    while k > 0 and (words[k].text == QUOTATION or words[k].low in _MODIFIERS):
        k -= 1
    return k >= 0 and words[k].low in lex.LEMMA and clauses.is_finite(words, k)


def is_beside(words: Words, at: int) -> bool:
    """Whether a quotation stands before the verb and its subject, or directly behind the verb."""
    behind = [token.text for token in words[at + 1 : at + 3]]
    if behind[:1] == [QUOTATION] or (behind[:1] in ([","], [":"]) and behind[1:] == [QUOTATION]):
        return True
    for k in range(at - 1, max(-1, at - 9), -1):
        if words[k].text == QUOTATION:
            return True
        if words[k].text in (";", ".") or (k < at - 1 and clauses.is_finite(words, k)):
            return False
    return False


def tags_quotation(words: Words, at: int, protected: frozenset[int]) -> bool:
    """Whether a verb that is in no list stands beside a quotation as a verb of speech does: `“…,” beamed Ruth Okoro.`"""
    low = words[at].low
    if not (low.endswith("ed") or low in lex.FINITE) or low in _NO_TAGS:
        return False
    if at and words[at - 1].text == QUOTATION:
        return at + 1 in protected and stands_free(words, at - 1)
    ends = at + 1 >= len(words) or words[at + 1].text in (".", ",")
    k = at - 1
    while k > 0 and (k in protected or words[k].low in ("he", "she", "they")):
        k -= 1
    return ends and k < at - 1 and words[k].text == QUOTATION and stands_free(words, k)


def called(words: Words, quotation: int) -> int:
    """Where the participle stands by which somebody is called what is quoted: `was called “a liar”`; 0 where none does."""
    k = quotation - 1 - (quotation > 0 and words[quotation - 1].low == "as")
    named = k > 0 and words[k].low in _CALLED
    return k if named and any(word.low in _BE for word in words[max(0, k - 2) : k]) else 0


def stands_free(words: Words, quotation: int) -> bool:
    """Whether a quotation begins a sentence or a clause; what the sentence leads up to may be a title."""
    return quotation == 0 or not words[quotation - 1].text[0].isalnum()


def gives_figure(words: Words, at: int) -> bool:
    """`put the toll at 17`, `counted 31 dead`: whether a figure follows."""
    if words[at].low.startswith("count"):
        return at + 1 < len(words) and words[at + 1].text[0].isdigit()
    for k in range(at + 2, min(at + 14, len(words) - 1)):
        if words[k].text in (",", ";", ":", QUOTATION):
            return False
        if words[k].low == "at":
            near = [token.text for token in words[k + 1 : k + 5]]
            return any(text[0].isdigit() or text in "£$€" or text.lower() in _NUMBERS for text in near)
    return False
