"""The word lists in the shape that the finders ask them in: sets of folded words, looked up once."""

from __future__ import annotations

from generator.text import numerals
from generator.words import load, pairs


def _set(*groups: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for group in groups for word in "\n".join(group).lower().replace("’", "'").split("\n"))


_NAMES, _PLACES, _PEOPLES, _ORGS, _TITLES = (
    load(n) for n in ("first_names", "places", "demonyms", "organizations", "titles")
)
_COMMON = load("common")

COMMON = _set(_COMMON["words"], _COMMON["ambiguous"])
AMBIGUOUS = _set(_COMMON["ambiguous"])
FEMALE = _set(_NAMES["female"])
MALE = _set(_NAMES["male"])
SHORT_GIVEN = frozenset(load("short_names")["short"])
"""Pairs `pat=patrick` of a short given name and a full one."""
FIRST_NAMES = FEMALE | MALE | _set(_NAMES["both"])
COUNTRIES = _set(_PLACES["countries"])
PLACES = COUNTRIES | _set(_PLACES["capitals_and_cities"], _PLACES["regions"], _PLACES["state_abbreviations"])
STATES = _set(_PLACES["state_abbreviations"])
PLACES_IN_CAPITALS = frozenset(_PLACES["in_capitals"])
PLACE_HEADS = _set(_PLACES["heads"])
PLACE_OPENERS = _set(_PLACES["openers"])
COMPASS = frozenset("new north south east west northern southern eastern western central upper lower".split())
METONYMS = {left.lower(): right for left, right in pairs(_PLACES["metonyms"]).items()}
NATIONS = {left.lower(): right for left, right in pairs(_PEOPLES["nationalities"]).items()}
PARTIES = {left.lower(): right for left, right in pairs(_PEOPLES["parties"]).items()}
PEOPLES = frozenset(NATIONS) | _set(_PEOPLES["other"])
ORGANIZATION_HEADS = _set(_ORGS["heads"])
ORGANIZATION_OPENERS = _set(_ORGS["openers"])
ORGANIZATIONS = _set(_ORGS["known"])
ACRONYMS = pairs(_ORGS["acronyms"])
ACRONYMS_LOW = frozenset(short.lower() for short in ACRONYMS)
BODIES = _set(_ORGS["bodies"])
OF_HEADS = _set(_ORGS["of_heads"])
FOR_HEADS = OF_HEADS | _set(_ORGS["for_heads"])
ON_HEADS = _set(_ORGS["on_heads"])
LISTED_HEADS = _set(_ORGS["listed_heads"])
FOREIGN_OPENERS = _set(_ORGS["foreign_openers"])
IMPLIED = {left.lower(): right for left, right in pairs(_ORGS["implied"]).items()}
BEHIND_A_MARK = _set(_ORGS["behind_a_mark"])
FIRMS = _set(_ORGS["firms"])
OWN_BODIES = _set(_ORGS["own_bodies"])
OUTLETS = _set(_ORGS["outlets"])
DESIGNATORS = _set(_ORGS["designators"])
COMPANY_HAS = _set(_ORGS["company_has"])
HELD = _set(_ORGS["held"])
STAFF = _set(_ORGS["staff"])
TEAM_VERBS = _set(_ORGS["team_verbs"])
COMPANY_WORDS = frozenset(_ORGS["company_words"])
BUSINESSES = _set(load("discourse")["any_business"])
PLATFORMS = _set(_ORGS["platforms"])
OTHER_HEADS = _set(_ORGS["other_heads"])
NO_ACTORS = _set(_ORGS["no_actors"])
NOT_NAMES = _set(_ORGS["not_names"], _ORGS["languages"]) | _set(_PEOPLES["other"])

TITLES = _set(_TITLES["titles"])
FEMALE_TITLES = _set(_TITLES["female_titles"])
MALE_TITLES = _set(_TITLES["male_titles"])
SUFFIXES = _set(_TITLES["suffixes"])
OFFICES = _set(_TITLES["offices"])
FIELDS = _set(_TITLES["fields"])
SHORT_TITLES = pairs(_TITLES["short_titles"])
DEGREES = _set(_TITLES["degrees"])
DESCRIBING = _set(_TITLES["describing"])
MEMBERS = _set(_TITLES["members"])
PARTICLES = _set(_TITLES["particles"])
PERSON_NOUNS = _set(_TITLES["person_nouns"])
FEMALE_NOUNS = _set(_TITLES["female_nouns"])
MALE_NOUNS = _set(_TITLES["male_nouns"])
GROUP_NOUNS = _set(_TITLES["group_nouns"])
ORGANIZATION_NOUNS = _set(_TITLES["organization_nouns"])
PLACE_NOUNS = _set(_TITLES["place_nouns"])
SITES = _set(_TITLES["sites"])
WORK_NOUNS = _set(_TITLES["work_nouns"])

_CUES = load("cues")
LEMMA = {form: lemma for lemma, forms in _CUES["speech"].items() for form in forms}
CUE_CLASS = {name: frozenset(entries) for name, entries in _CUES.items() if name != "speech"}
_STANCES = load("stances")
STANCE = {form: lemma for lemma, forms in _STANCES["verbs"].items() for form in forms}
ATTITUDES = frozenset(entry.split()[0] for entry in _STANCES["attitudes"])
STANCES = ATTITUDES | frozenset(STANCE.values())
STANCE_CLASS = {name: frozenset(entries) for name, entries in _STANCES.items() if name != "verbs"}

ARTICLES = frozenset(("a", "an", "the"))
QUANTIFIERS = frozenset("all both each few many more most one several some".split()) | numerals.SEVERAL
"""Determiners that also stand for the things themselves: `many said so`, `two of them`."""
DETERMINERS = QUANTIFIERS | frozenset(
    "the a an this that these those his her its their our my your any every no another other such".split()
)
PREPOSITIONS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "to",
        "into",
        "onto",
        "over",
        "under",
        "about",
        "after",
        "before",
        "during",
        "between",
        "among",
        "amid",
        "against",
        "near",
        "through",
        "since",
        "until",
        "within",
        "without",
        "outside",
        "inside",
        "across",
        "along",
        "around",
        "behind",
        "beside",
        "beyond",
        "despite",
        "than",
        "as",
        "per",
        "via",
        "towards",
        "toward",
        "upon",
        "like",
        "including",
        "regarding",
        "concerning",
    ]
)
PRONOUNS = frozenset("he she they it i we you who this that these those".split())
CLOSED = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | frozenset(
        [
            "and",
            "but",
            "or",
            "nor",
            "yet",
            "so",
            "if",
            "when",
            "while",
            "where",
            "why",
            "how",
            "what",
            "which",
            "because",
            "although",
            "though",
            "unless",
            "whether",
            "once",
            "also",
            "however",
            "meanwhile",
            "still",
            "then",
            "there",
            "here",
            "now",
            "not",
            "never",
            "only",
            "even",
            "just",
            "him",
            "them",
            "us",
            "me",
            "whose",
            "whom",
            "later",
            "earlier",
            "today",
            "yesterday",
            "tomorrow",
        ]
    )
)
MONTHS = numerals.MONTH_NUMBERS
WEEKDAYS = {
    name: n
    for n, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
_VERBS = load("verbs")
FINITE = _set(_VERBS["past"], _VERBS["present"])
NO_PAST = _set(_VERBS["no_past"])
