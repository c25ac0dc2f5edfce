"""Clause subjects: who speaks where the nearest noun does not – behind `issued a statement saying`, in a clause that shares a subject."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import lexicon as lex
from generator.extract.attribution.agreement import NOMINATIVE
from generator.extract.attribution.noun_forms import SPEAKING_NOUNS
from generator.extract.attribution.scope import SUBORDINATE, Candidate
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.text import QUOTATION

_SHOWING = frozenset("imply indicate reveal show signal suggest underline underscore".split())
_FAR = 12
_OPENINGS = frozenset("and back but even just only so".split())


def issuer(words: Words, at: int, protected: frozenset[int]) -> tuple[int, int] | str:
    """Who put out what speaks: `Okoro issued a statement saying …` is Okoro; nothing where nobody issued it."""
    relative = at > 1 and words[at - 1].low in ("that", "which") and words[at - 2].low in lex.CUE_CLASS["carriers"]
    if not words[at].low.endswith("ing") and not relative:
        return ""
    carried = False
    for k in range(at - 1 - relative, max(-1, at - _FAR), -1):
        if k not in protected and (words[k].text in (",", ";", ".", ":", QUOTATION)):
            return ""
        carried = carried or words[k].low in lex.CUE_CLASS["carriers"]
        if words[k].low in lex.CUE_CLASS["issuing"] and k not in protected:
            return _behind(words, k, protected) if carried else ""
    return ""


def speaking(words: Words, subject: tuple[int, int], at: int, protected: frozenset[int]) -> tuple[int, int]:
    """`Okoro’s tactics were clear when [she] sued, alleging that …`: the subject of the last clause, where that of the sentence is a thing of somebody’s."""
    owned = any(words[k].low in ("'s", "'") for k in range(*subject))
    if not owned or subject[1] - 1 in protected or words[subject[1] - 1].low in SPEAKING_NOUNS:
        return subject
    verb = next((k for k in range(at - 1, subject[1], -1) if k not in protected and clauses.is_finite(words, k)), 0)
    found = clauses.before(words, verb, protected) if verb else ""
    acts = isinstance(found, tuple) and (found[1] - 1 in protected or words[found[0]].low in NOMINATIVE)
    return found if isinstance(found, tuple) and acts else subject


def behind_opening(words: Words, protected: frozenset[int]) -> tuple[int, int] | None:
    """`Conceding that the port was shut, [she] left`: the subject of the clause that a participle opens; None without one that can speak."""
    for k in range(2, len(words) - 1):
        if words[k].text != "," or k in protected:
            continue
        inner = frozenset(n - k - 1 for n in protected if n > k)
        found = clauses.main_subject(words[k + 1 :], inner)
        if isinstance(found, tuple) and found[0] == 0:
            head = words[k + found[1]]
            speaks = found[1] - 1 in inner or head.low in NOMINATIVE or head.low in SPEAKING_NOUNS
            return (k + 1, k + 1 + found[1]) if speaks else None
    return None


def _behind(words: Words, verb: int, protected: frozenset[int]) -> tuple[int, int] | str:
    found = clauses.before(words, verb, protected)
    return clauses.main_subject(words[:verb], protected) if found == "main" else found


def shared(candidates: list[Candidate]) -> list[Candidate]:
    """`Okoro left, while Brand proposed a toll and said …`: a clause without a subject has the one of the last speaker."""
    found: list[Candidate] = []
    for candidate in candidates:
        if _is_matter(candidate):
            candidate = replace(candidate, subject=candidates[candidate.inside or 0].subject)
        if _goes_on(candidate, found):
            candidate = replace(candidate, subject=found[-1].subject)
        elif candidate.rule == "shared" or candidate.words[candidate.at].low == "adding":
            last = next((c for c in reversed(found) if _speaks(c)), None)
            candidate = replace(candidate, subject=last.subject) if last else candidate
        found.append(candidate)
    return found


def _goes_on(candidate: Candidate, found: list[Candidate]) -> bool:
    """`with Dana Holt tweeting that it was late and asking, “Why?”`: whether a participle goes on with the one before it."""
    last = found[-1] if found else candidate
    second = candidate.at > 0 and candidate.words[candidate.at - 1].low == "and" and candidate.rule == "participle"
    return second and last is not candidate and last.words[last.at].low.endswith("ing") and last.subject is not None


def _is_matter(candidate: Candidate) -> bool:
    """`She said it shows that the port is shut`: whether `it` is what somebody speaks of, so that he says what it shows."""
    if candidate.inside is None or candidate.subject is None or candidate.lemma not in _SHOWING:
        return False
    only = candidate.subject[1] - candidate.subject[0] == 1
    return only and candidate.words[candidate.subject[0]].low in ("it", "this", "that")


def _speaks(candidate: Candidate) -> bool:
    return candidate.rule in ("before", "after") and candidate.inside is None and candidate.subject is not None


def only_sets_scene(words: Words, stop: int, protected: frozenset[int]) -> bool:
    """Whether what stands before a speaker only says when or why: `When the funds ran out, Halden said enough`."""
    start = next((k for k in range(stop) if words[k].low not in _OPENINGS), stop)
    if start >= stop or words[start].low not in SUBORDINATE:
        return False
    commas = [k for k in range(start, stop - 1) if words[k].text == "," and k not in protected]
    return not any(clauses.has_verb(words, k + 1, stop) for k in commas)
