"""Faults: what keeps the words of a claim from being a sentence – no subject or finite verb, marks without pairs, loose ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.claims import clause_grammar, quotation_remains
from generator.extract.claims.finite_verbs import CONTRACTED, Words, has_verb, is_finite, is_likely, is_past
from generator.extract.syntax import clauses
from generator.text import Token, tokens
from generator.text.numerals import NUMBERS
from generator.words import load

_WORDS = load("standing")
_TIME = frozenset(_WORDS["times"])
_OPENINGS, _ENDINGS, _FINITE = (frozenset(_WORDS[name]) for name in ("openings", "endings", "finite"))
_RELATIVE = frozenset("nor which who whom whose".split())
_SUBORDINATE = frozenset("because how that when where which who why".split())
_ADVERBIAL = frozenset("here now then there".split())
"""`From there he walked`: with these a preposition needs no comma."""
_LEAST = 4
_MARKS = frozenset("“”„\"‘’«»'") | {"''"}
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))
_LOOSE = re.compile(r"[.!?]\s*[”\"'’]{1,2}\s*[.,]$|\s[”\"]\.?$|[,;:]\s*[.”\"]*$")
"""Ends that a cut has left: `. ".`, `,`."""
_ENDING = " .!?,;:”\"'’"
"""What such an end is made of."""
_TRANSITIVE = frozenset("accused blamed called condemned criticised criticized denounced described told".split())
_MADE = frozenset("made received".split())
_TIMES = frozenset("about at during earlier in last on this".split())
"""What follows these two where their object is left outside: `Okoro made earlier this week`."""
_OBJECTS = frozenset("that which who whom".split())
_OPENED = 4
"""Words in front of an actor among which a clause is opened that gives the verb its object: `a fire that Mayor Okoro described as`."""
_GOVERNED = lex.ARTICLES | frozenset("her his its our that their these this those".split())
"""What behind a form in -s at the head shows that it is a verb."""
_SPANS = frozenset("after before since until when while".split())
"""What opens a clause that tells when: `nine days before the vote was announced`."""
_LAST = 6
"""Words at the end among which a clause is opened that breaks off."""
_CALLED = 9
"""Words at the beginning among which `as` leaves a name without its verb."""
_MARKUP = re.compile(r"</?[A-Za-z]+[\s/>]")
_CLAUSES = _RELATIVE | _SUBORDINATE - {"that"}
_IMPERATIVE = frozenset(
    "add avoid book bring buy check choose click download enjoy enter explore find follow get give go join keep look make mix opt pick put read see seek send sign start subscribe take try use visit wait watch".split()
)
_FOLLOWING = frozenset("for from in into more on our out started through to up with your".split())
"""What follows the verb of a request, beside an article or a number."""
_TO_LISTENER = frozenset("let let's please you your".split())
_FURNITURE = re.compile(r"(?:[a-z][A-Z]\w*){3}|\d[AP]M[A-Z][a-z]")
"""`FlagShareLikeReply`, `9:33PMTed`: buttons and times that run into the text."""
_ELLIPSIS = re.compile(
    r"\w+ (?:is|was|are|were|did|does|do|had|has|have|would|could|will|should)(?: not|n['’]t)?,", re.I
)
"""`It was not, and …`: the sentence before holds what was not."""


class Fault(NamedTuple):
    """What keeps words from being a sentence: its name, and the test that finds it."""

    name: str
    found: Callable[[str, Words], bool]


def _hangs_before(_: str, words: Words) -> bool:
    """Whether it begins with a word that opens a clause, and no comma ends that clause."""
    if words[0].low not in _OPENINGS or (words[0].low in lex.PREPOSITIONS and words[1].low in _ADVERBIAL):
        return False
    comma = next((k for k, w in enumerate(words) if w.text == ","), 0)
    return not comma or words[0].low in _RELATIVE or not has_verb(words[comma + 1 :])


def _begins_with_verb(_: str, words: Words) -> bool:
    """Whether it begins with its verb: `was dismissed in 2018`, `telling them that`."""
    low = words[0].low
    if low.endswith("ing") and len(low) > 5:
        behind = next((k for k, w in enumerate(words) if k and w.low in _SUBORDINATE), len(words))
        return not has_verb(words[:behind])
    told = low.endswith("s") and is_finite(words, 0) and low not in lex.CUE_CLASS["nouns_too"] and words[1].low in _GOVERNED
    return told or low in _FINITE or (low.endswith("ed") and words[0].text != words[0].low and _is_participle(words))


def _is_participle(words: Words) -> bool:
    """`Published reports alleging that …`: whether a form in -ed at the head only describes a noun that has no verb of its own."""
    behind = next((k for k, w in enumerate(words) if k and w.low in _SUBORDINATE), len(words))
    told = (k for k in range(1, behind) if is_finite(words, k) and not words[k + 1].low.endswith("ing"))
    return behind < len(words) and next(told, None) is None


def _is_called(text: str, words: Words) -> bool:
    """`Okoro as “the worst mayor” …`: what is left of calling somebody so."""
    at = next((k for k, w in enumerate(words[:_CALLED]) if w.low == "as"), 0)
    if not at or any(is_likely(words, k) for k in range(1, at)):
        return False
    quoted = words[at - 1].text[0].isupper() and text[words[at].end :].lstrip()[:1] in "“\"'‘"
    if quoted or not words[at - 1].text[0].isalnum():
        return quoted
    return not any(is_finite(words, k) and not is_past(words[k].low) for k in range(at, len(words)))


def _lacks_object(_: str, words: Words) -> bool:
    """`Okoro blamed on the storm`: what is left of a relative clause."""
    pairs = enumerate(zip(words, words[1:], words[2:], strict=False))
    return any(
        ((b.low in _TRANSITIVE and c.low in ("as", "by", "of", "on")) or (b.low in _MADE and c.low in _TIMES))
        and _is_actor(a)
        and _OBJECTS.isdisjoint(word.low for word in words[max(0, k - _OPENED) : k])
        for k, (a, b, c) in pairs
    )


def _is_actor(word: Token) -> bool:
    return word.low in ("he", "she", "they", "we") or (word.text[0].isupper() and word.low not in clauses.AUXILIARIES)


def is_unbalanced(text: str) -> bool:
    """Whether a mark of a text has no other of its pair."""
    pairs = any(text.count(one) != text.count(other) for one, other in _PAIRS)
    crossed = 0 <= text.find("”") < text.find("“")
    return pairs or crossed or text.count('"') % 2 == 1 or text.count("''") % 2 == 1


def _breaks_off(_: str, words: Words) -> bool:
    """`…, when, in fact`: whether a clause opened behind its last marks has no verb."""
    at = next((k for k in range(len(words) - 1, max(0, len(words) - _LAST), -1) if words[k].low in _CLAUSES), 0)
    return at > 0 and words[at - 1].text == "," and not any(is_likely(words, k) for k in range(at + 1, len(words)))


def _only_tells_when(_: str, words: Words) -> bool:
    """`Nine days before the vote was held, with no word of it`: whether no verb stands outside the clause that opens behind a span of time."""
    at = next((k for k, word in enumerate(words) if word.low in _SPANS), 0)
    if not 0 < at < _LAST or words[at - 1].low not in _TIME or any(is_finite(words, k) for k in range(at)):
        return False
    commas = [k for k in range(at, len(words) - 1) if words[k].text == ","]
    parts = [words[a + 1 : b] for a, b in pairwise([*commas, len(words)])]
    return not any(_is_finite_part(part) for part in parts)


def _is_finite_part(words: Words) -> bool:
    """Whether words behind a comma can be a main clause: they have a verb, and neither a participle nor a preposition leads them."""
    led = not words or words[0].low.endswith("ing") or words[0].low in lex.PREPOSITIONS
    return not led and any(is_finite(words, k) for k in range(len(words)))


def _only_opens(_: str, words: Words) -> bool:
    """`On the wire, a local service, that the port was shut`: whether a phrase leads up to a clause that nothing governs."""
    if words[0].low not in lex.PREPOSITIONS:
        return False
    at = next((k for k in range(1, len(words)) if words[k].low == "that" and words[k - 1].text == ","), 0)
    return at > 0 and not is_finite(words, at + 1) and not any(is_finite(words, k) for k in range(at))


def _tells_to(_: str, words: Words) -> bool:
    """`Mix two spoons with`, `Look for lean meat`: whether it begins with a verb in its base form, which tells somebody what to do."""
    low, behind = words[0].low, words[1]
    base = low in _IMPERATIVE or (low in lex.LEMMA and lex.LEMMA[low] == low and low not in lex.CUE_CLASS["nouns_too"])
    follows = behind.low in lex.DETERMINERS or behind.low in _FOLLOWING or behind.low in NUMBERS or behind.text[0].isdigit()
    return base and words[0].text[1:].islower() and behind.text[0] != "," and follows


FAULTS = (
    Fault("too few words", lambda _, words: len([w for w in words if w.text[0].isalnum()]) < _LEAST),
    Fault("a clipped first word", lambda _, words: words[0].low.startswith("'")),
    Fault("said to a listener", lambda _, words: words[0].low in _TO_LISTENER),
    Fault("a request", _tells_to),
    Fault("an opening that hangs", _hangs_before),
    Fault("an end that hangs", lambda _, words: words[-1].low in _ENDINGS or words[-1].low in CONTRACTED),
    Fault("its verb first", _begins_with_verb),
    Fault("a participle and sentences quoted", quotation_remains.only_quotes),
    Fault("no finite verb", lambda _, words: not has_verb(words)),
    Fault("a clause that only tells when", _only_tells_when),
    Fault("a phrase and a clause", _only_opens),
    Fault("no subject before its verb", lambda _, words: clause_grammar.lacks_subject(words)),
    Fault("no main verb", lambda _, words: clause_grammar.main_verb(words) is None),
    Fault("a name and what it is called", _is_called),
    Fault("a verb without its object", _lacks_object),
    Fault("marks that do not pair", lambda text, _: is_unbalanced(text)),
    Fault("a loose mark at its end", lambda text, _: bool(_LOOSE.search(text, len(text.rstrip(_ENDING))))),
    Fault("a cue left at its end", quotation_remains.is_cue_left),
    Fault("a cue and nothing said", quotation_remains.says_nothing),
    Fault("a quotation and its tag", quotation_remains.is_tagged),
    Fault("a quotation in its frame", quotation_remains.is_frame),
    Fault("a heading and a quotation", quotation_remains.only_heads),
    Fault("a quotation and a deed", quotation_remains.is_and_deed),
    Fault("a clause that breaks off", _breaks_off),
    Fault("furniture of a page", lambda text, _: bool(_FURNITURE.search(text))),
    Fault("markup", lambda text, _: bool(_MARKUP.search(text))),
    Fault("a leftover before a quotation", quotation_remains.is_leftover),
    Fault("headlines in a row", lambda text, _: " * " in text or " ** " in text),
    Fault("said twice", quotation_remains.is_said_twice),
    Fault("an ellipsis", lambda text, _: bool(_ELLIPSIS.match(text))),
)
"""What keeps words from being a sentence, the plainest first."""


@lru_cache(maxsize=512)
def fault(text: str) -> str:
    """The name of the first fault that keeps a text from being printed as a sentence of its own; empty where none does."""
    words = [word for word in tokens(text, 0, len(text)) if word.text not in _MARKS]
    while words and not words[-1].text[0].isalnum() and not words[-1].low.startswith("'"):
        words.pop()
    if not words:
        return "too few words"
    found = tuple(words)
    return next((each.name for each in FAULTS if each.found(text, found)), "")


def hangs(word: str) -> bool:
    """Whether no sentence ends with a word."""
    return word in _ENDINGS


def is_sound(text: str) -> bool:
    """Whether a text can be printed as a sentence of its own."""
    return not fault(text)
