"""Names: the capitalised phrases of a text that may stand for a person, an organisation or a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.text import Token

OF_HEADS = frozenset(
    "agency alliance army assembly association bank board bureau campaign center centre chamber church city coalition college command commission committee confederation congress council court "
    "department directorate division embassy faculty federation foundation friends front general guild hall head house institute institution journal kingdom league legion ministry movement museum "
    "network office order organisation organization palace parliament party people's province republic royal school secretariat service society state states supreme trust union university voice "
    "directors minister secretary corps column isle gulf cape bay district county free times archdiocese diocese zoo port tower guards daughters sons veterans physicians doctors".split()
)
FOR_HEADS = OF_HEADS | frozenset("citizens parents students mothers families americans workers doctors lawyers reporters scientists women people fund initiative project program programme group partnership".split())
LISTED_HEADS = frozenset("ministry department office committee institute association bureau commission faculty school council secretary minister chamber".split())
_INITIAL_DOT = frozenset("st mt ft".split())


class Mention(NamedTuple):
    """A name as it stands in the text: its span without the title, the title, and whether only a sentence's start capitalises it."""

    start: int
    end: int
    text: str
    title: str
    left: int
    opening: bool
    before: str
    after: str


def mentions(text: str, words: Sequence[Token]) -> Iterator[Mention]:
    """The names among the words of one sentence, left to right; a title in the middle parts two names."""
    at, last = 0, len(words)
    while at < last:
        if not _may_start(words, at):
            at += 1
            continue
        stop = _extend(words, at)
        yield from _parts(text, words, at, stop)
        at = max(stop, at + 1)


def _capital(token: Token) -> bool:
    return token.text[0].isupper()


