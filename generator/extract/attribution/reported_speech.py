"""Where the reported words begin: behind the cue, the hearer, the occasion and the time."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.attribution.denials import clause_from, only_takes_up
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.nominals import HEADS
from generator.text import QUOTATION

_TIMES = frozenset("yesterday today tonight earlier later afterwards".split())
_WILLED = lex.CUE_CLASS["forecast"] | lex.CUE_CLASS["intention"] | lex.CUE_CLASS["willing"] | {"hope"}
_CONDITION = 14
"""Words of a condition on which somebody speaks."""
_OCCASIONS = lex.CUE_CLASS["utterances"] | lex.CUE_CLASS["occasions"]
_ENDS = frozenset((",", ".", QUOTATION, ":", ";"))
"""Marks at which an occasion ends."""


def start(words: Words, cue: int, protected: frozenset[int]) -> int:
    """Where the reported words begin: behind the hearer, the occasion and the time that follow the cue."""
    k, last = cue + 1, len(words)
    if (clause := clause_from(words, cue)) > 0:
        return clause
    if only_takes_up(words, cue):
        return k
    if (that := _that(words, cue)) > 0:
        return that + 1
    if (behind := _own_words(words, cue)) > 0:
        return behind
    hearer = lex.LEMMA.get(words[cue].low) in lex.CUE_CLASS["hearer"]
    k = _behind_condition(words, k)
    while k < last:
        low, text = words[k].low, words[k].text
        if low == "that" or text == ":":
            return k + 1
        if (
            (text == "," and k + 1 < last)
            or low in lex.WEEKDAYS
            or low in _TIMES
            or (low.endswith("ly") and low != "only" and k == cue + 1)
            or low in ("back", "out", "again")
        ):
            k += 1
        elif (
            low in ("last", "this", "next", "late", "early")
            and k + 1 < last
            and (
                words[k + 1].low in lex.WEEKDAYS
                or words[k + 1].low in ("week", "month", "year", "night", "morning", "afternoon", "evening")
            )
        ):
            k += 2
        elif (
            low
            in ("in", "on", "at", "to", "during", "via", "through", "from", "by", "after", "before", "outside", "over")
            and (end := _occasion(words, k, protected))
        ) or (hearer and k == cue + 1 and text != QUOTATION and (end := _hearer(words, k, protected)) > k):
            k = end
        else:
            return k
    return last


def _behind_condition(words: Words, k: int) -> int:
    """Behind what a speaker asks for: `said on condition that nobody named her that | it was late`."""
    at = k + 1 + (k + 1 < len(words) and words[k + 1].low == "the")
    if at >= len(words) or words[k].low != "on" or words[at].low != "condition":
        return k
    behind = range(at + 2, min(at + _CONDITION, len(words) - 1))
    return next((n for n in behind if words[n].low == "that" or words[n].text == ","), k)


def _own_words(words: Words, cue: int) -> int:
    """Where words begin that nothing can part from their verb: `wants | to sell it`, `made it clear | she left`; 0 where none do."""
    lemma = lex.LEMMA.get(words[cue].low)
    behind = [word.low for word in words[cue + 1 : cue + 3]]
    if lemma == "make":
        return cue + 2 + behind.index("clear") if "clear" in behind else 0
    willed = lemma in _WILLED and behind[:1] == ["to"] and behind[-1] not in lex.DETERMINERS
    return cue + 1 if willed else 0


def _that(words: Words, cue: int) -> int:
    """The `that` a few words behind the cue, where only hearer, place and time stand between: `said in Arabic, that`; 0 without one."""
    for k in range(cue + 1, min(cue + 11, len(words))):
        low, text = words[k].low, words[k].text
        if low == "that":
            if words[k - 1].low == "condition":
                return 0
            beyond = words[k + 1] if k + 1 < len(words) else None
            return k if beyond is not None and not clauses.is_finite(words, k + 1) else 0
        if text in (QUOTATION, ":", ";", ".") or low in ("who", "which", "he", "she", "they", "it", "of", "there"):
            return 0
        if clauses.is_finite(words, k):
            return 0
    return 0


def _hearer(words: Words, at: int, protected: frozenset[int]) -> int:
    """Behind the person spoken to: `told the court`, `told Newsweek last week`, `warned him`, `told her lawyer`."""
    k = at
    owned = words[k].low == "her" and k + 1 < len(words) and words[k + 1].low in HEADS
    if words[k].low in ("him", "her", "them", "us", "me", "it", "you") and not owned:
        return k + 1
    while k < len(words):
        low, text = words[k].low, words[k].text
        if k not in protected and (
            text in (",", ".", QUOTATION, ":", ";")
            or low
            in (
                "that",
                "he",
                "she",
                "they",
                "it",
                "there",
                "to",
                "how",
                "whether",
                "what",
                "of",
                "in",
                "on",
                "at",
                "about",
            )
            or low in lex.WEEKDAYS
        ):
            return k
        if (
            k > at
            and k not in protected
            and (
                low in ("last", "the", "a", "his", "her", "its", "their", "no", "this")
                or (
                    text[0].isupper()
                    and words[k - 1].low not in lex.DETERMINERS
                    and not words[k - 1].text[0].isupper()
                    and words[k - 1].low not in ("'s", "and", "of", "&")
                )
            )
        ):
            return k
        k += 1
    return k


def _occasion(words: Words, at: int, protected: frozenset[int]) -> int:
    """Behind `in a statement on Tuesday`, `to reporters in Geneva`, `at a news conference`; 0 when it is none."""
    end = at + 1
    while end < len(words) and (words[end].text not in _ENDS or end in protected or _is_in_date(words, end)):
        low = words[end].low
        if low == "that" or (end > at + 1 and low in ("he", "she", "they", "it", "there", "we", "who", "which")):
            break
        if (
            end > at + 1
            and words[end - 1].low not in lex.DETERMINERS
            and low in lex.DETERMINERS
            and words[end - 1].low not in lex.PREPOSITIONS
        ):
            break
        if (
            end > at + 1
            and low in ("in", "on", "at", "to", "after", "during", "about")
            and words[end - 1].low not in lex.DETERMINERS
        ):
            break
        if end > at + 1 and clauses.is_finite(words, end):
            return 0
        end += 1
    inside = [words[k].low for k in range(at, end)]
    dated = any(low in lex.WEEKDAYS or low in lex.MONTHS for low in inside)
    known = dated or any(low in _OCCASIONS for low in inside) or words[at].low in ("to", "during", "at", "after")
    following = words[end].low if end < len(words) else ""
    return (
        end
        if known
        and end - at <= 9
        and (
            end >= len(words)
            or following in ("that", ",", ":", QUOTATION, ".", "on", "in", "at", "to", "about", "after", "during")
            or end - at <= 6
        )
        else 0
    )


def _is_in_date(words: Words, at: int) -> bool:
    """Whether a full stop belongs to a month: `Nov. 8`."""
    day = at + 1 < len(words) and words[at + 1].text.isdigit()
    return day and words[at].text == "." and words[at - 1].low in lex.MONTHS


def goes_on(words: Words, begin: int) -> bool:
    """Whether reported words follow: a quotation, or a clause of some length."""
    rest = words[begin:]
    if any(token.text == QUOTATION for token in rest):
        return True
    real = [token for token in rest if token.text[0].isalnum()]
    return len(real) >= 2 and (begin == 0 or clauses.has_verb(words, begin, len(words)) or len(real) >= 3)
