"""Matter: the thing that an article is about, as the noun or pair of nouns of its title to which it keeps coming back."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.syntax.verb_forms import base_of, third_person
from generator.extract.syntax.verbs import AUXILIARIES, is_finite
from generator.text import Token, tokens
from generator.words import load

LEAST = 3
"""Sentences that must name it."""
LEAST_IN_FEW = 2
_SHARE = 8
"""Of so many sentences that have a noun, one has to have the pair that stands for it."""
_PAIRS = 2
"""Compounds of a headline that are tags, and the words in front of the last noun of each."""
_PAIR = 3
"""How many times as much a pair of nouns weighs, which says more than its half."""
VAGUE = frozenset(load("matter")["vague"]) | lex.PERSON_NOUNS | lex.GROUP_NOUNS | lex.TITLES
_PEOPLE = lex.PERSON_NOUNS | lex.GROUP_NOUNS | {"people"}
_EMPTY = frozenset(load("matter")["empty"]) | frozenset(load("worth")["judgement"])
_ENDLESS = frozenset(load("matter")["endless"])
"""Nouns that make no matter of the word in front of them: `previous year`, `black people`."""
_NO_NOUN = ("ly", "ing", "ed", "est", "ous", "ful", "able", "ible", "ish", "ive")
"""Endings of words that are seldom nouns."""
_MORE = frozenset(
    "another better bigger cheaper closer earlier easier either ever faster fewer former further greater harder higher larger later latter longer lower neither never newer older other shorter slower smaller stronger together under weaker whether wider younger".split()
)
"""Words that end as `gender` and `water` do, and say how much, or nothing."""
FEW = 8
"""Sentences of an article in which nothing can come back often."""
_OFFICES = frozenset("council court department government ministry office police".split())
_OF_QUALITY = ("al", "ent", "ant", "ic", "ous", "ive", "ful", "ble", "less", "ure", "ish")
"""Endings of many words that only say what something is like."""
_NO_MATTER = _EMPTY | _PEOPLE
SMALL = lex.CLOSED | AUXILIARIES
_BEFORE_NOUNS = lex.DETERMINERS | lex.PREPOSITIONS - {"to"}


def tags(reading: Reading, title: str) -> tuple[str, ...]:
    """What an article is about in its own words, as a tag; none where it comes back to nothing."""
    told = [line for line in reading.lines if not line.caption]
    given = reading.article.provenance.headline
    lead = frozenset(stem(word.low) for line in told[:1] for word in line.words)
    named = frozenset(stem(word.low) for word in tokens(title, 0, len(title))) | (frozenset() if given else lead)
    wanted = frozenset(form for stem in named | lead for form in (stem, f"{stem}s"))
    heads = _heads(told, wanted)
    if pairs := _of_title(title, told, heads, 1 if given else LEAST_IN_FEW):
        return pairs
    counts: Counter[tuple[str, ...]] = Counter()
    shown: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for line in told:
        phrases = {tuple(map(stem, one)): " ".join(one) for one in _phrases(line, heads, wanted)}
        counts.update(phrases.keys())
        for stems, words in phrases.items():
            shown[stems][words] += 1
    central = {one: count for one, count in counts.items() if _is_central(one, count, named, lead)}
    ranked = sorted(
        (not named.issuperset(one), -count * (_PAIR if len(one) > 1 else 1), one) for one, count in central.items()
    )
    best = [one for *_, one in ranked[:1]]
    nouns = (max(shown[one], key=lambda words: (shown[one][words], words)) for one in best)
    return tuple(_fuller(told, noun) if len(one) == 1 else noun for one, noun in zip(best, nouns, strict=True))


def _fuller(told: Sequence[Line], noun: str) -> str:
    """A noun with the word that stands at it most often in the text, in front or behind: `moon lander`, `mosque attack`."""
    wanted, counts = stem(noun), Counter[tuple[str, str]]()
    shown: dict[tuple[str, str], str] = {}
    for line in told:
        for k, (one, two) in enumerate(pairwise(line.words)):
            pair = (stem(one.low), stem(two.low))
            if wanted not in pair or not _may_be_noun(two.text) or two.low in _ENDLESS or not _ends(line.words, k + 1):
                continue
            if _may_qualify(line.words, k) and _may_be_noun(one.text) and one.low not in _EMPTY | _MORE:
                counts[pair] += 1
                shown.setdefault(pair, f"{one.low} {two.low}")
    best = max(counts, key=lambda pair: (counts[pair], pair), default=None)
    total = sum(any(stem(word.low) == wanted for word in line.words) for line in told)
    return shown[best] if best is not None and counts[best] >= max(LEAST_IN_FEW, total / _SHARE) else noun


def _of_title(title: str, told: Sequence[Line], heads: frozenset[str], least: int) -> tuple[str, ...]:
    """The compounds of a headline to whose last noun the text comes back, and of which it has each word, a word of quality in front of it so often: `drug investigation`."""
    small = [{stem(word.low) for word in line.words if word.text.islower()} for line in told]
    counts, ends = Counter(stem for line in small for stem in line), {stem(head) for head in heads}
    words, found = tokens(title, 0, len(title)), []
    for end in range(1, len(words)):
        last = stem(words[end].low)
        if counts[last] < (LEAST_IN_FEW if len(told) > FEW else 1) or last not in ends or last in _ENDLESS or words[end].low in _EMPTY | _OFFICES:
            continue
        goes_on = end + 1 < len(words) and counts[stem(words[end + 1].low)] and _may_be_noun(words[end + 1].low) and not is_finite(words, end + 1)
        first = end
        while first and end - first < _PAIRS and _may_specify(words, first - 1) and counts[stem(words[first - 1].low)]:
            first -= 1
        if first < end and not goes_on and _is_of_kind(words[first:end + 1], told, ends, least):
            found.append((-sum(counts[stem(word.low)] for word in words[first : end + 1]), first, end))
    best = [" ".join(word.low for word in words[first : end + 1]) for _, first, end in sorted(found)]
    return tuple(best[:_PAIRS])


def _is_of_kind(pair: Sequence[Token], told: Sequence[Line], ends: Set[str], least: int) -> bool:
    """Whether the first word of a compound says of which kind it is: a noun elsewhere, or joined to it in the text again; no `emotional decision`."""
    first, last = stem(pair[0].low), stem(pair[-1].low)
    if first in ends or not first.endswith(_OF_QUALITY):
        return True
    joined = sum(any(stem(a.low) == first and stem(b.low) == last for a, b in pairwise(line.words)) for line in told)
    return joined >= least


def _may_specify(words: Sequence[Token], at: int) -> bool:
    """Whether a word of a headline can say of the noun behind it of which kind it is; one that ends as a verb may is none."""
    low = words[at].low
    plain = len(low) > 2 and low.replace("-", "").isalpha() and low not in _MORE
    plain = plain and (low.endswith(("ss", "us")) or not low.endswith(("s", "ing", "ly", "est")))
    acts = low in lex.LEMMA or base_of(low) not in (None, low) or (at > 0 and words[at - 1].low == "to")
    return plain and not acts and low not in _NO_MATTER and low not in SMALL


def _is_central(phrase: tuple[str, ...], count: int, named: frozenset[str], lead: frozenset[str]) -> bool:
    """Whether a phrase of the title comes back, or one of the first sentence again and again."""
    least = LEAST if len(phrase) == 1 else LEAST_IN_FEW
    return (count >= least and named.issuperset(phrase)) or (count > least + 1 and lead.issuperset(phrase))


def _phrases(line: Line, heads: frozenset[str], wanted: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The nouns of a sentence, and the pairs that end with one: in a pair the second may be vague, as in `climate change`.

    `wanted` are the words of title and lead, as one and as many: nothing else is looked at.
    """
    for k, word in enumerate(line.words):
        if word.low not in heads or not _may_be_noun(word.text):
            continue
        if not _is_vague(word):
            yield (word.low,)
        if k and line.words[k - 1].low in wanted and word.low not in _ENDLESS and _may_qualify(line.words, k - 1):
            yield (line.words[k - 1].low, word.low)


