"""Pronouns and phrases of a claim that point back: which give way to a name, which may stay, and which leave a doubt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.attribution.agreement import SUBJECT, fits
from generator.extract.attribution.dummies import is_empty
from generator.extract.claims import acts, naming, self_reports, within
from generator.extract.claims.edits import Edit
from generator.extract.claims.finite_verbs import is_finite
from generator.extract.records import Proposition, Reference, Speaker
from generator.extract.syntax import definites
from generator.text import Token
from generator.text.numerals import NUMBERS
from generator.words import load

_WORDS = load("standing")
_POINTING = frozenset(_WORDS["pointing"])
_WHO = frozenset(form for form, pronoun in SUBJECT.items() if pronoun != "it")
_SINGLE = frozenset(("he", "she"))
"""For these only a name can stand."""
_BESIDE = 2
"""Words between `many voters` and `they` in `many voters say that they`, where nobody else can be meant."""
_TOPIC = frozenset("as on about regarding of concerning".split())
_TAKING_UP = frozenset("same former latter others".split())
_LONGEST = 6
"""Words of a phrase that an editor is asked about."""
_VERB = 4
"""Words behind which the verb of `the three states last voted` stands at the latest: nothing says which states."""
_MAKING = frozenset("consider considered find finds found made make makes making think".split())
_LATER = 5
"""Words behind `makes it` within which it is said what is made so."""


class Resolved(NamedTuple):
    """What becomes of the pronouns of a claim: the edits, and the words that stay unclear."""

    edits: tuple[Edit, ...]
    unclear: tuple[str, ...]


def resolved(
    reading: Reading, claim: Proposition, words: Sequence[Token], references: Mapping[int, Reference]
) -> Resolved:
    """What points back among the words of a claim, each with its name or as a doubt; the first of a kind decides."""
    edits: list[Edit] = []
    unclear: list[str] = []
    seen: set[str | int] = set()
    for k, word in [(k, w) for k, w in enumerate(words) if w.low in SUBJECT]:
        kind = SUBJECT[word.low]
        if kind in seen or (kind == "it" and (_is_formal(words, k) or (not _by_body(claim) and is_empty(words[k:])))):
            continue
        seen.add(kind)
        if kind == "it" and k and words[k - 1].low in lex.LEMMA and _is_object(words, k):
            continue
        if within.says(reading.lines[claim.line], claim, words, k, references.get(word.start)):
            continue
        bare = acts.tells_of_act(words, k) if kind == "it" else acts.accuses(words, k) and _is_far(reading, claim, references.get(word.start))
        meant = None if bare else _meant(reading, claim, word, references)
        if meant is None or not naming.is_nameable(meant) or not _may_stand_for(claim, meant, kind):
            if kind not in _SINGLE or not any(w.low in within.PEOPLE for w in words[:k]):
                unclear.append(word.text)
        elif meant.actor not in seen and not _is_named(meant, words[:k]) and not _is_described(meant, words[:k], references):
            edits += naming.edits(reading, meant, words, k)
            seen.add(meant.actor if meant.actor is not None else meant.words)
    if words and not unclear:
        unclear += _pointing(words)
    return Resolved(tuple(edits), tuple(unclear))


def _is_far(reading: Reading, claim: Proposition, reference: Reference | None) -> bool:
    """Whether who is meant was named before the last sentence: too far for a grave accusation."""
    return reference is None or reading.line_at(reference.to.place).number < claim.line - 1


def _is_formal(words: Sequence[Token], at: int) -> bool:
    """`a law that makes it a crime to sell boats`: whether `it` only keeps the place of what follows."""
    made = at > 0 and words[at - 1].low in _MAKING
    return made and any(word.low in ("to", "that", "for") for word in words[at + 2 : at + 2 + _LATER])


def _is_object(words: Sequence[Token], at: int) -> bool:
    """`He denies it.`: whether `it` behind a verb of saying is what is said, and no body or person."""
    return at + 1 >= len(words) or not words[at + 1].text[0].isalpha() or words[at + 1].low in lex.PREPOSITIONS


def _may_stand_for(claim: Proposition, speaker: Speaker, kind: str) -> bool:
    """Whether words may take a pronoun’s place: for `he` and `she` a name, or the description of whoever says it."""
    return kind not in _SINGLE or speaker.actor is not None or speaker in claim.sources


def _is_named(speaker: Speaker, before: Sequence[Token]) -> bool:
    """Whether the claim says the name anyway, in full or as its last word."""
    last = speaker.words.split()[-1]
    return speaker.actor is not None and any(w.text == last for w in before)


def _is_described(speaker: Speaker, before: Sequence[Token], references: Mapping[int, Reference]) -> bool:
    """Whether a description that gives way to the name stands before: `the 34-year-old said she`."""
    found = (references.get(word.start) for word in before if word.low == "the")
    return any(one is not None and one.safe and one.rule == "topic" and one.to.actor == speaker.actor for one in found)


def check_words(unclear: Sequence[str]) -> Iterator[str]:
    """What an editor is asked about each word that stays unclear."""
    for words in unclear:
        person = words.lower() in _WHO or words.split()[-1].lower() in lex.PERSON_NOUNS
        yield f"{'Who' if person else 'What'} is “{words}” here?"


def _meant(reading: Reading, claim: Proposition, word: Token, references: Mapping[int, Reference]) -> Speaker | None:
    """Who is meant for sure: the subject that speaks, the speaker of `X said she`, or what the reference safely takes up."""
    kind = SUBJECT[word.low]
    reference = references.get(word.start)
    statement = claim.said.statement if claim.said is not None else None
    if statement is not None and not claim.sources:
        return None
    if kind == "they" and (several := _speakers(reading, claim, word, reference)) is not None:
        return several
    if reference is not None and kind == "they" and not _are_they(reference.to):
        return None
    if statement is None or statement.subject is None or len(claim.sources) != 1 or claim.quoted:
        return _safe(reference)
    if kind in _SINGLE and _is_topic(reading, claim):
        return None
    source = claim.sources[0]
    subject = reading.words(statement.subject).lower()
    if SUBJECT.get(subject) == kind and fits(kind, source) and reference is not None:
        return source
    if statement.subject[0] >= claim.start:
        return _safe(reference)
    if self_reports.is_first(reading, claim, word, source, reference):
        return source
    if reference is not None and _same(reference.to, source) and fits(kind, source):
        alone = reference.safe or reference.rule.endswith("-only") or kind == "it" or self_reports.is_own(reading, claim, word)
        return source if alone and not self_reports.is_ruled_on(reading, claim, source, kind) else None
    decided = kind in _SINGLE and self_reports.decides(claim)
    contested = (fits(kind, source) and not decided) or (kind == "it" and source.actor is not None)
    return None if contested else _safe(reference)


def _speakers(reading: Reading, claim: Proposition, word: Token, reference: Reference | None) -> Speaker | None:
    """`The board and the union said they …`: all who say it together, where `they` is the first word of what they say."""
    subject = claim.said.statement.subject if claim.said is not None else None
    if subject is None or subject[1] > claim.start or word.start > claim.start:
        return None
    together = len(claim.sources) > 1 or any(source.plural and source.actor is None for source in claim.sources)
    cue = claim.said.statement.cue if claim.said is not None else subject
    others = reference is not None and not subject[0] <= reference.to.place < subject[1]
    if others and len(claim.sources) == 1 and len(reading.tokens(max(subject[1], cue[0]), word.start)) <= _BESIDE:
        return claim.sources[0] if together else None
    return Speaker(None, reading.words(subject), "", "group", True, subject[0], "") if together and not others else None


def _same(one: Speaker, other: Speaker) -> bool:
    return one.actor == other.actor and (one.actor is not None or one.words.lower() == other.words.lower())


def _by_body(claim: Proposition) -> bool:
    """Whether an organisation says it: its `it is to` and `it was taking` mean the organisation."""
    subject = claim.said.statement.subject if claim.said is not None else None
    ahead = subject is not None and subject[0] < claim.start and not claim.quoted
    return ahead and len(claim.sources) == 1 and claim.sources[0].kind == "organization"


def _is_topic(reading: Reading, claim: Proposition) -> bool:
    """`As for Brand’s attacks, Okoro said he …`: whether somebody else is what the sentence is about."""
    subject = claim.said.statement.subject if claim.said is not None else None
    line = reading.lines[claim.line]
    if subject is None or subject[0] <= line.start or line.words[0].low not in _TOPIC:
        return False
    if line.words[0].low == "as" and line.words[1].low not in ("for", "to"):
        return False
    return any(line.start < m.start < subject[0] for m in line.mentions)


def _safe(reference: Reference | None) -> Speaker | None:
    return reference.to if reference is not None and reference.safe else None


def _are_they(speaker: Speaker) -> bool:
    """Whether `they` can be said of somebody: of several, or of a body that is no place."""
    return speaker.plural or speaker.words.lower() not in lex.PLACES


def _pointing(words: Sequence[Token]) -> list[str]:
    """`this law`, `these men`, `two others`, as they are asked for."""
    first, after = words[0], words[1] if len(words) > 1 else None
    if after is None:
        return []
    if first.low not in _POINTING:
        return [_phrase(words)] if _is_rest(words) else []
    if first.low == "both" and (after.text[0].isupper() or after.low in lex.DETERMINERS):
        return []
    alone = not after.text[0].isalpha() or after.low in lex.CLOSED or after.low in lex.FINITE
    return [first.text if alone or after.low in lex.CUE_CLASS["auxiliaries"] else _phrase(words)]


def _phrase(words: Sequence[Token]) -> str:
    """The phrase at the head of a claim up to its noun: `The same station`."""
    return " ".join(word.text for word in words[: _noun(words) + 1])


def _noun(words: Sequence[Token]) -> int:
    """The number of the last word of the phrase at the head of a claim."""
    ends = (k for k in range(1, min(_LONGEST, len(words))) if definites.ends(words, k) or is_finite(words, k + 1))
    return next(ends, 1)


def _is_rest(words: Sequence[Token]) -> bool:
    """`two others`, `the same`, `the three states`: a subject that counts or takes up what was named before."""
    first, after = words[0].low, words[1].low
    counts = first in NUMBERS or first in ("some", "many", "several", "most", "another")
    if counts and after == "others":
        return True
    bare = len(words) > _VERB and any(is_finite(words, k) for k in (_VERB - 1, _VERB))
    numbered = after in NUMBERS and after != "one" and bare
    named = any(word.text[0].isupper() for word in words[2 : _noun(words) + 1])
    return first == "the" and (after in _TAKING_UP or numbered) and not named
