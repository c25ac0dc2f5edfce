"""Inversion: a speaker behind the verb of saying."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import lexicon as lex
from generator.extract.attribution import surroundings
from generator.extract.attribution.noun_forms import SPEAKING_NOUNS
from generator.extract.attribution.scope import Candidate
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.noun_phrases import DATES
from generator.text import QUOTATION


def find(candidate: Candidate) -> Candidate | None:
    """`“…,” said Smith.` and `The bridge is safe, said the mayor.`"""
    words, at = candidate.words, candidate.at
    if at == 0 and len(words) > 2 and _opening_inversion(candidate):
        subject = clauses.after(words, 1, candidate.protected)
        return replace(candidate, rule="inverted", subject=subject, content=(_uttered(words, subject[1]), len(words)))
    if (
        at == 0
        or (candidate.lemma not in lex.CUE_CLASS["inverted"] and not _names_speaker(candidate))
        or at + 1 >= len(words)
        or words[at].low.endswith("ing")
    ):
        return None
    after_quote = words[at - 1].text == QUOTATION or (
        at > 1 and words[at - 1].text in (",", "—", "–") and words[at - 2].text == QUOTATION
    )
    start = at + 2 if words[at + 1].low in ("back", "out") else at + 1
    if start >= len(words) or (
        words[start].low in ("that", ":", ",", "in", "on", "to", "at", "he", "she", "they")
        and not (after_quote and words[start].low in ("he", "she", "they"))
    ):
        return None
    if words[start].text in (QUOTATION, ".", ":", ",", ";"):
        return None
    verbs = (k for k in range(at - 1) if k not in candidate.protected)
    stated = any(clauses.is_finite(words, k) for k in verbs) or _quotes_before_name(candidate)
    named = at + 1 in candidate.protected and candidate.lemma in ("say", "add") and words[at + 1].low not in DATES
    subject = clauses.after(words, start, candidate.protected)
    amid = _is_amid(candidate, subject)
    if not after_quote and not (words[at - 1].text == "," and (stated or named or amid)):
        return None
    if subject[0] >= subject[1]:
        return None
    loose = after_quote and surroundings.stands_free(words, _quotation(words, at))
    verb = next((k for k in range(subject[1], len(words)) if words[k].low not in clauses.ADVERBS), len(words))
    if not loose and verb < len(words) and clauses.is_finite(words, verb):
        return None
    if (
        after_quote
        and candidate.lemma not in ("say", "add", "ask")
        and words[start].low not in lex.DETERMINERS
        and not words[start].text[0].isupper()
        and not words[start].low.endswith("-year-old")
        and words[start].low not in lex.PERSON_NOUNS
        and words[start].low not in lex.GROUP_NOUNS
    ):
        return None
    ahead = not after_quote and (amid or not stated)
    content = (subject[1], len(words)) if ahead else (0, at)
    return replace(candidate, rule="inverted", subject=subject, content=content)


def _is_amid(candidate: Candidate, subject: tuple[int, int]) -> bool:
    """`Then, say analysts, the port was shut`: whether verb and speaker stand between commas behind an opening without a verb."""
    words, (start, stop) = candidate.words, subject
    opens = not clauses.has_verb(words, 0, candidate.at - 1)
    speaks = start < stop < len(words) - 1 and words[stop].text == "," and (stop - 1 in candidate.protected or words[stop - 1].low in SPEAKING_NOUNS)
    return speaks and opens and candidate.lemma in lex.CUE_CLASS["inverted"]


def _uttered(words: Words, after: int) -> int:
    """Where the words begin that somebody utters who is described in between: `Said Ruth Okoro, who grew up there, “…”`."""
    first = next(at for at, word in enumerate(words) if word.text == QUOTATION)
    return first if first > after and words[first - 1].text in (",", ":") else after


def _quotation(words: Words, at: int) -> int:
    """The quotation in front of a verb, with or without a comma between them."""
    return at - 1 if words[at - 1].text == QUOTATION else at - 2


def _quotes_before_name(candidate: Candidate) -> bool:
    """`The firm is “a wreck” to the last man, said the lawyer Ruth Okoro.`: words with a quotation, then a speaker with a name."""
    words, at = candidate.words, candidate.at
    if at + 1 >= len(words) or words[at + 1].low in lex.PREPOSITIONS | DATES:
        return False
    start, stop = clauses.after(words, at + 1, candidate.protected)
    named = start < stop and stop - 1 in candidate.protected and words[stop - 1].low not in DATES
    return named and any(word.text == QUOTATION for word in words[:at])


def _names_speaker(candidate: Candidate) -> bool:
    """`“…,” fumed Ruth Okoro.`: any verb between a free quotation and a name."""
    words, at = candidate.words, candidate.at
    return (
        at + 1 in candidate.protected
        and words[at - 1].text == QUOTATION
        and candidate.lemma not in lex.CUE_CLASS["object"]
        and surroundings.stands_free(words, at - 1)
    )


def _opening_inversion(candidate: Candidate) -> bool:
    """`Said Dorothy Poynter, who grew up there, “We were proud.”`, `Wrote one of them: “…”`"""
    words = candidate.words
    speaks = candidate.lemma in lex.CUE_CLASS["inverted"] and words[0].low != candidate.lemma
    named = words[1].text[0].isupper() or words[1].low in lex.ARTICLES | {"another", "one"}
    return speaks and named and any(token.text == QUOTATION for token in words)
