"""Whether a name stands for a person, an organisation or a place, by its form and by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.model import Kind

_AGE = re.compile(r",\s\d{1,3}(?:,|\.|\s(?:and|who)\b)")
_SURNAME = re.compile(
    r"(?:ov|ova|ev|eva|enko|sky|skyi|skiy|ski|ska|ić|ič|vich|vych|yan|shvili|dze|ez|sson|sen|stein|berg|mann|man|oğlu|zadeh|inho|elli|ucci|etti|opoulos|akis|uk|chuk)$",
    re.I,
)
_PHRASE_END = re.compile(r"[,;.(—–]| (?:of|for|who|which|that|in|at|on|with|from|and|whose|where|to) ")
_WORDS = re.compile(r"[\w’'&.-]+")
_STREETS = frozenset("street st road rd avenue ave lane boulevard blvd highway square bridge drive quay".split())
_PLACE_OPENERS = frozenset(
    "mount mt lake port fort san santa saint st new north south east west northern southern eastern western central upper lower cape river camp".split()
)


def kind_of(text: str, form: str, found: Iterable[Mention]) -> Kind | None:
    """The kind of a name from all its mentions, or None when too little speaks for any."""
    words = [word.lower().replace("’", "'").removesuffix("'s").rstrip(".") for word in form.split()]
    score: dict[Kind, float] = {"person": 0.0, "organization": 0.0, "place": 0.0}
    _by_form(form, words, score)
    for mention in list(found)[:12]:
        _by_context(text, mention, words, score)
    best = max(score, key=lambda kind: score[kind])
    return best if score[best] >= 2 else None


def _by_form(form: str, words: list[str], score: dict[Kind, float]) -> None:
    low, last, first = form.lower().replace("’", "'"), words[-1], words[0]
    if low in lex.PLACES or low.replace(".", "") in lex.PLACES:
        score["place"] += 6
    if low in lex.ORGANIZATIONS or form in lex.ACRONYMS or (low in lex.METONYMS and low not in lex.PLACES):
        score["organization"] += 7
    if (last in lex.ORGANIZATION_HEADS and len(words) > 1) or (
        len(words) > 1 and (set(words[:-1]) & {"of", "for"}) and any(word in lex.ORGANIZATION_HEADS for word in words)
    ):
        score["organization"] += 5
    if first in lex.ORGANIZATION_OPENERS and len(words) > 1:
        score["organization"] += 3
    if last in lex.PLACE_HEADS and len(words) > 1:
        score["place"] += 4
    if last in _STREETS and len(words) > 1 and low not in lex.METONYMS:
        score["place"] += 6
    if first in _PLACE_OPENERS and len(words) == 2:
        score["place"] += 2
    if form.isupper() and form.isalpha() and 2 <= len(form) <= 6 and low not in lex.COMMON:
        score["organization"] += 3
    if "&" in words or (
        re.search(r"[a-z][A-Z]", form)
        and len(words) == 1
        and not re.match(r"(?:Mc|Mac|De|Le|La|Van|Di|Du|O['’])[A-Z]", form)
    ):
        score["organization"] += 2
    if 2 <= len(words) <= 5 and first in lex.FIRST_NAMES and last not in lex.ORGANIZATION_HEADS:
        score["person"] += 5
    elif len(words) == 1 and first in lex.FIRST_NAMES and first not in lex.PLACES:
        score["person"] += 2
    if 2 <= len(words) <= 5 and re.match(r"(?:[A-Z]\.\s?)+", form):
        score["person"] += 4
    if any(word in lex.PARTICLES for word in words[1:-1]) and "of" not in words:
        score["person"] += 1.5
    if _SURNAME.search(last) and last not in lex.COMMON:
        score["person"] += 1.5
    if 2 <= len(words) <= 4 and all(word not in lex.COMMON and word.isalpha() for word in words):
        score["person"] += 2


def _by_context(text: str, mention: Mention, words: list[str], score: dict[Kind, float]) -> None:
    ahead = text[mention.end : mention.end + 80]
    behind = _WORDS.findall(text[max(0, mention.left - 40) : mention.left].lower())
    before = behind[-1] if behind and mention.before == behind[-1].replace("’", "'") else mention.before
    following = [word.lower() for word in _WORDS.findall(ahead)]
    if mention.title:
        score["person"] += 5
    if _AGE.match(ahead):
        score["person"] += 5
    if ahead.startswith((", who ", ", whose ")):
        score["person"] += 1.5
    if before in lex.PERSON_NOUNS and len(words) < 4:
        score["person"] += 4 if len(words) > 1 else 2
    if before in lex.ORGANIZATION_NOUNS and before not in ("federal", "county"):
        score["organization"] += 3
    if before in lex.PLACE_NOUNS or (before == "of" and len(behind) > 1 and behind[-2] in lex.PLACE_NOUNS):
        score["place"] += 3
    if ahead.startswith(", "):
        _by_apposition(following[:8], ahead, score)
    if before in ("in", "near", "at", "outside", "around") and not (before == "at" and score["organization"]):
        score["place"] += 2.6 if before != "at" else 1
    elif before in ("from", "to", "into", "across", "towards", "through", "throughout"):
        score["place"] += 0.7
    elif before == "the" and len(words) == 1 and not (following and following[0] in lex.ORGANIZATION_NOUNS):
        score["organization"] += 1
    if (
        following
        and following[0] in lex.PLACE_NOUNS
        and ahead.startswith(" ")
        and following[0] not in ("state", "street", "site", "camp", "area")
    ):
        score["place"] += 2.5
    if following and following[0] in lex.LEMMA and ahead.startswith(" "):
        score["person"] += 1
        score["organization"] += 0.7
    if ahead.startswith(("’s ", "'s ")) and len(following) > 1 and following[0] in ("s",):
        score["organization"] += 0.3


def _by_apposition(following: list[str], ahead: str, score: dict[Kind, float]) -> None:
    """`, the harbour police chief,`: what the last noun of the phrase behind a name stands for."""
    if not following or following[0] in ("who", "whose"):
        return
    if ahead[2:3].isupper():
        if following[0] in lex.PLACES or " ".join(following[:2]) in lex.PLACES:
            score["place"] += 3
        return
    if not (
        following[0] in ("a", "an", "the", "its", "his", "her", "their", "now", "then", "former")
        or following[0] in lex.PERSON_NOUNS
        or following[0] in lex.NATIONS
    ):
        return
    phrase = _PHRASE_END.split(ahead[2:], maxsplit=1)[0].lower()
    known: list[Kind] = []
    for word in _WORDS.findall(phrase):
        if word in lex.PERSON_NOUNS:
            known.append("person")
        elif word in lex.ORGANIZATION_NOUNS:
            known.append("organization")
        elif word in lex.PLACE_NOUNS:
            known.append("place")
    if known:
        score[known[-1]] += 3
