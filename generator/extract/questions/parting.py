"""Parting: a plain statement as subject, finite verb and rest; what is not plain is not parted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.claims import clause_grammar
from generator.extract.claims.finite_verbs import is_finite, is_past
from generator.text import Token, tokens
from generator.text.marks import is_balanced

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
_SECOND = lex.DETERMINERS | frozenset("he she it they and".split())
_NEGATIONS = frozenset(["not", "n't", "never"])
_RELATIVE = frozenset(
    "who which that whose whom where when because although while if unless what how why whether".split()
)
_STOPS = _RELATIVE | {"and", "but", "after", "before", "as", "since"}
_FIRST_PERSON = frozenset("I we me us my our your you ours".split())
_OPENS_FIRST = frozenset("We My Our Your You".split())
_PRONOUNS = frozenset(
    "i we you he she it they this that these those both others his her its their nobody everybody everyone somebody someone nothing there".split()
)
_ABOUT_HOW_MANY = re.compile(r"(?:at least|at most|more than|as many as|up to|about|around|nearly|over) (?=\d)")
_WRONG_START = lex.PREPOSITIONS | _RELATIVE | _PRONOUNS | frozenset("and but or so not yet all few according".split())
_NO_SUBJECT = frozenset("but nor said says told say he she they it i we you".split())
_HARMLESS = frozenset("'s ’s ’ ' % $ £ € & “ ” \" -".split())
_MASS = frozenset("people police water evidence information money data traffic staff".split())
_TIMES = frozenset("day night morning week month year evening afternoon".split())
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
_JOINTS = re.compile(r", | and (?=the |an? |his |her |its |their )")
_CLOSING = re.compile(r"[.,]([”\"’'])$")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
"""What stands between quotation marks, which is somebody else’s."""
_ENDS = re.compile(r"\b(?:will|would|can|could|should|must|may|might)$")
"""`whether the mayor will`: an auxiliary whose verb stands elsewhere."""
_STAMP = re.compile(r"^(?:[-–—•*]|\d{1,2}[:.]\d\d\b)")
_UNPLAIN = re.compile(r"^(?:but|and|or)\b|\bbut\b|[;:?!]|--|\s[—–]\s|[.,][”\"’']|\b\w{4,}\. [A-Z]")
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
    if _STAMP.match(text) or _ENDS.search(text):
        return None
    text = _without_aside(_fronted_last(text))
    words = tokens(text, 0, len(text))
    at = _verb(words)
    if not at or not _is_subject(_counted(words[:at], text)) or is_first_person(text):
        return None
    subject = text[: words[at].start].strip()
    while (last := subject.rsplit(" ", 1))[-1].lower() in ADVERBS and len(last) == 2:
        subject = last[0]
    tail, verb, no = _tail(text, words[at + 1 :]), *_without_not(words[at].low)
    negated = (
        no or bool({word.low for word in words[at + 1 : at + 3]} & _NEGATIONS) or words[0].low in ("no", "neither")
    )
    if not plain(tail) or not plain(subject) or _HANGS.match(tail) or _runs_on(tail):
        return None
    return Clause(subject, verb, tail, negated)


def _counted(words: Sequence[Token], text: str) -> Sequence[Token]:
    """The words of a subject without `at least` and its like before a number."""
    opened = _ABOUT_HOW_MANY.match(text)
    return [word for word in words if word.start >= opened.end()] if opened else words


def _verb(words: list[Token]) -> int:
    """Where the main verb stands: not a participle that describes the noun before it, as in `a firm linked to the mayor was …`."""
    at = clause_grammar.main_verb(words) or 0
    while at and is_past(words[at].low) and words[at + 1 : at + 2] and words[at + 1].low in lex.PREPOSITIONS:
        later = next((k for k in range(at + 2, len(words)) if _stops(words, k) or is_finite(words, k)), None)
        if later is None or _stops(words, later):
            return at
        at = later
    return at


def _stops(words: Sequence[Token], k: int) -> bool:
    """Whether a word opens a clause of its own, so that the next verb belongs to that."""
    return words[k].low in _STOPS or words[k].text in ",;:—–"


def _without_not(verb: str) -> tuple[str, bool]:
    """`aren't` → `are`, `won't` → `will`."""
    if not verb.endswith("n't"):
        return verb, False
    return {"won't": "will", "can't": "can", "shan't": "shall"}.get(verb, verb[:-3]), True


def _runs_on(tail: str) -> bool:
    """Whether another sentence follows behind a comma: `…, the race was close`."""
    for piece in _JOINTS.split(tail)[1:]:
        words = tokens(piece, 0, len(piece))
        if words and words[0].low in _SECOND and clause_grammar.main_verb(words):
            return True
    return False


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
    return is_balanced(rest) and not _UNPLAIN.search(rest)


def is_first_person(text: str) -> bool:
    """Whether a text speaks as `I` or `we`; a name such as `Save Our Pier` does not."""
    words = re.findall(r"[A-Za-z]+", text)
    return bool(_FIRST_PERSON & set(words)) or bool(_OPENS_FIRST & set(words[:1]))


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
    return made if at and is_finite(words, at) else text


def is_subject(text: str) -> bool:
    """Whether a text can be the subject of a question."""
    words = tokens(text, 0, len(text))
    return bool(words) and _is_subject(words) and not has_verb(text)


def has_verb(text: str) -> bool:
    """Whether a text has a finite verb behind its first word."""
    words = tokens(text, 0, len(text))
    return any(is_finite(words, k) for k in range(1, len(words)))


def _is_subject(words: Sequence[Token]) -> bool:
    return [word.low for word in words] == ["there"] or _is_phrase(words)


def _is_phrase(words: Sequence[Token]) -> bool:
    """Whether the words before a verb are a subject that can be moved: not too long, whole, no clause or pause in them."""
    low = [word.low for word in words]
    told = low[0] in lex.LEMMA and not low[0].endswith(("ing", "s"))
    inner = any(word in _RELATIVE or word in _NO_SUBJECT for word in low[1:])
    pauses = any(not word.text[0].isalnum() and word.text not in _HARMLESS for word in words)
    timed = low[0] == "the" and len(low) > 3 and low[2] in _TIMES
    return not (
        timed
        or not words[0].text[0].isalnum()
        or low[0] in _WRONG_START
        or told
        or low[-1] in lex.DETERMINERS
        or low[-1] in lex.PREPOSITIONS
        or inner
        or pauses
        or not opens_subject(words)
        or len(low) > _LONGEST_SUBJECT
    )


def opens_subject(words: Sequence[Token]) -> bool:
    """Whether words begin as a subject can: with a name, a determiner or a number, or as a noun that needs no article."""
    if not words:
        return False
    return (
        words[0].text[0].isupper() or words[0].low in lex.DETERMINERS or words[0].low == "there" or _names_many(words)
    )


def _names_many(words: Sequence[Token]) -> bool:
    """`water levels in the lake`, `blasting at the mine`, `40 boats`: a noun that needs no article."""
    head = next((one for one, two in pairwise(words) if two.low in lex.PREPOSITIONS), words[-1])
    return (
        head.low.endswith(("s", "ing")) or head.low in _MASS or words[0].text[0].isdigit() or words[0].text[0].isupper()
    )
