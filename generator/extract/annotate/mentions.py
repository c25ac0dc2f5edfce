"""Names: the capitalised phrases of a text that may stand for a person, an organisation or a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate import offices, openings
from generator.extract.annotate.name_joints import capital, joined, joint, known, nickname
from generator.text import Token

_SURE_MONTHS = frozenset(month for month in lex.MONTHS if month not in ("may", "april", "june", "august"))
_BEFORE_MONTH = frozenset("by during early from in last late mid next since until".split())
_LABELS = frozenset("credit image photo photograph picture source video".split())
_BREAKING = frozenset("in on at from with after while".split())
"""Small words that end a name though a heading run into the text writes them large: `Elizabeth Quat In the east`."""
BEHIND_NAMES = ("CBE", "KC", "MBE", "MEP", "MP", "MSP", "OBE", "QC")
"""What stands behind the names of members, counsel and the honoured, and is no part of them."""
_SMALL_OPENERS = frozenset(("al", "ap", "van", "von", "de"))
_HOUSES = frozenset(("hospital", "airport", "prison", "stadium"))
"""Plain nouns that belong to the name of two words in front of them: `Royal Merrow hospital`."""
_SHORTENED = frozenset(("jr", "sr", "inc", "co", "corp", "ltd"))
_NUMBERED = frozenset(("flight", "annex", "article", "group", "channel", "local", "unit"))
_COUNTED = frozenset(("battalion", "brigade", "chapter", "lodge", "post", "precinct", "regiment"))
"""What ends a name that goes on with a number: `Order of Police Lodge 88`."""
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
    behind = 0
    for at, word in enumerate(words):
        plain = word.text.islower() and word.text.isalpha() and word.low not in _SMALL_OPENERS
        plain = plain or (at > 0 and at == behind and word.text in BEHIND_NAMES)
        if plain or at < behind or not _may_start(words, at):
            continue
        called = offices.with_body(words, at)
        if called is not None:
            yield _mention(text, words, called, at, opening=False)
            behind = called[1]
        else:
            behind = max(_extend(words, at), at + 1)
            yield from _parts(text, _without_adjective(words, behind - 1), at, behind)


def _without_adjective(words: Sequence[Token], last: int) -> Sequence[Token]:
    """The words with the name alone where an adjective is made of its last one: `Harwick Bay-based`."""
    token, head = words[last], joined(words[last])
    name = Token(token.start, token.start + len(head), head, head.lower())
    return (*words[:last], name, *words[last + 1 :]) if head else words


def _may_start(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    if token.low in _SMALL_OPENERS and token.text.islower():
        return _opens_small(words, at)
    if joined(token):
        return False
    if token.text == "State" and at > 1 and words[at - 1].low == "of" and words[at - 2].text == "secretary":
        return False
    if capital(token):
        named = _names_a_day(token) and (_full_name(words, at + 1) or _dates(words, at))
        return not (named or _is_month(words, at))
    if token.low[0].isdigit() and token.low[-2:] in ("st", "nd", "rd", "th") and at + 1 < len(words):
        return capital(words[at + 1]) and words[at + 1].low not in lex.MONTHS
    return token.low in _SMALL_OPENERS and _opens_small(words, at)


def _opens_small(words: Sequence[Token], at: int) -> bool:
    """`van Dijk`, `al Qaeda`, `de la Fuente`: whether a small particle opens a name, with a capital behind it."""
    if at == 0 or words[at - 1].low == "of" or at + 1 >= len(words):
        return False
    further = at + 2 < len(words) and words[at + 1].low in lex.PARTICLES and capital(words[at + 2])
    return capital(words[at + 1]) or further


def _dates(words: Sequence[Token], at: int) -> bool:
    """`On Monday Quispe came back`: whether a day or month in front of a name only dates the sentence."""
    rest = words[at + 1].low if at + 1 < len(words) else ""
    return at > 0 and words[at - 1].low in ("on", "last", "next", "since", "until") and rest not in lex.COMMON


def _is_month(words: Sequence[Token], at: int) -> bool:
    """`In May Ruth Okoro left`: whether what could be a given name is a month in front of a full name."""
    led = 0 < at < len(words) and words[at].low in lex.MONTHS and words[at - 1].low in _BEFORE_MONTH
    return led and _full_name(words, at + 1)


def _names_a_day(token: Token) -> bool:
    return token.low in lex.WEEKDAYS or token.low in _SURE_MONTHS


def _full_name(words: Sequence[Token], at: int) -> bool:
    """Whether a given name and a further capital stand there: `On Sunday Ruth Okoro …`."""
    return at + 1 < len(words) and words[at].low in lex.FIRST_NAMES and capital(words[at + 1])


def _extend(words: Sequence[Token], at: int) -> int:
    """The index behind the last word of the name that starts at `at`."""
    stop = at + max(1, known(words, at))
    while stop < len(words) and (step := _step(words, at, stop)):
        stop += step
    return _ending(words, at, stop)


def _step(words: Sequence[Token], at: int, stop: int) -> int:
    """How many words at `stop` go on with the name; 0 where it ends."""
    token, following = words[stop], words[stop + 1] if stop + 1 < len(words) else None
    if joined(words[stop - 1]) or joined(token).lower() in lex.PLACES:
        return 0
    if capital(token) and token.text[0].isalpha():
        if _parts_from(words, stop, following) or (words[stop - 1].text in ("’", "'") and _breaks(words, stop)):
            return 0
        return max(1, known(words, stop))
    if following is None:
        return 0
    if token.text == "." and capital(following) and _dotted(words[stop - 1]) and following.start - token.end <= 1:
        return 1
    return joint(words, at, stop) or nickname(words, stop)


def _is_label(words: Sequence[Token], stop: int) -> bool:
    """`Washington Image: Navy`: whether a word only says what follows, the picture or its source."""
    return words[stop].low in _LABELS and stop + 1 < len(words) and words[stop + 1].text == ":"


def _parts_from(words: Sequence[Token], stop: int, following: Token | None) -> bool:
    """Whether a word with a capital is no part of the name in front of it."""
    token = words[stop]
    runs_on = token.low in _BREAKING and following is not None and not capital(following)
    dated = token.low in lex.MONTHS and words[stop - 1].low in lex.PLACES
    coded = token.low in lex.NOT_NAMES and any(letter.isdigit() for letter in token.low)
    return coded or token.low in lex.WEEKDAYS or runs_on or dated or _is_label(words, stop)


def _ending(words: Sequence[Token], at: int, stop: int) -> int:
    """The end of a name without small words, with the full stop or the number that belongs to it."""
    last = len(words)
    if stop < last and "." in words[stop].low and words[stop].low in lex.FIRMS:
        return stop + 1
    while stop - at > 2 and words[stop - 1].text in BEHIND_NAMES and words[at].low in lex.FIRST_NAMES:
        stop -= 1
    while stop > at + 1 and not (capital(words[stop - 1]) or words[stop - 1].text[0].isdigit()):
        stop -= 1
    if stop < last and words[stop].low in _HOUSES and stop - at > 1 and words[stop].text.islower():
        return stop + 1
    dotted = stop < last and words[stop].text == "." and words[stop - 1].low in _SHORTENED
    counted = words[at].low in _NUMBERED if stop - at == 1 else words[stop - 1].low in _COUNTED
    numbered = stop < last and words[stop].text.isdigit() and counted
    return stop + 1 if dotted or numbered else stop


def _breaks(words: Sequence[Token], stop: int) -> bool:
    """Whether a mark in front of a capital closes a quotation: the word before it is no plural owner."""
    return words[stop - 2].low not in lex.COMMON and not words[stop - 2].low.endswith("s")


def _dotted(token: Token) -> bool:
    return len(token.text) == 1 or token.low in lex.TITLES or token.low in _INITIAL_DOT


def _parts(text: str, words: Sequence[Token], at: int, stop: int) -> Iterator[Mention]:
    """The names in a run of capitalised words, without what only opens the sentence, without titles and peoples."""
    opening = openings.opens(words, at)
    if opening:
        at = at if openings.is_listed(words, at, stop) else openings.past_opening(words, at, stop)
        at += _is_month(words, at)
        opening = openings.opens(words, at)
    if at >= stop or _endowed(words, at, stop):
        return
    head = words[stop - 1].low
    organization = (head in lex.ORGANIZATION_HEADS and head not in ("police",)) or "of" in {
        w.low for w in words[at + 1 : stop]
    }
    cut = offices.title_run(words, at, stop, organization)
    if cut is None:
        person = offices.person_behind(words, at, stop)
        if person:
            yield from _one(text, words, at, person, at, opening)
            yield from _one(text, words, person, stop, person, False)
        else:
            yield from _one(text, words, at, stop, at, opening)
        return
    first, name = cut
    if first > at:
        yield from _one(text, words, at, first, at, opening)
    if name < stop:
        yield from _one(text, words, name, stop, first, opening and first == at)


def _one(text: str, words: Sequence[Token], at: int, stop: int, left: int, opening: bool) -> Iterator[Mention]:
    head = words[stop - 1].low
    place = " ".join(word.low for word in words[at:stop]) in lex.PLACES
    body = head in ("league", "tour") or any(word.low in lex.ORGANIZATION_HEADS for word in words[at:stop])
    if not body and head not in lex.PLACE_HEADS and not place:
        while at < stop - 1 and (words[at].low in lex.PEOPLES or words[at].low in lex.PARTIES):
            at, opening = at + 1, False
    while at < stop and not (capital(words[at]) or words[at].text[0].isdigit() or words[at].low in lex.PARTICLES):
        at += 1
    if at >= stop:
        return
    yield _mention(text, words, (at, stop), left, opening)


def _endowed(words: Sequence[Token], at: int, stop: int) -> bool:
    """`the Elias Holt Professor of Shipping`: a chair that bears somebody’s name."""
    chair = words[stop - 1].low in ("chair", "fellow", "lecturer", "professor")
    return chair and stop - at > 2 and stop < len(words) and words[stop].low in ("of", "in", "for")


def _mention(text: str, words: Sequence[Token], name: tuple[int, int], left: int, opening: bool) -> Mention:
    """The mention of a name; `left` is where its title begins."""
    at, stop = name
    start, end = words[at].start, words[stop - 1].end
    titled = left < at and any(word.low in lex.TITLES or word.low in lex.MEMBERS for word in words[left:at])
    title = text[words[left].start : words[at - 1].end] if titled else ""
    return Mention(
        start,
        end,
        text[start:end],
        title,
        words[left].start if title else start,
        opening and not title,
        words[left - 1].low if left else "",
        words[stop].low if stop < len(words) else "",
    )
