"""What is not rated: forecasts, intentions and opinions, whoever says them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims import clause_grammar
from generator.extract.records import Proposition
from generator.extract.syntax.verbs import is_finite
from generator.text import Token
from generator.text.numerals import SEVERAL
from generator.words import load

_WILL = frozenset(["will", "shall", "wo", "won't", "'ll"])
_MAY = frozenset(["may", "might", "would"])
_BE = frozenset(["is", "are", "was", "were", "am"])
_BOUND = frozenset("about due expected forecast going likely poised predicted projected scheduled set slated unlikely".split())
_EXPECTING = frozenset(
    "anticipate anticipated anticipates expect expected expects forecast forecasts foresaw foresee foresees predict predicted predicts project projects".split()
)
_COMING = frozenset("arrive begin bring climb decline drop ease emerge fall grow improve reach recover return rise see slow".split())
"""What `should` expects of things: `supply should ease`; of acts it says what ought to be done."""
_PLANNING = frozenset("aim aims hope hopes intend intends plan plans pledge pledges vow vows want wants".split())
_ORDERING = frozenset("charge convict find order rule sentence".split())
_JUDGE_NOTHING = ("asking", "meant", "told")
_HOLDING = lex.CUE_CLASS["opinion"] | lex.STANCES.difference(*(lex.STANCE_CLASS[name] for name in _JUDGE_NOTHING))
_MEANING = lex.CUE_CLASS["intention"] | lex.STANCE_CLASS["meant"]
_WORTH = {name: frozenset(entries) for name, entries in load("worth").items()}
_JUDGEMENT = _WORTH["judgement"]
_GRADING = frozenset(
    "a also among an and at as both for its most more my not of one our so still such the their too truly very".split()
)
"""Words between a form of `be` and the adjective of a verdict."""
_NEAR = 5
_RELATIVE = frozenset(["which", "who", "whose"])
_SUBORDINATE = frozenset("if when unless once although while because after before as".split())


def kind_of(reading: Reading, claim: Proposition) -> str:
    """`forecast`, `intention` or `opinion` for a proposition that cannot be checked yet; nothing for the rest."""
    line, lemma = reading.lines[claim.line], claim.said.statement.lemma if claim.said else ""
    inside = {s.name for s in line.signals if claim.start <= s.start < claim.end}
    words = reading.tokens(claim.start, claim.end)
    spoken = bool(claim.sources or claim.quoted or claim.said)
    main = _main(words, own=not spoken)
    if lemma in _MEANING or ("intentions" in inside and spoken) or main == "plan":
        return "intention"
    if lemma in lex.CUE_CLASS["forecast"] or main == "ahead":
        return "forecast"
    judged = "opinions" in inside or "feelings" in inside
    held = lemma in _HOLDING or (judged and spoken and lemma not in _ORDERING)
    own = not spoken and (_judges(words) or _interprets(words))
    asks = not spoken and _calls_for(words, must=reading.is_column)
    return "opinion" if asks or ((held or own) and not _counts(words)) else ""


def _judges(words: Sequence[Token]) -> bool:
    """`The tour is charming`: whether the outlet’s main clause is a verdict and nothing else."""
    at = _first_verb(words)
    if at is None or words[at].low not in _BE:
        return False
    behind = (word.low for word in words[at + 1 : at + 1 + _NEAR])
    first = next((low for low in behind if low not in _GRADING), "")
    return first in _JUDGEMENT


def _calls_for(words: Sequence[Token], *, must: bool) -> bool:
    """`The council needs to act`, `Congress should vote`: whether the outlet says what ought to be done, in a column by `must` too."""
    at = _first_verb(words)
    if at is not None and (words[at].low == "should" or (must and words[at].low == "must")):
        return True
    return at is not None and [w.low for w in words[at : at + 2]] in (["needs", "to"], ["need", "to"], ["ought", "to"])


def _interprets(words: Sequence[Token]) -> bool:
    """`The move shows how close they are`: whether the outlet tells what something that happened means."""
    at = _first_verb(words)
    if at is None or at > _NEAR or words[at].low not in _WORTH["interpreting"]:
        return False
    return any(word.low in _WORTH["occasions"] for word in words[:at])


def _main(words: Sequence[Token], *, own: bool) -> str:
    """Whether the first finite verb of the main clause looks `ahead` or tells of a `plan`; in the outlet’s `own` voice by `may` or `would` too."""
    at = _first_verb(words)
    if at is None:
        return ""
    low, following = words[at].low, [word.low for word in words[at + 1 : at + 4]]
    if low in _WILL or (own and words[at].text in _MAY and "have" not in following and not _is_counted(words[:at])):
        return "ahead"
    if low in _BE and _BOUND & set(following[:2]) and not {"by", "in", "on", "to", "for"}.isdisjoint(following):
        return "ahead"
    if low in _EXPECTING and words[at].text.islower():
        return "ahead"
    if low == "should" and following[:1] and following[0] in _COMING:
        return "ahead"
    if not own and low == "would" and "have" not in following and not _is_condition(words, at):
        return "ahead"
    return "plan" if low in _PLANNING and "to" in following[:1] else ""


def _is_condition(words: Sequence[Token], at: int) -> bool:
    """`If the toll rose, firms would leave`: whether it is only said what would follow from something else."""
    return any(word.low in ("if", "unless", "were") for word in words) or words[at + 1 : at + 2] == ()


def _is_counted(subject: Sequence[Token]) -> bool:
    """`46 percent would choose Okoro`: whether it is a share of those asked who would do something."""
    return any(word.low in ("percent", "%", "pct") or word.text.endswith("%") for word in subject)


def _first_verb(words: Sequence[Token]) -> int | None:
    """The verb of the main clause, where the grammar of clauses is sure of it; else the first finite one that no clause before it or between commas has."""
    main = clause_grammar.main_verb(words)
    if main is not None and (is_finite(words, main) or words[main].low in _EXPECTING):
        return main
    commas = [k for k, word in enumerate(words) if word.text == ","]
    start = commas[0] + 1 if commas and words[0].low in _SUBORDINATE else 0
    described: set[int] = set()
    for one, two in pairwise(commas):
        if words[one + 1].low in _RELATIVE:
            described |= {*range(one, two)}
    places = (k for k in range(start, len(words)) if k not in described)
    return next((k for k in places if is_finite(words, k) or words[k].low in _EXPECTING), None)


def _counts(words: Sequence[Token]) -> bool:
    """Whether a figure is among the words: a judgement with one has something that can be checked."""
    return any(any(c.isdigit() for c in word.text) or word.low in SEVERAL for word in words)
