"""Things that are written with a capital and are nobody: what only opens a sentence, pairs, numbered parts, illnesses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention

_ABSTRACT = ("ment", "ness", "ities", "tion", "tions", "ism", "isms", "phobia")
_COUNTS = frozenset("a an another each every one older newer newest".split())
_KNOWN = lex.COMMON | lex.PLACES | lex.ORGANIZATIONS | lex.PEOPLES | lex.PARTIES.keys()
_HOUSES = frozenset("theater theatre hospice hotel inn pub".split())
_WORKS = frozenset(
    "album anthem app biopic comedy console documentary drama film game movie musical novel opera sequel series single sitcom song thriller".split()
)
_NO_VERBS = lex.COMMON - lex.CLOSED - lex.FINITE - lex.LEMMA.keys()
_IS_WORK = re.compile(rf",\s(?:an?|the|his|her|its|their)\s(?:[\w’'-]+\s){{0,3}}?(?:{'|'.join(sorted(_WORKS))})\b(?![-’'])(?=\s?[,.;]|\s[a-z])(?!\s[a-z]+(?:er|or|ist)\b)")
_BELIEFS = ("phobia", "ism", "isms")
_PRODUCTS = frozenset(
    "app browser console convertible headphones headset helicopter jet laptop lander mission missile phone pickup platform probe rocket rover satellite sedan smartphone software spacecraft speaker speakers suv tablet telescope vaccine".split()
)
_OF_MANY = frozenset("are were have remain labelled labeled marked".split())
_PASSAGES = frozenset("amendment annex article chapter clause paragraph rule section subtitle title".split())


_OF_PACTS = frozenset("economic investment pacific trade".split())
_TIMES = frozenset("central daylight eastern european mean mountain pacific standard summer universal".split())
_GRADES = frozenset("brent urals wti".split())
_TRADED = frozenset(
    "benchmark climbed contract crude dipped fell futures gained oil prices rose settled slid slipped traded".split()
)


class Form(NamedTuple):
    """One form of a name: its letters, its words, where it stands, and whether it stands inside a sentence."""

    letters: str
    words: tuple[str, ...]
    low: str
    mentions: tuple[Mention, ...]
    inner: bool
    explained: bool

    @property
    def last(self) -> str:
        return self.words[-1]


def state(form: Form) -> bool:
    """`Appeasement does not work`: one word with the ending of a state or an act, which only opens sentences."""
    named = form.inner or form.explained or form.low in lex.FIRST_NAMES
    return len(form.words) == 1 and form.low.endswith(_ABSTRACT) and not named


def office(form: Form) -> bool:
    """`Head of Harbour Solutions for Bolgur`: an office written large, with what it is for."""
    joint = next((k for k, word in enumerate(form.words) if word in ("of", "for")), 0)
    headed = form.last in lex.ORGANIZATION_HEADS or form.last in lex.PLACE_HEADS or form.last in _HOUSES
    return joint > 0 and not headed and form.words[joint - 1] in lex.PERSON_NOUNS and not any(m.title for m in form.mentions)


def acronyms(form: Form) -> bool:
    """`two ICUs`: several things in short letters."""
    letters = form.letters
    return len(form.words) == 1 and letters[-1] == "s" and letters[:-1].isupper() and len(letters) > 2


def of_people(form: Form) -> bool:
    """`The Australian gamer`: a people with the article that only opens the sentence, in front of a noun."""
    article, _, rest = form.low.partition(" ")
    return article == "the" and rest in lex.PEOPLES and all(_describes(m) for m in form.mentions)


def _describes(mention: Mention) -> bool:
    return mention.after.isalpha() and mention.after not in lex.CLOSED and mention.after not in lex.LEMMA


def work(form: Form) -> bool:
    """`the horror film The Grey Pier`: what a noun for a work, a game or a product in front says it is."""
    called = (m.before in _WORKS and not m.opening for m in form.mentions)
    return form.low not in lex.ORGANIZATIONS and form.last not in lex.ORGANIZATION_HEADS and any(called)


def is_work(text: str, mentions: Sequence[Mention]) -> bool:
    """`Sideways, a wine-tasting comedy starring …`: whether a phrase behind a name says that it is a film, a game or a song."""
    return any(_IS_WORK.match(text, m.end) for m in mentions if not m.title)


def product(form: Form) -> bool:
    """`its Velda mission`, `the Velda console`: what a noun for a craft, a device or a program behind it says it is, where it acts nowhere."""
    known = form.low in _KNOWN or form.words[0] in lex.FIRST_NAMES or form.explained or any(m.title for m in form.mentions)
    acts = (m.after == "'s" or m.after in lex.LEMMA or m.before in ("said", "says") for m in form.mentions)
    return not known and any(m.after in _PRODUCTS for m in form.mentions) and not any(acts)


def counted(form: Form) -> bool:
    """`played on a BoxMan at home`, `the 16-inch BoxMan`: a product that is counted or measured, and no noun behind it."""
    named = form.explained or form.words[0] in lex.FIRST_NAMES or any(m.title for m in form.mentions)
    headed = form.last in lex.ORGANIZATION_HEADS or form.last in lex.PLACE_HEADS or form.last in lex.PEOPLES
    return not (named or headed) and any(_is_counted(m) for m in form.mentions)


def has_article(form: str, mentions: Sequence[Mention]) -> bool:
    """`the Bolgur Mini is`: several words of which none is a given name, with an article, which no person takes."""
    words = form.lower().split()
    if len(words) < 2 or words[0] in lex.FIRST_NAMES or any(m.title for m in mentions):
        return False
    return any(m.before in lex.ARTICLES and not _is_whose(m.after) for m in mentions)


def is_titled(form: str) -> bool:
    """`in The Grey Pier`: a work or an outlet that keeps its article written large, as few places do."""
    low = form.lower()
    return form.startswith("The ") and low not in lex.PLACES and low[4:] not in lex.PLACES


def speaks_itself(mention: Mention) -> bool:
    """`Twitter pledged to act`, `Facebook said`: whether a platform speaks, and does not only carry what others say."""
    return mention.after in lex.LEMMA and mention.before not in lex.PREPOSITIONS


def _is_whose(after: str) -> bool:
    """`the Ruth Okoro campaign`, `the Pell brothers`: whether a noun behind a name takes the article to itself."""
    return not after.endswith(("s", "ed")) and after in _NO_VERBS


def _is_counted(mention: Mention) -> bool:
    measured = mention.before.endswith("-inch")
    one = mention.before in _COUNTS and mention.text[-1].islower()
    return measured or (one and (mention.after in lex.CLOSED or not mention.after.isalpha()))


def goods(forms: Mapping[str, Sequence[Mention]], surnames: frozenset[str]) -> frozenset[str]:
    """The products that an article names one and several of, `BoxMan` and `old BoxMans`: no team with its article, no surname, nothing known."""
    named = {form for form, mentions in forms.items() if not all(m.before in ("the", "") for m in mentions)}
    words = {*forms, *(form.rsplit(" ", 1)[-1] for form in named)}
    several = (word for word in words & {*named, *(form.rsplit(" ", 1)[-1] for form in named)} if word.endswith("s"))
    ones = {word[:-1] for word in several if word[:-1] in words and len(word) > 4}
    unknown = {one for one in ones if not (one.lower() in _KNOWN or one.lower() in surnames or f"{one}s".lower() in _KNOWN)}
    return frozenset((*unknown, *(f"{one}s" for one in unknown)))


def is_pair(letters: str, forms: Mapping[str, Sequence[Mention]]) -> bool:
    """`the Bolgur-Ruth Okoro deal`: two names of the article with a hyphen between them."""
    left, _, right = letters.partition("-")
    return " " not in left and left in forms and right in forms


def has_end_in(letters: str, found: frozenset[str]) -> bool:
    """Whether a name, its first or its last word is one of those found."""
    words = letters.split()
    return letters in found or words[0] in found or words[-1] in found


def belief(form: Form) -> bool:
    """`subjected to Xenophobia`: one word for what is feared or believed, wherever it stands."""
    return len(form.words) == 1 and form.low.endswith(_BELIEFS) and form.low not in lex.ORGANIZATIONS


def things(form: Form) -> bool:
    """`Vials labelled so were found`: a plural that only opens sentences, in front of the verb or the phrase of a plural."""
    plural = len(form.low) > 4 and form.low.endswith("s") and not form.low.endswith(("ss", "us", "is"))
    follows = all(m.after in _OF_MANY or m.after in lex.PREPOSITIONS for m in form.mentions)
    return len(form.words) == 1 and not form.inner and not form.explained and plural and follows


def pair(form: Form) -> bool:
    """`the EU-Norway deal`: two names joined to say between whom."""
    left, _, right = form.low.partition("-")
    return len(form.words) == 1 and bool(right) and _is_listed(left) and _is_listed(right)


def _is_listed(low: str) -> bool:
    return low in lex.PLACES or low in lex.ORGANIZATIONS or low in lex.ACRONYMS_LOW


def passage(form: Form) -> bool:
    """`Article 33`: a numbered part of a text."""
    return len(form.words) == 2 and form.words[0] in _PASSAGES and form.words[1].isdigit()


def time_zone(form: Form) -> bool:
    """`(all times Eastern Daylight Time)`"""
    return form.last == "time" and len(form.words) > 1 and form.words[-2] in _TIMES


def illness(form: Form) -> bool:
    """`COVID-19 Coronavirus-Vaccine`: what an illness is called, and no body named after it."""
    ill = any(word.startswith(("covid", "coronavirus")) for word in form.words)
    return ill and form.last not in lex.ORGANIZATION_HEADS


def pact(form: Form) -> bool:
    """`the Trans-Pacific Partnership`: a treaty that calls itself a partnership in trade or across an ocean."""
    return _is_pact(form.words)


def names_thing(words: Sequence[str]) -> bool:
    """Whether a long name is a law’s, a contest’s or a pact’s, so that its short name is nobody’s either."""
    return bool(words) and (words[-1] in lex.OTHER_HEADS or _is_pact(words))


def _is_pact(words: Sequence[str]) -> bool:
    field = any(word in _OF_PACTS or word.startswith("trans") for word in words[:-1])
    return words[-1] == "partnership" and field


def grade(form: Form) -> bool:
    """`Brent rose 2 percent`, `benchmark Brent`: a grade of oil, by its trade; a bearer of that name does other things."""
    traded = (m.after in _TRADED or m.before in _TRADED for m in form.mentions)
    return form.low in _GRADES and any(traded)


def workers(form: Form) -> bool:
    """`Dockworkers walked out`: a plural that only opens sentences."""
    return len(form.words) == 1 and not form.inner and form.low.endswith(("workers", "makers", "owners", "goers"))


def is_ticker(mention: Mention) -> bool:
    """`(PLX: HGTK)`: the short names of an exchange and of a share."""
    around = (mention.before, mention.after)
    return mention.text.isupper() and around in (("(", ":"), (":", ")"), (":", "."), ("(", "."))
