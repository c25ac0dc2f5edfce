"""Columns: a summary that says whose opinion it is – what the author argues, then what the argument rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims import clause_grammar
from generator.extract.claims.faults import is_sound
from generator.extract.questions.phrasing import capitalised, lowered
from generator.extract.syntax.verb_forms import third_person
from generator.extract.syntax.verbs import is_finite
from generator.text import squeeze, tokens
from generator.words import load

AUTHOR = "the author"
"""Whose words a column holds of which nobody is named as the author."""
_WORTH = load("worth")
_ARGUING = frozenset(_WORTH["arguing"])
_JUDGING = frozenset(_WORTH["judgement"])
_PERSONAL = frozenset(
    "i me my mine myself we us our ours ourselves you your yours let let's i'm i've i'd we're we've you're".split()
)
_ASIDE = frozenset(
    "ah and but instead ironically maybe nor of or perhaps seriously so still then thus unfortunately usually yes yet".split()
)
"""Words that begin what only goes on with the sentence before, or speaks to the reader."""
_POINTING = frozenset("he it she that there these they this those".split())
_TAKING_UP = frozenset("these this those".split())
"""What takes up a noun that only the sentence before has, wherever it stands."""
_LETTERS = re.compile(r"^letters(?: to the editor)?[.:]?$", re.IGNORECASE | re.MULTILINE)
_SENTENCES, _MOST, _ENOUGH = 3, 85, 30
_LEAST, _LONGEST = 8, 42
"""Words of a sentence that can be told as what somebody argues."""
_TOP = 300
"""Characters of the head of an article that can say that it is a page of letters."""
_EDGE = 4
"""Sentences at the head and at the foot of a column among which it most often says what it is for."""


def argument(reading: Reading, lines: Sequence[Line], told: Callable[[Line], str | None]) -> str | None:
    """What the author of a column argues, in two or three sentences that name the author; None where too few can be told so."""
    known = reading.article.provenance
    headline, last = _stems(known.headline or ""), max((line.number for line in lines), default=0)
    ranked = sorted(filter(_can_be_told, lines), key=lambda line: (-_points(line, headline, last), line.number))
    chosen: dict[int, str] = {}
    for line in ranked:
        words = told(line)
        if words and _is_plain(words) and sum(len(text.split()) for text in (*chosen.values(), words)) <= _MOST:
            chosen[line.number] = words
        if len(chosen) == _SENTENCES:
            break
    where, author = (
        ("letters to the editor", "readers") if _is_letters(reading) else ("an opinion column", known.author or AUTHOR)
    )
    return _told_of(where, author, chosen) if len(chosen) > 1 else _cited(reading, lines, where, author)


def _is_letters(reading: Reading) -> bool:
    return _LETTERS.search(reading.text, 0, _TOP) is not None


def _cited(reading: Reading, lines: Sequence[Line], where: str, author: str) -> str | None:
    """The beginning of a column as a quotation, where it can be told in no other words than its own."""
    cited, words = "", 0
    for line in lines:
        words += len(line.words)
        if line.sentence.has_quotation or words > _MOST:
            break
        cited = f"{cited} {squeeze(reading.words((line.start, line.end)))}".strip()
        if words > _ENOUGH:
            return f"In {where}, {author} {'write' if author == 'readers' else 'writes'}: “{cited}”"
    return None


def _told_of(where: str, author: str, chosen: Mapping[int, str]) -> str:
    """The first of the chosen sentences as what is argued, the others in the order of the text as what is written."""
    many = " and " in author or author == "readers"
    thesis, *rest = (next(iter(chosen)), *sorted(list(chosen)[1:]))
    again = "The authors" if " and " in author else author.split()[-1] if author[0].isupper() else capitalised(author)
    verbs = ("write", "add") if many else ("writes", "adds")
    others = (f"{again} {verb} that {_inside(chosen[k])}" for verb, k in zip(verbs, rest, strict=False))
    argues = f"In {where}, {author} {'argue' if many else 'argues'} that {_inside(chosen[thesis])}"
    return " ".join((argues, *others))


def _can_be_told(line: Line) -> bool:
    """Whether a sentence can stand behind `argues that`: nobody’s `I`, no question, no quotation, no aside."""
    words = [word.low for word in line.words]
    return (
        _LEAST <= len(words) <= _LONGEST
        and not line.sentence.has_quotation
        and not line.text.rstrip().endswith(("?", "!", ":"))
        and words[0] not in _ASIDE
        and words[0] not in lex.CUE_CLASS["auxiliaries"]
        and _PERSONAL.isdisjoint(words)
    )


def _is_plain(words: str) -> bool:
    """Whether words are a sentence that goes on from `that`: no mark of speech, no question, no order, nothing that points back."""
    found = tokens(words, 0, len(words))
    first = found[0].low
    points = first in _POINTING or any(word.low in _TAKING_UP for word in found) or is_finite(found, 0) or third_person(first) in lex.FINITE
    return is_sound(words) and clause_grammar.is_clause(found) and not points and not set('“"?') & set(words)


def _inside(words: str) -> str:
    """A sentence as it goes on from `that`: `While Merkel …` → `while Merkel …`."""
    first = words.partition(" ")[0].lower()
    return lowered(words) if first not in lex.CLOSED else f"{first}{words[len(first) :]}"


def _points(line: Line, headline: frozenset[str], last: int) -> float:
    """What speaks for a sentence as the one that a column is written for: what ought to be, a verdict, the headline, its place."""
    lows = {word.low for word in line.words}
    shared = len(headline & _stems(line.low)) / max(1, len(headline))
    points = 1.0 * bool(lows & _ARGUING) + 0.5 * bool(lows & _JUDGING) + 2.0 * shared
    points += 0.6 * (line.number < _EDGE) + 0.4 * (line.number > last - _EDGE)
    return points + 0.2 * min(len(line.mentions), 2) + 0.2 * any(low[0].isdigit() for low in lows)


def _stems(text: str) -> frozenset[str]:
    words = (word.low for word in tokens(text, 0, len(text)))
    return frozenset(low[:6] for low in words if len(low) > 3 and low not in lex.CLOSED)
