"""Frames: statements without a subject in front of a verb – `according to`, passives, labels, `in the words of`."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import lexicon as lex
from generator.extract.attribution import reported_speech
from generator.extract.attribution.agreement import POSSESSIVE
from generator.extract.attribution.scope import Candidate
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.noun_phrases import DATES
from generator.text import QUOTATION

_TAKES_OBJECT = lex.CUE_CLASS["object"] | lex.CUE_CLASS["hearer"]
_NO_PASSIVE = lex.CUE_CLASS["object"] | lex.CUE_CLASS["needs_clause"] | {"tell", "ask", "inform", "warn"}

BE = frozenset("am are been is was were".split())
QUOTED = frozenset("cited cites quoted quotes".split())
_OPINIONS = frozenset("estimation judgement judgment opinion view words".split())
_APPOSITION = 12
"""Words between the commas around what tells who a source is."""
_OCCASION = 6
"""Words between who told it and `that`."""
_TOWARDS_QUOTATION = lex.ARTICLES | {"as"}
"""Words between `was called` and the quotation."""
_DASHES = ("-", "–", "—", "--")
_QUOTED_FAR = 12
"""Words between `quoted` and `as saying`."""


def labels(words: Words, protected: frozenset[int], candidates: list[Candidate]) -> list[Candidate]:
    """`Her answer was short: “No.”`, `Smith: “No.”`: a quotation behind a colon that no cue introduces."""
    for k in range(1, len(words)):
        if words[k].text != QUOTATION or words[k - 1].text != ":" or any(d.at < k for d in candidates):
            continue
        subject = clauses.main_subject(words[: k - 1], protected)
        if not isinstance(subject, tuple):
            subject = (0, k - 1) if all(n in protected or words[n].text in ",." for n in range(k - 1)) else ""
        if isinstance(subject, tuple):
            return [
                Candidate(words=words, at=k - 1, protected=protected, rule="colon", subject=subject, content=(k, k + 1))
            ]
    return []


def signed(words: Words, protected: frozenset[int]) -> Candidate | None:
    """`Pollsters agree - Ruth Okoro: “…”`: a heading, a dash, and whose words follow."""
    k = next((k for k in range(3, len(words)) if words[k].text == QUOTATION and words[k - 1].text == ":"), 0)
    first = k - 1
    while first > 0 and (first - 1 in protected or words[first - 1].low in ("and", "&", ".")):
        first -= 1
    if not 1 < first < k - 1 or words[first - 1].text not in _DASHES:
        return None
    return Candidate(words=words, at=k - 1, protected=protected, rule="colon", subject=(first, k - 1), content=(k, k + 1))


def in_the_words(words: Words, protected: frozenset[int]) -> list[Candidate]:
    """`In the words of her lawyer, Tom Okafor, the pier was “a toothpick”`, `in the view of the union, …`, `in the words of the skipper: “…”`."""
    for k in range(3, len(words) - 2):
        held = words[k - 1].low in _OPINIONS and words[k - 2].low == "the" and words[k - 3].low == "in"
        if words[k].low == "of" and held:
            subject = clauses.after(words, k + 1, protected)
            if subject[0] < subject[1]:
                ahead = k < 5 or (subject[1] < len(words) and words[subject[1]].text == ":")
                content = (subject[1], len(words)) if ahead else (0, k - 3)
                return [
                    Candidate(
                        words=words, at=k - 1, protected=protected, rule="words", subject=subject, content=content
                    )
                ]
    return []


def passive(candidate: Candidate) -> Candidate | None:
    """`is said to`, `was told`: nobody is named unless `by` names him: `was accused by Okoro of …`."""
    words, at = candidate.words, candidate.at
    behind = words[at + 1].low if at + 1 < len(words) else ""
    said = next((k for k in range(at + 1, min(at + 4, len(words))) if words[k].low not in _TOWARDS_QUOTATION), at + 1)
    if candidate.lemma in _TAKES_OBJECT and (by := _by(words, said)):
        subject = clauses.after(words, by + 1, candidate.protected)
        return replace(candidate, rule="by", subject=subject, content=(said, said + 1))
    if behind == "by" and candidate.lemma in _TAKES_OBJECT:
        subject = clauses.after(words, at + 2, candidate.protected)
        charge = next((k for k in range(*subject) if words[k].low in ("for", "of") and words[k + 1].low.endswith("ing")), 0)
        subject = subject[0], charge or subject[1]
        told = candidate.lemma in lex.CUE_CLASS["hearer"]
        start = _that(words, subject[1]) if told else 0
        found = replace(candidate, rule="by", subject=subject, content=(start, len(words)))
        return found if subject[0] < subject[1] else None
    if behind == "that" and candidate.lemma in lex.CUE_CLASS["hearer"] and (sender := _sender(words, at, candidate.protected)):
        return replace(candidate, rule="by", subject=sender, content=(at + 2, len(words)))
    if candidate.lemma in _NO_PASSIVE:
        return None
    if behind in ("to", "that") or at + 1 == len(words) - 1:
        return replace(candidate, rule="passive", subject=None, content=(0, len(words)), passive=True)
    return None


def _sender(words: Words, at: int, protected: frozenset[int]) -> tuple[int, int] | None:
    """`In a letter sent by Ruth Okoro, staff were told that …`: whose letter it is; None where it is nobody’s."""
    comma = next((k for k in range(at) if words[k].text == "," and k not in protected), 0)
    if words[0].low != "in" or not any(word.low in lex.CUE_CLASS["carriers"] for word in words[:comma]):
        return None
    by = next((k for k in range(2, comma) if words[k].low in ("by", "from") and k not in protected), 0)
    subject = clauses.after(words, by + 1, protected) if by else (0, 0)
    return (subject[0], min(subject[1], comma)) if subject[0] < subject[1] else None


def _by(words: Words, said: int) -> int:
    """Where `by` and somebody stand behind a quotation: `was called “a liar” by Okoro`; 0 where they do not."""
    if said + 2 >= len(words) or words[said].text != QUOTATION:
        return 0
    k = said + 1 + (words[said + 1].text == ",")
    return k if words[k].low == "by" and k + 1 < len(words) and words[k + 1].text[0].isalpha() else 0


def _that(words: Words, start: int) -> int:
    """Where the clause begins that somebody was told: `was told by Okoro on Friday that | it was late`; 0 without one."""
    that = next((k for k in range(start, min(start + _OCCASION, len(words))) if words[k].low == "that"), -1)
    return that + 1 if not clauses.has_verb(words, start, max(that, start)) else 0


def quoted_as(candidate: Candidate) -> Candidate | None:
    """`…, the agency quoted Okoro as saying`, `the agency quoted Okoro as saying that …`: whoever is quoted speaks."""
    words, at = candidate.words, candidate.at
    verb = next((k for k in range(at - 2, max(-1, at - _QUOTED_FAR), -1) if words[k].low in QUOTED), None)
    if words[at].low != "saying" or verb is None or words[at - 1].low != "as":
        return None
    outer = clauses.before(words, verb, candidate.protected)
    subject = (verb + 1, at - 1) if verb + 1 < at - 1 else outer
    if not isinstance(subject, tuple):
        return None
    start = reported_speech.start(words, at, candidate.protected)
    if reported_speech.goes_on(words, start):
        return replace(candidate, rule="before", subject=subject, content=(start, len(words)))
    left = outer[0] if isinstance(outer, tuple) else subject[0]
    return replace(candidate, rule="after", subject=subject, content=(0, left)) if left else None


def held_against(candidate: Candidate) -> Candidate | None:
    """`criticised Okoro for calling it “a mess”`, `apologised for calling it so`: whoever did so says it, not who objects."""
    words, at = candidate.words, candidate.at
    if not words[at].low.endswith("ing") or at < 3 or words[at - 1].low != "for":
        return None
    verbs = [k for k in range(at - 1) if k not in candidate.protected and clauses.is_finite(words, k)]
    if words[at - 3].low == "to":
        subject: tuple[int, int] | str = (verbs[-1] + 1, at - 3) if verbs else ""
    elif verbs and (verbs[-1] == at - 2 or not BE.isdisjoint((words[verbs[-1]].low, words[verbs[-1] - 1].low))):
        subject = clauses.before(words, verbs[-1], candidate.protected)
    else:
        subject = (verbs[-1] + 1, at - 1) if verbs else ""
    span = subject if isinstance(subject, tuple) and subject[0] < subject[1] else None
    return replace(candidate, rule="participle", subject=span, content=(at + 1, len(words)))


def according(candidate: Candidate) -> Candidate | None:
    """`According to NP, …` and `…, according to NP`."""
    words, at = candidate.words, candidate.at
    subject = clauses.after(words, at + 2, candidate.protected)
    if subject[0] >= subject[1]:
        return None
    start = subject[1]
    if words[subject[0]].low in POSSESSIVE and words[subject[0] + 1].low == "own":
        owner = clauses.main_subject(words[:at], candidate.protected)
        subject = owner if isinstance(owner, tuple) else (subject[0], subject[0] + 1)
    if at <= 1:
        named = _comma(words, at + 2, candidate.protected)
        if named < subject[0] and start + 1 < len(words) and words[start + 1].text[0].isdigit():
            subject, start = (at + 2, named), named  # `According to police, Omar Feld, 34, sold …`: he is no source
        while start < len(words) and (words[start].text != "," or _relative(words, start)):
            start += 1
        if (behind := _apposition(words, subject[0], start, candidate.protected)) is not None:
            named = start + 1 in candidate.protected
            subject, start = (clauses.after(words, start + 1, candidate.protected) if named else subject), behind
        return replace(candidate, rule="according", subject=subject, content=(min(start + 1, len(words)), len(words)))
    return replace(candidate, rule="according", subject=subject, content=(_back(words, at, candidate.protected), at))


def _apposition(words: Words, first: int, comma: int, protected: frozenset[int]) -> int | None:
    """The comma behind what only tells who a source is: `according to its lawyer, Ruth Okoro of Brenn, the claim …`."""
    behind = _comma(words, comma + 1, protected)
    if behind - comma > _APPOSITION or clauses.has_verb(words, comma + 1, behind):
        return None
    next_comma = _comma(words, behind + 1, protected)
    first_behind = words[min(behind + 1, len(words) - 1)]
    described = first_behind.low in lex.ARTICLES and not clauses.has_verb(words, behind + 1, next_comma)
    goes_on = first_behind.text[0].isdigit() or (described and next_comma < len(words))
    if comma - 1 in protected:
        tells = words[comma + 1].low in lex.ARTICLES
    else:
        owned = words[first].low in POSSESSIVE or any(word.low == "'s" for word in words[first:comma])
        tells = owned and comma + 1 in protected and words[comma + 1].low not in DATES
    return behind if tells and not goes_on and clauses.has_verb(words, behind + 1, len(words)) else None


def _comma(words: Words, begin: int, protected: frozenset[int]) -> int:
    """The next comma outside a name, or the end."""
    return next((k for k in range(begin, len(words)) if words[k].text == "," and k not in protected), len(words))


def _relative(words: Words, comma: int) -> bool:
    """Whether a relative clause follows a comma: `according to the paper, which cited two officials, …`."""
    return comma + 1 < len(words) and words[comma + 1].low in ("which", "who", "whose", "whom", "citing")


def _back(words: Words, at: int, protected: frozenset[int]) -> int:
    """Where the clause that ends before `at` begins: behind a semicolon or a conjunction after a comma."""
    for k in range(at - 2, 0, -1):
        if words[k].text in (";", ":") or (
            words[k].text == ","
            and k not in protected
            and words[k + 1].low in ("but", "while", "although", "though", "whereas", "yet")
        ):
            return k + 1
    return 0
