"""Clause grammar: where the main verb of a printed sentence stands, and whether a subject stands before it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.extract.claims.finite_verbs import CONTRACTED, SUBJECTS, Words, before, is_finite, is_likely, is_past
from generator.extract.syntax import clauses
from generator.text import Token
from generator.words import load

_WORDS = load("standing")
_SUBORDINATE, _PHRASAL = frozenset(_WORDS["subordinate"]), frozenset(_WORDS["phrasal"])
_RELATIVE = frozenset("which who whom whose".split())
_INSIDE = frozenset("although because how if though unless what when where whether while why".split())
_LEANING = frozenset("after as before since than until".split())
_COMPARING = frozenset("fewer less more".split())
_ARTICLES = frozenset("the a an his her its their".split())
_BREAKING = _RELATIVE | _INSIDE | SUBJECTS | frozenset("and but or that".split())
_DESCRIBING = frozenset("aimed based dubbed entitled located modeled modelled targeted titled".split())
"""Participles that with a preposition behind them hardly ever are a verb of their own."""
_NOT_FINITE = frozenset("be been being".split())
_OBJECTS = frozenset("a an him that the them there they".split())
"""What stands behind a base form that begins a sentence."""
_DASHES = frozenset(("—", "–", "-", "--", "―"))
_Finite = Callable[[Words, int], bool]


def main_verb(words: Words) -> int | None:
    """The finite verb of the main clause: the first that no clause inside its subject takes for itself."""
    return _main_verb(tuple(words))


@lru_cache(maxsize=8)
def _main_verb(words: tuple[Token, ...]) -> int | None:
    """It is asked of a sentence more than once in a row."""
    begin = after_opening(words)
    tries = ((begin, is_finite, True), (begin, is_likely, True), (begin, is_likely, False), (0, is_finite, True))
    return next((at for one in tries if (at := _scanned(words, *one)) is not None), None)


def is_clause(words: Words) -> bool:
    """Whether words are a clause with a subject and a verb that is finite for sure, and no noun phrase that only holds one."""
    words = _without_dashes(words)
    verbs = (_scanned(words, begin, is_finite, True) for begin in (after_opening(words), 0))
    return any(at and words[at - 1].low not in ("and", "but") for at in verbs) and not lacks_subject(words)


def _without_dashes(words: Words) -> Words:
    """The words without what stands between two dashes."""
    dashes = [k for k, word in enumerate(words) if word.text in _DASHES]
    return (*words[: dashes[0]], *words[dashes[1] + 1 :]) if len(dashes) > 1 else words


def after_opening(words: Words) -> int:
    """Where the main clause begins behind an opening clause or phrase that a comma ends."""
    if not words:
        return 0
    clause = words[0].low in _SUBORDINATE
    if not clause and words[0].low not in _PHRASAL and not _is_participle(words, 0):
        return 0
    told = not clause
    for k in range(1, len(words) - 1):
        told = told or is_likely(words, k)
        if words[k].text == "," and told:
            return k + 1
    return 0


def lacks_subject(words: Words) -> bool:
    """Whether the main clause begins with its verb, or one mark alone parts a verb of saying or being from its subject."""
    begin = after_opening(words)
    if _is_verb_first(words, begin):
        return True
    verb = main_verb(words)
    if verb is None or verb - begin < 2 or not _is_mark(words, verb - 1):
        return False
    parts = words[verb].low in lex.LEMMA or words[verb].low in clauses.AUXILIARIES
    later = (k for k in range(verb + 1, len(words) - 1) if _is_mark(words, k) and is_finite(words, k + 1))
    return parts and sum(_is_mark(words, k) for k in range(begin, verb)) == 1 and not any(later)


def _scanned(words: Words, begin: int, finite: _Finite, asides: bool) -> int | None:
    """The first finite verb behind `begin` that no clause waits for; with `asides` none that opens an aside."""
    waiting, inside, skip, passing = 0, False, -1, False
    for k in range(begin, len(words)):
        if k <= skip:
            continue
        if _opens(words, k, begin):
            at, passing = _own_verb(words, k), words[k].low in _INSIDE
            waiting, inside, skip = (waiting, True, at) if at else (waiting + 1, inside, skip)
        elif words[k].text == "," and waiting and passing:
            waiting, passing = waiting - 1, False
        elif (
            k > begin
            and finite(words, k)
            and not _is_no_verb(words, k)
            and not (asides and (_is_aside(words, k, begin) or _only_describes(words, k, begin)))
        ):
            if inside and _goes_on(words, k):
                continue
            if not waiting:
                return k
            waiting, inside = waiting - 1, True
    return None


def _is_no_verb(words: Words, at: int) -> bool:
    """`modelled after`, `states where`, `letters Okoro sent`: a participle, or a plural noun that the clause behind it describes."""
    if at + 1 >= len(words):
        return False
    noun = words[at].low in lex.CUE_CLASS["nouns_too"] and words[at + 1].low in ("where", "whose")
    return noun or (words[at].low in _DESCRIBING and words[at + 1].low in lex.PREPOSITIONS) or _is_contact(words, at + 1)


def _opens(words: Words, at: int, begin: int) -> bool:
    """Whether a word opens a clause that will have a finite verb of its own before the main one."""
    low = words[at].low
    if at == begin:
        return False
    if low in _RELATIVE or low in _INSIDE:
        return at + 1 < len(words) and words[at + 1].low != "to"
    if low == "that":
        return _is_noun(words, at - 1)
    if low in _LEANING and not (low == "than" and words[at - 1].low in _COMPARING):
        return at + 1 < len(words) and (words[at + 1].low in SUBJECTS or (low != "as" and _is_clause(words, at + 1)))
    if low in SUBJECTS:
        return words[begin].low in lex.DETERMINERS and _is_noun(words, at - 1)
    return _is_contact(words, at)


def _is_contact(words: Words, at: int) -> bool:
    """`the tweets Okoro sent were false`: whether a name behind a plural is the subject of what describes it."""
    if not words[at].text[0].isupper() or words[at].low in lex.CLOSED or not words[at - 1].text.islower():
        return False
    noun = words[at - 1].low
    things = (
        noun.endswith("s") and noun not in lex.PERSON_NOUNS and noun not in lex.GROUP_NOUNS and _is_noun(words, at - 1)
    )
    behind = next((k for k in range(at, len(words)) if not words[k].text[0].isupper()), len(words))
    return things and behind < len(words) and words[behind].text.isalpha() and is_finite(words, behind)


def _is_clause(words: Words, at: int) -> bool:
    """`since the pandemic began`: whether a short noun phrase and its verb follow."""
    return words[at].low in _ARTICLES and any(is_finite(words, k) for k in range(at + 2, min(len(words), at + 4)))


def _own_verb(words: Words, at: int) -> int:
    """Where a clause such as `who drive`, `that also emits` has its verb, by its place; 0 where a subject comes first."""
    if words[at].low not in ("who", "which", "that"):
        return 0
    k = at + 1
    while k < len(words) and (words[k].low in clauses.ADVERBS or words[k].low.endswith("ly")):
        k += 1
    if k >= len(words) or not words[k].text[0].islower():
        return 0
    return 0 if words[k].low in lex.DETERMINERS or words[k].low in SUBJECTS else k


def _is_noun(words: Words, at: int) -> bool:
    word = words[at]
    plain = word.text.isalpha() and word.low not in lex.CLOSED and word.low not in clauses.ADVERBS
    return plain and word.low not in _WORDS["times"] and not is_finite(words, at)


def _is_aside(words: Words, at: int, begin: int) -> bool:
    """`, left untouched,`: a participle behind the mark that opens an aside."""
    if at - begin < 2 or not _is_mark(words, at - 1) or not is_past(words[at].low) or words[at].low in lex.LEMMA:
        return False
    return sum(_is_mark(words, k) for k in range(begin, at)) % 2 == 1


def _only_describes(words: Words, at: int, begin: int) -> bool:
    """`fruit sold in Brenn is grown`, `its costs were`: a form that only describes its noun or is one, as the verb comes behind it."""
    low, behind = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
    noun, plain = low.endswith("s"), low not in clauses.AUXILIARIES
    if plain and _is_sure(words, at + 1):
        return True
    if not noun and is_past(low) and _is_led(words, at, begin):
        return True
    if not noun and (not is_past(low) or not _is_noun(words, at - 1)):
        return False
    return behind in lex.PREPOSITIONS and any(_is_sure(words, k) for k in range(at + 2, _clause_end(words, at + 1)))


def _is_led(words: Words, at: int, begin: int) -> bool:
    """`a closely divided court`, `47 registered voters`: a participle between what leads a noun phrase and its noun."""
    if at + 1 >= len(words) or not words[at + 1].text.isalpha() or words[at + 1].low in lex.CLOSED:
        return False
    manner = at - 2 >= begin and words[at - 1].low.endswith("ly")
    led = words[at - 2 if manner else at - 1]
    counted = led.text[0].isdigit() and words[at + 1].low.endswith("s")
    return counted or (manner and (led.low in lex.DETERMINERS or led.low in lex.PREPOSITIONS))


def _clause_end(words: Words, at: int) -> int:
    """Where the words that belong to a participle end at the latest: at a mark, a conjunction or another subject."""
    return next((k for k in range(at, len(words)) if _is_mark(words, k) or words[k].low in _BREAKING), len(words))


def _is_sure(words: Words, at: int) -> bool:
    """Whether a word is finite and nothing else: an auxiliary, or a past form behind a noun."""
    if at >= len(words) or not words[at].text[0].islower() or words[at - 1].low == "to":
        return False
    low = words[at].low
    if low in clauses.AUXILIARIES:
        return low not in _NOT_FINITE
    return low in lex.FINITE and is_past(low) and words[at - 1].low not in clauses.AUXILIARIES and is_finite(words, at)


def _is_mark(words: Words, at: int) -> bool:
    return words[at].text == "," or words[at].text in _DASHES


def _goes_on(words: Words, at: int) -> bool:
    """Whether a verb goes on with the one before it: `has been lost`, `came and went`."""
    k = before(words, at)
    helps = (word.low for word in words[max(k, 0) : at] if word.text[0].islower() or not word.text.isalpha())
    return any(low in clauses.AUXILIARIES or low in CONTRACTED for low in helps) or (
        k >= 0 and words[k].low in ("and", "or", "but")
    )


def _is_verb_first(words: Words, at: int) -> bool:
    """`Began the talks`, `led by the port the firms are`: a verb and what can only follow one."""
    if at + 1 >= len(words):
        return False
    low, behind = words[at].low, words[at + 1].low
    if low in clauses.AUXILIARIES and low not in ("may", "might", "will"):
        return True
    base = low in lex.LEMMA and lex.LEMMA[low] == low and behind in _OBJECTS
    return base or (is_past(low) and (behind in lex.PREPOSITIONS or behind in _ARTICLES or behind[0].isdigit()))


def _is_participle(words: Words, at: int) -> bool:
    return is_past(words[at].low) and at + 1 < len(words) and words[at + 1].low in lex.PREPOSITIONS
