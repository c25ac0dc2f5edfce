"""Offices in front of a name: `Transport Minister`, `Secretary of State for Trade`, and where the name begins."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.name_joints import capital
from generator.text import Token

Words = Sequence[Token]

STRONG = frozenset("mr mrs ms dr miss sir gen col sen rep gov lt capt maj sgt cllr prof rev brig".split())
"""Titles that only a person bears, with a full stop or without."""
_OFFICERS = frozenset(
    "executive financial operating technology medical legal economic scientific officer economist".split()
)
_SELDOM = frozenset("first former st field crown grand his her head u saint sub master private staff".split())
"""Titles in front of others only: `former President`, `grand duke`."""
_GIVEN_TOO = frozenset("dean king prince judge bishop pope".split())
"""Titles that are given names as well, and more often titles."""
_NAMED_SO = frozenset(("don", "dean"))
"""Given names that other titles stand in front of: `Sheriff Don Barnes`."""
_SURNAMES_TOO = frozenset("baron bishop count dean duke judge king major marshal pope prince".split())
"""Titles that are surnames as well: behind a given name and in front of a name they are one, `Sacha Baron Cohen`."""
_SHORTENED = frozenset("capt col gen gov maj pres prof rep rev sec sen sgt".split())
"""Short titles that only a line of capitals writes in capitals."""
_SPEAKS = frozenset("spokesman spokesperson spokeswoman".split())
"""Whose name follows the body without an article in front: `spokeswoman for Pell Farms Andrea Staub`."""
_LONGEST = 9
"""Words: an office with what it is for, from the title to the name."""


def given(token: Token) -> bool:
    """Whether a word is a given name, or joined to one: `Lena-Marie`."""
    return token.text[0].isupper() and (token.low in lex.FIRST_NAMES or token.low.split("-")[0] in lex.FIRST_NAMES)


def with_body(words: Words, at: int) -> tuple[int, int] | None:
    """`Minister for Fisheries Nora Falken`: where the name behind an office and its field begins and ends."""
    of = at + 1
    while of < len(words) and (words[of].low in lex.TITLES or words[of].low in _OFFICERS) and capital(words[of]):
        of += 1
    head = words[of - 1]
    if of >= len(words) or words[of].low not in ("of", "for") or head.low not in lex.OFFICES or not capital(head):
        return None
    for k in range(of + 1, min(of + _LONGEST, len(words) - 1)):
        if not (capital(words[k]) or words[k].low in ("of", "for", "the", "and", "&")):
            return None
        if k > of + 1 and capital(words[k]) and _begins_person(words, k):
            return k, _end(words, k)
    return None


def _begins_person(words: Words, k: int) -> bool:
    """Whether a person's name begins at `k` behind other capitals."""
    if words[k + 1].low in lex.ORGANIZATION_HEADS or not (capital(words[k + 1]) or words[k + 1].low in lex.PARTICLES):
        return False
    unknown = words[k].low not in lex.COMMON and words[k].low not in lex.PLACES and words[k + 1].low not in lex.COMMON
    fresh = words[k - 1].low in lex.COMMON and words[k - 1].low not in ("of", "for", "the", "and")
    return (given(words[k]) and words[k - 1].low not in ("of", "the")) or (unknown and fresh)


def _end(words: Words, k: int) -> int:
    stop = k + 1
    while stop < len(words) and (
        capital(words[stop])
        or (words[stop].low in lex.PARTICLES and stop + 1 < len(words) and capital(words[stop + 1]))
        or (words[stop].text == "." and len(words[stop - 1].text) == 1)
    ):
        stop += 1
    return stop


def title_run(words: Words, at: int, stop: int, organization: bool) -> tuple[int, int] | None:
    """Where a run of titles begins and where the name behind it begins, or None without a title."""
    for k in range(at, stop):
        if not _is_title(words, k, stop):
            continue
        end = _titles_end(words, k, stop)
        strong = words[k].low.rstrip(".") in STRONG or _of_state(words, k, stop)
        if organization and not strong:
            return None
        if _only_a_name(words, k, end, at, stop) or _seldom(words, k, end, strong):
            continue
        if end == stop and strong and end - k > 1 and words[end - 1].text[0].isalpha():
            end -= 1
        return _fields(words, at, k), end
    return None


def _is_acronym(words: Words, k: int) -> bool:
    """`the SEC`: whether capitals that could shorten a title are the letters of a body; in a line of capitals all have them."""
    text, after = words[k].text, words[k + 1].text if k + 1 < len(words) else ""
    dotted = after == "." and k + 2 < len(words)
    return text == "RT" or (text.isupper() and words[k].low in _SHORTENED and not after.isupper() and not dotted)