def _may_qualify(words: Sequence[Token], at: int) -> bool:
    """Whether a word can stand in front of a noun as a part of what it names: `speaking fees`, `coal-fired plants`."""
    word = words[at]
    if (
        word.low in _NO_MATTER
        or not word.text.islower()
        or len(word.text) < 3
        or not word.text.replace("-", "").isalpha()
    ):
        return False
    behind = at and words[at - 1].low in _BEFORE_NOUNS
    if _may_be_noun(word.text):
        return bool(behind) or third_person(word.low) not in lex.FINITE
    free = word.low not in SMALL and word.low not in lex.LEMMA and not word.low.endswith(("ly", "est"))
    return bool(free and (behind or not is_finite(words, at)))


def _heads(told: Sequence[Line], wanted: frozenset[str]) -> frozenset[str]:
    """Those of some words that end a noun phrase somewhere, behind a determiner, a preposition or one more noun."""
    return frozenset(
        word.low
        for line in told
        for k, word in enumerate(line.words)
        if word.low in wanted and k and _may_be_noun(word.text) and _is_in_phrase(line.words, k) and _ends(line.words, k)
    )


def _is_in_phrase(words: Sequence[Token], at: int) -> bool:
    if words[at - 1].low in _BEFORE_NOUNS:
        return True
    joins = _may_be_noun(words[at - 1].text) or _may_qualify(words, at - 1)
    return at > 1 and joins and words[at - 2].low in _BEFORE_NOUNS


def _ends(words: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase ends with a word."""
    if at + 1 == len(words):
        return True
    after = words[at + 1]
    return (
        not after.text[0].isalnum()
        or after.low in lex.PREPOSITIONS
        or after.low in AUXILIARIES
        or is_finite(words, at + 1)
    )


@lru_cache(maxsize=32_768)
def _may_be_noun(text: str) -> bool:
    """Whether a word in small letters can be a noun by its form."""
    if text in SMALL or base_of(text) is not None or len(text) < 3 or not text.islower() or text.endswith(_NO_NOUN):
        return False
    return text.replace("-", "").isalpha()


def _is_vague(word: Token) -> bool:
    return word.low in VAGUE or stem(word.low) in VAGUE


def stem(low: str) -> str:
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
