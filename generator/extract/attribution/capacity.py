"""Capacity: whether a phrase can stand for a speaker at all, by its form."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.attribution.agreement import NOMINATIVE
from generator.extract.attribution.noun_forms import SPEAKING_NOUNS
from generator.extract.syntax import clauses
from generator.extract.syntax.noun_phrases import is_participle
from generator.text import Token

_NO_NOUNS = (lex.CLOSED | clauses.ADVERBS | clauses.AUXILIARIES) - frozenset(
    "all another both eight few five four he it many more most nine one others seven several she six some ten they those three two we".split()
)
_NOUNS = (
    SPEAKING_NOUNS
    | frozenset("anybody anyone everybody everyone somebody someone".split())
    | frozenset("another both few many most one others several some those three two".split())
)
_NO_VERBS = lex.PERSON_NOUNS | {"unnamed", "retired"}
_MEASURES = frozenset("benchmark benchmarks convention criterion formula gauge measure metric principle rule ruler scale schedule standard standards timetable yardstick".split())
"""What something is `according to` that nobody says: `70 teraflops according to the Linpack benchmark`."""
_OUTER = frozenset(("inside", "outside"))


def may_speak(words: Sequence[Token]) -> bool:
    """Whether a phrase can stand for a speaker at all: it is none that begins with a verb or a preposition."""
    low = words[0].low
    owner = len(words) > 1 and words[1].low in ("'s", "'")
    verbal = low.endswith(("ing", "ed")) and low not in _NO_VERBS and not owner
    outer = low in _OUTER and len(words) > 1 and clauses.is_plural(words[1].low)
    odd = (
        (low in lex.PREPOSITIONS and not outer)
        or low in lex.CUE_CLASS["auxiliaries"]
        or low in ("who", "which", "nobody", "according")
    )
    clause = len(words) > 1 and (
        (low in NOMINATIVE and words[1].low not in ("all", "both", "each")) or low.startswith("'")
    )
    share = words[-1].text in ("%", "percent")
    return not (verbal or odd or clause or not (share or any(w.text[0].isalpha() for w in words)))


def can_speak(words: Sequence[Token], head: Sequence[Token]) -> bool:
    """Whether a phrase has a noun at its head that can speak, and no verb of its own: not `credible`, not `she was held at`."""
    stop = next((k for k, w in enumerate(words) if k and w.low in ("who", "which", "that", "whose")), len(words))
    last = len(head) - (len(head) > 1 and head[-1].low.endswith("ed"))
    if any(_is_verb(words, k) for k in range(1, min(stop, last))):
        return False
    noun = head[last - 1]
    if noun.low in _NO_NOUNS or noun.low in _MEASURES or (noun.low.endswith("ly") and noun.text.islower()):
        return False
    known = noun.text.islower() or noun.low in lex.COMMON
    bare = len(head) == 1 and known and noun.low not in _NOUNS
    return not bare or clauses.is_plural(noun.low)


def _is_verb(words: Sequence[Token], at: int) -> bool:
    noun = words[at].low in lex.CUE_CLASS["nouns_too"]
    return not noun and clauses.is_finite(words, at) and not is_participle(words, at)
