"""Claims that stand alone: the words of a proposition with names, dates and verbs that need no article around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims import (
    clause_grammar,
    days,
    definites,
    denials,
    first_person,
    leaning,
    naming,
    openings,
    pronouns,
    reported_spans,
    spans_of_days,
)
from generator.extract.claims.edits import Edit, applied, capitalized, closed, paired, tidy, unquoted
from generator.extract.claims.faults import hangs, is_sound
from generator.extract.claims.finite_verbs import is_finite
from generator.extract.records import Proposition, Reference, Statement
from generator.words import load

_LEAST_BEFORE = 8
"""Characters of a clause before `, she said,` that is taken out."""
_OCCASION = 40
"""Characters between a verb and `that` which can only tell when and where it was said."""

_LONG = re.compile(r"\b(?:centuries|decades|months|weeks|years)\b")
"""In front of a denial: a span of time that may be over."""

_JOINTS = frozenset("and but nor or so".split())
_GOING_ON = (lex.PREPOSITIONS | frozenset(load("standing")["subordinate"])) - {"of"}
"""Words with which the sentence goes on behind `, she said,`."""


class Standing(NamedTuple):
    """A claim in words of its own with the evidence that they come from, and what an editor is asked about each word that is unclear."""

    claim: Proposition
    text: str
    doubts: tuple[str, ...] = ()
    loose: str = ""


def standing(
    reading: Reading,
    claim: Proposition,
    references: Mapping[int, Reference],
    published: date | None,
    *,
    sure: bool = False,
) -> Standing | None:
    """The claim as a sentence; else its whole sentence; None when neither can stand alone, or, if `sure`, an editor would be asked."""
    for one in _tried(reading, claim):
        made = _made(reading, one, references, published, sure=sure)
        if made is not None and is_sound(made.text):
            return made
    return None


def _tried(reading: Reading, claim: Proposition) -> Iterator[Proposition]:
    """The claim, and as long as none stands alone the claim without a last clause that breaks off, then its whole sentence."""
    yield claim
    line = reading.lines[claim.line]
    if not claim.quoted:
        yield from _shortened(reading, claim)
        if (claim.start, claim.end) != (line.start, line.end):
            whole = claim._replace(start=line.start, end=line.end)
            beside = claim.said is not None and reported_spans.is_described(reading, claim.said)
            yield whole._replace(sources=(), said=None, via=()) if beside else whole


def _shortened(reading: Reading, claim: Proposition) -> Iterator[Proposition]:
    """The claim without a last clause that breaks off: `…, and no state plans to`."""
    words = [word for word in reading.tokens(claim.start, claim.end) if word.text != "."]
    if words and hangs(words[-1].low):
        joints = (k for k in range(len(words) - 2, 3, -1) if words[k].text == "," and words[k + 1].low in _JOINTS)
        yield from (claim._replace(end=words[k - 1].end) for k in joints)


def _made(
    reading: Reading, claim: Proposition, references: Mapping[int, Reference], published: date | None, *, sure: bool
) -> Standing | None:
    found = list(openings.edits(reading, claim))
    begin = max((edit.end for edit in found), default=claim.start)
    outside = (reading.tokens if claim.quoted else reading.unquoted)(claim.start, claim.end)
    if first_person.is_first(outside):
        own = first_person.edits(reading, claim) if claim.quoted else None
        if own is None:
            return _spoken(reading, claim)
        found += own
    names = pronouns.resolved(reading, claim, outside[bisect_left(outside, (begin,)) :], references)
    leans = "" if names.unclear else leaning.leaning(outside[bisect_left(outside, (begin,)) :])
    if sure and (names.unclear or leans):
        return None
    when = days.dated(reading, claim, published)
    when = _with_spans(when, spans_of_days.edits(reading, claim, published))
    if sure and (when.unclear or when.loose):
        return None
    found += [*openings.asides(reading, claim), *names.edits, *when.edits, *_cue(reading, claim)]
    found += list(definites.edits(reading, claim, references, found))
    loose = " ".join((*filter(None, (_loose(reading, claim, begin, references, found),)), *days.check_words(when.loose)))
    text = f"{_subject(reading, claim)}{applied(reading.text, claim.start, claim.end, found)}"
    if claim.quoted:
        text = unquoted(text)
    text = paired(text)
    unclear = (*names.unclear, *filter(None, (leans,)))
    doubts = (*pronouns.check_words(unclear), *days.check_words(when.unclear))
    return Standing(claim, closed(text), doubts, loose)


def _with_spans(when: days.Dated, spans: Iterable[Edit | str]) -> days.Dated:
    """The days of a claim, and its spans of days: each as an edit, or as words without a date."""
    edits, unclear = list(when.edits), list(when.unclear)
    for span in spans:
        if isinstance(span, Edit):
            edits.append(span)
        else:
            unclear.append(span)
    return days.Dated(tuple(edits), tuple(unclear), when.loose)


def _loose(
    reading: Reading,
    claim: Proposition,
    begin: int,
    references: Mapping[int, Reference],
    found: Sequence[Edit],
) -> str:
    """What an editor is asked about the subject `The ban`, where the article does not say which."""
    subject = definites.subject(reading, claim, begin)
    if subject is None or any(edit.start == subject[0].start and edit.words for edit in found):
        return ""
    reference = references.get(subject[0].start)
    if reference is not None and definites.says_which(reading, claim, reference):
        return ""
    return definites.question(subject)


def _spoken(reading: Reading, claim: Proposition) -> Standing | None:
    """What somebody says of a body that the words do not name, as his words; what he says of himself stays a quote only."""
    words = reading.tokens(claim.start, claim.end)
    if (
        not claim.quoted
        or len(claim.sources) != 1
        or not naming.is_nameable(claim.sources[0])
        or not first_person.is_for_others(words)
        or not first_person.is_told_to_anybody(words)
    ):
        return None
    text = unquoted(tidy(reading.words((claim.start, claim.end)))).rstrip(".")
    if not is_sound(text):
        return None
    return Standing(
        claim,
        capitalized(f"{naming.named(reading, claim.sources[0], possessive=False)} said: “{capitalized(text)}.”"),
    )


def _subject(reading: Reading, claim: Proposition) -> str:
    """The subject of words that begin with the verb of their source: `and rejected claims that …`."""
    statement = claim.said.statement if claim.said is not None else None
    opens = claim.start == reading.lines[claim.line].start
    if statement is None or claim.start != statement.cue[0] or opens or len(claim.sources) != 1:
        return ""
    return f"{naming.named(reading, claim.sources[0], possessive=False)} "


def _cue(reading: Reading, claim: Proposition) -> Iterator[Edit]:
    """The verb of a denial in the present, and `, she said,` amid or behind the words left out."""
    statement = claim.said.statement if claim.said is not None else None
    if statement is None or claim.quoted:
        return
    if claim.denial:
        yield from _denying(reading, claim, statement)
        return
    subject = statement.subject
    if subject is None or not claim.start < min(subject[0], statement.cue[0]) < claim.end:
        return
    left, right = min(subject[0], statement.cue[0]), max(subject[1], statement.cue[1])
    before, after = reading.text[claim.start : left].rstrip(), reading.text[right : claim.end].strip(" .")
    if not before.endswith((",", "—", "–")) or len(before) < _LEAST_BEFORE:
        return
    if not after or after[0] in ",—–":
        behind = after.lstrip(",—– ").partition(" ")[0]
        end = _behind_description(reading, right + bool(after), claim.end)
        yield Edit(claim.start + len(before) - 1, end, "," if end < claim.end and behind.endswith("ing") else "")


def _behind_description(reading: Reading, start: int, end: int) -> int:
    """Where the sentence goes on behind what only tells who speaks: `, said Okoro, the head of the port, …`."""
    if _describes(reading, start, end):
        return end
    for comma in (k for k in range(start + 1, end) if reading.text[k] == ","):
        rest = list(reading.tokens(comma + 1, end))
        if _describes(reading, start, comma) and clause_grammar.main_verb(rest) is not None:
            return comma
    return start


def _describes(reading: Reading, start: int, end: int) -> bool:
    """Whether words only tell who somebody is: `the head of the port`, `who sold it`."""
    words = [word for word in reading.tokens(start, end) if word.text[0].isalnum() or word.text == ","]
    if words and words[0].text == ",":
        words = words[1:]
    if not words or words[0].low in ("who", "whose"):
        return bool(words)
    goes_on = words[0].low in _GOING_ON or words[0].low.endswith("ing") or is_finite(words, 0)
    article = words[0].low in ("a", "an") and not clause_grammar.is_clause(words)
    return not goes_on and (article or clause_grammar.main_verb(words) is None)


def _denying(reading: Reading, claim: Proposition, statement: Statement) -> Iterator[Edit]:
    """`denied` as `denies`, where it stands beside its subject and has no day or span of time."""
    word = reading.tokens(*statement.cue)[:1]
    if not word or not claim.sources:
        return
    subject = statement.subject
    if subject is not None and _LONG.search(reading.text, reading.lines[claim.line].start, subject[0]):
        return
    if statement.rule != "shared":
        between = reading.text[subject[0] : word[0].start].strip() if subject else ""
        said, that, _ = reading.text[word[0].end : claim.end].partition(" that ")
        if not denials.is_of_words(reading, claim.start, claim.end, statement):
            return
        if (
            subject is None
            or len(between) > subject[1] - subject[0]
            or _is_dated(f"{between} {said[:_OCCASION] if that else ''}")
        ):
            return
    if any(denials.is_past(w.low) for w in reading.tokens(word[0].end, claim.end)):
        return
    plural = len(claim.sources) > 1 or claim.sources[0].plural
    yield Edit(word[0].start, word[0].end, denials.in_the_present(word[0].low, plural=plural))


def _is_dated(words: str) -> bool:
    return days.names_day(words) or any(sign.isdigit() for sign in words)
