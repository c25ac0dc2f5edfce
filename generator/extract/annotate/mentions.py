"""Names: the capitalised phrases of a text that may stand for a person, an organisation or a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.name_joints import capital, joint, known, nickname
from generator.text import Token

_OFFICES = frozenset(
    "executive financial operating technology medical legal economic scientific officer economist".split()
)
_SURE_MONTHS = frozenset(month for month in lex.MONTHS if month not in ("may", "april", "june", "august"))
_JOINED = ("-based", "-listed", "-owned", "-backed", "-led", "-born", "-powered", "-run", "-area", "-style", "-era")
_STRONG = frozenset("Mr Mrs Ms Dr Miss Sir Gen Col Sen Rep Gov Lt Capt Maj Sgt Cllr Prof Rev Brig".split())
_BREAKING = frozenset("in on at from with after while".split())
"""Small words that end a name though a heading run into the text writes them large: `Elizabeth Quat In the east`."""
_SELDOM_TITLES = frozenset(
    "first former st field crown grand his her head u sub master count private staff dom don".split()
)
"""Titles in front of others only: `former President`, `grand duke`."""
_ARTICLES = frozenset(("a", "an", "the"))
_INITIAL_DOT = frozenset(["st", "mt", "ft"])


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


def _may_start(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    if token.low.endswith(_JOINED):
        return False
    if capital(token):
        return not (_names_a_day(token) and _full_name(words, at + 1))
    low = token.low
    if low[0].isdigit() and low[-2:] in ("st", "nd", "rd", "th") and at + 1 < len(words):
        return capital(words[at + 1]) and words[at + 1].low not in lex.MONTHS
    return (
        low in ("al", "ap", "van", "von", "de")
        and at + 1 < len(words)
        and (
            capital(words[at + 1])
            or (words[at + 1].low in lex.PARTICLES and at + 2 < len(words) and capital(words[at + 2]))
        )
        and at > 0
        and words[at - 1].low != "of"
    )


def _names_a_day(token: Token) -> bool:
    return token.low in lex.WEEKDAYS or token.low in _SURE_MONTHS


def _full_name(words: Sequence[Token], at: int) -> bool:
    """Whether a given name and a further capital stand there: `On Sunday Ruth Okoro …`."""
    return at + 1 < len(words) and words[at].low in lex.FIRST_NAMES and capital(words[at + 1])


def _extend(words: Sequence[Token], at: int) -> int:
    """The index behind the last word of the name that starts at `at`."""
    stop, last = at + max(1, known(words, at)), len(words)
    while stop < last:
        token, following = words[stop], words[stop + 1] if stop + 1 < last else None
        if capital(token) and token.text[0].isalpha():
            if (
                token.low.endswith(_JOINED)
                or token.low in lex.WEEKDAYS
                or (token.low in _BREAKING and following is not None and not capital(following))
                or (token.low in _SURE_MONTHS and words[stop - 1].low in lex.PLACES)
            ):
                break
            if words[stop - 1].text in ("’", "'") and _breaks(words, stop):
                break
            stop += max(1, known(words, stop))
        elif following is None:
            break
        elif token.text == "." and capital(following) and _dotted(words[stop - 1]) and following.start - token.end <= 1:
            stop += 1
        elif (step := joint(words, at, stop) or nickname(words, stop)) > 0:
            stop += step
        else:
            break
    if stop < last and words[stop].low.rstrip(".") in ("s.r.o", "d.o.o", "a.s", "s.p.a", "s.r.l"):
        return stop + 1
    while stop > at + 1 and not (capital(words[stop - 1]) or words[stop - 1].text[0].isdigit()):
        stop -= 1
    if (
        stop < last and words[stop].text == "." and words[stop - 1].low in ("jr", "sr", "inc", "co", "corp", "ltd")
    ) or (
        stop < last
        and words[stop].text.isdigit()
        and stop - at == 1
        and words[at].low in ("flight", "annex", "article", "group", "channel")
    ):
        stop += 1
    return stop


def _breaks(words: Sequence[Token], stop: int) -> bool:
    return words[stop - 2].low not in lex.COMMON


def _dotted(token: Token) -> bool:
    return len(token.text) == 1 or token.low in lex.TITLES or token.low in _INITIAL_DOT


def _parts(text: str, words: Sequence[Token], at: int, stop: int) -> Iterator[Mention]:
    """The names in a run of capitalised words, without what only opens the sentence, without titles and peoples."""
    opening = _opens(words, at)
    if opening:
        at = _skip_opening(words, at, stop)
        opening = _opens(words, at)
    if at >= stop:
        return
    head = words[stop - 1].low
    organization = (head in lex.ORGANIZATION_HEADS and head not in ("police",)) or "of" in {
        w.low for w in words[at + 1 : stop]
    }
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
    return (
        at == 0 or words[at - 1].text in "“\"‘«:•.?!…'" or (words[at - 1].text in "–—-" and words[at].low in _ARTICLES)
    )


def _skip_opening(words: Sequence[Token], at: int, stop: int) -> int:
    """Past the words that are capitalised only because they open the sentence."""
    low = words[at].low
    if low in lex.CLOSED or low in lex.LEMMA or (low.endswith("ly") and low in lex.COMMON):
        at += 1
        while at < stop and not capital(words[at]):
            at += 1
    return at


def _title_run(words: Sequence[Token], at: int, stop: int, organization: bool) -> tuple[int, int] | None:
    """Where a run of titles begins and where the name behind it begins, or None without a title."""
    for k in range(at, stop):
        low = words[k].low
        if (
            low not in lex.TITLES
            or (k + 1 < stop and words[k + 1].low in ("of", "for", "'s") and not _of_state(words, k, stop))
            or words[k].text.islower()
        ):
            continue
        end = k + 3 if _of_state(words, k, stop) else k + 1
        while end < stop and (
            words[end].low in lex.TITLES
            or words[end].text in ".,"
            or (words[end].low in _OFFICES and words[end - 1].low in ("chief", *_OFFICES))
        ):
            end += 1
        strong = words[k].text.rstrip(".") in _STRONG or _of_state(words, k, stop)
        if organization and not strong:
            return None
        if (
            low in lex.FIRST_NAMES
            and end < stop
            and k == at
            and low not in ("dean", "king", "prince", "judge", "bishop", "pope")
        ):
            continue
        if low in _SELDOM_TITLES and end == k + 1 and not (strong or low in ("dom", "don", "count", "private")):
            continue
        if end == stop and strong and end - k > 1 and words[end - 1].text[0].isalpha():
            end -= 1
        return k, end
    return None


def _of_state(words: Sequence[Token], k: int, stop: int) -> bool:
    """`Secretary of State Jocelyn Benson`: a title of three words with a name behind it."""
    return (
        k + 3 < stop
        and words[k].low in ("secretary", "minister")
        and words[k + 2].low == "state"
        and words[k + 1].low == "of"
    )


def _one(text: str, words: Sequence[Token], at: int, stop: int, left: int, opening: bool) -> Iterator[Mention]:
    head = words[stop - 1].low
    place = " ".join(word.low for word in words[at:stop]) in lex.PLACES
    if head not in lex.ORGANIZATION_HEADS and head not in lex.PLACE_HEADS and not place:
        while at < stop - 1 and words[at].low in lex.PEOPLES:
            at, opening = at + 1, False
    while at < stop and not (capital(words[at]) or words[at].text[0].isdigit() or words[at].low in lex.PARTICLES):
        at += 1
    if at >= stop:
        return
    start, end = words[at].start, words[stop - 1].end
    title = text[words[left].start : words[at - 1].end] if left < at and words[left].low in lex.TITLES else ""
    yield Mention(
        start,
        end,
        text[start:end],
        title,
        words[left].start if title else start,
        opening and not title,
        words[left - 1].low if left else "",
        words[stop].low if stop < len(words) else "",
    )
