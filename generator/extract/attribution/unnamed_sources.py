"""Speakers without a name, described in the article's words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.attribution import joint_speakers
from generator.extract.records import Entities, Speaker
from generator.extract.syntax.noun_phrases import DATES, PERIODS
from generator.text import Token
from generator.text.numerals import SEVERAL

_PLURAL_COUNTS = SEVERAL | frozenset("several some many both few most dozens hundreds other".split())
_SELVES = frozenset("herself himself itself themselves".split())
_MOUTHS = frozenset(("lips", "mouth", "pen"))


def trimmed(entities: Entities, words: Sequence[Token]) -> Sequence[Token]:
    """A phrase without what leads up to it: `with | marchers`, `Friday by | Ruth Okoro`, `Monday at the fair | Mayor Okoro`, `the mouth of | Okoro`, `stars | an actor`."""
    if len(words) > 1 and words[-1].low in _SELVES:
        words = words[:-1]
    if words and (words[0].low in DATES or words[0].low.endswith("ing")) and (name := _last_name(entities, words)):
        return words[name:]
    if len(words) > 1 and words[0].low == "with":
        return words[1:]
    if len(words) > 2 and words[1].low == "by" and words[0].low in DATES:
        return words[2:]
    named = len(words) > 3 and joint_speakers.inside_name(entities, words[3])
    if named and words[1].low in _MOUTHS and words[2].low == "of":
        return words[3:]
    led = len(words) > 2 and words[1].low in lex.ARTICLES and words[0].low not in lex.CLOSED
    verb = led and words[0].text.islower() and (words[0].low.endswith("s") or words[0].low in PERIODS | {"time"})
    return words[1:] if verb and not joint_speakers.inside_name(entities, words[0]) else words


def _last_name(entities: Entities, words: Sequence[Token]) -> int:
    """Where the name of a person begins, title included, that ends a phrase; 0 where none does."""
    first = len(words)
    while first and joint_speakers.inside_name(entities, words[first - 1]):
        first -= 1
    named = entities.named(words[first].start, words[-1].end) if first < len(words) else []
    if not named or entities.all[named[-1]].kind != "person":
        return 0
    while first and words[first - 1].low in lex.TITLES:
        first -= 1
    return first


def source(text: str, entities: Entities, words: Sequence[Token], noun: str, span: tuple[int, int]) -> Speaker:
    """The description of a speaker without a name, as the article gives it, without its relative clause."""
    low = words[0].low
    cut = next((k for k, w in enumerate(words) if w.low in ("who", "which", "that", "whose") and k), len(words))
    cut = min(cut, 14)
    while cut > 1 and words[cut - 1].low in lex.PREPOSITIONS | lex.ARTICLES:
        cut -= 1
    end = words[cut - 1].end if words[cut - 1].text not in ",(" else words[max(0, cut - 2)].end
    said = " ".join(text[span[0] : end].split())
    title = low in lex.TITLES and len(words) > 1 and words[1].text[0].isupper()
    if low in lex.DETERMINERS or (low in lex.COMMON and not title and not _has_its_capital(words[0], entities)):
        said = said[0].lower() + said[1:]
    plural = (
        noun in lex.GROUP_NOUNS
        or low in _PLURAL_COUNTS
        or (
            noun.endswith("s")
            and noun not in lex.ORGANIZATION_NOUNS
            and noun not in lex.PERSON_NOUNS
            and not noun.endswith("ss")
        )
    )
    gender = "f" if noun in lex.FEMALE_NOUNS else "m" if noun in lex.MALE_NOUNS else ""
    kind = (
        "person"
        if noun in lex.PERSON_NOUNS and not plural
        else "organization"
        if noun in lex.ORGANIZATION_NOUNS
        else "group"
        if plural
        else "thing"
        if noun in lex.CUE_CLASS["carriers"]
        else ""
    )
    return Speaker(None, said, gender, kind, plural, span[0], noun)


def _has_its_capital(word: Token, entities: Entities) -> bool:
    """Whether the first word of a description is written large anywhere: an abbreviation, a people, a party, a name."""
    party = {word.low, word.low.removesuffix("s"), word.low.removesuffix("ic")}
    own = word.low in lex.PEOPLES or not party.isdisjoint(lex.PARTIES)
    if own or word.text.isupper() or entities.named(word.start, word.end):
        return True
    return any(word.text in entity.name.split() for entity in entities.all)
