"""Fronted designations: the phrase in front of a comma and a name, `the former editor of the Courier, Gideon Orme`."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line
from generator.extract.entities.designations import ENDS, OWNERS, Phrase, Words, phrase, relates
from generator.extract.syntax.verbs import is_finite
from generator.model import Kind

_BEFORE_CLAUSE = frozenset("after although as because before if once since though until when while".split())
"""What opens a clause whose comma stands in front of the subject: `After Okoro left the company in October, Bolgur, …`."""


def before(line: Line, start: int, kind: Kind) -> Phrase | None:
    """`the former editor of the Courier, Gideon Orme`: the phrase in front of a comma and a name."""
    words = line.words
    k = line.word_at(start)
    comma = k - 1
    if comma < 1 or words[comma].text != ",":
        return None
    first = comma
    while first > 0 and not (
        words[first - 1].text in ENDS or relates(words, first - 1) or _verb(words, first - 1)
    ):
        first -= 1
    done_to = first > 1 and words[first - 2].low in ("who", "which", "that") and _verb(words, first - 1)
    if done_to and words[first].low in OWNERS:
        return None  # `the man who took the child, Bo Pell, …`
    if words[0].low in _BEFORE_CLAUSE and first > 0 and all(word.text != "," for word in words[:comma]):
        return None
    for n in range(first, comma):
        if words[n].low in OWNERS or words[n].low == "'s":
            taken = n > 0 and (words[n - 1].low in lex.PREPOSITIONS or _verb(words, n - 1) or words[n - 2].low == "to")
            held = (taken and not _closed(words, k)) or _renames_another(words, n, k)
            found = None if held else phrase(words, n + 1, comma, kind)
            return found._replace(start=_owner(words, n)) if found is not None and words[n].low == "'s" else found
    return None


def _owner(words: Words, possessive: int) -> int:
    """Where `Ruth Okoro’s lawyer` begins: with the name of whose somebody is, else behind a plain owner."""
    at = possessive
    while at > 0 and words[at - 1].text[0].isupper():
        at -= 1
    return words[at if at < possessive else possessive + 1].start


def _renames_another(words: Words, n: int, k: int) -> bool:
    """`Ana, the sister of the mayor, Bo Okoro`, `a debt, the weakest fleet, ISIS, a …`: a phrase behind a comma that says who somebody else is, or that a list holds."""
    if not n or words[n - 1].text != ",":
        return False
    first = n - 1
    while first > 0 and words[first - 1].text not in ENDS:
        first -= 1
    opens = words[first].low in lex.PREPOSITIONS or words[first].low in lex.WEEKDAYS
    named = words[n - 2].text[0].isupper() and not opens
    return named or _lists(words, k)


def _lists(words: Words, k: int) -> bool:
    """Whether a list goes on behind the name at `k`: `a debt, the weakest fleet, ISIS, a bad budget and …`."""
    stop = k
    while stop < len(words) and words[stop].text[0].isupper():
        stop += 1
    return stop + 1 < len(words) and words[stop].text == "," and words[stop + 1].low in lex.DETERMINERS


def _verb(words: Words, n: int) -> bool:
    return words[n].low in lex.LEMMA or is_finite(words, n)


def _closed(words: Words, k: int) -> bool:
    """Whether the name at `k` is closed by a mark: the phrase in front renames it, and opens no sentence."""
    stop = k
    while stop < len(words) and (words[stop].text[0].isupper() or _dots_title(words, stop)):
        stop += 1
    return stop < len(words) and words[stop].text in ",.;:”—–)"


def _dots_title(words: Words, at: int) -> bool:
    """The full stop of `Gov. Ruth Okoro`."""
    return words[at].text == "." and words[at - 1].low in lex.TITLES and at + 1 < len(words)
