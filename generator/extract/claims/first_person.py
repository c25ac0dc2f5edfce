"""First person: what somebody says of himself, with his name and the third person, where that is safe."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims.edits import Edit
from generator.extract.records import Proposition, Speaker
from generator.text import Token

_I = frozenset("i me my myself".split())
_WE = frozenset("we us our ourselves".split())
_OWN = _I | _WE
_SAME = frozenset("will would can could may might must should had never also only once already just then".split())
_CHANGED = {
    "am": "is",
    "'m": "is",
    "have": "has",
    "'ve": "has",
    "do": "does",
    "'ll": "will",
    "'d": "had",
    "was": "was",
    "were": "was",
    "don't": "doesn't",
}
_PAST_ONLY = frozenset(
    "became began bought broke brought built came caught chose did drew drove ate fell felt found flew forgot gave got grew had heard held kept knew left lent lost made meant met paid"
    " ran rode rose said sat saw sent shot slept sold spent spoke stood stole swam taught thought told took understood went woke won wore wrote".split()
)


def is_first(words: Sequence[Token]) -> bool:
    """Whether somebody speaks of himself or of his own among these words."""
    return any(w.text not in ("US", "Us") for w in words if w.low in _OWN)


def is_for_others(words: Sequence[Token]) -> bool:
    """Whether somebody says `we` and never `I`: what he says is of those for whom he speaks."""
    return any(w.low in _WE for w in words) and not any(w.low in _I for w in words)


def is_told_to_anybody(words: Sequence[Token]) -> bool:
    """Whether words are no answer to somebody: `we lost 14 boats`, not what `you` know or `what we have`."""
    return words[0].low != "what" and not any(w.low in ("you", "your") for w in words)


def edits(reading: Reading, claim: Proposition) -> tuple[Edit, ...] | None:
    """The edits that put the speaker's name in the place of `I` or a body's in the place of `we`; None where it is not safe."""
    source = claim.sources[0] if len(claim.sources) == 1 else None
    if source is None or source.actor is None:
        return None
    words = reading.tokens(claim.start, claim.end)
    own = _WE if source.kind == "organization" else _I if source.kind == "person" else frozenset[str]()
    made: list[Edit] = []
    for k, word in enumerate(words):
        if word.text in ("US", "Us") or word.low not in _OWN:
            continue
        if word.low not in own:
            return None
        edit = _edit(words, k, source, again=bool(made))
        if edit is None:
            return None
        made += edit
    return tuple(made)


def _edit(words: Sequence[Token], at: int, source: Speaker, *, again: bool) -> list[Edit] | None:
    """One pronoun in the third person, with its verb where that must change."""
    word = words[at]
    if word.low in ("my", "our"):
        return [Edit(word.start, word.end, _possessive(source, again=again))]
    if word.low in ("me", "us"):
        return [Edit(word.start, word.end, _object(source, again=again))]
    if word.low not in ("i", "we"):
        return None
    name = _again(source) if again else source.words
    verb = words[at + 1] if at + 1 < len(words) else None
    if verb is None:
        return None
    made = [Edit(word.start, word.end, name)]
    if verb.low in _SAME or _is_past(verb.low):
        return made
    changed = _CHANGED.get("'d" if verb.low == "'d" else verb.low)
    if changed is None or verb.low == "'d":
        return None
    space = "" if not verb.low.startswith("'") else " "
    return [*made, Edit(verb.start, verb.end, f"{space}{changed}")]


def _is_past(low: str) -> bool:
    regular = low.endswith("ed") and len(low) > 4 and low not in ("proceed", "succeed", "exceed")
    return low in _PAST_ONLY or regular


def _surname(source: Speaker) -> str:
    return source.words.split()[-1]


def _gender(source: Speaker) -> str:
    """The gender that the first name gives; what stands around a name is no sure sign."""
    first = source.words.split()[0].lower()
    male, female = first in lex.MALE, first in lex.FEMALE
    return "" if male == female else "m" if male else "f"


def _again(source: Speaker) -> str:
    if source.kind == "organization":
        return "it"
    return {"m": "he", "f": "she"}.get(_gender(source), _surname(source))


def _possessive(source: Speaker, *, again: bool) -> str:
    if not again:
        return f"{source.words}’s"
    if source.kind == "organization":
        return "its"
    return {"m": "his", "f": "her"}.get(_gender(source), f"{_surname(source)}’s")


def _object(source: Speaker, *, again: bool) -> str:
    if not again:
        return source.words
    if source.kind == "organization":
        return "it"
    return {"m": "him", "f": "her"}.get(_gender(source), _surname(source))
