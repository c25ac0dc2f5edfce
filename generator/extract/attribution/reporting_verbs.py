"""Cues: which words of a sentence are used as verbs of speech, thought or finding."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract import lexicon as lex
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.text import QUOTATION, numerals

_NOUNS_TOO = frozenset(
    (
        "answer answers blames blast blasts brand brands call calls charge charges claim claims comment comments "
        "complaint demand demands doubt doubts estimate estimates expects fear fears forecast forecasts hopes joke "
        "jokes lament laments mention note notes order orders outlines point points pledge pledges post posts praise "
        "promise promises protest question questions read record records remark remarks reply report reports rule rules "
        "shot show shows signal signals state states stress stresses swears thought tweet tweets voice voices vow vows "
        "worries worry write"
    ).split()
)
_MODALS = frozenset(
    "will would can could should must may might shall to not never n't didn't don't doesn't wouldn't won't couldn't cannot".split()
)
_ASSERTED_INFINITIVE = frozenset("went on continued sought wanted rushed took".split())

_NOISY = frozenset("shouting crying joking calling questioning reading pointing posting charging recording".split())

_DOUBTFUL = frozenset(
    "found shot read thought felt post posted reports called shows showed ruled added held charged maintained maintains observed ordered proposed recorded voiced signaled signalled expressed pointed outlined considered assumed accepted stressed".split()
)


_AT_THE_END = frozenset("show suggest indicate find reveal record".split())
_NUMBERS = frozenset(word for word, number in numerals.NUMBERS.items() if 2 <= number <= 12) | frozenset(
    "dozen dozens hundreds thousands".split()
)


def find(words: Words, protected: frozenset[int]) -> Iterator[int]:
    """The tokens that are used as cue verbs, not as nouns, and the word `according`."""
    for at, token in enumerate(words):
        low = token.low
        if low == "according":
            if at + 1 < len(words) and words[at + 1].low == "to":
                yield at
        elif low in lex.LEMMA and at not in protected and _is_verb(words, at):
            yield at


def _is_verb(words: Words, at: int) -> bool:
    token, low = words[at], words[at].low
    previous = words[at - 1].low if at else ""
    lemma = lex.LEMMA[low]
    following = words[at + 1].low if at + 1 < len(words) else ""
    if low in _NOISY and not _has_words(words, at):
        return False
    if (lemma == "ask" and following == "not") or (lemma == "recall" and following[:1].isdigit()):
        return False
    if lemma in lex.CUE_CLASS["beside"]:
        return _is_beside(words, at)
    if lemma in lex.CUE_CLASS["figure"]:
        return _gives_figure(words, at)
    if low.endswith("ing"):
        return (
            previous
            in (",", "and", "by", "in", "after", "before", "while", "is", "are", "was", "were", "been", QUOTATION, "")
            or token.text[0].isupper()
        )
    if token.text[0].isupper() and at > 0:
        return False
    if low == lemma and low not in ("read",) and not clauses.is_plural(previous) and previous not in _MODALS:
        return False
    if previous in _MODALS:
        return previous == "to" and at > 1 and words[at - 2].low in _ASSERTED_INFINITIVE and bool(following)
    noun = low in _NOUNS_TOO or low.endswith("ed")
    if noun and (
        (
            previous in lex.DETERMINERS
            and previous not in ("that", "all", "both", "some", "many", "others", "several", "one", "two", "three")
        )
        or previous in ("'s", "'")
        or previous in lex.PREPOSITIONS
    ):
        return False
    if (
        low in _NOUNS_TOO
        and low.endswith("s")
        and at
        and not (
            words[at - 1].text[0].isupper()
            or previous in lex.PRONOUNS
            or following in ("that", ":", QUOTATION, "it", "he", "she", "they", "the", "to", "its", "his", "her")
        )
    ):
        return False
    if (
        low in _NOUNS_TOO
        and following in ("of", "for", "by", "from", "about")
        and lemma not in ("call", "read", "point")
    ):
        return False
    ends = following in ("", ".", ",") or following in lex.PREPOSITIONS
    if ends and (lemma in lex.CUE_CLASS["needs_clause"] or low in _DOUBTFUL) and _is_beside(words, at):
        return words[at - 1].text != QUOTATION or lemma in lex.CUE_CLASS["inverted"]
    if lemma in _AT_THE_END and _closes(words, at):
        return True
    if low in _DOUBTFUL:
        return _has_words(words, at)
    if lemma in lex.CUE_CLASS["needs_clause"]:
        return _has_words(words, at)
    return True


def _has_words(words: Words, at: int) -> bool:
    """Whether a clause with `that`, a quotation or a colon is near enough to make a doubtful verb a verb of speech."""
    low = words[at].low
    if low == "shot":
        return at + 1 < len(words) and words[at + 1].low == "back"
    if (at and words[at - 1].text == QUOTATION) or (
        at > 1 and words[at - 1].text == "," and words[at - 2].text == QUOTATION
    ):
        return True
    for k in range(at + 1, min(at + 7, len(words))):
        text, word = words[k].text, words[k].low
        if word in ("that", "whether", "how") or text in (QUOTATION, ":"):
            return not (word == "that" and k + 1 < len(words) and words[k + 1].text in ",.")
        if text == "," and k == at + 1 and k + 1 < len(words) and words[k + 1].text == QUOTATION:
            return True
        if text in ",.;":
            return False
        if low in ("called",) and word in ("on", "for"):
            return True
        if (
            k == at + 1
            and word in ("he", "she", "they", "it", "there", "no", "the", "its", "his", "her", "their")
            and low
            in (
                "found",
                "thought",
                "felt",
                "added",
                "shows",
                "showed",
                "ruled",
                "maintained",
                "maintains",
                "hoped",
                "hopes",
                "feared",
                "fears",
                "expects",
                "expected",
                "estimated",
                "doubts",
                "doubted",
                "suspects",
                "suspected",
            )
        ):
            return clauses.has_verb(words, k + 1, min(k + 9, len(words)))
    return False


def _closes(words: Words, at: int) -> bool:
    """Whether the verb ends its sentence behind a comma and its subject: `…, customs data show.`"""
    ends = at + 1 >= len(words) or words[at + 1].text == "."
    comma = next((k for k in range(at - 1, max(0, at - 8), -1) if words[k].text == ","), 0)
    return ends and comma > 3 and clauses.has_verb(words, 0, comma) and not clauses.has_verb(words, comma + 1, at)


def _is_beside(words: Words, at: int) -> bool:
    """Whether a quotation stands before the verb and its subject, or directly behind the verb."""
    behind = [token.text for token in words[at + 1 : at + 3]]
    if behind[:1] == [QUOTATION] or (behind[:1] in ([","], [":"]) and behind[1:] == [QUOTATION]):
        return True
    for k in range(at - 1, max(-1, at - 9), -1):
        if words[k].text == QUOTATION:
            return True
        if words[k].text in (";", ".") or (k < at - 1 and clauses.is_finite(words, k)):
            return False
    return False


def _gives_figure(words: Words, at: int) -> bool:
    """`put the toll at 17`, `counted 31 dead`: whether a figure follows."""
    if words[at].low.startswith("count"):
        return at + 1 < len(words) and words[at + 1].text[0].isdigit()
    for k in range(at + 2, min(at + 14, len(words) - 1)):
        if words[k].text in (",", ";", ":", QUOTATION):
            return False
        if words[k].low == "at":
            near = [token.text for token in words[k + 1 : k + 5]]
            return any(text[0].isdigit() or text in "£$€" or text.lower() in _NUMBERS for text in near)
    return False
