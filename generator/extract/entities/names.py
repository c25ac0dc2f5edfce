"""Names: which capitalised forms of an article are names of somebody or something at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.entities import organizations, people, short_letters, things
from generator.extract.entities.clusters import SMALL, plain
from generator.extract.entities.short_letters import NOUNS, is_verb
from generator.extract.entities.things import Form

_CODE = re.compile(r"[A-Z]{0,4}-?\d+[A-Z]?$|[A-Z]\d\b|[A-Z]&[A-Z]$|[RDI]-[A-Z]|[A-Z]-[a-z]+$")
_ADJECTIVE = re.compile(r"(?:an|ean|ian|ese|ish|ic|ern)$")
_ORDER = frozenset("again also first instead later next once second then third today".split())
_SAYS = frozenset("announced said says".split())
_MAKERS = frozenset(("a", "an", "her", "his", "its", "latest", "my", "new", "our", "their", "'s"))
_GIVEN_ONLY = lex.FIRST_NAMES - lex.CLOSED - lex.AMBIGUOUS


class Rule(NamedTuple):
    """One rule: its name, what it says of a form, and when; the first that holds decides."""

    name: str
    verdict: bool
    holds: Callable[[Form], bool]


def real(forms: dict[str, list[Mention]], acronyms: frozenset[str] = frozenset()) -> dict[str, list[Mention]]:
    """The forms that are names at all: no weekday, no people, no language, no word that only opens sentences."""
    inner = {form for form, mentions in forms.items() if any(not m.opening for m in mentions)}
    inside = {word for form in forms if " " in form for word in form.split()}
    known, firms = people.surnames(forms), {short for form in forms for short in organizations.short_firms(form)}
    goods, initials = things.goods(forms, known), {_initials(form) for form in forms if form.lower() not in lex.PLACES}
    kept: dict[str, list[Mention]] = defaultdict(list)
    for letters, mentions in forms.items():
        words = plain(letters)
        if not words or things.has_end_in(letters, goods) or things.is_pair(letters, forms):
            continue
        rest = _behind_opening(letters, words, inner)
        if rest:
            cut = len(letters) - len(rest)
            kept[rest] += [m._replace(start=m.start + cut, left=m.start + cut, text=rest, opening=False) for m in mentions]
            continue
        explained = letters in acronyms or letters in initials or (letters[1:].islower() and letters in inside)
        form = Form(letters, words, " ".join(words), tuple(mentions), letters in inner, explained)
        if is_name(form) or letters in firms or (len(words) == 1 and words[0] in known and form.inner):
            kept[letters] += mentions
        elif len(words) == 1 and words[0] in known:
            kept[letters] += [m for m in mentions if is_verb(m.after)]
    for mentions in kept.values():
        mentions.sort(key=lambda m: m.start)
    return {letters: mentions for letters, mentions in kept.items() if mentions}


def _initials(letters: str) -> str:
    """`LWU` of `Lantern Workers’ Union`; two letters are too few to tell."""
    initials = "".join(word[0] for word in letters.split() if word[0].isupper())
    return initials if len(initials) > 2 else ""


def is_name(form: Form) -> bool:
    """What the first rule that holds says of a form."""
    return next((rule.verdict for rule in RULES if rule.holds(form)), False)


def _behind_opening(letters: str, words: Sequence[str], inner: set[str]) -> str:
    """The name behind a word that only opens the sentence, where the text names it elsewhere without."""
    if letters in inner or len(words) < 2 or not _may_open(words[0]):
        return ""
    rest = letters.split(maxsplit=1)[1]
    return rest if rest in inner and words[-1] not in lex.ORGANIZATION_HEADS else ""


def _may_open(low: str) -> bool:
    """Whether a word before a name only opens the sentence: a small word, an adverb, a verb of speech, a bare title."""
    small = low in lex.CLOSED or low in lex.LEMMA or low.endswith("ly") or low in lex.WEEKDAYS or low in lex.MONTHS
    small = small or low in lex.PERSON_NOUNS or low in lex.GROUP_NOUNS
    participle = low.endswith(("ing", "ed")) and len(low) > 5
    if low in lex.CUE_CLASS["auxiliaries"] or low in _ORDER:
        return True  # `Will Okoro resign?`
    return low not in lex.FIRST_NAMES and (participle or (small and low in lex.COMMON))


def _listed(form: Form) -> bool:
    undotted = form.low.replace(".", "")
    places = form.low in lex.PLACES or undotted in lex.PLACES or form.low in lex.METONYMS
    places = places or form.letters in lex.PLACES_IN_CAPITALS
    return places or form.low in lex.ORGANIZATIONS or form.letters.replace(".", "") in lex.ACRONYMS


def _listed_as_none(form: Form) -> bool:
    low = form.low
    return (
        low in lex.PEOPLES
        or low in lex.NOT_NAMES
        or low in lex.PARTIES
        or all(word in lex.MONTHS or word in lex.WEEKDAYS or word.isdigit() for word in form.words)
    )


def _only_titles(form: Form) -> bool:
    """`Mr. President`, `Senior Fellow`: nothing but what a person is called."""
    return all(word in lex.TITLES or word in lex.PERSON_NOUNS for word in form.words) and not _given_name(form)


def _given_name(form: Form) -> bool:
    return len(form.words) == 1 and form.low in lex.FIRST_NAMES and not form.mentions[0].title


def _direction_of_people(form: Form) -> bool:
    """`Northern European`."""
    return form.last in lex.PEOPLES and all(word in lex.COMPASS or word in lex.PEOPLES for word in form.words)


def _of_people(form: Form) -> bool:
    """`Florida Latino`, `U.S. Reps`: a people or an office in front of which only a place stands."""
    called = form.last in lex.PEOPLES or form.last in lex.PARTIES or form.last.removesuffix("s") in lex.TITLES
    place = " ".join(form.words[:-1])
    return called and (place in lex.PLACES or f"{place}." in lex.PLACES)


def _opening_participle(form: Form) -> bool:
    """`Cross-examined by her lawyer, she …`: a participle that opens sentences."""
    known = form.low in lex.FIRST_NAMES or form.inner or len(form.words) > 1
    return not known and form.low.endswith(("ed", "ing")) and all(m.after in lex.PREPOSITIONS for m in form.mentions)


def _heading(form: Form) -> bool:
    """`HIGH ABOVE THE VILLAGE`: words that are written large as a whole, small ones among them."""
    return len(form.words) > 1 and form.letters.isupper() and any(word in lex.CLOSED for word in form.words[:-1])


def _adjective(form: Form) -> bool:
    """`the Andean town`: one word that always describes the noun behind it."""
    if len(form.words) > 1 or not _ADJECTIVE.search(form.low) or form.low in lex.FIRST_NAMES:
        return False
    return all(m.after in lex.COMMON and m.after not in lex.CLOSED and not is_verb(m.after) for m in form.mentions)


def _plain_word(form: Form) -> bool:
    low = form.low
    return len(form.words) == 1 and (
        low in lex.COMMON or low.removesuffix("s") in lex.COMMON or low in lex.CLOSED or low in lex.TITLES
    )


def _plain_given_name(form: Form) -> bool:
    """`Grace`: a plain word that is a given name, seen inside a sentence."""
    return form.low in _GIVEN_ONLY and _plain_word(form) and form.inner


def _plain_words(form: Form) -> bool:
    """Several plain words without a head that makes a body or a place of them."""
    words = form.words
    if len(words) < 2 or not all(word in lex.COMMON or word in SMALL for word in words):
        return False
    joint = next((k for k, word in enumerate(words) if word in ("of", "for", "on")), 0)
    headed = joint > 0 and words[joint - 1] in lex.ORGANIZATION_HEADS
    branch = len(words) == 2 and form.last in lex.COUNTRIES
    ends = form.last in lex.ORGANIZATION_HEADS or form.last in lex.PLACE_HEADS
    return not (headed or branch or ends or words[0] in lex.FIRST_NAMES)


def _called_so(form: Form) -> bool:
    """`the ferry operator Blue Lines`: plain words behind a noun for a person or a body."""
    called = not {m.before for m in form.mentions}.isdisjoint(NOUNS)
    return called and _plain_words(form) and form.inner


def _is_said(form: Form) -> bool:
    """`…, said Pension Watch on Friday`: plain words of which the text says that they speak."""
    return _plain_words(form) and form.inner and any(m.before in ("said", "says") for m in form.mentions)


def _acts(form: Form) -> bool:
    """`Marsh Tools cut its forecast`: plain words that act more than once, seen inside a sentence as well."""
    acting = sum(is_verb(m.after) or m.after == "'s" for m in form.mentions)
    return _plain_words(form) and form.inner and len(form.mentions) > 1 and acting > 0 and len(form.words) < 4


RULES = (
    Rule("carrier platform", False, lambda f: f.low in lex.PLATFORMS and not any(map(things.speaks_itself, f.mentions))),
    Rule("listed as none", False, lambda f: _listed_as_none(f) and not _listed(f)),
    Rule("tour or league that speaks", True, lambda f: f.last in ("league", "tour") and any(m.after in _SAYS for m in f.mentions)),
    Rule("chief officer", False, lambda f: f.last == "officer" and all(m.title.lower().endswith("chief") for m in f.mentions)),
    Rule("time zone, ward or quarter", False, lambda f: f.low in lex.NO_ACTORS),
    Rule("channel on a platform", False, lambda f: len(f.words) > 1 and f.last in lex.PLATFORMS),
    Rule("state in short", False, lambda f: f"{f.low}." in lex.STATES and f.letters not in lex.PLACES_IN_CAPITALS),
    Rule("begins with a preposition", False, lambda f: len(f.words) > 1 and f.words[0] in lex.PREPOSITIONS),
    Rule("ship", False, lambda f: len(f.words) > 1 and f.words[0] in ("uss", "hms", "rms", "mv", "ss")),
    Rule("members of a party", False, lambda f: len(f.words) > 1 and f.last in lex.PARTIES and f.last.endswith("s")),
    Rule("people with the article", False, things.of_people),
    Rule("listed name", True, _listed),
    Rule("title without a name", False, _only_titles),
    Rule("people with a direction", False, _direction_of_people),
    Rule("people of a place", False, _of_people),
    Rule("code of letters and digits", False, lambda f: len(f.words) == 1 and bool(_CODE.match(f.letters))),
    Rule("heading in capitals", False, _heading),
    Rule("law, contest or prize", False, lambda f: f.last in lex.OTHER_HEADS and not any(m.title for m in f.mentions)),
    Rule("saint without a name", False, lambda f: all(m.title.lower() in ("st", "st.") for m in f.mentions)),
    Rule("people by their work", False, things.workers),
    Rule("participle that opens", False, _opening_participle),
    Rule("product with a number", False, lambda f: all(m.after.isdigit() and m.before in _MAKERS for m in f.mentions)),
    Rule("state or act that opens", False, things.state),
    Rule("field of an office", False, lambda f: all(m.title.lower().endswith((" for", " of")) for m in f.mentions)),
    Rule("office written large", False, things.office),
    Rule("acronym in the plural", False, things.acronyms),
    Rule("work that is called so", False, things.work),
    Rule("product that is counted", False, things.counted),
    Rule("product by its noun", False, things.product),
    Rule("belief or fear", False, things.belief),
    Rule("things that open", False, things.things),
    Rule("pair of names", False, things.pair),
    Rule("numbered part of a text", False, things.passage),
    Rule("pact called a partnership", False, things.pact),
    Rule("grade of oil", False, things.grade),
    Rule("time of a zone", False, things.time_zone),
    Rule("illness", False, things.illness),
    Rule("ticker", False, lambda f: all(things.is_ticker(m) for m in f.mentions)),
    Rule("behind a title", True, lambda f: bool(f.mentions[0].title)),
    Rule("adjective of a place", False, _adjective),
    Rule("acronym that never acts", False, short_letters.never_acts),
    Rule("plain word that is a given name", True, _plain_given_name),
    Rule("plain word", False, _plain_word),
    Rule("one letter or figure", False, lambda f: len(f.low) < 2 or (len(f.words) == 1 and f.low[0].isdigit())),
    Rule("plain words called so", True, _called_so),
    Rule("plain words that act", True, _acts),
    Rule("plain words that speak", True, _is_said),
    Rule("plain words without a head", False, _plain_words),
    Rule("letters", True, lambda f: any(letter.isalpha() for letter in f.letters)),
)
