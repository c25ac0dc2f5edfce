"""How two statements relate: the same figure or another, opposites, a denial, the same words, other days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from generator.library.claim_facts import OPPOSITES, Facts
from generator.library.figures import counted_apart, figures
from generator.library.statements import Relation, Scales, Statement

_FAR, _MANY = 0.42, 2.0
"""In briefings of different events two statements are compared that share this part, and so many rare words."""
_SAME = 0.5
"""From this share of common words on, two statements say the same, whatever else one of them denies."""
_LOOSE = 0.3
"""Below this share they speak of different sides of one thing: what one denies is not what the other says."""
_ENOUGH = 1.6
"""Two statements are alike from here: a rare word and a quarter of all they say, or two rare words."""
_SUBJECT = 1.3
"""Two statements that share less than this have only their subject in common: who agrees shares more."""
_DENIED = 0.4
"""What it adds that one statement turns round a word of the other."""
_TURNED = 0.2
"""What is turned round must be this part of what the two share: a denial beside it is of something else."""
_ANCHOR = 0.3
"""Opposites are said of one thing where this much is shared beside them."""


def relation(one: Statement, other: Statement, scales: Scales, *, of_one_event: bool) -> Relation | None:
    """How two statements relate, by what tells most; None where they have too little in common."""
    here, there = one.facts, other.facts
    shared = here.features.keys() & there.features.keys()
    if not of_one_event and (len(shared) < _MANY or scales.share(len(shared), here, there) < _FAR):
        return None  # no thing weighs more than 1
    words = scales.weigh(shared, here, there)
    share = scales.share(words, here, there)
    if not of_one_event and (share < _FAR or words < _MANY):
        return None
    opposed = tuple(_opposites(here, there, shared, scales))
    found = (
        *figures(one, other, words + share, scales),
        *opposed,
        *(() if opposed else _words(here, there, shared - counted_apart(one, other), scales)),
        *_days(one, other, words + share),
    )
    return next((each for each in found if each.weight > 0), None)


def _opposites(here: Facts, there: Facts, shared: Set[str], scales: Scales) -> Iterator[Relation]:
    """Two things that exclude each other, one in each statement; where one of them is denied, the two agree."""
    mine, theirs = here.features.keys() - here.names, there.features.keys() - there.names
    for left, right in (pair for two in OPPOSITES for pair in (two, two[::-1])):
        if left in mine - theirs and right in theirs - mine:
            near = shared & here.beside[left] & there.beside[right]
            rest = {feature for feature in near if here.features[feature] != here.features[left]}
            anchor = scales.weigh(rest, here, there)
            denials = (left in here.denied) + (right in there.denied)
            if denials > 1:
                return
            why = f"“{here.features[left]}” is the opposite of “{there.features[right]}”"
            why += ", and one of them is denied" * denials
            yield Relation("agrees" if denials else "conflicts", why, _ANCHOR + anchor if anchor >= _ANCHOR else 0.0)
            return


def _words(here: Facts, there: Facts, shared: Set[str], scales: Scales) -> Iterator[Relation]:
    """The same words: turned round by one of two statements, said by both, or only what both speak of."""
    words = scales.weigh(shared, here, there)
    share = scales.share(words, here, there)
    weight = words + 3 * share - _ENOUGH
    told = shared - scales.names
    both = f"both speak of {_told(here, told)}"
    if not told:
        return
    turned = (here.denied | there.denied) & told
    one_sided = bool(here.denied & told) != bool(there.denied & told)
    if one_sided and scales.weigh(turned, here, there) > _TURNED * words:
        yield Relation("conflicts", f"one denies what the other says: {_told(here, turned)}", weight + _DENIED)
    elif share < _LOOSE and bool(here.denied) != bool(there.denied):
        return
    elif share < _LOOSE and here.contrary != there.contrary:
        yield Relation("conflicts", f"{both}, and one of them leaves no exception", weight)
    elif share < _SAME and words < _SUBJECT:
        yield Relation("conflicts", f"{both}, and say something else of it", weight)
    else:
        yield Relation("agrees", both, weight)


def _days(one: Statement, other: Statement, common: float) -> Iterator[Relation]:
    if one.days and other.days and not one.days & other.days:
        yield Relation("conflicts", "they give different days", common - 1.1)


def _told(here: Facts, shared: Iterable[str]) -> str:
    """What two statements share, in the words of one of them."""
    words = dict.fromkeys(here.features[feature] for feature in sorted(shared))
    return ", ".join(f"“{word}”" for word in sorted(words)[:4])
