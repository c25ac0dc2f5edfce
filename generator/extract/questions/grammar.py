"""Grammar of questions: what every question must be before it is asked – whole, balanced, and in the order of an interrogative."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex
from generator.extract.claims.finite_verbs import is_finite
from generator.extract.questions.parting import QUOTED, is_first_person
from generator.extract.syntax.verb_forms import is_verb, singular
from generator.text import tokens
from generator.text.marks import is_balanced

_AUXILIARIES = frozenset(
    "is are was were has have had do does did will would can could should must shall may might".split()
)
_WORDS = frozenset("who whom whose what which when where why how".split())
_HANGING = lex.DETERMINERS - lex.QUANTIFIERS | {
    "and", "but", "or", "who", "which", "that", "whose", "than", "as", "because", "including",
    "among", "between", "from", "into", "of", "with",
}  # fmt: skip
_BROKEN = re.compile(
    r"\s[?,.;]|[.,;:…]\?|\?\w|\s{2}|\b(?:the the|that that|a an|to to|of of|do the same|do so)\b|[“(]\s|\s[”)]|…|\.\."
)
_LEAST = 3
"""Words: anything shorter asks nothing that can be looked up."""


def is_question(text: str) -> bool:
    """Whether a text is one question, and perhaps a sentence after it, that can be printed."""
    asked, mark, behind = text.partition("?")
    return (
        bool(mark)
        and "?" not in behind
        and not _BROKEN.search(text)
        and is_balanced(asked)
        and is_balanced(behind)
        and not is_first_person(QUOTED.sub("", text))
        and _is_interrogative(QUOTED.sub("that", asked))
    )


def _is_interrogative(asked: str) -> bool:
    """Whether an auxiliary or a question word stands first, a verb in its base form behind `do`, and nothing hangs at the end."""
    words = tokens(asked, 0, len(asked))
    if len([w for w in words if w.text[0].isalnum()]) < _LEAST or words[-1].low in _HANGING:
        return False
    first = words[0].low
    if first in _AUXILIARIES:
        return words[0].text[0].isupper() and (first not in ("do", "does", "did") or not _is_inflected(asked))
    return first in _WORDS or (first in ("in", "on", "by", "at", "to", "for") and words[1].low in _WORDS)


def _is_inflected(asked: str) -> bool:
    """`Did the firm closed the dock`: whether a finite verb follows the subject where a base form must."""
    words = tokens(asked, 0, len(asked))
    early = words[2:6]
    if words[1].low.endswith("s") and words[1].text.islower() and is_verb(singular(words[1].low) or "") and words[2].low in lex.DETERMINERS:
        return True
    past = next(
        (k for k, w in enumerate(early, 2) if w.low in ("said", "says", "was", "were", "is", "are", "has", "had")), None
    )
    opened = any(w.low in ("who", "which", "that", "how", "what", "where", "whether") for w in words[: past or 0])
    return past is not None and not opened and is_finite(list(words), past)
