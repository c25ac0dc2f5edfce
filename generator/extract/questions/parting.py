"""Parting: a plain statement as subject, finite verb and rest; what is not plain is not parted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.questions.verb_forms import BASE
from generator.extract.syntax.verbs import is_finite
from generator.text import Token, tokens

MODALS = {
    "will": "Will",
    "would": "Will",
    "can": "Can",
    "could": "Could",
    "should": "Should",
    "must": "Must",
    "shall": "Shall",
}
BE = frozenset("is are was were".split())
HAVE = frozenset("has have had".split())
SEEM = frozenset("appear appears seem seems".split())
ADVERBS = lex.CUE_CLASS["adverbs"] | {"also", "still", "then", "now", "later", "already", "allegedly", "reportedly"}
_AUXILIARIES = BE | HAVE | MODALS.keys() | {"do", "does", "did", "may", "might"}
_NOT_FINITE = frozenset("be been being having".split())
_NEGATIONS = frozenset(["not", "n't", "never"])
_RELATIVE = frozenset(
    "who which that whose whom where when because although while if unless what how why whether".split()
)
_JOINTS = frozenset("and but that as after before".split())
_FIRST_PERSON = frozenset("i we me us my our your you mine ours".split())
_PRONOUNS = frozenset(
    "i we you he she it they this that these those both others his her its their nobody everybody everyone somebody someone nothing there".split()
)
_LONGEST_SUBJECT = 14
"""Words: a longer subject makes no question that can be read."""
_INSERTION = re.compile(
    r"""
    \b(?:allegedly|reportedly|apparently|supposedly|purportedly)\s
    | \s?,\s(?:however|though|meanwhile|too|(?:he|she|they)\ssaid)\s?,(?=\s)
    | \s+\((?:[A-Z][\w’.-]*|about\s[^()]{1,24})\)
    """,
    re.VERBOSE,
)
"""What says nothing of the matter: adverbs of hearsay, `however`, a short form in brackets."""
_FRONTED = re.compile(r"^((?:On|In|At|By|Since|During|Before|After|Last|For)\s[^,]{2,40}),\s+(?=\S)")
_ASIDE = re.compile(r"^(?P<noun>[^,]{3,80}), (?!and\b|or\b|but\b|not\b)[^,]{3,90}, (?=[a-z’]+\b)")
_HANGS = re.compile(r"(?:it|them|him|this|that|these|those)\b(?: (?:at|to|in|as|was|is)\b|$)", re.I)
"""An object that only the sentence before explains."""
_CLOSING = re.compile(r"[.,]([”\"’'])$")
_STAMP = re.compile(r"^(?:[-–—•*]|\d{1,2}[:.]\d\d\b)")
_UNPLAIN = re.compile(r"^(?:but|and|or)\b|\bbut\b|[;:?!]|\s[—–]\s|[.,][”\"’']|\b\w{4,}\. [A-Z]")
"""What a question cannot carry on: a second clause, a mark that ends or divides, the end of another sentence."""


class Clause(NamedTuple):
    """A statement parted at its finite verb: the subject, the verb, what follows without a negation, and whether there was one."""

    subject: str
    verb: str
    rest: str
    negated: bool = False


def parted(statement: str) -> Clause | None:
    """The subject, finite verb and rest of a plain statement; None for anything that is not one."""
    text = _CLOSING.sub(r"\1", _INSERTION.sub("", " ".join(statement.split()).rstrip(".!?")))
    if _STAMP.match(text):
        return None
    text = _without_aside(_fronted_last(text))
    words = tokens(text, 0, len(text))
    at = next((k for k in range(1, len(words)) if _is_verb(words, k)), None)
    if at is None or not _is_subject(words[:at]) or _FIRST_PERSON & {word.low for word in words}:
        return None
    subject = text[: words[at].start].strip()
    while (last := subject.rsplit(" ", 1))[-1].lower() in ADVERBS and len(last) == 2:
        subject = last[0]
    tail = _tail(text, words[at + 1 :])
    negated = bool({word.low for word in words[at + 1 : at + 3]} & _NEGATIONS) or words[0].low in ("no", "neither")
    return (
        Clause(subject, words[at].low, tail, negated)
        if plain(tail) and plain(subject) and not _HANGS.match(tail)
        else None
    )


def _tail(text: str, rest: Sequence[Token]) -> str:
    """What follows the verb, without the negation among its first two words."""
    if not rest:
        return ""
    if rest[0].low in _NEGATIONS:
        return text[rest[1].start :] if len(rest) > 1 else ""
    if len(rest) > 1 and rest[1].low in _NEGATIONS and rest[0].low in ADVERBS:
        return text[rest[2].start :] if len(rest) > 2 else ""
    return text[rest[0].start :]


def plain(rest: str) -> bool:
    """Whether a piece of a statement holds no mark that a question cannot carry on."""
    pairs = (rest.count("“") == rest.count("”"), rest.count('"') % 2 == 0, rest.count("(") == rest.count(")"))
    return all(pairs) and not _UNPLAIN.search(rest)


def is_first_person(text: str) -> bool:
    """Whether a text speaks as `I` or `we`."""
    return bool(_FIRST_PERSON & set(re.findall(r"[a-z]+", text.lower())))


def _fronted_last(text: str) -> str:
    """The statement with an adverbial that opens it moved to its end."""
    fronted = _FRONTED.match(text)
    return f"{text[fronted.end() :]} {fronted[1][0].lower()}{fronted[1][1:]}" if fronted else text


def _without_aside(text: str) -> str:
    """`A letter, signed by a dead man, was …` → `A letter was …`"""
    aside = _ASIDE.match(text)
    if aside is None:
        return text
    made = f"{aside['noun']} {text[aside.end() :]}"
    words = tokens(made, 0, len(made))
    at = next((k for k, word in enumerate(words) if word.start > len(aside["noun"])), 0)
    return made if at and _is_verb(words, at) else text


def _is_verb(words: Sequence[Token], at: int) -> bool:
    """Whether a word is the finite verb of the statement, and no participle that describes the noun before it."""
    low = words[at].low
    if low in SEEM:
        return True
    if low in _NOT_FINITE or words[at - 1].low == "to":
        return False
    return is_finite(words, at) and not _is_reduced(words, at)


def _is_reduced(words: Sequence[Token], at: int) -> bool:
    """`a firm linked to the mayor was …`, `a deck obtained by …`, `a letter found in the search may …`"""
    low = words[at].low
    if low in _AUXILIARIES or at + 1 >= len(words) or not (low.endswith("ed") or low in BASE):
        return False
    after = words[at + 1].low
    if after == "by":
        return True
    if (low in BASE or low in lex.LEMMA) and after not in lex.PREPOSITIONS | {"online"}:
        return False
    for k in range(at + 1, len(words)):
        opens = words[k].low in _RELATIVE | _JOINTS and words[k - 1].low not in lex.PREPOSITIONS
        if opens or words[k].text in ",;:–—":
            return False
        if is_finite(words, k):
            return True
    return False


def _is_subject(words: Sequence[Token]) -> bool:
    """Whether the words before a verb are a subject that can be moved: not too long, no clause or pause in them."""
    low = [word.low for word in words]
    opens = low[0][0].isalnum()
    wrong = lex.PREPOSITIONS | _RELATIVE | _PRONOUNS | {"and", "but", "or", "so", "not"}
    clauses = any(word in _RELATIVE or word in ("but", "nor") for word in low[1:])
    pauses = any(word.text in ",;:—–" for word in words)
    return opens and low[0] not in wrong and not clauses and not pauses and len(low) <= _LONGEST_SUBJECT