def _may_start(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    if _capital(token):
        return True
    low = token.low
    if low[0].isdigit() and low[-2:] in ("st", "nd", "rd", "th") and at + 1 < len(words):
        return _capital(words[at + 1]) and words[at + 1].low not in lex.MONTHS
    return low in ("al", "ap", "van", "von", "de") and at + 1 < len(words) and _capital(words[at + 1]) and at > 0 and words[at - 1].low != "of"


def _extend(words: Sequence[Token], at: int) -> int:
    """The index behind the last word of the name that starts at `at`."""
    stop, last = at + 1, len(words)
    while stop < last:
        token, following = words[stop], words[stop + 1] if stop + 1 < last else None
        if _capital(token) and token.text[0].isalpha():
            if words[stop - 1].text in ("’", "'") and _breaks(words, at, stop):
                break
            stop += 1
        elif following is None:
            break
        elif token.text == "." and _capital(following) and _dotted(words[stop - 1]) and following.start - token.end <= 1:
            stop += 1
        elif (step := _joint(words, at, stop)) > 0:
            stop += step
        else:
            break
    while stop > at + 1 and not (_capital(words[stop - 1]) or words[stop - 1].text[0].isdigit()):
        stop -= 1
    if stop < last and words[stop].text == "." and words[stop - 1].low in ("jr", "sr", "inc", "co", "corp", "ltd"):
        stop += 1
    elif stop < last and words[stop].text.isdigit() and stop - at == 1 and words[at].low in ("flight", "annex", "article", "group", "channel"):
        stop += 1
    return stop


def _breaks(words: Sequence[Token], at: int, stop: int) -> bool:
    return words[stop - 2].low not in lex.COMMON


def _dotted(token: Token) -> bool:
    return len(token.text) == 1 or token.low in lex.TITLES or token.low in _INITIAL_DOT


def _joint(words: Sequence[Token], at: int, stop: int) -> int:
    """How many small words at `stop` hold the name together; 0 when it ends there."""
    low, following = words[stop].low, words[stop + 1]
    beyond = words[stop + 2] if stop + 2 < len(words) else None
    head = words[stop - 1].low
    if low in lex.PARTICLES:
        step = 2 if following.low in lex.PARTICLES and beyond is not None and _capital(beyond) else 1
        known = words[stop - 1].text[0].isupper() and (head not in lex.COMMON or head in lex.FIRST_NAMES or head in lex.TITLES or head in lex.AMBIGUOUS)
        return step if known and _capital(words[stop + step]) and low not in ("a", "e", "i") else 0
    if low == "&":
        return 1 if _capital(following) else 0
    names = {word.low for word in words[at:stop]}
    if low == "of":
        step = 2 if following.low in ("the", "all") and beyond is not None and _capital(beyond) else 1
        return step if _capital(words[stop + step]) and (names & OF_HEADS or head in ("bank", "lord", "bay")) and words[stop + step].low not in lex.MONTHS else 0
    if low in ("for", "against") and _capital(following):
        return 1 if head in FOR_HEADS or (low == "against" and head in ("mothers", "campaign", "people")) else 0
    if low == "for" and following.low == "the" and beyond is not None and _capital(beyond) and head in FOR_HEADS:
        return 2
    if low in ("and", ",") and _capital(following) and "of" in {word.low for word in words[at:stop]} | {"of"}:
        return _listed(words, at, stop, low)
    if low in ("'s", "'") and _capital(following):
        return _possessive(words, at, stop)
    return 0


def _listed(words: Sequence[Token], at: int, stop: int, low: str) -> int:
    """`Ministry of Housing, Communities and Local Government`, `Pell and Harding LLP`: common nouns listed inside one name."""
    names = [word.low for word in words[at:stop]]
    if low == "and":
        right = words[stop + 1].low
        if "of" in names and LISTED_HEADS & set(names) and right in lex.COMMON and right not in lex.ORGANIZATION_HEADS:
            return 1
        after = words[stop + 2].low if stop + 2 < len(words) else ""
        joined = right in lex.COMMON and after in lex.ORGANIZATION_HEADS and names[-1] in lex.COMMON and names[0] not in lex.CLOSED
        return 1 if joined and len(names) <= 3 and not any(n in lex.PEOPLES or n in lex.PLACES for n in names) else 0
    if "of" not in names or not LISTED_HEADS & set(names):
        return 0
    for k in range(stop + 1, min(stop + 6, len(words))):
        if words[k].low == "and":
            return 1 if k + 1 < len(words) and _capital(words[k + 1]) and words[k + 1].low in lex.COMMON else 0
        if not (_capital(words[k]) and words[k].low in lex.COMMON or words[k].text == ","):
            return 0
    return 0


def _possessive(words: Sequence[Token], at: int, stop: int) -> int:
    """`People’s Republic`, `Traders’ Association`, `Russia’s Defense Ministry`: a possessive inside a name."""
    left, k = words[stop - 1].low, stop + 1
    while k < len(words) and _capital(words[k]) and words[k].text[0].isalpha():
        k += 1
    head = words[k - 1].low
    if left in lex.COMMON and left not in lex.FIRST_NAMES and left not in lex.MONTHS and left not in lex.WEEKDAYS:
        plural = words[stop].text in ("’", "'") or left in ("people", "women", "men", "children", "king", "queen", "prince")
        return 1 if plural and (head in lex.ORGANIZATION_HEADS or head in lex.PLACE_HEADS or head == "republic") else 0
    if left in lex.PLACES or left in lex.METONYMS:
        return 1 if head in lex.ORGANIZATION_HEADS and not any(words[n].low in lex.TITLES and words[n].low not in ("general", "foreign", "state", "prime") for n in range(stop + 1, k - 1)) else 0
    return 1 if head in ("pride", "college", "hospital") and k - stop == 2 else 0


def _parts(text: str, words: Sequence[Token], at: int, stop: int) -> Iterator[Mention]:
    """The names in a run of capitalised words, without what only opens the sentence, without titles and peoples."""
    opening = _opens(words, at)
    if opening:
        at = _skip_opening(words, at, stop)
        opening = _opens(words, at)
    if at >= stop:
        return
    head = words[stop - 1].low
    organization = head in lex.ORGANIZATION_HEADS and head not in ("police",) or "of" in {w.low for w in words[at + 1 : stop]}
    cut = _title_run(words, at, stop, organization)
    if cut is None:
        yield from _one(text, words, at, stop, at, opening)
        return
    first, name = cut
    if first > at:
        yield from _one(text, words, at, first, at, opening)
    if name < stop:
        yield from _one(text, words, name, stop, first, opening and first == at)


def _opens(words: Sequence[Token], at: int) -> bool:
    """Whether the word opens a sentence or a quotation, so that its capital says nothing."""
    return at == 0 or words[at - 1].text in "“\"‘«:•.?!…'"


def _skip_opening(words: Sequence[Token], at: int, stop: int) -> int:
    """Past the words that are capitalised only because they open the sentence."""
    low = words[at].low
    if low in lex.CLOSED or low in lex.LEMMA or low.endswith("ly") and low in lex.COMMON:
        at += 1
        while at < stop and not _capital(words[at]):
            at += 1
    return at


def _title_run(words: Sequence[Token], at: int, stop: int, organization: bool) -> tuple[int, int] | None:
    """Where a run of titles begins and where the name behind it begins, or None without a title."""
    for k in range(at, stop):
        low = words[k].low
        if low not in lex.TITLES or (k + 1 < stop and words[k + 1].low in ("of", "for", "'s")) or words[k].text.islower():
            continue
        end = k + 1
        while end < stop and (words[end].low in lex.TITLES or words[end].text in ".,"):
            end += 1
        strong = words[k].text.rstrip(".") in ("Mr", "Mrs", "Ms", "Dr", "Miss", "Sir", "Gen", "Col", "Sen", "Rep", "Gov", "Lt", "Capt", "Maj", "Sgt", "Cllr", "Prof", "Rev", "Brig")
        if organization and not strong:
            return None
        if low in lex.FIRST_NAMES and end < stop and k == at and low not in ("dean", "king", "prince", "judge", "bishop", "pope"):
            continue
        if low in ("first", "former", "st", "field", "crown", "grand", "his", "her", "head", "u", "sub", "master", "count", "private", "staff", "dom", "don") and end == k + 1 and not (strong or low in ("dom", "don", "count", "private")):
            continue
        return k, end
    return None


def _one(text: str, words: Sequence[Token], at: int, stop: int, left: int, opening: bool) -> Iterator[Mention]:
    head = words[stop - 1].low
    if head not in lex.ORGANIZATION_HEADS and head not in lex.PLACE_HEADS:
        while at < stop - 1 and words[at].low in lex.PEOPLES:
            at, opening = at + 1, False
    while at < stop and not (_capital(words[at]) or words[at].text[0].isdigit() or words[at].low in lex.PARTICLES):
        at += 1
    if at >= stop:
        return
    start, end = words[at].start, words[stop - 1].end
    title = text[words[left].start : words[at - 1].end] if left < at and words[left].low in lex.TITLES else ""
    yield Mention(
        start, end, text[start:end], title, words[left].start if title else start, opening and not title,
        words[left - 1].low if left else "", words[stop].low if stop < len(words) else "",
    )
