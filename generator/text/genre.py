"""The kind of an article, by its labels, its form and its words; `words/genres.yml` holds the words and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast, get_args
from urllib.parse import urlsplit

from generator.model import Genre, Paragraph, Provenance
from generator.text import turns
from generator.words import load, table

GENRES: tuple[Genre, ...] = get_args(Genre)
NAMES: dict[str, str] = table("genres")["names"]
"""What the page calls each kind."""
VOICES: dict[str, str] = table("genres")["voices"]
"""Whose words those are that nobody is named for: the outlet’s, the author’s or the issuer’s."""
_LISTS = load("genres")
_LABELS = {label: cast(Genre, kind) for kind, labels in _LISTS["labels"].items() for label in labels}
_WORDS = {
    kind: tuple((phrase.partition(" ")[0] if " " in phrase else "", f" {phrase}") for phrase in phrases)
    for kind, phrases in _LISTS["words"].items()
}
"""The phrases of each kind, each with the word that it begins with where more follow: a text without that need not be searched."""
_FIRST_WORDS = frozenset(first for phrases in _WORDS.values() for first, _ in phrases)
_WORD = re.compile(r"[\w'&-]+")
_ENOUGH = {kind: int(number) for kind, number in table("genres")["enough"].items()}
_FIRST = re.compile(r"(?<![\w’'])(?:I|I['’](?:m|ve|d|ll)|my|My|me|myself)(?![\w’'])")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{1,600}[”\"]|‘[^‘\n]{1,400}?[.,!?]’")
_GUEST = re.compile(
    r"\b(?:is|are) (?:an? |the )?(?:[\w’'-]+ ){0,6}?(?:lecturer|professor|founder|fellow|director|president|author|columnist|chair|novelist|lawyer|member"
    r"|mayor|governor|senator|ambassador|minister|advis[eo]r|scholar|economist|activist|(?:guest|contributing) writer)\b",
    re.IGNORECASE,
)
"""Who writes as a guest is a scholar, a founder or a columnist; those who report are called reporters."""
_SECTIONS = {name: cast(Genre, kind) for kind, names in _LISTS["sections"].items() for name in names}
_REVIEWED = "|".join(sorted(_LISTS["reviewed"]))
_REVIEW = re.compile(rf"(?:^|[:|–—-]\s)(?:[Rr]eview)(?:$|:)|\b(?:{_REVIEWED})\b.*\b[Rr]eview$")
"""`Harbour Songs: review`, `A book about boats review`; not `Board orders review`."""
_BEST = re.compile(r"(?:The\s)?(?:\d+\s)(?:[Vv]ery\s)?[Bb]est\s|(?:The\s)?[Bb]est\s(?:[\w-]+\s){1,4}(?:of|for|in)\s(?:19|20)\d\d$")
_ANNOUNCES = re.compile(
    r"\b(?=(?P<who>\w+)\s(?:[A-Za-z]+\s)?(?:and\s[A-Z]\w+\s)?(?i:acquires?|adds?|appoints?|hires?|names?|secures?|selects?|announces?|introduces?|launch(?:es)?|opens?|presents?|releases?|unveils?|wins?|expands?|partners?|joins?|signs?)\b)"
)
"""`Wexel announces a new sensor`."""
_ITSELF = re.compile(
    r"(?:About\s)?(?P<who>[A-Z][\w’'&-]+(?:\s[A-Z][\w’'&-]+){0,3})(?:,?\s(?:Inc|Ltd|plc|AG|SA|SE|GmbH)\.?)?\sis\s(?:an?|the|one\sof)\s(?:[\w-]+,?\s(?:and\s)?){0,5}?(?:brand|company|developer|distributor|group|leader|maker|manufacturer|platform|producer|provider|supplier)\b"
)
"""`Wexel is a global provider of …`: what a house says of itself at the foot of its releases."""
_DESK = re.compile(r"\([A-Z]\w+\s(?P<desk>\w+)\)")
"""`HARWICK (Wire Comment) –`: the desk of an agency that a dateline names."""
_VISIT = re.compile(r"\b[Ff]or (?:further|more) information\b[^.\n]{0,60}?(?:www\.|https?://(?:www\.)?)(?P<host>[\w-]+(?:\.[\w-]+)+)")
"""`For more information, please visit www.wexel.com`: a house that sends to its own address."""
_HEAD, _FOOT = 4, 4
_AUTHOR_SAYS, _GUEST_SAYS = 0.008, 0.015
"""Words of saying for each word, below which an article argues more than it reports; of a guest more is known."""
_SAID = re.compile(r"\b(?:said|says|told|added|according to)\b")


def recognised(text: str, paragraphs: Sequence[Paragraph], known: Provenance) -> Genre:
    """The kind of an article by the first sure mark; `news` where nothing speaks for another."""
    headline, url = known.headline or "", known.url or ""
    labelled = _by_label(text, paragraphs, headline) or _by_address(url) or _by_headline(headline, url)
    labelled = labelled or _by_foot(text, paragraphs, known)
    return labelled or _by_form(text, paragraphs) or _by_words(text, paragraphs) or "news"


def _by_label(text: str, paragraphs: Sequence[Paragraph], headline: str) -> Genre | None:
    """`OPINION`, `FOR IMMEDIATE RELEASE`, `Interview: …` at the head of the article or in its headline."""
    heads = [text[p.start : p.end] for p in paragraphs[:_HEAD] if p.end - p.start < 200]
    for line in (*heads, headline):
        for part in (line, *re.split(r"\s?[|:]\s", line)[:1], *re.split(r"\s[|–—-]\s", line)[-1:]):
            if kind := _LABELS.get(part.strip(" .:|*#[]()").lower().replace("’", "'")):
                return kind
    desks = (m["desk"] for p in paragraphs if p.kind == "dateline" and (m := _DESK.search(text, p.start, p.end)))
    return next((kind for desk in desks if (kind := _LABELS.get(desk.lower()))), None)


def _by_address(url: str) -> Genre | None:
    """`/opinion/`, `/press-releases/`: the section of the site that an address names, not the last part, which is the headline."""
    parts = urlsplit(url).path.lower().split("/")[:-1]
    return next((kind for part in parts if (kind := _SECTIONS.get(part.replace("_", "-")))), None)


def _by_headline(headline: str, url: str) -> Genre | None:
    """A review or a choice of the best by its headline; a house that tells of itself on a page of its own."""
    if _REVIEW.search(headline) or _BEST.match(headline):
        return "opinion"
    house = (urlsplit(url).hostname or "").removeprefix("www.").partition(".")[0].replace("-", "")
    announced = _ANNOUNCES.finditer(headline)
    return "press-release" if any(one["who"].lower() == house for one in announced) else None


def _by_foot(text: str, paragraphs: Sequence[Paragraph], known: Provenance) -> Genre | None:
    """Whether the article ends with a house that tells of itself, and no other is known to publish it."""
    host = (urlsplit(known.url or "").hostname or "").removeprefix("www.")
    for paragraph in paragraphs[-_FOOT:]:
        own = _VISIT.search(text, paragraph.start, paragraph.end)
        if own and host and own["host"].lower() == host:
            return "press-release"
        match = _ITSELF.match(text, paragraph.start, paragraph.end)
        who = match["who"] if match else ""
        if who and who in (known.headline or "") and (not known.publisher or who in known.publisher):
            return "press-release"
    return None


def _by_form(text: str, paragraphs: Sequence[Paragraph]) -> Genre | None:
    """Labels of speakers, time stamps, a dateline with an agency."""
    found = turns.find(text, paragraphs)
    bodies = sum(p.kind == "body" for p in paragraphs)
    if found and len(found) >= bodies / 3:
        asked = any(turn.role == "question" for turn in found)
        return "interview" if asked or len({turn.label for turn in found}) <= 2 else "transcript"
    stamps = sum(p.kind == "label" and p.role is None for p in paragraphs)
    return "live" if stamps >= 3 and stamps >= bodies / 3 else None


def _by_words(text: str, paragraphs: Sequence[Paragraph]) -> Genre | None:
    """The kind whose words the article has most of, measured by how many of them make it."""
    told, back = (
        " ".join(text[p.start : p.end] for p in paragraphs if p.kind == kind) for kind in ("body", "boilerplate")
    )
    own = _QUOTED.sub(" ", told)
    if _is_opinion(own, guest=bool(_GUEST.search(back))):
        return "opinion"
    weights = dict(_weights(f"{told} {back}"))
    best = max(weights, key=lambda kind: (weights[kind], kind), default="")
    if best and weights[best] >= 1:
        return cast(Genre, best)
    agency = any(p.kind == "dateline" and "(" in text[p.start : p.end] for p in paragraphs)
    return "wire" if agency else "feature" if _is_feature(own) else None


def _weights(text: str) -> Iterator[tuple[str, float]]:
    kinds = ("court", "press-release", "results")
    for kind, number in zip(kinds, _different(kinds, text), strict=True):
        yield kind, number / _ENOUGH[kind]


def _different(kinds: Sequence[str], text: str) -> list[int]:
    """How many different phrases of each kind are in a text."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    known, plain = _FIRST_WORDS.intersection(("", *words)), f" {' '.join(words)}"
    return [sum(first in known and phrase in plain for first, phrase in _WORDS[kind]) for kind in kinds]


def _is_opinion(own: str, *, guest: bool) -> bool:
    """Whether the article argues, asks and speaks in the first person outside its quotations, and hardly reports."""
    words = max(own.count(" "), 1)
    said = len(_SAID.findall(own)) / words
    if words <= 120 or said >= (_GUEST_SAYS if guest else _AUTHOR_SAYS):
        return False
    (argued,) = _different(("opinion",), own)
    points = min(argued, 5) + (own.count("?") > 1) + 2 * (len(_FIRST.findall(own)) > 0.004 * words)
    return guest or (argued > 0 and points >= _ENOUGH["opinion"])


def _is_feature(own: str) -> bool:
    """Whether a long article tells in the present tense: `says` where news has `said`."""
    says = len(re.findall(r"\bsays\b", own)) if own.count(" ") > 500 else 0
    return says > 3 and says > 2 * len(re.findall(r"\b(?:said|told)\b", own))