def _is_title(words: Words, k: int, stop: int) -> bool:
    low = words[k].low
    member = low in lex.MEMBERS and k + 1 < stop
    if (low not in lex.TITLES and not member) or words[k].text.islower() or _is_acronym(words, k):
        return False
    following = words[k + 1].low if k + 1 < stop else ""
    if following and low in _SURNAMES_TOO and k and given(words[k - 1]) and words[k - 1].end + 1 == words[k].start:
        return False
    if low == "general" and following in lex.COMMON - lex.AMBIGUOUS - lex.FIRST_NAMES - lex.TITLES:
        return False  # `the General Election`
    return following not in ("of", "for", "'s") or _of_state(words, k, stop)


def _titles_end(words: Words, k: int, stop: int) -> int:
    end = k + 3 if _of_state(words, k, stop) else k + 1
    while (
        end < stop
        and not (words[end].low in _NAMED_SO and end + 2 == stop)
        and (
            words[end].low in lex.TITLES
            or words[end].text in ".,"
            or (words[end].low in _OFFICERS and words[end - 1].low in ("chief", *_OFFICERS))
        )
    ):
        end += 1
    return end


def _only_a_name(words: Words, k: int, end: int, at: int, stop: int) -> bool:
    """Whether what looks like a title is the given name, or the surname: `Dean Holt`, `Larry King`."""
    if end == stop and end == k + 1 and k > at and words[k].low in _GIVEN_TOO:
        return given(words[k - 1])
    return words[k].low in lex.FIRST_NAMES and end < stop and k == at and words[k].low not in _GIVEN_TOO


def _seldom(words: Words, k: int, end: int, strong: bool) -> bool:
    return words[k].low in _SELDOM and end == k + 1 and not strong and words[k].low != "private"


def _of_state(words: Words, k: int, stop: int) -> bool:
    """`Secretary of State Jocelyn Benson`: a title of three words with a name behind it."""
    return (
        k + 3 < stop
        and words[k].low in ("secretary", "minister")
        and words[k + 2].low == "state"
        and words[k + 1].low == "of"
    )


def _fields(words: Words, at: int, k: int) -> int:
    """Where the title begins with the field of an office: `Press Secretary`, `Culture and Sport Minister`."""
    left = k
    while left > at and (
        words[left - 1].low in lex.FIELDS
        or (words[left - 1].low == "and" and left - 1 > at and words[left - 2].low in lex.FIELDS and left < k)
    ):
        left -= 1
    return left


def person_behind(words: Words, at: int, stop: int) -> int:
    """Where a person's full name begins behind a body or plain words in one run: `C.I.A. | Ana Ruiz`; 0 without one."""
    for j in range(at + 1, stop - 1):
        if given(words[j]) and 2 <= stop - j <= 4 and _surname_like(words, j, stop) and _closed_before(words, at, j):
            return j
    return 0


def _surname_like(words: Words, j: int, stop: int) -> bool:
    last = words[stop - 1].low
    return (
        last not in lex.ORGANIZATION_HEADS
        and last not in lex.PLACE_HEADS
        and (last not in lex.PLACES or words[j - 1].low in lex.PERSON_NOUNS)
        and last not in lex.OTHER_HEADS
        and last not in lex.FIRMS
        and (last not in lex.COMMON or last in lex.AMBIGUOUS)
        and all(capital(word) or word.low in lex.PARTICLES or word.text == "." for word in words[j:stop])
    )


def _is_described(words: Words, at: int) -> bool:
    """Whether an article or a plain word that is no verb of saying describes a noun: `a spokesman`, `family spokesman`."""
    low = words[at - 1].low if at else ""
    return low in lex.DETERMINERS or (low in lex.COMMON and low not in lex.LEMMA)


def _closed_before(words: Words, at: int, j: int) -> bool:
    """Whether the words before `j` are whole without it: a body that the lists know, an acronym, or plain words only."""
    name = " ".join(word.low for word in words[at:j])
    if name in lex.ORGANIZATIONS or name in lex.ACRONYMS_LOW or name in lex.METONYMS:
        return True
    if at > 1 and words[at - 1].low == "for" and words[at - 2].low in _SPEAKS and not _is_described(words, at - 2):
        return words[at].low not in lex.FIRST_NAMES
    if _is_short(words[j - 1]) and words[at].low not in lex.FIRST_NAMES:
        return True
    if name in lex.COUNTRIES and at > 0 and words[at - 1].low in ("to", "of", "for", "from", "in"):
        return True
    if j - at == 1:
        return bool(name.count(".") > 1 or name in lex.MEMBERS or name in lex.PARTIES)
    if words[j - 1].low in lex.ORGANIZATION_HEADS and words[j - 1].low not in lex.FIRST_NAMES:
        return words[at].low not in lex.FIRST_NAMES
    return all(word.low in lex.COMMON and word.low not in lex.FIRST_NAMES for word in words[at:j])


def _is_short(word: Token) -> bool:
    """`Harwick QB Bo Okoro`: letters for what somebody plays or is, which no name begins with."""
    return word.text.isupper() and word.text.isalpha() and 2 <= len(word.text) <= 4
