"""Designations: the phrases beside a name that say what it is – in front of it, renamed behind a comma, or before one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.offices import STRONG
from generator.extract.annotate.reading import Line
from generator.extract.syntax.verb_forms import is_verb
from generator.extract.syntax.verbs import is_finite
from generator.model import Kind
from generator.text import Token

Words = Sequence[Token]

_OF_PEOPLE = lex.PERSON_NOUNS | lex.TITLES
OWNERS = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "my", "your"))
_RELATIVE = frozenset(("who", "which", "whose", "whom", "where", "that", "when"))
ENDS = frozenset((",", ";", ":", "—", "–", "--", "(", ")", "“", "”", '"'))
_PLAIN_NOUNS = lex.PERSON_NOUNS | lex.ORGANIZATION_NOUNS | lex.PLACE_NOUNS
"""Nouns that say what somebody is without a capital; other titles in small letters are other words: `count Okoro in`."""
REPORTERS = frozenset("columnist correspondent editor journalist photographer reporter".split())
"""Who is met in an article as often for having written it as for being in it: roles, and nothing that a phrase takes up."""
_GOING_ON = lex.COMMON - lex.CLOSED - lex.CUE_CLASS["adverbs"] - lex.PREPOSITIONS - lex.ORGANIZATION_NOUNS
_OF_ANYBODY = _PLAIN_NOUNS | REPORTERS
BARE = frozenset("body chain giant group maker service unit".split())
"""Nouns that say nothing of a body without a word in front of them."""
_DOING = frozenset("can could help helped helping helps may might must shall should will would".split())
"""Words behind which a plain word is a verb."""
STANDING = frozenset("former presumptive late then longtime long-time incoming outgoing acting deputy senior vice ex".split())
"""Plain words that stand in front of an office written large: `former President`."""
_ORIGINS = ("-based", "-born", "-educated", "-trained")
"""What goes on behind a comma: `, a Norden-born, Brenn-based investor,`."""
_UNCHANGED = frozenset("beat bid cut hit let put quit set shut".split())
"""Verbs whose past looks like a noun: `Democrats beat incumbent Gov. Ruth Okoro`."""
_LATER = frozenset(("later", "now", "then"))
_DANGLING = frozenset(("and", "or", "&", "."))
_AGENTS = ("er", "ist", "or")
_NO_AGENTS = frozenset("another chapter danger disaster factor former letter matter monster mirror number other rather remainder reminder winter".split())
"""What ends like them and is nobody."""
LONGEST = 14
"""Words of a phrase behind a comma; of a longer one only what stands before its first preposition is kept."""
_BEFORE = 5
"""Words in front of a name."""


class Phrase(NamedTuple):
    """A phrase that says what somebody is: its span, its head noun, and the nouns up to the head."""

    start: int
    end: int
    nouns: tuple[str, ...]


def nouns_for(kind: Kind) -> frozenset[str]:
    """The nouns that can say what an actor of a kind is."""
    if kind == "person":
        return _OF_PEOPLE
    return lex.ORGANIZATION_NOUNS if kind == "organization" else lex.PLACE_NOUNS


def left(words: Words, k: int, nouns: frozenset[str]) -> int:
    """Where the plain phrase that ends in a role noun right before `words[k]` begins, without its article; `k` without one."""
    if k < 1 or words[k - 1].low not in nouns or words[k - 1].low in lex.DETERMINERS or _honorific(words[k - 1]):
        return k
    if words[k - 1].text.islower() and (words[k - 1].low not in _OF_ANYBODY or _is_done(words, k - 1)):
        return k
    start = _described(words, k - 1, k)
    if start > 1 and words[start - 1].low == "and" and words[start - 2].low in nouns & _PLAIN_NOUNS:
        return _described(words, start - 2, k)
    return start


def qualifies(words: Words, at: int) -> bool:
    """`its press office Bolgur account`: whether a plain noun at `at` goes on with the name, so that what stands in front is said of the noun."""
    low = words[at].low if at < len(words) else ""
    return low in _GOING_ON and words[at].text.islower() and not is_finite(words, at)


def _is_done(words: Words, at: int) -> bool:
    """Whether a noun is a verb here: `to help | fund Harwick Mill`, `will | guard Norden Arena`, `agreed to | fund Pell`."""
    before = words[at - 1].low if at else ""
    verb = words[at].low in lex.ORGANIZATION_NOUNS and is_verb(words[at].low)
    return before in _DOING or (before == "to" and verb)


def _described(words: Words, start: int, k: int) -> int:
    """Where the words that describe a role noun in front of `words[k]` begin."""
    while start > 0 and k - start < _BEFORE and _describes(words, start - 1):
        start -= 1
    return start


def _honorific(token: Token) -> bool:
    return token.low.rstrip(".") in STRONG


def _describes(words: Words, at: int) -> bool:
    """Whether a word in front of a role noun belongs to it: no small word, no verb, no participle that is none of its own."""
    low = words[at].low
    small = low in lex.CLOSED and words[at].text != "US"  # the country is written like a pronoun in capitals
    if not low[0].isalpha() or small or low in lex.CUE_CLASS["auxiliaries"]:
        return False
    if words[at].text.islower() and ((low in lex.LEMMA and low != "state") or low in _UNCHANGED):
        return False
    if at and (
        (words[at - 1].low == "to" and words[at].text.islower()) or words[at - 1].low in lex.CUE_CLASS["auxiliaries"]
    ):
        return False
    if words[at].text.islower() and words[at + 1].text[0].isupper():
        return low in STANDING
    if low in lex.DESCRIBING:
        return True
    participle = low.endswith(("ed", "ing")) and words[at].text.islower()
    return not (participle or low.endswith("ly") or low in lex.FINITE or is_finite(words, at))


def behind(line: Line, end: int, kind: Kind) -> Phrase | None:
    """`Ruth Okoro, 56, chair of the Harbour Board,`: the phrase behind a name that says what it is."""
    words = line.words
    k = line.word_at(end)
    if k + 1 >= len(words) or words[k].text != ",":
        return None
    if words[k + 1].text.isdigit() and k + 3 < len(words) and words[k + 2].text == ",":
        k += 2
    if kind == "person" and words[k + 1].low in ("of", "from"):
        k = _past_home(words, k)
    stop = next((n for n in range(k + 1, len(words)) if stops(words, n)), len(words))
    if kind == "person" and words[stop - 1].low.endswith(_ORIGINS) and stop + 1 < len(words) and words[stop].text == ",":
        stop = next((n for n in range(stop + 1, len(words)) if stops(words, n)), len(words))
    said = any(words[n].low in lex.LEMMA or is_finite(words, n) for n in range(k + 1, stop))
    return None if said or stop <= k + 1 else phrase(words, k + 1, stop, kind)


def _past_home(words: Words, comma: int) -> int:
    """The comma behind `, of Salt Bay, Ohio,`: past where somebody is from; the comma in front where nothing follows."""
    at = comma + 2
    while at + 1 < len(words) and (words[at].text[0].isupper() or (words[at].text in ",." and words[at + 1].text[0].isupper())):
        at += 1
    return at if comma + 2 < at < len(words) - 1 and words[at].text == "," else comma


def stops(words: Words, n: int) -> bool:
    dot = words[n].text in ".!?" and n + 1 == len(words)
    return words[n].text in ENDS or relates(words, n) or dot


def relates(words: Words, n: int) -> bool:
    """Whether a clause begins that says more: `who leads it`, and not `of that tribunal`."""
    return words[n].low in _RELATIVE and not (words[n].low == "that" and n > 0 and words[n - 1].low in lex.PREPOSITIONS)


def phrase(words: Words, first: int, stop: int, kind: Kind) -> Phrase | None:
    """The noun phrase of `words[first:stop]` whose head says what an actor is, without its article."""
    while first < stop and (words[first].low in OWNERS or words[first].low in ("now", "then")):
        first += 1
    nouns = nouns_for(kind)
    if kind == "person" and (held := _held_for(words, first, stop)) is not None:
        return held
    joint = next((n for n in range(first, stop) if words[n].low in lex.PREPOSITIONS), stop)
    if joint == first or not _opens(words, first, kind, owned=words[first - 1].low in OWNERS):
        return None
    if kind == "person" and (pair := _pair(words, first, joint, stop)) is not None:
        return pair
    joined = [n for n in range(first, joint - 1) if words[n].low in ("and", "or") and not _in_name(words, n)]
    one = kind == "person" and words[first - 1].low in ("a", "an")  # `a radio and television station owner`
    if joined and not (one and all(words[n + 1].low not in OWNERS | _LATER for n in joined)):
        return None
    if words[joint - 1].low not in nouns:
        agent = kind == "person" and words[first - 1].low in ("a", "an") and _is_agent(words, first, joint)
        return Phrase(words[first].start, words[joint - 1].end, (words[joint - 1].low,)) if agent else None
    more = next((n for n in range(joint, stop - 1) if words[n].low == "and" and words[n + 1].low in OWNERS), stop)
    end = next((n for n in (stop, more) if n - first <= LONGEST), joint)
    if end == joint < stop and any(words[n].low == "and" for n in range(first, joint)):
        return None  # half of `the Okoro and Pell chair in …` says nothing
    while end > joint and (words[end - 1].low in _DANGLING or words[end - 1].low in lex.PREPOSITIONS):
        end -= 1
    called = tuple(word.low for word in words[first:joint] if word.low in nouns)
    return Phrase(words[first].start, words[end - 1].end, called)


def _in_name(words: Words, at: int) -> bool:
    """`the Health and Human Services secretary`: whether what joins stands inside a name."""
    return 0 < at < len(words) - 1 and words[at - 1].text[0].isupper() and words[at + 1].text[0].isupper()


def _held_for(words: Words, first: int, stop: int) -> Phrase | None:
    """`Ruth Okoro, Friends of the Port’s executive director,`: an office behind whose it is, which may be a name with small words in it."""
    owner = next((n for n in range(stop - 1, first, -1) if words[n].low in ("'s", "'")), None)
    if owner is None or not words[first].text[0].isupper() or stop - first > LONGEST:
        return None
    joint = next((n for n in range(owner + 1, stop) if words[n].low in lex.PREPOSITIONS), stop)
    plain = not any(word.low in ("and", "or") for word in words[owner + 1 : joint])
    head = words[joint - 1].low
    return Phrase(words[first].start, words[stop - 1].end, (head,)) if plain and head in _OF_PEOPLE else None


def _is_agent(words: Words, first: int, joint: int) -> bool:
    """`a competitive breaker`: whether a phrase in small letters ends in somebody who does what a verb says."""
    head = words[joint - 1]
    plain = all(word.text.islower() and word.text.isalpha() for word in words[first:joint]) and joint - first <= 3
    return plain and len(head.low) > 5 and head.low.endswith(_AGENTS) and head.low not in _NO_AGENTS


def _pair(words: Words, first: int, joint: int, stop: int) -> Phrase | None:
    """`founder and director of the Harbour Trust`, `lawyer and two friends`: two designations, or one of somebody and others."""
    paired = next((n for n in range(first + 1, joint - 1) if words[n].low == "and"), None)
    if paired is None or words[paired - 1].low not in _OF_PEOPLE & _PLAIN_NOUNS or words[paired + 1].low in _LATER:
        return None
    both = words[joint - 1].low in _OF_PEOPLE and stop - first <= LONGEST
    return Phrase(words[first].start, words[(stop if both else paired) - 1].end, (words[paired - 1].low,))


def _opens(words: Words, first: int, kind: Kind, owned: bool) -> bool:
    """Whether a phrase can begin so: with an article, with a plain noun, or with a name for a person’s office."""
    low = words[first].low
    if low in lex.CLOSED or low == "according" or low in lex.CUE_CLASS["adverbs"]:
        return False
    if low.endswith("ing") and not owned:
        return False
    return owned or kind == "person" or words[first].text.islower()
